"""What walks from room to room: readings of single documents, then bundles for the whole pile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .claims import Attribution, Claim
from .documents import Document
from .lineage import Citation, Derivation, Origin
from .questions import Answer, Conflict, OpenQuestion, Question
from .things import Entity, Event
from .values import Name, Place, Quantity, Time

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Reading:
    """One document, its parse and its values.

    Attributes:
        document: the document.
        doc: spaCy's parse with ``doc.text == document.text``; None for a language that is not supported.
        names, times, quantities, places: values found, each in order of offset.
        attributions, claims: filled by ``claims/``.
    """

    document: Document
    doc: Doc | None = None
    names: tuple[Name, ...] = ()
    times: tuple[Time, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    places: tuple[Place, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Lineage:
    """What ``lineage/`` found: outlets that documents cite, and which document rests on which.

    ``quotations`` are pairs that share nothing but a speaker's quoted words: no derivations, for neither need know the
    other, but what stands in the quotation has one origin.
    """

    citations: tuple[Citation, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    quotations: tuple[Derivation, ...] = ()


@dataclass(frozen=True, slots=True)
class Linked:
    """What ``link/`` found: claims with their entities named, things, happenings and open questions.

    ``answers`` are all that were put forward, also those that no question was made of: what could be asked at all.
    """

    claims: tuple[Claim, ...] = ()
    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()
    questions: tuple[OpenQuestion, ...] = ()
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True, slots=True)
class Ancestry:
    """What ``origins/`` found: ancestors, and the derivations with those from unseen ancestors added."""

    origins: tuple[Origin, ...] = ()
    derivations: tuple[Derivation, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """What ``compare/`` found: questions with positions and states, and conflicts."""

    questions: tuple[Question, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
