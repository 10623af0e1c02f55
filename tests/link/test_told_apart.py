"""Statements in like words of two reports that are of two things: never one question."""

from __future__ import annotations

import pytest

LEAD = "A letter bomb hurt a clerk of the Volta bank in Leipzig, Germany, on Friday, the police said. "


def _together(linked, one: str, other: str) -> bool:
    """Whether one question has an answer with these words of either document."""

    def has(question, document: str, words: str) -> bool:
        return any(a.span.document == document and words in a.span.quote for a in question.answers)

    return any(has(question, "d0", one) and has(question, "d1", other) for question in linked.questions)


_JOINED = [
    # one parcel to one person
    (
        "The parcel for Ada Novak was delivered to the Leipzig office of the bank.", "was delivered",
        "The parcel meant for Ada Novak was sent to the bank's office in Leipzig.", "was sent",
    ),
    # one end in other words
    (
        "The bank will boost security at its branches.", "boost security",
        "The bank is to bolster security at all branches.", "bolster security",
    ),
    # the first in both
    (
        "The first device was found by a postman.", "postman",
        "A postman found the first device behind the door.", "postman",
    ),
]  # fmt: skip

_APART = [
    # two parcels to two persons
    (
        "The parcel for Ada Novak was delivered to the Leipzig office of the bank.", "was delivered",
        "The parcel meant for Ivo Petrak was sent to the bank's office in Leipzig.", "was sent",
    ),
    # other ends
    (
        "Some asked for funds to bolster security at private homes.", "bolster security",
        "The best change may be to boost security at large meetings.", "boost security",
    ),
    # the first and the second
    (
        "The first device was found by a postman.", "postman",
        "The second device was found by a postman.", "postman",
    ),
    # the rest of two things
    (
        "Ada Novak will be manager for the rest of the year.", "rest of the year",
        "Ada Novak said the rest of the branches stayed open.", "rest of the branches",
    ),
    # the same of a former time and of now
    (
        "The fire destroyed 12 houses on the hill.", "destroyed 12",
        "Last year a fire destroyed 50 houses on the hill.", "destroyed 50",
    ),
    (
        "Masked men robbed the branch of the bank at nine.", "robbed the branch",
        "The same branch of the bank was robbed in 2019.", "was robbed",
    ),
    # a country that the other report does not speak of
    (
        "The blast killed two guards.", "two",
        "On Monday a letter bomb killed two guards in Chile.", "two",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "one", "other_text", "other"), _JOINED)
def test_one_thing_is_joined(link, text, one, other_text, other):
    assert _together(link(LEAD + text, LEAD + other_text), one, other)


@pytest.mark.parametrize(("text", "one", "other_text", "other"), _APART)
def test_two_things_stay_apart(link, text, one, other_text, other):
    assert not _together(link(LEAD + text, other_text if "Chile" in other_text else LEAD + other_text), one, other)


def test_what_comes_about_time_and_again_is_not_what_came_about_now(link):
    told = "A powerful earthquake hit the south of Chile on Sunday, officials said."
    assert _together(link(told, "Chile was struck by a damaging quake on Sunday."), "hit", "struck")
    assert not _together(link(told, "Chile is regularly struck by damaging quakes."), "hit", "struck")
