"""One question with its answers, how central it is, and the event that it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from ...model import Answer, Claim, Event, OpenQuestion, QuestionKind, stable_id
from ..page import Page
from ..statements.parallels import Parallel
from ..statements.reading import Statement
from .event_making import make_told_event

#: What is left of a web address that ran into the first words of a report: "id=225&t=13 Bridge closed".
_ADDRESSED = re.compile(r"\S*\w=\w\S*\s")
#: The questions that were asked, the events that they are about, and their answers.
Asked = tuple[list[OpenQuestion], list[Event], list[Answer]]


class Placed(Protocol):
    """What a claim was read to tell, with its document."""

    @property
    def page(self) -> Page:
        """Its document."""
        ...

    @property
    def claim(self) -> Claim:
        """The claim."""
        ...


def make_question(
    about: str, slot: str, kind: QuestionKind, label: str, given: Sequence[Answer], central: float
) -> OpenQuestion:
    """A question with its answers in the order of the texts.

    Args:
        about: event or entity.
        slot: which question about it.
        kind: the question's kind.
        label: the question in English.
        given: its answers.
        central: how central it is, 0 to 1.
    """
    return OpenQuestion(
        id=stable_id("q", about, slot), label=_ADDRESSED.sub("", label), kind=kind, about=about, slot=slot,
        answers=tuple(sorted(given, key=lambda a: (a.span.document, a.span.start, a.id))), central=round(central, 4),
    )  # fmt: skip


def reports_of(given: Sequence[Answer]) -> int:
    """How many reports some answers stand in."""
    return len({answer.span.document for answer in given})


def told_event(about: str, key: str, told: Sequence[Placed]) -> Event:
    """The event that some claims tell of, which nothing but what was read in them joins."""
    statements = [Statement(one.claim, key) for one in told]
    return make_told_event(about, Parallel(key=key, statements=statements, pages=[o.page for o in told], firm=False))


def answered_event(about: str, kind: str, label: str, given: Sequence[Answer], what: str) -> Event:
    """The event of a kind that some answers are about; ``what`` says what of it so many reports tell."""
    mentions = tuple(dict.fromkeys(answer.span for answer in given))
    told_by = tuple(dict.fromkeys(answer.claim for answer in given))
    reasons = (f"{len(mentions)} reports {what}",)
    return Event(id=about, label=label, type=kind, mentions=mentions, claims=told_by, reasons=reasons)
