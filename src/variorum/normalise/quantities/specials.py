"""Quantities with forms of their own: ages, earthquake magnitudes, Mach numbers."""

from __future__ import annotations

from ...reference import load
from ..units import Unit
from .amounts import DASHES, Amount
from .codes import digit_at
from .measures import (
    Counted,
    Measure,
    unit_after,
)
from .words import Words

_QUAKES = frozenset(load("quantity_words")["quakes"])
#: Words between "magnitude" and its number.
_TO_MAGNITUDE = frozenset(
    {
        "of",
        "a",
        "at",
        "was",
        "is",
        "to",
        "about",
        "around",
        "as",
        "be",
        "an",
        "estimated",
        "the",
        "put",
        "ranging",
        "from",
        "between",
    }
)


def age(text: Words, amount: Amount, last: int) -> tuple[Measure, Counted | None, int, int] | None:
    """Words such as "20-year-old", "56 years old", "aged 56", ", 56,"."""
    low = text.low
    flat = [word for word in low[last : last + 6] if word not in DASHES]
    skipped = sum(1 for word in low[last : last + 6] if word in DASHES)
    before = low[amount.first - 1] if amount.first else ""
    if flat[:1] and flat[0] in ("year", "years", "month", "months") and flat[1:2] == ["old"]:
        unit = "year" if flat[0].startswith("year") else "month"
        end = last
        while end < len(low) and low[end] != "old":
            end += 1
        return Measure(Unit(unit, "age"), end + 1), None, amount.first, end + 1 if skipped >= 0 else last
    if flat[:3] in (["years", "of", "age"], ["months", "of", "age"]):
        unit = "year" if flat[0] == "years" else "month"
        return Measure(Unit(unit, "age"), last + 3), None, amount.first, last + 3
    if before == "aged" or low[max(amount.first - 3, 0) : amount.first] in (["the", "age", "of"], ["at", "age"]):
        return Measure(Unit("year", "age"), last), None, amount.first, last
    if (
        before == ","
        and amount.figures
        and amount.value.is_integer()
        and 1 <= amount.value <= 115
        and low[last : last + 1] in ([","], ["."])
        and amount.first > 1
        and text.tokens.words[amount.first - 2][0].isupper()
        and not digit_at(text, last + 1)
    ):
        return Measure(Unit("year", "age"), last), None, amount.first, last
    return None


def magnitude(text: Words, amount: Amount, last: int) -> tuple[Measure, Counted | None, int, int] | None:
    """An earthquake's magnitude, on whatever scale."""
    low = text.low
    if not amount.figures or amount.value > 10.5:
        return None
    before = low[max(amount.first - 3, 0) : amount.first]
    unit = Unit("", "magnitude")
    if "magnitude" in before[-2:] and (before[-1] in ("magnitude", "of", "a") or before[-1] in DASHES):
        first = amount.first - (2 if before[-1] != "magnitude" else 1)
        return Measure(unit, last), None, first, last
    if _said_of_magnitude(low, amount.first):
        return Measure(unit, last), None, amount.first, last
    ahead = low[last : last + 3]
    if ahead[:1] == ["magnitude"] or (ahead[:1] and ahead[0] in DASHES and ahead[1:2] == ["magnitude"]):
        end = last + (1 if ahead[0] == "magnitude" else 2)
        return Measure(unit, end), None, amount.first, end
    scale = low[last : last + 5]
    if "richter" in scale or "moment" in scale:
        at = scale.index("richter") if "richter" in scale else scale.index("moment")
        end = last + at + (2 if scale[at + 1 : at + 2] == ["scale"] else 1)
        return Measure(unit, end), None, amount.first, end
    decimal = "." in text.tokens.words[amount.first] and amount.last == amount.first + 1
    if decimal and any(word in _QUAKES for word in (*ahead, *low[max(amount.first - 4, 0) : amount.first])):
        if low[last : last + 1] == ["degree"]:
            return Measure(unit, last + 1), None, amount.first, last + 1
        if unit_after(text.tokens, low, last) is not None or low[last : last + 1] in (["times"], ["million"]):
            return None
        return Measure(unit, last), None, amount.first, last
    return None


def _said_of_magnitude(low: list[str], at: int) -> bool:
    """Whether "magnitude" and small words only stand before a number ("put the magnitude at 6.1")."""
    for word in reversed(low[max(at - 4, 0) : at]):
        if word in ("magnitude", "magnitudes"):
            return True
        if word not in _TO_MAGNITUDE:
            return False
    return False


def mach(text: Words, amount: Amount, last: int) -> tuple[Measure, Counted | None, int, int] | None:
    """A speed in Mach numbers."""
    if amount.first and text.low[amount.first - 1] == "mach":
        return Measure(Unit("mach", "speed"), last), None, amount.first - 1, last
    return None
