"""Places inside the names of bodies and buildings: "Ohio" in "Ohio Department of Health"."""

from __future__ import annotations

from ...model import Name
from ...reference import gazetteer, geography, load
from ...reference.folding import fold
from ..names.text import Text
from ..names.words import heads, never

#: Inhabitants from which a town is believed inside a body's name though the report does not name it by itself.
_LARGE = 2_000
#: Words before a place that only say which part of it.
_PARTS = frozenset({"Western", "Eastern", "Northern", "Southern", "Central", "Greater", "Northeast", "Northwest"})


def places_inside(text: Text, names: tuple[Name, ...]) -> list[tuple[int, int, Name]]:
    """Places at the front of a body's or building's name, or behind its "of", as ``(start, end, the whole name)``.

    They tell where a body belongs, not where something happened: such a place is marked as adjectival.
    """
    alone = {fold(name.text) for name in names if name.kind in ("place", "government")}
    found: list[tuple[int, int, Name]] = []
    for name in names:
        if name.kind not in ("organisation", "facility") or name.known in load("organisations"):
            continue
        first, last = text.word_at(name.start), text.word_at(name.end - 1)
        if text.words[first].start != name.start or last == first or _is_street(text.words[last].text):
            continue
        begins = [first, *(at + 1 for at in range(first, last) if text.words[at].text in ("of", "in"))]
        begins = [at + (text.words[at].text in _PARTS and at < last) for at in begins]
        for begin in begins:
            if stretch := _place_from(text, begin, last if begin == first else last + 1, alone):
                found.append((*stretch, name))
                break
    return found


def _is_street(word: str) -> bool:
    return word.casefold() in load("place_words")["streets"]


def _place_from(text: Text, begin: int, limit: int, alone: set[str]) -> tuple[int, int] | None:
    for end in range(min(begin + 3, limit), begin, -1):
        if any(text.gap(step) not in (" ", "-", ". ") for step in range(begin, end - 1)):
            continue
        start, stop = text.words[begin].start, text.words[end - 1].end
        quote = text.text[start:stop]
        if not text.words[begin].capital or _general(quote):
            continue
        towns = gazetteer.towns(quote)
        large = bool(towns) and not towns[0].alternate and towns[0].population >= _LARGE
        if fold(quote) in alone or geography.lands(quote) or gazetteer.counties(quote) or large:
            return start, stop
    return None


def _general(word: str) -> bool:
    low = word.casefold()
    return low in never() or low in heads("organisation") | heads("facility") or low in load("titles")["modifiers"]
