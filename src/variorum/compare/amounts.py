"""Amounts that clauses state: whether two of them differ, whatever else the clauses tell.

What is called agreed must tell the same amounts. So a doubt that keeps two figures from being a conflict ("pounds" that
one report means as money and the other, as it seems, as a weight) still keeps the clauses from backing each other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import TypeVar

from ..model import Claim, Quantity
from ..reference import load
from .counted_nouns import counted_as
from .grounds import Grounds
from .quantities import relate_quantities
from .relation import Relation

T = TypeVar("T")

_NOUN = re.compile(r"[^\W\d_]+(?=\W*$)")


def amounts(claim: Claim, grounds: Grounds) -> tuple[Quantity, ...]:
    """The amounts of a clause; of one that only describes whom another counts, the bare number that the other gives.

    "The number of people killed in the floods has risen to eleven" tells of eleven killed.
    """
    if claim.quantities or claim.subject is None:
        return claim.quantities
    inner = claim.subject
    for other in grounds.beside(claim):
        outer = other.subject
        if outer is not None and (outer.start, outer.end) != (inner.start, inner.end):
            ahead = other.predicate_start >= claim.predicate_end
            if ahead and outer.start <= inner.start and inner.end <= outer.end:
                return tuple(q for q in other.quantities if q.dimension == "count" and q.counted is None)
    return ()


def amounts_differ(first: Sequence[Quantity], second: Sequence[Quantity]) -> bool:
    """Whether an amount of the one excludes one of the other, and neither has a fellow on the other side."""
    return any_apart(first, second, _relate)


def any_apart(first: Sequence[T], second: Sequence[T], relate: Callable[[T, T], Relation]) -> bool:
    """Whether a value of the one excludes one of the other, and neither has a fellow on the other side."""
    if not first or not second or len(first) * len(second) > 36:
        return False
    kinds = [[relate(one, other) for other in second] for one in first]
    for row in kinds:
        for j, relation in enumerate(row):
            column = [line[j] for line in kinds]
            if relation.kind == "apart" and not any(r.holds_together for r in (*row, *column)):
                return True
    return False


def _relate(first: Quantity, second: Quantity) -> Relation:
    """As :func:`relate_quantities`, but of two different amounts of one noun the reason of the doubt does not count."""
    relation = relate_quantities(first, second)
    if relation.kind == "incomparable" and _one_noun(first, second) and _disjoint(first, second):
        return Relation("apart", "two amounts of one noun")
    return relation


def _one_noun(first: Quantity, second: Quantity) -> bool:
    if first.dimension == second.dimension == "count" and first.counted and counted_as(first) == counted_as(second):
        return True
    ours, theirs = _NOUN.search(first.text), _NOUN.search(second.text)
    return bool(ours and theirs and first.unit and second.unit and ours[0].casefold() == theirs[0].casefold())


def _disjoint(first: Quantity, second: Quantity) -> bool:
    bounds = (first.lower, first.upper, second.lower, second.upper)
    if any(bound is None for bound in bounds):
        return False
    return (first.upper or 0) < (second.lower or 0) or (second.upper or 0) < (first.lower or 0)


def ordinals_differ(first: str, second: str) -> str | None:
    """The noun that two clauses number otherwise: "a second guard" and "one guard", "the third round" and "the fourth".

    None where one of them gives no number to the noun.
    """
    ours, theirs = _numbered(first), _numbered(second)
    for noun in sorted(ours.keys() & theirs.keys()):
        one, other = ours[noun], theirs[noun]
        if one.isdisjoint(other) and any(kind == "ordinal" for kind, _ in one | other):
            return noun
    return None


def _numbered(clause: str) -> Mapping[str, set[tuple[str, int]]]:
    """The numbers that stand before each noun of a clause, with whether they count or order."""
    numbers = _number_words()
    words = re.findall(r"\d+(?:st|nd|rd|th)\b|[^\W\d_]+", clause.casefold())
    found: dict[str, set[tuple[str, int]]] = {}
    for word, after in pairwise(words):
        number = ("ordinal", int(word[:-2])) if word[0].isdigit() else numbers.get(word)
        if number is not None and after not in numbers and not after[0].isdigit():
            found.setdefault(after.removesuffix("s"), set()).add(number)
    return found


@cache
def _number_words() -> dict[str, tuple[str, int]]:
    table = load("number_words")
    return {
        **{word: ("count", int(value)) for word, value in table["ones"].items()},
        **{word: ("ordinal", int(value)) for word, value in table["ordinals"].items()},
    }
