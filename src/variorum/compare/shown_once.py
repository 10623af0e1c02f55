"""Of questions that hold the very same words against each other, one: a difference, or a denial, is shown once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from ..model import Conflict, Question
from .state_slots import is_staged, is_state

_Sides = frozenset[frozenset[tuple[str, int]]]
#: Kinds whose answers are figures and times: two questions that several ways made of the same words ask the same.
_MEASURED = frozenset({"quantity", "time"})


def shown_once(questions: Sequence[Question], conflicts: Sequence[Conflict]) -> tuple[list[Question], list[Conflict]]:
    """Leave out questions whose sides are those of another, and their conflicts.

    Of figures and times such are questions of the very same words; and "who did it?" is one where what is denied is
    that it was done, which is asked by itself. A state with two sides is one where a condition that goes through
    several stages has its claims.

    Args:
        questions: compared questions.
        conflicts: their conflicts.

    Returns:
        Both in the same order, of questions with the same sides the most central one, the first of equals.
    """
    best: dict[_Sides, Question] = {}
    for question in questions:
        sides = _sides(question)
        if sides is not None and (sides not in best or question.central > best[sides].central):
            best[sides] = question
    denied = _denied((question for question in questions if question.kind == "status"), conflicts)
    staged = [_claims(question) for question in questions if is_staged(question.slot) and question.state == "evolving"]
    kept = [
        question
        for question in questions
        if ((sides := _sides(question)) is None or best[sides] is question) and not _asked_of_whom(question, denied)
        and not _told_in_stages(question, staged)
    ]  # fmt: skip
    known = {question.id for question in kept}
    return kept, [conflict for conflict in conflicts if conflict.question in known]


def _told_in_stages(question: Question, staged: Sequence[set[str]]) -> bool:
    """Whether the two sides of a state are among the stages of a condition that went on."""
    two = is_state(question.slot) and not is_staged(question.slot) and question.state == "evolving"
    return two and any(_claims(question) <= claims for claims in staged)


def _claims(question: Question) -> set[str]:
    return {claim for position in question.positions for claim in position.claims}


def _sides(question: Question) -> _Sides | None:
    """Where the words of each position stand; None where nothing is held against each other."""
    if question.kind not in _MEASURED or question.state not in ("conflict", "evolving") or len(question.positions) < 2:
        return None
    return frozenset(
        frozenset((span.document, span.start) for span in position.mentions) for position in question.positions
    )


def _denied(questions: Iterable[Question], conflicts: Sequence[Conflict]) -> set[tuple[str, str]]:
    """Which claims stand against which in the denials that some questions show."""
    own = {question.id for question in questions}
    return {
        (a, b)
        for conflict in conflicts if conflict.kind == "denial" and conflict.question in own
        for one, other in combinations(conflict.positions, 2)
        for x, y in ((one, other), (other, one)) for a in x.claims for b in y.claims
    }  # fmt: skip


def _asked_of_whom(question: Question, denied: set[tuple[str, str]]) -> bool:
    """Whether a question of who did it only shows a denial of that it was done, with one person on both sides."""
    if question.kind != "actor" or question.state != "conflict" or len(question.positions) != 2:
        return False
    one, other = question.positions
    same = one.value.entity == other.value.entity if one.value.entity else one.value.text == other.value.text
    return same and any((a, b) in denied for a in one.claims for b in other.claims)
