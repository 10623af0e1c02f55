"""Numbers that are no quantities, and numbers that share what is said once."""

from __future__ import annotations

import pytest
from quantity_reading import read

TRAPS = [
    "The Polonez-M, the T-72 and a Boeing 747.",
    "The Mi-8, the S-400, the MiG-21s and the G7.",
    "Take Route 9, then exit 436.",
    "Apollo 11 came home.",
    "Article 5, No. 2 and Resolution 1701.",
    "On 5 March 2020 at 5 p.m. it rained.",
    "It rained on may 19 and oct. 13.",  # small letters
    "One of them, no one else.",
    "On the one hand it rained.",
    "Since 9/11 help is there 24/7.",
    "Call +1 800 555 1234 or +44 20 7946 0958.",
    "Call 555-1234 or 800-555-1234.",
    "Call (555) 555-0123 or (555)555-0123.",
    "She told 911 that it burnt, and the 911 call was played.",
    "One American Airlines flight was late, and one Israeli-made drone.",  # names, not one of a people
    "The past decade and a half of wars cost them dearly.",  # no half of anything
    "The first, the second and the 3rd man.",  # a rank counts nothing
    "It is 10^400 long.",
    "http : / / news30 . example . org / 2 / hi / 4475546 . stm",
    "See https://example.org/2005/11/28/12-dead.html for it.",
    "It stood in the 2500 block of Main Street.",
    "It stood at 358 El Camino Way and 16-18 Industrial Avenue.",
    "At one point it rained.",
    "The Lumo 14 is here.",
    "A new 640 Cloudrunner landed.",
    "The 747 is old.",
    "The year 2014 and the 1990s.",
    "They are in the bottom three.",
    "They are in the top 10.",
    "A two-time champion spoke.",
    "They looked for MARV -12 here.",
    "Entry 677669901075656708 was read.",
    "He asked 1) why, 2) how.",
    # times of day that a tokeniser has pulled apart
    "They met at about 8 . 40am there.",
    "They met at 8 . 40 am and at 10 . 05 p . m . there.",
    # a name with a number stands before one thing
    "They saw the Corvane 9 rocket there.",
    "They mended the SEA - WE 4 cable there.",
    "The Harbour Line 4 train was late.",
]


@pytest.mark.parametrize("text", TRAPS)
def test_no_quantity(text: str) -> None:
    assert [quantity.text for quantity in read(text)] == []


COUNTED = [
    # rung for help, or counted
    ("They called 112 witnesses and heard 911 people.", [(112, "witness"), (911, "person")]),
    # names end before a plural
    ("In Tarsk 9 rocket attacks were told.", [(9, "attack")]),
    ("In Tarsk 9 road workers were hurt.", [(9, "worker")]),
    # sentences end before a number
    ("They met at 9 . 10 people came.", [(9, None), (10, "person")]),
    # a verb elsewhere, a thing behind a number
    ("He ran 80 yards on 21 carries and just nine carries against Tarsk.", [(80, None), (21, "carry"), (9, "carry")]),
    # parents are told by their children; the noun of the text's own goes first
    ("The mother-of-two and a father - of - three fled.", [(2, "child"), (3, "child")]),
    ("The mother of two boys left the leader of three.", [(2, "boy"), (3, None)]),
    # a result behind a name, set apart by a tokeniser
    ("In the Rovers 17 - 14 victory he ran.", [(14, None)]),
]


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_what_is_counted_beside_names_times_and_parents(text: str, expected: list[tuple]) -> None:
    assert [(quantity.lower, quantity.counted) for quantity in read(text)] == expected


SHARED = [
    # text, (lower, upper, unit or noun) of each
    ("Loads of 5 and 6 kg fell.", [(5, 5, "kilogram"), (6, 6, "kilogram")]),
    ("It has four-, five- and six-cylinder engines.", [(n, n, "cylinder") for n in (4, 5, 6)]),
    ("It used 2 million of the 3 million euros.", [(2e6, 2e6, "EUR"), (3e6, 3e6, "EUR")]),
    # A change states two numbers, and the unit once; a stretch is one interval.
    ("The share rose from 12 to 20 percent.", [(12, 12, "percent"), (20, 20, "percent")]),
    ("He went from 150 kg to 121 by rowing.", [(150, 150, "kilogram"), (121, 121, "kilogram")]),
    ("Fees range from 1 per cent to 2 per cent.", [(1, 2, "percent")]),
    ("It rose by 5 percent but fell by 1.", [(5, 5, "percent"), (1, 1, "percent")]),
    # A step and the level reached, and a scale that is not shared.
    ("It rose by $40 billion to $400 billion.", [(4e10, 4e10, "USD"), (4e11, 4e11, "USD")]),
    ("It sank by 2 to 2.5 degrees.", [(2, 2.5, "degree")]),
    ("Claims run from $200 to $4 million.", [(200, 4e6, "USD")]),
    ("Claims run from $2 to $4 million.", [(2e6, 4e6, "USD")]),
    ("It shows a 62%-32% divide.", [(62, 62, "percent"), (32, 32, "percent")]),
]


@pytest.mark.parametrize(("text", "wanted"), SHARED)
def test_what_neighbours_share(text: str, wanted: list[tuple[float, float, str]]) -> None:
    assert [(q.lower, q.upper, q.unit or q.counted) for q in read(text)] == wanted


def test_a_converted_pair_is_two_statements() -> None:
    first, second = read("It flies up to 1,240 miles (2,000 km).")
    assert (first.lower, first.upper, first.unit) == (None, 1240, "mile")
    # The second says the same, so it is bounded as the first is.
    assert (second.lower, second.upper, second.unit, second.qualifier) == (None, 2000, "kilometer", "at most")
    assert second.reason == "“up to 1,240 miles” in another unit"


def test_a_country_is_looked_for_once_a_text() -> None:
    """A word of several currencies, over and over: the work stays in proportion to the length."""
    from variorum.normalise.quantities import currencies

    currencies._spoken_of.cache_clear()
    read("Norway paid 5 kroner. " * 200)
    assert currencies._spoken_of.cache_info().misses == 1


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("It left 6,700 hectares of hillside burned.", "hillside"),
        ("It has half the city thinking so.", "city"),
        ("It takes about a third of the country's trade.", "trade"),
        ("They work on a third of grass planted fields.", "field"),
    ],
)
def test_what_a_share_is_of(text: str, counted: str) -> None:
    assert [q.counted for q in read(text)] == [counted]


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("Between half and two-thirds of the homes burned.", (1 / 2, 2 / 3)),
        ("A third to a half of the crops were lost.", (1 / 3, 1 / 2)),
        ("Between one-quarter and one-third of the seats are empty.", (1 / 4, 1 / 3)),
        ("He sold half and two thirds of the rest burned.", (2 / 3, 2 / 3)),  # nothing opens a range
    ],
)
def test_shares_between(text: str, bounds: tuple[float, float]) -> None:
    assert [(q.lower, q.upper) for q in read(text) if q.dimension == "ratio"] == [pytest.approx(bounds)]


def test_a_share_told_again_behind_its_count() -> None:
    told = [(q.text, q.dimension) for q in read("Of the 31 people hurt, 12, or 25 percent, were in hospital.")]
    assert told == [("31 people", "count"), ("12", "count"), ("25 percent", "ratio")]


def test_numbers_of_tanks_and_widows() -> None:
    assert read("A crew was on tank seven.") == []
    assert [q.dimension for q in read("The widow of one of the dead came.")] == ["count"]
    assert [q.counted for q in read("Three were proved and one fell away.")] == [None]
