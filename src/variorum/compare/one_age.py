"""Whether two ages are of one person whom reports tell by a role, each of them of one person of such an age."""

from __future__ import annotations

import re

from ..model import Argument, Claim
from .deed_parts import telling_words
from .figures import midpoint
from .grounds import Grounds
from .like_words import meets
from .positions import HELD, Stand

#: Years by which two reports may differ on one person's age.
_APART = 3
_DEFINITE = re.compile(r"(?:the|his|her|their)\b", re.IGNORECASE)
_WHO = ("subject", "object")
_AGE = re.compile(r"\b(?:\w+\s?-\s?)?years?(?:\s?-\s?|\s)olds?\b|\b\d+\b", re.IGNORECASE)


def one_age(first: Stand, second: Stand, grounds: Grounds) -> bool:
    """Whether two ages, joined by the words around them, are of one person as far as the reports tell.

    "A 17-year-old girl was hit in the leg" and "a girl aged 16 was hit in the leg" are, unless a report on either side
    tells of another person of about that age.

    Args:
        first: a position with an age.
        second: one with another.
        grounds: the claims of the reports.
    """
    if any(answer.slot != "age" for answer in (*first.answers, *second.answers)):
        return False
    a, b = (midpoint(stand.value.quantity) if stand.value.quantity else None for stand in (first, second))
    if a is None or b is None or not 0 < abs(a - b) <= _APART:
        return False
    if _others(first, a, b, grounds) or _others(second, b, a, grounds):
        return False
    ours, theirs = (grounds.clauses(stand.answers[:HELD]) for stand in (first, second))
    return any(_one_person(one, other, grounds) for one in ours for other in theirs)


def _others(stand: Stand, own: float, theirs: float, grounds: Grounds) -> bool:
    """Whether a report tells of somebody else whose age is about as much."""
    low, high = min(own, theirs) - _APART, max(own, theirs) + _APART
    ages = (
        midpoint(quantity)
        for claim in grounds.claims.values() if claim.document in stand.documents
        for quantity in claim.quantities if quantity.dimension == "age"
    )  # fmt: skip
    return any(age is not None and age != own and low <= age <= high for age in ages)


def _one_person(one: Claim, other: Claim, grounds: Grounds) -> bool:
    """Whether one role is told of both, as the only one of its kind or with something else in common."""
    ours, theirs = _bearer(one), _bearer(other)
    if ours is None or theirs is None:
        return False
    named = [{part.entity for part in claim.parts if part.role in _WHO and part.entity} for claim in (one, other)]
    if any(named):
        # A name on one side is that of the person whom the sentence of the other names.
        beside = [_named_beside(claim, grounds) | names for claim, names in zip((one, other), named, strict=True)]
        return len(beside[0]) == len(beside[1]) == 1 and beside[0] == beside[1]
    nouns = [_noun(part) for part in (ours, theirs)]
    if not nouns[0] or nouns[0] != nouns[1]:
        return False
    if all(_DEFINITE.match(part.text) for part in (ours, theirs)):
        return True
    words = [_sentence(claim, grounds) - {nouns[0]} for claim in (one, other)]
    predicates = {claim.predicate for claim in (one, other)}
    return sum(meets(word, words[1]) for word in words[0] if word not in predicates) > 1


def _bearer(claim: Claim) -> Argument | None:
    return next((part for part in claim.parts if part.role in _WHO), None)


def _noun(part: Argument) -> str:
    """The last word of a role: the girl, of "a 17-year-old girl"."""
    words = _AGE.sub(" ", part.text).split()
    return words[-1].casefold() if words else ""


def _named_beside(claim: Claim, grounds: Grounds) -> set[str]:
    """The persons whom the sentence of a claim names."""
    keys = {part.entity for one in grounds.beside(claim) for part in one.parts if part.entity in grounds.entities}
    return {key for key in keys if key and grounds.entities[key].kind == "person"}


def _sentence(claim: Claim, grounds: Grounds) -> frozenset[str]:
    """The telling words of a claim's sentence, without the age."""
    quotes = " ".join(one.evidence.quote for one in (claim, *grounds.beside(claim)))
    return telling_words(_AGE.sub(" ", quotes))
