import pytest

from variorum.dossier.time_wording import edtf_words
from variorum.dossier.value_wording import number_words, quantity_words, value_words
from variorum.dossier.wording import count, cut, listed, shortened
from variorum.model import Quantity, Time, Value


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2026-05-03", "3 May 2026"),
        ("2026-05", "May 2026"),  # a missing day is never the first of the month
        ("2026", "2026"),
        ("2026-05-03T08:10", "3 May 2026, 08:10"),
        ("2026-05-03T08:10:00Z", "3 May 2026, 08:10 UTC"),
        ("2026-05-01/2026-05-10", "1 May 2026 to 10 May 2026"),
        ("2025-08-01/2025-12-31", "August to December 2025"),
        ("2023-01-01/2023-12-31", "2023"),
        ("2024-02-01/2024-02-29", "February 2024"),
        ("../2026-12-31", "31 December 2026 or earlier"),
        ("2026-12-31/..", "31 December 2026 or later"),
        ("2014/", "2014 or later"),
        ("../..", None),
        ("2026-21", "spring 2026"),
        ("2026-34", "second quarter of 2026"),
        ("202X", "the 2020s"),
        ("2026~", "about 2026"),
        ("2026-05?", "perhaps May 2026"),
        ("2026-99", None),
        ("XXXX-12-XX", None),
        ("", None),
    ],
)
def test_dates_in_words(edtf: str, words: str | None) -> None:
    assert edtf_words(edtf) == words


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"upper": 2000.0, "unit": "kilometer", "qualifier": "at most"}, "at most 2,000 kilometers"),
        ({"lower": 14.0, "upper": 14.0, "counted": "passenger"}, "14 passengers"),
        ({"lower": 1.0, "upper": 1.0, "counted": "soldier"}, "1 soldier"),
        ({"lower": 3.0, "upper": 3.0, "counted": "person"}, "3 people"),
        ({"lower": 12.0, "upper": 12.0, "counted": "wounded police officer"}, "12 wounded police officers"),
        (
            {"lower": 2.0, "upper": 4.0, "unit": "kilometer / hour", "qualifier": "between"},
            "2 to 4 kilometers per hour",
        ),
        ({"lower": 3.0, "upper": 3.0, "counted": "dead"}, "3 dead"),  # not "3 deads"
        ({"lower": 5.0, "upper": 5.0, "unit": "EUR"}, "5 EUR"),  # a currency has no plural
        ({"lower": 40.0, "upper": 40.0, "unit": "percent", "counted": "voter"}, "40 percent of voters"),
        ({"lower": 7.9, "qualifier": "at least"}, "at least 7.9"),
        ({}, "some"),  # no number: its own words
    ],
)
def test_quantities_in_words(fields: dict, words: str) -> None:
    assert quantity_words(Quantity(start=0, end=4, text="some", **fields)) == words


def test_a_value_is_not_told_twice() -> None:
    time = Time(start=0, end=9, text="last week", edtf="2026-05")
    assert value_words(Value(text="May 2026", time=time), {}) is None
    assert value_words(Value(text="last week", time=time), {}) == "May 2026"
    assert value_words(Value(text="it", entity="e1"), {"e1": "Sula"}) == "Sula"
    assert value_words(Value(text="it", entity="e9"), {}) is None
    assert value_words(Value(text="selling arms", status="happened", label="alleged"), {}) == "alleged"
    share = Quantity(start=0, end=10, text="two-thirds", lower=2 / 3, upper=2 / 3, dimension="ratio", counted="home")
    assert value_words(Value(text="two-thirds", quantity=share), {}) is None


def test_small_words() -> None:
    assert count(0, "conflict") == "no conflicts"
    assert count(1, "entry", "entries") == "1 entry"
    assert listed([]) == ""
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert number_words(2000.0) == "2,000"
    assert shortened("a\n b", 9) == "a b"
    assert len(shortened("x" * 500, 40)) == 40
    assert cut("one two three four", 12) == "one two…"
