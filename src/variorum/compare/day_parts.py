"""Parts of the day beside hours of the clock: "in the early afternoon" is not half past ten, and "at night" no noon."""

from __future__ import annotations

import re

from ..model import Time, Value
from ..reference import load
from .clocks import Clock
from .relation import Relation, nested

_PART = re.compile(r"T[A-Z]{2}$")
_ONE_SIDED = re.compile(r"\b(?:before|after|since|until|by)\b", re.IGNORECASE)
_DAY = 1440
#: Minutes by which an hour must lie outside a part of the day, whose ends are told wide already.
_OUTSIDE = 30


def read_part(time: Time, words: str) -> tuple[int, int] | None:
    """First and last minute of the part of the day that a time names; the last lies beyond midnight for a night.

    Args:
        time: the time.
        words: its words.

    Returns:
        None for any other time, and where the words leave it open on one side ("before dawn").
    """
    if not _PART.search(time.timex or "") or _ONE_SIDED.search(words):
        return None
    low, parts = words.casefold().replace("-", " "), load("comparison")["day_parts"]
    # "Late afternoon" is looked for before "afternoon".
    named = next((name for name in sorted(parts, key=lambda name: (-len(name), name)) if name in low), None)
    return (60 * parts[named][0], 60 * parts[named][1]) if named is not None else None


def relate_parts(first: Value, second: Value, clocks: tuple[tuple[Clock, ...], tuple[Clock, ...]]) -> Relation | None:
    """How two times of one event relate of which one at least is told by a part of the day.

    Args:
        first: a time.
        second: one of another report.
        clocks: the hours that each can be; none of a part of the day.

    Returns:
        None where neither is told so.
    """
    parts = [read_part(value.time, value.text) if value.time else None for value in (first, second)]
    words = f"“{first.text}” here, “{second.text}” there"
    if parts[0] is not None and parts[1] is not None:
        if parts[0] == parts[1]:
            return Relation("same", "the same part of the day")
        outside = _between(parts[0], parts[1])
        return Relation("apart", words, gap=0.3) if outside > _OUTSIDE else Relation("compatible", "parts that overlap")
    part = parts[0] or parts[1]
    if part is None:
        return None
    hours = clocks[1] if parts[0] is not None else clocks[0]
    if not hours:
        return Relation("incomparable", "one of the two gives no hour")
    outside = min(_between(part, (hour.first, hour.last)) for hour in hours)
    if outside > _OUTSIDE:
        # A clock of another zone may show any hour.
        return Relation("incomparable" if hours[0].zone else "apart", words, gap=0.3)
    return nested(parts[0] is None, parts[1] is None, "time")


def _between(one: tuple[int, int], other: tuple[int, int]) -> int:
    """Minutes between two stretches of the day, on whichever side of midnight."""
    return min(
        max(0, max(one[0], low) - min(one[1], high))
        for days in (-1, 0, 1)
        for low, high in [(other[0] + days * _DAY, other[1] + days * _DAY)]
    )
