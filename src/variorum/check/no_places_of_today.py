"""Names that are read as places and are none that could be measured to: the Earth, states of former days, a speed."""

from __future__ import annotations

import re
from functools import cache

from ..model import Place, Reading
from ..reference import load
from .unread_places import with_unread

#: How far back the word that makes a land a former state may stand, in characters.
_BACK = 8
#: A speed, not the town.
_MACH = re.compile(r"Mach\s+\d")


def places_of_today(reading: Reading) -> tuple[Place, ...]:
    """The places of a report, without "the Earth", and without Vietnam where "North Vietnam" is told."""
    text = reading.document.text
    return tuple(
        place
        for place in with_unread(reading)
        if place.text not in _globe() and not _former(text, place) and not _MACH.match(text, place.start)
    )


@cache
def _globe() -> frozenset[str]:
    return frozenset(load("territories")["globe"])


def _former(text: str, place: Place) -> bool:
    found = re.search(r"\w+\s+$", text[max(0, place.start - _BACK) : place.start])
    return found is not None and f"{found[0].strip()} {place.text}".casefold() in _states()


@cache
def _states() -> frozenset[str]:
    return frozenset(name.casefold() for name in load("territories")["former"])
