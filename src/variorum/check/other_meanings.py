"""What else a verdict on distance may mean: far parts of a country, and other towns of a name.

A statement is out of reach only where it is so under every reading. The map leaves overseas parts of a country out of
its extent and has no small islands; "London", told beside Toronto, is the one in Ontario.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

import numpy as np

from ..model import Place, Verdict
from ..reference import borders, gazetteer, load
from ..reference.geography import country
from .geodesy import Extent, distance_km, far_parts, reach
from .loci import PROMINENT, Locus, articled, likely, loci
from .reach_places import is_country
from .verdicts import Figures

#: A town of this many inhabitants may be meant where the other town named lies in its country.
BESIDE = 40_000
#: How far the small islands that no map at 1:50 million has may lie from what it has, in km.
UNMAPPED_KM = 150.0


class FarPart(NamedTuple):
    """How near in km two places come to each other if far parts count, and the country that has them."""

    km: float
    of: str


def far_part(launch: Extent, target: Extent, nearest_km: float) -> FarPart | None:
    """How far apart two places lie if overseas parts and dependent territories count; None where no one has any.

    Args:
        launch: where something is launched from.
        target: what it is said to reach.
        nearest_km: the distance between them without these parts.
    """
    if not any(_has_parts(one) for one in (launch, target)):
        return None
    best = nearest_km
    for one in _wholes(launch):
        for other in _wholes(target):
            best = min(best, _apart(one, other))
    name = next(one.name for one in (target, launch) if _has_parts(one))
    return FarPart(best, name)


def told_of_parts(figures: Figures) -> tuple[Verdict, str] | None:
    """Verdict and sentence where what is beyond a range may lie within it for a country's far parts; else None."""
    part = far_part(figures.launch, figures.target, figures.measured.nearest.km)
    limit = figures.range_km + figures.slack_km
    if part is None or part.km > limit + UNMAPPED_KM:
        return None
    main = (
        f"The main part of {figures.target.name} lies {figures.measured.nearest.km:,.0f} km from {figures.launch.name}"
    )
    beyond = f"beyond the range of {figures.range_km:,.0f} km stated for {figures.name}"
    if part.km <= limit:
        where = "within it" if part.km <= figures.range_km else "at its edge"
        return "consistent", f"{main}, {beyond}, but distant parts of {part.of} come to {part.km:,.0f} km, {where}."
    return "not checkable", f"{main}, {beyond}; the map does not tell whether small islands of {part.of} lie within it."


def named_alike(figures: Figures, other: Locus) -> str:
    """That a place of a verdict may be another one of its name, which lies within the range."""
    land = country(other.country) if other.country else None
    where = f" in {articled(land)}" if land else ""
    within = f"within the range of {figures.range_km:,.0f} km stated for {figures.name}"
    first = f"{figures.target.name} as first thought of lies {figures.measured.nearest.km:,.0f} km from"
    return f"“{other.name}” may be the one{where}, {within}; {first} {figures.launch.name}."


def _apart(one: Extent, other: Extent) -> float:
    return reach(one, other, 1.0).nearest.km


def _has_parts(extent: Extent) -> bool:
    return (
        extent.country is not None and extent.point is None and (extent.overseas or bool(_dependents(extent.country)))
    )


@cache
def _dependents(country: str) -> tuple[str, ...]:
    held: dict[str, list[str]] = load("territories")["belongs_to"]
    return tuple(sorted(code for code, holders in held.items() if country in holders))


@lru_cache(maxsize=400)
def _wholes(extent: Extent) -> tuple[Extent, ...]:
    """The extent itself, its far parts, its dependent territories and its towns that lie far out."""
    if not _has_parts(extent) or extent.country is None:
        return (extent,)
    codes = (extent.country, *_dependents(extent.country))
    parts = [part for code in codes if (part := far_parts(code, code == extent.country)) is not None]
    towns = [row for code in codes for row in gazetteer.towns_in(code)]
    places = np.array([(lon, lat) for lon, lat in towns], dtype=float)
    if len(places):
        parts.append(Extent(extent.name, places, places, borders.PRECISION_KM))
    return (extent, *parts)


def another_town(launch: Place, target: Place, limit_km: float) -> Locus | None:
    """Another town of the name of either place that lies within a distance of the other place; None for none.

    Args:
        launch: where something sets out.
        target: where it gets.
        limit_km: how far apart the two may lie at most.
    """
    if is_country(launch) or is_country(target):
        return None
    starts, goals = loci(launch), loci(target)
    for one in starts:
        for other in goals:
            near = distance_km(one.lat, one.lon, other.lat, other.lon) <= limit_km
            if near and _one_of_two(one, starts, other, goals):
                return other if other != goals[0] else one
    return None


def nearest_meant(launch: Place, target: Place) -> float | None:
    """The least distance in km between two towns that the two names may mean; None where neither has a namesake."""
    if is_country(launch) or is_country(target):
        return None
    starts, goals = loci(launch), loci(target)
    found = [
        distance_km(one.lat, one.lon, other.lat, other.lon)
        for one in starts
        for other in goals
        if one.name != other.name and _one_of_two(one, starts, other, goals)
    ]
    return min(found, default=None)


def _one_of_two(one: Locus, starts: tuple[Locus, ...], other: Locus, goals: tuple[Locus, ...]) -> bool:
    """Whether just one of two towns is not the first of its name, and may be meant beside the other."""
    if (one == starts[0]) == (other == goals[0]):
        return False
    return _meant(one, starts, other) and _meant(other, goals, one)


def _meant(one: Locus, of_name: tuple[Locus, ...], beside: Locus) -> bool:
    """Whether a town of a name may be meant: the first, a great one, or one of the country of the other town named."""
    if one == of_name[0] or one in likely(of_name):
        return True
    if one.kind != "city":
        return False
    return one.population >= (BESIDE if one.country == beside.country else PROMINENT)
