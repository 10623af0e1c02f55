"""Two places named one behind the other in a sentence, and the words between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from msgspec.structs import replace

from ..model import Place
from ..reference import geography, load
from .pile import Pile

#: Longest stretch between the two, in characters, and how many may be passed over.
GAP, PASSED = 130, 3
#: How much of the sentence before and after is kept.
AROUND = 90


@dataclass(frozen=True)
class PlacePair:
    """Two places of one sentence.

    Attributes:
        document: identifier of the document.
        first, second: the places in the order of the text.
        before, between, after: the words of the sentence around them.
    """

    document: str
    first: Place
    second: Place
    before: str
    between: str
    after: str


def place_pairs(pile: Pile) -> Iterator[PlacePair]:
    """Every two places near each other in one sentence."""
    for key, reading in pile.readings.items():
        text = reading.document.text
        places = [as_land(place) for place in pile.places[key]]
        for at, first in enumerate(places):
            start, end = pile.sentence(key, first.start)
            for second in places[at + 1 : at + 2 + PASSED]:
                if second.start < first.end:
                    continue
                if second.end > end or second.start - first.end > GAP:
                    break
                yield PlacePair(
                    key,
                    first,
                    second,
                    text[max(start, first.start - AROUND) : first.start],
                    text[first.end : second.start],
                    text[second.end : min(end, second.end + AROUND)],
                )


def as_land(place: Place) -> Place:
    """A country or town that stands for its government lies where it lies."""
    if place.kind != "government":
        return place
    land = any(entry.kind == "country" and entry.country == place.country for entry in geography.lands(place.text))
    return replace(place, kind="country" if land else "city")


@cache
def words(name: str) -> str:
    """A list of ``place_relations.yaml`` as alternatives of a pattern, longest first."""
    listed: list[str] = load("place_relations")[name]
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(listed, key=lambda w: (-len(w), w)))


@cache
def bearings() -> dict[str, float]:
    """Words of direction with their azimuth in degrees from north, clockwise."""
    return {
        key.replace("-", "").replace(" ", ""): value for key, value in load("place_relations")["directions"].items()
    }


#: One of the eight winds, with its endings.
DIRECTION = r"(?P<dir>(?:north|south)(?:[ -]?(?:east|west))?|east|west)(?:ern(?:most)?)?"


def azimuth(told: str) -> float:
    """The azimuth of a word of direction as :data:`DIRECTION` finds it."""
    return bearings()[told.lower().replace("-", "").replace(" ", "")]
