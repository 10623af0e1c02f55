"""Units: measures, money, rates, ages, shares, and words with several meanings."""

from __future__ import annotations

import pint
import pytest
from quantity_reading import read

from variorum.reference import load

MEASURES = [
    # text, value, unit, dimension
    ("It cost $2.3 bn then.", 2.3e9, "USD", "money"),
    ("It cost £40.", 40, "GBP", "money"),
    ("It cost £40 million.", 4e7, "GBP", "money"),
    ("It cost HK $7.6m.", 7.6e6, "HKD", "money"),
    ("It cost a $3500 fee.", 3500, "USD", "money"),  # "a $" is no Australian dollar
    ("It cost C$20.", 20, "CAD", "money"),
    ("It lost $-50.8bn.", -5.08e10, "USD", "money"),
    ("It lost -$5 million.", -5e6, "USD", "money"),
    ("It cost ¥630 billion.", 6.3e11, "JPY", "money"),
    ("It cost £3.6m.", 3.6e6, "GBP", "money"),
    ("It cost 11.8 mln dlrs.", 1.18e7, "USD", "money"),  # as agencies wired it
    ("It cost 3 dollars 50 cents.", 3.5, "USD", "money"),
    ("It costs $61.35 per barrel.", 61.35, "USD / barrel", "money rate"),
    ("A $70-a-share offer came.", 70, "USD / share", "money rate"),
    ("It flies at Mach 10.", 10, "mach", "speed"),
    ("It flies at 10 times the speed of sound.", 10, "mach", "speed"),
    ("It flies at twice the speed of sound.", 2, "mach", "speed"),
    ("It goes 60 km/h uphill.", 60, "kilometer / hour", "speed"),
    ("It fires 600 rounds per minute.", 600, "1 / minute", "rate"),
    ("A 52,000 barrel-a-day refinery burnt.", 52_000, "barrel / day", "volume rate"),
    ("It uses 2 billion gallons of jet fuel a year.", 2e9, "gallon / year", "volume rate"),
    ("It grew 5 percent a year.", 5, "percent / year", "ratio rate"),
    ("It lasts 12 minutes.", 12, "minute", "time"),  # time, not arc
    ("It burnt 3,500 sq km.", 3500, "kilometer ** 2", "area"),
    ("It draws 2.6 A/cm2 here.", 2.6, "ampere / centimeter ** 2", "electricity rate"),
    ("A 500-kg load fell.", 500, "kilogram", "mass"),
    ("It draws sub-9 nanometer lines.", 9, "nanometer", "length"),
    ("It is a 31.5″ plank.", 31.5, "inch", "length"),
    ("It rose 5 percentage points.", 5, "percentage_point", "ratio"),
    ("It rose 5 per cent.", 5, "percent", "ratio"),
    ("She has 240 garden yards.", 240, "yard", "length"),  # words before the unit
    ("It was 100° Celsius there.", 100, "degree_Celsius", "temperature"),
    ("The melting point is 12 C.", 12, "degree_Celsius", "temperature"),  # a letter, by the sentence
    ("The wind blew at 20 kn.", 20, "knot", "speed"),
    ("It needs 10 1/2 miles of wire.", 10.5, "mile", "length"),
    ("It is 3½ miles away.", 3.5, "mile", "length"),
    ("It is half a mile away.", 0.5, "mile", "length"),
    ("It is 1/16 of a pint.", 0.0625, "pint", "volume"),
]


@pytest.mark.parametrize(("text", "value", "unit", "dimension"), MEASURES)
def test_measures(text: str, value: float, unit: str, dimension: str) -> None:
    assert [(q.lower, q.unit, q.dimension) for q in read(text)] == [(pytest.approx(value), unit, dimension)]


