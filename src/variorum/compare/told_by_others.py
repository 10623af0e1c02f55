"""Answers that another part of their clause gives than the one that a question asks about, or another clause."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ..model import Answer, Claim, OpenQuestion
from .deed_parts import telling_words, words_of_sentence
from .grounds import Grounds
from .like_words import meets

#: How questions open that ask who did something: not "What kind of chase was it?", "What title does he have?".
_WHO = re.compile(r"(?:Who|Whom|What)\s(?!kind\b|title\b|sort\b|name\b)")


def of_nobody_else(
    opened: OpenQuestion, answers: Iterable[Answer], claims: Mapping[str, Claim], grounds: Grounds
) -> set[str]:  # fmt: skip
    """Claims whose answer is the place of another deed, or that only name somebody of whom the question tells a deed.

    Args:
        opened: the question.
        answers: its answers.
        claims: the clauses that they stand in.
        grounds: the other clauses of their sentences.
    """
    if opened.kind not in ("actor", "identity") or opened.slot not in ("who", "whom", "what") or opened.quoted:
        return set()
    if not _WHO.match(opened.label):
        return set()
    named = opened.loose and opened.label.startswith("Who")
    return (_of_the_place(answers, claims) if named else set[str]()) | _only_named(opened.label, claims, grounds)


def _of_the_place(answers: Iterable[Answer], claims: Mapping[str, Claim]) -> set[str]:
    """The firm at which somebody was shot is not who was fired from it."""
    told = list(answers)
    placed = {answer.claim for answer in told if (claim := claims.get(answer.claim)) is not None and _at(answer, claim)}
    return placed if any(answer.claim not in placed for answer in told) else set()


def _at(answer: Answer, claim: Claim) -> bool:
    part = next((part for part in claim.parts if part.start <= answer.span.start < part.end), None)
    return claim.head == "noun" and part is not None and part.role in ("location", "other")


def _only_named(label: str, claims: Mapping[str, Claim], grounds: Grounds) -> set[str]:
    """That "the chief, Ada Novak" was there backs no "Who named the two sites?", whatever she is called."""
    if not claims or any(claim.head != "attribute" for claim in claims.values()):
        return set()
    asked = telling_words(label)
    own = {word for claim in claims.values() for word in telling_words(claim.evidence.quote)}
    asked = frozenset(word for word in asked if word not in own and word not in ("who", "what", "whom"))
    return {
        key for key, claim in claims.items()
        if asked and sum(meets(word, words_of_sentence(claim, grounds)) for word in asked) * 2 < len(asked)
    }  # fmt: skip
