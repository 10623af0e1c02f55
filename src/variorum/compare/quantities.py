"""Comparing quantities by their bounds, units and qualifiers."""

from __future__ import annotations

import re
from dataclasses import replace as renew

from msgspec.structs import replace

from ..model import Quantity
from ..reference import load
from .counted_nouns import PERSON, counted_as, named_apart, relate_counted
from .figures import ABOUT, CONVERTED, bounds, factor, half_digit, midpoint, pointlike, ratio_gap
from .relation import Relation, nested

#: Two rough figures further apart than this are two figures, however round: "about 80,000" and "around 100,000".
BOTH_ABOUT = 0.15
#: A figure in round hundreds may be this far off: "600" and 612.
ROUNDED = 0.05
#: A round limit may be passed by so much: "as many as 110,000" and 111,800.
BEYOND = 0.02
#: Counts that differ by this factor are of different things: one village and a province, this quake and the last.
HARDLY = 10
#: What is called "hundreds" is less than this many hundreds.
REACH = 20
#: A figure that is this many times a bound ("at least three", ten) says more than that it fits.
OUTGROWN = 1.5
#: How far apart two results of one contest are.
RESULTS_GAP = 0.4
#: Numbers that are chosen for being round.
_SOME = re.compile(r"\b(?:a|half a) (?:dozen|score|hundred|thousand|million|billion)\b", re.IGNORECASE)
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
    if counted == "two" or named_apart(first, second):
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
    if first.qualifier == second.qualifier == "at most" and first.upper is not None and second.upper is not None:
        return _maxima(a, b, converted)
    if first.qualifier == second.qualifier == "at least" and not converted and _two_floors(first, second):
        return _floors(a, b)
    if {_nothing(first), _nothing(second)} == {True, False} and not converted:
        return Relation("apart", "one says that there were none", gap=0.6)
    stated_a, stated_b = bounds(first, 1.0, False, widen=False), bounds(second, by, False, widen=False)
    if not converted and stated_a == stated_b:
        if first.qualifier == second.qualifier:
            return Relation("same", "the same figure")
        exact = first.qualifier == "exactly"
        return Relation("first finer" if exact else "second finer", "the same figure, given as exact by one")
    if not converted and (beyond := _beyond(first, second)):
        return beyond
    if first.qualifier == second.qualifier == "at least" and max(a[0], b[0]) > min(a[0], b[0]) * (1 + CONVERTED):
        return Relation("incomparable", "two different lower limits: neither says what the other says")
    overlap = min(a[1], b[1]) - max(a[0], b[0])
    if overlap < 0 and not converted and (rounded := _rounded(first, second) or _round_limit(first, second)):
        return rounded
    if overlap < 0:
        return _apart(a, b, first.dimension)
    if converted and pointlike(first) and pointlike(second):
        return Relation("same", "the same figure in another unit, within rounding")
    vague_a, vague_b = first.qualifier != "exactly", second.qualifier != "exactly"
    if vague_a != vague_b:
        exact, bound = (second, first) if vague_a else (first, second)
        return Relation(
            "second finer" if vague_a else "first finer",
            "one figure is exact and fits the other",
            outgrown=not converted and _outgrown(exact, bound),
        )
    if stated_a and stated_b and vague_a and first.qualifier == second.qualifier == "about":
        one_point, other_point = sum(stated_a) / 2, sum(stated_b) / 2
        if abs(one_point - other_point) > BOTH_ABOUT * max(abs(one_point), abs(other_point)):
            return _apart((one_point, one_point), (other_point, other_point), first.dimension)
    a_in_b, b_in_a = b[0] <= a[0] and a[1] <= b[1], a[0] <= b[0] and b[1] <= a[1]
    if a_in_b or b_in_a:
        relation = nested(a_in_b, b_in_a, "figure")
        bounds_told = {first.qualifier, second.qualifier} == {"at least", "about"}
        bound, rough = (first, second) if first.qualifier == "at least" else (second, first)
        return renew(relation, outgrown=True) if bounds_told and _outgrown(rough, bound) else relation
    return Relation("compatible", "the two figures overlap")


def _relate_results(first: Quantity, second: Quantity) -> Relation:
    """Results of a contest by the figures of its two sides: 3-1 is not 3-2; 1-3 is 3-1 as the loser tells it."""
    if (first.lower, first.upper) == (second.lower, second.upper):
        return Relation("same", "the same result")
    return Relation("apart", f"“{first.text}” here, “{second.text}” there", gap=RESULTS_GAP)


def _rounded(first: Quantity, second: Quantity) -> Relation | None:
    """A round number is less exact than one that rounds to it: "magnitude 6" and 5.9, "600 dead" and 612."""
    if not (pointlike(first) and pointlike(second)):
        return None
    a, b = first.lower or 0.0, second.lower or 0.0
    if _whole(first, a) != _whole(second, b):
        if abs(a - b) > 0.5:
            return None
        return Relation("second finer" if _whole(first, a) else "first finer", "one figure is the other, rounded")
    rounder, finer = (a, b) if half_digit(a) > half_digit(b) else (b, a)
    fits = abs(a - b) <= min(half_digit(rounder), ROUNDED * abs(rounder))
    if not a.is_integer() or half_digit(rounder) < 50 or half_digit(finer) >= half_digit(rounder) or not fits:
        return None
    return Relation("second finer" if rounder == a else "first finer", "one figure is the other in round hundreds")


