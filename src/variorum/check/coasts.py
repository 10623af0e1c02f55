"""Coasts and islands: landlocked countries, island states, "the coastal city of X", "the island of X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

import numpy as np
import shapely
import shapely.ops

from ..model import Finding, Place, Span, Verdict
from ..reference import borders, load
from .geodesy import FORMULA, distance_km
from .loci import PROMINENT, famous, lands, likely, loci
from .pile import Pile
from .place_pairs import as_land
from .said import finding_on

SOURCE = f"{FORMULA}; coasts: Natural Earth 1:50m (public domain); CIA World Factbook, field “Coastline”"
#: A "coastal" town is doubted, and refused, from this many km to the sea on: lakes and estuaries reach far.
DOUBT_KM, REFUSED_KM = 120.0, 250.0
#: A place this far from the sea in km is on no island of the sea.
INLAND_KM = 60.0
_STATE = r"(?:country|nation|state|republic|kingdom)"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    town = r"(?:city|town|village|resort|community|suburb)"
    coast = r"(?:coastal|seaside|beachfront|oceanfront)"
    return {
        "landlocked before": re.compile(rf"\blandlocked\s+(?:\w+an\s+)?(?:{_STATE}\s+of\s+)?(?:the\s+)?$", re.I),
        "landlocked after": re.compile(
            r"(?:,\s+(?:which\s+is\s+)?|\s+is\s+)(?:a\s+|an\s+)?(?:[\w-]+\s+){0,2}landlocked\b", re.I
        ),
        "island state before": re.compile(rf"\bisland\s+{_STATE}\s+of\s+(?:the\s+)?$", re.I),
        "island state after": re.compile(
            rf"(?:,|\s+is)\s+(?:a|an|the)\s+(?:[\w-]+\s+){{0,2}}?island\s+{_STATE}\b", re.I
        ),
        "coastal state before": re.compile(rf"\bcoastal\s+{_STATE}\s+of\s+(?:the\s+)?$", re.I),
        "coastal state after": re.compile(rf"(?:,|\s+is)\s+a\s+(?:\w+\s+)?coastal\s+{_STATE}\b", re.I),
        "coastal before": re.compile(rf"\b{coast}\s+(?:[\w-]+\s+)?{town}\s+of\s+$", re.I),
        "coastal after": re.compile(rf"(?:,|\s+is)\s+(?:a|an|the)\s+(?:[\w-]+\s+){{0,2}}?{coast}\s+{town}\b", re.I),
        "island before": re.compile(r"\b(?:the|on|resort|holiday|small|tiny|remote)\s+island\s+of\s+$", re.I),
        "island after": re.compile(
            r"(?:,|\s+is)\s+an?\s+(?:[\w-]+\s+){0,2}?island\b(?!\s+(?:nation|state|country|of\s+calm))", re.I
        ),
    }  # fmt: skip


def coast_findings(pile: Pile) -> Iterator[Finding]:
    """Findings on countries and towns that are said to have a coast or none, or to be an island."""
    use = _patterns()
    for key, reading in pile.readings.items():
        text = reading.document.text
        if not re.search(r"landlocked|island|coastal|seaside|beachfront|oceanfront", text, re.I):
            continue
        for place in map(as_land, pile.places[key]):
            start, end = pile.sentence(key, place.start)
            before, after = text[max(start, place.start - 60) : place.start], text[place.end : min(end, place.end + 70)]
            for name, pattern in use.items():
                found = pattern.search(before) if name.endswith("before") else pattern.match(after)
                if found and not place.demonym:
                    left = place.start - (len(found.group()) if name.endswith("before") else 0)
                    right = place.end + (found.end() if name.endswith("after") else 0)
                    yield from _judged(pile, key, place, name.rpartition(" ")[0], left, right)


def _judged(pile: Pile, key: str, place: Place, said: str, start: int, end: int) -> Iterator[Finding]:
    span = (pile.span(key, start, end),)
    if said in ("landlocked", "island state", "coastal state"):
        yield from _state(pile, place, said, span)
        return
    places = loci(place)
    if place.kind != "city" or not places:
        return
    km, one = min(((sea_km(one.lat, one.lon), one) for one in likely(places)), key=lambda row: row[0])
    numbers = {"distance_to_sea_km": round(km, 1)}
    if said == "coastal":
        verdict: Verdict = "consistent" if km <= DOUBT_KM else "doubtful" if km <= REFUSED_KM else "impossible"
        if verdict == "impossible" and any(sea_km(one.lat, one.lon) <= DOUBT_KM for one in places):
            verdict = "doubtful"
        yield finding_on(
            pile, "gazetteer", span, verdict, f"{one.name} lies {km:,.0f} km from the nearest sea.", numbers,
            formula=SOURCE,
        )  # fmt: skip
    elif km > INLAND_KM and famous(places) and places[0].population >= PROMINENT:
        yield finding_on(
            pile, "gazetteer", span, "doubtful",
            f"{one.name} is a town {km:,.0f} km from the nearest sea, and the gazetteer has no island of its name.",
            numbers, formula=SOURCE,
        )  # fmt: skip


def _state(pile: Pile, place: Place, said: str, span: tuple[Span, ...]) -> Iterator[Finding]:
    held = [land for land in lands(place) if land.country]
    if not held or held[0].kind != "country" or place.kind != "country":
        return
    listed = set(load("territories")["islands" if said == "island state" else "landlocked"])
    fits = any((land.country in listed) is (said != "coastal state") for land in held)
    name = held[0].name
    sentence = {
        ("landlocked", True): f"{name} has no coast, as stated.",
        ("landlocked", False): f"{name} is called landlocked, but it has a coast.",
        ("coastal state", True): f"{name} has a coast, as stated.",
        ("coastal state", False): f"{name} is called a coastal state, but it has no coast.",
        ("island state", True): f"{name} lies on islands, as stated.",
        ("island state", False): f"{name} is called an island state, but it lies on a continent.",
    }[said, fits]
    verdict: Verdict = "consistent" if fits else "impossible"
    yield finding_on(pile, "gazetteer", span, verdict, sentence, formula=SOURCE)


@lru_cache(maxsize=10_000)
def sea_km(lat: float, lon: float) -> float:
    """Distance in km from a point on land to the nearest coast of a sea; 0 at sea."""
    line = _coast()
    point = shapely.Point(lon, lat)
    near = shapely.ops.nearest_points(line, point)[0]
    # The nearest by degrees is measured, and so are those due east and west, where degrees are short.
    squeeze = max(0.2, float(np.cos(np.radians(lat))))
    box = shapely.box(lon - 3 / squeeze, lat - 3, lon + 3 / squeeze, lat + 3)
    points = shapely.get_coordinates(shapely.intersection(line, box))
    if len(points):
        flat = np.hypot((points[:, 0] - lon) * squeeze, points[:, 1] - lat)
        x, y = points[int(flat.argmin())][:2]
        return min(distance_km(lat, lon, float(y), float(x)), distance_km(lat, lon, near.y, near.x))
    return distance_km(lat, lon, near.y, near.x)


@cache
def _coast() -> shapely.Geometry:
    """Shores of the sea and of inland seas that the map leaves out of the land, without its cut at the antimeridian."""
    return shapely.segmentize(borders.land().boundary, 0.1)
