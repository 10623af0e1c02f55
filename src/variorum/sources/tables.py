"""Tables of the user's own: the rows of a CSV file by its columns, whatever separates them."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from ..model import Problem
from .decoding import decode
from .files import printable_name
from .own_files import read_own
from .problems import ReadError, problem


@dataclass(frozen=True, slots=True)
class TableLine:
    """One line of a table.

    Attributes:
        number: of the line, the header being the first.
        values: its cells by column, without the blanks around them; a cell that is missing has no entry.
        blank: whether no cell holds anything.
        overlong: whether cells that hold something stand behind those of the first line.
    """

    number: int
    values: dict[str, str]
    blank: bool
    overlong: bool


def read_lines(
    path: Path, columns: Collection[str], suffice: Callable[[set[str]], bool], *, unusable: str, column_code: str
) -> tuple[list[TableLine], list[Problem]]:
    """Read a table.

    Args:
        path: a CSV file in UTF-8, with or without byte order mark, with commas, semicolons or tabs.
        columns: names of the columns that are known; case does not matter.
        suffice: whether the columns of a first line are enough.
        unusable: code of the problem where it is no such table.
        column_code: code of the problem for a column that is not known.

    Returns:
        Its lines below the first, none where it cannot be used; and problems.
    """
    name = printable_name(path.name)
    cells, problems = _read_cells(path, unusable)
    if not cells:
        return [], problems
    header, *rows = cells
    if not suffice(set(header)):
        return [], [*problems, problem(unusable, name, reason="its first line does not name the columns")]
    problems += [problem(column_code, name, column=column or "(empty)") for column in header if column not in columns]
    return [_line(number, header, row) for number, row in enumerate(rows, start=2)], problems


def _line(number: int, header: list[str], row: list[str]) -> TableLine:
    cells = [cell.strip() for cell in row]
    return TableLine(number, dict(zip(header, cells, strict=False)), not any(cells), any(cells[len(header) :]))


def _read_cells(path: Path, unusable: str) -> tuple[list[list[str]], list[Problem]]:
    """The cells of a table, the first line as lower-case names of columns; none where it cannot be used."""
    name = printable_name(path.name)
    try:
        text, problems = decode(read_own(path, unusable), name)
        rows = list(csv.reader(io.StringIO(text), delimiter=_delimiter(text)))
    except csv.Error as error:
        return [], [problem(unusable, name, reason=error)]
    except ReadError as error:
        # What else is said of bytes that are no text is said of reports.
        binary = error.code == "E007"
        return [], [problem(unusable, name, reason="it is no text") if binary else error.at(name)]
    header = [cell.strip().lower() for cell in rows[0]] if rows else []
    if len(set(header)) < len(header):
        return [], [*problems, problem(unusable, name, reason="its first line names a column twice")]
    return [header, *rows[1:]], problems


def _delimiter(text: str) -> str:
    first = text.lstrip("\n").split("\n", 1)[0]
    return max(",;\t", key=lambda mark: (first.count(mark), mark == ","))
