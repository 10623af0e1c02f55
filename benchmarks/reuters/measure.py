"""Copies in a year's stories of one agency: what is found, what is wrongly called a copy, and what it costs."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from gold import Row, read_lines

from .reuters_cost import grams

NEEDS = ("reuse/reuters_docs.jsonl",)
#: A pair that shares a smaller part of the shorter story than this, and fewer 5-grams, should not be called a copy.
LITTLE, FEW = 0.2, 20


def measure(data: Path) -> Iterator[Row]:
    """Ours, the exhaustive index and MinHash LSH, each in a fresh process, one after another."""
    stories = data / NEEDS[0]
    with tempfile.TemporaryDirectory() as folder:
        ours, found = _run(stories, "ours", Path(folder))
        index, reference = _run(stories, "index", Path(folder))
        lsh, near = _run(stories, "lsh", Path(folder)) if find_spec("datasketch") else ({}, [])
    copies = [(one, other) for one, other, kind, _ in found if kind in ("copy", "revision")]
    peer = 100 * _closed(reference, near) if lsh else None
    note = "" if lsh else "datasketch is not installed: skipped; "
    size = f"{ours['stories']:,} stories"
    yield Row(
        "reference pairs in one family, %",
        100 * _closed(reference, copies),
        "datasketch LSH" if lsh else "",
        peer,
        f"{note}{index['pairs']:,} pairs with 5-gram containment of 0.5, {size}; bar 99.5",
    )
    texts = {line["id"]: line["text"] for line in read_lines(stories)}
    wrong = [pair for pair in copies if _unlike(texts[pair[0]], texts[pair[1]])]
    yield Row(
        "called copies for little, %",
        100 * len(wrong) / len(copies),
        note=f"{len(wrong)} of {len(copies):,} pairs: containment below 0.2, fewer than 20 shared 5-grams; bar 1",
    )
    forms = f"{ours['pairs']:,} pairs, {ours['templates']:,} of them shared forms, {ours['families']:,} families"
    yield Row("CPU seconds, all of the command's work", ours["seconds"], "exhaustive index", index["seconds"], forms)
    yield Row(
        "CPU seconds, with --copies",
        ours["copies_seconds"],
        "exhaustive index",
        index["seconds"],
        f"{ours['copies']:,} pairs with kind, direction, spans and reasons",
    )
    yield Row(
        "CPU seconds, words and passages with their spans",
        ours["passages_seconds"],
        "exhaustive index",
        index["seconds"],
        f"{ours['passages']:,} pairs with ten equal words; bar: ratio 0.33",
    )
    if lsh:
        yield Row("CPU seconds, the same", ours["passages_seconds"], "datasketch LSH", lsh["seconds"])
    yield Row("MB at most", ours["mb"], "exhaustive index", index["mb"], "bar 1,000")


def _run(stories: Path, way: str, folder: Path) -> tuple[dict[str, Any], list[Any]]:
    pairs = folder / f"{way}.json"
    command = [sys.executable, str(Path(__file__).parent / "reuters_cost.py"), str(stories), way, str(pairs)]
    cost = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return cost, json.loads(pairs.read_text("utf-8"))


def _closed(reference: list[list[str]], pairs: Iterable[tuple[str, str]]) -> float:
    """Share of the reference pairs whose stories are in one family."""
    parent: dict[str, str] = {}

    def root(story: str) -> str:
        while parent.setdefault(story, story) != story:
            parent[story] = parent[parent[story]]
            story = parent[story]
        return story

    for one, other in pairs:
        parent[root(one)] = root(other)
    return sum(root(one) == root(other) for one, other in reference) / len(reference)


def _unlike(one: str, other: str) -> bool:
    ours, theirs = grams(one), grams(other)
    shared = len(ours & theirs)
    return shared < FEW and shared < LITTLE * max(min(len(ours), len(theirs)), 1)
