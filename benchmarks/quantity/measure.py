"""Quantities against gold values and units."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from gold import Row, read_lines
from scorers import load_scorer

from variorum.model import Quantity
from variorum.normalise import find_quantities, find_times

NEEDS = ("quantity/newsquant.dev.jsonl", "quantity/score_quantity.py")


_POWERS = re.compile(r"(\w+) \*\* ([23])")


def _unit(quantity: Quantity) -> str:
    """The gold's way of writing a unit: words for pint's signs, "year of age", "people", "test per day"."""
    if quantity.dimension == "age":
        return f"{quantity.unit} of age"
    unit = quantity.unit
    if unit and unit.startswith("1 / ") and quantity.counted:
        unit = f"{quantity.counted} / {unit[4:]}"
    unit = unit or quantity.counted or "-"
    unit = _POWERS.sub(lambda found: f"{'square' if found[2] == '2' else 'cubic'} {found[1]}", unit)
    for ours, gold in _WRITTEN.items():
        unit = unit.replace(ours, gold)
    return " per ".join(_NAMES.get(part, part) for part in unit.split(" per "))


_WRITTEN = {" / ": " per ", " * ": "-", "degree_": "", "_": " "}
_NAMES = {
    "percent": "percentage", "person": "people", "USD": "dollar", "GBP": "pound sterling", "EUR": "euro",
    "DKK": "danish krone", "ILS": "shekel", "part per million": "parts-per-million", "newton-meter": "newton metre",
    "part per billion": "parts-per-billion", "milliampere hour": "milliampere-hour",
    "megabritish thermal unit": "mega british thermal unit",
}  # fmt: skip


def _ours(text: str) -> list[dict[str, Any]]:
    found = []
    for quantity in find_quantities(text, find_times(text)):
        low, high = quantity.lower, quantity.upper
        line: dict[str, Any] = {"value": low if low is not None else high, "unit": _unit(quantity)}
        if low is not None and high is not None and low != high:
            line["value2"] = high
        found.append(line)
    return found


def measure(data: Path) -> Iterator[Row]:
    """Value and value+unit F1."""
    scorer = load_scorer(data / "quantity/score_quantity.py")
    gold = list(read_lines(data / "quantity/newsquant.dev.jsonl"))
    result, _ = scorer.score(gold, {line["doc"]: _ours(line["text"]) for line in gold})
    yield Row("newsquant.dev, value F1", result["value"]["f1"])
    yield Row("newsquant.dev, value+unit F1", result["value_unit"]["f1"])
