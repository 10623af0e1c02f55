"""Quantities: stated numbers, bounds, unit and what is counted, on sentences made for the purpose."""

from __future__ import annotations

import pint
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.model import Quantity
from variorum.normalise import find_quantities, find_times
from variorum.normalise.quantities.lexicon import singular
from variorum.reference import load


def read(text: str) -> list[Quantity]:
    return find_quantities(text, find_times(text))


def short(quantity: Quantity) -> tuple[str, float | None, float | None, str | None, str, str | None]:
    return (
        quantity.text, quantity.lower, quantity.upper, quantity.unit, quantity.qualifier, quantity.counted,
    )  # fmt: skip


SINGLE = [
    ("It flies up to 3,000 kilometers at most.", ("up to 3,000 kilometers", None, 3000, "kilometer", "at most", None)),
    ("At least 10 people fled.", ("At least 10 people", 10, None, None, "at least", "person")),
    ("Some 200 soldiers fled.", ("Some 200 soldiers", 200, 200, None, "about", "soldier")),  # never widened
    ("Fewer than 20 percent of voters came.", ("Fewer than 20 percent", None, 20, "percent", "at most", "voter")),
    ("It is between 500 and 5,500 km away.", ("between 500 and 5,500 km", 500, 5500, "kilometer", "between", None)),
    ("It fell between 5% and 6% there.", ("between 5% and 6%", 5, 6, "percent", "between", None)),
    ("It cost $3 billion to $5 billion.", ("$3 billion to $5 billion", 3e9, 5e9, "USD", "between", None)),
    ("Some 2 to 3 million people live here.", ("Some 2 to 3 million people", 2e6, 3e6, None, "between", "person")),
    ("A dozen men fled.", ("A dozen men", 12, 12, None, "exactly", "man")),
    ("Dozens of homes burnt.", ("Dozens of homes", 12, None, None, "at least", "home")),  # read with care
    ("Tens of thousands of fans came.", ("Tens of thousands of fans", 10_000, None, None, "at least", "fan")),
    ("Half a million voters came.", ("Half a million voters", 5e5, 5e5, None, "exactly", "voter")),
    ("Two thousand troops left.", ("Two thousand troops", 2000, 2000, None, "exactly", "troop")),
    ("Three Norwegian women left.", ("Three Norwegian women", 3, 3, None, "exactly", "woman")),
    ("There were 12 police officers.", ("12 police officers", 12, 12, None, "exactly", "officer")),
    ("Some 940 000 people live here.", ("Some 940 000 people", 940_000, 940_000, None, "about", "person")),
    ("There are 1.2m people here.", ("1.2m people", 1.2e6, 1.2e6, None, "exactly", "person")),
    ("It cost $2.3 bn then.", ("$2.3 bn", 2.3e9, 2.3e9, "USD", "exactly", None)),
    ("It cost £40 million.", ("£40 million", 4e7, 4e7, "GBP", "exactly", None)),
    ("It costs $58.24 per barrel.", ("$58.24 per barrel", 58.24, 58.24, "USD / barrel", "exactly", None)),
    ("It flies at Mach 10.", ("Mach 10", 10, 10, "mach", "exactly", None)),
    ("It flies at 10 times the speed of sound.", ("10 times the speed of sound", 10, 10, "mach", "exactly", None)),
    ("It goes 60 km/h uphill.", ("60 km/h", 60, 60, "kilometer / hour", "exactly", None)),
    ("It lasts 12 minutes.", ("12 minutes", 12, 12, "minute", "exactly", None)),  # time, not arc
    ("It burnt 3,500 sq km.", ("3,500 sq km", 3500, 3500, "kilometer ** 2", "exactly", None)),
    ("It fires 600 rounds per minute.", ("600 rounds per minute", 600, 600, "1 / minute", "exactly", "round")),
    ("A 500-kg load fell.", ("500-kg", 500, 500, "kilogram", "exactly", None)),
    ("It was minus 20 degrees Celsius.", ("minus 20 degrees Celsius", -20, -20, "degree_Celsius", "exactly", None)),
    ("It lost minus-5 yards.", ("minus-5 yards", -5, -5, "yard", "exactly", None)),
    ("It fell by .5 percent.", (".5 percent", 0.5, 0.5, "percent", "exactly", None)),
    ("It made $6.78 billion a year earlier.", ("$6.78 billion", 6.78e9, 6.78e9, "USD", "exactly", None)),
    ("It hit 100 or more people.", ("100 or more", 100, None, None, "at least", None)),
    ("Two-thirds of the seats are empty.", ("Two-thirds", 2 / 3, 2 / 3, None, "exactly", "seat")),
    ("killing 1 , 500 people .", ("1 , 500 people", 1500, 1500, None, "exactly", "person")),  # tokenised
    ("٣٥ people and none else.", ("٣٥ people", 35, 35, None, "exactly", "person")),
]


