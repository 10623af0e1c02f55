"""When a planted statement of each kind holds, and by how much a false one fails."""

from __future__ import annotations

from collections.abc import Callable

from variorum.reference.gazetteer import lookup

from .recomputed import (
    TIMES,
    Facts,
    apart,
    beside_one_another,
    borders,
    clock,
    converted,
    exists,
    from_neighbour,
    implied_kms,
    in_office,
    is_capital,
    near,
    on_side,
    read,
    right_way,
    span,
    stated_km,
    weekday,
    years_old,
)

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
