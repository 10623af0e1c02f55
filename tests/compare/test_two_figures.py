"""Figures that could both be right, but are not one figure told twice."""

from __future__ import annotations

import pytest

from variorum.compare import compare_answers
from variorum.model import Question

from .askings import Told, make, toll
from .figures_told import held

HURT, KM, SHARE = "injured", "number of kilometer", "number of percent"

TWO = [
    (HURT, "The quake hurt [as many as 80 people]", "The quake hurt [50 people]"),  # no bound that tells of fifty
    (HURT, "As Orm lay in ruins, [as many as 20] were hurt", "In Orm [two] were hurt"),
    (HURT, "The blast hurt [up to 37 people]", "The blast hurt [36 people]"),  # the limit was counted, not rounded
    (KM, "The centre was [about 36 km] from Orm", "The centre was [35 km] from Orm"),
    (KM, "He fell [about 600 metres]", "He fell [some 700 metres]"),  # both are rounded, and differ in what remains
    ("number of sailor", "Raiders hold [more than 300 sailors]", "Raiders hold [nearly 300 sailors]"),
]
ONE = [
    (HURT, "The quake hurt [as many as 80 people]", "The quake hurt [80 people]"),
    (HURT, "The quake hurt [dozens of people]", "The quake hurt [50 people]"),
    (HURT, "The quake hurt [at least 19 people]", "The quake hurt [21 people]"),  # of a toll a floor is told first
    (HURT, "The quake hurt [about 200 people]", "The quake hurt [217 people]"),
    (KM, "The centre was [about 36 km] from Orm", "The centre was [35.6 km] from Orm"),
    ("number of sailor", "Orm has [more than 100,000 sailors]", "Orm has [120,000 sailors]"),
    ("number of sailor", "Raiders hold [nearly 300 sailors]", "Raiders hold [about 300 sailors]"),
]


@pytest.mark.parametrize(("slot", "first", "second"), TWO)
def test_figures_that_only_fit_each_other_are_no_agreement(slot: str, first: str, second: str) -> None:
    assert {held(first, second, slot).state, held(second, first, slot).state} == {"single"}


@pytest.mark.parametrize(("slot", "first", "second"), ONE)
def test_a_rough_figure_and_one_that_it_is_rounded_from_agree(slot: str, first: str, second: str) -> None:
    assert {held(first, second, slot).state, held(second, first, slot).state} <= {"refined", "agreed"}


def test_no_rounding_makes_ten_metres_of_thirty_feet() -> None:
    told = "The boat is [{}] long".format
    assert held(told("10 metres"), told("24 to 30 feet"), KM).state in ("single", "conflict")
    assert held(told("9 metres"), told("24 to 30 feet"), KM).state == "refined"


def test_a_report_that_says_a_thing_twice_agrees_with_nobody() -> None:
    told = [toll("a", "at least 6 people"), toll("a", "6 people")]
    other = toll("b", "4 people")
    assert _judged(told).state == "single"
    assert "refined" not in _judged([*told, other]).pair_states.values()
    assert _judged([told[0], toll("b", "6 people")]).state == "refined"


def _judged(told: list[Told]) -> Question:
    return compare_answers(*make("quantity", told)).questions[0]
