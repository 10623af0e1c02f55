import pytest
from made_up import dossier, parts
from made_up_pile import Pile

from variorum.dossier.geojson import map_document
from variorum.dossier.places import gather_places
from variorum.model import Place, Reading


def test_places_are_gathered_by_what_they_are() -> None:
    assert [(place.name, len(place.documents), len(place.claims)) for place in dossier().places] == [
        ("Bergen", 2, 2),
        ("Aberdeen", 1, 1),
        ("Stavanger", 1, 1),
    ]


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({}, True),
        ({"demonym": True}, False),  # "the Belarusian minister" is no place on the map
        ({"kind": "government"}, False),  # "London condemned" is not in London
    ],
)
def test_an_adjective_is_no_place(fields: dict, shown: bool) -> None:
    report = Pile().documents[0]
    place = Place(start=0, end=5, text=report.text[:5], name="Ferry", lat=1.0, lon=2.0, geoname=7, **fields)
    assert bool(gather_places([Reading(document=report, places=(place,))], [])) is shown


def test_map_file_is_geojson() -> None:
    told = map_document(dossier())
    assert told["type"] == "FeatureCollection"
    points = [one for one in told["features"] if one["geometry"]["type"] == "Point"]
    rings = [one for one in told["features"] if one["properties"]["type"] == "ring"]
    assert points[0]["geometry"]["coordinates"] == [5.32, 60.39]  # longitude first
    assert points[0]["properties"]["precision_km"] == 5.0
    assert [(one["properties"]["claim"], one["properties"]["radius_km"]) for one in rings] == [("c3", 300.0)]
    line = rings[0]["geometry"]["coordinates"][0]
    assert line[0] == line[-1]
    assert len(line) >= 181
    assert all(round(value, 5) == value for point in line for value in point)


def test_every_ring_of_a_finding_is_once_on_the_map() -> None:
    made = parts()
    finding = made["findings"][0]  # type: ignore[index]
    made["findings"] = (finding, finding)
    from variorum.dossier import assemble

    told = map_document(assemble(**made))  # type: ignore[arg-type]
    assert sum(one["properties"]["type"] == "ring" for one in told["features"]) == 1
