"""Of questions that hold the very same words against each other, one: a difference, or a denial, is shown once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from ..model import Conflict, Position, Question
from .state_slots import is_staged, is_state
from .words import fold

_Sides = frozenset[frozenset[tuple[str, int]]]
#: Kinds whose answers are figures and times: two questions that several ways made of the same words ask the same.
_MEASURED = frozenset({"quantity", "time"})


def shown_once(questions: Sequence[Question], conflicts: Sequence[Conflict]) -> tuple[list[Question], list[Conflict]]:
    """Leave out questions whose sides are those of another, and their conflicts.

    Of figures and times such are questions of the very same words; and "who did it?" is one where what is denied is
    that it was done, which is asked by itself, as is a status that the same claims dispute. A state with two sides is
    one where a condition that goes through several stages has its claims.

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
    doubled = _doubled(questions, conflicts)

    def stands(question: Question) -> bool:
        sides = _sides(question)
        if question.id in doubled or (sides is not None and best[sides] is not question):
            return False
        return not _asked_of_whom(question, denied) and not _told_in_stages(question, staged)

    kept = [question for question in questions if stands(question)]
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
    if question.kind != "actor" or question.state != "conflict":
        return False
    pairs = [
        (one, other)
        for (i, one), (j, other) in combinations(enumerate(question.positions), 2)
        if question.pair_states.get(f"{i}-{j}", "conflict") == "conflict"
    ]
    return bool(pairs) and all(
        _one_value(one, other) and any((a, b) in denied for a in one.claims for b in other.claims)
        for one, other in pairs
    )


def _one_value(one: Position, other: Position) -> bool:
    if one.value.entity or other.value.entity:
        return one.value.entity == other.value.entity
    return fold(one.value.text) == fold(other.value.text)


def _doubled(questions: Sequence[Question], conflicts: Sequence[Conflict]) -> set[str]:
    """Questions of status that dispute by the very claims of a more central one, and no others."""
    status = {one.id: one for one in questions if one.kind == "status" and one.state == "conflict"}
    pairs: dict[str, set[frozenset[str]]] = {}
    for conflict in conflicts:
        if conflict.kind == "denial" and conflict.question in status:
            told = pairs.setdefault(conflict.question, set())
            for one, other in combinations(conflict.positions, 2):
                told |= {frozenset({a, b}) for a in one.claims for b in other.claims}
    ranked = sorted(pairs, key=lambda name: (-status[name].central, name))
    return {name for n, name in enumerate(ranked) if any(pairs[name] <= pairs[above] for above in ranked[:n])}
