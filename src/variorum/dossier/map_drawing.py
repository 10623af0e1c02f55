"""The map drawn: land at 1:50m, the story's places as dots, the rings of findings, a scale."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from markupsafe import Markup
from shapely.geometry import GeometryCollection, LineString, MultiLineString, MultiPolygon, Polygon

from ..model import Dossier, MarkedCity, PlaceEntry, Ring
from ..reference.borders import countries, country_polygon, land
from .projection import View, choose_view
from .quoting import anchor
from .rings import FARTHEST_KM, GEOD, ring_line, ring_polygon
from .svg import drawing, element, path, text_width
from .value_wording import number_words
from .wording import count, listed, shortened

#: Dots with labels beyond these hide one another; the table beside the map has all places.
_MOST = 80
_LABEL = 12.5
#: Other places whose distance a place tells.
_DISTANCES = 4
#: Left, top, right and bottom of what is taken, in pixels.
_Box = tuple[float, float, float, float]
_WIDE = ("country", "region", "area", "continent", "water")


def rings_of(dossier: Dossier) -> list[tuple[Ring, str]]:
    """Every ring that a finding draws, once, with the finding's identifier."""
    found: dict[tuple[float, float, float], tuple[Ring, str]] = {}
    for finding in dossier.findings:
        for ring in finding.rings:
            if 0 < ring.radius_km < FARTHEST_KM:
                found.setdefault((round(ring.lat, 3), round(ring.lon, 3), round(ring.radius_km, 1)), (ring, finding.id))
    return list(found.values())


def cities_of(dossier: Dossier) -> list[MarkedCity]:
    """Cities that findings name within or beyond a ring, once each, but for those that are among the places."""
    named = {(round(place.lat, 1), round(place.lon, 1)) for place in dossier.places[:_MOST]}
    found: dict[tuple[float, float], MarkedCity] = {}
    for finding in dossier.findings:
        for city in finding.cities:
            if (key := (round(city.lat, 1), round(city.lon, 1))) not in named:
                found.setdefault(key, city)
    return list(found.values())


def draw_map(dossier: Dossier) -> Markup | None:
    """Draw the map.

    Returns:
        An SVG drawing with groups that the page's script can move and enlarge; None where no place is named.
    """
    places, rings = dossier.places[:_MOST], rings_of(dossier)
    if not places and not rings:
        return None
    # An area's point says little of where the story is: areas widen the view only where nothing else is named.
    narrow = [(place.lat, place.lon) for place in places if place.kind not in _WIDE]
    points = narrow if narrow or rings else [(place.lat, place.lon) for place in places]
    for ring, _ in rings:
        longitudes, latitudes = ring_line(ring.lat, ring.lon, ring.radius_km, 36)
        points += zip(latitudes.tolist(), longitudes.tolist(), strict=True)
    view = choose_view(points)
    parts = [element("rect", x=-2000, y=-2000, width=view.width + 4000, height=view.height + 4000, class_="sea")]
    parts.append(element("path", d=_outline(view.drawn(land())), class_="land"))
    parts.append(element("path", d=_borders(view), class_="borders"))
    taken: list[_Box] = []
    parts += [_ring(ring, finding, view, taken) for ring, finding in rings]
    parts += _dots(places, view, taken)
    parts += _cities(cities_of(dossier), view, taken)
    title = f"Map of {count(len(places), 'place')}" + (f" and {count(len(rings), 'ring')}" if rings else "")
    whole = element("g", *parts, class_="world")
    return drawing(view.width, view.height, title, [whole, _scale(view)], class_="map", tabindex="0")


def _outline(shape: shapely.Geometry) -> str:
    told: list[str] = []
    for part in shapely.get_parts(shape):
        if isinstance(part, Polygon):
            told += [
                path([(x, y) for x, y, *_ in ring.coords[:-1]], close=True) for ring in (part.exterior, *part.interiors)
            ]
        elif isinstance(part, LineString):
            told.append(path([(x, y) for x, y, *_ in part.coords]))
        elif isinstance(part, MultiPolygon | MultiLineString | GeometryCollection):
            told.append(_outline(part))
    return "".join(told)


