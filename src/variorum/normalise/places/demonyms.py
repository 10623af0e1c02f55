"""Adjectives and words for people that point to a place: "Belarusian", "Poles"."""

from __future__ import annotations

from ...model import Name, Place
from ...reference import geography, load_words
from ...reference.gazetteer import Entry
from ..names.text import Text
from .reasons import described

#: Demonyms that are ordinary words where they open a sentence or are not tagged as names.
_DOUBTFUL = frozenset(
    {"Polish", "Pole", "Poles", "Finn", "Dane", "Turk", "Scot", "Swede", "Slovene", "Roman", "Lao", "Baltic"}
)
#: Names whose adjective belongs to the name and says nothing of the place.
_CLOSED = ("person", "outlet", "organisation", "weapon", "vehicle", "place")


def _words(kind: str) -> frozenset[str]:
    return load_words("place_words", kind)


def demonym_mentions(text: Text, names: tuple[Name, ...]) -> list[tuple[int, int, Entry]]:
    """Demonyms of a text as ``(start, end, place)``, outside names of persons, outlets, weapons and places."""
    closed = {
        cell
        for name in names
        if (name.kind in _CLOSED and not _of_state(name)) or (name.kind == "government" and geography.lands(name.text))
        for cell in range(name.start, name.end)
    }
    found: list[tuple[int, int, Entry]] = []
    at = 0
    while at < len(text.words):
        word = text.words[at]
        length = 0
        entry: Entry | None = None
        if word.capital and word.start not in closed:
            for length in (2, 1):
                if at + length > len(text.words) or (length == 2 and text.gap(at) not in (" ", "-", " - ")):
                    continue
                stretch = text.text[word.start : text.words[at + length - 1].end].replace(" - ", "-")
                entry = geography.demonym(stretch) or geography.demonym(stretch.replace("-", " "))
                if entry and not (
                    _doubtful(text, at, stretch) or _compound(text, at, length) or _apart(text, at, length)
                ):
                    break
                entry = None
        if entry:
            found.append((word.start, text.words[at + length - 1].end, entry))
            at += length
        else:
            at += 1
    return found


def demonym_place(words: str, start: int, end: int, entry: Entry, countries: set[str]) -> Place:
    """The place of a demonym at its offsets, in a report that names places of some countries."""
    others = geography.sharers(entry)
    if entry.country not in countries:
        # Of two peoples of one name the report means the one whose country or places it names.
        named = next((other for other in others if other.country in countries), entry)
        others = tuple(other for other in (entry, *others) if other != named)
        entry = named
    return Place(
        start=start,
        end=end,
        text=words,
        name=entry.name,
        lat=entry.lat,
        lon=entry.lon,
        kind=entry.kind,
        geoname=entry.geoname,
        country=entry.country,
        precision_km=entry.precision_km,
        demonym=True,
        candidates=tuple(described(other) for other in others),
        reasons=(f"adjective or people of {entry.name}",),
    )


def _of_state(name: Name) -> bool:
    words = name.text.split()
    return name.kind == "organisation" and len(words) > 1 and words[-1].casefold() in _words("state_bodies")


def _apart(text: Text, at: int, length: int) -> bool:
    """Whether it names a people of another land, a language or a dish: "Native American", "spoke French"."""
    word, before = text.words[at].text, text.words[at - 1].text if at else ""
    following = text.words[at + length].text.casefold() if text.gap(at + length - 1) in (" ", "-") else ""
    if (before == "Native" and word.startswith("American")) or (before == "American" and word.startswith("Indian")):
        return True
    return following in _words("not_of_a_place") or (
        word in _words("languages") and before.casefold() in _words("speaking")
    )


def _compound(text: Text, at: int, length: int) -> bool:
    """Whether it is the first half of a people's name that says nothing of a place: "African-American"."""
    return text.gap(at + length - 1).strip() == "-" and text.words[at + length].text.startswith("American")


def _doubtful(text: Text, at: int, word: str) -> bool:
    return word in _DOUBTFUL and text.tag(at) not in ("ADJ", "PROPN", "")
