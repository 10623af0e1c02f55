"""Rings: geodesic circles on WGS84 as polygons that maps draw rightly, across the antimeridian and over the poles."""

from __future__ import annotations

import antimeridian
import numpy as np
import shapely
from pyproj import Geod
from shapely.geometry import MultiPolygon, Polygon, box

#: The ellipsoid of WGS84; geodesics by Karney's method (doi:10.1007/s00190-012-0578-z), as PROJ has it.
GEOD = Geod(ellps="WGS84")
#: Beyond this no place on Earth lies: half the meridian ellipse of WGS84 is 20,003.93 km.
FARTHEST_KM = 20_003.9
VERTICES = 360
_WORLD = box(-180, -90, 180, 90)


def ring_line(lat: float, lon: float, radius_km: float, vertices: int = VERTICES) -> tuple[np.ndarray, np.ndarray]:
    """Points at one geodesic distance from a centre, counterclockwise, the first one north of it.

    Args:
        lat: latitude of the centre in WGS84 degrees.
        lon: its longitude.
        radius_km: distance in km, below :data:`FARTHEST_KM`.
        vertices: how many points; at least 180.

    Returns:
        Longitudes and latitudes in degrees, not closed.
    """
    azimuths = -np.arange(vertices) * (360.0 / vertices)
    centre = np.full(vertices, lon), np.full(vertices, lat)
    longitudes, latitudes, _ = GEOD.fwd(*centre, azimuths, np.full(vertices, radius_km * 1000.0))
    return np.asarray(longitudes), np.asarray(latitudes)


def ring_polygon(lat: float, lon: float, radius_km: float) -> Polygon | MultiPolygon:
    """All places within a geodesic distance of a centre, as RFC 7946 wants them.

    Args:
        lat: latitude of the centre in WGS84 degrees.
        lon: its longitude.
        radius_km: distance in km, above 0; from :data:`FARTHEST_KM` on the whole Earth.

    Returns:
        Polygons in degrees, exterior rings counterclockwise, cut at the antimeridian; a ring that holds a pole
        reaches it.

    Raises:
        ValueError: the radius is not above 0, or the centre is no place on Earth.
    """
    if not (radius_km > 0 and -90 <= lat <= 90 and -540 <= lon <= 540):
        raise ValueError(f"no ring of {radius_km} km around {lat}, {lon}")
    if radius_km >= FARTHEST_KM:
        return _WORLD
    holds_north = GEOD.inv(lon, lat, lon, 90.0)[2] < radius_km * 1000.0
    holds_south = GEOD.inv(lon, lat, lon, -90.0)[2] < radius_km * 1000.0
    longitudes, latitudes = ring_line(lat, lon, radius_km)
    if holds_north and holds_south:
        # What lies outside is the smaller part and holds no pole: cut that out of the world.
        return _wound(_WORLD.difference(_cut(longitudes[::-1], latitudes[::-1], north=False, south=False)))
    return _wound(_cut(longitudes, latitudes, north=holds_north, south=holds_south))


def _cut(longitudes: np.ndarray, latitudes: np.ndarray, *, north: bool, south: bool) -> Polygon | MultiPolygon:
    """Cut a ring at the antimeridian; a ring that holds a pole crosses it once and is closed along the pole."""
    if north or south:
        order = np.argsort(longitudes, kind="stable")
        longitudes, latitudes = longitudes[order], latitudes[order]
        pole = 90.0 if north else -90.0
        # The latitude on the cut itself, between the last point before it and the first behind.
        span = longitudes[0] + 360.0 - longitudes[-1]
        share = (180.0 - longitudes[-1]) / span if span else 0.0
        edge = latitudes[-1] + share * (latitudes[0] - latitudes[-1])
        line = [(-180.0, edge), *zip(longitudes, latitudes, strict=True), (180.0, edge)]
        return Polygon([*line, (180.0, pole), (-180.0, pole)])
    return antimeridian.fix_polygon(Polygon(zip(longitudes, latitudes, strict=True)), fix_winding=True)


def _wound(shape: shapely.Geometry) -> Polygon | MultiPolygon:
    parts = [part for part in shapely.get_parts(shape) if isinstance(part, Polygon) and not part.is_empty]
    wound = [shapely.geometry.polygon.orient(part) for part in parts]
    return wound[0] if len(wound) == 1 else MultiPolygon(wound)
