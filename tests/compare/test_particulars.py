"""Particulars of one named person or body: which exclude each other, and which are left."""

from __future__ import annotations

from typing import Any

import pytest

from variorum.compare import compare_answers

from .askings import Told, make, place

LISBON, MADRID = place("Lisbon", 38.72, -9.13), place("Madrid", 40.42, -3.70)
AMADORA, SETUBAL = place("Amadora", 38.75, -9.23), place("Setubal", 38.52, -8.89)
APART = {"one": "2031-05-20", "two": "2031-11-20"}


def _conflicts(
    first: Told, second: Told, *more: Told, slot: str = "told of person office chief officer", **fields: Any
):
    return compare_answers(*make("identity", [first, second, *more], slot=slot, **fields)).conflicts


def test_two_offices_conflict_whatever_the_clauses_tell_of_the_deed():
    (conflict,) = _conflicts(
        Told("one", "CEO Ann Lee", {"label": "ceo"}), Told("two", "COO Ann Lee", {"label": "coo"}, modality="possible")
    )
    assert conflict.kind == "identity"
    assert all(words in conflict.explanation for words in ("CEO Ann Lee", "COO Ann Lee"))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("ceo", "ceo"),
        ("finance economy", "finance"),  # one report tells more
    ],
)
def test_what_holds_together_is_not_asked(first, second):
    assert not _conflicts(Told("one", "Ann Lee", {"label": first}), Told("two", "Ann Lee", {"label": second}))


def test_a_report_that_gives_both_excludes_neither():
    assert not _conflicts(
        Told("one", "CEO Ann Lee", {"label": "ceo"}), Told("two", "COO Ann Lee", {"label": "coo"}),
        Told("one", "COO Ann Lee", {"label": "coo"}),
    )  # fmt: skip


def test_months_lie_between():
    told = Told("one", "Capt. Ann Lee", {"label": "captain"}), Told("two", "Maj. Ann Lee", {"label": "major"})
    assert not _conflicts(*told, dates=APART)
    assert _conflicts(*told, dates={"one": "2031-05-20", "two": "2031-05-22"})


@pytest.mark.parametrize(("other", "found"), [(MADRID, True), (AMADORA, False), (SETUBAL, False)])
def test_homes_far_apart_conflict_and_a_suburb_does_not(other, found):
    home = {**LISBON, "label": "Lisbon"}, {**other, "label": other["place"]["name"]}
    told = Told("one", "Ann Lee, of this town", home[0]), Told("two", "Ann Lee, of that town", home[1])
    assert bool(_conflicts(*told, slot="told of person home")) == found
