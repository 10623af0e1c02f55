"""Cars by their maker and storms by their kind: things that news names as it names persons and towns."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from ..reference import load
from .names_found import Found
from .names_lexicon import given_names
from .names_persons import is_title
from .names_pipeline import heads, never
from .names_text import Text

_STORM, _CAR = 73, 82


@cache
def _exact(kind: str) -> frozenset[str]:
    return frozenset(load("name_heads")[kind])


def thing_names(text: Text) -> list[Found]:
    """Cars and storms.

    Args:
        text: the text.

    Returns:
        "Ford Focus" in "a red Ford Focus" (vehicle); "Hurricane Katrina" with its later bare "Katrina" (other).
    """
    found: list[Found] = []
    makers, storms = _exact("car_makers"), _exact("storms")
    for at, word in enumerate(text.words):
        if word.text in makers:
            found += _car(text, at)
        elif word.text in storms:
            found += _storm(text, at)
    return found + _bare_storms(text, found)


def _storm(text: Text, at: int) -> list[Found]:
    """A storm's name from the word for its kind on: "Tropical Storm Lee"."""
    if at + 1 >= len(text.words) or text.gap(at) != " " or text.segment_at(text.words[at].start).headline:
        return []
    follower = text.words[at + 1]
    if not follower.capital or is_title(follower.text) or not follower.text.isalpha():
        return []
    first = at - (at > 0 and text.words[at - 1].text == "Tropical" and text.gap(at - 1) == " ")
    if text.words[at].text == "Storm" and first == at and follower.text not in given_names():
        return []
    return [Found(text.words[first].start, follower.end, "other", _STORM, sense="storm")]


def _car(text: Text, at: int) -> list[Found]:
    """A car by its maker and model: "a red Ford Focus", "a 2000 Honda Civic"."""
    if at == 0 or at + 1 >= len(text.words) or text.gap(at) != " ":
        return []
    before, model = text.words[at - 1].text, text.words[at + 1]
    counted = (
        before.isdigit()
        or before.casefold() in ("a", "the", "his", "her", "their")
        or text.tag(at - 1) in ("ADJ", "NOUN")
    )
    if not counted or text.gap(at - 1) not in (" ", "-") or not (model.capital or model.text[0].isdigit()):
        return []
    low = model.text.casefold()
    if (
        is_title(low)
        or low in heads("organisation") | heads("corporate") | heads("facility") | {"motor", "motors"} | never()
    ):
        return []
    last = at + 1
    while (
        last + 1 < len(text.words) and last - at < 3 and text.gap(last) in (" ", "-") and text.words[last + 1].capital
    ):
        last += 1
    return [Found(text.words[at].start, text.words[last].end, "vehicle", _CAR)]


def _bare_storms(text: Text, found: list[Found]) -> list[Found]:
    """Later mentions of a storm by its name alone."""
    named: dict[str, Found] = {}
    for item in found:
        if item.sense == "storm":
            named.setdefault(text.text[item.start : item.end].rpartition(" ")[2], item)
    taken = {item.end for item in found if item.sense == "storm"}
    return [
        replace(item, start=word.start, end=word.end, weight=_STORM - 1, full=text.text[item.start : item.end])
        for word in text.words
        if named and (item := named.get(word.text)) and word.end not in taken and word.start > item.start
    ]
