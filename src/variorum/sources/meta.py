"""The table beside the files that supplies what they do not say: ``file,publisher,published,uri,title``."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..model import Problem, Published
from .decoding import one_line
from .files import Found, printable_name
from .problems import problem
from .publication import NoDateError, parse_publication
from .tables import TableLine, read_lines

COLUMNS = ("file", "publisher", "published", "uri", "title")


@dataclass(frozen=True, slots=True)
class Row:
    """What the table says about one file (or, for ``reports.jsonl#ID``, about one line of it)."""

    line: int
    file: str
    publisher: str | None = None
    published: Published | None = None
    uri: str | None = None
    title: str | None = None


def read_table(path: Path) -> tuple[list[Row], list[Problem]]:
    """Read the table.

    Args:
        path: a CSV file in UTF-8, with or without byte order mark, with commas, semicolons or tabs.

    Returns:
        Its rows, and problems: ``E018`` where it cannot be used at all, ``W003``, ``W008``, ``W009`` for parts of it.
    """
    name = printable_name(path.name)
    lines, problems = read_lines(path, COLUMNS, _suffice, unusable="E018", column_code="W008")
    kept: list[Row] = []
    for line in lines:
        row = _row(line, name, problems)
        if line.overlong:
            problems.append(problem("W009", name, line=line.number, reason="it has more cells than the first line"))
        elif row:
            kept.append(row)
    return kept, problems


def _suffice(columns: set[str]) -> bool:
    return "file" in columns and bool(columns & set(COLUMNS[1:]))


def _row(line: TableLine, name: str, problems: list[Problem]) -> Row | None:
    values = {column: line.values.get(column, "") for column in COLUMNS}
    if not any(values.values()):
        return None
    if not values["file"]:
        problems.append(problem("W009", name, line=line.number, reason="it names no file"))
        return None
    published: Published | None = None
    if values["published"]:
        try:
            published = parse_publication(values["published"], f"line {line.number} of {name} gives the date")
        except NoDateError as error:
            problems.append(problem("W003", f"{name}:{line.number}", value=values["published"], reason=error))
    return Row(
        line=line.number,
        file=values["file"],
        publisher=one_line(values["publisher"]),
        published=published,
        uri=one_line(values["uri"]),
        title=one_line(values["title"]),
    )


def match_rows(rows: Sequence[Row], files: Sequence[Found], table: Path) -> tuple[dict[str, list[Row]], list[Problem]]:
    """Find which file each row is about.

    A row names a file as the list of documents does, or by its place beside the table, or by its bare name. Behind a
    ``#`` may stand the identifier of one JSONL line.

    Returns:
        Rows by path of the file, and a ``W007`` problem for each row that names none, ``W009`` for one that names
        several or one that names a file a second time.
    """
    name = printable_name(table.name)
    matched: dict[str, list[Row]] = {}
    problems: list[Problem] = []
    by_path = {str(item.path): item for item in files}
    by_name: dict[str, list[Found]] = {}
    by_base: dict[str, list[Found]] = {}
    for item in files:
        by_name.setdefault(item.name, []).append(item)
        by_base.setdefault(item.name.rsplit("/", 1)[-1], []).append(item)
    for row in rows:
        hits: list[Found] = []
        for candidate in dict.fromkeys((row.file, row.file.rpartition("#")[0])):
            plain = candidate.replace("\\", "/").removeprefix("./")
            beside = by_path.get(os.path.realpath(table.parent / plain)) if plain and "\0" not in plain else None
            hits = [beside] if beside else by_name.get(plain) or (by_base.get(plain, []) if "/" not in plain else [])
            if hits:
                break
        if not hits:
            problems.append(problem("W007", name, line=row.line, file=row.file))
        elif len(hits) > 1:
            problems.append(problem("W009", name, line=row.line, reason=f"several files are called {row.file}"))
        elif any(other.file == row.file for other in matched.get(str(hits[0].path), [])):
            problems.append(problem("W009", name, line=row.line, reason=f"{row.file} stands in the table already"))
        else:
            matched.setdefault(str(hits[0].path), []).append(row)
    return matched, problems
