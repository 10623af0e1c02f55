"""Particulars of one deed: towns of the gazetteer and kinds of places and weapons held against each other."""

from __future__ import annotations

import pytest

from variorum.compare.spots import relate_parts, relate_spots, relate_venues
from variorum.compare.words import relate_arms
from variorum.model import Place, Value


def _place(name: str, lat: float, lon: float, kind: str = "city", precision_km: float = 2.0) -> Place:
    return Place(start=0, end=len(name), text=name, name=name, lat=lat, lon=lon, kind=kind, country="AT", precision_km=precision_km)  # fmt: skip


LEIBNITZ, GLEISDORF = _place("Leibnitz", 46.78, 15.54), _place("Gleisdorf", 47.10, 15.71)
STYRIA = _place("Styria", 47.25, 15.0, "region", 90.0)


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("river", "flat", "apart"),
        ("river", "canal", "compatible"),
        ("kitchen", "basement", "apart"),  # both of one house
        ("house", "kitchen", "compatible"),
        ("hotel", "ministry", "apart"),
        ("hospital", "scene", "apart"),
        ("petrol_station", "hotel", "apart"),
        ("river park", "river", "compatible"),  # one phrase tells more
        ("car", "river", "incomparable"),  # a car may lie in one
        ("", "river", "incomparable"),
    ],
)
def test_kinds_of_places(first, second, kind):
    assert relate_venues(first, second).kind == kind
    assert relate_venues(second, first).swapped().kind == kind


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        (Value("a", place=LEIBNITZ, label="pit"), Value("b", place=GLEISDORF, label="wood"), "apart"),
        (Value("a", place=LEIBNITZ), Value("b", place=STYRIA), "first finer"),
        (Value("a", place=LEIBNITZ, label="river"), Value("b", place=LEIBNITZ, label="flat"), "apart"),
        (Value("a", place=LEIBNITZ), Value("b", place=LEIBNITZ, label="flat"), "same"),
        (Value("a", place=LEIBNITZ), Value("b", label="flat"), "incomparable"),
    ],
)
def test_towns_and_kinds_of_places(first, second, kind):
    assert relate_spots(first, second).kind == kind


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("shotgun", "rifle", "apart"),
        ("rifle shotgun", "shotgun", "second finer"),  # one or the other
        ("handgun", "handgun", "same"),
    ],
)
def test_kinds_of_weapons(first, second, kind):
    assert relate_arms(Value("a", label=first), Value("b", label=second)).kind == kind
    assert relate_arms(Value("b", label=second), Value("a", label=first)).swapped().kind == kind


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("north", "south", "apart"),
        ("north", "northeast", "compatible"),
        ("north", "east", "compatible"),  # both of the north-east
        ("northeast", "northwest", "apart"),
        ("south", "southeast", "compatible"),
        ("north", "southeast", "apart"),
        ("centre", "southeast", "apart"),
        ("centre", "centre", "same"),
    ],
)
def test_parts_of_a_country(first, second, kind):
    assert relate_parts(first, second).kind == kind
    assert relate_parts(second, first).kind == kind
