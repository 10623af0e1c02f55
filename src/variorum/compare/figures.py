"""Figures as numbers: bounds in one unit, how far words widen them, and the steps in which they are given."""

from __future__ import annotations

from functools import cache
from math import floor, inf, log10

import pint

from ..model import Quantity

#: "About 200" and 217 go together; "about 200" and 240 do not.
ABOUT = 0.10
#: A round number from so much on is no more than this far off: "about 200" is not 150. "Some 20" may be 17.
WELL_BELOW, LARGE = 0.18, 30.0
#: A number converted from another unit and rounded may be this far off.
CONVERTED = 0.05


def midpoint(quantity: Quantity) -> float | None:
    """One number for a quantity, to tell rising from falling; None where it states none."""
    stated = [v for v in (quantity.lower, quantity.upper) if v is not None]
    return sum(stated) / len(stated) if stated else None


def pointlike(quantity: Quantity) -> bool:
    """Whether a quantity is one number, no stretch of them."""
    return quantity.lower is not None and quantity.lower == quantity.upper


@cache
def factor(source: str | None, target: str | None) -> float | None:
    """How many of ``target`` one ``source`` is; None where they do not convert. Money never does."""
    if source == target:
        return 1.0
    if {source, target} == {None, "percent"}:
        return 100.0 if source is None else 0.01  # "two thirds" and "60 percent"; counts have another dimension
    if source is None or target is None:
        return None
    try:
        return float(_registry().Quantity(1.0, source).to(target).magnitude)
    except (pint.PintError, AttributeError, ValueError, TypeError, AssertionError):
        return None


@cache
def _registry() -> pint.UnitRegistry:
    return pint.UnitRegistry(cache_folder=None)


def bounds(quantity: Quantity, by: float, converted: bool, *, widen: bool = True) -> tuple[float, float] | None:
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
    if value is None:
        return 0.0
    widest = (WELL_BELOW if abs(value) >= LARGE else 0.25) * abs(value)
    return max(ABOUT * abs(value), min(half_digit(value), widest))


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


def ratio_gap(x: float, y: float) -> float:
    """0.1 for nearly equal figures, 1 for a factor of ten or more."""
    big, small = max(abs(x), abs(y)), min(abs(x), abs(y))
    return 1.0 if small <= 0 else min(1.0, 0.1 + 0.9 * log10(big / small))
