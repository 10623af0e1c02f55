"""Quantities in forms that are easily misread: each row is a trap that a reader once fell into."""

from __future__ import annotations

import time

import pytest
from quantity_reading import read

FORMS = [
    # text, (lower, upper, unit or noun) of each
    # A number behind a date that is told already.
    ("The tally came on 5 May. 12 people died.", [(12, 12, "person")]),
    ("On 5 May 2025\n12 people died.", [(12, 12, "person")]),
    ("On 5 May 12 people died.", [(12, 12, "person")]),
    ("On 5 May 2025 12 people died.", [(12, 12, "person")]),
    # "Not" turns a bound round.
    ("Not fewer than 100 died.", [(100, None, None)]),
    ("Not over 40 km remain.", [(None, 40, "kilometer")]),
    ("It did not exceed 12 percent.", [(None, 12, "percent")]),
    ("Never more than 3 men came.", [(None, 3, "man")]),
    # Short for a million.
    ("The film took $29.3 mil there.", [(29.3e6, 29.3e6, "USD")]),
    # "One" as the lower end.
    ("They expect one to three major storms.", [(1, 3, "storm")]),
    ("One or two people were hurt.", [(1, 2, "person")]),
    ("It is a one to one meeting.", []),
    # "Second" as a rank, and as a unit.
    ("Rovers had three second-half goals.", [(3, 3, "goal")]),
    ("A 30 second-long clip was shown.", [(30, 30, "second")]),
    # Parts of a round number.
    ("A quarter of a million people left.", [(250_000, 250_000, "person")]),
    ("It lost three quarters of a million dollars.", [(750_000, 750_000, "USD")]),
    ("Two hundred thousand million dollars went.", [(2e11, 2e11, "USD")]),
    # "m" before a currency.
    ("It gave 5m euros.", [(5e6, 5e6, "EUR")]),
    ("It gave 5 m euros.", [(5e6, 5e6, "EUR")]),
    # Figures as written elsewhere, or with hidden blanks.
    ("It holds 5&#160;000 people.", [(5000, 5000, "person")]),
    ("It is 5\u200b000 km away.", [(5000, 5000, "kilometer")]),
    ("It holds １，５００ people.", [(1500, 1500, "person")]),
    ("It is 1,5 km long.", [(1.5, 1.5, "kilometer")]),
    ("It costs €5,50.", [(5.5, 5.5, "EUR")]),
    ("It holds 1.000.000 people.", [(1e6, 1e6, "person")]),
    ("It costs CHF 1'000 here.", [(1000, 1000, "CHF")]),
    ("It weighs 10**6 kg.", [(1e6, 1e6, "kilogram")]),
    # One number's bound is not another's.
    ("Here 12 missing and more than 100 injured are told.", [(12, 12, "missing"), (100, None, "injured")]),
    # Suspended hyphens are one interval.
    ("A 3- to 5-km walk.", [(3, 5, "kilometer")]),
    ("A 10- to 15-year term.", [(10, 15, "year")]),
    ("The 18- to 24-year-olds vote.", [(18, 24, "year")]),
    # Two numbers side by side.
    ("They won 33 seats against 62 five years ago.", [(33, 33, "seat"), (62, 62, None)]),
    # Tags of HTML compare nothing.
    ("At least <b>14</b> people died.", [(14, None, "person")]),
    ("<p>14 people died.</p>", [(14, 14, "person")]),
    ("It took > 14 people.", [(14, None, "person")]),
    # Currencies that stand before figures as letters.
    ("It cost R150 million.", [(1.5e8, 1.5e8, "ZAR")]),
    ("It cost R2.5bn.", [(2.5e9, 2.5e9, "ZAR")]),
    ("Kenya paid Sh2,500.", [(2500, 2500, "KES")]),
    ("It cost KSh 300.", [(300, 300, "KES")]),
    ("It cost Tk 40.", [(40, 40, "BDT")]),
    # Compound measures.
    ("A 6-foot-2 man sat.", [(6 + 2 / 12, 6 + 2 / 12, "foot")]),
    ("A 5-foot-10-inch man sat.", [(5 + 10 / 12, 5 + 10 / 12, "foot")]),
    ("He is 5'10\".", [(5 + 10 / 12, 5 + 10 / 12, "foot")]),
    ("She weighs 12 st 4 lb.", [(12 + 4 / 14, 12 + 4 / 14, "stone")]),
    ("It rose ten-fold.", [(10, 10, None)]),
    # What is said once for two.
    ("It was 61 percent among women and 58 among men.", [(61, 61, "percent"), (58, 58, "percent")]),
    ("It saw 12 people in Leeds and 6 in York.", [(12, 12, "person"), (6, 6, "person")]),
    # What is counted.
    ("Here 12 MPs left.", [(12, 12, "MP")]),
    ("It is half of what it did.", [(0.5, 0.5, None)]),
    ("They lost by 42 runs.", [(42, 42, "run")]),
    ("Shut are two of the borough's five libraries.", [(2, 2, "library"), (5, 5, "library")]),
    ("It took five of those towns, Mara's home too.", [(5, 5, "town")]),
    ("Shut are two of the town's schools.", [(2, 2, "school")]),
    ("Lost are four of the six crew.", [(4, 4, "crew"), (6, 6, "crew")]),
    ("It rose to 1,203 from 987.", [(1203, 1203, None), (987, 987, None)]),
    ("It dropped by a third.", [(1 / 3, 1 / 3, None)]),
    ("It shrank by almost half.", [(0.5, 0.5, None)]),
]


