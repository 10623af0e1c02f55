"""The user's own table of sources: ``name,letter`` and, where wanted, ``note``."""

from __future__ import annotations

from pathlib import Path

from ..model import Problem, SourceLetter
from .decoding import one_line
from .files import printable_name
from .problems import problem
from .tables import read_lines

COLUMNS = ("name", "letter", "note")
#: Reliability of a source (NATO STANAG 2511), from completely reliable to unreliable; F: it cannot be judged.
LETTERS = frozenset("ABCDEF")


def read_letters(path: str | Path) -> tuple[list[SourceLetter], list[Problem]]:
    """Read the table of sources.

    Args:
        path: a CSV file in UTF-8 whose first line names the columns ``name``, ``letter`` and perhaps ``note``.

    Returns:
        Its rows in order, and problems: ``E047`` where it cannot be used at all, ``W018`` for a line that was left out,
        ``W019`` for a column that is not known.
    """
    table = Path(path)
    name = printable_name(table.name)
    lines, problems = read_lines(table, COLUMNS, {"name", "letter"}.issubset, unusable="E047", column_code="W019")
    kept: dict[str, SourceLetter] = {}
    for line in lines:
        if line.blank:
            continue
        called, letter = one_line(line.values.get("name")), line.values.get("letter", "").upper()
        if line.overlong:
            reason = "it has more cells than the first line"
        elif not called:
            reason = "it names no source"
        elif letter not in LETTERS:
            reason = f"{letter or 'nothing'} is no letter from A to F"
        elif called.casefold() in kept:
            reason = f"{called} stands in the table already"
        else:
            note = one_line(line.values.get("note")) or ""
            kept[called.casefold()] = SourceLetter(name=called, letter=letter, note=note)
            continue
        problems.append(problem("W018", name, line=line.number, reason=reason))
    return list(kept.values()), problems
