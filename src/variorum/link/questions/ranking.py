"""Which questions a reader wants first: what reports differ in, before what they copy or what nobody doubts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from ...model import Answer, OpenQuestion
from ..page import Page
from ..things.folding import fold

#: What a question matters less by: one text copied, a happening that nobody doubts, who says it, what all say in the
#: same words, a question asked before in the same words.
_COPIED, _UNDOUBTED, _ASIDE, _SAME, _REPEATED = 0.25, 0.35, 0.35, 0.5, 0.4
#: Characters to each side of an answer that tell one text from another, and the share of words from which on they
#: do not.
_BESIDE, _ALIKE = 60, 0.8
#: Slots of how something is told, and of circumstances.
_ASIDES = frozenset(
    {"according to whom", "told to whom", "where said", "when said", "for what", "of what", "in what", "to what",
     "by what", "as what", "after what", "before what", "without what", "despite what", "how long"}
)  # fmt: skip
#: Kinds whose answers may be in the same words and still be what is asked first: the day, the place, the number.
_FIRST = frozenset({"time", "place", "quantity", "status"})


def rank_questions(questions: Iterable[OpenQuestion], pages: Mapping[str, Page]) -> list[OpenQuestion]:
    """Put questions in the order in which a reader wants them.

    Args:
        questions: questions with how central what they are about is.
        pages: the documents of their answers.

    Returns:
        The questions, the most central first, with ``central`` lowered where little hangs on them.
    """
    ordered = sorted(questions, key=lambda question: (-question.central, question.label, question.id))
    asked = set[str]()
    found: list[OpenQuestion] = []
    for question in ordered:
        weight = question.central * _matters(question, pages)
        if question.label in asked:
            weight *= _REPEATED
        asked.add(question.label)
        found.append(replace(question, central=round(weight, 4)))
    return sorted(found, key=lambda question: (-question.central, question.label, question.id))


def _matters(question: OpenQuestion, pages: Mapping[str, Page]) -> float:
    """How much of its weight a question keeps."""
    answers = question.answers
    weight = 1.0
    if question.slot == "status" and len({answer.value.status for answer in answers}) == 1:
        weight *= _UNDOUBTED
    if question.slot in _ASIDES:
        weight *= _ASIDE
    if len({answer.span.document for answer in answers}) > 1:
        if _copied(answers, pages):
            weight *= _COPIED
        elif question.kind not in _FIRST and len({fold(answer.value.text) for answer in answers}) == 1:
            weight *= _SAME
    return weight


def _copied(answers: tuple[Answer, ...], pages: Mapping[str, Page]) -> bool:
    """Whether all answers stand in the same words, as in copies of one text."""
    first: frozenset[str] | None = None
    seen = set[str]()
    for answer in answers:
        text = pages[answer.span.document].text
        around = text[max(answer.span.start - _BESIDE, 0) : answer.span.end + _BESIDE]
        if around in seen:
            continue
        seen.add(around)
        words = frozenset(around.casefold().split())
        if first is None:
            first = words
        elif len(first & words) < _ALIKE * len(first | words):
            return False
    return True
