"""Quantities against gold values and units."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from gold import Row, read_lines
from scorers import load_scorer

from variorum.normalise import find_quantities, find_times

NEEDS = ("quantity/newsquant.dev.jsonl", "quantity/score_quantity.py")


def _ours(text: str) -> list[dict[str, Any]]:
    found = []
    for quantity in find_quantities(text, find_times(text)):
        low, high = quantity.lower, quantity.upper
        value = low if low is not None else high
        unit = (quantity.unit or quantity.counted or "-").replace(" / ", " per ").replace("percent", "percentage")
        line = {"value": value, "unit": unit}
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
