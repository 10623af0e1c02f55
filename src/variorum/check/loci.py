"""What the words of a place may name: every place of that name, so that a check fails only where it fails for all."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import shapely
import shapely.ops

from ..model import Place
from ..reference import borders, gazetteer, geography, load
from ..reference.gazetteer import Entry
from .geodesy import country_extent, distance_km

#: Namesakes looked at for one name.
MOST = 60
#: A town of this many inhabitants is what readers think of first; a place below may be a village the gazetteer lacks.
PROMINENT = 100_000
#: The same of a town that the gazetteer lists under another name: "Seville" for Sevilla.
PROMINENT_OTHERWISE = 500_000
#: A town that alone bears its name is taken to be meant from so many inhabitants on.
ALONE = 15_000
#: Share of the first meaning's inhabitants from which a namesake is thought of as well.
LIKELY = 0.1
_POINTS = ("city", "region", "county", "island", "place")


@dataclass(frozen=True)
class Locus:
    """One thing that a name may mean.

    Attributes:
        name, kind, lat, lon, country, region, population, precision_km, capital: as the gazetteer has them.
        own: whether the name is its own, not an old, foreign or other one.
    """

    name: str
    kind: str
    lat: float
    lon: float
    country: str | None
    region: str = ""
    population: int = 0
    precision_km: float = 0.0
    capital: bool = False
    own: bool = True


def locus(entry: Entry) -> Locus:
    """An entry of the gazetteer as one meaning of a name."""
    return Locus(
        entry.name, entry.kind, entry.lat, entry.lon, entry.country, entry.region, entry.population,
        entry.precision_km, entry.capital, not entry.alternate,
    )  # fmt: skip


def loci(place: Place) -> tuple[Locus, ...]:
    """Everything that a place's words may name but countries and areas: the reader's own choice first.

    Args:
        place: a place named in a text.

    Returns:
        The resolved place, then all towns, divisions and islands of the name; empty for countries and areas.
    """
    if place.kind in ("country", "area", "water", "continent") or place.demonym:
        return ()
    others = (*_named(place.text), *(_named(place.name) if place.name != place.text else ()))
    same = next((one for one in others if abs(one.lat - place.lat) + abs(one.lon - place.lon) < 0.02), None)
    first = same or Locus(
        place.name, place.kind, place.lat, place.lon, place.country, precision_km=place.precision_km
    )  # fmt: skip
    return tuple(dict.fromkeys((first, *others)))


@lru_cache(maxsize=20_000)
def _named(name: str) -> tuple[Locus, ...]:
    found = (entry for entry in gazetteer.lookup(name.removesuffix("'s").removesuffix("’s")) if entry.kind in _POINTS)
    return tuple(locus(entry) for entry in found)[:MOST]


def lands(place: Place) -> tuple[Entry, ...]:
    """Countries and first-order divisions that a place's words may mean: both Georgias, both Congos."""
    if place.demonym:
        entry = geography.demonym(place.text)
        held = (entry,) if entry and entry.kind in ("country", "region") else ()
        if held and held[0].kind == "country":
            held = (*held, *geography.sharers(held[0]))
    else:
        held = tuple(entry for entry in geography.lands(place.text) if entry.kind in ("country", "region"))
        if not held and place.kind == "country" and place.country and (own := geography.country(place.country)):
            held = (own,)
    return held


def articled(land: Entry) -> str:
    """A land's name in running text: "the United States"."""
    return f"the {land.name}" if land.name.startswith(("United", "Netherlands", "Philippines")) else land.name


def famous(places: tuple[Locus, ...]) -> bool:
    """Whether a name's first meaning is a place that every reader knows, not a village the gazetteer may lack."""
    if not places or places[0].kind != "city":
        return False
    return places[0].population >= (PROMINENT if places[0].own else PROMINENT_OTHERWISE)


def alone(places: tuple[Locus, ...]) -> bool:
    """Whether a name is that of one town only, large enough that no gazetteer lacks another of its kind."""
    first = places[0] if places else None
    return (
        first is not None
        and first.kind == "city"
        and first.own
        and first.population >= ALONE
        and all(one.country == first.country for one in places if one.own)
    )


def likely(places: tuple[Locus, ...]) -> tuple[Locus, ...]:
    """The places of a name that a reader would think of: none far smaller than the first, none only also called so."""
    if not famous(places):
        return places
    least = places[0].population * LIKELY
    return tuple(
        one for one in places if one == places[0] or (one.own and one.kind == "city" and one.population >= least)
    )


def disputed(places: tuple[Locus, ...]) -> bool:
    """Whether the country of any of the places is disputed."""
    facts = load("disputed")
    return any(one.name in facts["places"] or f"{one.country}.{one.region}" in facts["divisions"] for one in places)


def inside(one: Locus, land: Entry, slack_km: float = 40.0) -> bool:
    """Whether a place may lie in a country or a first-order division, dependent and disputed territories allowed."""
    if land.kind == "region":
        if one.country != land.country:
            return False
        return one.region in ("", land.region) or (one.kind == "region" and one.name == land.name)
    if land.country is None or one.country is None or one.country == land.country:
        return True
    if land.country in _holders().get(one.country, ()) or one.country in _holders().get(land.country, ()):
        return True
    shape = borders.country_polygon(land.country)
    if shape is None:
        return True
    if shape.covers(shapely.Point(one.lon, one.lat)):
        return True
    # A town at a border may stand on either side of a map at 1:50 million; a large one is well known to stand on one.
    return one.population < PROMINENT and kilometres_to(one.lat, one.lon, land.country) <= slack_km


@lru_cache(maxsize=1)
def _holders() -> dict[str, tuple[str, ...]]:
    facts: dict[str, list[str]] = load("territories")["belongs_to"]
    return {code: tuple(holders) for code, holders in facts.items()}


@lru_cache(maxsize=20_000)
def kilometres_to(lat: float, lon: float, iso2: str) -> float:
    """Distance in km from a point to a country without its distant parts; 0 inside, infinite if unknown."""
    extent = country_extent(iso2, iso2)
    shape = borders.country_polygon(iso2)
    if extent is None or shape is None:
        return float("inf")
    if shape.covers(shapely.Point(lon, lat)):
        return 0.0
    # The nearest vertex by a local plane, then measured on the ellipsoid.
    line = extent.outline
    turned = np.abs((line[:, 0] - lon + 180.0) % 360.0 - 180.0) * np.cos(np.radians(lat))
    nearest = line[int(np.hypot(turned, line[:, 1] - lat).argmin())]
    return distance_km(lat, lon, float(nearest[1]), float(nearest[0]))


@lru_cache(maxsize=5_000)
def neighbours_km(one: str, other: str) -> float:
    """Roughly how many km lie between two countries, all their parts taken; 0 where they touch, infinite if unknown."""
    first, second = borders.country_polygon(one), borders.country_polygon(other)
    if first is None or second is None:
        return float("inf")
    points = shapely.ops.nearest_points(first, second)
    return distance_km(points[0].y, points[0].x, points[1].y, points[1].x)
