"""Five hundred broken inputs over all readers: no crash, no hang, every one listed. The full run is in benchmarks/."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = Path(__file__).parents[2] / "benchmarks/fuzz_readers"


@pytest.fixture
def run() -> Iterator[ModuleType]:
    sys.path.insert(0, str(FOLDER))
    yield importlib.import_module("run")
    sys.path.remove(str(FOLDER))
    sys.modules.pop("run", None)


def test_broken_inputs(run: ModuleType) -> None:
    results, ended = run.read_all(seed=7, count=500)
    assert ended == []
    assert [(result["number"], result["wrong"]) for result in results if result["wrong"]] == []
    assert len(results) == 500
    assert {name for result in results for name in [result["name"].rpartition(".")[2]]} >= {
        "pdf",
        "eml",
        "docx",
        "warc",
    }
