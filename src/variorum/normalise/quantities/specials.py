"""Quantities with forms of their own: earthquake magnitudes, Mach numbers."""

from __future__ import annotations

from ...reference import load
from ..units import Unit
from .amounts import DASHES, Amount
from .counted import Counted
from .measures import Measure, unit_after
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
