"""Of marked questions found, how many are shown with their relation: counted by hand on three made-up questions."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2] / "benchmarks"
BENCH = os.environ.get("VARIORUM_BENCH", "")


def _question(relation: str, *positions: list[tuple[str, int]], **more: object) -> dict[str, object]:
    rows = [{"mentions": [{"doc": doc, "start": at, "end": at + 5} for doc, at in mentions]} for mentions in positions]
    return {"relation": relation, "positions": rows, **more}


@pytest.mark.skipif(not BENCH, reason="VARIORUM_BENCH is not set: the scorer of the marked stories is not here")
def test_a_question_found_with_another_relation_is_not_right() -> None:
    sys.path.insert(0, str(ROOT))
    try:
        measure, relations = (importlib.import_module(f"packs.{name}") for name in ("measure", "relations"))
    finally:
        sys.path.remove(str(ROOT))
    scorer = measure.load_scorer(Path(BENCH) / "packs/score_packs.py")
    gold = [
        _question("conflict", [("a", 0)], [("b", 0)]),
        _question("evolve", [("a", 20)], [("b", 20)]),
        _question("refine", [("a", 40)], [("b", 40)]),
        _question("agree", [("a", 60), ("b", 60)]),
        _question("different", [("a", 80)], [("b", 80)]),
    ]
    shown = [
        _question("conflict", [("a", 1)], [("b", 2)]),
        _question("conflict", [("a", 20)], [("b", 20)]),  # a development, called a conflict
        _question("agree", [("a", 40), ("b", 40)]),  # agreement and refinement are one group
        _question("conflict", [("a", 80)], [("b", 80)]),  # a look-alike is no question
    ]
    assert relations.relations_right(scorer, gold, shown) == (3, 2)
