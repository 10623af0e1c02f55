"""What a report is called in running text, and the letter by which an edition names it."""

from __future__ import annotations

import re
from calendar import month_name
from collections import Counter
from collections.abc import Sequence
from datetime import date

from .documents import Document

#: Longer file names are cut to what tells them apart.
LONGEST = 16
_PARTS = re.compile(r"[^\W_]+")
#: Files that hold a report a line.
_LINES = re.compile(r"\.(?:jsonl|ndjson)$", re.IGNORECASE)


def report_names(documents: Sequence[Document]) -> dict[str, str]:
    """A short name for each report: its publisher, with the day where one outlet has several, else its file's name.

    A long file name is cut to the first parts that tell it apart: ``002…`` for ``002_ecbaf9c1a16ff4c8.txt``.

    Args:
        documents: all reports of the pile.

    Returns:
        Name by document identifier; no two are the same.
    """
    publishers = Counter(document.publisher for document in documents)
    issues = Counter((document.publisher, _day(document)) for document in documents)
    stems = {document.id: _stem(document) for document in documents}
    starts: Counter[str] = Counter()
    for stem in stems.values():
        starts.update({stem[: match.end()] for match in _PARTS.finditer(stem)})
    names: dict[str, str] = {}
    taken: Counter[str] = Counter()
    for document in documents:
        stem = stems[document.id]
        name = _cut(stem, starts)
        if document.publisher and publishers[document.publisher] == 1:
            name = document.publisher
        elif document.publisher and (day := _day(document)) and issues[document.publisher, day] == 1:
            name = f"{document.publisher} ({day})"
        name = " ".join(name.split())
        name = name if len(name) <= 48 else f"{name[:47].rstrip()}…"
        taken[name] += 1
        names[document.id] = name if taken[name] == 1 else f"{name} ({taken[name]})"
    return names


def sigla(documents: Sequence[Document]) -> dict[str, str]:
    """The letters by which editions name their witnesses: A, B ... Z, AA, AB ... in the order given."""
    letters: dict[str, str] = {}
    for place, document in enumerate(documents):
        letter, rest = "", place + 1
        while rest:
            rest, digit = divmod(rest - 1, 26)
            letter = chr(65 + digit) + letter
        letters[document.id] = letter
    return letters


def _day(document: Document) -> str | None:
    """The day of publication in words, where the report states it."""
    published = document.published
    if published.basis != "stated" or not published.lower or published.lower[:10] != (published.upper or "")[:10]:
        return None
    try:
        day = date.fromisoformat(published.lower[:10])
    except ValueError:
        return None
    return f"{day.day} {month_name[day.month]} {day.year}"


def _stem(document: Document) -> str:
    """The last part of a file name or address, without its ending; of a line in a file, its own identifier if given."""
    # A line with an identifier of its own stands as "file#identifier", one without as "file#number".
    if document.uri.endswith(f"#{document.id}") and _LINES.search(document.uri[: -len(document.id) - 1]):
        return document.id
    file = document.uri.rstrip("/").rsplit("/", 1)[-1] or document.uri
    return re.sub(r"(?<=.)\.[a-zA-Z]{2,5}$", "", file) or document.id


def _cut(stem: str, starts: Counter[str]) -> str:
    """The first parts of a long name that no other one begins with."""
    if len(stem) <= LONGEST:
        return stem
    for part in _PARTS.finditer(stem):
        head = stem[: part.end()]
        if part.end() >= 3 and starts[head] == 1 and len(head) < len(stem):
            return f"{head}…"
    return stem
