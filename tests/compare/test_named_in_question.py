"""Answers that stand in the question."""

from __future__ import annotations

import pytest

from variorum.compare.named_in_question import named_by_the_question
from variorum.model import Answer, OpenQuestion, Span, Value


@pytest.mark.parametrize(
    ("label", "slot", "text", "stays"),
    [
        ("What bombs the harbour town?", "who", "the harbour town", False),  # it is what is bombed
        ("Who was elected in the election of Ada Novak?", "whom", "Ada Novak", False),
        ("What bombs the harbour town?", "who", "jets of the harbour town", True),
        ("Who leads the Green party?", "who", "the leader of the Green party", True),
        ("As whom was the German dream told?", "who", "the German dream", True),
        ("Who leads the German party?", "who", "German", True),  # a single word may be another's
        ("Where was the harbour town bombed?", "where", "the harbour town", True),
    ],
)
def test_what_the_question_names_is_no_answer(label: str, slot: str, text: str, stays: bool) -> None:
    answer = Answer(
        id="a", about="v", slot=slot, kind="actor", value=Value(text=text), claim="c",
        span=Span(document="d", start=0, end=len(text), quote=text), modality="happened", polarity="affirmed",
    )  # fmt: skip
    question = OpenQuestion(id="q", label=label, kind="actor", about="v", slot=slot, answers=(answer,))
    assert named_by_the_question(question, [answer]) == (set() if stays else {"c"})
