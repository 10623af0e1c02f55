"""Tables of the user's own: the cells of a CSV file, whatever separates them."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from ..model import Problem
from .decoding import decode
from .files import printable_name
from .problems import ReadError, problem

#: Largest table, in bytes.
LARGEST_TABLE = 20_000_000


def read_cells(path: Path, unusable: str) -> tuple[list[list[str]], list[Problem]]:
    """Read the cells of a table.

    Args:
        path: a CSV file in UTF-8, with or without byte order mark, with commas, semicolons or tabs.
        unusable: code of the problem where it is no such table.

    Returns:
        Its lines as cells, the first as lower-case names of columns, none where it cannot be used; and problems.
    """
    name = printable_name(path.name)
    try:
        if path.stat().st_size > LARGEST_TABLE:
            raise ReadError(unusable, reason="it is too large")
        text, problems = decode(path.read_bytes(), name)
        rows = list(csv.reader(io.StringIO(text), delimiter=_delimiter(text)))
    except FileNotFoundError:
        return [], [problem("E001", name)]
    except OSError as error:
        return [], [problem("E002", name, reason=error.strerror or "unknown")]
    except csv.Error as error:
        return [], [problem(unusable, name, reason=error)]
    except ReadError as error:
        return [], [error.at(name)]
    header = [cell.strip().lower() for cell in rows[0]] if rows else []
    if len(set(header)) < len(header):
        return [], [*problems, problem(unusable, name, reason="its first line names a column twice")]
    return [header, *rows[1:]], problems


def _delimiter(text: str) -> str:
    first = text.lstrip("\n").split("\n", 1)[0]
    return max(",;\t", key=lambda mark: (first.count(mark), mark == ","))
