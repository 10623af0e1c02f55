"""Comparing places by identity, containment and distance."""

from __future__ import annotations

from math import log10

from pyproj import Geod
from shapely.geometry import Point

from ..model import Place
from ..reference import borders
from .relation import Relation

_GEOD = Geod(ellps="WGS84")
#: Two points closer than this are one place in a news report: a town and the village beside it, in km.
NEAR_KM = 15.0
WIDE = ("country", "region", "area", "water", "continent")


def relate_places(first: Place, second: Place) -> Relation:
    """How two places relate."""
    if first.geoname is not None and first.geoname == second.geoname:
        return Relation("same", "the same place")
    one, other = _is_country(first), _is_country(second)
    if one and other:
        if first.country == second.country:
            return Relation("same", "the same country")
        return Relation("apart", f"{first.name} and {second.name} are two countries", gap=0.7)
    if first.name == second.name and first.country == second.country and _distance(first, second) <= NEAR_KM:
        return Relation("same", "the same place")
    if one or other:
        country, place = (first, second) if one else (second, first)
        return _in_country(country, place, first is place)
    distance = _distance(first, second)
    if "area" in (first.kind, second.kind) or "water" in (first.kind, second.kind):
        return Relation("incomparable", "one of the two has no sharp border")
    reach = max(first.precision_km + second.precision_km, NEAR_KM)
    if distance <= reach:
        wide_first, wide_second = first.kind in WIDE, second.kind in WIDE
        if wide_first != wide_second:
            return Relation("second finer" if wide_first else "first finer", "one place lies in or beside the other")
        return Relation("compatible", f"{distance:,.0f} km apart: one place to a news report")
    if first.candidates or second.candidates:
        return Relation("incomparable", "which place is meant is not certain")
    # 30 km 0.4, 300 km 0.65, 3,000 km 0.9
    gap = min(1.0, 0.25 * log10(max(distance, 1.0)) + 0.03)
    return Relation("apart", f"{distance:,.0f} km apart", gap=gap, soft="region" in (first.kind, second.kind))


def _in_country(country: Place, place: Place, place_first: bool) -> Relation:
    if place.country == country.country and place.country is not None:
        return Relation("first finer" if place_first else "second finer", f"{place.name} lies in {country.name}")
    if place.country is None or place.kind in ("area", "water"):
        return Relation("incomparable", "one of the two has no sharp border")
    shape = borders.country_polygon(country.country or "")
    # Disputed and border places belong to one country here and to another there.
    if shape is not None and shape.buffer(0.3).intersects(_point(place)):
        return Relation("compatible", f"{place.name} lies on the border of {country.name}")
    if place.candidates:
        return Relation("incomparable", "which place is meant is not certain")
    return Relation("apart", f"{place.name} does not lie in {country.name}", gap=0.7)


def _point(place: Place) -> Point:
    return Point(place.lon, place.lat)


def _is_country(place: Place) -> bool:
    return place.country is not None and (place.kind in ("country", "government") or place.demonym)


def _distance(first: Place, second: Place) -> float:
    return _GEOD.inv(first.lon, first.lat, second.lon, second.lat)[2] / 1000.0
