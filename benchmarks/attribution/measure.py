"""Attributions against PolNeAR's development articles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from gold import Row, read_lines
from scorers import load_scorer

from variorum.claims import find_attributions
from variorum.language import identify, parse
from variorum.model import Document
from variorum.normalise import read_values

NEEDS = ("attribution/polnear_dev.jsonl", "attribution/score.py")


def measure(data: Path) -> Iterator[Row]:
    """content50, attr50 and the recall of indirect attributions."""
    scorer = load_scorer(data / "attribution/score.py")
    gold = list(read_lines(data / "attribution/polnear_dev.jsonl"))
    documents, _ = identify(Document(id=d["doc_id"], uri=d["doc_id"], text=d["text"], sha256="") for d in gold)
    found = {
        reading.document.id: [
            {"source": a.source, "cue": a.cue, "content": a.content} for a in find_attributions(reading)
        ]
        for reading in read_values(parse(documents))
    }
    result = scorer.score(gold, found)
    yield Row("polnear_dev, content50 F1", result["content50"]["F"])
    yield Row("polnear_dev, attr50 F1", result["attr50"]["F"])
    yield Row("polnear_dev, source right given content", result["source_acc"])
    yield Row("polnear_dev, indirect content50 recall", scorer.score(gold, found, "indirect")["content50"]["R"])
