"""Units that words stand before: "517 rushing yards", "three more miles"."""

from __future__ import annotations

from ..tokens import Tokens
from ..units import Unit, unit_forms
from .counted import Counted
from .measures import Measure, unit_after

#: Kinds of units that are no things as well, as cups, feet, degrees and bits are.
_KINDS = frozenset({"length", "mass", "time", "area", "energy", "power"})
_THINGS_TOO = frozenset({"foot", "second", "watt", "stone", "carat", "pound", "calorie", "degree", "gram"})


def unit_named(noun: str) -> Unit | None:
    """The unit that a noun names ("a year or two"); None for things."""
    unit = unit_forms().words.get(noun)
    return unit if unit and unit.dimension in _KINDS else None


def unit_of_noun(tokens: Tokens, low: list[str], counted: Counted) -> Measure | None:
    """The unit, where what is counted is one with words before it; None for things."""
    if counted.last < 2 or counted.noun in _THINGS_TOO:
        return None
    unit = unit_forms().words.get(low[counted.last - 1])
    if unit is None or unit.dimension not in _KINDS:
        return None
    return unit_after(tokens, low, counted.last - 1)
