"""What reading values costs: words per CPU second, and what the gazetteer costs a fresh process."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

from gold import Row, read_lines

from variorum.language import parse
from variorum.model import Document, Reading
from variorum.normalise import find_names, find_places, find_quantities, find_times

NEEDS = ("packs/texts.jsonl", "temporal/meantime.dev.jsonl", "temporal/wikiwars.train.jsonl", "toponym/lgl.jsonl")
#: Local news that places are timed on: enough for a steady figure, little enough for a parse.
PLACES = 120


def measure(data: Path) -> Iterator[Row]:
    """Speed without and beyond the language model, then the gazetteer's load time and memory."""
    for name in ("packs/texts.jsonl", "temporal/meantime.dev.jsonl", "temporal/wikiwars.train.jsonl"):
        texts = [line["text"] for line in read_lines(data / name)]
        _values(texts[0][:2000])
        yield Row(
            f"times and quantities, words per CPU s ({name.removesuffix('.jsonl')})", _speed(texts, _values, texts)
        )
    texts = [line["text"] for line in islice(read_lines(data / "toponym/lgl.jsonl"), PLACES)]
    documents = [Document(id=f"d{n}", uri=f"{n}", text=text, sha256="") for n, text in enumerate(texts)]
    named = [replace(reading, names=tuple(find_names(reading))) for reading in parse(documents, processes=1)]
    find_places(named[0])
    yield Row("places beyond the names, words per CPU s (lgl)", _speed(texts, find_places, named))
    cost = json.loads(_fresh("gazetteer_cost.py", _wanted(named)))
    yield Row("gazetteer, seconds to open and look up one name", cost["seconds"])
    yield Row("gazetteer, MB resident after opening", cost["opened_mb"])
    yield Row(f"gazetteer, MB resident after {cost['names']} names", cost["used_mb"])


def _values(text: str) -> None:
    find_quantities(text, find_times(text))


def _speed(texts: list[str], work: Callable[[Any], object], items: Sequence[Any]) -> float:
    """Words of the texts for each CPU second that the work on the items takes."""
    start = time.process_time()
    for item in items:
        work(item)
    return sum(len(text.split()) for text in texts) / (time.process_time() - start)


def _wanted(readings: list[Reading]) -> list[str]:
    return sorted({name.text for reading in readings for name in reading.names})


def _fresh(script: str, words: list[str]) -> str:
    """Run a script of this folder in a process of its own."""
    command = [sys.executable, str(Path(__file__).parent / script)]
    return subprocess.run(command, input="\n".join(words), capture_output=True, text=True, check=True).stdout
