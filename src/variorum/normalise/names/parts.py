"""Parts that stand for a longer name of the document: "the Gazette" for the Salten Gazette."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from ...reference import geography
from ...reference.folding import fold
from .found import Found
from .text import Text
from .words import heads, never

_KINDS = frozenset({"outlet", "organisation", "facility", "vehicle"})
_WEIGHT = 59


def part_names(text: Text, found: list[Found]) -> list[Found]:
    """Further mentions of bodies, outlets and ships by the last word of their name.

    Args:
        text: the text.
        found: names that do not overlap.

    Returns:
        Capitalised words that end exactly one longer name of the document: with an article before them where they are
        ordinary words ("the Gazette"), or where the recogniser takes them for a name. ``full`` is the longer name.
    """
    ends: dict[str, dict[str, Found]] = defaultdict(dict)
    for item in found:
        if item.kind not in _KINDS or item.known:
            continue
        whole = " ".join(text.text[item.start : item.end].split())
        words = whole.split()
        if len(words) > 1 and words[-1][0].isupper() and len(words[-1]) > 2 and words[-1].isalpha():
            ends[words[-1]].setdefault(fold(whole).removeprefix("the "), item)
    if not ends:
        return []
    covered = {cell for item in found if " " in text.text[item.start : item.end] for cell in (item.start, item.end - 1)}
    taken = {item.start for item in found if item.sense or (item.kind == "person" and item.full)}
    named = {item.start: item for item in found}
    added: list[Found] = []
    for at, word in enumerate(text.words):
        owners = ends.get(word.text)
        if not owners or len(owners) != 1 or word.start in taken or word.end - 1 in covered or word.start in covered:
            continue
        if text.segment_at(word.start).headline or _goes_on(text, at):
            continue
        ordinary = word.text.casefold() in never() or bool(geography.lands(word.text))
        article = at > 0 and text.words[at - 1].text in ("the", "The") and text.gap(at - 1) == " "
        proposed = word.start in named and not _common(word.text)
        if article or (proposed and not ordinary):
            owner = next(iter(owners.values()))
            full = " ".join(text.text[owner.start : owner.end].split())
            added.append(replace(owner, start=word.start, end=word.end, weight=_WEIGHT + 2, role=None, full=full))
    return added


def of_machines(text: Text, found: list[Found]) -> list[Found]:
    """Take "Max" for the aircraft where the text names a known one that ends so ("737 Max") and no person of the name.

    Args:
        text: the text.
        found: names that do not overlap.
    """
    machines: dict[str, Found] = {}
    persons: set[str] = set()
    for item in found:
        words = text.text[item.start : item.end].split()
        if len(words) > 1 and item.kind == "person":
            persons.update(words)
        elif len(words) > 1 and item.known and item.kind in ("vehicle", "weapon") and words[-1].isalpha():
            machines.setdefault(words[-1].casefold(), item)
    return [
        replace(machine, start=item.start, end=item.end)
        if item.kind == "person"
        and (quote := text.text[item.start : item.end]) not in persons
        and (machine := machines.get(quote.casefold()))
        else item
        for item in found
    ]


def _common(word: str) -> bool:
    return word.casefold() in heads("organisation") | heads("facility") | heads("outlet") | heads("vehicle")


def _goes_on(text: Text, at: int) -> bool:
    """Whether a capitalised word follows or comes before, so that this is part of another name."""
    follows = at + 1 < len(text.words) and text.gap(at) in (" ", "-") and text.words[at + 1].capital
    leads = at > 0 and text.gap(at - 1) in (" ", "-") and text.words[at - 1].capital
    return follows or (leads and text.words[at - 1].text != "The")
