"""Reading quantities in the tests as pipelines do: after the times."""

from __future__ import annotations

from variorum.model import Quantity
from variorum.normalise import find_quantities, find_times


def read(text: str) -> list[Quantity]:
    """The quantities of a text."""
    return find_quantities(text, find_times(text))


def short(quantity: Quantity) -> tuple[str, float | None, float | None, str | None, str, str | None]:
    """Words, bounds, unit, qualifier and what is counted."""
    return (quantity.text, quantity.lower, quantity.upper, quantity.unit, quantity.qualifier, quantity.counted)
