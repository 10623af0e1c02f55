"""The letter "m" behind figures: millions of what is counted, or metres."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quantity_reading import read


@pytest.mark.parametrize(
    ("text", "value", "unit", "counted"),
    [
        ("It sold 1.2m copies.", 1.2e6, None, "copy"),
        ("More than 4m new homes are needed.", 4e6, None, "home"),
        ("It pumps 3m barrels a day.", 3e6, "barrel / day", None),
        ("It shipped 20m tonnes of grain.", 2e7, "metric_ton", "grain"),
        ("The 1.2m-member union voted.", 1.2e6, None, "member"),
        ("A 3m-strong army marched.", 3e6, None, None),
        ("They gave £3m.", 3e6, "GBP", None),
        # Metres: what lengths describe, and where nothing is counted.
        ("The gap is 1.2m wide.", 1.2, "meter", None),
        ("They stood 2m apart.", 2, "meter", None),
        ("Then 3m waves hit the pier.", 3, "meter", None),
        ("She won the 400m hurdles.", 400, "meter", None),
        ("He ran 100m.", 100, "meter", None),
        ("It stopped 30m from houses.", 30, "meter", None),
        ("He jumped 8.2m on Friday.", 8.2, "meter", None),
    ],
)
def test_millions_or_metres(text: str, value: float, unit: str | None, counted: str | None) -> None:
    found = read(text)[0]
    assert (found.lower, found.unit, found.counted) == (value, unit, counted)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("They want 1 to 1.5m homes.", 1e6, 1.5e6, None),
        ("Between 2m and 3m refugees came.", 2e6, 3e6, None),
        ("Waves of 2m to 3m came in.", 2, 3, "meter"),
        ("She held a two- to three-metre pole.", 2, 3, "meter"),
    ],
)
def test_both_ends_have_the_scale(text: str, low: float, high: float, unit: str | None) -> None:
    found = read(text)[0]
    assert (found.lower, found.upper, found.unit) == (low, high, unit)


@given(
    st.lists(
        st.sampled_from(["2m", "and", "to", "-", "3", "m", "copies", "wide", ",", "5m-", "of", "waves"]), max_size=25
    )
)
def test_any_order_of_words_is_read(words: list[str]) -> None:
    text = " ".join(words)
    assert all(text[found.start : found.end] == found.text for found in read(text))


@pytest.mark.parametrize(
    ("text", "value", "dimension", "counted"),
    [
        ("More than three-fourths of voters stayed away.", 0.75, "ratio", "voter"),
        ("Cesar Lund Jr., 47, of Malmo was held.", 47, "age", None),
        ("It built 48 Lumo 4s in spring.", 48, "count", "Lumo 4"),
        ("Three Boeing 767s were grounded.", 3, "count", "Boeing 767"),
        (
            "Millions of Swedes including small savers lost.",
            1e6,
            "count",
            "Swede",
        ),  # the head stands before "including"
        ("The shares closed down 41 p in London.", 41, "money", None),
        ("It bought 800 MARV -12 tests.", 800, "count", "test"),  # as a tokeniser leaves it
    ],
)
def test_heads_and_fractions(text: str, value: float, dimension: str, counted: str | None) -> None:
    found = read(text)[0]
    assert (found.lower, found.dimension, found.counted) == (value, dimension, counted)
