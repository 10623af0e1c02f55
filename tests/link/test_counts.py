"""Counting people: which numbers say how many were killed or injured."""

from __future__ import annotations

import pytest

from variorum.claims import read_claims
from variorum.link.events.counts import read_counts
from variorum.link.things.entities import find_things


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blast killed 14 people and injured 41.", {("killed", 14.0), ("injured", 41.0)}),
        ("Fourteen people were killed in Toledo.", {("killed", 14.0)}),
        ("Nobody was hurt in the fire.", {("injured", 0.0)}),  # none is a number too
        ("There were no casualties in the raid.", {("killed", 0.0), ("injured", 0.0)}),
        ("Doctors treated nine people after the crash.", {("injured", 9.0)}),
        ("The bomb killed people for 14 years.", set()),  # years are no people
        ("The storm destroyed 30 houses.", set()),  # nor are houses
        # Some of those counted elsewhere are not the toll.
        ("Fourteen people died in the quake, among them eight students.", {("killed", 14.0)}),
        ("Twelve of the victims were killed by the mud.", set()),
        ("The gunman, who killed three women, was arrested.", {("killed", 3.0)}),
        # What comes on top of others is not the toll; behind another kind of harm it is.
        ("Three more people died in hospital overnight.", set()),
        ("Another 12 people were killed in the night.", set()),
        ("A further 17 people were injured, doctors said.", set()),
        ("The blast killed four people and injured another 63.", {("killed", 4.0), ("injured", 63.0)}),
        ("More than 30 people were killed.", {("killed", 30.0)}),
        ("Three more people died overnight, taking the death toll to seven.", {("killed", 7.0)}),
        ("The number of people killed rose by three to 34.", {("killed", 34.0)}),
    ],
)
def test_counts(read, text, expected):
    (reading,) = read_claims([read(text, id="a", uri="a")])
    page = find_things([reading]).pages["a"]
    found = {(count.slot, count.quantity.lower) for count in read_counts(page, list(reading.claims)) if count.quantity}
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Forty-one people lost their lives.", {("killed", 41.0)}),
        ("The fire claimed nine lives.", {("killed", 9.0)}),
        ("Nine lives were lost when the ferry went down.", {("killed", 9.0)}),
        ("The blast cost 11 people their lives.", {("killed", 11.0)}),
        ("Seven people are confirmed dead after the blast.", {("killed", 7.0)}),
        ("Seven people are now known to have died in the blast.", {("killed", 7.0)}),
        ("Seven people are not known to have died in the blast.", set()),
        ("Seven people are feared dead.", set()),  # nobody says that they are
        ("Three people died overnight, bringing the number of victims to seven.", {("killed", 3.0), ("killed", 7.0)}),
        ("Two of the wounded died on Monday, which takes the total to 33.", {("killed", 33.0)}),
        ("The club sold nine players, which takes the total to 33.", set()),  # of what came to nobody
        ("Four workers are still being looked for.", {("missing", 4.0)}),
        ("Nine people had not been accounted for.", {("missing", 9.0)}),
        ("Nine people had been accounted for.", set()),
        ("Four people remain unaccounted for.", {("missing", 4.0)}),
        ("The search for five missing hikers goes on.", {("missing", 5.0)}),
        ("The last two missing workers were found on Thursday.", set()),  # and are so no more
        ("About 3,400 residents were told to leave.", {("evacuated", 3400.0)}),
        ("Nine players lost their tempers.", set()),
        ("The move could cost nine people their jobs.", set()),
    ],
)
def test_idioms_of_harm(read, text, expected):
    (reading,) = read_claims([read(text, id="a", uri="a")])
    page = find_things([reading]).pages["a"]
    found = {(count.slot, count.quantity.lower) for count in read_counts(page, list(reading.claims)) if count.quantity}
    assert found == expected


@pytest.mark.parametrize(
    ("text", "places"),
    [
        # The place before the number is where they died, whatever the parser makes of it.
        ("In the capital, Nairobi, five people died in the slum.", ["Nairobi"]),
        ("Eight bodies were pulled from the ruins in the port city of Mombasa.", ["Mombasa"]),
        # A place that comes with another deed is not theirs.
        ("Talks were held in Nairobi. Five people died.", []),
    ],
)
def test_where_a_count_holds(read, text, places):
    (reading,) = read_claims([read(text, id="a", uri="a")])
    page = find_things([reading]).pages["a"]
    assert [place.text for count in read_counts(page, list(reading.claims)) for place in count.places] == places


def test_an_age_is_no_toll(link) -> None:
    linked = link(
        "The fire in Lisbon killed two people. A man of 78, who lived alone, has died.",
        "Two people were killed in the fire in Lisbon. A woman aged 64 died.",
    )
    killed = {answer.value.text for q in linked.questions if q.slot == "killed" for answer in q.answers}
    assert killed
    assert not {"78", "64"} & killed
