import pytest

from variorum import investigate
from variorum.check import run_checks
from variorum.model import Document, Linked, Quantity, Reading, Time


def pile(text, **fields):
    document = Document(id="d1", uri="a.txt", text=text, sha256="0" * 64, chars=len(text))
    return Linked(), [Reading(document=document, **fields)]


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("Friday, 21 November 2025", "2025-11-21", None),
        ("Thursday, 21 November 2025", "2025-11-21", "impossible"),
        ("Thursday", "2025-11-21", None),  # a day that was itself computed from the weekday proves nothing
        ("Thursday, 21 November", "2025-11-21", None),  # the year is inferred: the weekday may have set it
        ("Friday 31 December 1600", "1600-12-31", "impossible"),  # a Sunday, and a Wednesday in the Julian calendar
    ],
)
def test_weekdays(text, day, expected):
    time = Time(start=0, end=len(text), text=text, lower=day, upper=day)
    assert next((f.verdict for f in run_checks(*pile(text, times=(time,)))), None) == expected


def test_a_day_that_does_not_exist():
    text = "31 February 2025"
    (finding,) = run_checks(*pile(text, times=(Time(start=0, end=len(text), text=text, invalid=True),)))
    assert finding.verdict == "impossible"
    assert finding.spans[0].quote == text


def test_a_number_torn_by_a_tokeniser_is_left_alone():
    text = "1 , 150 kilometers ( 700 miles )"
    values = tuple(
        Quantity(start=text.index(w), end=text.index(w) + len(w), text=w, lower=v, upper=v, unit=u, dimension="length")
        for w, v, u in (("150 kilometers", 150.0, "kilometer"), ("700 miles", 700.0, "mile"))
    )
    assert run_checks(*pile(text, quantities=values)) == ()


@pytest.mark.parametrize(
    ("first", "between", "second", "expected"),
    [
        ((2000.0, "kilometer"), " (", (1243.0, "mile"), "consistent"),
        ((2000.0, "kilometer"), " (", (1240.0, "mile"), "consistent"),
        ((2000.0, "kilometer"), " (", (1000.0, "mile"), "impossible"),
        ((100.0, "kilometer"), ", or about ", (70.0, "mile"), "doubtful"),
        ((5.0, "mile"), " (", (8.0, "kilometer"), "consistent"),
        ((2000.0, "kilometer"), " from a base ", (1000.0, "mile"), None),  # no conversion, two distances
        ((0.0, "kilometer"), " (", (1.0, "mile"), None),
    ],
)
def test_conversions(first, between, second, expected):
    a, b = f"{first[0]:g} {first[1]}s", f"{second[0]:g} {second[1]}s"
    text = f"{a}{between}{b})"
    values, at = [], 0
    for words, (value, unit) in ((a, first), (b, second)):
        start = text.index(words, at)
        at = start + len(words)
        values.append(
            Quantity(start=start, end=at, text=words, lower=value, upper=value, unit=unit, dimension="length")
        )
    found = run_checks(*pile(text, quantities=tuple(values)))
    assert next((f.verdict for f in found), None) == expected


@pytest.mark.parametrize(
    "told",
    [
        # a fall below zero by another share
        "Oil fell from 18 dollars to minus 37, a drop of 105.6 percent.",
        # more than a day cannot be lost over the date line, and no train crosses it
        "A flight left Tokyo on 5 January 2025 and arrived in San Francisco on 2 January 2025.",
        "A train left Berlin on 5 January 2025 and arrived in Munich on 4 January 2025.",
        # a vote too many without a tie, and more than one
        "The Senate passed it 51-50 in the 100-member chamber.",
        "The Senate passed it 58-50 with the vice president breaking the tie in the 100-member chamber.",
        # groups that share nobody
        "The blast hurt 12 people, including 8 men and 6 women.",
    ],
)
def test_what_looks_like_it_and_is_false(document, told: str) -> None:
    assert "impossible" in {one.verdict for one in investigate([document(told)], processes=1).findings}
