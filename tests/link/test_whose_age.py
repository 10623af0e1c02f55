"""Whose age a question asks for, where a sentence names several."""

from types import SimpleNamespace

import pytest

from variorum.link.numbers.labels import number_question

NAMES = {"moen": "Lars Moen", "lund": "Ada Lund"}
PEOPLE = SimpleNamespace(kind=lambda entity: "person" if entity in NAMES else "other", name=NAMES.get)


def age(subject: str, *owners: str) -> SimpleNamespace:
    claim = SimpleNamespace(subject=SimpleNamespace(text=subject, entity=None), predicate="be")
    return SimpleNamespace(kind="age", claim=claim, owners=owners)


@pytest.mark.parametrize(
    ("numbers", "asked"),
    [
        # he is charged with the death of Lund, 63, whose name the reports tell in full, or nowhere else
        ([age("Lund", "moen", "lund")], "How old is Ada Lund?"),
        ([age("Lund", "moen"), age("a 63-year-old woman")], "How old is Lund?"),
        # a description of whom the sentence names
        ([age("a 38-year-old clerk", "moen")], "How old is Lars Moen?"),
        # two clauses against one
        ([age("Moen", "moen"), age("a 38-year-old clerk", "lund"), age("the clerk", "lund")], "How old is Lars Moen?"),
    ],
)
def test_an_age_is_that_of_whom_the_clause_calls_so_old(numbers, asked: str) -> None:
    assert number_question(numbers, PEOPLE) == asked
