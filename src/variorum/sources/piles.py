"""Piles of any size: reports one by one, each with the identifier it came with, and no more said than is of use.

What a dossier needs is left out here: no table of facts, no limit to the size of a file of lines.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, BinaryIO

from ..model import Document, Problem, Published
from .decoding import one_line
from .drafts import Draft
from .files import Found, find_files
from .head import Dateline, Head, read_dateline, read_head
from .jsonl import LISTED_LINES, LONGEST_LINE, Line, read_fields, read_line
from .problems import ReadError, problem
from .reading import read_one_file

#: Files that are read line by line or row by row.
LINES, TABLES = (".jsonl", ".ndjson"), (".parquet",)
_STDIN = "stdin"
#: Longest text of one report, in characters.
LONGEST = 20_000_000
#: Columns of a table that are read, where it has them.
_COLUMNS = ("id", "doc", "text", "published", "date", "dct", "publisher", "title", "uri", "authors")


class Complaints:
    """Tells problems as they come up, of each kind and file the first few, and in the end how many more there were."""

    def __init__(self, tell: Callable[[Problem], object]) -> None:
        self._tell = tell
        self._counts: Counter[tuple[str, str]] = Counter()

    def add(self, trouble: Problem, among: str | None = None) -> None:
        """Tell a problem, or count it among those of one file, or of what is named."""
        key = (among or trouble.source.rpartition(":")[0] or trouble.source, trouble.code)
        self._counts[key] += 1
        if self._counts[key] <= LISTED_LINES:
            self._tell(trouble)

    def close(self) -> None:
        """Tell how many were counted only."""
        for (source, code), count in sorted(self._counts.items()):
            if count > LISTED_LINES:
                more = "E017" if code.startswith("E") else "W017"
                self._tell(problem(more, f"{source} ({code})", count=count - LISTED_LINES))


@dataclass(frozen=True, slots=True)
class _Came:
    """A report and the key it came with."""

    draft: Draft
    key: str | int
    source: str


def read_pile(
    inputs: Sequence[str], stdin: BinaryIO, complaints: Complaints, progress: Callable[[int], object]
) -> tuple[list[Document], dict[str, str | int]]:
    """Read all reports of some inputs.

    Args:
        inputs: files, folders, and ``-`` for JSON lines on ``stdin``.
        stdin: where those lines come from.
        complaints: is told what goes wrong.
        progress: is called with bytes as they are read.

    Returns:
        The documents in the order of their identifiers, whatever the order of lines and inputs; and for the
        identifiers that were numbers, these numbers. A report in a file of its own has the file's name as identifier, a
        line without one the file's name and its number.
    """
    files, problems = find_files([path for path in inputs if path != "-"], unlimited=(*LINES, *TABLES))
    for trouble in problems:
        complaints.add(trouble)
    came = list(_lines(stdin, _STDIN, complaints, progress)) if "-" in inputs else []
    for found in files:
        came += _reports(found, complaints, progress)
    return _named(came, complaints)


def _reports(found: Found, complaints: Complaints, progress: Callable[[int], object]) -> Iterator[_Came]:
    ending = Path(found.name).suffix.lower()
    try:
        if ending in LINES:
            with found.path.open("rb") as stream:
                yield from _lines(stream, found.name, complaints, progress)
        elif ending in TABLES:
            yield from _rows(found, complaints, progress)
        else:
            troubles: list[Problem] = []
            reads = read_one_file(found, troubles, LONGEST)
            for trouble in troubles:
                complaints.add(trouble)
            progress(found.path.stat().st_size)
            for read in reads:
                name = f"{read.name}#{read.draft.line}" if read.draft.line else read.name
                yield _Came(read.draft, read.draft.id or name, read.name)
    except OSError as error:
        complaints.add(problem("E002", found.name, reason=error.strerror or "unknown"))
    except ReadError as error:
        complaints.add(error.at(found.name))


def _lines(stream: BinaryIO, name: str, complaints: Complaints, progress: Callable[[int], object]) -> Iterator[_Came]:
    number, blank = 0, True
    while raw := stream.readline(LONGEST_LINE + 2):
        number += 1
        size = len(raw)
        while not raw.endswith(b"\n") and len(raw) > LONGEST_LINE and (rest := stream.readline(LONGEST_LINE)):
            size += len(rest)
            if rest.endswith(b"\n"):
                break
        progress(size)
        if raw.strip(b" \t\r\n\xef\xbb\xbf"):
            blank = False
            yield from _came(lambda source, raw=raw: read_line(raw.rstrip(b"\r\n"), source), name, number, complaints)
    if blank:
        complaints.add(problem("E038" if name == _STDIN else "E005", name))


def _rows(found: Found, complaints: Complaints, progress: Callable[[int], object]) -> Iterator[_Came]:
    """Reports of a Parquet file, a group of rows at a time.

    Raises:
        ReadError: ``E036`` there is nothing to read it with, ``E037`` it cannot be read.
    """
    try:
        from pyarrow import ArrowException, parquet  # pyright: ignore[reportMissingImports]
    except ImportError as error:
        raise ReadError("E036") from error
    number = 0
    size = found.path.stat().st_size
    try:
        table: Any = parquet.ParquetFile(found.path)
        columns = [name for name in table.schema_arrow.names if name in _COLUMNS]
        if "text" not in columns:
            raise ReadError("E037", reason="it has no column named text")
        rows = max(table.metadata.num_rows, 1)
        for batch in table.iter_batches(batch_size=1024, columns=columns):
            for fields in batch.to_pylist():
                number += 1
                fields = {name: _plain(value) for name, value in fields.items() if value is not None}
                digest = hashlib.sha256(repr(sorted(fields.items())).encode("utf-8", "replace")).hexdigest()
                yield from _came(
                    lambda source, fields=fields, digest=digest: read_fields(fields, digest, source),
                    found.name,
                    number,
                    complaints,
                )
            progress(size * batch.num_rows // rows)
    except (ArrowException, ValueError) as error:
        raise ReadError("E037", reason=str(error).partition("\n")[0]) from error


def _plain(value: object) -> object:
    """A cell as JSON would have it: dates and times as ISO strings."""
    return value if isinstance(value, str | int | float | bool | list | dict) else str(value)


def _came(read: Callable[[str], Line], name: str, number: int, complaints: Complaints) -> Iterator[_Came]:
    source = f"{name}:{number}"
    try:
        line = read(source)
    except ReadError as error:
        complaints.add(error.at(source))
        return
    for trouble in line.problems:
        complaints.add(trouble)
    yield _Came(line.draft, line.key if line.key is not None else f"{name}#{number}", source)


def _named(came: Iterable[_Came], complaints: Complaints) -> tuple[list[Document], dict[str, str | int]]:
    """Documents under identifiers of their own, the same for any order in which they came.

    The number 5 and the string "5" are two identifiers.
    """
    came = list(came)
    worded = {one.key for one in came if isinstance(one.key, str)}

    def shown(one: _Came) -> str:
        return f"{one.key} (number)" if not isinstance(one.key, str) and str(one.key) in worded else _shown(one)

    ordered = sorted(came, key=lambda one: (shown(one), one.draft.text, one.draft.sha256 or ""))
    names = {shown(one) for one in ordered}
    keys: dict[str, str | int] = {}
    documents: list[Document] = []
    last: tuple[str, str] | None = None
    taken: set[str] = set()
    for one in ordered:
        wanted = shown(one)
        if (wanted, one.draft.text) == last:
            complaints.add(problem("W005", one.source, id=wanted))
            continue
        last = (wanted, one.draft.text)
        name, ordinal = wanted, 1
        while name in taken or (ordinal > 1 and name in names):
            ordinal += 1
            name = f"{wanted}-{ordinal}"
        if name != wanted:
            complaints.add(problem("W004", one.source, id=wanted, new=name))
        elif not isinstance(one.key, str):
            keys[name] = one.key
        taken.add(name)
        documents.append(_document(one.draft, name))
    return documents, keys


def _shown(one: _Came) -> str:
    """The key as an identifier: on one line."""
    return one_line(str(one.key), 200) or one.source


@lru_cache(256)
def _head(text: str) -> tuple[Head, Dateline]:
    """What the first lines of a text state; masses of copies are read once."""
    return read_head(text), read_dateline(text)


def _document(draft: Draft, name: str) -> Document:
    """The document, with what the head of its text states where there is no field for it."""
    published, publisher, title = draft.published, draft.publisher, draft.title
    if not (published and publisher and title):
        head, dateline = _head(draft.text)
        published, publisher, title = published or head.published, publisher or head.publisher, title or head.title
        published, publisher = published or dateline.published, publisher or dateline.agency
        published = published or draft.existed
    return Document(
        id=name,
        uri=name,
        text=draft.text,
        sha256=draft.sha256 or "",
        title=title,
        publisher=publisher,
        chars=len(draft.text),
        published=published or Published(),
    )
