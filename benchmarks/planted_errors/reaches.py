"""Reach: a stated range against the distance from town to town, from a country, to all of a country."""

from __future__ import annotations

from functools import cache
from random import Random
from typing import Any

from planted_errors.drawing import GEOD, Drawn, material, pair_apart, rounded, towns
from planted_errors.wording import Number, Town
from shapely import get_coordinates

from variorum.reference.borders import country_polygon
from variorum.reference.geography import country

MILES = 0.621371


def _ranges(near: float, far: float, chance: Random) -> tuple[dict[str, Any], dict[str, Any]]:
    """A range well beyond the farthest point, and one that falls well short of the nearest."""
    right, wrong = rounded(far * chance.uniform(1.25, 1.8)), rounded(near * chance.uniform(0.3, 0.6))
    right_told, wrong_told = ({"r": Number(r), "mi": Number(rounded(r * MILES))} for r in (right, wrong))
    return right_told, wrong_told


def town_to_town(chance: Random, scale: str, text: str) -> Drawn:
    launch, target, distance = pair_apart(chance, 250, 900 if scale == "near" else 5000)
    return Drawn({"L": launch, "T": target}, *_ranges(distance, distance, chance))


def two_reports(chance: Random, scale: str, text: str) -> Drawn:
    return town_to_town(chance, scale, text)


def nonstop(chance: Random, scale: str, text: str) -> Drawn:
    launch, target, distance = pair_apart(chance, 250 if scale else 1500, 700 if scale else 7000)
    return Drawn({"L": launch, "T": target}, *_ranges(distance, distance, chance))


def out_of_range(chance: Random, scale: str, text: str) -> Drawn:
    drawn = town_to_town(chance, scale, text)
    return Drawn(drawn.kept, drawn.false, drawn.true)


@cache
def bounds(town: Town, iso: str) -> tuple[float, float]:
    """Kilometres from a town to the nearest and the farthest point of a country's border."""
    border = get_coordinates(country_polygon(iso))
    home = [town.lon] * len(border), [town.lat] * len(border)
    _, _, metres = GEOD.inv(*home, border[:, 0], border[:, 1])
    return min(metres) / 1000, max(metres) / 1000


def _land_and_town(chance: Random) -> tuple[str, Town, float, float]:
    while True:
        iso, town = chance.choice(material()["lands"]), chance.choice(list(towns().values()))
        near, far = bounds(town, iso)
        if town.iso != iso and near > 250 and far < 6000:
            return iso, town, near, far


def _name(iso: str) -> str:
    land = country(iso)
    if land is None:
        raise LookupError(f"material.yaml names no country: {iso}")
    return land.name


def from_country(chance: Random, scale: str, text: str) -> Drawn:
    iso, town, near, far = _land_and_town(chance)
    return Drawn({"from": _name(iso), "T": town, "iso": iso}, *_ranges(near, far, chance))


def to_country(chance: Random, scale: str, text: str) -> Drawn:
    iso, town, near, far = _land_and_town(chance)
    # A range that takes in a part of the country at most is too short for all of it.
    right, wrong = _ranges(max(near, far * 0.9), far, chance)
    return Drawn({"to": _name(iso), "L": town, "iso": iso}, right, wrong)
