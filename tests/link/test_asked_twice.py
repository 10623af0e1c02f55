"""One thing is asked once: questions of one wording with an answer in common, and questions within others."""

from __future__ import annotations

import pytest

from variorum.link.questions.asked_twice import once_each
from variorum.model import Answer, OpenQuestion, Span, Value

TEXT = "nine ten six five"


def question(name: str, label: str, words: str, *, loose: bool = True, kind: str = "quantity") -> OpenQuestion:
    answers = tuple(
        Answer(
            id=f"{name}{word}", about="v", slot="number of boat", kind=kind, value=Value(word), claim=f"c{word}",
            span=Span(document=f"d{word}", start=TEXT.index(word), end=TEXT.index(word) + len(word), quote=word),
        )
        for word in words.split()
    )  # fmt: skip
    return OpenQuestion(id=name, label=label, kind=kind, about="v", slot="s", answers=answers, loose=loose)


def asked(*questions: OpenQuestion) -> list[tuple[str, str]]:
    return [(q.id, " ".join(a.value.text for a in q.answers)) for q in once_each(questions)]


@pytest.mark.parametrize(
    ("questions", "left"),
    [
        # one wording, and the words of one report in both
        ([("a", "How many?", "nine ten"), ("b", "How many?", "nine six")], [("a", "nine ten six")]),
        # one wording of two things: nothing in common
        ([("a", "How many?", "nine ten"), ("b", "How many?", "six five")], [("a", "nine ten"), ("b", "six five")]),
        # other words, all answers in another question
        ([("a", "How many?", "nine ten six"), ("b", "How much?", "nine ten")], [("a", "nine ten six")]),
        # other words, the same answers: which is better said is not for this to decide
        ([("a", "How many?", "nine ten"), ("b", "How much?", "nine ten")], [("a", "nine ten"), ("b", "nine ten")]),
    ],
)
def test_what_like_words_join_is_asked_once(questions, left) -> None:
    assert asked(*(question(*parts) for parts in questions)) == left


def test_a_firm_question_stays_as_it_is() -> None:
    loose, firm = question("a", "How many?", "nine ten"), question("b", "How many?", "nine six", loose=False)
    assert asked(loose, firm) == asked(firm, loose) == [("b", "nine six")]


def test_a_firm_question_within_a_loose_one_is_asked() -> None:
    within = question("b", "How much?", "nine ten", loose=False)
    assert asked(question("a", "How many?", "nine ten six"), within) == [("a", "nine ten six"), ("b", "nine ten")]


def test_another_kind_is_another_question() -> None:
    other = question("b", "How many?", "nine six", kind="status")
    assert asked(question("a", "How many?", "nine ten"), other) == [("a", "nine ten"), ("b", "nine six")]
