"""Comparing all answers: from open questions to questions with positions, states and conflicts."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ..model import Ancestry, Comparison, Conflict, Linked, OpenQuestion, Position, Question, Reading, State, Value
from ..reference import load
from .conditions import conditions
from .conflicts import find_conflicts
from .grades import grade
from .grounds import Grounds
from .off_question import off_question
from .only_charged import CHARGE, only_charged
from .positions import Stand, take_stands
from .shown_once import shown_once
from .state_slots import asks_for_opposites
from .states import assess


def compare_answers(linked: Linked, ancestry: Ancestry, readings: Sequence[Reading]) -> Comparison:
    """Compare the answers to each open question.

    Args:
        linked: claims, entities and open questions.
        ancestry: what claims and documents rest on.
        readings: the documents, for their dates and names.

    Returns:
        Questions in the order given, without quoted ones whose answers do not bear on each other, and conflicts,
        the gravest first. The order of answers and of documents never
        matters.
    """
    grounds = Grounds(linked, ancestry, readings)
    questions: list[Question] = []
    conflicts: list[Conflict] = []
    for opened in linked.questions:
        question, found = _compare(opened, grounds)
        if opened.quoted and question.state == "single":
            continue  # a quotation with a gap, and answers that do not bear on each other: nothing to read
        if asks_for_opposites(opened.slot) and question.state not in ("conflict", "evolving"):
            continue  # asked for the opposites alone: what the reports say alike is asked in their own words
        questions.append(question)
        conflicts += found
    questions, conflicts = shown_once(questions, conflicts)
    return Comparison(tuple(questions), tuple(sorted(conflicts, key=lambda c: (-c.severity, c.id))))


def _compare(opened: OpenQuestion, grounds: Grounds) -> tuple[Question, list[Conflict]]:
    answers = [answer for answer in opened.answers if answer.span.document in grounds.documents]
    off = off_question(opened, answers, grounds)
    stands = take_stands(opened.kind, answers, grounds, off, opened.loose)
    found = assess(opened.kind, stands, grounds, opened.loose)
    conditional = conditions(opened, stands, found, grounds) if len(answers) > 1 else ()
    # A premise that would leave a conflict one dissolves nothing.
    dissolving = any(condition.would_be != "conflict" for condition in conditional)
    positions = tuple(
        Position(
            value=_as_told(opened, stand, grounds),
            mentions=tuple(dict.fromkeys(answer.span for answer in stand.answers)),
            claims=tuple(dict.fromkeys(answer.claim for answer in stand.answers)),
            documents=stand.documents,
            origins=stand.origins,
            grade=grade(opened, index, stands, found, dissolving),
            speakers=stand.speakers,
        )
        for index, stand in enumerate(stands)
    )
    question = Question(
        id=opened.id,
        label=opened.label,
        kind=opened.kind,
        about=opened.about,
        slot=opened.slot,
        state=found.state,
        positions=positions,
        conditional=conditional,
        pair_states={
            f"{i}-{j}": state
            for (i, j), pair in sorted(found.pairs.items())
            if (state := pair.state or _apart(found.state)) and state != found.state
        },
        reasons=found.reasons,
        central=opened.central,
    )
    return question, list(find_conflicts(opened, stands, found, conditional, grounds))


def _as_told(opened: OpenQuestion, stand: Stand, grounds: Grounds) -> Value:
    """The value of a position; what is only charged is shown as that, unless the question asks about the charge."""
    if stand.value.status == "happened" and not CHARGE.search(opened.label) and only_charged(stand.answers, grounds):
        return replace(stand.value, label=load("comparison")["alleged"])
    return stand.value


def _apart(whole: State) -> State | None:
    """What two answers are that do not bear on each other, where the whole would call them at odds or agreed."""
    return "single" if whole in ("conflict", "evolving", "refined", "agreed", "repeated") else None