@pytest.mark.parametrize(("text", "wanted"), SINGLE)
def test_single(text: str, wanted: tuple[object, ...]) -> None:
    found = read(text)
    assert len(found) == 1, [quantity.text for quantity in found]
    got = short(found[0])
    assert got[:1] + got[3:] == wanted[:1] + wanted[3:]
    assert got[1:3] == pytest.approx(wanted[1:3])


COUNTED = [
    # text, counted: what the words say and no more
    ("It injured 21.", None),
    ("Blast kills 12", None),
    ("There were 12 injured.", "injured"),  # who they are is not said
    ("Ten dead in the south", "dead"),
    ("Another 14 hospitalized, he said.", "hospitalized"),
    ("There were 21 others injured.", "other"),
    ("There were 12 wounded soldiers.", "soldier"),  # here it describes
    ("Two displaced families left.", "family"),
    ("Some 37 people wounded by glass left.", "person"),
    ("Three women dead, police say.", "woman"),
    ("He named the 12 worst-hit villages.", "village"),
    ("He named the 12 worst - hit villages .", "village"),
    ("The 12 dead - officials say - were young.", "dead"),
    ("A dozen says no.", None),  # a verb
    ("Among 19 remains a doubt.", None),
]


@pytest.mark.parametrize(("text", "counted"), COUNTED)
def test_counted(text: str, counted: str | None) -> None:
    assert [quantity.counted for quantity in read(text)] == [counted]


def test_killed_and_wounded_count_what_is_said() -> None:
    assert [(q.lower, q.counted) for q in read("It went off, killing three and wounding five.")] == [
        (3, None),
        (5, None),
    ]


TOKENISED = [
    # text, value, unit, dimension: a tokeniser has set blanks around every mark
    ("The 6 . 1 - magnitude quake", 6.1, None, "magnitude"),
    ("It put the magnitude at 5 . 9 , but", 5.9, None, "magnitude"),
    ("It put the magnitude at 6 . 1 .\nMay was dry .", 6.1, None, "magnitude"),
    ("A 6 . 7 - strength quake came .", 6.7, None, "magnitude"),
    ("It is 1 , 150 km away .", 1150, "kilometer", "length"),
    ("It cost $ 2 . 3 million .", 2.3e6, "USD", "money"),
    ("A 2 , 300 - square - kilometer lake", 2300, "kilometer ** 2", "area"),
    ("Its 86 - year history", 86, "year", "time"),
    ("It fell 5 . 75 % .", 5.75, "percent", "ratio"),
    ("10 , 000 people", 10_000, None, "count"),
    ("At 6 : 10 p . m . 12 people left .", 12, None, "count"),
    ("On March 14 , 200 people left .", 200, None, "count"),  # a day, then a number
    ("In 2012 , 150 people left .", 150, None, "count"),
]


@pytest.mark.parametrize(("text", "value", "unit", "dimension"), TOKENISED)
def test_tokenised(text: str, value: float, unit: str | None, dimension: str) -> None:
    assert [(q.lower, q.unit, q.dimension) for q in read(text)] == [(pytest.approx(value), unit, dimension)]


def test_two_that_share_a_unit() -> None:
    first, second = read("Loads of 5 and 6 kg fell.")
    assert (first.lower, first.unit, second.lower, second.unit) == (5, "kilogram", 6, "kilogram")


def test_a_converted_pair_is_two_statements() -> None:
    assert [(q.upper, q.unit) for q in read("It flies 1,240 miles (2,000 km).")] == [
        (1240, "mile"),
        (2000, "kilometer"),
    ]


