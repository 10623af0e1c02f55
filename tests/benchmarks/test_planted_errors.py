"""Planted statements are what their page says: false ones false, twins true, by sums that the bench does not use."""

from __future__ import annotations

import json
import math
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from shapely import get_coordinates

from variorum.reference.borders import country_polygon
from variorum.reference.gazetteer import lookup

ROOT = Path(__file__).parents[2] / "benchmarks"
HERE = ROOT / "planted_errors"
Facts = Mapping[str, Any]


@pytest.fixture(autouse=True)
def on_path() -> Iterator[None]:
    sys.path.insert(0, str(ROOT))
    yield
    sys.path.remove(str(ROOT))


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


STATES = {
    "US": {"Texas", "Florida", "Ohio", "Oregon", "Alabama"},
    "German": {"Bavaria", "Saxony", "Hesse", "Thuringia"},
    "Indian": {"Kerala", "Gujarat", "Bihar", "Rajasthan"},
    "Australian": {"Queensland", "Victoria", "Tasmania"},
    "Brazilian": {"Bahia", "Paraná", "Ceará"},
}


def kind_right(f: Facts) -> bool:
    """Whether it is a large town, a state of the country by the list above, a country with a code."""
    if f["scale"] == "state":
        return f["name"] in STATES[f["of"]]
    if f["scale"] == "city":
        return any(e.kind == "city" and e.population > 250_000 for e in lookup(f["name"]))
    return any(entry.kind == "country" for entry in lookup(f["name"]))


CLASSES = {
    "short-range": (0, 1000), "medium-range": (1000, 3500), "intermediate-range": (1000, 5500), "intercontinental": (5500, 20000),
}  # fmt: skip
DAYTIME = {
    "dawn": lambda h: 0 <= h < 4.5, "night": lambda h: h < 5, "day": lambda h: 9 < h < 17, "afternoon": lambda h: 12 <= h < 18,
    "morning": lambda h: 5 <= h < 12, "evening": lambda h: 17.5 <= h < 23,
}  # fmt: skip

HOLDS: dict[str, Callable[[Facts], bool]] = {
    "parts_total": lambda f: f["a"] + f["b"] + f.get("c", 0) <= f["total"],
    "percent_parts": lambda f: abs(f["a"] + f["b"] + f.get("c", 0) - 100) <= 2,
    "percent_count": lambda f: abs(100 * f["part"] / f["whole"] - f["percent"]) <= 1,
    "conversion": lambda f: near(converted(f), f["y"], 0.06),
    "change_percent": lambda f: abs(100 * abs(f["after"] / f["before"] - 1) - f["percent"]) <= 1,
    "change_difference": lambda f: abs(f["after"] - f["before"]) == f["diff"],
    "ratio": lambda f: near(f["before"] * TIMES[f["scale"].split()[0]], f["after"], 0.05),
    "average": lambda f: near(f["total"] / f["n"], f["each"], 0.05),
    "range_order": lambda f: f["lo"] < f["hi"],
    "margin": lambda f: f["win"] - f["lose"] == f["diff"],
    "part_of_whole": lambda f: f["part"] <= f["whole"],
    "weekday_date": lambda f: weekday(f["day"]) == f["weekday"],
    "no_such_date": lambda f: exists(f["date"]),
    "duration": lambda f: f["n"] - span(f) in (0, 1),
    "age": lambda f: abs(f["n"] - years_old(f)) <= 1,
    "relative_year": lambda f: f["year"] - int(f["published"][:4]) == {"last": -1, "next": 1, "this": 0, "two": -2}[f["scale"]],
    "anniversary": lambda f: f["now"] - f["then"] == f["n"],
    "order": lambda f: f["first"] < f["second"],
    "after_death": lambda f: f["day"] < f["death"],
    "told_before": lambda f: f["day"] < f["published"],
    "town_to_town": lambda f: apart(f["L"], f["T"]) < f["r"],
    "two_reports": lambda f: apart(f["L"], f["T"]) < f["r"],
    "nonstop": lambda f: apart(f["L"], f["T"]) < f["r"],
    "out_of_range": lambda f: apart(f["L"], f["T"]) > f["r"],
    "from_country": lambda f: borders(f["iso"], f["T"])[1] < f["r"],
    "to_country": lambda f: borders(f["iso"], f["L"])[1] < f["r"],
    "speed_time_distance": lambda f: near(f["d"] / f.get("h", f.get("min", 0) / 60), f["v"], 0.05),
    "travel_time": lambda f: 60 * 60 * implied_kms(f) < {"car": 100, "heli": 300, "plane": 1000}[f["scale"]],
    "overnight": lambda f: f["d"] < 500,
    "missile_time": lambda f: implied_kms(f) < 7.9,
    "mach": lambda f: 1050 < f.get("v", f.get("mph", 0) * 1.609344) / f["m"] < 1260,
    "two_speeds": lambda f: (3600 * implied_kms(f) if "t" in f else f["d"] / f["h"]) < f["v"],
    "range_class": lambda f: CLASSES[f["cls"]][0] <= f["r"] <= CLASSES[f["cls"]][1],
    "hypersonic": lambda f: f.get("m", f.get("v", 0) / 1000) >= 5,
    "sound_barrier": lambda f: (f.get("m", f.get("v", 0) / 1150) > 1) == f["scale"].startswith("super"),
    "day_night": lambda f: DAYTIME[f["scale"]](clock(f["time"])),
    "kind_of_place": kind_right,
    "office": in_office,
    "in_country": lambda f: f.get("country", "") == country_of(f) or f.get("dem", "") == demonym_of(f),
    "part_of_country": on_side,
    "border": beside_one_another,
    "distance_direction": right_way,
    "distance_between": lambda f: near(apart(f["P"], f["Q"]), stated_km(f), 0.08),
    "capital": is_capital,
}  # fmt: skip


