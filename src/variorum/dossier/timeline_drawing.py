"""The timeline drawn: one row an entry, intervals as bars, open ends as arrows, inferred ones hatched."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

from ..model import Dossier, TimelineEntry
from .svg import drawing, element, fitted, text_width
from .time_axis import Axis, segmented
from .time_wording import time_words
from .wording import shortened

_LABELS, _AXIS, _ROW, _TOP, _WIDTH = 320.0, 560.0, 30.0, 34.0, 1070.0
#: Rows that still make a picture; the table beside it has all entries.
_MOST = 40


def draw_timeline(dossier: Dossier, targets: Sequence[str | None]) -> Markup | None:
    """Draw the entries that have a place on the calendar.

    Args:
        dossier: the entries.
        targets: where on the page each of them leads; None where nowhere.

    Returns:
        An SVG drawing; None where nothing is dated.
    """
    told = zip(dossier.timeline, targets, strict=True)
    entries = [(entry, target, *bounds) for entry, target in told if (bounds := _bounds(entry)) is not None][:_MOST]
    if not entries:
        return None
    axis = segmented([(lower, upper) for _, _, lower, upper in entries], _LABELS, _AXIS)
    height = _TOP + len(entries) * _ROW + 10
    parts = [_hatch()]
    for day, label in axis.ticks():
        x = axis.across(day)
        parts.append(element("line", x1=x, x2=x, y1=_TOP - 8, y2=height - 6, class_="tick"))
        parts.append(element("text", label, x=x, y=_TOP - 14, class_="tick-label"))
    for x in axis.breaks():
        told = element("title", "Here the axis leaves out a stretch of time")
        mark = f"M{x - 5:.1f},{_TOP - 2:.1f}l4,-10M{x + 1:.1f},{_TOP - 2:.1f}l4,-10"
        parts.append(element("g", told, element("path", d=mark, class_="break"), class_="break"))
        parts.append(element("line", x1=x, x2=x, y1=_TOP, y2=height - 6, class_="break"))
    for place, (entry, target, lower, upper) in enumerate(entries):
        row = _row(entry, lower, upper, place, axis)
        parts.append(element("a", row, href=target, aria_label=_words(entry)) if target else row)
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


def _row(
    entry: TimelineEntry,
    lower: date | None,
    upper: date | None,
    place: int,
    axis: Axis,
) -> Markup:
    y = _TOP + place * _ROW
    left = axis.across(lower.toordinal()) if lower else _LABELS
    right = axis.across(upper.toordinal() + 1) if upper else _LABELS + _AXIS
    style = f"bar {entry.modality}" + (" inferred" if entry.inferred else "")
    parts = [element("title", _words(entry))]
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


def _words(entry: TimelineEntry) -> str:
    return f"{entry.label}: {time_words(entry.time)}" + (", inferred" if entry.inferred else "")


def _hatch() -> Markup:
    stroke = element("path", d="M-1,7L7,-1M2,10L10,2M-4,4L4,-4", class_="hatch-line")
    size = {"width": 6, "height": 6, "patternUnits": "userSpaceOnUse"}
    return element("defs", element("pattern", stroke, id="hatch", **size))
