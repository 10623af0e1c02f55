"""Accuracy only rises: each measured score stands at or above its floor (or, for errors, at or below its ceiling).

Floors are in ``benchmarks/floors.yaml``. They are raised by hand after a measured gain, never lowered.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2] / "benchmarks"
FLOORS = yaml.safe_load((ROOT / "floors.yaml").read_text(encoding="utf-8"))

#: Each stage is measured on its own, so that none waits for the others.
STAGES = [pytest.param(stage, marks=pytest.mark.xdist_group(f"floors of {stage}")) for stage in sorted(FLOORS)]


@pytest.fixture
def on_path() -> Iterator[None]:
    sys.path.insert(0, str(ROOT))
    yield
    sys.path.remove(str(ROOT))


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.usefixtures("on_path")
def test_scores_stand_above_their_floors(stage: str, bench: Path) -> None:
    module = importlib.import_module(f"{stage}.measure")
    missing = [name for name in module.NEEDS if not (bench / name).exists()]
    if missing:
        pytest.skip(f"{missing[0]} is not there")
    rows = list(module.measure(bench))
    measured = {row.measure: row.ours for row in rows}
    if not measured.keys() & FLOORS[stage].keys():
        pytest.skip("; ".join(row.note for row in rows))
    below = {}
    for measure, bound in FLOORS[stage].items():
        value = measured[measure]
        if value < bound.get("floor", value) or value > bound.get("ceiling", value):
            below[measure] = (round(value, 2), bound)
    assert not below


def test_every_floor_is_one_bound() -> None:
    for stage, floors in FLOORS.items():
        for measure, bound in floors.items():
            assert set(bound) in ({"floor"}, {"ceiling"}), f"{stage}: {measure}"