def country_of(f: Facts) -> str:
    rows = read("towns.yaml")
    return next(row[1] for row in rows if row[0] == f["T"][0])


def demonym_of(f: Facts) -> str:
    known = read("material.yaml")
    return known["demonyms"][country_of(f)]


#: False statements fail by this much at least, in the terms of the rule: no rounding and no other reading saves them.
CLEARLY: dict[str, Callable[[Facts], bool]] = {
    "percent_parts": lambda f: f["a"] + f["b"] + f.get("c", 0) >= 110,
    "percent_count": lambda f: abs(100 * f["part"] / f["whole"] - f["percent"]) >= 10,
    "conversion": lambda f: not near(converted(f), f["y"], 0.3),
    "change_percent": lambda f: abs(100 * abs(f["after"] / f["before"] - 1) - f["percent"]) >= 10,
    "ratio": lambda f: not near(f["before"] * TIMES[f["scale"].split()[0]], f["after"], 0.25),
    "average": lambda f: not near(f["total"] / f["n"], f["each"], 0.3),
    "duration": lambda f: f["n"] - span(f) >= 3,
    "age": lambda f: abs(f["n"] - years_old(f)) >= 4,
    "town_to_town": lambda f: apart(f["L"], f["T"]) > 1.4 * f["r"],
    "two_reports": lambda f: apart(f["L"], f["T"]) > 1.4 * f["r"],
    "nonstop": lambda f: apart(f["L"], f["T"]) > 1.4 * f["r"],
    "out_of_range": lambda f: 1.2 * apart(f["L"], f["T"]) < f["r"],
    "from_country": lambda f: borders(f["iso"], f["T"])[0] > 1.4 * f["r"],
    "to_country": lambda f: borders(f["iso"], f["L"])[1] > 1.4 * f["r"],
    "speed_time_distance": lambda f: not near(f["d"] / f.get("h", f.get("min", 0) / 60), f["v"], 0.4),
    "travel_time": lambda f: 3600 * implied_kms(f) > {"car": 400, "heli": 900, "plane": 3000}[f["scale"]],
    "overnight": lambda f: f["d"] >= 3000,
    "missile_time": lambda f: implied_kms(f) > 12,
    "mach": lambda f: not 800 < f.get("v", f.get("mph", 0) * 1.609344) / f["m"] < 1600,
    "two_speeds": lambda f: (3600 * implied_kms(f) if "t" in f else f["d"] / f["h"]) > 1.5 * f["v"],
    "range_class": lambda f: not CLASSES[f["cls"]][0] / 2 <= f["r"] <= CLASSES[f["cls"]][1] * 1.6,
    "hypersonic": lambda f: f.get("m", f.get("v", 0) / 1000) <= 3.7,
    "border": lambda f: from_neighbour(f) > 70,
    "distance_between": lambda f: not near(apart(f["P"], f["Q"]), stated_km(f), 0.5),
}  # fmt: skip


