"""Same event and same thing across documents, on gold mentions, in stories that the program finds itself.

Every document of a file is given at once, without topic or subtopic. The floor in the peer column is the baseline of
the field, measured in the same run: mentions whose heads have one lemma are one, inside the same predicted story.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from gold import Row, read_lines, token_offsets
from scorers import load_scorer

from variorum.claims import read_claims
from variorum.language import identify, parse
from variorum.link.sameness import join_mentions, make_pile, open_readings
from variorum.link.sameness.sketches import read_sketch
from variorum.model import Document, Reading
from variorum.normalise import read_values

NEEDS = ("coref/ecbplus_dev.jsonl", "coref/np4e_dev.jsonl", "coref/score.py")
#: Label, file, kind of the gold and of ours.
TASKS = (
    ("ecb+ events", "coref/ecbplus_dev.jsonl", "event", "event"),
    ("ecb+ entities", "coref/ecbplus_dev.jsonl", "entity", "thing"),
    ("np4e entities", "coref/np4e_dev.jsonl", "entity", "thing"),
)


@dataclass(frozen=True)
class Task:
    """One task, done.

    Attributes:
        label: its name in the table.
        readings: what was read, claims and all.
        gold: chains of the gold mentions by their id.
        spans: where each mention stands.
        groups: of each mention, the group that we put it in.
    """

    label: str
    readings: list[Reading]
    gold: dict[str, str]
    spans: dict[str, tuple[str, int, int]]
    groups: dict[str, int]


def measure(data: Path) -> Iterator[Row]:
    """CoNLL F1 and pairwise precision and recall of each task, beside the floor's."""
    if find_spec("scipy") is None:
        yield Row("CoNLL F1", None, note="the scorer needs scipy: pip install 'variorum[dev]'")
        return
    scorer = load_scorer(data / "coref/score.py")
    for task in do_tasks(data):
        found = scorer.score(task.gold, task.groups)
        floor = scorer.score(task.gold, same_lemma(task.readings, task.spans))
        for measure, key, at in (
            ("CoNLL F1", "CoNLL", None),
            ("pairs right, %", "pair", 0),
            ("pairs found, %", "pair", 1),
        ):
            mine, theirs = (float(result[key] if at is None else result[key][at]) for result in (found, floor))
            yield Row(f"{task.label}, {measure}", mine, "same lemma", theirs)


def do_tasks(data: Path) -> Iterator[Task]:
    """Read each file once, and group the gold mentions of each task."""
    read: dict[str, tuple[list[dict[str, Any]], list[Reading]]] = {}
    for label, name, kind, ours in TASKS:
        if name not in read:
            lines = list(read_lines(data / name))
            read[name] = (lines, read_all(lines))
        lines, readings = read[name]
        gold, spans = gold_mentions(lines, kind)
        groups = join_mentions(readings, list(spans.values()), "event" if ours == "event" else "thing")
        yield Task(label, readings, gold, spans, dict(zip(spans, groups, strict=True)))


def read_all(lines: list[dict[str, Any]]) -> list[Reading]:
    """Readings with values and claims of the texts as they stand."""
    documents, _ = identify(Document(id=d["doc_id"], uri=d["doc_id"], text=d["text"], sha256="") for d in lines)
    return read_claims(read_values(parse(documents)))


def gold_mentions(lines: list[dict[str, Any]], kind: str) -> tuple[dict[str, str], dict[str, tuple[str, int, int]]]:
    """Chains of the gold mentions by their id, and where they stand as characters."""
    chains: dict[str, str] = {}
    spans: dict[str, tuple[str, int, int]] = {}
    for line in lines:
        offsets = token_offsets(line)
        for mention in line["mentions"]:
            if mention["kind"] == kind:
                words = [offsets[mention["sent"], token] for token in mention["tok"]]
                chains[mention["id"]] = mention["chain"]
                spans[mention["id"]] = (line["doc_id"], words[0][0], words[-1][1])
    return chains, spans


def same_lemma(readings: list[Reading], spans: dict[str, tuple[str, int, int]]) -> dict[str, tuple[int, str]]:
    """The floor: story and lemma of the head of each mention."""
    pile = make_pile(open_readings(readings))
    story = dict(zip(pile.opened, pile.stories.group, strict=True))
    return {key: (story[span[0]], read_sketch(pile.opened[span[0]], *span[1:]).lemma) for key, span in spans.items()}
