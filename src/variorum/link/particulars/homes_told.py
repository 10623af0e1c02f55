"""Where named persons live and named bodies are based, by the words beside their names: "Ann Lee, 36, of Milton"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from ...model import Place
from ..page import Page
from .offices_told import Particular
from .title_words import AGE

#: What stands between a name and the place.
_PERSON = re.compile(
    rf"\s?,\s{AGE}of\s|\s?,?\s(?:who\s)?(?:lives|resides)\sin\s|\s?,\s{AGE}a\sresident\sof\s", re.IGNORECASE
)
_BODY = re.compile(
    r"\s?,\s(?:which\sis\s)?(?:based|headquartered)\sin\s|\s(?:is|has\sits\sheadquarters)\s(?:based\s|headquartered\s)?in\s"
)
#: What stands between a place and the name that it is the home of.
_RESIDENT, _BASED = re.compile(r"\sresident\s"), re.compile(r"\s?-\s?based\s(?:\w+\s){0,2}")
_FAR = 45
#: How the reading of a place names the district around a town as another thing that may be meant.
_DISTRICT = "the division of that name"


def read_homes(page: Page, name: tuple[int, int, str, str]) -> Iterator[tuple[Particular, Place]]:
    """The towns that the words beside a name give as somebody's home, or as a body's seat.

    Args:
        page: the document.
        name: start, end, entity and kind of a named person or body.

    Yields:
        The particular, and the town.
    """
    start, end, _, kind = name
    person = kind == "person"
    found = (_PERSON if person else _BODY).match(page.text, end, end + _FAR)
    if found is not None and (town := _town(page, found.end())):
        yield Particular("home", town.name, start, town.end), replace(town, candidates=())
    for place in page.places_between(max(0, start - _FAR), start):
        between = (_RESIDENT if person else _BASED).fullmatch(page.text, place.end, start)
        if between is not None and _is_town(place):
            yield Particular("home", place.name, place.start, end), replace(place, candidates=())


def _town(page: Page, start: int) -> Place | None:
    return next((p for p in page.places_between(start, start + 1) if p.start == start and _is_town(p)), None)


def _is_town(place: Place) -> bool:
    """Whether a place is a town, and no town of that name elsewhere may be meant; its own district may."""
    rivals = [one for one in place.candidates if _DISTRICT not in one]
    return place.kind == "city" and not place.demonym and place.geoname is not None and not rivals