def _borders(view: View) -> str:
    """The lines between countries that the view shows, each once."""
    frame = shapely.box(*view.region.bounds)
    shapes = [shape for code in countries() if (shape := country_polygon(code)) is not None]
    shapes = [shape for shape in shapes if shapely.intersects(shapely.box(*shape.bounds), frame)]
    if not shapes:
        return ""
    # Neighbours have the same points on either side of a border: what stands twice is one, what stands once is coast.
    rings = [ring for shape in shapes for part in shapely.get_parts(shape) for ring in (part.exterior, *part.interiors)]
    pieces = np.concatenate([np.hstack((line[:-1], line[1:])) for line in map(shapely.get_coordinates, rings)])
    turned = (pieces[:, 0] > pieces[:, 2]) | ((pieces[:, 0] == pieces[:, 2]) & (pieces[:, 1] > pieces[:, 3]))
    pieces[turned] = pieces[turned][:, [2, 3, 0, 1]]
    met, times = np.unique(np.round(pieces, 6), axis=0, return_counts=True)
    inland = np.atleast_1d(np.asarray(shapely.linestrings(met[times > 1].reshape(-1, 2, 2)), dtype=object))
    return _outline(view.drawn(shapely.line_merge(MultiLineString(list(inland)))))


def _ring(ring: Ring, finding: str, view: View, taken: list[_Box]) -> Markup:
    """A ring as a line, its label on it where there is room, the north first."""
    if view.round_world:
        line = view.pixels(*ring_line(ring.lat, ring.lon, ring.radius_km))
        told = path([(float(x), float(y)) for x, y in line], close=True)
    else:
        told = _outline(view.drawn(ring_polygon(ring.lat, ring.lon, ring.radius_km)))
        line = view.pixels(*ring_line(ring.lat, ring.lon, ring.radius_km))
    label: list[Markup] = []
    told_label = shortened(ring.label, 60)
    half = text_width(told_label, _LABEL) / 2
    for x, y in sorted(((float(x), float(y)) for x, y in line[::6]), key=lambda point: point[1]):
        spot = (x - half, y - 18, x + half, y - 2)
        if not label and _free(spot, taken, view):
            taken.append(spot)
            label.append(element("text", told_label, x=x, y=y - 6, class_="ring-label", text_anchor="middle"))
    words = f"{ring.label}: {number_words(round(ring.radius_km, 1))} km"
    centre = view.pixels([ring.lon], [ring.lat])[0]
    cross = path([(centre[0] - 5, centre[1]), (centre[0] + 5, centre[1])])
    cross += path([(centre[0], centre[1] - 5), (centre[0], centre[1] + 5)])
    return element(
        "a",
        element("title", words),
        element("path", d=told, class_="ring"),
        element("path", d=cross, class_="centre"),
        *label,
        href=f"#{anchor('f', finding)}",
    )


def _free(spot: _Box, taken: list[_Box], view: View) -> bool:
    """Whether a label fits on the map there and hides nothing."""
    if spot[0] < 2 or spot[2] > view.width - 2 or spot[1] < 2 or spot[3] > view.height - 2:
        return False
    return all(spot[2] < o[0] or o[2] < spot[0] or spot[3] < o[1] or o[3] < spot[1] for o in taken)


def _dots(places: Sequence[PlaceEntry], view: View, taken: list[_Box]) -> list[Markup]:
    """Places as dots; labels where there is room, the places of most reports first."""
    spots = [view.pixels([place.lon], [place.lat])[0] for place in places]
    taken += [(float(x) - 4, float(y) - 4, float(x) + 4, float(y) + 4) for x, y in spots]
    parts: list[Markup] = []
    near = [place for place in places if place.kind not in _WIDE]
    for place, (x, y) in zip(places, spots, strict=True):
        if not (0 <= x <= view.width and 0 <= y <= view.height):
            continue
        label = _place_label(place.name, float(x), float(y), taken, view)
        wide = place.kind in _WIDE
        told = f"{place.name}: named by {count(len(place.documents), 'report')}" + (
            f"; the point stands for an area, up to {number_words(round(place.precision_km))} km around"
            if wide and place.precision_km >= 1
            else ""
        )
        told += _distances(place, near)
        dot = element("circle", cx=0, cy=0, r=4 if not wide else 3.2, class_="dot wide" if wide else "dot")
        where = f"translate({x:.1f} {y:.1f})"
        parts.append(
            element("g", element("title", told), dot, *label, class_="spot", transform=where, tabindex="0", role="img",
                    aria_label=told)
        )  # fmt: skip
    return parts


