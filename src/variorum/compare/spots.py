"""Comparing the places of one deed by towns of the gazetteer and by kinds of places."""

from __future__ import annotations

from functools import cache

from ..model import Value
from ..reference import load
from .places import relate_places
from .relation import Relation

#: How far apart two kinds of places are.
GAP = 0.4
#: Degrees of a right angle.
RIGHT = 90


def is_spot(slot: str) -> bool:
    """Whether a slot asks for the place of one deed of one thing, in whatever words."""
    return slot.startswith("whereabouts ") or slot == "epicentre"


def relate_spots(first: Value, second: Value) -> Relation:
    """How two places relate that are told by a town, by a kind of place ("a canal"), or by both."""
    kinds = relate_venues(first.label or "", second.label or "")
    if first.place is None or second.place is None:
        return kinds
    towns = relate_places(first.place, second.place)
    # A kind of place beside one town may be what lies between it and the next.
    return kinds if towns.kind in ("same", "compatible", "incomparable") and kinds.kind != "incomparable" else towns


def relate_venues(first: str, second: str) -> Relation:
    """How two kinds of places relate: nouns of one family, none of them of one group, exclude each other."""
    ours, theirs = first.split(), second.split()
    if not ours or not theirs:
        return Relation("incomparable", "one of the two tells no kind of place")
    if set(ours) == set(theirs):
        return Relation("same", "the same kind of place")
    if set(ours) & set(theirs):
        return Relation("compatible", "one place, told more or less exactly")
    told = [({g[n] for n in ours if n in g}, {g[n] for n in theirs if n in g}) for g in _families()]
    # A kitchen and a cellar are both in a house, and still not one place.
    if any(mine and yours and mine.isdisjoint(yours) for mine, yours in told):
        here, there = (" ".join(nouns).replace("_", " ") for nouns in (ours, theirs))
        return Relation("apart", f"“{here}” here, “{there}” there", gap=GAP, soft=True)
    if any(mine & yours for mine, yours in told):
        return Relation("compatible", "one kind of place in two words")
    return Relation("incomparable", "kinds of places that need not exclude each other")


def relate_parts(first: str, second: str) -> Relation:
    """How two parts of one country relate: directions a right angle apart, and its centre, exclude each other."""
    if first == second:
        return Relation("same", "the same part of the country")
    angles = load("place_relations")["directions"]
    if first in angles and second in angles:
        apart = abs(angles[first] - angles[second])
        # What lies in the north-east is told to lie in the north, and in the east.
        slanting = any(angles[part] % RIGHT for part in (first, second))
        if min(apart, 360 - apart) < RIGHT + (not slanting):
            return Relation("compatible", "neighbouring parts of the country")
    return Relation("apart", f"in the {first} here, in the {second} there", gap=GAP, soft=True)


@cache
def _families() -> tuple[dict[str, str], ...]:
    """By family, the group of each noun."""
    return tuple(
        {word.replace(" ", "_"): group for group, words in family.items() for word in words}
        for family in load("particulars")["venues"].values()
    )
