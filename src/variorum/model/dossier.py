"""The dossier: everything that was found, checked against the texts when it is put together."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from .base import Record
from .claims import Claim
from .decisions import Decision
from .documents import Document, Problem
from .evidence import EvidenceError, Span
from .findings import Finding
from .lineage import Citation, Derivation, Origin, SourceLetter
from .questions import Conflict, Question
from .things import Entity, Event
from .values import Time

SCHEMA = "variorum/1"


class TimelineEntry(Record, frozen=True):
    """One thing that is said to have happened or to come, by the time of the event."""

    time: Time
    label: str
    claims: tuple[str, ...]
    question: str | None = None
    modality: str = "happened"
    inferred: bool = False


class PlaceEntry(Record, frozen=True):
    """A place on the map, with the documents and claims that name it."""

    name: str
    lat: float
    lon: float
    documents: tuple[str, ...]
    claims: tuple[str, ...]
    geoname: int | None = None
    kind: str = "city"
    precision_km: float = 0.0


class Highlight(Record, frozen=True):
    """One of the few things a reader must see first.

    Attributes:
        kind: ``conflict``, ``finding``, ``origin`` (one origin told many times), ``no first-hand source`` or
            ``possible same``.
        title: one line.
        reason: why it matters, in a sentence.
        refs: identifiers of the conflict, finding, origin ... it shows.
        quotes: the words, side by side, ``speakers`` beside them.
        speakers: who says each quote, outermost link last, as one line for readers.
        settle: what would settle it.
        score: what it was ranked by.
    """

    kind: str
    title: str
    reason: str
    refs: tuple[str, ...]
    quotes: tuple[Span, ...]
    speakers: tuple[str, ...]
    settle: str = ""
    conditional: tuple[str, ...] = ()
    score: float = 0.0


class Dossier(Record, frozen=True):
    """All that was found in a pile of reports: the object behind ``dossier.json``.

    Raises:
        EvidenceError: a span anywhere inside does not quote the text of its document.
    """

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...] = ()
    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    questions: tuple[Question, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    origins: tuple[Origin, ...] = ()
    findings: tuple[Finding, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    places: tuple[PlaceEntry, ...] = ()
    highlights: tuple[Highlight, ...] = ()
    citations: tuple[Citation, ...] = ()
    decisions: tuple[Decision, ...] = ()
    sources: tuple[SourceLetter, ...] = ()
    schema: str = SCHEMA

    def __post_init__(self) -> None:
        texts = {document.id: document.text for document in self.documents}
        for part in (
            self.documents, self.entities, self.events, self.claims, self.questions, self.conflicts,
            self.findings, self.highlights, self.citations, self.decisions,
        ):  # fmt: skip
            for span in _spans_in(part):
                text = texts.get(span.document)
                if text is None or text[span.start : span.end] != span.quote:
                    raise EvidenceError(f"{span.quote[:60]!r} is not at {span.start} of {span.document}")

    def to_json(self) -> bytes:
        """The dossier as ``dossier.json``: the same bytes for the same input."""
        return msgspec.json.format(msgspec.json.encode(self), indent=1)


def _spans_in(value: object) -> Iterator[Span]:
    """Every span inside nested records and tuples."""
    stack: list[object] = [value]
    while stack:
        item = stack.pop()
        if isinstance(item, Span):
            yield item
        elif isinstance(item, tuple):
            stack.extend(item)  # pyright: ignore[reportUnknownArgumentType]
        elif isinstance(item, msgspec.Struct):
            stack.extend(getattr(item, field) for field in item.__struct_fields__)
