"""Things and happenings that several documents speak of."""

from __future__ import annotations

from .base import Record
from .evidence import Span
from .values import NameKind, Place, Time


class Alias(Record, frozen=True):
    """A form of a name and the documents that use it."""

    text: str
    documents: tuple[str, ...]


class PossibleSame(Record, frozen=True):
    """Another entity that may be the same thing: kept apart until a person decides.

    ``reasons`` speak for, ``against`` against; ``spans`` are the words that the reasons rest on.
    """

    entity: str
    reasons: tuple[str, ...]
    against: tuple[str, ...]
    spans: tuple[Span, ...] = ()


class Entity(Record, frozen=True):
    """A named thing across documents.

    Attributes:
        known: key in the reference data (``oreshnik``), None where there is none.
        central: how much of the pile is about it, 0 to 1 (share of documents that name it, then of claims).
    """

    id: str
    name: str
    kind: NameKind
    aliases: tuple[Alias, ...]
    possible_same: tuple[PossibleSame, ...] = ()
    mentions: tuple[Span, ...] = ()
    roles: tuple[str, ...] = ()
    known: str | None = None
    central: float = 0.0


class Participant(Record, frozen=True):
    """An entity with its role in an event."""

    role: str
    entity: str


class Event(Record, frozen=True):
    """Something that happens or is planned, across documents.

    Attributes:
        label: a few words for a reader ("attack on Dnipropetrovsk").
        type: class from the event lexicon ("attack", "deployment", "casualties", ...).
        claims: the claims that speak of it.
        reasons: why its mentions were joined.
    """

    id: str
    label: str
    type: str
    participants: tuple[Participant, ...] = ()
    time: Time | None = None
    place: Place | None = None
    mentions: tuple[Span, ...] = ()
    claims: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
