"""Many wordings of one kind of statement: each false one is caught, and its true twin, word for word the same, is not."""

from pathlib import Path

import pytest
import yaml

from variorum.check import list_checks

from .reports import GRAVE
from .told import worst

CHECKS = {check.name: check.run for check in list_checks()}
ROWS = [
    (path.stem, row)
    for path in sorted((Path(__file__).parent / "wordings").glob("*.yaml"))
    for row in yaml.safe_load(path.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize(("check", "row"), ROWS, ids=[f"{row['kind']}: {row['false'][:50]}" for _, row in ROWS])
def test_a_false_statement_is_caught_in_any_wording_and_its_true_twin_is_not(check: str, row: dict[str, str]) -> None:
    false, true = (row[key].split(" /// ") for key in ("false", "true"))
    assert worst(CHECKS[check], *false, day=row.get("day")) in GRAVE
    assert worst(CHECKS[check], *true, day=row.get("day")) not in GRAVE


ODD = yaml.safe_load((Path(__file__).parent / "true_but_odd.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", ODD, ids=[row["text"][:50] for row in ODD])
def test_nothing_is_said_of_what_only_looks_false(row: dict[str, str]) -> None:
    told = row["text"].split(" /// ")
    assert all(worst(run, *told, day=row.get("day")) not in GRAVE for run in CHECKS.values())
