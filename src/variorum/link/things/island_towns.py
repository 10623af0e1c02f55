"""An island and its chief town of one name: which of the two a report means, its words seldom tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from math import cos, hypot, radians

from ...model import Place, Reading
from .folding import fold
from .name_parts import Joins
from .place_keys import place_key

#: No island's town lies farther from its middle, in kilometers: the longest islands that news names so are as long.
_NEAR = 80.0
_DEGREE = 111.2


def join_island_towns(readings: Sequence[Reading], groups: Joins) -> None:
    """Join an island to the town on it that bears its name, so that one report's "Rhodes" is the other's.

    Args:
        readings: readings with places.
        groups: the joins made so far, added to.
    """
    islands: dict[str, dict[str, Place]] = defaultdict(dict)
    towns: dict[str, dict[str, Place]] = defaultdict(dict)
    for reading in readings:
        for place in reading.places:
            if not place.demonym and place.kind in ("island", "city") and place.lat is not None:
                name = fold(place.name).removesuffix(" island").removesuffix(" city")
                (islands if place.kind == "island" else towns)[name][place_key(place)] = place
    for name in sorted(islands.keys() & towns.keys()):
        for island in sorted(islands[name]):
            for town in sorted(towns[name]):
                near = _apart(islands[name][island], towns[name][town]) <= _NEAR
                if near and groups.has(f"place:{island}") and groups.has(f"place:{town}"):
                    groups.join(f"place:{island}", f"place:{town}")


def _apart(one: Place, other: Place) -> float:
    """Kilometers between two near places, on a plane."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return float("inf")
    north = (one.lat - other.lat) * _DEGREE
    east = (one.lon - other.lon) * _DEGREE * cos(radians((one.lat + other.lat) / 2))
    return hypot(north, east)
