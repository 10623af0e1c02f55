"""The axis of the timeline: stretches of time to scale, with what lies empty between them left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from .time_wording import edtf_words

#: An empty stretch that takes more than this share of the axis is left out.
EMPTY = 0.2
#: Days that are no long stretch on any axis.
SHORT = 60
#: Width of the place where a stretch is left out, in pixels, and the least share of the axis for a stretch shown.
_GAP, _LEAST = 26.0, 0.14
#: Pixels between two labels at least.
_APART = 62.0


@dataclass(frozen=True)
class Segment:
    """A stretch of days and where it lies on the axis, in pixels."""

    first: int
    last: int
    left: float
    right: float


@dataclass(frozen=True)
class Axis:
    """An axis of one or more stretches, each to a scale of its own."""

    segments: tuple[Segment, ...]

    def across(self, day: int) -> float:
        """Where a day lies, in pixels."""
        for place, segment in enumerate(self.segments):
            if day <= segment.last or place == len(self.segments) - 1:
                share = (day - segment.first) / max(segment.last - segment.first, 1)
                return segment.left + min(max(share, 0.0), 1.0) * (segment.right - segment.left)
        return 0.0

    def breaks(self) -> list[float]:
        """Where stretches are left out."""
        return [(one.right + other.left) / 2 for one, other in pairwise(self.segments)]

    def ticks(self) -> list[tuple[int, str]]:
        """Days to mark with their labels, so that no two run into each other."""
        kept: list[tuple[int, str]] = []
        for segment in self.segments:
            room = max(int((segment.right - segment.left) / _APART), 1)
            for day, label in _marks(segment.first, segment.last, room):
                if not kept or self.across(day) - self.across(kept[-1][0]) >= _APART:
                    kept.append((day, label))
        return kept


def segmented(bounds: Sequence[tuple[date | None, date | None]], left: float, width: float) -> Axis:
    """An axis for intervals, in which no long empty stretch squeezes the rest.

    Args:
        bounds: first and last day of each entry, None where it is open; at least one of all is known.
        left: where the axis begins, in pixels.
        width: how long it is.
    """
    spans = sorted(
        ((lower or upper or date.min).toordinal(), (upper or lower or date.min).toordinal()) for lower, upper in bounds
    )
    groups: list[list[int]] = []
    for first, last in spans:
        if groups and first <= groups[-1][1] + 1:
            groups[-1][1] = max(groups[-1][1], last)
        else:
            groups.append([first, last])
    while len(groups) > 1:
        # What is left of the whole once long empty stretches are out decides what still counts as long.
        total = sum(last - first + 1 for first, last in groups)
        gaps = [other[0] - one[1] for one, other in pairwise(groups)]
        shortest = min(range(len(gaps)), key=lambda place: (gaps[place], place))
        if gaps[shortest] > EMPTY * (total + gaps[shortest]) and gaps[shortest] > SHORT and len(groups) <= 5:
            break
        groups[shortest : shortest + 2] = [[groups[shortest][0], groups[shortest + 1][1]]]
    padded = [
        (max(first - margin, 1), min(last + margin, date.max.toordinal()))
        for first, last in groups
        for margin in (max((last - first) // 25, 3 if len(groups) > 1 else 20),)
    ]
    room = width - _GAP * (len(padded) - 1)
    shares = [max((last - first) / sum(b - a for a, b in padded), _LEAST) for first, last in padded]
    segments: list[Segment] = []
    at = left
    for (first, last), share in zip(padded, shares, strict=True):
        wide = room * share / sum(shares)
        segments.append(Segment(first, last, at, at + wide))
        at += wide + _GAP
    return Axis(tuple(segments))


def _marks(first: int, last: int, most: int) -> list[tuple[int, str]]:
    """Days, months, years or decades, no more than there is room for."""
    span, marks = last - first, list[tuple[int, str]]()
    begin, end = date.fromordinal(first), date.fromordinal(last)
    if span < 45 and most <= 3:
        middle = date.fromordinal((first + last) // 2)
        name = edtf_words(middle.isoformat()[:7]) or ""
        return [(middle.toordinal(), f"{name[:3]} {middle.year}")]
    if span < 45:
        step = max(-(-span // most), 1)
        days = [begin + timedelta(days=offset) for offset in range(0, span + 1, step)]
        return [
            (day.toordinal(), f"{day.day} {(edtf_words(day.isoformat()[:7]) or '')[:3]} {day.year}") for day in days
        ]
    months = next((step for step in (1, 2, 3, 6) if span / (30.4 * step) <= most), None)
    steps = (1, 2, 5, 10, 20, 50, 100, 200)
    years = 1 if months else next((step for step in steps if span / (365.25 * step) <= most), 500)
    for year in range(begin.year, end.year + 1):
        for month in range(1, 13, months) if months else (1,):
            day = date(year, month, 1)
            if first <= day.toordinal() <= last and (months or year % years == 0):
                name = (edtf_words(f"{year:04d}-{month:02d}") or "")[:3]
                marks.append((day.toordinal(), f"{name} {year}" if months else str(year)))
    if not marks:
        middle = date.fromordinal((first + last) // 2)
        marks.append((middle.toordinal(), edtf_words(middle.isoformat()[:7]) or ""))
    return marks
