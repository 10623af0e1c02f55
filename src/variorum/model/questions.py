"""Answers, the questions they answer, and how the answers relate."""

from __future__ import annotations

from typing import Literal

import msgspec

from .base import Record
from .claims import Modality, Polarity
from .evidence import Span
from .values import Value

QuestionKind = Literal["time", "quantity", "place", "actor", "status", "identity", "reason"]
State = Literal["single", "repeated", "agreed", "refined", "evolving", "conflict"]
ConflictKind = Literal["time", "quantity", "place", "actor", "identity", "status", "denial"]


class Answer(Record, frozen=True):
    """A few words of one claim that answer one question: the unit that is compared.

    Attributes:
        about: identifier of the event or entity.
        slot: which question about it ("when", "where", "killed", "range", "status", ...).
        span: the few words that state the value, at most 150 characters.
        modality, polarity: of the claim it stands in.
        premises: identifiers of entities whose identity is only possible, where the answer rests on it.
        senses: what a number tells of, by the lexicon ("demand", "depth"); none where its words show nothing.
    """

    id: str
    about: str
    slot: str
    kind: QuestionKind
    value: Value
    span: Span
    claim: str
    modality: Modality = "happened"
    polarity: Polarity = "affirmed"
    premises: tuple[str, ...] = ()
    senses: tuple[str, ...] = ()


class OpenQuestion(Record, frozen=True):
    """A question with the answers found for it, before they are compared.

    Attributes:
        quoted: whether it can only be asked by quoting a clause with a gap; it is worth asking where its answers bear
            on each other, and not else.
        loose: whether the statements were joined by the likeness of their words alone, so that answers which exclude
            each other may be of two things.
    """

    id: str
    label: str
    kind: QuestionKind
    about: str
    slot: str
    answers: tuple[Answer, ...]
    central: float = 0.0
    quoted: bool = False
    loose: bool = False


class Condition(Record, frozen=True):
    """What a state rests on beside the texts, and what it would be otherwise."""

    premise: str
    would_be: str
    spans: tuple[Span, ...] = ()


class Grade(Record, frozen=True):
    """Admiralty digit of an item (2 to 6 by the program) with reasons; the letter is the user's to give."""

    credibility: int
    reasons: tuple[str, ...]
    reliability: str = "F"


class Position(Record, frozen=True):
    """One distinct answer, with all that give it."""

    value: Value
    mentions: tuple[Span, ...]
    claims: tuple[str, ...]
    documents: tuple[str, ...]
    origins: tuple[str, ...]
    grade: Grade
    speakers: tuple[str, ...] = ()


class Question(Record, frozen=True):
    """A question, its positions and their state.

    Attributes:
        pair_states: ``{"0-2": state}`` where two positions relate otherwise than the whole; ``single`` where they do
            not bear on each other and the whole is a conflict, refined, agreed or repeated.
        conditional: premises of the state.
        reasons: why this state.
        central: 0 to 1, how much it matters in this pile.
    """

    id: str
    label: str
    kind: QuestionKind
    about: str
    slot: str
    state: State
    positions: tuple[Position, ...]
    conditional: tuple[Condition, ...] = ()
    pair_states: dict[str, State] = msgspec.field(default_factory=dict[str, State])
    reasons: tuple[str, ...] = ()
    central: float = 0.0


class ConflictPosition(Record, frozen=True):
    """One side of a conflict."""

    value: Value
    claims: tuple[str, ...]
    documents: tuple[str, ...]


class Conflict(Record, frozen=True):
    """Positions that cannot both be right as stated.

    Attributes:
        severity: 0 to 1, from how far apart, how central, how many origins.
        explanation: one sentence a reader understands at once.
        settle: what would settle it.
    """

    id: str
    kind: ConflictKind
    question: str
    positions: tuple[ConflictPosition, ...]
    severity: float
    explanation: str
    conditional: tuple[Condition, ...] = ()
    reasons: tuple[str, ...] = ()
    settle: str = ""
