"""Temperatures below zero: "eight below zero", "22 degrees below zero"; the scale only where the text names it."""

from __future__ import annotations

from dataclasses import replace

from ..units import Unit
from .amounts import Amount
from .lexicon import STOPS
from .measures import Measure, unit_after
from .words import Words

_SCALES = {"celsius": "degree_Celsius", "centigrade": "degree_Celsius", "fahrenheit": "degree_Fahrenheit"}
#: So far behind "zero" its scale may stand ("on the Fahrenheit side"), and so far before "ten below" the "below zero".
_SCALE_WITHIN, _ZERO_WITHIN = 4, 16
_ENDS = frozenset({".", ",", ";", ":", "!", "?", "and", "or", "but"})


def below_zero(text: Words, amount: Amount) -> tuple[Amount, Measure] | None:
    """A number of degrees below zero, as a negative temperature.

    Behind one that says so a second may leave "zero" out ("eight below zero on one side and twenty-two below on the
    other"). Where the text names no scale the unit is the degree.
    """
    low = text.low
    unit = unit_after(text.tokens, low, amount.last)
    if unit is None and amount.value < 0 and _told_of_heat(low, amount):
        told = "a temperature is told; the scale is not"
        return amount, Measure(Unit("degree", "temperature"), amount.last, told)
    if unit and unit.unit.dimension not in ("temperature", "angle"):
        return None
    at = unit.last if unit else amount.last
    if low[at : at + 1] != ["below"]:
        return None
    zero = low[at + 1 : at + 2] in (["zero"], ["0"])
    behind = low[at + 1] if at + 1 < len(low) else "."
    if not zero and (
        unit or behind not in (*_ENDS, "on", "in") or "below zero" not in " ".join(low[max(at - _ZERO_WITHIN, 0) : at])
    ):
        return None
    last = at + 1 + zero
    name = unit.unit.name if unit and unit.unit.name in _SCALES.values() else "degree"
    reason = None
    for place in range(last, min(last + _SCALE_WITHIN, len(low))) if zero else ():
        if low[place] in _ENDS:
            break
        if low[place] in _SCALES:
            name, reason = _SCALES[low[place]], f"“{low[place]}” behind “below zero”"
            last = place + 1 if place == last else last
            break
    if name == "degree":
        reason = "below zero: of temperature; the scale is not said"
    negative = replace(amount, value=-abs(amount.value), last=last)
    return negative, Measure(Unit(name, "temperature"), last, reason)


def _told_of_heat(low: list[str], amount: Amount) -> bool:
    """Whether a bare negative number is a temperature's: "the mercury fell to minus 30"."""
    behind = low[amount.last] if amount.last < len(low) else "."
    before = low[max(amount.first - _HEAT_WITHIN, 0) : amount.first]
    return (not behind[0].isalnum() or behind in STOPS) and not _HEAT.isdisjoint(before)


_HEAT = frozenset({"temperature", "temperatures", "mercury", "thermometer", "thermometers"})
_HEAT_WITHIN = 8