AGES = [
    ("a 20-year-old man", 20, "year"),
    ("a man aged 20", 20, "year"),
    ("Ann Lee, 20, said", 20, "year"),
    ("he is 20 years old", 20, "year"),
    ("he will be 20 by then", 20, "year"),
    ("she turned 20 in May", 20, "year"),
    ("At 57, Ann is ready.", 57, "year"),
    ("at the age of 20", 20, "year"),
    ("a girl of age 20", 20, "year"),
    ("at 6 weeks of age", 6, "week"),
    ("a now-18 month-old girl", 18, "month"),
]


@pytest.mark.parametrize(("text", "value", "unit"), AGES)
def test_ages(text: str, value: float, unit: str) -> None:
    assert [(q.lower, q.dimension, q.unit, q.counted) for q in read(text)] == [(value, "age", unit, None)]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("A man of 42 was held.", 42),
        ("A woman of 67 from Rost was hurt.", 67),
        ("They met a schoolteacher of 59.", 59),  # a compound
        ("A forestry worker of 51, not named, was found.", 51),
        ("A boy of five drowned.", 5),
        ("Two girls of 12 were hurt.", 12),
        ("Her husband Bo was 84, she said.", 84),
        ("The oldest was 84.", 84),
        ("He is old and the youngest was 17.", 17),
        ("The driver, 44, was hurt.", 44),
        ("The boy, six, was not.", 6),
        # what no age is
        ("A team of 12 came.", None),
        ("A family of 5 was saved.", None),
        ("One boy of the 12 was found.", None),
        ("One worker of 12 was hurt.", None),
        ("A mother of three was hurt.", None),  # her children
        ("A teacher of 30 pupils was hurt.", None),
        ("A man of 20 stone was carried.", None),
        ("The price for a man was 84.", None),
        ("The score was 84.", None),
    ],
)
def test_ages_behind_a_person(text: str, age: float | None) -> None:
    assert [q.lower for q in read(text) if q.dimension == "age"] == ([] if age is None else [age])


@pytest.mark.parametrize(
    ("text", "words", "lower", "upper"),
    [
        ("A man in his eighties died.", "eighties", 80, 89),
        ("A man in his early fifties died.", "early fifties", 50, 54),
        ("A woman in her mid-30s died.", "mid-30s", 33, 37),
        ("A woman in her late 70s died.", "late 70s", 76, 79),
        ("A boy in his teens died.", "teens", 13, 19),
        ("It was built in the eighties.", None, None, None),  # years
        ("In the early 30s it closed.", None, None, None),
    ],
)
def test_tens_of_a_life(text: str, words: str | None, lower: int | None, upper: int | None) -> None:
    told = [(q.text, q.lower, q.upper, q.unit, q.qualifier) for q in read(text) if q.dimension == "age"]
    assert told == ([] if words is None else [(words, lower, upper, "year", "between")])


def test_an_age_can_be_bounded() -> None:
    assert [(q.lower, q.upper, q.dimension) for q in read("men over the age of 21")] == [(21, None, "age")]
    assert [(q.lower, q.upper, q.dimension) for q in read("children aged 5 to 12")] == [(5, 12, "age")]


SHARES = [
    ("Two-thirds of the seats are empty.", 2 / 3, "seat"),
    ("A third of voters came.", 1 / 3, "voter"),
    ("A third of the population lives there.", 1 / 3, "population"),  # a verb in -s
    ("One in five voters came.", 0.2, "voter"),
    ("1 in 5 voters came.", 0.2, "voter"),
    ("One out of three women came.", 1 / 3, "woman"),
    ("Nine out of ten women came.", 0.9, "woman"),
    ("Half the seats are empty.", 0.5, "seat"),
    ("Half of its members came.", 0.5, "member"),
]


@pytest.mark.parametrize(("text", "value", "counted"), SHARES)
def test_shares(text: str, value: float, counted: str) -> None:
    assert [(q.lower, q.unit, q.dimension, q.counted) for q in read(text)] == [
        (pytest.approx(value), None, "ratio", counted)
    ]


