"""Reach told without a named weapon: "the rocket, with a range of 70 km, could hit Berlin from Kaliningrad".

The range, the launch place and the target stand in one sentence or in two that follow each other. Aircraft that "can
fly non-stop from X to Y" are read the same way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from ..model import Place, Quantity, Span
from ..reference import load
from .phrases import any_of
from .pile import Pile
from .place_pairs import as_land
from .reach_claims import TARGET_WINDOW, ability_cues, ends_with, starts_with
from .units import kilometres
from .unread_places import town_from

_FLIES = re.compile(
    r"\b(?:fly|flies|flew|flying|sail|sails|drive|drives|travel|travels)\s+(?:non-?stop|unrefuelled|without\s+refuel\w+|on\s+one\s+(?:charge|tank))\b",
    re.I,
)
_REFERS = re.compile(
    r"\b(?:it|they|its|their|these|this|the\s+(?:[\w-]+\s+){0,2}?(?:missile|rocket|drone|weapon|system|jet|plane|aircraft|launcher|gun|howitzer)s?)\b",
    re.I,
)


_PUT = re.compile(r"\b(?:put|bring|plac)(?:s|es|e|ing|ting)?\s+\w*", re.I)


@dataclass(frozen=True)
class PlainReach:
    """Something without a name of its own is said to reach a place.

    Attributes:
        document: identifier of the document.
        name: what it is called ("the rocket").
        target: the place.
        everywhere: whether all of the place is meant.
        launch: where from.
        lower_km, upper_km, about, range_span: its range as stated.
        span: the words from cue to place.
        premise: how the launch place is known where it is not stated.
    """

    document: str
    name: str
    target: Place
    everywhere: bool
    launch: Place
    lower_km: float | None
    upper_km: float | None
    about: bool
    range_span: Span
    span: Span
    premise: str | None = None


@cache
def _words() -> dict[str, Any]:
    reach, classes = load("reach_words"), load("class_words")
    return {
        "before": any_of((*classes["range_before"], "fly", "flies", "travel", "travels")),
        "after": any_of((*classes["range_after"], "radius", "reach")),
        "everywhere": ends_with(tuple(reach["everywhere"])),
        "launch": ends_with(tuple(reach["launch_before"])),
        "territory": starts_with(tuple(reach["territory"])),
        "within": any_of(tuple(reach["within"])),
        "thing": re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, reach['bearers']))})s?\b", re.I),
    }


def plain_reaches(pile: Pile, judged: set[tuple[str, int]]) -> Iterator[PlainReach]:
    """Claims of reach that name no weapon, but for targets judged already.

    Args:
        pile: the reports.
        judged: document and offset of targets that a claim about a named weapon was judged on.
    """
    words = _words()
    for key, reading in pile.readings.items():
        text = reading.document.text
        for start, end in pile.sentences(key):
            sentence = text[start:end]
            cues = [*ability_cues(sentence), *(match.span() for match in _FLIES.finditer(sentence))]
            if not cues:
                continue
            places = pile.places_within(key, start, end)
            first, cue_end = (start + offset for offset in min(cues))
            if not places or any((key, place.start) in judged for place in places):
                continue
            earlier, _ = pile.sentence(key, max(0, start - 2)) if start > 1 and _REFERS.search(sentence) else (start, 0)
            quantity = _range(pile, key, earlier, start, end)
            within = words["within"]
            thing = words["thing"].search(text, earlier, end)
            if quantity is None or thing is None:
                continue
            launch = _launch(pile, key, start, end) or _launch(pile, key, earlier, start)
            premise = None
            if launch is None and (launch := _owner(pile, key, earlier, thing.start(), end)) is not None:
                premise = f"it is launched from {launch.name}, whose {thing.group().lower()} it is said to be"
            if launch is None:
                continue
            for place in places:
                if place == launch or place.start > first + TARGET_WINDOW:
                    continue
                # "puts Delhi within reach": what stands before the cue is the target.
                if place.start < first and not (_PUT.search(text[max(start, place.start - 25) : place.start])
                                                and within.match(text, first)):  # fmt: skip
                    continue
                if place.start > first and within.match(text, first) and _PUT.search(text[start:first]):
                    continue
                if place.demonym and not words["territory"].match(text[place.end : place.end + 40]):
                    continue
                yield PlainReach(
                    key, thing.group().lower(), place,
                    bool(words["everywhere"].search(text[max(first, place.start - 40) : place.start])), launch,
                    kilometres(quantity.lower, quantity.unit), kilometres(quantity.upper, quantity.unit),
                    quantity.qualifier == "about", pile.span(key, quantity.start, quantity.end),
                    pile.span(key, min(first, place.start), max(place.end, cue_end)), premise,
                )  # fmt: skip


def _range(pile: Pile, key: str, earlier: int, start: int, end: int) -> Quantity | None:
    """The one range stated in a sentence, else in the sentence before it."""
    words, text = _words(), pile.readings[key].document.text
    for low, high in ((start, end), (earlier, start)):
        found = [
            q for q in pile.quantities_within(key, low, high)
            if q.dimension == "length" and q.unit is not None
            and (
                words["before"].search(text[max(low, q.start - 45) : q.start])
                or words["after"].match(text[q.end : high].lstrip(" -"))
            )
        ]  # fmt: skip
        # "300 km (186 miles)": one range in two units.
        if found and (len(found) == 1 or "(" in text[found[0].end : found[1].start]):
            return found[0]
        if found:
            return None
    return None


def _owner(pile: Pile, key: str, start: int, thing: int, end: int) -> Place | None:
    """The country whose weapon it is: "Iranian drones", "North Korea's missile", "North Korea said its missile"."""
    text = pile.readings[key].document.text
    for place in reversed(pile.places_within(key, start, min(thing, end))):
        between = text[place.end : thing]
        if place.kind not in ("country", "government") or not place.country:
            continue
        if (place.demonym and re.fullmatch(r"\s+(?:[\w-]+\s+){0,3}", between)) or re.match(
            r"['’]s?\s|.*\b(?:its|their)\b", between
        ):
            return as_land(place)
    return None


def _launch(pile: Pile, key: str, start: int, end: int) -> Place | None:
    words, text = _words(), pile.readings[key].document.text
    found = [
        place
        for place in pile.places_within(key, start, end)
        if not place.demonym and words["launch"].search(text[max(start, place.start - 40) : place.start])
    ]
    if len(found) == 1:
        return found[0]
    return town_from(text, start, end) if not found else None
