"""Time expressions against TempEval-style gold, dateparser beside us in the same run."""

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


def _dateparser(document: dict[str, Any]) -> list[dict[str, Any]]:
    from dateparser.search import search_dates

    spans, at = [], 0
    for words, moment in search_dates(document["text"], languages=["en"]) or ():
        start = document["text"].find(words, at)
        if start >= 0:
            at = start + len(words)
            spans.append({"start": start, "end": at, "value": moment.date().isoformat(), "type": "DATE"})
    return spans


def measure(data: Path) -> Iterator[Row]:
    """Relaxed, strict and value F1 on each file that is there."""
    scorer = load_scorer(data / "temporal/score_temporal.py")
    for name, with_peer in (("meantime.dev", True), ("wikiwars.train", False)):
        path = data / f"temporal/{name}.jsonl"
        if not path.exists():
            continue
        gold = list(read_lines(path))
        ours, _ = scorer.score(gold, {document["doc"]: _ours(document) for document in gold})
        peer = None
        if with_peer:
            peer, _ = scorer.score(gold, {document["doc"]: _dateparser(document) for document in gold})
        for key in ("relaxed", "strict", "value"):
            yield Row(f"{name}, {key} F1", ours[key]["f1"], "dateparser", peer[key]["f1"] if peer else None)
