"""``variorum report``: exit codes, problems, and what lies where afterwards."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from typer.testing import CliRunner

from variorum.cli import app
from variorum.cli.report import WRITTEN

EXAMPLES = Path(__file__).parents[2] / "examples"
PLAIN = {"COLUMNS": "120", "TERM": "dumb", "NO_COLOR": "1"}


def run(*words: object, **kwargs):
    return CliRunner().invoke(app, ["report", *map(str, words)], env=PLAIN, **kwargs)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "in/a.txt"
    path.parent.mkdir()
    path.write_text(
        "Ferry stops at Rost\n\nThe ferry stopped on 15 March 2026, harbour chief Bo Roe said. Three people were hurt.\n"
    )
    return path


def test_nothing_readable_ends_with_2(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "[red]x.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0")
    done = run(tmp_path / "empty.txt", tmp_path / "[red]x.txt", tmp_path / "missing.txt", "--out", tmp_path / "out")
    assert done.exit_code == 2
    assert [line.split()[0] for line in done.stderr.splitlines()] == ["E007", "E005", "E001", "E031"]
    assert "[red]x.txt" in done.stderr  # a name is no markup
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("out", ["taken", "taken/below"])
def test_a_file_in_the_way(story: Path, tmp_path: Path, out: str) -> None:
    (tmp_path / "taken").write_text("mine")
    done = run(story, "--out", tmp_path / out)
    assert done.exit_code == 1
    assert done.stderr.startswith("E030 ")
    assert len(done.stderr.splitlines()) == 1
    assert (tmp_path / "taken").read_text() == "mine"


def test_a_folder_that_is_not_ours(story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("variorum.cli.report.os.access", lambda place, mode, **_: not mode & os.W_OK)
    done = run(story, "--out", tmp_path / "out")
    assert done.exit_code == 1
    assert done.stderr.startswith("E030 ")


def test_a_model_that_is_not_there(story: Path, tmp_path: Path) -> None:
    done = run(story, "--out", tmp_path / "out", "--model", "no_such_model")
    assert done.exit_code == 1
    assert done.stderr.startswith("E032 no_such_model: ")
    assert len(done.stderr.splitlines()) == 1


def test_report_writes_four_files_and_says_where(tmp_path: Path) -> None:
    out = tmp_path / "deep/out"
    done = run(EXAMPLES / "reports", "--meta", EXAMPLES / "meta.csv", "--out", out)
    assert done.exit_code == 0, done.stderr
    assert sorted(path.name for path in out.iterdir()) == sorted(WRITTEN)
    assert "dossier.html" in done.stdout
    assert len(json.loads((out / "dossier.json").read_bytes())["documents"]) == 8


def test_bad_input_beside_good_ends_with_0(story: Path, tmp_path: Path) -> None:
    (story.parent / "empty.txt").write_bytes(b"")
    done = run(story.parent, tmp_path / "missing.txt", "--out", tmp_path / "out", "--quiet")
    assert done.exit_code == 0, done.stderr
    assert done.stdout == ""
    assert [line.split()[:2] for line in done.stderr.splitlines()] == [["E005", "empty.txt:"], ["E001", "missing.txt:"]]
    problems = json.loads((tmp_path / "out/dossier.json").read_bytes())["problems"]
    assert [problem["code"] for problem in problems] == ["E005", "E001"]


def test_a_report_in_the_folder_of_inputs_is_no_input(story: Path) -> None:
    first = run(story.parent, "--out", story.parent, "--quiet")
    assert first.exit_code == 0, first.stderr
    before = {name: (story.parent / name).read_bytes() for name in WRITTEN}
    assert run(story.parent, "--out", story.parent, "--quiet").exit_code == 0
    assert {name: (story.parent / name).read_bytes() for name in WRITTEN} == before


def test_a_table_of_sources(tmp_path: Path) -> None:
    table = tmp_path / "sources.csv"
    table.write_text("name,letter,note\nPolar Press Agency,B,own reporters\nThe Salten Gazette,D,\nX,Z,\n")
    words = (EXAMPLES / "reports", "--meta", EXAMPLES / "meta.csv")
    done = run(*words, "--sources", table, "--out", tmp_path / "with")
    plain = run(*words, "--out", tmp_path / "without")
    assert done.exit_code == plain.exit_code == 0, done.stderr
    told, bare = (json.loads((tmp_path / name / "dossier.json").read_bytes()) for name in ("with", "without"))
    assert [(one["name"], one["letter"]) for one in told["sources"]] == [
        ("Polar Press Agency", "B"),
        ("The Salten Gazette", "D"),
    ]
    assert told["sources"][1]["origins"]  # leaned on, and not among the reports
    grades, digits = (
        [position["grade"] for question in one["questions"] for position in question["positions"]]
        for one in (told, bare)
    )
    assert {"B", "D", "F"} == {grade["reliability"] for grade in grades}
    assert [grade["credibility"] for grade in grades] == [grade["credibility"] for grade in digits]
    assert {grade["reliability"] for grade in digits} == {"F"}
    assert [one["code"] for one in told["problems"] if one["code"].startswith("W01")][-1] == "W018"
    page = (tmp_path / "with/dossier.html").read_text()
    assert "by your table of sources: own reporters" in page
    assert "<b>B3</b>" in page
    assert "table of sources" not in (tmp_path / "without/dossier.html").read_text()


def test_a_table_of_sources_that_cannot_be_used_is_a_problem_and_no_end(story: Path, tmp_path: Path) -> None:
    (story.parent / "sources.csv").write_text("who,how\n")
    done = run(story.parent, "--sources", story.parent / "sources.csv", "--out", tmp_path / "out")
    assert done.exit_code == 0, done.stderr
    assert [one["code"] for one in json.loads((tmp_path / "out/dossier.json").read_bytes())["problems"]] == ["E047"]
