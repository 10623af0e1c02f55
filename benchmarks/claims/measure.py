"""Claims against sentences that were read by hand before any rule was tuned on them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec
from gold import Row, read_lines
from scorers import load_scorer

from variorum.claims import read_claims
from variorum.language import identify, parse
from variorum.model import Document
from variorum.normalise import read_values

NEEDS = ("packs/texts.jsonl", "attribution/polnear_dev.jsonl")
HERE = Path(__file__).parent


class OtherTextError(ValueError):
    """The corpus is not the one that was read: a sentence has other characters."""


def measure(data: Path) -> Iterator[Row]:
    """Claims found, and right of those found, on the open sentences and on the held ones."""
    scorer = load_scorer(HERE / "scorer.py")
    gold = list(read_lines(HERE / "gold.jsonl"))
    texts = {line["doc_id"]: line["text"] for name in NEEDS for line in read_lines(data / name)}
    check(gold, texts)
    found = predict({row["doc"]: texts[row["doc"]] for row in gold})
    for label, held in (("open", False), ("held", True)):
        counts = scorer.score([row for row in gold if row["held"] is held], found, texts)
        yield from rows(label, counts)


def check(gold: list[dict[str, Any]], texts: dict[str, str]) -> None:
    """Raise where a sentence's characters are not those that were read."""
    for row in gold:
        sentence = texts[row["doc"]][slice(*row["sentence"])]
        if sha256(sentence.encode()).hexdigest()[: len(row["sha256"])] != row["sha256"]:
            raise OtherTextError(f"{row['doc']} {row['sentence']}: the text is not the one that was read")


def predict(texts: dict[str, str]) -> dict[str, list[dict[str, Any]]]:
    """The package's claims of each document, as plain fields."""
    documents, _ = identify(Document(id=name, uri=name, text=text, sha256="") for name, text in texts.items())
    return {
        reading.document.id: [msgspec.to_builtins(claim) for claim in reading.claims]
        for reading in read_claims(read_values(parse(documents)))
    }


def rows(label: str, counts: dict[str, Counter[str]]) -> Iterator[Row]:
    """One row a figure; features out of the claims that were found."""
    every, core = counts["all"], counts["core"]
    yield Row(f"{label}: claims found, %", percent(every["found"], every["gold"]))
    yield Row(f"{label}: core claims found, %", percent(core["found"], core["gold"]))
    yield Row(f"{label}: right of those found, %", percent(every["right"], every["found"]))
    yield Row(f"{label}: right of core claims found, %", percent(core["right"], core["found"]))
    for name in ("subject", "polarity", "modality", "chain", "resolved", "checkable", "kind", "stance"):
        yield Row(f"{label}: {name} right, %", percent(every[name], every[f"{name} of"]))
    yield Row(f"{label}: predictions that found a claim, %", percent(every["matched"], every["predicted"]))


def percent(part: int, whole: int) -> float:
    """Out of a hundred; nothing of nothing is 0."""
    return 100 * part / max(whole, 1)
