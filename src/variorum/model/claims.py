"""Claims: who did what, said by whom, according to whom."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from msgspec.structs import replace

from .base import Record
from .evidence import EvidenceError, Span
from .values import Place, Quantity, Time

Polarity = Literal["affirmed", "denied"]
Modality = Literal["happened", "planned", "possible", "ordered", "conditional", "opinion"]
SourceKind = Literal["person", "outlet", "agency", "body", "unnamed", "publisher", "author"]
Stance = Literal["asserts", "denies", "doubts", "repeats"]
Role = Literal[
    "subject",
    "agent",
    "object",
    "recipient",
    "instrument",
    "location",
    "time",
    "quantity",
    "attribute",
    "reason",
    "other",
]


class Argument(Record, frozen=True):
    """A part of a claim with its role.

    ``entity`` is filled by ``link/``. ``resolved`` is the text of the antecedent where the words are a pronoun or a
    description ("this system" for "the Oreshnik"), with ``resolved_start``/``resolved_end`` where that stands.
    """

    role: Role
    text: str
    start: int
    end: int
    entity: str | None = None
    resolved: str | None = None
    resolved_start: int | None = None
    resolved_end: int | None = None


class Link(Record, frozen=True):
    """One link of an attribution chain.

    Attributes:
        name: who is said to have said it, as resolved ("The Express" for "the publication"); None for a document's
            publisher or author that the file does not give.
        kind: what the source is; the last link of every chain is ``publisher`` (or ``author``).
        stance: what the source does with the claim.
        cue: the words that show the attribution ("according to"); None for the last link.
        start, end: where the source's words stand; None for the last link.
        inferred: whether it stands in an earlier sentence (then ``start`` and ``end`` are there).
        entity: filled by ``link/``.
    """

    name: str | None
    kind: SourceKind
    stance: Stance = "asserts"
    cue: str | None = None
    start: int | None = None
    end: int | None = None
    inferred: bool = False
    entity: str | None = None


class Attribution(Record, frozen=True):
    """One attribution as it stands in a sentence: parallel to PolNeAR's source, cue and content.

    ``source``, ``cue`` and ``content`` are stretches ``(start, end)``, several where the words are not contiguous.
    """

    source: tuple[tuple[int, int], ...]
    cue: tuple[tuple[int, int], ...]
    content: tuple[tuple[int, int], ...]
    kind: SourceKind = "unnamed"
    name: str | None = None
    stance: Stance = "asserts"
    inferred: bool = False


class Claim(Record, frozen=True, dict=True):
    """One checkable proposition (or, with ``checkable`` false, a comment) and where it stands.

    Attributes:
        id: stable identifier.
        document: identifier of the document.
        evidence: the clause it was read from.
        subject: what it is about, the grammatical subject; its ``role`` is ``subject``, in a passive ``object`` (who
            does it then stands among the arguments as ``agent``, where that is said). None for claims without one.
        predicate: lemma of the verb or noun ("deploy"), "be" for attributes.
        predicate_start, predicate_end: where that word stands.
        head: ``verb``, ``noun`` ("the deployment of X") or ``attribute`` ("range of up to 2,000 km").
        polarity, modality, checkable: see the design.
        arguments: the parts, with roles.
        times, quantities, places: the values inside the evidence that belong to this claim.
        attribution: innermost speaker first, the document's own publisher last.
        sentence: number of the sentence in the document, from 0.
        reasons: why polarity, modality and checkability were judged so.
    """

    id: str
    document: str
    evidence: Span
    subject: Argument | None
    predicate: str
    predicate_start: int
    predicate_end: int
    head: Literal["verb", "noun", "attribute"] = "verb"
    polarity: Polarity = "affirmed"
    modality: Modality = "happened"
    checkable: bool = True
    arguments: tuple[Argument, ...] = ()
    times: tuple[Time, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    places: tuple[Place, ...] = ()
    attribution: tuple[Link, ...] = ()
    sentence: int = 0
    reasons: tuple[str, ...] = ()

    @cached_property
    def parts(self) -> tuple[Argument, ...]:
        """Subject and arguments by what they do, whatever the voice: who does it first and as ``subject``."""
        if self.subject is None:
            return self.arguments
        if self.subject.role == "subject":
            return (self.subject, *self.arguments)
        every = [
            replace(part, role="subject") if part.role == "agent" else part for part in (self.subject, *self.arguments)
        ]
        return tuple(sorted(every, key=lambda part: (part.role != "subject", part.start, part.end, part.role)))

    @cached_property
    def doer(self) -> Argument | None:
        """Who or what does it: the subject of an active verb, the by-phrase of a passive one."""
        if self.subject is not None and self.subject.role == "subject":
            return self.subject
        return next((part for part in self.parts if part.role == "subject"), None)

    def __post_init__(self) -> None:
        if self.evidence.document != self.document:
            raise EvidenceError(f"claim {self.id} quotes another document than its own")
        for value in (*self.times, *self.quantities, *self.places):
            inside = self.evidence.quote[value.start - self.evidence.start : value.end - self.evidence.start]
            if not self.evidence.covers(value.start, value.end) or inside != value.text:
                raise EvidenceError(f"claim {self.id}: {value.text!r} is not in its evidence")
