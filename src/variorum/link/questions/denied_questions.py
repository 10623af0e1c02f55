"""Questions of what every report denies: "Whom does the airline not employ?", where "Whom does it employ?" misleads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...model import Answer, Claim
from ..page import Page
from .clause_questions import SAID, Asked, ask_clause
from .clauses import read_clause


def is_denied(slot: str, answers: Sequence[Answer]) -> bool:
    """Whether none of the answers to a question for a participant, a time or a place is given as what was so.

    Args:
        slot: what is asked for; whether something was so, or who said it, is asked in one way whatever the answers.
        answers: all of them.
    """
    asks_what = slot != "status" and slot not in SAID
    return asks_what and bool(answers) and all(answer.polarity == "denied" for answer in answers)


def ask_denied(page: Page, claim: Claim, start: int, end: int, slot: str, who: Asked) -> tuple[int, str] | None:
    """Ask a denied claim for some of its words.

    Args:
        page: its document.
        claim: the claim.
        start: where the words that answer the question begin.
        end: where they end.
        slot: which question they answer.
        who: how a participant is asked for.

    Returns:
        How far the question strays from plain English and the question; None where the clause has no "not" of its own,
        as where somebody only "denies" it: their denial need not be true.
    """
    clause = read_clause(page, claim)
    if clause is None or not any(child.dep_ == "neg" for child in clause.verb.children):
        return None
    return ask_clause(replace(clause, negated=True), start, end, slot, who)
