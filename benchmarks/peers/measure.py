"""Other readers beside ours: the same documents, the same core, one run; scores and words per CPU second.

Ours always reads times and quantities together; places include the parse and the names.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

from gold import Row, read_lines
from peers.children import BrokenPeerError, Reading, run_adapter
from peers.environments import MissingPeerError, Peer, Sample, python_of, read_peers
from scorers import load_scorer

NEEDS = ()
OURS = "variorum_values.py"


@dataclass(frozen=True)
class Stage:
    """How one kind of value is scored.

    Attributes:
        scorer: file of the scorer, below the data folder.
        scores: names and values of what it measures.
    """

    scorer: str
    scores: Callable[[dict[str, Any]], dict[str, float]]


STAGES = {
    "times": Stage(
        "temporal/score_temporal.py",
        lambda result: {f"{key} F1": result[key]["f1"] for key in ("relaxed", "strict", "value")},
    ),
    "quantities": Stage(
        "quantity/score_quantity.py",
        lambda result: {"value F1": result["value"]["f1"], "value+unit F1": result["value_unit"]["f1"]},
    ),
    "attributions": Stage(
        "attribution/score.py",
        lambda result: {f"{key} F1": result[key]["F"] for key in ("content50", "attr50")},
    ),
    "places": Stage(
        "toponym/score_toponym.py",
        lambda result: {"found F1": result["relaxed"]["f1"], "within 161 km": result["acc161_all"] or 0.0},
    ),
}


def measure(data: Path) -> Iterator[Row]:
    """For each peer and sample: scores and speed of ours and theirs, or the reason why the peer did not run."""

    @cache
    def lines(sample: Sample) -> list[dict[str, Any]]:
        read = islice(read_lines(data / sample.file), sample.lines)
        return [{**line, "doc": str(line.get("doc") or line["doc_id"])} for line in read]

    @cache
    def ours(sample: Sample) -> Reading:
        return run_adapter(sys.executable, OURS, sample.stage, lines(sample))

    for peer in read_peers():
        for sample in peer.samples:
            if not ((data / sample.file).exists() and (data / STAGES[sample.stage].scorer).exists()):
                print(f"{peer.name}: skipped, {data / sample.file} or its scorer is not there", file=sys.stderr)
                continue
            yield from _rows(data, peer, sample, lines(sample), ours)


def _rows(
    data: Path, peer: Peer, sample: Sample, lines: list[dict[str, Any]], ours: Callable[[Sample], Reading]
) -> Iterator[Row]:
    stage = STAGES[sample.stage]
    label = f"{Path(sample.file).stem}, first {len(lines)}" if sample.lines else Path(sample.file).stem
    try:
        theirs = run_adapter(python_of(peer), peer.adapter, sample.stage, lines)
    except (MissingPeerError, BrokenPeerError) as error:
        yield Row(f"{label}: not run", None, peer.name, note=str(error))
        return
    own = ours(sample)
    scorer = load_scorer(data / stage.scorer)
    mine, other = (stage.scores(_result(scorer.score(lines, each.found))) for each in (own, theirs))
    for name, value in mine.items():
        yield Row(f"{label}: {name}", value, peer.name, other[name])
    words = sum(len(line["text"].split()) for line in lines)
    failed = f"raised on {theirs.failed} of {len(lines)} texts" if theirs.failed else ""
    yield Row(f"{label}: words per CPU s", words / own.cpu, peer.name, words / theirs.cpu, failed)
    yield Row(f"{label}: start-up, CPU s", own.start, peer.name, theirs.start)


def _result(scored: Any) -> dict[str, Any]:
    """Some scorers give a list of errors beside the result."""
    return scored[0] if isinstance(scored, tuple) else scored
