"""What the words of a toponym may name: the gazetteer's places of that name, and of its nearest spellings."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from functools import cache, lru_cache

from ...reference import gazetteer, geography, load, load_words
from ...reference.folding import fold
from ...reference.gazetteer import Entry
from ...reference.misspelt_names import near_names
from .mentions import LONGEST, Mention, held_by

#: Namesakes that are looked at for one toponym, the most populous first.
NAMESAKES = 40
#: A division gives way to its own town of the same name where that has at least this share of its people.
_SEAT_SHARE = 0.08
#: What stands around a place's own name without being part of it.
_AROUND = re.compile(
    r"(?:the |city of |town of |village of |state of |province of |county of |republic of "
    r"|(?:(?:north|south|east|west|northeast|northwest|southeast|southwest)(?:ern)?|central|upper|lower|downtown"
    r"|mainland|rural|metropolitan|metro|greater|inner|outer)[ -])+",
    re.IGNORECASE,
)
#: How many times more inhabitants a town that owns the name has than one that is only also called so, to outweigh it.
_OUTWEIGHED = 5
#: Inhabitants of a country that is named without any thought of a namesake.
_PEOPLED = 1_000_000
#: Code points below this one are Latin letters and their marks.
_LATIN = 0x370
#: Inhabitants from which a town is thought of before any county of its name.
_FAMOUS = 500_000
#: Kind of a place of which no more is known than what it lies in, and the size from which a namesake elsewhere is
#: believed to be meant all the same: "In Boston, Texas officials said".
UNKNOWN, _SMALL = "place", 50_000
#: Rivers, lakes and mountains that counties are called after: "Red River" is no Red River County.
_NATURE = re.compile(r" (?:river|creek|lake|bay|sea|falls|mountains?|mount|island|islands|park|forest|canyon)$", re.I)
#: Letters of an abbreviation that no town is called by.
_INITIALS = 3
_BEHIND = re.compile(
    r"(?:['’]s|['’]| (?:area|city|town|village|township|metropolitan area|suburb|peninsula|valley|metro|proper|region"
    r"|borders?|territory))$",
    re.IGNORECASE,
)


def entries_of(mention: Mention) -> tuple[Entry, ...]:
    """All places that a mention may name.

    Args:
        mention: the toponym.

    Returns:
        Countries, regions and areas, then divisions and towns; those inside the place that the text names as its holder
        where there are any. Empty where the gazetteer has none, or the words are too long for a name.
    """
    if not mention.key or len(mention.text) > LONGEST:
        return ()
    if mention.division and (found := _divided(mention)):
        return found
    if mention.holds and (found := held_by(mention.text)):
        return found
    found = _named(unmixed(mention.text) or mention.text)
    if not found:
        bare = _BEHIND.sub("", _AROUND.sub("", mention.text, count=1))
        found = _named(bare) if bare and bare != mention.text else ()
    if mention.holder:
        country, region = mention.holder
        inside = [entry for entry in found if entry.country == country and region in ("", entry.region)]
        if inside := [entry for entry in inside if entry.kind != "country"]:
            return _towns_first(inside)
        if not found or (region and max(entry.population for entry in found) < _SMALL):
            return placed_in(mention.text, country, region)
    found = _believed(found)
    return found if len(found) <= NAMESAKES else found[:NAMESAKES]


def _towns_first(inside: list[Entry]) -> tuple[Entry, ...]:
    """Places in a stated holder without the counties, where a town bears the name: "Plymouth, Massachusetts"."""
    if any(entry.kind == "city" and not entry.alternate for entry in inside):
        inside = [entry for entry in inside if entry.kind != "county"]
    return tuple(inside)


def _believed(found: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Places without towns of which the name is only another one and that are far smaller than one that owns it.

    Durbanville near Cape Town is also called Durban; a report that writes so means the city of that name.
    """
    own: dict[str, int] = {}
    for entry in found:
        if entry.kind == "city" and not entry.alternate:
            own[entry.country or ""] = max(own.get(entry.country or "", 0), entry.population)
    largest = max(own.values(), default=0)
    return tuple(
        entry
        for entry in found
        if not (entry.kind == "city" and entry.alternate)
        or entry.population * _OUTWEIGHED > max(own.get(entry.country or "", 0), largest if largest >= _FAMOUS else 0)
    )


