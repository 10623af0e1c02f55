"""The map's projection: azimuthal equidistant around the story, the whole world where the story spans it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from pyproj import Proj
from shapely.geometry import MultiPolygon, Polygon, box

from .rings import GEOD, ring_polygon

#: Wider than this, distances at the rim of an azimuthal map mislead more than they help.
_WIDEST_KM = 7_500.0
_NARROWEST_KM = 250.0


@dataclass(frozen=True)
class View:
    """What the map shows, and how degrees become pixels.

    Attributes:
        width, height: of the drawing in pixels.
        projection: from degrees to metres.
        window: the shown part of the Earth in metres: left, bottom, right, top.
        region: in degrees, what land has to be cut to before it is projected.
    """

    width: float
    height: float
    projection: Proj
    window: tuple[float, float, float, float]
    region: Polygon | MultiPolygon
    round_world: bool

    def pixels(self, longitudes: object, latitudes: object) -> np.ndarray:
        """Degrees to pixels, one row a point."""
        x, y = self.projection(np.asarray(longitudes, dtype=float), np.asarray(latitudes, dtype=float))
        left, bottom, right, top = self.window
        return np.column_stack(
            ((np.asarray(x) - left) / (right - left) * self.width, (top - np.asarray(y)) / (top - bottom) * self.height)
        )

    def near(self, shape: shapely.Geometry) -> shapely.Geometry:
        """A shape in degrees without what lies far outside: a quick cut along the region's bounds."""
        return shapely.clip_by_rect(shape, *self.region.bounds)

    def drawn(self, shape: shapely.Geometry) -> shapely.Geometry:
        """A shape in degrees as one in pixels: cut to the view, made even, thinned to what the eye sees."""
        parts = shapely.get_parts(self.near(shape))
        cut = shapely.intersection(parts, self.region)
        flat = shapely.transform(
            shapely.segmentize(cut[~shapely.is_empty(cut)], 2.0), lambda points: self.pixels(points[:, 0], points[:, 1])
        )
        thin = shapely.simplify(flat, 0.35)
        return shapely.GeometryCollection(list(shapely.clip_by_rect(thin, -20, -20, self.width + 20, self.height + 20)))


def choose_view(points: Sequence[tuple[float, float]], width: float = 960.0, height: float = 600.0) -> View:
    """Choose the view that shows all points.

    Args:
        points: latitudes and longitudes in degrees of everything to be seen, at least one.
        width: of the drawing in pixels.
        height: likewise; made lower for the whole world.

    Returns:
        An azimuthal equidistant view around their middle; the whole world (Equal Earth) where they lie wider than
        7,500 km from it.
    """
    lat, lon = _middle(points)
    latitudes, longitudes = np.array([point[0] for point in points]), np.array([point[1] for point in points])
    count = len(points)
    distances = GEOD.inv(np.full(count, lon), np.full(count, lat), longitudes, latitudes)[2]
    if float(np.max(distances)) / 1000.0 > _WIDEST_KM:
        world = Proj("+proj=eqearth +datum=WGS84")
        right, top = float(world(180, 0)[0]), float(world(0, 90)[1])
        return View(width, width * top / right, world, (-right, -top, right, top), box(-180, -90, 180, 90), False)
    projection = Proj(f"+proj=aeqd +lat_0={lat:.6f} +lon_0={lon:.6f} +datum=WGS84")
    x, y = projection(longitudes, latitudes)
    least = _NARROWEST_KM * 1000.0
    middle_x, middle_y = (float(np.max(x)) + float(np.min(x))) / 2, (float(np.max(y)) + float(np.min(y))) / 2
    half_x = max((float(np.max(x)) - float(np.min(x))) / 2 * 1.16, least)
    half_y = max((float(np.max(y)) - float(np.min(y))) / 2 * 1.16, least * height / width)
    half_x, half_y = max(half_x, half_y * width / height), max(half_y, half_x * height / width)
    window = (middle_x - half_x, middle_y - half_y, middle_x + half_x, middle_y + half_y)
    rim = np.hypot(abs(middle_x) + half_x, abs(middle_y) + half_y) / 1000.0
    region = ring_polygon(lat, lon, min(float(rim) * 1.05, 19_000.0))
    return View(width, height, projection, window, region, True)


def _middle(points: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """The middle of points on the sphere: the mean of their unit vectors."""
    lat, lon = np.radians([point[0] for point in points]), np.radians([point[1] for point in points])
    mean = np.array([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)]).mean(axis=1)
    if float(np.linalg.norm(mean)) < 1e-6:
        return 0.0, 0.0
    x, y, z = (float(value) for value in mean)
    return float(np.degrees(np.arctan2(z, np.hypot(x, y)))), float(np.degrees(np.arctan2(y, x)))
