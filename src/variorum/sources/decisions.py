"""A person's decisions, as the report's page saves them: JSONL, a line for each thing that was marked as misread."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import get_args

import msgspec

from ..model import Decision, Document, Problem, Span
from ..model.decisions import DecisionKind
from .files import printable_name
from .own_files import read_own
from .problems import ReadError, problem

#: Most lines and most stretches of one: what a person can mark by hand, by far.
_LINES, _STRETCHES = 20_000, 400


class _Stretch(msgspec.Struct):
    start: int
    end: int
    quote: str
    document: str = ""
    sha256: str = ""


class _Line(msgspec.Struct):
    kind: str
    label: str
    spans: list[_Stretch]
    decision: str = "misread"
    note: str = ""


def read_decisions(path: str | Path, documents: Sequence[Document]) -> tuple[list[Decision], list[Problem]]:
    """Read decisions and find their words in the documents.

    Args:
        path: the file that the page's "Save" wrote.
        documents: the pile. A document is known by its identifier or the hash of its bytes; where its text has moved,
            words that stand in it exactly once are found again.

    Returns:
        Decisions in the order of the file, and problems: ``E048`` where the file cannot be used at all, ``W022`` for a
        line that is no decision, ``W023`` for one whose words do not stand in these reports.
    """
    place = Path(path)
    name = printable_name(place.name)
    try:
        lines = read_own(place, "E048").splitlines()
    except ReadError as error:
        return [], [error.at(name)]
    known = _by_name(documents)
    kept: list[Decision] = []
    problems: list[Problem] = []
    for number, line in enumerate(lines[:_LINES], start=1):
        if not line.strip():
            continue
        try:
            told = msgspec.json.decode(line, type=_Line)
        except (msgspec.DecodeError, UnicodeDecodeError):
            problems.append(problem("W022", name, line=number))
            continue
        if told.decision != "misread" or told.kind not in get_args(DecisionKind) or not told.spans:
            problems.append(problem("W022", name, line=number))
            continue
        spans = [_placed(stretch, known) for stretch in told.spans[:_STRETCHES]]
        if None in spans:
            problems.append(problem("W023", name, line=number, label=told.label))
            continue
        kind: DecisionKind = told.kind  # type: ignore[assignment]
        kept.append(Decision(kind=kind, label=told.label, spans=tuple(span for span in spans if span), note=told.note))
    if len(lines) > _LINES:
        problems.append(problem("W022", name, line=f"{_LINES + 1} and all after it"))
    return kept, problems


def _by_name(documents: Iterable[Document]) -> dict[str, list[Document]]:
    known: dict[str, list[Document]] = {}
    for document in documents:
        known.setdefault(document.id, []).append(document)
        known.setdefault(document.sha256, []).append(document)
    return known


def _placed(stretch: _Stretch, known: dict[str, list[Document]]) -> Span | None:
    """The stretch in a document of this pile, None where its words are not there or stand in it more than once."""
    among = [*known.get(stretch.document, ()), *known.get(stretch.sha256, ())]
    if not stretch.quote:
        return None
    for document in among:
        if stretch.start >= 0 and document.text[stretch.start : stretch.end] == stretch.quote:
            return document.span(stretch.start, stretch.end)
    for document in among:
        if document.text.count(stretch.quote) == 1:
            start = document.text.index(stretch.quote)
            return document.span(start, start + len(stretch.quote))
    return None