@lru_cache(maxsize=2_000)
def unmixed(name: str) -> str:
    """A name that mixes Latin letters with lookalikes of another alphabet, in Latin letters alone; else empty."""
    if name.isascii():
        return ""
    twins = load("place_words")["lookalikes"]
    plain = "".join(twins.get(letter, letter) for letter in name)
    latin = any(letter.isascii() and letter.isalpha() for letter in name)
    return plain if latin and plain != name and all(ord(letter) < _LATIN for letter in plain) else ""


def placed_in(name: str, country: str, region: str) -> tuple[Entry, ...]:
    """A place that the gazetteer lacks where the report says that it lies: somewhere in the division or country."""
    holder = geography.region(country, region) if region else geography.country(country)
    if holder is None:
        return ()
    return (replace(holder, name=name, kind=UNKNOWN, geoname=None, population=0, capital=False),)


def _divided(mention: Mention) -> tuple[Entry, ...]:
    """Divisions of the name with the word behind it: "Kharkiv region", "Bureya district"."""
    full = f"{mention.text} {mention.division}"
    known = geography.lands(full)
    if known:
        return known
    order = ("region", "county") if mention.division in geography.DIVISION_WORDS else ("county", "region")
    found = [entry for entry in gazetteer.divisions(full) if entry.kind in order]
    return tuple(found or [entry for entry in gazetteer.divisions(mention.text) if entry.kind == order[0]])


@cache
def _generic() -> frozenset[str]:
    """Nouns for kinds of places, which name none by themselves: "the Island", "the Gulf"."""
    return load_words("place_words", "nouns") | load_words("place_words", "features")


def _named(name: str) -> tuple[Entry, ...]:
    if short := gazetteer.abbreviated(name):
        return (short,)
    lands = geography.lands(name)
    lands += _shortened(name, lands)
    if not lands and name.casefold() in _generic():
        return ()
    # "EU" and "DC" are written in capitals; the town of Eu is not.
    towns = () if name.isupper() and len(name) <= _INITIALS else gazetteer.towns(name)
    countries = {entry.country for entry in lands if entry.kind == "country"}
    # "Washington" and "Delaware" are no counties unless the text says so.
    famous = bool(lands) or any(town.population >= _FAMOUS and not town.alternate for town in towns)
    divisions = [
        entry
        for entry in gazetteer.divisions(name)
        # The files know by which names their divisions go: "Washington" is the capital, "Washington state" is not.
        if not (entry.kind == "region" and geography.listed(entry))
        and entry.country not in countries
        and not (entry.kind == "county" and (_NATURE.search(name) or (famous and fold(name) != fold(entry.name))))
        and not _has_seat(entry, towns)
    ]
    return (*lands, *divisions[:NAMESAKES], *towns)


def _shortened(name: str, lands: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The American state that drops its "New" in speech where the bare name is a small country's: "a Jersey man"."""
    if not any(land.kind == "country" and land.population < _PEOPLED for land in lands):
        return ()
    return tuple(replace(land, alternate=True) for land in geography.lands(f"New {name}") if land.kind == "region")


def _has_seat(division: Entry, towns: tuple[Entry, ...]) -> bool:
    """Whether a town of the same name is what the bare name means first: "Kharkiv" is the city, not its region."""
    reach = (division.precision_km + 15.0) / 111.2
    return any(
        (division.kind == "county" or not town.alternate)
        and town.population >= _SEAT_SHARE * division.population
        and abs(town.lat - division.lat) <= reach
        and abs(town.lon - division.lon) * math.cos(math.radians(town.lat)) <= reach
        for town in towns
    )


def respelt(name: str) -> tuple[Entry, ...]:
    """Places whose name is one letter away from a long name that the gazetteer does not hold: "Volgagrad"."""
    found = [entry for key in near_names(name) for entry in _named(key) if not entry.alternate]
    return tuple(dict.fromkeys(found[:NAMESAKES]))
