"""Borders: land and countries of the world as polygons (Natural Earth 1:50m, public domain).

Coordinates are WGS84 degrees (longitude, latitude), cut at the antimeridian. At 1:50m a coast or border may lie a
kilometre or so beside its true course, and islets are missing. Drawn as Natural Earth draws them: de facto control.
"""

from __future__ import annotations

import gzip
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec
import numpy as np
import shapely
from shapely.geometry import MultiPolygon, Polygon

#: How far a border of this map may lie from its true course, in km: 0.1 mm, the width of a drawn line, at 1:50 million.
PRECISION_KM = 5.0

_Rings = list[list[int]]


class _Borders(msgspec.Struct):
    """The shipped file, see ``scripts/make_borders.py``; polygons stay coded until they are asked for."""

    scale: float
    land: msgspec.Raw
    countries: dict[str, msgspec.Raw]


@cache
def _borders() -> _Borders:
    packed = files("variorum.reference").joinpath("data", "borders.json.gz").read_bytes()
    return msgspec.json.decode(gzip.decompress(packed), type=_Borders)


def _decode(raw: msgspec.Raw) -> Polygon | MultiPolygon:
    """Polygons from rings of differences."""
    scale = _borders().scale
    parts: list[_Rings] = msgspec.json.decode(raw, type=list[list[list[int]]])
    shapes: list[Any] = []
    for rings in parts:
        lines = [shapely.linearrings(np.asarray(ring).reshape(-1, 2).cumsum(axis=0) * scale) for ring in rings]
        shapes.append(Polygon(lines[0], lines[1:]))
    return shapes[0] if len(shapes) == 1 else MultiPolygon(shapes)


@cache
def land() -> Polygon | MultiPolygon:
    """All land of the Earth, Antarctica included."""
    return _decode(_borders().land)


@cache
def country_polygon(iso2: str) -> Polygon | MultiPolygon | None:
    """The territory of a country, overseas parts that share its code included.

    Args:
        iso2: ISO 3166-1 alpha-2 code (``"GB"``); ``"XK"`` for Kosovo, as GeoNames has it.

    Returns:
        Its polygon or polygons, largest first; None where the map has none for the code.
    """
    raw = _borders().countries.get(iso2.upper())
    return None if raw is None else _decode(raw)


@cache
def countries() -> tuple[str, ...]:
    """The codes for which there is a polygon, sorted."""
    return tuple(sorted(_borders().countries))
