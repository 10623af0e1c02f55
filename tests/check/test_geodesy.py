"""Distances, shares of area and bounds, each against a source or a computation of its own."""

from pathlib import Path

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Geod, Transformer

from variorum.check.geodesy import country_extent, distance_km, point_extent, reach
from variorum.dossier.rings import ring_polygon
from variorum.reference import borders
from variorum.reference.main_cities import capital, main_cities

GEOD = Geod(ellps="WGS84")


def test_bounds_agree_with_all_pairs():
    """The chord shortcut picks the same ends as measuring every pair."""
    launch, target = country_extent("BY", "Belarus"), country_extent("PT", "Portugal")
    found = reach(launch, target, 3000.0)
    a, b = launch.outline, target.outline
    pairs = [np.repeat(a, len(b), axis=0), np.tile(b, (len(a), 1))]
    km = GEOD.inv(pairs[0][:, 0], pairs[0][:, 1], pairs[1][:, 0], pairs[1][:, 1])[2] / 1000
    table = km.reshape(len(a), len(b))
    assert found.nearest.km == pytest.approx(table.min(), abs=0.5)
    assert found.farthest.km == pytest.approx(table.max(), abs=0.5)
    assert found.farthest_from_nearest.km == pytest.approx(table.min(axis=0).max(), abs=0.5)


def test_area_shares_agree_with_the_polygon_cut():
    """Cells counted against the polygon itself, in a ring that halves the country."""
    centre, target = point_extent("somewhere", 53.0, 10.0), country_extent("PL", "Poland")
    share = reach(centre, target, 600.0).share_some
    azimuths = np.linspace(0, 360, 720, endpoint=False)
    lon, lat, _ = GEOD.fwd(np.full(720, 10.0), np.full(720, 53.0), azimuths, np.full(720, 600_000.0))
    from shapely.geometry import Polygon

    ring, poland = Polygon(np.stack([lon, lat], axis=1)), borders.country_polygon("PL")
    cut = abs(GEOD.geometry_area_perimeter(poland.intersection(ring))[0])
    assert share == pytest.approx(cut / abs(GEOD.geometry_area_perimeter(poland)[0]), abs=0.01)


def published() -> list[list[float]]:
    """A hundred lines of GeographicLib's test set: lat1, lon1, azi1, lat2, lon2, azi2, s12 in metres."""
    lines = (Path(__file__).parent / "data" / "geodtest_sample.txt").read_text().splitlines()
    return [[float(word) for word in line.split()] for line in lines if not line.startswith("#")]


def test_distances_agree_with_the_published_test_set_to_a_metre():
    rows = published()
    assert len(rows) == 100
    for lat1, lon1, _, lat2, lon2, _, metres in rows:
        assert distance_km(lat1, lon1, lat2, lon2) * 1000 == pytest.approx(metres, abs=1e-3)
        # Turned about the axis, over the antimeridian, and the other way round.
        assert distance_km(lat2, lon2 + 175.0, lat1, lon1 + 175.0) * 1000 == pytest.approx(metres, abs=1e-3)


@pytest.mark.parametrize(
    ("launch", "country"),
    [
        *(((52.2, 21.0), code) for code in ("GB", "PL", "FR", "IT", "TR", "ES")),
        *(((-25.0, 135.0), code) for code in ("NZ", "FJ", "IN", "ID", "PG")),
        *(((0.0, 37.0), code) for code in ("GB", "PL", "ZA", "IN", "MZ", "EG")),
        *(((-34.0, -64.0), code) for code in ("CL", "BR", "PE")),
    ],
)
@pytest.mark.parametrize("share", [0.2, 0.7])
def test_area_shares_agree_with_an_independent_equal_area_computation(launch, country, share):
    """Against the ring's polygon cut out of the country's, both in a cylindrical equal-area projection of the ellipsoid.

    Nothing is shared with the count of cells: other projection, other method, the ring from the direct geodesic problem.
    """
    target = country_extent(country, country)
    centre = point_extent("launch", *launch)
    start = np.full(len(target.cells), launch[1]), np.full(len(target.cells), launch[0])
    # A radius that takes in about that share, so that the ring runs through the country.
    away = GEOD.inv(*start, target.cells[:, 0], target.cells[:, 1])[2] / 1000
    radius = float(np.quantile(away, share))
    middle = float(np.degrees(np.angle(np.exp(1j * np.radians(target.outline[:, 0])).mean())))
    plane = Transformer.from_crs("EPSG:4326", f"+proj=cea +lon_0={middle} +ellps=WGS84", always_xy=True)
    azimuths = np.linspace(0, 360, 3600, endpoint=False)
    lon, lat, _ = GEOD.fwd(np.full(3600, launch[1]), np.full(3600, launch[0]), azimuths, np.full(3600, radius * 1000))
    x, y = plane.transform(lon, lat)
    if np.abs(np.diff(x)).max() > 5e6 or radius > 9_000:
        pytest.skip("the ring is torn by the edge of this plane or holds a pole")
    land = shapely.transform(
        shapely.segmentize(target.shape, 0.1), lambda c: np.stack(plane.transform(c[:, 0], c[:, 1]), axis=1)
    )
    parts = [part for part in shapely.get_parts(land) if part.bounds[2] - part.bounds[0] < 2e7]
    whole = shapely.make_valid(shapely.MultiPolygon(parts))
    cut = whole.intersection(shapely.Polygon(np.stack([x, y], axis=1))).area / whole.area
    assert reach(centre, target, radius).share_some == pytest.approx(cut, abs=0.005)