def _distances(place: PlaceEntry, others: Sequence[PlaceEntry]) -> str:
    """How far a place is from the first few others that are points; an area is not so far from anything."""
    if place not in others:
        return ""
    near = [other for other in others if other != place][:_DISTANCES]
    if not near:
        return ""
    apart = [GEOD.inv(place.lon, place.lat, other.lon, other.lat)[2] / 1000 for other in near]
    told = [f"{number_words(round(far))} km from {other.name}" for far, other in zip(apart, near, strict=True)]
    return f"; {listed(told)}"


_WITHIN = {
    "all": "within the ring from everywhere measured",
    "some": "within the ring from the nearest border only",
    "none": "beyond every ring",
}


def _cities(cities: Sequence[MarkedCity], view: View, taken: list[_Box]) -> list[Markup]:
    """Cities of findings as squares: black within every ring, red within some, hollow beyond."""
    parts: list[Markup] = []
    cities = sorted(cities, key=lambda city: city.within == "all")
    spots = [view.pixels([city.lon], [city.lat])[0] for city in cities]
    taken += [(float(x) - 3, float(y) - 3, float(x) + 3, float(y) + 3) for x, y in spots]
    for city in cities:
        x, y = (float(value) for value in view.pixels([city.lon], [city.lat])[0])
        if not (0 <= x <= view.width and 0 <= y <= view.height):
            continue
        label = _place_label(city.name, x, y, taken, view)
        told = f"{city.name}: {_WITHIN[city.within]}; {number_words(city.nearest_km)} km from the nearest launch point"
        if city.centre_km is not None and city.centre_km != city.nearest_km:
            told += f", {number_words(city.centre_km)} km from its capital"
        square = element("rect", x=-3, y=-3, width=6, height=6, class_=f"city {city.within}")
        where = f"translate({x:.1f} {y:.1f})"
        parts.append(
            element("g", element("title", told), square, *label, class_="spot", transform=where, tabindex="0",
                    role="img", aria_label=told)
        )  # fmt: skip
    return parts


def _place_label(name: str, x: float, y: float, taken: list[_Box], view: View) -> list[Markup]:
    words = shortened(name, 28)
    wide = text_width(words, _LABEL)
    tries = (
        (7.0, 4.0, "start"), (-7.0, 4.0, "end"), (0.0, -8.0, "middle"), (0.0, 17.0, "middle"),
        (6.0, -6.0, "start"), (6.0, 14.0, "start"), (-6.0, -6.0, "end"), (-6.0, 14.0, "end"),
    )  # fmt: skip
    for dx, dy, side in tries:
        left = x + dx - {"start": 0.0, "end": wide, "middle": wide / 2}[side]
        spot = (left, y + dy - 10, left + wide, y + dy + 3)
        if _free(spot, taken, view):
            taken.append(spot)
            return [element("text", words, x=dx, y=dy, text_anchor=side, class_="place-label")]
    return []


def _scale(view: View) -> Markup:
    """A bar of a round length; exact at the middle of an azimuthal map, so left out for the whole world."""
    if not view.round_world:
        return Markup("")
    metres = (view.window[2] - view.window[0]) / view.width
    target = 150 * metres / 1000.0
    step = 10 ** int(np.floor(np.log10(target)))
    length = max(size for size in (1, 2, 5) if size * step <= target) * step
    wide, y = length * 1000.0 / metres, view.height - 18
    bar = path([(18.0, y - 5), (18.0, y), (18.0 + wide, y), (18.0 + wide, y - 5)])
    label = element("text", f"{number_words(float(length))} km", x=18 + wide / 2, y=y - 6, text_anchor="middle")
    return element("g", element("path", d=bar), label, class_="scale")
