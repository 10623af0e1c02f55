"""What the whole report costs beside the bare language pipeline, in one run on the same texts."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from gold import Row

NEEDS = ("packs/texts.jsonl", "attribution/polnear_train.jsonl")
#: Articles that the bars of cost and memory are set on.
ARTICLES = 300
EXAMPLE = Path(__file__).parents[2] / "examples" / "reports"


def measure(data: Path) -> Iterator[Row]:
    """CPU seconds and memory of the whole report in fresh processes; seconds by the clock from a cold start."""
    packs, articles = (data / name for name in NEEDS)
    one_pile = _cost(packs, 68, "--bare")
    yield Row("68 reports as one pile: CPU seconds", one_pile["seconds"], "bare spaCy", one_pile["bare"])
    once = _cost(articles, ARTICLES, "--bare")
    told = f"{ARTICLES} articles, {once['words']:,} words"
    yield Row(f"{told}: CPU seconds", once["seconds"], "bare spaCy", once["bare"], "bar 2.0 times")
    for step, seconds in once["steps"].items():
        yield Row(f"  of these, {step}, %", 100 * seconds / once["seconds"])
    yield Row(f"{told}: MB at most", once["mb"], note="bar 1,500")
    twice = _cost(articles, 2 * ARTICLES)
    more = f"{twice['words'] / once['words']:.2f} times the words; bar 2.2"
    yield Row(f"{2 * ARTICLES} articles cost, times as much", twice["seconds"] / once["seconds"], note=more)
    with TemporaryDirectory() as folder:
        start = time.monotonic()
        command = [sys.executable, "-m", "variorum.cli", "report", str(EXAMPLE), "--out", folder, "--quiet"]
        subprocess.run(command, check=True)
        yield Row("the example from a cold start: seconds by the clock", time.monotonic() - start)


def _cost(file: Path, articles: int, *options: str) -> dict[str, Any]:
    script = str(Path(__file__).parent / "report_cost.py")
    command = [sys.executable, script, str(file), str(articles), *options]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
