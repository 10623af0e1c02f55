"""Comparing quantities by their bounds, units and qualifiers."""

from __future__ import annotations

from functools import cache
from math import floor, inf, log10

import pint

from ..model import Quantity
from .relation import Relation, nested

#: "About 200" and 217 go together; "about 200" and 240 do not.
ABOUT = 0.10
#: Two rough figures further apart than this are two figures, however round: "about 80,000" and "around 100,000".
BOTH_ABOUT = 0.15
#: A number converted from another unit and rounded may be this far off.
CONVERTED = 0.05
#: A figure in round hundreds may be this far off: "600" and 612.
ROUNDED = 0.05
#: Counts that differ by this factor are of different things: one village and a province, this quake and the last.
HARDLY = 10
#: Nouns that count people by what happened to them, which the question says already.
PERSONS = frozenset(
    {
        "person",
        "people",
        "dead",
        "death",
        "fatality",
        "casualty",
        "victim",
        "killed",
        "wounded",
        "injured",
        "injury",
        "life",
    }
)


def relate_quantities(first: Quantity, second: Quantity) -> Relation:
    """How two quantities relate.

    Bounds are compared in the first one's unit. "About" widens by a tenth or half a step of the last significant digit;
    a change of unit by half a step of it, at most 5 %: 1,240 miles are 2,000 km.
    """
    one, other = counted_as(first), counted_as(second)
    if one and other and one != other:
        return Relation("incomparable", f"one counts {_plural(one)}, the other {_plural(other)}")
    by = factor(second.unit, first.unit)
    if by is None or first.dimension != second.dimension:
        return Relation("incomparable", "the two are measured in units that do not convert")
    converted = first.unit != second.unit
    a, b = _bounds(first, 1.0, converted), _bounds(second, by, converted)
    if a is None or b is None:
        return Relation("incomparable", "one of the two gives no number")
    if first.qualifier == second.qualifier == "at most" and first.upper is not None and second.upper is not None:
        return _maxima(a, b, converted)
    stated_a, stated_b = _bounds(first, 1.0, False, widen=False), _bounds(second, by, False, widen=False)
    if not converted and stated_a == stated_b:
        if first.qualifier == second.qualifier:
            return Relation("same", "the same figure")
        exact = first.qualifier == "exactly"
        return Relation("first finer" if exact else "second finer", "the same figure, given as exact by one")
    if first.qualifier == second.qualifier == "at least" and max(a[0], b[0]) > min(a[0], b[0]) * (1 + CONVERTED):
        return Relation("incomparable", "two different lower limits: neither says what the other says")
    overlap = min(a[1], b[1]) - max(a[0], b[0])
    if overlap < 0 and not converted and (rounded := _rounded(first, second)):
        return rounded
    if overlap < 0:
        return _apart(a, b, first.dimension)
    if converted and _pointlike(first) and _pointlike(second):
        return Relation("same", "the same figure in another unit, within rounding")
    vague_a, vague_b = first.qualifier != "exactly", second.qualifier != "exactly"
    if vague_a != vague_b:
        return Relation("second finer" if vague_a else "first finer", "one figure is exact and fits the other")
    if stated_a and stated_b and vague_a and first.qualifier == second.qualifier == "about":
        one_point, other_point = sum(stated_a) / 2, sum(stated_b) / 2
        if abs(one_point - other_point) > BOTH_ABOUT * max(abs(one_point), abs(other_point)):
            return _apart((one_point, one_point), (other_point, other_point), first.dimension)
    a_in_b, b_in_a = b[0] <= a[0] and a[1] <= b[1], a[0] <= b[0] and b[1] <= a[1]
    if a_in_b or b_in_a:
        return nested(a_in_b, b_in_a, "figure")
    return Relation("compatible", "the two figures overlap")


def _rounded(first: Quantity, second: Quantity) -> Relation | None:
    """A round number is less exact than one that rounds to it: "magnitude 6" and 5.9, "600 dead" and 612."""
    if not (_pointlike(first) and _pointlike(second)):
        return None
    a, b = first.lower or 0.0, second.lower or 0.0
    if a.is_integer() != b.is_integer():
        if abs(a - b) > 0.5:
            return None
        return Relation("second finer" if a.is_integer() else "first finer", "one figure is the other, rounded")
    rounder, finer = (a, b) if half_digit(a) > half_digit(b) else (b, a)
    fits = abs(a - b) <= min(half_digit(rounder), ROUNDED * abs(rounder))
    if not a.is_integer() or half_digit(rounder) < 50 or half_digit(finer) >= half_digit(rounder) or not fits:
        return None
    return Relation("second finer" if rounder == a else "first finer", "one figure is the other in round hundreds")