@pytest.mark.parametrize("text", ["They hid one in custody.", "It is a third man.", "Help is there 24/7."])
def test_no_share(text: str) -> None:
    assert not [q for q in read(text) if q.dimension == "ratio"]


SEVERAL_MEANINGS = [
    # text, unit, counted: the same words, decided by what the text speaks of
    ("Mexico paid 300 pesos.", "MXN", None),
    ("Manila is in the Philippines. It paid 300 pesos.", "PHP", None),
    ("It paid 300 pesos.", None, "peso"),
    ("Chile and Cuba met. It paid 300 pesos.", None, "peso"),  # two countries, once each
    ("It paid 300 Mexican pesos to Cuba.", "MXN", None),
    ("Norway paid 5 million kroner.", "NOK", None),
    ("It paid 5 million kroner.", None, "krone"),
    ("Sweden paid 5 million crowns.", "SEK", None),
    ("Belarus paid 5 million rubles.", "BYN", None),
    ("South Sudan paid 5 million pounds.", "SSP", None),  # longer names first
    ("Egypt paid 5 million pounds.", "EGP", None),
    ("London, in England, paid 5,000 pounds.", "GBP", None),
    ("It paid 5 million pounds.", "GBP", None),
    ("England won. He weighs 200 pounds.", "pound", None),
    ("England bought 5,000 pounds of beef.", "pound", "beef"),
    ("A 300-pound man sat there.", "pound", None),
    ("Spain cheered 3 Real Madrid players.", None, "player"),
    ("Brazil paid 5,000 reals.", "BRL", None),
]


@pytest.mark.parametrize(("text", "unit", "counted"), SEVERAL_MEANINGS)
def test_words_with_several_meanings(text: str, unit: str | None, counted: str | None) -> None:
    assert [(q.unit, q.counted) for q in read(text)] == [(unit, counted)]


def test_what_is_decided_or_left_open_says_why() -> None:
    (told,) = read("Norway paid 5 million kroner.")
    assert told.reason == "“kroner”: Norwegian, the country that the text speaks of"
    (open_,) = read("It paid 5 million kroner.")
    assert open_.reason == "“krone”: DKK, NOK; the text does not say which"
    assert [q.reason for q in read("It paid 5 million euros.")] == [None]


OWN_UNITS = {"mach", "percentage_point", "basis_point", "brake_horsepower", "kiloton_TNT", "megaton_TNT", "part_per_million",
             "part_per_billion", "megabritish_thermal_unit"}  # fmt: skip


def test_unit_names_are_pint_names() -> None:
    registry = pint.UnitRegistry()
    for units in load("units").values():
        for name in units:
            if name not in OWN_UNITS:
                assert str(registry.Unit(name)), name


def test_currencies_are_named_by_codes() -> None:
    for code, forms in load("currencies").items():
        assert len(code) == 3 or not forms.get("by"), code
        assert all(
            word[0].isupper() or word in ("deutsche", "new Israeli", "convertible") for word in forms.get("by", ())
        )


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        # conversions to ASCII write the signs of pound and yen so
        ("The mill cost PS3.4m to mend.", 3_400_000, "GBP"),
        ("The mill cost PS1,250 to mend.", 1_250, "GBP"),
        ("The mill cost Y=70 billion to mend.", 70_000_000_000, "JPY"),
    ],
)
def test_signs_put_into_ascii(text: str, value: float, unit: str) -> None:
    assert [(q.lower, q.unit) for q in read(text)] == [(value, unit)]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        # a line of print that was full breaks no quantity; a headline or an item of a list that ends does
        ("The group told the exchange on Monday that its stake had come to 27.9\npct of the capital.", "percent"),
        ("Half a million of the new shares were sold in one day to funds at 24\ndollars a share.", "USD / share"),
        ("Harbour tunnel to cost 40\nPercent of the town's people are against it.", None),
    ],
)
def test_a_unit_on_the_next_line(text, unit):
    assert read(text)[-1].unit == unit
