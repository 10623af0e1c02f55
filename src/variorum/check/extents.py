"""From a place in a text to where it may be: a country to its territory, anything else to its point and precision."""

from __future__ import annotations

from ..model import Place
from ..reference import load
from ..reference.main_cities import capital, main_cities
from .geodesy import Extent, country_extent, point_extent

#: A place known no better than this is no point: "Eastern Europe" has no distance.
VAGUE_KM = 300.0


def extent_of(place: Place) -> Extent | None:
    """Where a place may be; None for areas, and states of former days, without a border that could be measured to."""
    if is_former(place):
        return None
    if place.country is not None and (place.kind == "country" or place.demonym):
        return country_extent(place.country, country_name(place))
    if place.kind in ("area", "water") or place.precision_km > VAGUE_KM:
        return None
    return point_extent(place.name, place.lat, place.lon, place.precision_km, place.country)


def is_former(place: Place) -> bool:
    """Whether a name is that of a state of former days: East Germany is not all of Germany, nor where it is."""
    return place.text.casefold() in {name.casefold() for name in load("territories")["former"]}


def country_name(place: Place) -> str:
    """A country's name in running text."""
    articled = ("United ", "Netherlands", "Philippines", "Bahamas", "Czech Republic", "Maldives", "Gambia")
    return f"the {place.name}" if place.name.startswith(articled) else place.name


def capital_of(extent: Extent) -> Extent | None:
    """The capital of a country; the place itself where it is a point."""
    if extent.point is not None:
        return extent
    found = capital(extent.country) if extent.country else None
    return point_extent(found.name, found.lat, found.lon, country=extent.country) if found else None


def large_cities(extent: Extent) -> tuple[Extent, ...]:
    """The main cities of a country, the most populous first; none for a point."""
    if extent.point is not None or extent.country is None:
        return ()
    return tuple(point_extent(c.name, c.lat, c.lon, country=extent.country) for c in main_cities(extent.country))
