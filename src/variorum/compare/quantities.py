"""Comparing quantities by their bounds, units and qualifiers."""

from __future__ import annotations

import re
from dataclasses import replace as renew

from msgspec.structs import replace

from ..model import Quantity
from ..model.designations import designation
from .counted_nouns import PERSON, counted_as, named_apart, relate_counted
from .figures import CONVERTED, bounds, factor, midpoint, pointlike
from .relation import Relation, nested
from .rough_figures import (
    are_two_floors,
    beyond_size,
    figures_apart,
    outgrown_bound,
    relate_floors,
    relate_maxima,
    round_limit,
    rounded_alike,
)

#: Two rough figures further apart than this are two figures, however round: "about 80,000" and "around 100,000".
BOTH_ABOUT = 0.15
#: How far apart two results of one contest are.
RESULTS_GAP = 0.4
#: Counts that differ by this factor at most may be of one crowd.
NEAR = 1.5


def relate_quantities(first: Quantity, second: Quantity) -> Relation:
    """How two quantities relate.

    Bounds are compared in the first one's unit. "About" widens by a tenth or half a step of the last significant digit;
    a change of unit by half a step of it, at most 5 %: 1,240 miles are 2,000 km.
    """
    first, second = _as_beside(first, second), _as_beside(second, first)
    counted = relate_counted(counted_as(first), counted_as(second))
    words = f"“{first.text}” and “{second.text}”"
    makes = [designation(quantity.text) if quantity.dimension == "count" else "" for quantity in (first, second)]
    one_make = bool(makes[0]) and makes[0] == makes[1]
    if all(makes):
        counted = "same" if one_make else "two"
    if counted == "two" or (named_apart(first, second) and not one_make):
        return Relation("incomparable", f"{words} may count two things")
    if counted == "same":
        return _relate_figures(first, second)
    part, whole = (first, second) if counted == "first part" else (second, first)
    relation = _relate_figures(part, whole)
    if relation.kind == "same":
        relation = Relation("first finer", "the same figure, one of a kind that the other counts")
    elif relation.kind == "apart" and not _above(part, whole):
        return Relation("incomparable", f"of {words} one may count only a part of the other")
    return relation if counted == "first part" else relation.swapped()


def _above(part: Quantity, whole: Quantity) -> bool:
    """Whether a part is said to be more than the whole."""
    return part.lower is not None and whole.upper is not None and part.lower > whole.upper


def _as_beside(quantity: Quantity, other: Quantity) -> Quantity:
    """A bare number beside an age or a magnitude is one: "Danev, 58," and "a 59-year-old"; "put it at 5.8"."""
    bare = quantity.unit is None and quantity.counted is None and quantity.dimension == "count"
    if other.dimension in ("age", "time") and other.unit == "year" and (bare or quantity.unit == "year"):
        return replace(quantity, unit="year", dimension=other.dimension)
    if other.dimension == "magnitude" and bare and re.search(r"\d\s?\.\s?\d", quantity.text):
        return replace(quantity, dimension=other.dimension)
    return quantity


