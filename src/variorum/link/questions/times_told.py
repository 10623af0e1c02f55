"""Questions of when something came about, of the times that reports of one story give of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from ...model import Answer, Event, OpenQuestion, Value, stable_id
from ..answers import make_answer
from ..events.told_hours import Hour
from .one_question import Asked, answered_event, make_question, reports_of

#: How central such a question is against an event that as many tell of.
_WORTH = 0.5


def ask_times(
    slot: str,
    told: Iterable[tuple[str, Sequence[Hour]]],
    asked: Iterable[OpenQuestion],
    word: Callable[[str, Sequence[Hour]], tuple[str, str]],
    gives: str,
    documents: int,
) -> Asked:
    """Ask for the time of each event that two reports give one of.

    Args:
        slot: the slot of the questions.
        told: the kind of each event, and the times that reports of its story give of it.
        asked: questions asked already: times that one of them holds against each other are not asked for again.
        word: the question for a kind and its times, and the noun for the event, empty where there is none.
        gives: what the reports do, as a reason ("give the hour of it").
        documents: documents of the pile.

    Returns:
        The questions, the events that they are about, and their answers.
    """
    held = [{(a.span.document, a.span.end) for a in question.answers} for question in asked if question.kind == "time"]
    questions: list[OpenQuestion] = []
    events: list[Event] = []
    answers: list[Answer] = []
    for kind, found in told:
        if any(ends >= {(time.page.id, time.time.end) for time in found} for ends in held):
            continue
        about = stable_id("v", slot, kind, found[0].page.id, found[0].claim.id)
        given = [answer for time in found if (answer := _answer(about, slot, time)) is not None]
        if reports_of(given) < 2:
            continue
        label, noun = word(kind, found)
        share = reports_of(given) / max(documents, 1)
        questions.append(make_question(about, slot, "time", label, given, _WORTH * share))
        events.append(answered_event(about, kind, noun or kind, given, gives))
        answers += given
    return questions, events, answers


def _answer(about: str, slot: str, told: Hour) -> Answer | None:
    start, end = told.start, told.time.end
    value = Value(text=told.page.text[start:end], time=told.time)
    return make_answer(told.page, about, slot, "time", value, start, end, told.claim)
