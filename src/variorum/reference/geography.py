"""Countries, regions and areas by name and by demonym: the facts of the YAML files joined to the database."""

from __future__ import annotations

import math
from functools import cache, lru_cache

from . import gazetteer
from .folding import fold
from .gazetteer import Entry
from .lexicons import load

#: Words by which a first-order division is called, any of which may stand for the one in the file.
DIVISION_WORDS = (
    "oblast", "region", "province", "governorate", "krai", "prefecture", "state", "voivodeship", "republic", "county",
)  # fmt: skip


@cache
def _land_index() -> dict[str, tuple[Entry, ...]]:
    index: dict[str, list[Entry]] = {}

    def add(name: str, entry: Entry) -> None:
        held = index.setdefault(fold(name), [])
        if entry not in held:
            held.append(entry)

    for entry, names in (*_countries(), *_regions(), *_areas()):
        for name in names:
            add(name, entry)
    order = {"country": 0, "region": 1}
    return {
        key: tuple(sorted(held, key=lambda entry: (order.get(entry.kind, 2), -entry.population, entry.name)))
        for key, held in index.items()
    }


def _countries() -> list[tuple[Entry, list[str]]]:
    facts = load("countries")
    found: list[tuple[Entry, list[str]]] = []
    for iso2, row in gazetteer.country_rows().items():
        fact = facts.get(iso2)
        if fact is None:
            continue
        entry = Entry(
            name=row.name,
            kind="country",
            lat=float(fact["at"][0]),
            lon=float(fact["at"][1]),
            country=iso2,
            geoname=row.geoname,
            population=row.population,
            precision_km=round(max(1.0, math.sqrt(row.area_km2 / math.pi)), 0),
        )
        found.append((entry, [row.name, *fact.get("aliases", ()), *fact.get("shared", ())]))
    return found


def _regions() -> list[tuple[Entry, list[str]]]:
    found: list[tuple[Entry, list[str]]] = []
    for country, divisions in load("regions").items():
        for code, names in divisions.items():
            row = gazetteer.region_row(country, code)
            if row is None:
                continue
            entry = Entry(
                name=names[0],
                kind="region",
                lat=row.lat,
                lon=row.lon,
                country=country,
                region=code,
                geoname=row.geoname,
                population=row.population,
                precision_km=row.precision_km,
            )
            found.append((entry, [spelling for name in names for spelling in _spellings(name)]))
    return found


def _spellings(name: str) -> list[str]:
    """A division's name with every word for a division: "Kharkiv Oblast" also as "Kharkiv region"."""
    stem, _, last = name.rpartition(" ")
    if stem and last.casefold() in DIVISION_WORDS:
        return [f"{stem} {word}" for word in DIVISION_WORDS]
    apart = [name.replace(".", ". ").strip()] if "." in name[:-1] and " " not in name else []
    return [name, *apart, *(f"{name} {word}" for word in ("region", "province", "state"))]


def _areas() -> list[tuple[Entry, list[str]]]:
    return [
        (
            Entry(
                name=name,
                kind=fact.get("kind", "area"),
                lat=float(fact["at"][0]),
                lon=float(fact["at"][1]),
                country=fact.get("in"),
                precision_km=float(fact["km"]),
            ),
            [name, *fact.get("aliases", ())],
        )
        for name, fact in load("areas").items()
    ]


def lands(name: str) -> tuple[Entry, ...]:
    """Countries, regions and areas of that name, in this order."""
    found = _land_index().get(fold(name), ())
    # "L.A." is no Louisiana: an abbreviation with a point inside is only what the file writes so.
    if "." in name.rstrip(".") and len(fold(name)) == 2 and name.replace(" ", "") not in _pointed():
        return tuple(entry for entry in found if entry.kind == "country")
    return found


@cache
def _pointed() -> frozenset[str]:
    return frozenset(name for divisions in load("regions").values() for names in divisions.values() for name in names)


def country(iso2: str) -> Entry | None:
    """The country with that ISO 3166-1 alpha-2 code."""
    return _by_code().get(iso2)