def _relate_figures(first: Quantity, second: Quantity) -> Relation:
    """How two figures of one kind relate."""
    by = factor(second.unit, first.unit)
    if by is None or first.dimension != second.dimension:
        return Relation("incomparable", "the two are measured in units that do not convert")
    if first.dimension == "score":
        return _relate_results(first, second)
    converted = first.unit != second.unit
    a, b = bounds(first, 1.0, converted), bounds(second, by, converted)
    if a is None or b is None:
        return Relation("incomparable", "one of the two gives no number")
    if {first.unit, second.unit} == {"mile", "nautical_mile"} and (first.lower, first.upper) == (
        second.lower,
        second.upper,
    ):
        return Relation("same", "the same figure, in a landsman's word for miles at sea")
    if first.qualifier == second.qualifier == "at most" and first.upper is not None and second.upper is not None:
        return relate_maxima(a, b, converted, first.dimension)
    if first.qualifier == second.qualifier == "at least" and not converted and are_two_floors(first, second):
        return relate_floors(a, b)
    if {_nothing(first), _nothing(second)} == {True, False} and not converted:
        return Relation("apart", "one says that there were none", gap=0.6)
    stated_a, stated_b = bounds(first, 1.0, False, widen=False), bounds(second, by, False, widen=False)
    if not converted and stated_a == stated_b:
        if first.qualifier == second.qualifier:
            return Relation("same", "the same figure")
        exact = first.qualifier == "exactly"
        return Relation("first finer" if exact else "second finer", "the same figure, given as exact by one")
    if not converted and (beyond := beyond_size(first, second)):
        return beyond
    if first.qualifier == second.qualifier == "at least" and max(a[0], b[0]) > min(a[0], b[0]) * (1 + CONVERTED):
        return Relation("incomparable", "two different lower limits: neither says what the other says")
    overlap = min(a[1], b[1]) - max(a[0], b[0])
    if overlap < 0 and not converted and (rounded := rounded_alike(first, second) or round_limit(first, second)):
        return rounded
    if overlap < 0:
        return figures_apart(a, b, first.dimension)
    if converted and pointlike(first) and pointlike(second):
        wide = 2 * CONVERTED * max(stated_a[0], stated_b[0]) if stated_a and stated_b else 0.0
        if stated_a and stated_b and abs(stated_a[0] - stated_b[0]) > wide:
            return figures_apart(stated_a, stated_b, first.dimension)  # "some 700 metres" are no 2,000 ft
        return Relation("same", "the same figure in another unit, within rounding")
    if converted and stated_a and stated_b and _beyond_rounding(stated_a, stated_b):
        return figures_apart(stated_a, stated_b, first.dimension)  # 10 metres are no "24 to 30 feet"
    vague_a, vague_b = first.qualifier != "exactly", second.qualifier != "exactly"
    if vague_a != vague_b:
        exact, bound = (second, first) if vague_a else (first, second)
        return Relation(
            "second finer" if vague_a else "first finer",
            "one figure is exact and fits the other",
            outgrown=not converted and outgrown_bound(exact, bound),
        )
    if stated_a and stated_b and vague_a and first.qualifier == second.qualifier == "about":
        one_point, other_point = sum(stated_a) / 2, sum(stated_b) / 2
        if abs(one_point - other_point) > BOTH_ABOUT * max(abs(one_point), abs(other_point)):
            return figures_apart((one_point, one_point), (other_point, other_point), first.dimension)
    a_in_b, b_in_a = b[0] <= a[0] and a[1] <= b[1], a[0] <= b[0] and b[1] <= a[1]
    if a_in_b or b_in_a:
        relation = nested(a_in_b, b_in_a, "figure")
        bounds_told = {first.qualifier, second.qualifier} == {"at least", "about"}
        bound, rough = (first, second) if first.qualifier == "at least" else (second, first)
        return renew(relation, outgrown=True) if bounds_told and outgrown_bound(rough, bound) else relation
    return Relation("compatible", "the two figures overlap")


def _beyond_rounding(a: tuple[float, float], b: tuple[float, float]) -> bool:
    """Whether two stretches in two units, as they are stated, lie further from each other than rounding takes them."""
    apart = max(a[0], b[0]) - min(a[1], b[1])
    return apart > CONVERTED * max(abs(a[0]), abs(b[0]))


def _relate_results(first: Quantity, second: Quantity) -> Relation:
    """Results of a contest by the figures of its two sides: 3-1 is not 3-2; 1-3 is 3-1 as the loser tells it."""
    if (first.lower, first.upper) == (second.lower, second.upper):
        return Relation("same", "the same result")
    return Relation("apart", f"“{first.text}” here, “{second.text}” there", gap=RESULTS_GAP)


def near_counts(first: Quantity, second: Quantity) -> bool:
    """Whether two counts name one kind of thing or people, each by its own noun, and are near in size."""
    kind = counted_as(first)
    counts = first.dimension == second.dimension == "count"
    return counts and kind is not None and kind == counted_as(second) != PERSON and near_in_size(first, second)


def near_in_size(first: Quantity, second: Quantity) -> bool:
    """Whether two figures of one unit differ by so little that they may be of one thing."""
    figures = [midpoint(first) or 0.0, midpoint(second) or 0.0]
    return 0 < max(figures) <= NEAR * min(figures)


def _nothing(quantity: Quantity) -> bool | None:
    """Whether a count is none at all; None where it cannot be told."""
    if quantity.dimension != "count" or (quantity.lower is None and quantity.upper is None):
        return None
    if quantity.upper == 0:
        return True
    return False if (quantity.lower or quantity.upper or 0) > 0 else None
