"""Quantities with forms of their own: earthquake magnitudes, Mach numbers, "6-foot-2", "ten-fold"."""

from __future__ import annotations

import re
from dataclasses import replace

from ...reference import load_words
from ..units import Unit
from .amounts import Amount
from .counted import Counted
from .lexicon import DASHES
from .measures import Measure, unit_after
from .words import Words

_QUAKES = load_words("quantity_words", "quakes")
#: Words between "magnitude" and its number.
_TO_MAGNITUDE = load_words("quantity_words", "to_magnitude")
#: So many of them at most ("magnitude was revised down from 4.1").
_WORDS_BETWEEN = 5


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
    """Whether "magnitude" and small words only stand before a number ("put the magnitude at 6.1 from 5.9")."""
    if low[at - 1 : at] == ["from"] and re.fullmatch(r"\d\.\d", low[at - 2]) and at > 3:
        return _said_of_magnitude(low, at - 2)
    for word in reversed(low[max(at - _WORDS_BETWEEN, 0) : at]):
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


#: Two units in one measure: forms of the larger, its name, forms of the smaller, and how many of these make one.
_PAIRS = (
    (frozenset({"foot", "feet", "ft", "'", "’", "′"}), "foot", "length",
     frozenset({"inch", "inches", "in", '"', "”", "″"}), 12.0),
    (frozenset({"stone", "st"}), "stone", "mass", frozenset({"pound", "pounds", "lb", "lbs"}), 14.0),
)  # fmt: skip
_MARKS = frozenset("'’′")
#: "foot-2" is one token.
_JOINED = re.compile(r"(foot|feet|ft)-(\d{1,2})(?:-inch(?:es)?)?")


def compound(text: Words, amount: Amount) -> tuple[Amount, Measure] | None:
    """A measure in a unit and its parts ("6-foot-2", "5 ft 10 in", "12 st 4 lb"), in the larger of the two."""
    low, tokens = text.low, text.tokens
    if amount.scaled or amount.broken or not amount.value.is_integer() or amount.value > _TALLEST:
        return None
    at = amount.last + (amount.last < len(low) and low[amount.last] in DASHES)
    if at >= len(low):
        return None
    if joined := _JOINED.fullmatch(low[at]):
        return _pair(text, amount, at, float(joined[2]), at + 1, 0)
    for index, (larger, *_) in enumerate(_PAIRS):
        place = at + 1 + (low[at + 1 : at + 2] != [] and low[at + 1] in DASHES)
        if low[at] not in larger or place >= len(low) or not low[place].isdigit() or tokens.line_ends(place):
            continue
        if low[at] in _MARKS and tokens.ends[amount.first] != tokens.starts[at]:
            continue
        return _pair(text, amount, at, float(low[place]), place + 1, index)
    return None


#: Nobody is 99 feet tall; buildings are told in feet alone.
_TALLEST = 99


def _pair(text: Words, amount: Amount, at: int, part: float, last: int, index: int) -> tuple[Amount, Measure] | None:
    """The value in the larger unit; the smaller may go unnamed where a dash or mark joins them ("6-foot-2")."""
    low = text.low
    _, name, dimension, smaller, parts = _PAIRS[index]
    named = last + (last < len(low) and low[last] in DASHES)
    if named < len(low) and low[named] in smaller:
        last = named + 1
    elif name == "foot" and (last >= len(low) or low[last] == "tall" or not low[last][0].isalnum()):
        pass  # "he is 6 ft 2"
    elif low[at] not in _MARKS and "-" not in low[at] and low[at + 1] not in DASHES:
        return None
    if part >= parts:
        return None
    whole = replace(amount, value=amount.value + part / parts, last=last)
    return whole, Measure(Unit(name, dimension), last)


def fold(text: Words, amount: Amount, last: int) -> tuple[Measure, Counted | None, int, int] | None:
    """How many times as much: "ten-fold", "10 - fold"."""
    low = text.low
    if low[last : last + 1] and low[last] in DASHES and low[last + 1 : last + 2] == ["fold"]:
        return Measure(Unit("", "ratio"), last + 2), None, amount.first, last + 2
    return None
