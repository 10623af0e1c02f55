"""Does one sentence follow from another, and does a body of text dispute a headline? By what the program reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from distortion.passages import DAY, read_reports, report
from entailment.features import Side, features, side
from entailment.fitting import best_cut, f1, judged, most_like
from entailment.joined import joined_features
from entailment.numbers_told import number_features
from entailment.stances import body, stance_features
from entailment.verdicts import verdict_features
from entailment.wordings import wording_features
from gold import Row, read_lines

NEEDS = ("contradiction/newsnli_dev.jsonl",)
#: Draws of the folds: one by itself is worth a point more or less.
DRAWS = 20
#: For headlines and bodies: so many pairs leave little to a prior.
PRIOR = 0.05
FNC = ("contradiction/fnc1_dev.jsonl", "contradiction/fnc1_bodies.jsonl")


def measure(data: Path) -> Iterator[Row]:
    """Accuracy on NewsNLI, and F1 of "disagree" on FNC-1, each pair judged by what was fitted to the other folds."""
    lines = list(read_lines(data / NEEDS[0]))
    documents = [report(f"{line['id']}{part}", line[part], "The Morning Post", DAY) for line in lines for part in "ab"]
    sides = {key: side(reading) for key, reading in read_reports(documents).items()}
    numbers = np.array([_numbers(sides[f"{line['id']}a"], sides[f"{line['id']}b"]) for line in lines])
    gold = np.array([line["label"] == "entailment" for line in lines], dtype=float)
    groups = one_group(lines)
    right = [100 * float(((judged(numbers, gold, groups, seed) >= 0.5) == gold).mean()) for seed in range(DRAWS)]
    yield Row(
        "NewsNLI, accuracy in five folds, %",
        sum(right) / DRAWS,
        "overlap of words, best cut",
        100 * best_cut(numbers[:, 0], gold),
        f"of {len(lines)}, mean of {DRAWS} draws of the folds: {min(right):.1f} to {max(right):.1f}",
    )
    if all((data / name).exists() for name in FNC):
        yield from _disputes(data)


def one_group(lines: Sequence[Mapping[str, str]]) -> list[str]:
    """For each pair a name that all pairs have which share a sentence with it, or with one that does."""
    stands_for: dict[str, str] = {}

    def found(text: str) -> str:
        while stands_for.setdefault(text, text) != text:
            text = stands_for[text]
        return text

    for line in lines:
        stands_for[found(line["a"])] = found(line["b"])
    return [found(line["a"]) for line in lines]


def _numbers(first: Side, second: Side) -> list[float]:
    """All that is read off two sentences."""
    return [
        *features(first, second),
        *number_features(first.text, second.text),
        *wording_features(first.reading, second.reading),
        *joined_features(first.reading, second.reading),
        *verdict_features(first.reading, second.reading),
    ]


def _disputes(data: Path) -> Iterator[Row]:
    lines = list(read_lines(data / FNC[0]))
    bodies = {line["body_id"]: body(line["text"]) for line in read_lines(data / FNC[1])}
    numbers = np.array([stance_features(line["a"], bodies[line["body_id"]]) for line in lines])
    gold = np.array([line["label"] == "disagree" for line in lines])
    odds = judged(numbers, gold.astype(float), [line["body_id"] for line in lines], priors=(PRIOR,))
    note = f"{int(gold.sum())} of {len(lines)}; a diagnostic"
    yield Row("FNC-1, “disagree” F1 in five folds, %", 100 * f1(most_like(odds, gold), gold), note=note)
