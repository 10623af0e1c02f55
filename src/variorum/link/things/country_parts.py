"""In which part of its country a place is said to lie: "the southeastern city of X", "X, in central Spain"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...model import Answer, Place, Value
from ...reference import load
from ..answers import give_answer
from ..claim_finder import ClaimFinder
from ..page import Page

#: The slot, with the country.
SLOT = "part"
#: Characters before a name, and behind it, in which its part of the country may stand.
_REACH = 60
#: Countries whose regions are told of by directions as often as they are: "the northern city of Redding" lies in the
#: north of its state.
_OF_STATES = frozenset({"US", "CA", "AU", "IN", "BR", "RU", "CN"})


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = load("country_parts")
    part = "|".join(sorted((re.escape(word) for word in words["parts"]), key=len, reverse=True))
    nouns = "|".join(re.escape(word) for word in words["nouns"])
    before = rf"\b(?P<part>{part})\s(?:\w+\s)?(?:{nouns})\s(?:of\s)?$"
    told = rf"(?:which (?:is|lies)\s|(?:a|the)\s(?:\w+\s)?(?:{nouns})\s)?"
    behind = rf"^\s?,?\s{told}in\s(?:the\s)?(?P<part>{part})\s(?:of\s)?(?:the\s)?$"
    return re.compile(before), re.compile(behind)


def answer_parts(page: Page, finder: ClaimFinder) -> Iterator[Answer]:
    """The parts of their countries that a document says its towns lie in.

    Args:
        page: the document.
        finder: of its claims, the one that covers a stretch.
    """
    before, behind = _patterns()
    towns = {place.start: place for place in page.reading.places if place.kind == "city" and not place.demonym}
    for thing in page.named:
        place = towns.get(thing[0])
        if place is None or place.country is None:
            continue
        low = max(0, thing[0] - _REACH)
        lead = page.text[low : thing[0]].replace("\n", " ")
        found = before.search(lead)
        if found is not None and place.country not in _OF_STATES:
            yield from _give(page, finder, thing[2], place.country, found, low)
        for country in _countries(page, thing[1], place):
            told = behind.match(page.text[thing[1] : country.start].replace("\n", " "))
            if told is not None:
                yield from _give(page, finder, thing[2], place.country, told, thing[1])


def _countries(page: Page, start: int, place: Place) -> Iterator[Place]:
    """The country of a place, where it is named behind it."""
    for other in page.places_between(start, start + _REACH):
        if other.kind == "country" and not other.demonym and other.country == place.country:
            yield other


def _give(
    page: Page, finder: ClaimFinder, entity: str, country: str, found: re.Match[str], offset: int
) -> Iterator[Answer]:
    start, end = offset + found.start("part"), offset + found.end("part")
    claim = finder.near(page, start, end)
    if claim is not None:
        value = Value(text=page.text[start:end], label=load("country_parts")["parts"][found["part"]])
        yield from give_answer(page, entity, f"{SLOT}@{country}", "place", value, start, end, claim)
