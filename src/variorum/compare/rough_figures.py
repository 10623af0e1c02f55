"""How figures relate that are round, vague or bounds, and how far apart others are.

"Magnitude 6" and 5.9, "hundreds" and 5,000, "at least six" and "at least nine", "up to 2,000" and "up to 3,000".
"""

from __future__ import annotations

import re

from ..model import Quantity
from ..reference import load
from .figures import ABOUT, CONVERTED, half_digit, pointlike, ratio_gap
from .relation import Relation

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
#: Words for a little more, and for a little less, than a round number.
_ABOVE = re.compile(r"\W*(?:more than|over|above|upwards of)\b", re.IGNORECASE)
_BELOW = re.compile(r"\W*(?:nearly|almost|just under|close to|not quite)\b", re.IGNORECASE)
_LIMIT = re.compile(r"\bas (?:many|few|much|little) as\b", re.IGNORECASE)
#: Numbers that are chosen for being round.
_SOME = re.compile(r"\b(?:a|half a) (?:dozen|score|hundred|thousand|million|billion)\b", re.IGNORECASE)


def rounded_alike(first: Quantity, second: Quantity) -> Relation | None:
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


def round_limit(first: Quantity, second: Quantity) -> Relation | None:
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


def relate_maxima(a: tuple[float, float], b: tuple[float, float], converted: bool, dimension: str) -> Relation:
    """Two limits: "up to 2,000" and "up to 3,000" do not say the same, though 1,500 would fit both.

    A range or a speed is told by its limit; who counts "up to 37 wounded" may only be surer than who counts 20.
    """
    if abs(a[1] - b[1]) <= 0.001 * max(abs(a[1]), abs(b[1])):
        return Relation("same", "the same limit")
    if max(a[1], b[1]) <= min(a[1], b[1]) * (1 + CONVERTED):
        if converted:
            return Relation("same", "the same limit in another unit, within rounding")
        return Relation("compatible", "nearly the same limit")
    return Relation("apart", "two different limits", gap=ratio_gap(a[1], b[1]), soft=dimension == "count")


def _vague(quantity: Quantity) -> bool:
    """Whether only the size of a number is told: "dozens", "hundreds of people"; "as many as 80" is a limit."""
    words = _LIMIT.sub(" ", quantity.text.casefold())
    return not set(load("comparison")["vague"]).isdisjoint(words.split())


def beyond_size(first: Quantity, second: Quantity) -> Relation | None:
    """Whether a figure is far too high for one of which only the size is told: nobody calls 5,000 "hundreds"."""
    if _vague(first) == _vague(second):
        return None
    vague, told = (first, second) if _vague(first) else (second, first)
    if vague.dimension != "count" or not vague.lower or told.lower is None or told.lower < REACH * vague.lower:
        return None
    if told.lower >= HARDLY * REACH * vague.lower:
        return Relation("incomparable", "so far apart that they hardly count the same")
    return Relation("apart", f"“{told.text}” is far more than “{vague.text}”", gap=0.5)


def are_two_floors(first: Quantity, second: Quantity) -> bool:
    """Whether two lower bounds are of two numbers, not of one that is rounded: "over 40", "at least 43"."""
    if first.lower is None or second.lower is None or _vague(first) or _vague(second):
        return False
    low, high = sorted((first.lower, second.lower))
    lower = first if first.lower == low else second
    if _SOME.search(lower.text) and high <= OUTGROWN * low:
        return False  # "more than a dozen" are fifteen too
    return low > 0 and high > low * (1 + ABOUT) and high >= low + 2 * half_digit(low)


def relate_floors(a: tuple[float, float], b: tuple[float, float]) -> Relation:
    """Two lower bounds: a report that says "at least six" does not know of nine."""
    if max(a[0], b[0]) >= HARDLY * min(a[0], b[0]):
        return Relation("incomparable", "so far apart that they hardly count the same")
    return Relation("apart", "two different lower bounds", gap=ratio_gap(a[0], b[0]), soft=True)


def outgrown_bound(exact: Quantity, bound: Quantity) -> bool:
    """Whether an exact count lies so far from a bound that who gave the one did not know of the other."""
    if exact.dimension != "count" or not exact.lower or _vague(bound):
        return False
    if bound.qualifier == "at least":
        return bool(bound.lower) and exact.lower >= OUTGROWN * (bound.lower or 0.0)
    return bound.qualifier == "at most" and bool(bound.upper) and (bound.upper or 0.0) >= OUTGROWN * exact.lower


def far_from_bound(first: Quantity, second: Quantity) -> bool:
    """Whether one figure fits the other only as a number beyond a far bound: "more than 100,000" and 200,000.

    Who tells the bound does not tell of the figure. "Dozens" tell of fifty, though: they are no bound, but a size.
    """
    for bound, told in ((first, second), (second, first)):
        if _vague(bound) or _vague(told) or bound.unit != told.unit:
            continue
        low, high = told.lower or 0.0, told.upper or 0.0
        if (
            bound.qualifier == "at least"
            and told.qualifier != "at most"
            and bound.lower
            and low >= OUTGROWN * bound.lower
        ):
            return True
        if (
            bound.qualifier == "at most"
            and told.qualifier != "at least"
            and high
            and bound.upper
            and bound.upper >= OUTGROWN * high
        ):
            return True
    return False


def of_two_figures(first: Quantity, second: Quantity) -> bool:
    """Whether a figure that only fits a bound, or a rough one, is another one than that is told of.

    "Up to 37" and 36, "about 36" and 35, "at least 5.9" and 6.1: they lie further apart than either is rounded.
    "More than 100,000" is told of 120,000, as "about 200" is of 217; and of what is counted a floor is told first.
    """
    for rough, told in ((first, second), (second, first)):
        if rough.unit != told.unit or _vague(rough) or _vague(told) or _SOME.search(rough.text):
            continue
        if rough.dimension == "count" and rough.qualifier == "at least":
            continue
        stated = {"at least": rough.lower, "at most": rough.upper, "about": rough.lower}.get(rough.qualifier)
        if not stated or not told.lower or not pointlike(told) or told.qualifier not in ("exactly", "about"):
            continue
        if rough.qualifier == "about" and not pointlike(rough):
            continue
        if abs(stated - told.lower) > max(half_digit(stated), half_digit(told.lower)):
            return True
    return False


def above_and_below(first: Quantity, second: Quantity) -> bool:
    """Whether things are counted as "more than 300" by one and as "nearly 300" by the other."""
    if first.dimension != "count" or second.dimension != "count" or first.lower != second.lower:
        return False
    return any(_ABOVE.match(a.text) and _BELOW.match(b.text) for a, b in ((first, second), (second, first)))


def figures_apart(a: tuple[float, float], b: tuple[float, float], dimension: str) -> Relation:
    """Two ranges that do not meet, with the gap between their nearer ends; some lie too far apart for one thing."""
    low, high = (a, b) if a[1] < b[0] else (b, a)
    gap = ratio_gap(high[0], low[1])
    if dimension == "count" and low[1] > 0 and high[0] >= HARDLY * low[1]:
        return Relation("incomparable", "so far apart that they hardly count the same")
    percent = abs(high[0] - low[1]) / max(abs(high[0]), abs(low[1]), 1e-12)
    return Relation("apart", f"the figures differ by {percent:.0%} of the larger", gap=gap, soft=percent < CONVERTED)