def _round_limit(first: Quantity, second: Quantity) -> Relation | None:
    """A round limit is told of a figure a little beyond it: "as many as 110,000" of 111,800."""
    for limit, exact in ((first, second), (second, first)):
        bound = limit.upper if limit.qualifier == "at most" else None
        if bound is None or not pointlike(exact) or exact.lower is None or half_digit(bound) <= half_digit(exact.lower):
            continue
        if 0 < exact.lower - bound <= min(half_digit(bound), BEYOND * bound):
            finer = "second finer" if limit is first else "first finer"
            return Relation(finer, "one figure is a round limit, which the other passes by a little")
    return None


def _whole(quantity: Quantity, value: float) -> bool:
    """Whether a figure is told without decimals: 7 may be 6.8 rounded, 7.0 is not."""
    return value.is_integer() and re.search(r"\d\s?[.,]\s?0(?!\d)", quantity.text) is None


def near_counts(first: Quantity, second: Quantity) -> bool:
    """Whether two counts name one kind of thing or people, each by its own noun, and are near in size."""
    kind = counted_as(first)
    counts = first.dimension == second.dimension == "count"
    return counts and kind is not None and kind == counted_as(second) != PERSON and near_in_size(first, second)


def near_in_size(first: Quantity, second: Quantity) -> bool:
    """Whether two figures of one unit differ by so little that they may be of one thing."""
    figures = [midpoint(first) or 0.0, midpoint(second) or 0.0]
    return 0 < max(figures) <= NEAR * min(figures)


def _maxima(a: tuple[float, float], b: tuple[float, float], converted: bool) -> Relation:
    """Two limits: "up to 2,000" and "up to 3,000" do not say the same, though 1,500 would fit both."""
    if abs(a[1] - b[1]) <= 0.001 * max(abs(a[1]), abs(b[1])):
        return Relation("same", "the same limit")
    if max(a[1], b[1]) <= min(a[1], b[1]) * (1 + CONVERTED):
        if converted:
            return Relation("same", "the same limit in another unit, within rounding")
        return Relation("compatible", "nearly the same limit")
    return Relation("apart", "two different limits", gap=ratio_gap(a[1], b[1]))


def _vague(quantity: Quantity) -> bool:
    """Whether only the size of a number is told: "dozens", "hundreds of people"."""
    return not set(load("comparison")["vague"]).isdisjoint(quantity.text.casefold().split())


def _beyond(first: Quantity, second: Quantity) -> Relation | None:
    """Whether a figure is far too high for one of which only the size is told: nobody calls 5,000 "hundreds"."""
    if _vague(first) == _vague(second):
        return None
    vague, told = (first, second) if _vague(first) else (second, first)
    if vague.dimension != "count" or not vague.lower or told.lower is None or told.lower < REACH * vague.lower:
        return None
    if told.lower >= HARDLY * REACH * vague.lower:
        return Relation("incomparable", "so far apart that they hardly count the same")
    return Relation("apart", f"“{told.text}” is far more than “{vague.text}”", gap=0.5)


def _two_floors(first: Quantity, second: Quantity) -> bool:
    """Whether two lower bounds are of two numbers, not of one that is rounded: "over 40", "at least 43"."""
    if first.lower is None or second.lower is None or _vague(first) or _vague(second):
        return False
    low, high = sorted((first.lower, second.lower))
    lower = first if first.lower == low else second
    if _SOME.search(lower.text) and high <= OUTGROWN * low:
        return False  # "more than a dozen" are fifteen too
    return low > 0 and high > low * (1 + ABOUT) and high >= low + 2 * half_digit(low)


def _floors(a: tuple[float, float], b: tuple[float, float]) -> Relation:
    """Two lower bounds: a report that says "at least six" does not know of nine."""
    if max(a[0], b[0]) >= HARDLY * min(a[0], b[0]):
        return Relation("incomparable", "so far apart that they hardly count the same")
    return Relation("apart", "two different lower bounds", gap=ratio_gap(a[0], b[0]), soft=True)


def _nothing(quantity: Quantity) -> bool | None:
    """Whether a count is none at all; None where it cannot be told."""
    if quantity.dimension != "count" or (quantity.lower is None and quantity.upper is None):
        return None
    if quantity.upper == 0:
        return True
    return False if (quantity.lower or quantity.upper or 0) > 0 else None


def _outgrown(exact: Quantity, bound: Quantity) -> bool:
    """Whether an exact count lies so far from a bound that who gave the one did not know of the other."""
    if exact.dimension != "count" or not exact.lower or _vague(bound):
        return False
    if bound.qualifier == "at least":
        return bool(bound.lower) and exact.lower >= OUTGROWN * (bound.lower or 0.0)
    return bound.qualifier == "at most" and bool(bound.upper) and (bound.upper or 0.0) >= OUTGROWN * exact.lower


def _apart(a: tuple[float, float], b: tuple[float, float], dimension: str) -> Relation:
    low, high = (a, b) if a[1] < b[0] else (b, a)
    gap = ratio_gap(high[0], low[1])
    if dimension == "count" and low[1] > 0 and high[0] >= HARDLY * low[1]:
        return Relation("incomparable", "so far apart that they hardly count the same")
    percent = abs(high[0] - low[1]) / max(abs(high[0]), abs(low[1]), 1e-12)
    return Relation("apart", f"the figures differ by {percent:.0%} of the larger", gap=gap, soft=percent < CONVERTED)
