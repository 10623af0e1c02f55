"""How the cost of ``variorum lineage`` grows: stories of one agency, and a made-up pile of up to 200,000 documents."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from gold import Row

NEEDS = ("reuse/reuters_docs.jsonl",)
STORIES = (5_000, 10_000, 19_043)
#: The made-up pile in a run of the table; with LINEAGE_GROWTH=1 in the environment the large one follows.
MADE_UP, LARGE = 10_000, 200_000


def measure(data: Path) -> Iterator[Row]:
    """CPU seconds for a document and memory, each pile in a fresh process."""
    yield from _grown(data, "reuters", STORIES, "stories")
    sizes = (MADE_UP, LARGE) if os.environ.get("LINEAGE_GROWTH") else (MADE_UP,)
    yield from _grown(data, "made-up", sizes, "made-up documents")


def _grown(data: Path, pile: str, sizes: tuple[int, ...], called: str) -> Iterator[Row]:
    first: float | None = None
    for size in sizes:
        cost = _cost(data, pile, size)
        each = 1000 * cost["seconds"] / cost["documents"]
        note = f"{cost['seconds']:.1f} s, {cost['mb']:,.0f} MB at most, {cost['pairs']:,} pairs"
        beside = f"{sizes[0]:,} of them" if first is not None else ""
        yield Row(f"{size:,} {called}: CPU milliseconds for one", each, beside, first, note)
        first = first or each


def _cost(data: Path, pile: str, documents: int) -> dict[str, Any]:
    command = [sys.executable, str(Path(__file__).parent / "pile_cost.py"), str(data), pile, str(documents)]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
