"""Numbers with what their words and their rounding allow, and sums with them.

Each amount has two intervals: the *near* one is what the words say when they are read as written, the *wide* one
what they may say
under every reading (rounded, approximate). Results that miss the near interval are doubtful, those that miss the
wide one impossible.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import floor, inf, log10

from ..model import Quantity, Verdict

_NUMERAL = re.compile(r"\d[\d,]*(?:\.(\d+))?")
#: Most that a number may have been rounded by, as a share of it.
ROUNDED_MOST = 0.1
#: The same for a duration under every reading: "two hours" may be two and a half.
LASTED_MOST = 0.25
#: Most that half a step of the last written digit counts for: "3 million" is not 2.5.
WRITTEN_MOST = 0.05
#: What "about" allows: as written, and under every reading.
ABOUT_NEAR, ABOUT_WIDE = 0.05, 0.2
#: Points that a fraction in words ("a third") may be off: as written, and under every reading.
FRACTION_NEAR, FRACTION_WIDE = 3.0, 8.0


@dataclass(frozen=True, slots=True)
class Amount:
    """``value`` as stated, ``low`` to ``high`` as written, ``least`` to ``most`` under every reading."""

    value: float
    low: float
    high: float
    least: float
    most: float

    def __add__(self, other: Amount) -> Amount:
        return Amount(
            self.value + other.value,
            self.low + other.low,
            self.high + other.high,
            self.least + other.least,
            self.most + other.most,
        )

    def __sub__(self, other: Amount) -> Amount:
        return Amount(
            self.value - other.value,
            self.low - other.high,
            self.high - other.low,
            self.least - other.most,
            self.most - other.least,
        )

    def __mul__(self, other: Amount) -> Amount:
        """Product; both must not be negative."""
        return Amount(
            self.value * other.value,
            self.low * other.low,
            self.high * other.high,
            self.least * other.least,
            self.most * other.most,
        )

    def __truediv__(self, other: Amount) -> Amount:
        """Quotient; both must not be negative, and what is divided by not zero."""
        return Amount(
            self.value / other.value,
            self.low / other.high,
            self.high / other.low if other.low > 0 else inf,
            self.least / other.most,
            self.most / other.least if other.least > 0 else inf,
        )

    def share_of(self, whole: Amount) -> Amount:
        """Quotient of what may lie below zero: "fell from 18 dollars to minus 37"; the other must be positive."""
        if self.least >= 0 or whole.least <= 0:
            return self / whole
        small = (self.low / (whole.low if self.low < 0 else whole.high), self.least / whole.least)
        large = (
            high / (least if high < 0 else most)
            for high, least, most in ((self.high, whole.high, whole.low), (self.most, whole.most, whole.least))
        )
        high, most = large
        return Amount(self.value / whole.value, small[0], high, small[1], most)

    def times(self, factor: float) -> Amount:
        """The amount in a unit of which ``factor`` make one of its own."""
        return Amount(*(factor * part for part in (self.value, self.low, self.high, self.least, self.most)))

    def against(self, stated: Amount) -> Verdict:
        """Whether what was reckoned and what was stated can be one: consistent, doubtful or impossible."""
        if _meet(self.low, self.high, stated.low, stated.high):
            return "consistent"
        return "doubtful" if _meet(self.least, self.most, stated.least, stated.most) else "impossible"

    def below(self, limit: Amount) -> Verdict:
        """Whether this can be at most a limit."""
        if self.low <= limit.high * (1 + 1e-9):
            return "consistent"
        return "doubtful" if self.least <= limit.most * (1 + 1e-9) else "impossible"


def exact(value: float) -> Amount:
    """A number that is no measurement."""
    return Amount(value, value, value, value, value)


def within(value: float, near: float, wide: float) -> Amount:
    """A number with what may be added or taken off, near and wide."""
    return Amount(value, value - near, value + near, value - wide, value + wide)


def amount(quantity: Quantity) -> Amount | None:
    """What a stated quantity allows; None where it has no number. Fractions come as percentages.

    A plain count is exact as written; a measurement, a number with decimals or with "million" is good to half a step
    of its last written
    digit. Under every reading it is good to half a step of its last digit that is not zero, at most 10 % (counts
    below a hundred, and
    those that do not end in two zeros, stay exact). A percentage is good to half a step; one that ends in 0 or 5 may
    be off by 2.5 points
    under every reading.
    """
    low, high = quantity.lower, quantity.upper
    if low is None and high is None:
        return None
    stated = (high if high is not None else low) if low != high or low is None else low
    assert stated is not None
    fraction = quantity.dimension == "ratio" and quantity.unit is None
    if fraction:
        low, high, stated = (None if v is None else v * 100 for v in (low, high, stated))
        assert stated is not None
    near, wide = _slack(quantity, abs(stated), fraction)
    bottom = low if low is not None else (-inf if stated < 0 else 0.0)
    top = high if high is not None else inf
    if quantity.qualifier == "about":
        near, wide = max(near, ABOUT_NEAR * abs(stated)), max(wide, ABOUT_WIDE * abs(stated))
    return Amount(stated, bottom - near, top + near, bottom - wide, top + wide)


def _slack(quantity: Quantity, value: float, fraction: bool) -> tuple[float, float]:
    """How far a number may be off as written, and under every reading."""
    if fraction:
        return FRACTION_NEAR, FRACTION_WIDE
    step = written_step(quantity.text, value)
    if quantity.dimension == "ratio":
        loose = 2.5 if step >= 1 and value % 5 == 0 else 1.5 * step
        return 0.5 * step, max(loose, 0.5 * step)
    plain = quantity.dimension in ("count", "score", "age") and step == 1
    near = 0.0 if plain else min(0.5 * step, WRITTEN_MOST * value)
    wide = min(half_digit(value), ROUNDED_MOST * value)
    if quantity.dimension == "time":
        wide = max(wide, min(0.5 * step, LASTED_MOST * value))
    if plain and (value < 100 or value % 100):
        wide = 0.0
    return near, max(near, wide)


def written_step(words: str, value: float) -> float:
    """A step of the last written digit: 0.1 for "2.5", 100,000 for "2.5 million", 1 for "2,000"."""
    found = _NUMERAL.search(words)
    if found is None:
        # Words: "eight" is exact, "two million" is good to a million.
        return 1.0 if value < 100 else 2 * half_digit(value)
    number = float(found[0].replace(",", ""))
    scale = value / number if number else 1.0
    scale = 10.0 ** round(log10(scale)) if scale >= 999 else 1.0
    return scale * 10.0 ** -len(found[1] or "")


def half_digit(value: float) -> float:
    """Half a step of a number's last digit that is not zero: 5 for 1,240, 500 for 2,000."""
    if value == 0:
        return 0.5
    text = f"{abs(value):.10g}"
    if "e" in text:
        return 0.5 * 10.0 ** floor(log10(abs(value)))
    if "." in text:
        return 0.5 * 10.0 ** -len(text.split(".")[1])
    zeros = len(text) - len(text.rstrip("0"))
    return 0.5 * 10.0 ** min(zeros, floor(log10(abs(value))))


def _meet(low: float, high: float, other_low: float, other_high: float) -> bool:
    ease = 1e-9 * max(1.0, *(abs(v) for v in (low, other_low) if abs(v) != inf))
    return low <= other_high + ease and other_low <= high + ease


def show(value: float) -> str:
    """A number as a newspaper prints it, four figures of it: "1,243", "0.5", "12.5 million"."""
    for scale, word in ((1e12, " trillion"), (1e9, " billion"), (1e6, " million")):
        if abs(value) >= scale:
            return f"{_four(value / scale)}{word}"
    return _four(value)


def _four(value: float) -> str:
    if value == round(value) or abs(value) >= 1000:
        return f"{value:,.0f}"
    digits = max(0, 3 - floor(log10(abs(value)))) if value else 0
    return f"{value:,.{min(digits, 4)}f}".rstrip("0").rstrip(".")
