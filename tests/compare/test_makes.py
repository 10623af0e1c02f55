"""Counts of a make with a number in its name."""

import pytest

from variorum.model.designations import designation

from .figures_told import held


@pytest.mark.parametrize(
    ("text", "make"),
    [
        ("seven AK-47s", "ak47"),
        ("12 AK 47 guns", "ak47"),
        ("two Boeing 737 jets", "boeing737"),
        ("four MiG-21s", "mig21"),
        ("30 A320neo aircraft", ""),  # the letters behind are too many to tell a make from a word
        ("seven rifles", ""),
        ("two Zaireans", ""),
        ("2,000 homes", ""),
    ],
)
def test_the_make_that_a_count_names(text: str, make: str) -> None:
    assert designation(text) == make


@pytest.mark.parametrize(
    ("first", "second", "state"),
    [
        ("Police seized [seven AK-47 rifles]", "Police seized [12 AK-47s]", "conflict"),
        ("The army bought [four MiG-21 jets]", "The army bought [nine MiG-21s]", "conflict"),
        ("The army bought [four MiG-21 jets]", "The army bought [nine MiG-29 jets]", "single"),
    ],
)
def test_one_make_is_one_thing_whatever_noun_stands_behind(first: str, second: str, state: str) -> None:
    assert held(first, second, "number of item").state == state
