"""Which questions a reader wants first: what reports open with and differ in, before what they copy or tell aside."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from ...model import Answer, OpenQuestion
from ...reference import load
from ..page import Page
from ..phrasing import whose
from ..things.folding import fold
from .asked_alike import Asked
from .hours import end_of_opening

#: How the share of the reports that tell of it and the share that open with it are weighed.
_TOLD, _OPENED = 0.6, 0.4
#: Sentences of a headline and a lead, and what an answer behind them in the opening counts against one in them.
_LEAD, _LATER = 2, 0.5
#: What a question matters less by: one text copied, a happening that nobody doubts, who says it, what all say in the
#: same words, one that is a quotation, that names nothing but a verb, that says "his" of nobody, or what one is like.
_COPIED, _UNDOUBTED, _ASIDE, _SAME, _QUOTED, _BARE, _WHOSE, _LIKE = 0.25, 0.35, 0.35, 0.5, 0.3, 0.5, 0.6, 0.5
#: Characters to each side of an answer that tell one text from another, and the share of words from which on they
#: do not.
_BESIDE, _ALIKE = 60, 0.8
#: Slots of how something is told, and of circumstances.
_ASIDES = frozenset(
    {"according to whom", "told to whom", "where said", "when said", "for what", "of what", "in what", "to what",
     "by what", "as what", "after what", "before what", "without what", "despite what", "how long", "with what",
     "from what"}
)  # fmt: skip
#: Kinds whose answers may be in the same words and still be what is asked first: the day, the place, the number.
_FIRST = frozenset({"time", "place", "quantity", "status"})
#: Most words of a question that names nothing but a verb ("What was published?").
_FEW = 3


def rank_questions(questions: Iterable[OpenQuestion], pages: Mapping[str, Page]) -> list[OpenQuestion]:
    """Put questions in the order in which a reader wants them.

    A question counts by how many reports tell of it and how many open with it; one that asks again what a question
    before it asks counts less.

    Args:
        questions: questions with how central what they are about is.
        pages: the documents of their answers.

    Returns:
        The questions, the most central first, with ``central`` lowered where little hangs on them.
    """
    leads = {name: (end_of_opening(page, _LEAD), end_of_opening(page)) for name, page in pages.items()}
    weighed = [
        replace(question, central=_matters(question, pages) * _prominent(question, leads)) for question in questions
    ]
    asked = Asked()
    found = [
        replace(question, central=round(question.central * asked.new(question), 4))
        for question in sorted(weighed, key=lambda question: (-question.central, question.label, question.id))
    ]
    return sorted(found, key=lambda question: (-question.central, question.label, question.id))


def _prominent(question: OpenQuestion, leads: Mapping[str, tuple[int, int]]) -> float:
    """How much of the pile tells of it, and opens with it; what stands beside a name opens nothing."""
    if question.slot.partition("@")[0] in load("thing_slots")["weights"]:
        return _TOLD * question.central
    opened: dict[str, float] = {}
    for answer in question.answers:
        lead, opening = leads[answer.span.document]
        place = 1.0 if answer.span.start < lead else _LATER if answer.span.start < opening else 0.0
        opened[answer.span.document] = max(opened.get(answer.span.document, 0.0), place)
    return _TOLD * question.central + _OPENED * sum(opened.values()) / max(len(leads), 1)


def _matters(question: OpenQuestion, pages: Mapping[str, Page]) -> float:
    """How much of its weight a question keeps."""
    answers = question.answers
    weight = _plainness(question)
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


def _plainness(question: OpenQuestion) -> float:
    """How much of its weight a question keeps for its words."""
    if question.quoted:
        return _QUOTED
    words = question.label.casefold().rstrip("?").split()
    if words[:2] == ["how", "old"] or words[1:3] == ["how", "many"]:
        return _ASIDE
    if words[-1:] == ["described"] or words[:3] == ["what", "title", "or"]:
        return _LIKE
    if question.slot in ("who", "what") and len(words) <= _FEW:
        return _BARE
    return _WHOSE if whose(question.label) else 1.0


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
