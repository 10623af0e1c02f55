import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Geod

from variorum.check.geodesy import country_extent, distance_km, point_extent, reach
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
