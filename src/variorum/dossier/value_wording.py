"""Values for readers: numbers, quantities and answers as a newspaper would put them."""

from __future__ import annotations

from ..model import Quantity, Value
from ..reference import load
from .time_wording import time_words

#: Words for people by what befell them, which are no nouns: "3 dead".
_UNCHANGED = frozenset({"dead", "hurt", "injured", "wounded", "missing", "killed", "homeless", "displaced"})


def number_words(number: float) -> str:
    """A number as newspapers print it: ``2,000``, ``7.9``."""
    if number == int(number) and abs(number) < 1e15:
        return f"{int(number):,}"
    return f"{number:,.10g}" if abs(number) < 1e15 else f"{number:.4g}"


def quantity_words(quantity: Quantity) -> str:
    """A quantity in words: ``at most 2,000 kilometers``."""
    lower, upper = quantity.lower, quantity.upper
    if (lower is None and upper is None) or (quantity.dimension == "ratio" and quantity.unit is None):
        return quantity.text  # "two-thirds" is no 0.6667
    if lower is not None and upper is not None and lower != upper:
        amount = f"{number_words(lower)} to {number_words(upper)}"
    else:
        amount = number_words(lower if lower is not None else upper or 0.0)
    bound = quantity.qualifier if quantity.qualifier in ("about", "at most", "at least") else ""
    many = not (lower == upper == 1)
    unit = (quantity.unit or "").replace(" / ", " per ")
    if many and unit and not unit.isupper() and unit != "percent":
        head, _, rest = unit.partition(" ")
        unit = f"{head}{'' if head.endswith('s') else 's'}{' ' + rest if rest else ''}"
    counted = _plural(quantity.counted) if many and quantity.counted else quantity.counted or ""
    joined = f"{unit} of {counted}" if unit and counted else unit or counted
    return " ".join(part for part in (bound, amount, joined) if part)


def _plural(noun: str) -> str:
    """The plural of a counted noun, as regular as the commonest few allow."""
    head, space, last = noun.rpartition(" ")
    irregular = {"person": "people", "man": "men", "woman": "women", "child": "children", "aircraft": "aircraft"}
    if last in _UNCHANGED:
        return noun
    for ending, other in irregular.items():
        if last == ending or (ending in ("man", "woman") and last.endswith(ending)):
            return f"{head}{space}{last[: -len(ending)]}{other}"
    if last.endswith("y") and last[-2:-1] not in "aeiou":
        return f"{head}{space}{last[:-1]}ies"
    return noun + ("es" if last.endswith(("s", "x", "ch", "sh")) else "s")


def value_words(value: Value, names: dict[str, str]) -> str | None:
    """What an answer was read as, where that says more than its words.

    Args:
        value: the answer.
        names: name of each entity by its identifier.

    Returns:
        Words, or None where they would only repeat the answer.
    """
    words: str | None = None
    if value.time is not None:
        words = time_words(value.time)
    elif value.quantity is not None:
        words = quantity_words(value.quantity)
    elif value.place is not None:
        words = value.place.name
    elif value.entity is not None:
        words = names.get(value.entity)
    elif value.status is not None:
        words = value.label if value.label == load("comparison")["alleged"] else value.status
    return None if words is None or words.casefold() == value.text.casefold() else words
