"""Distances between places that have an extent, on the WGS84 ellipsoid.

A city is a point, a country a polygon. What is asked is never "how far is the capital" but "how near and how far can
it be": bounds over every launch point and every point of the target.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Geod, Transformer
from shapely.geometry import MultiPolygon, Polygon

from ..reference import borders

GEOD = Geod(ellps="WGS84")
FORMULA = "WGS84 inverse geodesic (Karney 2013, J. Geodesy 87:43-55)"

#: Parts of a country farther than this from its largest part are overseas territory and left out, in km. It keeps
#: Northern Ireland, Kaliningrad, Alaska and Sicily; it leaves out French Guiana, Hawaii and the Canary Islands.
OVERSEAS_KM = 1_000.0
#: Cells that an extent is counted in: a share of area is good to about half a percent.
CELLS = 4_000
#: Longest stretch of a border between two vertices, in km.
STEP_KM = 15.0

Points = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Extent:
    """Where something may be: a point, or every point of a territory.

    Attributes:
        name: for readers.
        outline: longitudes and latitudes of the border (of the point), shape ``(n, 2)``.
        cells: centres of cells of equal area inside; the point itself for a point.
        precision_km: how far the outline may lie from the true place.
        point: latitude and longitude where it is a point.
        country: ISO code where it is a country.
        overseas: whether distant parts were left out.
        shape: its territory where it is a country.
    """

    name: str
    outline: Points
    cells: Points
    precision_km: float
    point: tuple[float, float] | None = None
    country: str | None = None
    overseas: bool = False
    shape: MultiPolygon | None = None


@dataclass(frozen=True)
class Pair:
    """A distance and its two ends, each ``(lat, lon)``."""

    km: float
    start: tuple[float, float]
    end: tuple[float, float]


@dataclass(frozen=True)
class Reach:
    """How far a target lies from a launch area.

    Attributes:
        nearest: the smallest distance between any launch point and any point of the target.
        farthest: the greatest one.
        farthest_from_nearest: the point of the target that lies farthest even from the launch point nearest to it.
        share_some: share of the target's area within the range of at least one launch point, 0 to 1.
        share_all: share within the range of every launch point.
    """

    nearest: Pair
    farthest: Pair
    farthest_from_nearest: Pair
    share_some: float
    share_all: float


def distance_km(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Length of the geodesic between two points in km (WGS84, Karney 2013)."""
    return GEOD.inv(lon1, lat1, lon2, lat2)[2] / 1000.0


@lru_cache(maxsize=20_000)
def point_extent(name: str, lat: float, lon: float, precision_km: float = 0.0, country: str | None = None) -> Extent:
    """A place that is a point for this purpose."""
    where = np.array([[lon, lat]], dtype=float)
    return Extent(name, where, where, precision_km, point=(lat, lon), country=country)


