"""Doers of one deed who are told by two nations: "Syrian jets" and "American warplanes" over one town on one day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from ..model import Value
from ..reference import geography, load_words
from .grounds import Grounds
from .on_the_way import of_one_patient
from .positions import Stand
from .relation import Relation

_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*")


def by_two_nations(first: Stand, second: Stand, relation: Relation, grounds: Grounds) -> Relation:
    """The relation of two doers, with those apart whose forces are of two nations.

    Only of forces and their weapons, told by whose they are, and of what is done to one thing: one of the two may else
    be only one of several that did it.

    Args:
        first: a position of a question for who did it.
        second: another one.
        relation: how the two relate by their words.
        grounds: the claims.
    """
    ours, theirs = (_nations(stand.value) for stand in (first, second))
    if relation.kind != "incomparable" or len(ours) != 1 or len(theirs) != 1 or ours == theirs:
        return relation
    if first.denied or second.denied or not of_one_patient(first, second, grounds):
        return relation
    return Relation("apart", f"{first.value.text} are not {second.value.text}", gap=0.5, soft=True)


def _nations(value: Value) -> frozenset[str]:
    """The countries whose forces some words name; none where they name no forces, or a joint one."""
    words = set(value.text.casefold().split())
    joint = words & load_words("comparison", "joint") or any("-" in word for word in words)
    if joint or words.isdisjoint(load_words("comparison", "forces")):
        return frozenset()
    return nations_told(value.text)


@lru_cache(maxsize=5_000)
def nations_told(text: str) -> frozenset[str]:
    """The countries that some words name, or of whose people or forces they tell."""
    return frozenset(_countries(text))


def _countries(text: str) -> Iterator[str]:
    pairs = (f"{one} {other}" for one, other in pairwise(_WORD.findall(text)))
    lands = [next(iter(geography.lands(pair)), None) or geography.demonym(pair) for pair in pairs if pair.istitle()]
    yield from (entry.country for entry in lands if entry is not None and entry.country)
    for match in _WORD.finditer(text):
        entry = geography.demonym(match[0]) or next(iter(geography.lands(match[0])), None)
        if entry is not None and entry.country and match[0][0].isupper():
            yield entry.country
