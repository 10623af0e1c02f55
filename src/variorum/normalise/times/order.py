"""Day and month in dates in figures: which comes first, as the other dates of the text tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from ...model import Published
from .calendar import Stretch
from .meaning import Meaning, fixed


def settled(meanings: Sequence[Meaning], published: Published | None) -> list[Meaning]:
    """Decide between the two readings of dates such as 5/6/2013, where the text or its date tells.

    Args:
        meanings: what a text's times mean.
        published: the document's date.

    Returns:
        The meanings in the same order. One of the two days is taken where the text states that day elsewhere or was
        published on it, else where all of its plain dates in figures keep one order (11/28/2005); else both stay.
    """
    if not any(meaning.either for meaning in meanings):
        return list(meanings)
    known = {
        day: "the text states that day elsewhere"
        for meaning in meanings
        if meaning.full and not meaning.either and (day := _day(meaning))
    }
    if published and published.basis == "stated" and published.lower and published.lower == published.upper:
        known[date.fromisoformat(published.lower[:10])] = "the report was published that day"
    orders = {meaning.order for meaning in meanings if meaning.order}
    return [_one_of(meaning, meaning.either, known, orders) if meaning.either else meaning for meaning in meanings]


def _day(meaning: Meaning) -> date | None:
    stretch = meaning.place(None, None) if meaning.needs == "nothing" else None
    return stretch.first if stretch else None


def _one_of(meaning: Meaning, either: tuple[Stretch, Stretch], known: Mapping[date, str], orders: set[str]) -> Meaning:
    month_first, day_first = either
    stated = [stretch for stretch in either if stretch.first in known]
    if len(stated) == 1:
        day = stated[0].first
        return _settled_as(meaning, stated[0], known[day] if day else "")
    if len(orders) == 1:
        by_order = month_first if orders == {"month first"} else day_first
        return _settled_as(meaning, by_order, f"{next(iter(orders))}, as in the text's other dates")
    # In doubt it is no single day, so no time of day belongs to it.
    return replace(meaning, full=False)


def _settled_as(meaning: Meaning, stretch: Stretch, reason: str) -> Meaning:
    one = fixed(stretch, f"date in figures; {reason}", full=True)
    return replace(one, kind=meaning.kind, clock=meaning.clock, part=meaning.part)