@cache
def planted_of(split: str) -> list[Any]:
    from planted_errors.planting import plant  # pyright: ignore[reportMissingImports]

    return plant(split, 1000)


@pytest.mark.parametrize("split", ["dev", "held"])
def test_false_statements_are_false_and_their_twins_true(split: str) -> None:
    wrong = []
    for one in planted_of(split):
        right = HOLDS[one.kind](one.facts)
        if right == one.false or (one.false and one.kind in CLEARLY and not CLEARLY[one.kind](one.facts)):
            wrong.append((one.id, one.kind, dict(one.facts)))
    assert not wrong


def test_a_false_country_has_no_town_of_that_name() -> None:
    for split in ("dev", "held"):
        for one in planted_of(split):
            if one.kind == "in_country" and one.false and "country" in one.facts:
                there = [
                    e for e in lookup(one.facts["T"][0]) if e.country == code(one.facts["country"]) and not e.alternate
                ]
                assert not [e for e in there if e.population > 15_000], one.facts


@pytest.mark.parametrize("split", ["dev", "held"])
def test_twins_differ_in_the_statement_alone(split: str) -> None:
    planted = planted_of(split)
    assert len(planted) == 2000
    for false, true in zip(planted[::2], planted[1::2], strict=True):
        assert (false.false, true.false, false.id[:-1]) == (True, False, true.id[:-1])
        assert [text.words for text in false.texts] != [text.words for text in true.texts]
        for first, second in zip(false.texts, true.texts, strict=True):
            assert rest(first) == rest(second)


def rest(text: Any) -> str:
    """What stands round the statement."""
    words = text.words
    for start, end in reversed(text.stretches):
        assert 0 <= start < end <= len(words)
        words = words[:start] + words[end:]
    return words.replace(".", "")


def test_the_words_are_whole() -> None:
    for split in ("dev", "held"):
        for one in planted_of(split):
            for text in one.texts:
                assert not re.search(r"[{}\[\]]|///|  |\.\.|\b([Tt]he|[Aa]) \1\b", text.words), text.words
                assert text.stretches


def test_the_same_seed_gives_the_same_bytes() -> None:
    from planted_errors.planting import plant  # pyright: ignore[reportMissingImports]

    first, second = (json.dumps([asdict(one) for one in plant("dev", 200)], default=str) for _ in range(2))
    assert first == second
    assert plant("dev", 200, seed=1) != plant("dev", 200)


def test_each_kind_has_many_phrasings_and_a_third_of_them_held() -> None:
    for path in sorted((HERE / "phrasings").glob("*.yaml")):
        for kind, splits in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            assert not set(splits["dev"]) & set(splits["held"]), kind
            assert len(splits["held"]) * 3 >= len(splits["dev"] + splits["held"]) - 1, kind


def test_every_trap_is_true() -> None:
    def km(first: str, second: str) -> float:
        return apart(town(first), town(second))

    for check, splits in yaml.safe_load((HERE / "traps.yaml").read_text(encoding="utf-8")).items():
        for line in (*splits["dev"], *splits["held"]):
            assert eval(line["holds"], {"date": date, "km": km}), (check, line)


def test_the_short_street_finds_what_the_whole_one_finds() -> None:
    from planted_errors.judging import document, findings  # pyright: ignore[reportMissingImports]

    from variorum import investigate
    from variorum.language import identify, parse

    planted = planted_of("dev")[:24]
    documents = [document(one, number) for one in planted for number in range(len(one.texts))]
    parsed = {reading.document.id: reading for reading in parse(identify(documents)[0])}
    for one in planted:
        pile = [document(one, number) for number in range(len(one.texts))]
        assert findings([parsed[each.id] for each in pile]) == investigate(pile).findings
