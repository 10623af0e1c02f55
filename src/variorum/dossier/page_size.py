"""What a page of many reports leaves to the data file, so that it opens on a phone: texts, and questions told once."""

from __future__ import annotations

from collections.abc import Iterable

from ..model import Dossier, Question
from .wording import STATES

#: Characters of full texts on one page; with their marks they take about five times as much.
TEXTS = 450_000
#: Questions on one page, each of some 5 kB; so many of each relation stand there before any other.
QUESTIONS, OF_EACH = 700, 110


def documents_shown(dossier: Dossier) -> frozenset[str]:
    """Identifiers of the reports whose full text stands on the page.

    All of them where there is room; else those that the first screen quotes, then those of the questions in their
    order, then the rest in the order of the pile.
    """
    sizes = {document.id: len(document.text) for document in dossier.documents}
    room = TEXTS
    chosen: set[str] = set()
    for name in _by_weight(dossier):
        if name not in chosen and name in sizes and sizes[name] <= room:
            chosen.add(name)
            room -= sizes[name]
    return frozenset(chosen)


def _by_weight(dossier: Dossier) -> Iterable[str]:
    for item in dossier.highlights:
        yield from (span.document for span in item.quotes)
    for question in dossier.questions:
        for position in question.positions:
            yield from position.documents
    yield from (document.id for document in dossier.documents)


def questions_shown(dossier: Dossier) -> tuple[Question, ...]:
    """The questions that stand on the page, in the dossier's order.

    All of them where there is room; else the first of each relation and those of the first screen's conflicts, then the
    rest in order while there is room.
    """
    first = {name for item in dossier.highlights for name in item.refs}
    chosen = {conflict.question for conflict in dossier.conflicts if conflict.id in first}
    of_each = dict.fromkeys(STATES, 0)
    for question in dossier.questions:
        of_each[question.state] += 1
        if of_each[question.state] <= min(OF_EACH, QUESTIONS):
            chosen.add(question.id)
    for question in dossier.questions:
        if len(chosen) >= QUESTIONS:
            break
        chosen.add(question.id)
    return tuple(question for question in dossier.questions if question.id in chosen)
