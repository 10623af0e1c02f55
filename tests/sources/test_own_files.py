"""Tables and decisions of the user's own are bounded and lost in one way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from variorum.model import Problem
from variorum.sources import own_files, read_decisions, read_letters
from variorum.sources.meta import read_table

READERS: list[tuple[str, Callable[[Path], list[Problem]]]] = [
    ("E018", lambda path: read_table(path)[1]),
    ("E047", lambda path: read_letters(path)[1]),
    ("E048", lambda path: read_decisions(path, [])[1]),
]


@pytest.mark.parametrize(("unusable", "read"), READERS)
def test_what_is_too_large_missing_or_a_folder_is_one_problem(tmp_path, monkeypatch, unusable, read):
    monkeypatch.setattr(own_files, "LARGEST", 10_000)
    (tmp_path / "large").write_bytes(b"x" * 10_001)
    (tmp_path / "folder").mkdir()
    assert [[problem.code for problem in read(tmp_path / name)] for name in ("large", "missing", "folder")] == [
        [unusable], ["E001"], ["E002"],
    ]  # fmt: skip


@pytest.mark.parametrize(("unusable", "read"), READERS)
def test_what_is_just_small_enough_is_read(tmp_path, monkeypatch, unusable, read):
    monkeypatch.setattr(own_files, "LARGEST", 10_001)
    (tmp_path / "table").write_bytes(b"x" * 10_001)
    assert all("too large" not in problem.message for problem in read(tmp_path / "table"))
