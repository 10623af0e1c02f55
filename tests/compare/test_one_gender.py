"""Pronouns that were read as somebody of whom the reports say the other one."""

from __future__ import annotations

import pytest

from variorum.compare.one_gender import genders_told, misread_pronouns
from variorum.model import Argument, Claim, Role, Span


def _claim(number: int, pronoun: str, entity: str = "brandt", role: Role = "object") -> Claim:
    part = Argument(role=role, text=pronoun, start=0, end=len(pronoun), entity=entity)
    quote = f"{pronoun} was there"
    return Claim(
        id=f"c{number}", document="d", subject=None, predicate="be", predicate_start=0, predicate_end=1,
        arguments=(part,), evidence=Span(document="d", start=0, end=len(quote), quote=quote),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("pronouns", "asked", "misread"),
    [
        (["She", "her", "he"], "he", True),  # "The driver was caught. He has been charged": not the woman he hit
        (["She", "her", "he"], "her", False),
        (["She", "he"], "he", False),  # as often the one as the other: nobody knows which was misread
        (["She", "he", "he", "she", "she"], "he", False),
        (["he"], "he", False),
        ([], "he", False),
    ],
)
def test_who_is_she_elsewhere_is_not_he_here(pronouns: list[str], asked: str, misread: bool) -> None:
    told = [_claim(number, pronoun) for number, pronoun in enumerate(pronouns)]
    answer = _claim(99, asked)
    assert misread_pronouns({"c99": answer}, genders_told(told)) == ({"c99"} if misread else set())


def test_only_who_does_it_or_suffers_it_counts() -> None:
    genders = genders_told([_claim(1, "she"), _claim(2, "her")])
    assert misread_pronouns({"c99": _claim(99, "his", role="other")}, genders) == set()
    assert misread_pronouns({"c99": _claim(99, "he", entity="kovac")}, genders) == set()
