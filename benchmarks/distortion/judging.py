"""The street for a pair of reports that are read already, and what its dossier says of two stretches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from distortion.change import Change, within

from variorum.compare import compare_answers
from variorum.lineage import date_through_kin, trace_lineage
from variorum.link import link_claims
from variorum.model import Comparison, Linked, Question, Reading
from variorum.normalise import redate
from variorum.origins import find_origins

AGREED = ("agreed", "repeated", "refined")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the dossier says of the value in the original and in the partner.

    Attributes:
        state: ``agreed`` (also repeated and refined), another state of the two answers, or ``not asked`` where no
            question holds both.
        question: the question that says so, in words.
    """

    state: str
    question: str = ""


def compare_reports(readings: Sequence[Reading]) -> tuple[Linked, Comparison]:
    """What the street says of reports that are read already, in its order."""
    lineage = trace_lineage(readings)
    readings = redate(readings, date_through_kin(readings, lineage))
    linked = link_claims(readings)
    return linked, compare_answers(linked, find_origins(readings, lineage, linked), readings)


def judge(first: Reading, second: Reading, change: Change) -> Verdict:
    """How the dossier relates what was changed to what stood there before; agreement anywhere comes first."""
    linked, comparison = compare_reports([first, second])
    found = list(_states(comparison.questions, first, second, change, {thing.id for thing in linked.entities}))
    for state, question in found:
        if state in AGREED:
            return Verdict("agreed", f"{question.kind}/{state}: {question.label}")
    apart = [(state, question) for state, question in found if state != "single"]
    if apart:
        return Verdict(apart[0][0], apart[0][1].label)
    return Verdict("single", found[0][1].label) if found else Verdict("not asked")


def _states(
    questions: Sequence[Question], first: Reading, second: Reading, change: Change, things: Set[str]
) -> Iterator[tuple[str, Question]]:
    for question in questions:
        if change.deed and question.kind in ("identity", "quantity") and question.about in things:
            continue  # what somebody is called, or a thing measures, is not changed by what is done
        ours = _positions(question, first, change.ours, change.deed)
        theirs = _positions(question, second, change.theirs, change.deed)
        for i in ours:
            for j in theirs:
                if i == j:
                    yield "agreed" if question.state not in AGREED else question.state, question
                else:
                    yield question.pair_states.get(f"{min(i, j)}-{max(i, j)}", question.state), question


def _positions(question: Question, reading: Reading, stretch: tuple[int, int], deed: bool) -> list[int]:
    """Positions of a question that rest on the stretch: on its words, or on the claim whose verb stands there."""
    document = reading.document.id
    if deed:
        claims = {claim.id for claim in within(reading, *stretch)}
        return [number for number, position in enumerate(question.positions) if claims & set(position.claims)]
    return [
        number
        for number, position in enumerate(question.positions)
        if any(
            mention.document == document and mention.start < stretch[1] and stretch[0] < mention.end
            for mention in position.mentions
        )
    ]
