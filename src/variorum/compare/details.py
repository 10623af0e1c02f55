"""Whether two clauses of one question tell the same, down to their names and figures.

Whether a thing happened is answered by a whole clause: "the bridge fell on Monday" and "the bridge fell on Friday" both
say that it did, and still one does not back the other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TypeVar

from ..model import Answer, Claim, Value
from .grounds import Grounds
from .places import relate_places
from .quantities import relate_quantities
from .relation import Relation
from .times import relate_times
from .words import fold, relate_actors

#: Clauses with this share of words in common are one wording, in which a changed name is a change of what is told.
ONE_WORDING = 0.7
#: A changed stretch longer than this is another way of telling it.
LONGEST_CHANGE = 4
_TOKEN = re.compile(r"\w+(?:[.,]\d+)*")
T = TypeVar("T")


def differ(first: Sequence[Answer], second: Sequence[Answer], grounds: Grounds) -> str | None:
    """Why the clauses of some answers do not tell the same; None where nothing shows that.

    Args:
        first: answers of one value.
        second: others.
        grounds: the claims they stand in.

    Returns:
        In words what differs between all of the first and all of the second, else None.
    """
    found: str | None = None
    for one in first:
        for other in second:
            ours, theirs = grounds.claims.get(one.claim), grounds.claims.get(other.claim)
            if ours is None or theirs is None or one.span.document == other.span.document:
                return None
            found = _between(ours, theirs, grounds)
            if found is None:
                return None
    return found


def _between(first: Claim, second: Claim, grounds: Grounds) -> str | None:
    if _apart(first.quantities, second.quantities, relate_quantities):
        return "the clauses give different figures"
    if _apart(first.times, second.times, relate_times):
        return "the clauses give different times"
    if _apart(first.places, second.places, relate_places):
        return "the clauses name different places"
    for role in ("subject", "object", "recipient"):
        ours, theirs = (
            [Value(p.text, entity=p.entity) for p in c.parts if p.role == role and p.entity] for c in (first, second)
        )
        if _apart(ours, theirs, lambda a, b: relate_actors(a, b, grounds.entities)):
            return "the clauses name different parties"
    if changed := reworded(first.evidence.quote, second.evidence.quote):
        return f"the same words with “{changed[0]}” here and “{changed[1]}” there"
    return None


def _apart(first: Sequence[T], second: Sequence[T], relate: Callable[[T, T], Relation]) -> bool:
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


@lru_cache(maxsize=20_000)
def reworded(first: str, second: str) -> tuple[str, str] | None:
    """The first name or figure that one wording has in the place of another; None where two are no one wording."""
    ours, theirs = _TOKEN.findall(first), _TOKEN.findall(second)
    matcher = SequenceMatcher(None, [w.casefold() for w in ours], [w.casefold() for w in theirs], autojunk=False)
    if matcher.real_quick_ratio() < ONE_WORDING or matcher.quick_ratio() < ONE_WORDING or matcher.ratio() < ONE_WORDING:
        return None
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "replace" or max(b - a, d - c) > LONGEST_CHANGE:
            continue
        one, other = _marked(ours[a:b]), _marked(theirs[c:d])
        if one and other and not _short_for(one, other) and not _short_for(other, one):
            return " ".join(ours[a:b]), " ".join(theirs[c:d])
    return None


def _marked(words: Sequence[str]) -> list[str]:
    """Names and figures among some words."""
    return [word for word in words if word[0].isupper() or word[0].isdigit()]


def _short_for(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether one name is the other's beginning or its initials: "Feb" and "February", "UN" and "United Nations"."""
    initials = "".join(word[0] for word in long).casefold()
    return any(
        fold(a) == initials or any(fold(b).startswith(fold(a)[:3]) for b in long if not a[0].isdigit()) for a in short
    ) or any(fold(a) == fold(b) for a in short for b in long)