@pytest.mark.parametrize(("lat", "lon", "radius"), [(53.9, 27.57, 2000.0), (-17.0, 179.0, 900.0), (80.0, 10.0, 1500.0)])
def test_what_lies_inside_a_ring_is_nearer_than_its_radius(lat, lon, radius):
    """Cities inside and outside the drawn ring against their direct geodesic distance."""
    ring = ring_polygon(lat, lon, radius)
    seen = 0
    for code in ("BY", "PL", "DE", "FR", "GB", "NO", "RU", "FJ", "TO", "WS", "NZ", "IS", "GL", "SJ"):
        for city in main_cities(code):
            km = distance_km(lat, lon, city.lat, city.lon)
            if abs(km - radius) > 1.0:
                assert ring.covers(shapely.Point(city.lon, city.lat)) == (km < radius), (city.name, km)
                seen += 1
    assert seen > 200


def test_a_launch_point_inside_the_target_is_at_no_distance():
    found = reach(point_extent("Warsaw", 52.23, 21.01), country_extent("PL", "Poland"), 100.0)
    assert found.nearest.km == 0
    assert 0 < found.share_some < 0.2


def test_a_country_inside_another_is_near_it():
    lesotho, south_africa = country_extent("LS", "Lesotho"), country_extent("ZA", "South Africa")
    assert reach(lesotho, south_africa, 10.0).nearest.km < 1
    assert reach(south_africa, lesotho, 10.0).nearest.km < 1


def test_antipodes_and_poles():
    assert distance_km(0, 0, 0, 180) == pytest.approx(20_003.931, abs=0.001)  # over a pole, half the meridian
    assert distance_km(90, 0, -90, 77) == pytest.approx(20_003.931, abs=0.001)
    pole = reach(point_extent("pole", 90.0, 0.0), country_extent("NO", "Norway"), 2_500.0)
    assert 0 < pole.nearest.km < pole.farthest.km < 3_600


def test_overseas_parts_are_left_out():
    france = country_extent("FR", "France")
    assert france.overseas
    assert france.outline[:, 1].min() > 40  # no Guiana, no Réunion; Corsica stays
    assert not country_extent("BY", "Belarus").overseas


def test_across_the_antimeridian():
    fiji = country_extent("FJ", "Fiji")
    assert reach(point_extent("west", -17.0, 176.0), fiji, 1000.0).farthest.km < 1200
    assert distance_km(-17.0, 179.9, -17.0, -179.9) < 25


def test_unknown_country():
    assert country_extent("ZZ", "nowhere") is None


@settings(max_examples=40, deadline=None)
@given(st.floats(-80, 80), st.floats(-180, 180), st.floats(10, 15000))
def test_bounds_are_ordered(lat, lon, radius):
    found = reach(point_extent("p", lat, lon), country_extent("IE", "Ireland"), radius)
    assert found.nearest.km <= found.farthest_from_nearest.km <= found.farthest.km + 1e-6
    assert 0 <= found.share_all <= found.share_some <= 1


def test_capitals_and_main_cities():
    assert capital("GB").name == "London"
    assert capital("by").name == "Minsk"
    assert {"Belfast", "Cardiff", "Edinburgh", "Plymouth"} <= {city.name for city in main_cities("GB")}
    assert main_cities("ZZ") == ()
    assert capital("ZZ") is None
