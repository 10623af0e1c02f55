"""Rings hold what lies inside by direct geodesic distance, wherever the centre."""

import msgspec
import pytest
import shapely
from pyproj import Geod
from shapely.geometry import Point

from variorum.dossier.map_drawing import draw_map
from variorum.dossier.rings import FARTHEST_KM, ring_polygon
from variorum.model import Dossier, Finding, MarkedCity, Ring

EARTH = Geod(ellps="WGS84")
CASES = [
    (53.9, 27.6, 2000.0),
    (52.0, 179.0, 1500.0),  # across the antimeridian
    (-17.0, -179.5, 900.0),
    (78.2, 15.6, 3000.0),  # over the north pole
    (-85.0, 40.0, 2500.0),  # over the south pole
    (0.0, 0.0, 9000.0),
    (0.0, 180.0, 12000.0),  # more than half the Earth, both poles
    (40.0, -100.0, 15000.0),
    (90.0, 0.0, 1000.0),  # centre on the pole
    (10.0, 30.0, 19500.0),
]


@pytest.mark.parametrize(("lat", "lon", "radius"), CASES)
def test_rings_hold_what_lies_within_their_distance(lat: float, lon: float, radius: float) -> None:
    ring = ring_polygon(lat, lon, radius)
    assert ring.is_valid
    west, south, east, north = ring.bounds
    assert west >= -180
    assert east <= 180
    assert south >= -90
    assert north <= 90
    wrong = []
    for y in range(-88, 89, 8):
        for x in range(-179, 180, 11):
            distance = EARTH.inv(lon, lat, x, y)[2] / 1000.0
            if abs(distance - radius) > 30 and (distance < radius) != ring.contains(Point(x, y)):
                wrong.append((x, y, distance))
    assert wrong == []


@pytest.mark.parametrize(("lat", "lon", "radius"), CASES)
def test_exterior_rings_run_counterclockwise(lat: float, lon: float, radius: float) -> None:
    parts = shapely.get_parts(ring_polygon(lat, lon, radius))
    assert all(part.exterior.is_ccw for part in parts)
    assert shapely.get_num_coordinates(parts).sum() >= 180


def test_a_ring_around_the_whole_earth() -> None:
    assert ring_polygon(10, 10, FARTHEST_KM + 1).bounds == (-180, -90, 180, 90)


@pytest.mark.parametrize(("lat", "lon", "radius"), [(0, 0, 0), (0, 0, -5), (91, 0, 10), (0, 0, float("nan"))])
def test_absurd_rings_are_refused(lat: float, lon: float, radius: float) -> None:
    with pytest.raises(ValueError, match="no ring"):
        ring_polygon(lat, lon, radius)


def test_the_map_shows_the_cities_of_findings_once_and_says_from_where_they_are_reached():
    city = MarkedCity("Farport", 50.4, -4.1, "none", 2_150.0, 2_190.0)
    near = MarkedCity("Nearport", 51.5, 0.1, "all", 1_600.0, 1_880.0)
    ring = Ring(lat=53.9, lon=27.6, radius_km=2_000.0, label="Tern: 2,000 km from Midtown", claim="c")
    finding = Finding(
        id="f", check="reach", claims=(), verdict="doubtful", explanation="", numbers={}, rings=(ring,),
        cities=(near, city, city),
    )  # fmt: skip
    dossier = Dossier(documents=(), findings=(finding, msgspec.structs.replace(finding, id="g")))
    drawn = str(draw_map(dossier))
    assert drawn.count('class="city none"') == 1
    assert drawn.count('class="city all"') == 1
    assert "Farport: beyond every ring; 2,150 km from the nearest launch point, 2,190 km from its capital" in drawn
