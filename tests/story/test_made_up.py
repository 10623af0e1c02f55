"""Whole made-up stories: what a careful reader finds in them is found, and what differs is never told as agreed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

import variorum

STORIES = sorted(path for path in (Path(__file__).parent / "made_up").iterdir() if path.is_dir())


@pytest.fixture(scope="module", params=STORIES, ids=lambda path: path.name)
def story(request: pytest.FixtureRequest) -> tuple[dict[str, Any], dict[str, Any]]:
    folder: Path = request.param
    reports = sorted(folder.glob("*.txt"))
    dossier = json.loads(variorum.investigate(variorum.read(reports)).to_json())
    return dossier, yaml.safe_load((folder / "expected.yaml").read_text(encoding="utf-8"))


def _states(dossier: dict[str, Any], one: str, other: str) -> set[str]:
    """States of the questions that give the one value and the other as two positions."""
    found = set[str]()
    for question in dossier["questions"]:
        values = [position["value"]["text"] for position in question["positions"]]
        if any(one in first and other in second for first in values for second in values if first != second):
            found.add(question["state"])
    return found


@pytest.mark.parametrize("state", ["conflict", "evolving"])
def test_what_a_careful_reader_finds(story: tuple[dict[str, Any], dict[str, Any]], state: str) -> None:
    dossier, expected = story
    assert [pair for pair in expected[state] if state not in _states(dossier, *pair)] == []


def test_what_differs_is_never_told_as_agreed(story: tuple[dict[str, Any], dict[str, Any]]) -> None:
    dossier, expected = story
    pairs = [*expected["conflict"], *expected["never_agreed"]]
    for question in dossier["questions"]:
        for position in question["positions"]:
            quotes = [span["quote"] for span in position["mentions"]]
            for one, other in pairs:
                assert not (any(one in quote for quote in quotes) and any(other in quote for quote in quotes)), question


def test_origins(story: tuple[dict[str, Any], dict[str, Any]]) -> None:
    dossier, expected = story
    assert len({origin["id"] for origin in dossier["origins"] if not origin["quotation"]}) == expected["origins"]
