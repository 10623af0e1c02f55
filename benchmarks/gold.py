"""Reading JSONL gold files, the rows that every stage gives, and the options of commands that list what is missed."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple


class Row(NamedTuple):
    """One measure: ours, and a peer's in the same run where one ran; a note says what is to be known of either."""

    measure: str
    ours: float | None
    peer_name: str = ""
    peer: float | None = None
    note: str = ""


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSONL file."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def miss_options(description: str | None, needed: str) -> argparse.Namespace:
    """The options of a command that writes down what goes wrong: ``data`` and, where given, ``misses``."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help=f"folder with {needed}")
    parser.add_argument("--misses", type=Path, help="where to write what goes wrong, with words of the gold")
    return parser.parse_args()


def token_offsets(line: Mapping[str, Any]) -> dict[tuple[int, int], tuple[int, int]]:
    """Characters of each gold token of a line of ``coref/``, by sentence and place in it."""
    offsets: dict[tuple[int, int], tuple[int, int]] = {}
    at = 0
    for number, sentence in enumerate(line["sents"]):
        for index, token in enumerate(sentence):
            start = line["text"].index(token, at)
            at = start + len(token)
            offsets[number, index] = (start, at)
    return offsets
