"""Quantities against gold values and units."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from gold import Row, read_lines
from quantity.gold_units import unit_of
from scorers import load_scorer

from variorum.model import Quantity
from variorum.normalise import find_quantities, find_times

NEEDS = ("quantity/newsquant.dev.jsonl", "quantity/score_quantity.py")
#: The Microsoft recognizers' specifications, one kind of quantity a file.
SPECS = ("age", "currency", "dimension", "temperature")
#: Vague plurals: at the least 12, 100 ... to us, ten times that at the most to the gold.
_VAGUE = re.compile(r"(?i)(?:dozens|tens|hundreds|thousands|millions|billions)\b")


def _ours(text: str, bridged: bool) -> list[dict[str, Any]]:
    """Our quantities in the gold's format.

    Args:
        text: the text.
        bridged: whether to follow three conventions of the gold that the product does not: the start and end of a
            change as one range, a vague plural up to ten times what it says, and PS written as plain horsepower.
    """
    found = []
    quantities = find_quantities(text, find_times(text))
    for at, quantity in enumerate(quantities):
        if bridged and at and _starts_change(text, quantities[at - 1], quantity):
            found[-1]["value2"] = quantity.lower
            continue
        low, high = quantity.lower, quantity.upper
        if bridged and low is not None and high is None and _VAGUE.match(quantity.text):
            high = low * 10.0
        line: dict[str, Any] = {"value": low if low is not None else high, "unit": unit_of(quantity, bridged)}
        if low is not None and high is not None and low != high:
            line["value2"] = high
        found.append(line)
    return found


def _starts_change(text: str, one: Quantity, two: Quantity) -> bool:
    """Whether two quantities are the start and end of a change, which the gold writes as one range.

    "Fell from 208 pounds to 193" is two values to us, "between 5 and 6" is one range. The gold has one form for both.
    """
    before, link = text[: one.start].split()[-1:], text[one.end : two.start]
    exact = one.lower == one.upper and two.lower == two.upper and one.lower is not None
    opened = one.text.startswith("from ") or before == ["from"]
    return exact and opened and one.unit == two.unit and link.split()[-1:] == ["to"] and len(link.split()) <= 5


def measure(data: Path) -> Iterator[Row]:
    """Value and value+unit F1; the main rows change the format alone, the "bridged" ones the conventions as well."""
    scorer = load_scorer(data / "quantity/score_quantity.py")
    for name in ("newsquant.dev", *(f"{kind}_model" for kind in SPECS)):
        path = data / f"quantity/{name}.jsonl"
        if not path.exists():
            continue
        gold = list(read_lines(path))
        for bridged in (False, True) if name == "newsquant.dev" else (False,):
            result, _ = scorer.score(gold, {line["doc"]: _ours(line["text"], bridged) for line in gold})
            how = ", gold's conventions bridged" if bridged else ""
            yield Row(f"{name}, value F1{how}", result["value"]["f1"])
            yield Row(f"{name}, value+unit F1{how}", result["value_unit"]["f1"])