def counted_as(quantity: Quantity) -> str | None:
    """What is counted, as far as it tells figures apart: "11 dead" and "11 people" answer one question."""
    return "person" if quantity.counted in PERSONS else quantity.counted


def midpoint(quantity: Quantity) -> float | None:
    """One number for a quantity, to tell rising from falling; None where it states none."""
    stated = [v for v in (quantity.lower, quantity.upper) if v is not None]
    return sum(stated) / len(stated) if stated else None


@cache
def factor(source: str | None, target: str | None) -> float | None:
    """How many of ``target`` one ``source`` is; None where they do not convert. Money never does."""
    if source == target:
        return 1.0
    if source is None or target is None:
        return None
    try:
        return float(_registry().Quantity(1.0, source).to(target).magnitude)
    except (pint.PintError, AttributeError, ValueError, TypeError, AssertionError):
        return None


@cache
def _registry() -> pint.UnitRegistry:
    return pint.UnitRegistry(cache_folder=None)


def _bounds(quantity: Quantity, by: float, converted: bool, *, widen: bool = True) -> tuple[float, float] | None:
    """Lowest and highest value meant, widened as its qualifier and a conversion ask."""
    if quantity.lower is None and quantity.upper is None:
        return None
    lower, upper = quantity.lower, quantity.upper
    slack_low = slack_high = 0.0
    if widen and quantity.qualifier == "about":
        slack_low, slack_high = _about(lower), _about(upper)
    elif widen and converted:
        slack_low, slack_high = _rounding(lower), _rounding(upper)
    low = -inf if lower is None else (lower - slack_low) * by
    high = inf if upper is None else (upper + slack_high) * by
    return (low, high) if low <= high else (high, low)


def _about(value: float | None) -> float:
    return 0.0 if value is None else max(ABOUT * abs(value), min(half_digit(value), 0.25 * abs(value)))


def _rounding(value: float | None) -> float:
    return 0.0 if value is None else min(half_digit(value), CONVERTED * abs(value))


def half_digit(value: float) -> float:
    """Half a step of a number's last significant digit: 5 for 1,240, 0.05 for 6.1."""
    if value == 0:
        return 0.5
    text = f"{abs(value):.10g}"
    if "e" in text or "." not in text:
        digits = f"{abs(value):.0f}"
        return 0.5 * 10.0 ** min(len(digits) - len(digits.rstrip("0")), floor(log10(abs(value))))
    return 0.5 * 10.0 ** -len(text.split(".")[1])


def _maxima(a: tuple[float, float], b: tuple[float, float], converted: bool) -> Relation:
    """Two limits: "up to 2,000" and "up to 3,000" do not say the same, though 1,500 would fit both."""
    if abs(a[1] - b[1]) <= 0.001 * max(abs(a[1]), abs(b[1])):
        return Relation("same", "the same limit")
    if max(a[1], b[1]) <= min(a[1], b[1]) * (1 + CONVERTED):
        if converted:
            return Relation("same", "the same limit in another unit, within rounding")
        return Relation("compatible", "nearly the same limit")
    return Relation("apart", "two different limits", gap=_ratio_gap(a[1], b[1]))


def _apart(a: tuple[float, float], b: tuple[float, float], dimension: str) -> Relation:
    low, high = (a, b) if a[1] < b[0] else (b, a)
    gap = _ratio_gap(high[0], low[1])
    if dimension == "count" and low[1] > 0 and high[0] >= HARDLY * low[1]:
        return Relation("incomparable", "so far apart that they hardly count the same")
    percent = abs(high[0] - low[1]) / max(abs(high[0]), abs(low[1]), 1e-12)
    return Relation("apart", f"the figures differ by {percent:.0%} of the larger", gap=gap, soft=percent < CONVERTED)


def _ratio_gap(x: float, y: float) -> float:
    """0.1 for nearly equal figures, 1 for a factor of ten or more."""
    big, small = max(abs(x), abs(y)), min(abs(x), abs(y))
    return 1.0 if small <= 0 else min(1.0, 0.1 + 0.9 * log10(big / small))


def _pointlike(quantity: Quantity) -> bool:
    return quantity.lower is not None and quantity.lower == quantity.upper


def _plural(noun: str) -> str:
    return noun if noun.endswith("s") else f"{noun}s"
