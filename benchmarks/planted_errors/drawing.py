"""What every kind of statement draws from: chance, the material, and the pair of values that makes a twin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from math import floor, log10
from pathlib import Path
from random import Random
from typing import Any

import yaml
from planted_errors.wording import Town
from pyproj import Geod

HERE = Path(__file__).parent
GEOD = Geod(ellps="WGS84")


@dataclass(frozen=True, slots=True)
class Drawn:
    """Values of a statement.

    Attributes:
        kept: what the false one and its twin have in common.
        true, false: what differs.
        published: day of the report, None where any will do.
    """

    kept: Mapping[str, Any]
    true: Mapping[str, Any]
    false: Mapping[str, Any]
    published: date | None = None


@cache
def material() -> Mapping[str, Any]:
    """Names and public facts."""
    return yaml.safe_load((HERE / "material.yaml").read_text(encoding="utf-8"))


@cache
def towns() -> Mapping[str, Town]:
    """The towns by name."""
    rows = yaml.safe_load((HERE / "towns.yaml").read_text(encoding="utf-8"))
    return {row[0]: Town(*row) for row in rows}


def kilometres(first: Town, second: Town) -> float:
    """Geodesic distance on WGS84."""
    return GEOD.inv(first.lon, first.lat, second.lon, second.lat)[2] / 1000


def pair_apart(chance: Random, low: float, high: float) -> tuple[Town, Town, float]:
    """Two towns of different names so many kilometres apart."""
    everywhere = list(towns().values())
    while True:
        first, second = chance.sample(everywhere, 2)
        if low <= (distance := kilometres(first, second)) <= high:
            return first, second, distance


def rounded(value: float, digits: int = 2) -> int:
    """To so many digits, as newspapers round."""
    step = 10 ** max(floor(log10(abs(value))) - digits + 1, 0)
    return int(round(value / step) * step)


def some_day(chance: Random, first: int = 2015, last: int = 2024) -> date:
    """Any day of these years."""
    start = date(first, 1, 1)
    return start + timedelta(chance.randrange((date(last, 12, 31) - start).days + 1))


def shortly_after(chance: Random, day: date, most: int = 200) -> date:
    """A day of publication that follows."""
    return day + timedelta(chance.randint(1, most))
