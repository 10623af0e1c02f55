"""Answers that are the place of another deed, or only what somebody is called."""

from __future__ import annotations

from typing import Literal

import pytest

from variorum.compare.grounds import Grounds
from variorum.compare.told_by_others import of_nobody_else
from variorum.model import Ancestry, Answer, Argument, Claim, Linked, OpenQuestion, Role, Span, Value

_Head = Literal["verb", "noun", "attribute"]


def _told(number: int, quote: str, text: str, head: _Head, role: Role) -> tuple[Claim, Answer]:
    start = quote.index(text)
    part = Argument(role=role, text=text, start=start, end=start + len(text))
    claim = Claim(
        id=f"c{number}", document=f"d{number}", subject=None, predicate="be", predicate_start=0, predicate_end=1,
        head=head, arguments=(part,), evidence=Span(document=f"d{number}", start=0, end=len(quote), quote=quote),
    )  # fmt: skip
    answer = Answer(
        id=f"a{number}", about="v", slot="what", kind="identity", value=Value(text=text), claim=claim.id,
        span=Span(document=f"d{number}", start=start, end=start + len(text), quote=text),
        modality="happened", polarity="affirmed",
    )  # fmt: skip
    return claim, answer


_TOLD = [
    # the firm at which somebody was shot is not who was fired
    ("Who was fired last week?", "a shooting at the mill", "the mill", "noun", "location", False),
    ("Who was fired last week?", "the shooting of a miller", "a miller", "noun", "object", True),
    # a deed as well as a place is what is asked with "what"
    ("What did the crew carry out?", "the crew's search of the hold", "the hold", "noun", "other", True),
    # whatever she is called, she named nothing here
    ("Who named the two sites near Rost?", "the chief, Ada Novak", "the chief", "attribute", "attribute", False),
    ("What title does Ada Novak have?", "the chief, Ada Novak", "the chief", "attribute", "attribute", True),
    ("Who is the chief?", "the chief, Ada Novak", "Ada Novak", "attribute", "subject", True),
]


@pytest.mark.parametrize(("label", "quote", "text", "head", "role", "stays"), _TOLD)
def test_another_part_or_clause_backs_no_answer(
    label: str, quote: str, text: str, head: _Head, role: Role, stays: bool
) -> None:
    told = [_told(1, quote, text, head, role)]
    if head != "attribute":
        told.append(_told(2, "Ada Novak was fired last week", "Ada Novak", "verb", "object"))
    claims = {claim.id: claim for claim, _ in told}
    answers = tuple(answer for _, answer in told)
    question = OpenQuestion(
        id="q", label=label, kind="identity", about="v", slot="what", answers=answers, loose=True
    )  # fmt: skip
    linked = Linked(claims=tuple(claims.values()), entities=(), events=(), questions=(question,))
    grounds = Grounds(linked, Ancestry(()), [])
    assert of_nobody_else(question, answers, claims, grounds) == (set() if stays else {"c1"})
