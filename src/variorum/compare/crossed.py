"""Clauses that tell a thing the other way round: who did it to whom, from where to where, up or down.

"A sued B" and "B sued A" have every word in common, and neither backs anything of the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from ..model import Answer, Argument, Claim
from ..reference import load
from .grounds import Grounds

_WORD = re.compile(r"\w[\w'’-]*")
_ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their"})
_END = r"(?:the\s+)?(\w[\w.,'’-]*\w|\w)"
_FROM = re.compile(rf"\bfrom\s+{_END}", re.IGNORECASE)
_TO = re.compile(rf"\b(?:to|into|for)\s+{_END}", re.IGNORECASE)


def tell_crossed(first: Sequence[Answer], second: Sequence[Answer], grounds: Grounds) -> str | None:
    """Why the clauses of some answers tell it the other way round than those of others; None where one pair does not.

    Args:
        first: answers of one value.
        second: others.
        grounds: the claims they stand in.
    """
    found: str | None = None
    for one in first:
        for other in second:
            ours, theirs = grounds.claims.get(one.claim), grounds.claims.get(other.claim)
            found = crossed(ours, theirs) if ours is not None and theirs is not None else None
            if found is None:
                return None
    return found


def crossed(first: Claim, second: Claim) -> str | None:
    """Why two clauses tell a thing the other way round; None where nothing shows that.

    Args:
        first: a claim.
        second: one of another report.
    """
    if first.head != "verb" or second.head != "verb" or first.polarity != second.polarity:
        return None
    if _ways_crossed(first.evidence.quote, second.evidence.quote):
        return "the clauses tell it in opposite directions"
    if _contrary(first.predicate, second.predicate) and _one(first.doer, second.doer):
        return "the clauses tell opposite deeds"
    if first.predicate == second.predicate and first.predicate not in load("comparison")["mutual"]:
        ours, theirs = first.doer, second.doer
        if ours is None or theirs is None or _one(ours, theirs):
            return None
        if _takes_part(ours, second) and _takes_part(theirs, first):
            return "the clauses tell it the other way round"
    return None


def _takes_part(thing: Argument, claim: Claim) -> bool:
    return any(_one(thing, part) for part in claim.parts if part.role not in ("subject", "agent", "time", "quantity"))


def _one(first: Argument | None, second: Argument | None) -> bool:
    """Whether two parts are of one thing, by what is known or by their words."""
    if first is None or second is None:
        return False
    if first.entity or second.entity:
        return first.entity == second.entity
    words = _words(first.resolved or first.text)
    return bool(words) and words == _words(second.resolved or second.text)


@lru_cache(maxsize=10_000)
def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(text.casefold()) if word not in _ARTICLES)


@lru_cache(maxsize=20_000)
def _ends(quote: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words from and to which a clause tells of something."""
    found = [frozenset(end.casefold() for end in pattern.findall(quote)) for pattern in (_FROM, _TO)]
    return found[0], found[1]


def _ways_crossed(first: str, second: str) -> bool:
    """Whether where the one begins the other ends: "from X to Y", "from Y to X"."""
    if not _FROM.search(first) or not _FROM.search(second):
        return False
    (begins, ends), (others_begin, others_end) = _ends(first), _ends(second)
    if begins & others_begin or ends & others_end:
        return False
    return bool(begins & others_end or ends & others_begin)


@cache
def _sides() -> dict[str, set[tuple[int, int]]]:
    found: dict[str, set[tuple[int, int]]] = {}
    for number, pair in enumerate(load("comparison")["contrary"]):
        for side, words in enumerate(pair):
            for word in words:
                found.setdefault(word, set()).add((number, side))
    return found


def _contrary(first: str, second: str) -> bool:
    """Whether two verbs tell opposite deeds of one doer: "rose", "fell"."""
    theirs = _sides().get(second, set())
    return any((number, 1 - side) in theirs for number, side in _sides().get(first, set()))