@pytest.mark.parametrize(("text", "wanted"), FORMS)
def test_forms(text: str, wanted: list[tuple[float | None, float | None, str | None]]) -> None:
    found = read(text)
    assert [q.unit or q.counted for q in found] == [name for _, _, name in wanted]
    assert [(q.lower, q.upper) for q in found] == [pytest.approx((low, high)) for low, high, _ in wanted]


@pytest.mark.parametrize(
    "text",
    [
        "Flight PS752 fell.",  # no pound sign
        "It weighs 10**400 kg.",  # beyond any mass
        "It is version 1.2.3 here.",
        "It is 1.2.3 here.",
        "See 192.168.100.200 for it.",
        "In twenty twenty-five it rained.",  # a year as it is spoken
        "In nineteen eighty-four it rained.",
        "It came at 2205 hours.",  # times of day
        "It came at 0630 hrs.",
        "It came at 7 o'clock.",
        "The UH-60 Black Hawks flew.",
        "He sat in seat 12C.",
        "R2-D2 is here.",
    ],
)
def test_nothing_is_stated(text: str) -> None:
    assert [q.text for q in read(text)] == []


@pytest.mark.parametrize(
    "text",
    ["Liverpool beat Chelsea 2-1.", "Manchester City beat Liverpool 2-1.", "Chelsea 2-1 Arsenal", "Rovers won 2-1."],
)
def test_results_behind_names(text: str) -> None:
    assert [(q.text, q.lower, q.upper, q.dimension) for q in read(text)] == [("2-1", 1, 2, "score")]


def test_sets_are_results_and_pages_are_not() -> None:
    assert [q.dimension for q in read("She won 6-4, 3-6, 7-6.")] == ["score"] * 3
    assert "score" not in [q.dimension for q in read("It is for ages 3-6, 7-9.")]


BEATEN = [
    # the side that is beaten stands between the verb and the result
    ("The champions thumped Northgate 5-0.", ["5-0"]),
    ("Rovers thrashed Northgate City 4-0 at home.", ["4-0"]),
    ("The Ducks stomped the Northgate Badgers 59-0 in the final.", ["59-0"]),
    ("They lead the table, beating Portby 4-1.", ["4-1"]),
    # elsewhere the verbs destroy and hold
    ("The fire destroyed 12-15 houses.", []),
    ("The police held 12-15 men.", []),
    ("They downed Boeing 747 there.", []),
    # sets without commas, and what is none
    ("Dane beat Lund 6-1 6-1 in the second round.", ["6-1", "6-1"]),
    ("Dane won 2-6 6-2 6-3 on clay.", ["2-6", "6-2", "6-3"]),
    ("Call 12-34 56-78 for help.", []),
    # a team's results are no age
    ("He was 15-6 this year.", ["15-6"]),
]


@pytest.mark.parametrize(("text", "results"), BEATEN)
def test_results_of_those_beaten(text: str, results: list[str]) -> None:
    found = [quantity for quantity in read(text) if quantity.dimension == "score"]
    assert [quantity.text for quantity in found] == results
    assert all(quantity.unit is None for quantity in found)


POUNDS = [
    ("He was fined 500 pounds in London, Britain.", "GBP", "“pounds”: British, the country that the text speaks of"),
    ("It costs 20 pounds.", "GBP", "“pounds”: money, by “costs”; no one country named: read as sterling"),
    ("It gave 5m pounds.", "GBP", "“pounds” by the million, no country named: read as sterling"),
    ("He paid to lose 30 pounds.", "pound", "“pounds”: a weight, by the words beside it"),
    ("It holds 20 pounds.", "pound", "“pounds”: read as a weight, since nothing beside it speaks of money"),
]


