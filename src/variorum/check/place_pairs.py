"""Two places named one behind the other in a sentence, and the words between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from msgspec.structs import replace

from ..model import Place
from ..reference import gazetteer, geography, load
from .meant_places import meant_places
from .phrases import either
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
        meant: which of the two is not named but meant by "the city" or "it"; None where both are named.
    """

    document: str
    first: Place
    second: Place
    before: str
    between: str
    after: str
    meant: Place | None = None


def pair_within(
    key: str, text: str, sentence: tuple[int, int], first: Place, second: Place, meant: Place | None = None
) -> PlacePair:
    """Two places of a sentence, in the order of the text, with the words around them."""
    start, end = sentence
    before = text[max(start, first.start - AROUND) : first.start]
    after = text[second.end : min(end, second.end + AROUND)]
    return PlacePair(key, first, second, before, text[first.end : second.start], after, meant)


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
                yield pair_within(key, text, (start, end), first, second)
        yield from _in_the_country(pile, key, places)
        yield from _of_meant(pile, key, places)


def _of_meant(pile: Pile, key: str, places: list[Place]) -> Iterator[PlacePair]:
    """Pairs of a town that is meant by "the city" and another place of its sentence.

    Not of a land in which some other town of the report lies, for that one may be meant.
    """
    text = pile.readings[key].document.text
    for town in meant_places(pile, key):
        start, end = pile.sentence(key, town.start)
        for other in places:
            if not (start <= other.start and other.end <= end) or (other.start < town.end and town.start < other.end):
                continue
            first, second = sorted((town, other), key=lambda place: place.start)
            if second.start - first.end > GAP or any(
                one.country == other.country and one.kind not in ("country", "government") and not one.demonym
                for one in places
                if one.name != town.name and other.kind in ("country", "government")
            ):
                continue
            yield pair_within(key, text, (start, end), first, second, town)


#: "X, in the south of the country": the land that was named last.
_THE_COUNTRY = re.compile(
    r",?\s+in\s+(?:the\s+(?:far\s+)?(?:(?:north|south)(?:[ -]?(?:east|west))?|east|west)\s+of\s+)?"
    r"(?P<land>the\s+country)(?=\s*(?:['’]s|[,.;)]))",
    re.I,
)


def _in_the_country(pile: Pile, key: str, places: list[Place]) -> Iterator[PlacePair]:
    """Towns that are said to lie in a part of "the country", which the last land named tells."""
    text = pile.readings[key].document.text
    for town in places:
        found = _THE_COUNTRY.match(text, town.end) if town.kind == "city" and not town.demonym else None
        if found is None or not town.country:
            continue
        named = [place for place in places if place.start < town.start and place.kind == "country"]
        row = gazetteer.country_rows().get(town.country)
        if row is None or (named and named[-1].country != town.country):
            continue
        start, end = pile.sentence(key, town.start)
        at, stop = found.span("land")
        land = replace(
            town, start=at, end=stop, text=row.name, name=row.name, kind="country", geoname=None, demonym=False
        )
        before, after = text[max(start, town.start - AROUND) : town.start], text[stop : min(end, stop + AROUND)]
        yield PlacePair(key, town, land, before, text[town.end : at], after)


def as_land(place: Place) -> Place:
    """A country or town that stands for its government lies where it lies."""
    if place.kind != "government":
        return place
    land = any(entry.kind == "country" and entry.country == place.country for entry in geography.lands(place.text))
    return replace(place, kind="country" if land else "city")


@cache
def words(name: str) -> str:
    """A list of ``place_relations.yaml`` as alternatives of a pattern, longest first."""
    return either(load("place_relations")[name])


@cache
def bearings() -> dict[str, float]:
    """Words of direction with their azimuth in degrees from north, clockwise."""
    return {
        key.replace("-", "").replace(" ", ""): value for key, value in load("place_relations")["directions"].items()
    }


#: One of the eight winds, and one with its endings.
WINDS = r"(?:north|south)(?:[ -]?(?:east|west))?|east|west"
DIRECTION = rf"(?P<dir>{WINDS})(?:ern(?:most)?)?"


def azimuth(told: str) -> float:
    """The azimuth of a word of direction as :data:`DIRECTION` finds it."""
    return bearings()[told.lower().replace("-", "").replace(" ", "")]
