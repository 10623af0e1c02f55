"""Shares of a whole in words, and sums of money with what they are paid for."""

from __future__ import annotations

from ..numbers import FRACTIONS, ONES
from ..units import Unit
from .amounts import DASHES, Amount
from .lexicon import AWAY
from .measures import Counted, Measure, measured_of, unit_after
from .words import Words

_PER_ONE = frozenset({"share", "barrel", "person", "head", "unit", "month"})


def share(text: Words, at: int) -> tuple[Amount, Counted | None] | None:
    """Words such as "two-thirds of the seats", "a quarter of", "half of": a ratio and what it is of."""
    low = text.low
    part = at + 2 if low[at + 1 : at + 2] and low[at + 1] in DASHES else at + 1
    if low[at] == "half" and low[at + 1 : at + 2] == ["of"]:
        value, last = 0.5, at + 1
    elif part < len(low) and low[part] in FRACTIONS and (low[at] in ("a", "one") or low[part].endswith("s")):
        if low[part + 1 : part + 2] != ["of"] or (low[at] not in ONES and low[at] != "a"):
            return None
        value, last = ONES.get(low[at], 1.0) * FRACTIONS[low[part]], part + 1
    else:
        return None
    noun = measured_of(text.tokens, low, last)
    return Amount(at, last, value), Counted(noun, last) if noun else None


def sum_of_money(text: Words, unit: Unit, last: int) -> Measure:
    """A sum's currency with "per" and what follows; a word for the currency behind it belongs to it."""
    low = text.low
    named = unit_after(text.tokens, low, last)
    if named and named.unit.dimension.startswith("money"):
        return named
    if low[last : last + 1] in (["per"], ["a"], ["an"], ["/"]):
        below = unit_after(text.tokens, low, last + 1)
        noun = low[last + 1] if last + 1 < len(low) else ""
        if below and not (low[below.last : below.last + 1] and low[below.last] in AWAY):
            return Measure(Unit(f"{unit.name} / {below.unit.name}", "money rate"), below.last)
        if low[last] in ("per", "a") and noun in _PER_ONE and below is None:
            return Measure(Unit(f"{unit.name} / {noun}", "money rate"), last + 2)
    return Measure(unit, last)