@pytest.mark.parametrize(("text", "unit", "reason"), POUNDS)
def test_pounds_say_why(text: str, unit: str, reason: str) -> None:
    assert [(q.unit, q.reason) for q in read(text)] == [(unit, reason)]


HEAT = [
    ("It was 38C there.", 38, "degree_Celsius", "temperature"),
    ("It reached 102F there.", 102, "degree_Fahrenheit", "temperature"),
    ("It fell to -12C there.", -12, "degree_Celsius", "temperature"),
    ("It was 40ºC there.", 40, "degree_Celsius", "temperature"),
    ("The temperature was 38 degrees.", 38, "degree", "temperature"),
    ("It fell to minus 40 degrees.", -40, "degree", "temperature"),
    ("It turned 90 degrees.", 90, "degree", "angle"),
    ("It lies at 38 degrees north.", 38, "degree", "angle"),
]


@pytest.mark.parametrize(("text", "value", "unit", "dimension"), HEAT)
def test_heat(text: str, value: float, unit: str, dimension: str) -> None:
    assert [(q.lower, q.unit, q.dimension) for q in read(text)] == [(value, unit, dimension)]


@pytest.mark.parametrize(("text", "age"), [("Fifteen-year-olds came.", 15), ("A group of 40-year-olds came.", 40)])
def test_plural_ages(text: str, age: int) -> None:
    assert [(q.lower, q.dimension, q.unit) for q in read(text)] == [(age, "age", "year")]


def test_oil_has_one_dimension() -> None:
    found = [read(f"It pumps 2 million {unit}.")[0] for unit in ("bpd", "barrels per day", "barrels of oil per day")]
    assert {(q.lower, q.unit, q.dimension) for q in found} == {(2e6, "barrel / day", "volume rate")}


def test_an_endless_row_of_figures_is_skipped() -> None:
    started = time.perf_counter()
    assert read("1," * 100_000) == []
    assert time.perf_counter() - started < 20


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("It was minus 8 F.", "minus 8 F", -8, "degree_Fahrenheit"),
        ("It was eight below zero.", "eight below zero", -8, "degree"),  # on which scale is not said
        ("It was 22 degrees below zero.", "22 degrees below zero", -22, "degree"),  # no angle
        ("It was ten below zero Celsius.", "ten below zero Celsius", -10, "degree_Celsius"),
        ("It showed eight below zero on the Fahrenheit scale.", "eight below zero", -8, "degree_Fahrenheit"),
        ("The mercury fell to minus 30.", "minus 30", -30, "degree"),
    ],
)
def test_below_zero(text: str, words: str, value: float, unit: str) -> None:
    told = [(q.text, q.lower, q.upper, q.unit, q.dimension) for q in read(text)]
    assert told == [(words, value, value, unit, "temperature")]


def test_a_second_below_zero_may_leave_the_zero_out() -> None:
    told = [q.lower for q in read("It was eight below zero at noon and twenty-two below in the night.")]
    assert told == [-8, -22]
    assert [q.dimension for q in read("The boat lay ten below.")] == ["count"]  # floors, steps
    assert [(q.lower, q.dimension) for q in read("Their balance fell to minus 30.")] == [(-30, "count")]


@pytest.mark.parametrize(
    ("text", "words", "lower", "upper", "dimension"),
    [
        ("Rost led two to one when it rained.", "two to one", 1, 2, "score"),
        ("A goal made it one apiece.", "one apiece", 1, 1, "score"),
        ("The voyage took two to three years.", "two to three years", 2, 3, "time"),
        ("They won two to three seats.", "two to three seats", 2, 3, "count"),
        ("About 43 in every hundred voters came.", "About 43 in every hundred voters", 0.43, 0.43, "ratio"),
        ("One in every ten came.", "One in every ten", 0.1, 0.1, "ratio"),
        ("It sold an eighth of the firm.", "an eighth", 0.125, 0.125, "ratio"),
        ("It sank by a metre and a half.", "a metre and a half", 1.5, 1.5, "length"),
        ("They lost its dozen tanks.", "dozen tanks", 12, 12, "count"),
    ],
)
def test_figures_of_speech(text: str, words: str, lower: float, upper: float, dimension: str) -> None:
    assert [(q.text, q.lower, q.upper, q.dimension) for q in read(text)] == [(words, lower, upper, dimension)]


def test_digits_read_out_are_no_number() -> None:
    assert read("The flap said one-six-zero.") == []
    assert [q.lower for q in read("They paid twenty-seven and a half euros.")] == [27.5]
