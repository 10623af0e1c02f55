"""Counts that are of the same by what they tell, whatever noun each report has for it: "three men", "four robbers"."""

from __future__ import annotations

from msgspec.structs import replace

from ..model import Value
from ..reference import load
from .positions import Stand


def by_one_noun(first: Stand, second: Stand) -> tuple[Value, Value]:
    """The values of two positions, without the nouns of what they count where what is told of them makes these one.

    Those who robbed a bank are robbers, men or a gang; those who marched are marchers or people.
    """
    ours, theirs = ({sense for answer in stand.answers for sense in answer.senses} for stand in (first, second))
    if not ours & theirs & set(load("comparison")["settled"]["one noun"]):
        return first.value, second.value
    return _bare(first.value), _bare(second.value)


def _bare(value: Value) -> Value:
    quantity = value.quantity
    return value if quantity is None else replace(value, quantity=replace(quantity, counted=None))
