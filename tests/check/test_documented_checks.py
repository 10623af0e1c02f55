"""The examples of docs/checks.md have the verdicts that it gives them, and the command lists what it describes."""

import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from variorum.check import list_checks
from variorum.cli import app

from .told import worst

PAGE = (Path(__file__).parents[2] / "docs/checks.md").read_text(encoding="utf-8")
CHECKS = {check.name: check for check in list_checks()}


def examples():
    for section in re.split(r"^## ", PAGE, flags=re.M):
        name = section.split("\n")[0].strip().lower()
        for table in re.findall(r"^\| says \| verdict \|\n\| --- \| --- \|\n((?:\|.*\n)+)", section, re.M):
            for row in table.strip().split("\n"):
                text, verdict = (cell.strip() for cell in row.strip("|").split("|"))
                yield name, text, verdict


@pytest.mark.parametrize(
    ("name", "text", "verdict"), [row for row in examples() if row[0] in ("motion", "calendar", "arithmetic")]
)
def test_examples(name, text, verdict):
    assert worst(CHECKS[name].run, text) == verdict


def test_each_check_has_its_section():
    sections = {line.lower() for line in re.findall(r"^## (.+)$", PAGE, re.M)}
    assert {"motion", "calendar", "arithmetic"} <= sections


def test_the_command_lists_every_check_with_its_sources():
    rows = json.loads(CliRunner().invoke(app, ["checks", "--json"]).output)
    assert [row["name"] for row in rows] == sorted(CHECKS)
    assert all(row["takes"] and row["sources"] for row in rows)
    table = CliRunner().invoke(app, ["checks"], env={"COLUMNS": "200"}).output
    assert all(name in table for name in CHECKS)
