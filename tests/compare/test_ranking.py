"""What comes first: by how far apart, how central and how many origins, and hardly moved by what has no part in it."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from variorum import investigate, read
from variorum.model import Conflict, Document

from .askings import Told, ask, quantity

EXAMPLES = Path(__file__).parents[2] / "examples"


def people(report: str, number: float) -> Told:
    return Told(report, f"{number:g} people", quantity(number, counted="person"))


def conflict(
    sides: dict[str, float], central: float = 0.5, origins: dict[str, tuple[str, ...]] | None = None
) -> Conflict:
    told = [people(report, number) for report, number in sides.items()]
    return ask("quantity", told, central=central, origins=origins)[1][0]


PLAIN = {"a": 20.0, "b": 30.0}


@pytest.mark.parametrize(
    ("graver", "lesser"),
    [
        (conflict({"a": 20.0, "b": 90.0}), conflict(PLAIN)),  # farther apart
        (conflict(PLAIN, central=0.9), conflict(PLAIN, central=0.2)),
        (conflict({"a": 20.0, "b": 30.0, "c": 20.0, "d": 30.0}), conflict(PLAIN)),  # two origins against two
        (conflict(PLAIN), conflict(PLAIN, origins={"paper": ("a", "b")})),  # told twice by one
        # A third witness on one side only leaves the other as weak as before.
        (
            conflict({"a": 20.0, "b": 30.0, "c": 20.0, "d": 30.0}),
            conflict({"a": 20.0, "b": 30.0, "c": 20.0, "d": 20.0}),
        ),
    ],
)
def test_each_part_counts(graver: Conflict, lesser: Conflict) -> None:
    assert graver.severity > lesser.severity


def test_the_reasons_name_each_part() -> None:
    reasons = " ".join(conflict({"a": 20.0, "b": 90.0, "c": 20.0, "d": 90.0}, central=0.8).reasons)
    for part in ("origins on each side: 2 against 2", "far apart", "central to the story"):
        assert part in reasons


ELSEWHERE = (
    ("Sports Mail", "Northfield beat Alderby 3-1 on Saturday. Striker Jon Vale scored twice before 21,000 spectators."),
    ("Farm Weekly", "The dam above Westerhall held through the night. Some 2,400 residents returned home by noon on Friday."),
)  # fmt: skip


def test_unrelated_reports_and_the_order_of_all_change_nothing_of_what_comes_first(document) -> None:
    story = [*read(EXAMPLES / "reports", meta=EXAMPLES / "meta.csv")]
    elsewhere = [document(text, publisher=name, uri=f"{name}.txt") for name, text in ELSEWHERE]

    def seen(documents: list[Document], seed: int) -> tuple[list[str], list[str]]:
        dossier = investigate(random.Random(seed).sample(documents, len(documents)), processes=1)
        return [item.title for item in dossier.highlights], [one.explanation for one in dossier.conflicts]

    first, conflicts = seen(story, 0)
    assert len(first) > 3
    assert len(conflicts) > 1
    for seed, added in enumerate((elsewhere[:1], elsewhere), 1):
        assert seen([*story, *added], seed) == (first, conflicts)