@cache
def sharers(entry: Entry) -> tuple[Entry, ...]:
    """Other countries that share a name and their people's name with a country: the two Congos."""
    facts = load("countries")
    names = set(facts.get(entry.country, {}).get("shared", ())) if entry.kind == "country" else set()
    return tuple(
        other
        for code, other in _by_code().items()
        if code != entry.country and not names.isdisjoint(facts[code].get("shared", ()))
    )


@cache
def _by_code() -> dict[str, Entry]:
    return {entry.country: entry for entry, _ in _countries() if entry.country}


@cache
def region(country_code: str, code: str) -> Entry | None:
    """The first-order division with that GeoNames code, under the name of the files where it stands there."""
    return _regions_by_code().get((country_code, code)) or gazetteer.region_row(country_code, code)


def listed(entry: Entry) -> bool:
    """Whether a first-order division stands in the files, which then say by what names it goes."""
    return (entry.country or "", entry.region) in _regions_by_code()


@cache
def _regions_by_code() -> dict[tuple[str, str], Entry]:
    return {(entry.country or "", entry.region): entry for entry, _ in _regions()}


@lru_cache(maxsize=5_000)
def namesake_division(name: str, town: Entry) -> Entry | None:
    """The first-order division that a town's bare name may mean as well: Dnipropetrovsk Oblast for "Dnipropetrovsk"."""
    found = (*lands(f"{name} region"), *gazetteer.divisions(name))
    held = next((entry for entry in found if entry.kind == "region" and entry.country == town.country), None)
    return region(held.country or "", held.region) if held and held.region == town.region else None


def note(entry: Entry) -> str:
    """What must be said beside a place whose country is disputed, empty where nothing is known to be."""
    facts = load("disputed")
    by_name: str = facts["places"].get(entry.name, "")
    return by_name or facts["divisions"].get(f"{entry.country}.{entry.region}", "")


@cache
def demonyms() -> dict[str, Entry]:
    """Adjectives and words for people, as written ("Belarusian", "Poles"), with the place they belong to."""
    index: dict[str, Entry] = {}
    for entry, _ in _countries():
        for word in load("countries")[entry.country].get("demonyms", ()):
            _add_demonym(index, word, entry)
    for entry, _ in _areas():
        for word in load("areas")[entry.name].get("demonyms", ()):
            _add_demonym(index, word, entry)
    for word, place in load("demonyms").items():
        entry = next(iter(lands(place) or gazetteer.towns(place)), None)
        if entry:
            _add_demonym(index, word, entry)
    return index


def _add_demonym(index: dict[str, Entry], word: str, entry: Entry) -> None:
    index.setdefault(word, entry)
    if word.endswith(("n", "i")):
        index.setdefault(f"{word}s", entry)


def demonym(word: str) -> Entry | None:
    """The place that an adjective or a word for people belongs to, None where it is none."""
    return demonyms().get(word)


@cache
def capitals() -> frozenset[str]:
    """Folded names of all capitals of sovereign-sized countries, under their usual English and official names."""
    names: set[str] = set()
    for row in gazetteer.country_rows().values():
        if not row.capital:
            continue
        names.add(fold(row.capital))
        names.update(
            fold(town.name) for town in gazetteer.towns(row.capital) if town.capital and town.country == row.iso2
        )
    # What English-language news also calls them.
    return frozenset(names | {fold(name) for name in ("Washington", "Kiev", "Kyiv", "Kabul", "Beijing", "Brussels")})


@cache
def capital(iso2: str) -> Entry | None:
    """The capital of a country, None where the gazetteer has none."""
    row = gazetteer.country_rows().get(iso2)
    towns = gazetteer.towns(row.capital) if row and row.capital else ()
    return next((town for town in towns if town.capital and town.country == iso2), None)


@cache
def land_names() -> tuple[str, ...]:
    """All names of countries, regions and areas as they are written in the files, for finding them in a text."""
    names: set[str] = set()
    for entry, spellings in (*_countries(), *_regions(), *_areas()):
        names.update(spellings)
        names.add(entry.name)
    return tuple(sorted(names))