@cache
def country_extent(iso2: str, name: str) -> Extent | None:
    """A country's territory without distant overseas parts; None where the map has no polygon for the code."""
    shape = borders.country_polygon(iso2)
    if shape is None:
        return None
    parts = sorted(shape.geoms if isinstance(shape, MultiPolygon) else [shape], key=lambda part: -part.area)
    main = _outline(parts[0])
    kept = [parts[0]]
    for part in parts[1:]:
        vertices = shapely.get_coordinates(part.exterior)[:: max(1, len(part.exterior.coords) // 20)]
        if _chords(vertices, main).min() <= OVERSEAS_KM:
            kept.append(part)
    outline = np.concatenate([_outline(part) for part in kept])
    territory = MultiPolygon(kept)
    return Extent(
        name,
        outline,
        _cells(territory, outline),
        borders.PRECISION_KM,
        country=iso2,
        overseas=len(kept) < len(parts),
        shape=territory,
    )


@cache
def far_parts(iso2: str, overseas: bool) -> Extent | None:
    """What :func:`country_extent` leaves out of a country, or all of a territory; None where there is nothing.

    Args:
        iso2: code of the country or territory.
        overseas: whether only its distant parts are asked for.
    """
    shape = borders.country_polygon(iso2)
    if shape is None:
        return None
    parts = list(shape.geoms) if isinstance(shape, MultiPolygon) else [shape]
    main = country_extent(iso2, iso2)
    if overseas and main is not None and main.shape is not None:
        kept = {part.wkb for part in main.shape.geoms}
        parts = [part for part in parts if part.wkb not in kept]
    if not parts:
        return None
    outline = np.concatenate([_outline(part) for part in parts])
    return Extent(iso2, outline, outline, borders.PRECISION_KM, country=iso2, shape=MultiPolygon(parts))


def reach(launch: Extent, target: Extent, range_km: float) -> Reach:
    """Bounds of the distance from a launch area to a target, and how much of the target lies inside a range.

    Args:
        launch: where it may be launched from.
        target: what it is said to reach.
        range_km: length of the geodesic that it can fly, in km.
    """
    nearest, farthest, hardest, cell_near, cell_far = _measured(launch, target)
    return Reach(
        nearest, farthest, hardest, float((cell_near <= range_km).mean()), float((cell_far <= range_km).mean())
    )


@lru_cache(maxsize=2_000)
def _measured(launch: Extent, target: Extent) -> tuple[Pair, Pair, Pair, Points, Points]:
    """What does not depend on the range: measured once for two extents, however many claims there are of them."""
    # The launch points nearest to a point outside, and farthest from any, lie on the border: its vertices do.
    near_end, near_km, far_end, far_km = _bounds(target.outline, launch)
    best, worst, hard = int(near_km.argmin()), int(far_km.argmax()), int(near_km.argmax())
    nearest, farthest, hardest = (
        Pair(float(km[at]), _lat_lon(ends[at]), _lat_lon(target.outline[at]))
        for km, ends, at in ((near_km, near_end, best), (far_km, far_end, worst), (near_km, near_end, hard))
    )
    if target.shape is not None and nearest.km > 0:
        # A launch point inside the target lies at no distance from it, however far the border is.
        within = shapely.contains_xy(target.shape, launch.outline[:, 0], launch.outline[:, 1])
        if within.any():
            inside = _lat_lon(launch.outline[int(within.argmax())])
            nearest = Pair(0.0, inside, inside)
    _, cell_near, _, cell_far = _bounds(target.cells, launch)
    return nearest, farthest, hardest, cell_near, cell_far


def _bounds(points: Points, launch: Extent) -> tuple[Points, Points, Points, Points]:
    """For each point the nearest and the farthest launch point and their distances in km."""
    chords = _chords(points, launch.outline)
    near, far = launch.outline[chords.argmin(axis=1)], launch.outline[chords.argmax(axis=1)]
    near_km = _geodesics(near, points)
    if launch.shape is not None:
        # A point inside the launch area is its own nearest launch point.
        within = shapely.contains_xy(launch.shape, points[:, 0], points[:, 1])
        near, near_km = np.where(within[:, None], points, near), np.where(within, 0.0, near_km)
    return near, near_km, far, _geodesics(far, points)


def _geodesics(start: Points, end: Points) -> Points:
    return GEOD.inv(start[:, 0], start[:, 1], end[:, 0], end[:, 1])[2] / 1000.0


def _chords(points: Points, others: Points) -> Points:
    """Straight lines through the Earth in km: they order points as geodesics do, at a fraction of the price."""
    a, b = _cartesian(points), _cartesian(others)
    squares = (a**2).sum(axis=1)[:, None] + (b**2).sum(axis=1)[None, :] - 2 * a @ b.T
    return np.sqrt(np.maximum(squares, 0.0))


def _cartesian(points: Points) -> Points:
    """Longitude and latitude to geocentric coordinates in km on the ellipsoid."""
    lon, lat = np.radians(points[:, 0]), np.radians(points[:, 1])
    e2 = GEOD.es
    n = GEOD.a / np.sqrt(1 - e2 * np.sin(lat) ** 2)
    x, y, z = n * np.cos(lat) * np.cos(lon), n * np.cos(lat) * np.sin(lon), n * (1 - e2) * np.sin(lat)
    return np.stack([x, y, z], axis=1) / 1000.0


def _outline(part: Polygon) -> Points:
    """Vertices of the shell and of the borders with countries inside, long stretches divided."""
    lines = (shapely.segmentize(ring, STEP_KM / 111.0) for ring in (part.exterior, *part.interiors))
    return np.concatenate([shapely.get_coordinates(line)[:-1] for line in lines])


def _cells(shape: MultiPolygon, outline: Points) -> Points:
    """Centres of a grid of equal-area cells inside, in the Lambert azimuthal equal-area projection about the shape."""
    middle = _cartesian(outline).mean(axis=0)
    lon = float(np.degrees(np.arctan2(middle[1], middle[0])))
    lat = float(np.degrees(np.arctan2(middle[2], np.hypot(middle[0], middle[1]))))
    local = Transformer.from_crs("EPSG:4326", f"+proj=laea +lat_0={lat} +lon_0={lon} +ellps=WGS84", always_xy=True)
    x, y = local.transform(outline[:, 0], outline[:, 1])
    area = abs(GEOD.geometry_area_perimeter(shape)[0])
    side = np.sqrt(max(area, 1.0) / CELLS)
    columns, rows = np.meshgrid(np.arange(min(x) + side / 2, max(x), side), np.arange(min(y) + side / 2, max(y), side))
    lons, lats = local.transform(columns.ravel(), rows.ravel(), direction="INVERSE")
    finite = np.isfinite(lons) & np.isfinite(lats)
    lons, lats = lons[finite], lats[finite]
    shapely.prepare(shape)
    inside = shapely.contains_xy(shape, lons, lats)
    cells = np.stack([lons[inside], lats[inside]], axis=1)
    return cells if len(cells) else outline


def _lat_lon(point: Points) -> tuple[float, float]:
    return float(point[1]), float(point[0])
