"""Fractions, mixed numbers and powers of ten in figures: "1/16", "10 1/2", "3½", "3 × 10^8"."""

from __future__ import annotations

from dataclasses import dataclass

from ..numbers import figure
from ..tokens import Tokens
from .lexicon import DASHES

_SLASHES = frozenset("/⁄")
#: Signs for fractions, one character each.
VULGAR = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
          "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5, "⅙": 1 / 6}  # fmt: skip
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 64, 100, 128, 1000})
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
#: The largest power of ten that a quantity is given in; beyond it nothing is counted or measured.
_POWER_AT_MOST = 60


@dataclass(frozen=True, slots=True)
class BrokenNumber:
    """What such figures say, the token behind them, and whether they are a power of ten."""

    value: float
    last: int
    power: bool = False


def broken_number(tokens: Tokens, low: list[str], at: int) -> BrokenNumber | None:
    """A power of ten ("3 × 10^8", "10⁶"), a fraction ("1/16") or a mixed number ("10 1/2", "3½")."""
    after = low[at + 1] if at + 1 < len(low) else ""
    if after in ("×", "x", "*") and low[at + 2 : at + 3] == ["10"]:
        power, last = _power(low, at + 3, spelled=after != "×")
        mantissa = figure(low[at])
        if power is not None and mantissa is not None:
            return BrokenNumber(mantissa * 10.0**power, last, power=True)
    if low[at] == "10":
        power, last = _power(low, at + 1, spelled=True)
        if power is not None:
            return BrokenNumber(10.0**power, last, power=True)
    if after in VULGAR and "." not in low[at]:
        whole = figure(low[at])
        return None if whole is None else BrokenNumber(whole + VULGAR[after], at + 2)
    if after in _SLASHES and (share := _fraction(tokens, low, at)) is not None:
        return BrokenNumber(share, at + 3)
    if after[:1].isdigit() and low[at + 2 : at + 3] and low[at + 2] in _SLASHES:
        share, whole = _fraction(tokens, low, at + 1), figure(low[at])
        if share is not None and share < 1 and whole is not None and whole.is_integer():
            return BrokenNumber(whole + share, at + 4)
    return None


def _power(low: list[str], at: int, spelled: bool = False) -> tuple[int | None, int]:
    """The exponent behind a ten: "^8", "⁸", and where "×" stands before it a bare "−30"."""
    word = low[at] if at < len(low) else ""
    raised = word.translate(_RAISED)
    if word and word != raised:
        exponent, last = raised, at + 1
    elif low[at : at + 2] == ["*", "*"] and at + 2 < len(low):
        exponent, last = low[at + 2], at + 3
    else:
        place = at + 1 if word == "^" else at
        minus = place < len(low) and low[place] in DASHES
        if place == at and (spelled or not minus):
            return None, at
        place += minus
        exponent, last = ("-" if minus else "") + (low[place] if place < len(low) else ""), place + 1
    try:
        power = int(exponent)
    except ValueError:
        return None, at
    return (power, last) if len(exponent) < 5 and abs(power) <= _POWER_AT_MOST else (None, at)


def _fraction(tokens: Tokens, low: list[str], at: int) -> float | None:
    """The value of "1/16" or "1 / 4"; None for "9/11" and "24/7", which divide nothing."""
    if at + 2 >= len(low) or not (low[at].isdigit() and low[at + 2].isdigit()) or len(low[at]) + len(low[at + 2]) > 8:
        return None
    above, below = int(low[at]), int(low[at + 2])
    behind = low[at + 3] if at + 3 < len(low) else ""
    joined = tokens.starts[at + 1] - tokens.ends[at] == tokens.starts[at + 2] - tokens.ends[at + 1]
    if not (joined and 0 < above < below and below in _DENOMINATORS) or behind in _SLASHES or behind[:1].isdigit():
        return None
    return above / below
