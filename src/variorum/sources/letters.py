"""The user's own table of sources: ``name,letter`` and, where wanted, ``note``."""

from __future__ import annotations

from pathlib import Path

from ..model import Problem, SourceLetter
from .decoding import one_line
from .files import printable_name
from .problems import problem
from .tables import read_cells

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
    lines, problems = read_cells(table, "E047")
    if not lines:
        return [], problems
    header, *rows = lines
    if not {"name", "letter"} <= set(header):
        return [], [*problems, problem("E047", name, reason="its first line does not name the columns")]
    problems += [problem("W019", name, column=column or "(empty)") for column in header if column not in COLUMNS]
    kept: dict[str, SourceLetter] = {}
    for line, cells in enumerate(rows, start=2):
        if not any(cell.strip() for cell in cells):
            continue
        values = dict(zip(header, (cell.strip() for cell in cells), strict=False))
        called, letter = one_line(values.get("name")), values.get("letter", "").upper()
        if len(cells) > len(header) and any(cell.strip() for cell in cells[len(header) :]):
            problems.append(problem("W018", name, line=line, reason="it has more cells than the first line"))
        elif not called:
            problems.append(problem("W018", name, line=line, reason="it names no source"))
        elif letter not in LETTERS:
            problems.append(problem("W018", name, line=line, reason=f"{letter or 'nothing'} is no letter from A to F"))
        elif called.casefold() in kept:
            problems.append(problem("W018", name, line=line, reason=f"{called} stands in the table already"))
        else:
            kept[called.casefold()] = SourceLetter(name=called, letter=letter, note=one_line(values.get("note")) or "")
    return list(kept.values()), problems
