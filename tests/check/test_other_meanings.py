"""What else a distance may be of: far parts of a country, towns of one name, states of former days."""

from __future__ import annotations

import pytest

from variorum import investigate

from .reports import GRAVE, verdicts


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # parts overseas and islands
        ("The Zarb missile, with a range of 300 km, can hit Spain from Laayoune.", {"consistent"}),
        ("The Zarb missile, with a range of 4,000 km, can hit US territory from Pyongyang.", {"consistent"}),
        ("The Zarb missile, with a range of 200 km, can hit French territory from Madagascar.", {"not checkable"}),
        # and none near enough
        ("The Zarb missile, with a range of 300 km, can hit Spain from Warsaw.", {"impossible"}),
        ("The Zarb missile, with a range of 300 km, can hit France from Tokyo.", {"impossible"}),
        # a town of the name near by, by its land or by how large it is
        ("The Zarb missile, with a range of 300 km, can hit London from Toronto.", {"not checkable"}),
        ("The Zarb missile, with a range of 1,000 km, can hit Santiago from Havana.", {"not checkable"}),
        ("The Zarb missile, with a range of 300 km, can hit London from Warsaw.", {"impossible"}),
        # a speed is no town
        ("The Zarb missile can reach London at Mach 3 from Minsk.", {"not checkable"}),
        # a state of former days has other borders than what is there today
        ("The Zarb missile, with a range of 300 km, can hit East Germany from Strasbourg.", {"not checkable"}),
        ("The Zarb missile, with a range of 300 km, can hit North Vietnam from Saigon.", set[str]()),
    ],
)
def test_reach_under_every_reading(document, text: str, told: set[str]) -> None:
    found = investigate([document(text)], processes=1).findings
    assert {one.verdict for one in found if one.check == "reach"} == told


@pytest.mark.parametrize(
    ("text", "false"),
    [
        ("The bus went from London to Toronto in three hours.", False),
        ("The train went from London to Madrid in one hour.", True),
    ],
)
def test_ways_between_towns_of_many_names(text: str, false: bool) -> None:
    assert bool(verdicts(text, "motion") & GRAVE) is false
