"""Quantities: stated numbers, bounds and qualifiers, on sentences made for the purpose."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quantity_reading import read, short

SINGLE = [
    # text, (words, lower, upper, unit, qualifier, counted)
    ("It flies up to 3,000 kilometers at most.", ("up to 3,000 kilometers", None, 3000, "kilometer", "at most", None)),
    ("At least 10 people fled.", ("At least 10 people", 10, None, None, "at least", "person")),
    ("More than 40 tanks came.", ("More than 40 tanks", 40, None, None, "at least", "tank")),
    ("About 30 tanks came.", ("About 30 tanks", 30, 30, None, "about", "tank")),  # never widened
    ("Some 200 soldiers fled.", ("Some 200 soldiers", 200, 200, None, "about", "soldier")),
    ("Fewer than 20 percent of voters came.", ("Fewer than 20 percent", None, 20, "percent", "at most", "voter")),
    ("Just over 20 ships came.", ("Just over 20 ships", 20, None, None, "at least", "ship")),
    ("It has slightly more than 20 rooms.", ("slightly more than 20 rooms", 20, None, None, "at least", "room")),
    ("It is between 500 and 5,500 km away.", ("between 500 and 5,500 km", 500, 5500, "kilometer", "between", None)),
    ("It fell between 5% and 6% there.", ("between 5% and 6%", 5, 6, "percent", "between", None)),
    ("It cost $3 billion to $5 billion.", ("$3 billion to $5 billion", 3e9, 5e9, "USD", "between", None)),
    ("Some 2 to 3 million people live here.", ("Some 2 to 3 million people", 2e6, 3e6, None, "between", "person")),
    ("It needs two or three men.", ("two or three men", 2, 3, None, "between", "man")),
    ("It drew 5,000-6,000 fans.", ("5,000-6,000 fans", 5000, 6000, None, "between", "fan")),
    ("A dozen men fled.", ("A dozen men", 12, 12, None, "exactly", "man")),
    ("Then 2 dozen men fled.", ("2 dozen men", 24, 24, None, "exactly", "man")),  # not two
    ("A couple of men fled.", ("A couple of men", 2, 2, None, "exactly", "man")),
    ("A couple hundred men fled.", ("A couple hundred men", 200, 200, None, "exactly", "man")),
    ("Half a million voters came.", ("Half a million voters", 5e5, 5e5, None, "exactly", "voter")),
    ("A quarter million voters came.", ("A quarter million voters", 2.5e5, 2.5e5, None, "exactly", "voter")),
    ("A million and a half voters came.", ("A million and a half voters", 1.5e6, 1.5e6, None, "exactly", "voter")),
    ("Two thousand troops left.", ("Two thousand troops", 2000, 2000, None, "exactly", "troop")),
    ("One hundred and twenty-five men left.", ("One hundred and twenty-five men", 125, 125, None, "exactly", "man")),
    ("Some 940 000 people live here.", ("Some 940 000 people", 940_000, 940_000, None, "about", "person")),
    ("There are 1.2m people here.", ("1.2m people", 1.2e6, 1.2e6, None, "exactly", "person")),
    ("It hit 100 or more people.", ("100 or more people", 100, None, None, "at least", "person")),
    ("It lasts two or more years.", ("two or more years", 2, None, "year", "at least", None)),
    ("It hit 100+ people.", ("100+ people", 100, None, None, "at least", "person")),
    ("Its 200-plus members met.", ("200-plus members", 200, None, None, "at least", "member")),
    ("Its 20-odd members met.", ("20-odd members", 20, 20, None, "about", "member")),
    ("It was minus 20 degrees Celsius.", ("minus 20 degrees Celsius", -20, -20, "degree_Celsius", "exactly", None)),
    ("It was -5 degrees Celsius.", ("-5 degrees Celsius", -5, -5, "degree_Celsius", "exactly", None)),
    ("It lost minus-5 yards.", ("minus-5 yards", -5, -5, "yard", "exactly", None)),
    ("It fell by .5 percent.", (".5 percent", 0.5, 0.5, "percent", "exactly", None)),
    ("It made $6.78 billion a year earlier.", ("$6.78 billion", 6.78e9, 6.78e9, "USD", "exactly", None)),
    ("killing 1 , 500 people .", ("1 , 500 people", 1500, 1500, None, "exactly", "person")),  # tokenised
    ("Some 10, 000 people left.", ("Some 10, 000 people", 10_000, 10_000, None, "about", "person")),  # a slip
    ("There are 12,34,567 voters.", ("12,34,567 voters", 1_234_567, 1_234_567, None, "exactly", "voter")),  # lakhs
    ("٣٥ people and none else.", ("٣٥ people", 35, 35, None, "exactly", "person")),
    ("３５ people and none else.", ("３５ people", 35, 35, None, "exactly", "person")),
    ("It is 3.5 × 10^8 m/s here.", ("3.5 × 10^8 m/s", 3.5e8, 3.5e8, "meter / second", "exactly", None)),
    ("It weighs 2 x 10^6 kg.", ("2 x 10^6 kg", 2e6, 2e6, "kilogram", "exactly", None)),
    ("It weighs 1.99×10−30 kg.", ("1.99×10−30 kg", 1.99e-30, 1.99e-30, "kilogram", "exactly", None)),
]


@pytest.mark.parametrize(("text", "wanted"), SINGLE)
def test_single(text: str, wanted: tuple[object, ...]) -> None:
    found = read(text)
    assert len(found) == 1, [quantity.text for quantity in found]
    got = short(found[0])
    assert got[:1] + got[3:] == wanted[:1] + wanted[3:]
    assert got[1:3] == pytest.approx(wanted[1:3])


VAGUE = [
    # only the size is said: the least that it can be, and no upper bound
    ("Dozens of homes burnt.", 12, "home"),
    ("A few dozen homes burnt.", 12, "home"),
    ("Scores of homes burnt.", 20, "home"),
    ("Hundreds of homes burnt.", 100, "home"),
    ("Several hundred homes burnt.", 100, "home"),
    ("Tens of thousands of fans came.", 10_000, "fan"),
    ("Hundreds of thousands of fans came.", 100_000, "fan"),
]


@pytest.mark.parametrize(("text", "lower", "counted"), VAGUE)
def test_vague(text: str, lower: float, counted: str) -> None:
    assert [(q.lower, q.upper, q.qualifier, q.counted) for q in read(text)] == [(lower, None, "at least", counted)]


def test_a_vague_number_keeps_its_unit() -> None:
    assert [(q.lower, q.unit) for q in read("It cost tens of millions of dollars.")] == [(1e7, "USD")]


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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The film 13 Hours by Lind is out.", []),
        ('The film, "48 Hours in Orm", is out.', []),
        ("Man Held for 13 Hours After Crash", ["13 Hours"]),
        ("Police Search 12 Hours for Boy", ["12 Hours"]),
        ("They waited 13 hours.", ["13 hours"]),
    ],
)
def test_a_length_of_time_in_capitals_may_be_a_title(text: str, found: list[str]) -> None:
    assert [quantity.text for quantity in read(text)] == found


def test_a_sentence_ends_between_two_numbers() -> None:
    assert [(q.lower, q.counted) for q in read("It killed 5 . 10 others were hurt .")] == [(5, None), (10, "other")]


def test_a_result_is_no_range() -> None:
    assert [(q.text, q.dimension, q.qualifier) for q in read("They won 2-1 at home.")] == [("2-1", "score", "exactly")]


def test_a_vote_is_a_result() -> None:
    assert [(q.lower, q.upper, q.dimension) for q in read("It passed after voting 348-77.")] == [(77, 348, "score")]


@pytest.mark.parametrize(
    "text", ["a magnitude-6.1 quake", "a quake of magnitude 6.1", "6.1 on Richter's scale", "a 6.1-magnitude jolt"]
)
def test_magnitudes(text: str) -> None:
    assert [(q.lower, q.dimension, q.unit) for q in read(text)] == [(6.1, "magnitude", None)]


def test_a_revised_magnitude() -> None:
    found = read("The magnitude was revised down from 4.1 to 3.8.")
    assert [(q.lower, q.dimension) for q in found] == [(4.1, "magnitude"), (3.8, "magnitude")]


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
        "½",
        "1/16",
        "10",
        "^",
        "×",
        "pesos",
        "pounds",
        "from",
        "rose",
        "in",
        "out",
        "five",
        "toll",
        "Sudan",
        "cents",
        "C",
    ]
)


@settings(max_examples=200, deadline=None)
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
