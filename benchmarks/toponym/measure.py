"""Places found and resolved in local news: a fixed sample for the floors, and the whole corpus beside it.

"On gold spans" gives the places' spans and asks only for their coordinates (``resolve_places``); a span that is given
but not resolved counts as wrong. Neither the corpus' outlet nor its date is given to the program.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from gold import Row, read_lines
from scorers import load_scorer

from variorum.language import identify, parse
from variorum.model import Document, Place, Reading
from variorum.normalise import read_values, resolve_places

NEEDS = ("toponym/lgl.jsonl", "toponym/score_toponym.py")
SAMPLE = 5  # every fifth document: the floors are pinned on these


def measure(data: Path) -> Iterator[Row]:
    """Found F1 over all marked places, the share within 161 km end to end, and the same on gold spans."""
    scorer = load_scorer(data / "toponym/score_toponym.py")
    gold = [{**line, "doc": str(line["doc"])} for line in read_lines(data / "toponym/lgl.jsonl")]
    documents, _ = identify(Document(id=d["doc"], uri=d["doc"], text=d["text"], sha256="") for d in gold)
    readings = read_values(parse(documents))
    found = {reading.document.id: _rows(reading.places) for reading in readings}
    given = {line["doc"]: _rows(_given(line, reading)) for line, reading in zip(gold, readings, strict=True)}
    for name, part in (("lgl sample", gold[::SAMPLE]), (f"lgl, all {len(gold)}", gold)):
        whole, _ = scorer.score(part, found)
        spans, _ = scorer.score(part, given)
        yield Row(f"{name}, places found F1", whole["relaxed"]["f1"])
        yield Row(f"{name}, within 161 km", whole["acc161_all"])
        yield Row(f"{name}, within 161 km on gold spans", spans["acc161_all"])


def _given(line: dict[str, Any], reading: Reading) -> list[Place]:
    spans = [(toponym["start"], toponym["end"]) for toponym in line["toponyms"]]
    return [place for place in resolve_places(reading, spans) if place]


def _rows(places: list[Place] | tuple[Place, ...]) -> list[dict[str, Any]]:
    return [{"start": place.start, "end": place.end, "lat": place.lat, "lon": place.lon} for place in places]
