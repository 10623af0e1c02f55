"""How the cost of linking grows: one story of a thousand reports, and ever more reports of many stories."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from math import log2
from pathlib import Path
from typing import Any

from gold import Row

NEEDS = ("packs/texts.jsonl",)
#: Documents of one story whose linking has a bar of its own.
ONE_STORY = 1000
#: Documents of many stories in a run of the table; ``linking_cost.py`` takes any number.
MANY_STORIES = (1000, 10_000)
#: Documents whose comparisons are counted, for either kind of pile.
COUNTED = (100, 400)


def measure(data: Path) -> Iterator[Row]:
    """CPU seconds and memory of linking alone, and comparisons per document, each in a fresh process."""
    cost = _cost(data, "one", ONE_STORY)
    size = f"one story, {cost['documents']:,} documents"
    yield Row(f"{size}: CPU seconds", cost["seconds"], note=f"{cost['claims']:,} claims; bar 20")
    yield Row(f"{size}: MB at most, all of the process", cost["mb"], note=f"{cost['mb_before']:.0f} before; bar 1,000")
    first: float | None = None
    for documents in MANY_STORIES:
        cost = _cost(data, "many", documents)
        size = f"many stories, {documents:,} documents"
        yield Row(f"{size}: CPU seconds", cost["seconds"], note=f"{cost['claims']:,} claims, {cost['mb']:.0f} MB")
        rate = cost["seconds"] / (cost["claims"] * log2(cost["claims"]))
        first = first or rate
        yield Row(f"{size}: seconds for n log n of its claims, the first as 1", rate / first, note="bar 1")
    for stories in ("one", "many"):
        for documents in COUNTED:
            cost = _cost(data, stories, documents, "--count")
            name = "one story" if stories == "one" else "many stories"
            yield Row(f"{name}, {documents} documents: comparisons per claim", cost["comparisons"] / cost["claims"])


def _cost(data: Path, stories: str, documents: int, *options: str) -> dict[str, Any]:
    script = str(Path(__file__).parent / "linking_cost.py")
    command = [sys.executable, script, str(data), stories, str(documents), *options]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
