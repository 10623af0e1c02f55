"""In which part of a country or a division a place lies: how much of the land lies south and west of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import cos, radians, sin

import numpy as np

from ..model import Verdict
from ..reference import gazetteer
from ..reference.gazetteer import Entry
from .geodesy import Points, country_extent
from .loci import Locus

#: A place may be called northern where at least this share of the land lies south of it, or where it lies at least so
#: far up between the southernmost and the northernmost point, whichever is kinder. Below the second figure it cannot.
DOUBT, REFUSED = 0.36, 0.22
#: Towns that must be known of a division before it has an extent.
FEWEST = 12


@dataclass(frozen=True)
class Position:
    """Where a place lies in a land, 0 to 1: share of the land south and west of it, and way up from its edges."""

    north: float
    east: float
    up: float
    right: float

    @property
    def name(self) -> str:
        """The part of the land in words."""
        vertical = "north" if self.north > 0.6 else "south" if self.north < 0.4 else ""
        across = "east" if self.east > 0.6 else "west" if self.east < 0.4 else ""
        return f"{vertical}{across}" or "middle"


def position_in(place: Locus, land: Entry) -> Position | None:
    """Where a place lies in a land; None where the land's extent is not known or it is too small to have parts."""
    points = _points(land.country or "", land.region if land.kind == "region" else "")
    if points is None:
        return None
    # Everything is turned so that the land's middle is at longitude 0: no land is torn at the antimeridian.
    middle = float(np.degrees(np.angle(np.exp(1j * np.radians(points[:, 0])).mean())))
    longitudes = (points[:, 0] - middle + 180.0) % 360.0 - 180.0
    lon = (place.lon - middle + 180.0) % 360.0 - 180.0
    low, high = np.percentile(points[:, 1], [1, 99])
    left, right = np.percentile(longitudes, [1, 99])
    if (high - low) * 111.0 < 30.0 and (right - left) * 111.0 * cos(radians(place.lat)) < 30.0:
        return None
    return Position(
        float((points[:, 1] < place.lat).mean()),
        float((longitudes < lon).mean()),
        float((place.lat - low) / max(high - low, 1e-6)),
        float((lon - left) / max(right - left, 1e-6)),
    )


def against(position: Position, azimuth: float) -> tuple[Verdict, float]:
    """Whether a place may be said to lie in a part of a land, and by how far it fails (0 where it does not).

    Of the two coordinates only those that the direction speaks of count; each by the kinder of its two measures.
    """
    worst = 1.0
    for part, opposite, weight in (
        (max(position.north, position.up), max(1 - position.north, 1 - position.up), cos(radians(azimuth))),
        (max(position.east, position.right), max(1 - position.east, 1 - position.right), sin(radians(azimuth))),
    ):
        if weight > 0.5:
            worst = min(worst, part)
        elif weight < -0.5:
            worst = min(worst, opposite)
    verdict: Verdict = "impossible" if worst < REFUSED else "doubtful" if worst < DOUBT else "consistent"
    return verdict, max(0.0, DOUBT - worst)


@cache
def _points(country: str, region: str) -> Points | None:
    """Points that stand for the land: cells of equal area of a country, the towns of a division."""
    if not region:
        extent = country_extent(country, country)
        return extent.cells if extent is not None and len(extent.cells) > FEWEST else None
    towns = gazetteer.towns_of(country, region)
    return np.array(towns, dtype=float) if len(towns) >= FEWEST else None
