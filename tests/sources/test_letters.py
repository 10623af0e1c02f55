"""The table of sources: good lines are kept, each bad one is named with a code."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.sources import read_letters


def table(folder: Path, content: str | bytes) -> tuple[list[tuple[str, str, str]], list[str]]:
    path = folder / "sources.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    letters, problems = read_letters(path)
    return [(one.name, one.letter, one.note) for one in letters], [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("content", "letters", "codes"),
    [
        ("name,letter\nPolar Press,b\n", [("Polar Press", "B", "")], []),
        ("Letter;Name;Note\nA;Ćuk;seen; before\n", [], ["W018"]),  # one cell too many
        ('letter\tnote\tname\nC\t"own, words"\tÖst\n', [("Öst", "C", "own, words")], []),
        ("name,letter\n,A\nX,G\nX,\nX,AB\nY,1\n", [], ["W018"] * 5),
        ("name,letter\nX,A\nx,B\n\n,,\n", [("X", "A", "")], ["W018"]),  # twice; blank lines are nothing
        ("name,letter,colour\nX,A,red\n", [("X", "A", "")], ["W019"]),
        ("name,letter\nX\n", [], ["W018"]),  # no second cell
        ("name,note\nX,A\n", [], ["E047"]),
        ("name,letter,letter\nX,A,B\n", [], ["E047"]),
        ("", [], ["E047"]),
        (b"\x00\x01", [], ["E047"]),
        ("\ufeffname,letter\nX,F\n", [("X", "F", "")], []),
        ("name,letter\n\x1b[31mX,A\n", [("\ufffd[31mX", "A", "")], []),  # nothing that steers a terminal
    ],
)
def test_lines(tmp_path: Path, content: str | bytes, letters: list[tuple[str, str, str]], codes: list[str]) -> None:
    assert table(tmp_path, content) == (letters, codes)


def test_no_file(tmp_path: Path) -> None:
    assert [one.code for one in read_letters(tmp_path / "none.csv")[1]] == ["E001"]
    assert [one.code for one in read_letters(tmp_path)[1]] == ["E002"]


@given(st.binary(max_size=200))
def test_any_bytes(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    letters, _ = table(tmp_path_factory.getbasetemp(), b"name,letter\n" + content)
    assert all(letter in "ABCDEF" and name for name, letter, _ in letters)
