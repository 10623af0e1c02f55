"""Counts of anybody, where the question counts women."""

from __future__ import annotations

import pytest

from variorum.compare.grounds import Grounds
from variorum.compare.told_less import tells_less
from variorum.model import Ancestry, Answer, Linked, OpenQuestion, Quantity, Span, Value


@pytest.mark.parametrize(
    ("slot", "text", "counted", "stays"),
    [
        ("number of woman", "one casualty", "casualty", False),
        ("number of child", "three people", "person", False),
        ("number of woman", "one woman", "woman", True),
        # whoever is wounded is one of the people; a soldier is of no sex
        ("number of person", "one casualty", "casualty", True),
        ("number of soldier", "three people", "person", True),
    ],
)
def test_what_counts_anybody_counts_no_women(slot: str, text: str, counted: str, stays: bool) -> None:
    quantity = Quantity(start=0, end=len(text), text=text, lower=1, upper=1, dimension="count", counted=counted)
    span = Span(document="d", start=0, end=len(text), quote=text)
    answer = Answer(
        id="a", about="v", slot=slot, kind="quantity", value=Value(text=text, quantity=quantity), span=span,
        claim="c", modality="happened", polarity="affirmed",
    )  # fmt: skip
    question = OpenQuestion(id="q", label="How many died?", kind="quantity", about="v", slot=slot, answers=(answer,))
    grounds = Grounds(Linked(), Ancestry(), [])
    assert tells_less(question, [answer], {}, grounds) == (set() if stays else {"c"})