@pytest.mark.parametrize(
    "text", ["a magnitude-6.1 quake", "a quake of magnitude 6.1", "6.1 on Richter's scale", "a 6.1-magnitude jolt"]
)
def test_magnitudes(text: str) -> None:
    assert [(q.lower, q.dimension, q.unit) for q in read(text)] == [(6.1, "magnitude", None)]


@pytest.mark.parametrize("text", ["a 20-year-old man", "a man aged 20", "Ann Lee, 20, said", "he is 20 years old"])
def test_ages(text: str) -> None:
    assert [(q.lower, q.dimension, q.unit, q.counted) for q in read(text)] == [(20, "age", "year", None)]


def test_a_result_is_no_range() -> None:
    assert [(q.text, q.dimension, q.qualifier) for q in read("They won 2-1 at home.")] == [("2-1", "score", "exactly")]


TRAPS = [
    "The Polonez-M, the T-72 and a Boeing 747.",
    "Article 5, No. 2 and Resolution 1701.",
    "On 5 March 2020 at 5 p.m. it rained.",
    "One of the men, no one else.",
    "Since 9/11 help is there 24/7.",
    "Call +1 800 555 1234.",
    "The first and the second man.",
    "It is 10^400 long.",
    "http : / / news30 . example . org / 2 / hi / 4475546 . stm",
    "See https://example.org/2005/11/28/12-dead.html for it.",
    "It stood in the 2500 block of Main Street.",
    "At one point it rained.",
    "The iPhone 11 is here.",
    "A new 787 Dreamliner landed.",
    "The year 2014 and the 1990s.",
]


@pytest.mark.parametrize("text", TRAPS)
def test_no_quantity(text: str) -> None:
    assert [quantity.text for quantity in read(text)] == []


def test_a_line_end_ends_what_is_counted() -> None:
    assert [q.counted for q in read("Bukavu, 18\nTroops left.")] == [None]


PLURALS = [("soldiers", "soldier"), ("women", "woman"), ("bodies", "body"), ("buses", "bus"), ("churches", "church"),
           ("Palestinians", "Palestinian"), ("aircraft", "aircraft"), ("class", None), ("serious", None), ("fast", None)]  # fmt: skip


@pytest.mark.parametrize(("plural", "wanted"), PLURALS)
def test_singular(plural: str, wanted: str | None) -> None:
    assert singular(plural) == wanted


OWN_UNITS = {"mach", "percentage_point", "basis_point", "brake_horsepower", "kiloton_TNT", "megaton_TNT", "part_per_million",
             "part_per_billion", "megabritish_thermal_unit"}  # fmt: skip


def test_unit_names_are_pint_names() -> None:
    registry = pint.UnitRegistry()
    for units in load("units").values():
        for name in units:
            if name not in OWN_UNITS:
                assert str(registry.Unit(name)), name


WORDS = st.sampled_from(
    [
        "up",
        "to",
        "at",
        "least",
        "2,000",
        "kilometers",
        "km/h",
        "$",
        "£",
        "3",
        "1.5",
        "million",
        "bn",
        "m",
        "two",
        "-",
        "–",
        "and",
        "or",
        "between",
        "of",
        "the",
        "people",
        "women",
        "6.1",
        "magnitude",
        "10^400",
        "-year-old",
        "per",
        "a",
        "dozen",
        "hundreds",
        "half",
        "%",
        "Mach",
        "9",
        "/",
        "(",
        ")",
        ",",
        ".",
        "one",
        "no",
        "US$",
        "٣",
        "５",
        "aged",
        "minus",
        "99999999999999999999999999",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=40))
def test_any_words_give_quantities_that_stand_in_them(words: list[str]) -> None:
    text = " ".join(words)
    reached = 0
    for quantity in read(text):
        assert text[quantity.start : quantity.end] == quantity.text
        assert quantity.start >= reached
        reached = quantity.end
        assert quantity.lower is None or quantity.upper is None or quantity.lower <= quantity.upper


@pytest.mark.parametrize(
    "text", ["", " \n ", "9" * 100_000, "1,200" * 20_000, "5 and " * 20_000, "- " * 20_000, "two " * 20_000]
)
def test_odd_input(text: str) -> None:
    read(text)
