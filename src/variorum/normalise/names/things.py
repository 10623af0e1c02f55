"""Cars by their maker and storms by their kind: things that news names as it names persons and towns."""

from __future__ import annotations

import re
from dataclasses import replace

from ...reference import load
from .found import Found
from .lexicon import given_names
from .persons import is_title
from .text import Text
from .words import heads, never, written

_STORM, _CAR = 73, 82
#: Letters of the second half of a storm's name.
_HALF = 6


def thing_names(text: Text) -> list[Found]:
    """Cars and storms.

    Args:
        text: the text.

    Returns:
        "Ford Focus" in "a red Ford Focus" (vehicle); "Hurricane Katrina" with its later bare "Katrina" (other).
    """
    found: list[Found] = []
    makers, storms = written("car_makers"), written("storms")
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
    last = at + 1
    # "Fung-wong", "Son-Tinh"
    if text.gap(last) == "-" and last + 1 < len(text.words) and len(text.words[last + 1].text) <= _HALF:
        last += 1
    return [Found(text.words[first].start, text.words[last].end, "other", _STORM, sense="storm")]


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
    """Later mentions of a storm by its name alone, never inside a longer name: not in "Maria Lind" after Maria."""
    named: dict[str, tuple[Found, int]] = {}
    for item in found:
        if item.sense == "storm":
            tail = re.findall(r"[^\W_]+", text.text[item.start : item.end].rpartition(" ")[2])
            named.setdefault(tail[0], (item, len(tail)))
    if not named:
        return []
    taken = {cell for item in found if item.sense == "storm" for cell in range(item.start, item.end)}
    added: list[Found] = []
    for at, word in enumerate(text.words):
        if word.text not in named or word.start in taken:
            continue
        item, length = named[word.text]
        end = text.words[min(at + length, len(text.words)) - 1].end
        full = text.text[item.start : item.end]
        if (
            word.start > item.start
            and full.endswith(text.text[word.start : end])
            and not _inside(text, at, at + length)
        ):
            added.append(replace(item, start=word.start, end=end, weight=_STORM - 1, full=full))
    return added


def _inside(text: Text, first: int, last: int) -> bool:
    """Whether a capitalised word beside the words ``first:last`` makes them part of a longer name."""
    if last < len(text.words) and text.words[last].capital and text.gap(last - 1) in (" ", "-"):
        return True
    if first == 0 or text.gap(first - 1) not in (" ", "-", ". "):
        return False
    before = text.words[first - 1]
    title = is_title(before.text) or before.text in load("titles")["address"]
    return title or (before.capital and "." not in text.gap(first - 1) and not text.opens_segment(first - 1))
