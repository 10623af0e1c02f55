"""The timeline drawn: one row an entry, intervals as bars, open ends as arrows, inferred ones hatched."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from markupsafe import Markup

from ..model import Dossier, TimelineEntry
from .svg import drawing, element, fitted, text_width
from .wording import edtf_words, shortened, time_words

_LABELS, _AXIS, _ROW, _TOP, _WIDTH = 320.0, 560.0, 30.0, 34.0, 1070.0
#: Rows that still make a picture; the table beside it has all entries.
_MOST = 40


def draw_timeline(dossier: Dossier) -> Markup | None:
    """Draw the entries that have a place on the calendar.

    Returns:
        An SVG drawing; None where nothing is dated.
    """
    entries = [(entry, *bounds) for entry in dossier.timeline if (bounds := _bounds(entry)) is not None][:_MOST]
    if not entries:
        return None
    days = [day.toordinal() for _, lower, upper in entries for day in (lower, upper) if day is not None]
    first, last = min(days), max(days)
    margin = max((last - first) // 25, 20)
    first, last = max(first - margin, 1), min(last + margin, date.max.toordinal())

    def across(day: int) -> float:
        return _LABELS + (day - first) / (last - first) * _AXIS

    height = _TOP + len(entries) * _ROW + 10
    parts = [_hatch()]
    for day, label in _ticks(first, last):
        parts.append(element("line", x1=across(day), x2=across(day), y1=_TOP - 8, y2=height - 6, class_="tick"))
        parts.append(element("text", label, x=across(day), y=_TOP - 14, class_="tick-label"))
    for place, (entry, lower, upper) in enumerate(entries):
        parts.append(_row(entry, lower, upper, place, across, (first, last)))
    return drawing(_WIDTH, height, "Timeline of the events told", parts, class_="timeline")


def _bounds(entry: TimelineEntry) -> tuple[date | None, date | None] | None:
    lower, upper = _day(entry.time.lower), _day(entry.time.upper)
    return None if lower is None and upper is None else (lower, upper)


def _day(value: str | None) -> date | None:
    """The day of an ISO date or datetime, None for years that the calendar of Python cannot hold."""
    try:
        return date.fromisoformat(value[:10]) if value else None
    except ValueError:
        return None


def _ticks(first: int, last: int) -> list[tuple[int, str]]:
    """Months, years or decades, so that five to twelve marks fall on the axis."""
    span, marks = last - first, []
    begin, end = date.fromordinal(first), date.fromordinal(last)
    if span < 45:
        step = max(span // 8, 1)
        days = [begin + timedelta(days=offset) for offset in range(0, span + 1, step)]
        return [(day.toordinal(), f"{day.day} {(edtf_words(day.isoformat()[:7]) or '')[:3]}") for day in days]
    months = next((step for step in (1, 2, 3, 6) if span / (30.4 * step) <= 12), None)
    years = (
        1 if months else next((step for step in (1, 2, 5, 10, 20, 50, 100, 200) if span / (365.25 * step) <= 12), 500)
    )
    for year in range(begin.year, end.year + 1):
        for month in range(1, 13, months) if months else (1,):
            day = date(year, month, 1)
            if first <= day.toordinal() <= last and (months or year % years == 0):
                name = (edtf_words(f"{year:04d}-{month:02d}") or "")[:3]
                marks.append((day.toordinal(), f"{name} {year}" if months else str(year)))
    return marks


def _row(
    entry: TimelineEntry,
    lower: date | None,
    upper: date | None,
    place: int,
    across: Callable[[int], float],
    ends: tuple[int, int],
) -> Markup:
    y = _TOP + place * _ROW
    left = across(lower.toordinal()) if lower else across(ends[0])
    right = across(upper.toordinal() + 1) if upper else across(ends[1])
    style = f"bar {entry.modality}" + (" inferred" if entry.inferred else "")
    words = f"{entry.label}: {time_words(entry.time)}" + (", inferred" if entry.inferred else "")
    parts = [element("title", words)]
    if lower is not None and upper is not None and right - left < 7:
        middle = (left + right) / 2
        parts.append(element("circle", cx=middle, cy=y + 12, r=5.5, class_=style))
        left, right = middle - 6, middle + 6
    else:
        parts.append(element("rect", x=left, y=y + 6, width=max(right - left, 4), height=12, rx=3, class_=style))
        if entry.inferred:
            box = {"x": left, "y": y + 6, "width": max(right - left, 4), "height": 12, "rx": 3}
            parts.append(element("rect", fill="url(#hatch)", **box))
        if lower is None:
            parts.append(element("path", d=f"M{left:.1f},{y + 12:.1f}l9,-9v18Z", class_=style))
        if upper is None:
            parts.append(element("path", d=f"M{right:.1f},{y + 12:.1f}l-9,-9v18Z", class_=style))
    when = time_words(entry.time)
    room = _WIDTH - right - 10
    side = (
        {"x": right + 7}
        if text_width(when, 11) < room or text_width(when, 11) > left - _LABELS
        else {"x": left - 7, "text_anchor": "end"}
    )
    parts.append(element("text", fitted(entry.label, 12.5, _LABELS - 20), x=_LABELS - 14, y=y + 16, class_="row-label"))
    parts.append(element("text", shortened(when, 44), y=y + 16, class_="row-when", **side))
    return element("g", *parts)


def _hatch() -> Markup:
    stroke = element("path", d="M-1,7L7,-1M2,10L10,2M-4,4L4,-4", class_="hatch-line")
    size = {"width": 6, "height": 6, "patternUnits": "userSpaceOnUse"}
    return element("defs", element("pattern", stroke, id="hatch", **size))
