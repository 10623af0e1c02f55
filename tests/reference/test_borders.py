import time

import pytest
import shapely
from pyproj import Geod
from shapely.geometry import Point

from variorum.reference import borders

GEOD = Geod(ellps="WGS84")


@pytest.mark.parametrize(
    ("code", "lon", "lat"),
    [
        ("GB", -0.1257, 51.5085),  # London
        ("GB", -5.93, 54.58),  # Belfast: the second largest part, not only the main island
        ("BY", 27.5667, 53.9),  # Minsk
        ("ZA", 28.04, -26.2),  # Johannesburg: a country with a hole
        ("FJ", 178.0, -17.8),  # Viti Levu, beside the antimeridian
        ("RU", -175.0, 67.0),  # Chukotka beyond the antimeridian
        ("AQ", 0.0, -89.0),  # the pole lies inside
        ("XK", 21.16, 42.66),  # Pristina: no ISO number in the source
    ],
)
def test_a_place_lies_in_its_country(code: str, lon: float, lat: float) -> None:
    polygon = borders.country_polygon(code)
    assert polygon is not None
    assert polygon.contains(Point(lon, lat))
    assert borders.land().contains(Point(lon, lat))


@pytest.mark.parametrize(
    ("code", "lon", "lat"),
    [
        ("ZA", 28.3, -29.5),  # Lesotho is the hole
        ("RU", 0.0, 70.0),  # a ring that is not cut at 180 degrees covers the whole parallel
        ("FJ", 0.0, -17.0),
        ("US", 0.0, 51.5),  # the Aleutians cross it too
    ],
)
def test_a_place_outside(code: str, lon: float, lat: float) -> None:
    polygon = borders.country_polygon(code)
    assert polygon is not None
    assert not polygon.contains(Point(lon, lat))


# Areas in thousand km² from the CIA World Factbook (public domain), land and inland water.
@pytest.mark.parametrize(("code", "area"), [("GB", 243.6), ("BY", 207.6), ("UA", 603.6), ("RU", 17_098), ("AU", 7_741)])
def test_areas_are_those_of_the_almanac(code: str, area: float) -> None:
    polygon = borders.country_polygon(code)
    measured = abs(GEOD.geometry_area_perimeter(polygon)[0]) / 1e9
    assert measured == pytest.approx(area, rel=0.06)  # Crimea counts for Russia in this map


def test_every_polygon_is_valid_and_on_the_globe() -> None:
    for code in borders.countries():
        polygon = borders.country_polygon(code)
        assert polygon is not None
        assert polygon.is_valid, code
        west, south, east, north = polygon.bounds
        assert west >= -180.001, code
        assert east <= 180.001, code
        assert south >= -90.001, code
        assert north <= 90.001, code


def test_codes() -> None:
    assert len(borders.countries()) > 230
    assert borders.countries() == tuple(sorted(borders.countries()))
    assert borders.country_polygon("gb") is borders.country_polygon("gb")
    assert borders.country_polygon("ZZ") is None
    assert borders.country_polygon("") is None


def test_neighbours_share_their_border() -> None:
    poland, belarus = borders.country_polygon("PL"), borders.country_polygon("BY")
    assert poland is not None
    assert belarus is not None
    assert shapely.intersection(poland, belarus).length > 1  # no sliver between them
    assert shapely.intersection(poland, belarus).area < 1e-3


def test_loads_fast() -> None:
    borders._borders.cache_clear()
    begin = time.process_time()
    borders.country_polygon.__wrapped__("GB")
    borders.land.__wrapped__()
    assert time.process_time() - begin < 0.5  # measured 0.05 s; room for a busy machine
