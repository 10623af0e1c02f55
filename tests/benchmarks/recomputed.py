"""The measures that planted statements are held against, by other means than the bench: spheres, Zeller, legal units."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from shapely import get_coordinates

from variorum.reference.borders import country_polygon
from variorum.reference.gazetteer import lookup

ROOT = Path(__file__).parents[2] / "benchmarks"
HERE = ROOT / "planted_errors"
Facts = Mapping[str, Any]


@cache
def read(name: str) -> Any:
    return yaml.safe_load((HERE / name).read_text(encoding="utf-8"))


def haversine(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Kilometres on a sphere: within 0.6 % of the ellipsoid."""
    a, b, turn = math.radians(lat), math.radians(other_lat), math.radians(other_lon - lon)
    half = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(turn / 2) ** 2
    return 2 * 6371.009 * math.asin(math.sqrt(half))


def apart(first: list[Any], second: list[Any]) -> float:
    return haversine(first[2], first[3], second[2], second[3])


def weekday(iso: str) -> str:
    """Zeller's rule."""
    year, month, day = map(int, iso.split("-"))
    year, month = (year - 1, month + 12) if month < 3 else (year, month)
    h = (day + 13 * (month + 1) // 5 + year % 100 + year % 100 // 4 + year // 100 // 4 + 5 * (year // 100)) % 7
    return ["Saturday", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"][h]


def exists(iso: str) -> bool:
    year, month, day = map(int, iso.split("-"))
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return day <= [31, 28 + leap, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]


def span(f: Facts) -> float:
    start, end = (list(map(int, f[name].split("-"))) for name in ("start", "end"))
    if f["scale"] == "years":
        return end[0] - start[0]
    if f["scale"] == "months":
        return 12 * (end[0] - start[0]) + end[1] - start[1]
    return date(*end).toordinal() - date(*start).toordinal()


def years_old(f: Facts) -> int:
    birth, day = f["birth"], f.get("day", f["published"])
    return int(day[:4]) - int(birth[:4]) - (day[5:] < birth[5:])


def minutes(words: str) -> float:
    number = re.match(r"[\d,]+", words)
    table = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    value = float(number[0].replace(",", "")) if number else table.index(words.split()[0])
    return {"seconds": value / 60, "minutes": value, "hours": 60 * (value + ("half" in words) / 2)}[words.split()[-1]]


def clock(words: str) -> float:
    """Hours after midnight."""
    hour, minute = re.match(r"(\d+)(?::(\d+))?", words).groups()  # type: ignore[union-attr]
    hours = int(hour) + int(minute or 0) / 60
    return hours if words[-2:] != "m." else hours % 12 + 12 * ("p.m" in words)


def borders(iso: str, town: list[Any]) -> tuple[float, float]:
    return _borders(iso, town[2], town[3])


@cache
def _borders(iso: str, lat: float, lon: float) -> tuple[float, float]:
    points = get_coordinates(country_polygon(iso))
    distances = [haversine(lat, lon, other, along) for along, other in points]
    return min(distances), max(distances)


def near(value: float, stated: float, share: float) -> bool:
    return abs(value - stated) <= share * abs(value)


def town(name: str) -> list[Any]:
    rows = read("towns.yaml")
    return next([row[0], *row[2:]] for row in rows if row[0] == name)


#: Rates of conversion of the legal units (NIST Special Publication 811), and the offset of Fahrenheit.
RATES = {
    "km_mi": 1 / 1.609344, "depth": 1 / 1.609344, "kmh_mph": 1 / 1.609344, "kg_lb": 1 / 0.45359237, "mm_in": 1 / 25.4,
    "m_ft": 1 / 0.3048, "ha_acre": 1 / 0.40468564, "sqkm_sqmi": 1 / 2.589988,
}  # fmt: skip
TIMES = {"double": 2, "triple": 3, "quadruple": 4, "half": 0.5}
DEGREES = {"north": 0, "northeast": 45, "east": 90, "southeast": 135, "south": 180, "southwest": 225, "west": 270, "northwest": 315}  # fmt: skip


def converted(f: Facts) -> float:
    return f["x"] * 9 / 5 + 32 if f["scale"] == "c_f" else f["x"] * RATES[f["scale"]]


def on_side(f: Facts) -> bool:
    """Whether the town lies on the named side of the middle of its mainland's box."""
    land = country_polygon(f["T"][1])
    main = max(getattr(land, "geoms", [land]), key=lambda part: part.area)  # type: ignore[union-attr]
    west, south, east, north = main.bounds
    part = f.get("part") or f["noun"]
    up = (f["T"][2] - (south + north) / 2) / (north - south)
    right = (f["T"][3] - (west + east) / 2) / (east - west)
    signs = [("north", up), ("south", -up), ("east", right), ("west", -right)]
    return all(share > 0 for word, share in signs if word in part)


def heading(f: Facts) -> float:
    """Initial bearing from Q to P in degrees."""
    a, b, turn = math.radians(f["Q"][2]), math.radians(f["P"][2]), math.radians(f["P"][3] - f["Q"][3])
    return math.degrees(
        math.atan2(math.sin(turn) * math.cos(b), math.cos(a) * math.sin(b) - math.sin(a) * math.cos(b) * math.cos(turn))
    )


def stated_km(f: Facts) -> float:
    return f["d"] if "d" in f else f["mi"] * 1.609344


def right_way(f: Facts) -> bool:
    turn = (heading(f) - DEGREES[f["dir"]] + 180) % 360 - 180
    return abs(turn) < 23 and near(apart(f["P"], f["Q"]), stated_km(f), 0.08)


def implied_kms(f: Facts) -> float:
    return apart(f["A"], f["B"]) / minutes(f["t"]) / 60


def from_neighbour(f: Facts) -> float:
    """Kilometres from a country or a town to the neighbour named, roughly for countries."""
    if "C" in f:
        one, other = (country_polygon(code(f[name])) for name in ("C", "nb2"))
        return 111 * one.distance(other)  # type: ignore[union-attr]
    return borders(code(f["nb"]), f["B"])[0]


def beside_one_another(f: Facts) -> bool:
    return from_neighbour(f) < 45


def code(name: str) -> str:
    from variorum.reference.geography import lands

    return next(entry.country for entry in lands(name.removeprefix("the ")) if entry.kind == "country")  # type: ignore[misc]


def is_capital(f: Facts) -> bool:
    name = "Delhi" if f["Cap"] == "New Delhi" else f["Cap"]
    return any(
        entry.capital for key in (name, f["Cap"]) for entry in lookup(key) if entry.country == code(f["country"])
    )


def in_office(f: Facts) -> bool:
    #: Days of the public record.
    terms = {
        "Clinton": ("1993-01-20", "2001-01-20"), "Bush": ("2001-01-20", "2009-01-20"), "Obama": ("2009-01-20", "2017-01-20"),
        "Thatcher": ("1979-05-04", "1990-11-28"), "Blair": ("1997-05-02", "2007-06-27"), "Cameron": ("2010-05-11", "2016-07-13"),
        "Chirac": ("1995-05-17", "2007-05-16"), "Sarkozy": ("2007-05-16", "2012-05-15"), "Hollande": ("2012-05-15", "2017-05-14"),
        "Kohl": ("1982-10-01", "1998-10-27"), "Schröder": ("1998-10-27", "2005-11-22"), "Merkel": ("2005-11-22", "2021-12-08"),
    }  # fmt: skip
    start, end = terms[f["holder"].split()[-1]]
    return start <= f["when"] <= end
