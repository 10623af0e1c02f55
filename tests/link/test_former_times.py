"""Events beside the report's own: last year's fire, the strike of January, the town bombed before, an aftershock."""

from __future__ import annotations

import pytest

from variorum.claims import read_claims
from variorum.link.events import gather, read_mentions
from variorum.link.things import find_things


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        # A former fire is not the one that the report is about, though it is told with the same words and place.
        ("A fire broke out near Lund on Monday. Last year a fire broke out near Lund.", ["fire", "fire"]),
        ("Drivers went on strike on Monday. In January drivers walked out for a day.", ["stoppage", "stoppage"]),
        # What is told right behind it goes on with it.
        ("A quake struck Chile in 2019. The quake killed 12 people.", ["earthquake"]),
        # Two towns are bombed, one of them called by what it is.
        ("Drones struck the port city of Odesa overnight. On Monday a drone hit a bus in Kherson.", ["attack", "attack"]),
    ],
)  # fmt: skip
def test_happenings_of_one_report(read, text, classes):
    (reading,) = read_claims([read(text, id="a", uri="a", published="2031-05-20")])
    page = find_things([reading]).pages["a"]
    found = gather(read_mentions(page, list(reading.claims)), {})
    assert sorted(h.type for h in found if h.type in classes) == classes


@pytest.mark.parametrize(
    ("text", "strengths"),
    [
        # The strongest aftershock is not the quake.
        ("A magnitude 6.9 quake struck Chile. It was followed by 80 aftershocks, the strongest of magnitude 5.6.", {6.9}),
        ("A magnitude 6.9 quake struck Chile on Monday.", {6.9}),
    ],
)  # fmt: skip
def test_the_strength_of_the_quake(link, text, strengths):
    told = link(text, "The quake in Chile had a magnitude of 6.9.")
    found = [a.value.quantity for q in told.questions if q.slot == "magnitude" for a in q.answers]
    assert {quantity.lower for quantity in found if quantity} == strengths
