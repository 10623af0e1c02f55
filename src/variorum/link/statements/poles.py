"""Statements of one thing that say opposite things of it: a road that "is open" and "remains closed"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Literal

from ...model import Claim
from ...reference import load
from ..page import Page

Side = Literal["one", "other", "turn"]
#: Number of the group of opposites that prepositions tell.
_SIDING = -1


@cache
def _sides() -> dict[str, tuple[tuple[int, Side], ...]]:
    """The groups of opposites that a lemma is in, and on which side."""
    found: dict[str, tuple[tuple[int, Side], ...]] = {}
    names: tuple[tuple[str, Side], ...] = (("one", "one"), ("other", "other"), ("turns", "turn"))
    for number, group in enumerate(load("like_meaning")["poles"]):
        for key, side in names:
            for lemma in group[key]:
                found[lemma] = (*found.get(lemma, ()), (number, side))
    return found


def sides_of(page: Page, claim: Claim) -> dict[int, Side]:
    """The side that a claim takes in each group of opposites, by its verb or by what it says something to be."""
    words = [claim.predicate, claim.predicate.split()[0]]
    for argument in claim.parts:
        head = page.head(argument.start, argument.end) if argument.role in ("object", "attribute") else None
        if head is not None and head.pos_ in ("ADJ", "VERB", "ADV"):
            words = [head.lemma_.lower(), *words]
    turned: dict[Side, Side] = {"one": "other", "other": "one", "turn": "turn"}
    found: dict[int, Side] = {}
    for word in words:
        for number, side in _sides().get(word, ()):
            found.setdefault(number, turned[side] if claim.polarity == "denied" else side)
    side = _side_taken(page, claim)
    if side is not None:
        found[_SIDING] = turned[side] if claim.polarity == "denied" else side
    return found


def _side_taken(page: Page, claim: Claim) -> Side | None:
    """The side of "voted for it" and "voted against"; None for other verbs."""
    siding = load("like_meaning")["siding"]
    if claim.predicate not in siding["verbs"] or claim.predicate_start is None:
        return None
    verb = page.token_at(claim.predicate_start)
    words = {child.lower_ for child in verb.rights if child.dep_ == "prep"} if verb is not None else set[str]()
    sides: list[Side] = [side for side in ("one", "other") if words & set(siding[side])]
    return sides[0] if len(sides) == 1 else None


def opposite(taken: Sequence[Mapping[int, Side]]) -> Literal["odds", "turn"] | None:
    """Whether claims of one thing take opposite sides.

    Args:
        taken: the sides that each of them takes, as :func:`sides_of` reads them.

    Returns:
        ``odds`` where they cannot both be so; ``turn`` where one tells of a turn, so that time may explain it; None
        where they do not differ.
    """
    for number in sorted({number for sides in taken for number in sides}):
        sides = {found[number] for found in taken if number in found}
        if {"one", "other"} <= sides:
            return "odds"
        if "turn" in sides and len(sides) > 1:
            return "turn"
    return None
