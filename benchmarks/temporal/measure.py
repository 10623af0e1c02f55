"""Time expressions against TempEval-style gold; `make bench PEERS=1` runs other readers on the same documents."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from gold import Row, read_lines
from scorers import load_scorer

from variorum.model import Published
from variorum.normalise import find_times

NEEDS = ("temporal/meantime.dev.jsonl", "temporal/score_temporal.py")


def _ours(document: dict[str, Any]) -> list[dict[str, Any]]:
    day = (document.get("dct") or "")[:10]
    published = Published(edtf=day, lower=day, upper=day, basis="stated") if day else Published()
    return [
        {"start": time.start, "end": time.end, "value": time.timex, "type": time.kind.upper()}
        for time in find_times(document["text"], published)
        if time.timex
    ]


def measure(data: Path) -> Iterator[Row]:
    """Relaxed, strict and value F1 on each file that is there."""
    scorer = load_scorer(data / "temporal/score_temporal.py")
    for name in ("meantime.dev", "wikiwars.train"):
        path = data / f"temporal/{name}.jsonl"
        if not path.exists():
            continue
        gold = list(read_lines(path))
        ours, _ = scorer.score(gold, {document["doc"]: _ours(document) for document in gold})
        for key in ("relaxed", "strict", "value"):
            yield Row(f"{name}, {key} F1", ours[key]["f1"])
