"""Places found and resolved, on a fixed sample of local news."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from gold import Row, read_lines
from scorers import load_scorer

from variorum.language import identify, parse
from variorum.model import Document
from variorum.normalise import read_values

NEEDS = ("toponym/lgl.jsonl", "toponym/score_toponym.py")
SAMPLE = 5  # every fifth document: the whole corpus takes minutes


def measure(data: Path) -> Iterator[Row]:
    """Found F1 over all marked places, and the share within 161 km end to end."""
    scorer = load_scorer(data / "toponym/score_toponym.py")
    gold = list(read_lines(data / "toponym/lgl.jsonl"))[::SAMPLE]
    documents, _ = identify(Document(id=str(d["doc"]), uri=str(d["doc"]), text=d["text"], sha256="") for d in gold)
    found = {}
    for reading in read_values(parse(documents)):
        found[reading.document.id] = [
            {"start": place.start, "end": place.end, "lat": place.lat, "lon": place.lon} for place in reading.places
        ]
    gold = [{**line, "doc": str(line["doc"])} for line in gold]
    result, _ = scorer.score(gold, found)
    yield Row("lgl sample, places found F1", result["relaxed"]["f1"])
    yield Row("lgl sample, within 161 km", result["acc161_all"])
