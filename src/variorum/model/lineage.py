"""Who copied whom: passages, citations, derivations and origins."""

from __future__ import annotations

from typing import Literal

from .base import Record
from .evidence import Span

DerivationKind = Literal["copy", "rewrite", "cites", "revision"]


class Passage(Record, frozen=True):
    """The same words in two documents; ``source`` and ``target`` are ``[start, end]`` there.

    ``quote`` marks a shared quotation of one speaker, which is no sign of copying by itself.
    """

    source: tuple[int, int]
    target: tuple[int, int]
    quote: bool = False


class Citation(Record, frozen=True):
    """A document names an outlet or agency as where it knows from.

    Attributes:
        document: who cites.
        outlet: key of the outlet in the reference data, or its folded name.
        name: the outlet's name for readers.
        span: the words.
        form: ``credit`` (dateline or tag line), ``attribution`` ("The Express highlights"), ``reprint``.
        weight: how much of the document leans on it, 0 to 1: claims that carry it in their chain; the headline or
            the opening count more.
        reasons: why the weight.
    """

    document: str
    outlet: str
    name: str
    span: Span
    form: Literal["credit", "attribution", "reprint"]
    weight: float = 0.0
    reasons: tuple[str, ...] = ()


class Direction(Record, frozen=True):
    """Why the source is held to be the source."""

    basis: str
    certain: bool


class Derivation(Record, frozen=True):
    """One document rests on another, or on an unseen origin.

    Attributes:
        source: document or origin that was there first.
        target: document that rests on it.
        share: share of the target's text that the passages cover, 0 to 1; 0 for citations.
        source_share: the same of the source's text.
        reasons: what shows it; shared errors first.
        retold: share of the target's text in sentences that tell the same as one of the source's, in other words.
        template: whether both only fill in one form (prices of a day, a bulletin): such a pair makes no origin.
        doubtful: whether two accounts of their own, of the same event and announcements, may be as alike.
        closeness: by which pairs may be ranked, 0 to 1: what of the shorter text stands in the other, word for word or
            told alike; 0 for citations.
        retellings: sentences that tell the same in other words.
    """

    id: str
    source: str
    target: str
    kind: DerivationKind
    share: float
    direction: Direction
    passages: tuple[Passage, ...] = ()
    source_share: float = 0.0
    reasons: tuple[str, ...] = ()
    template: bool = False
    doubtful: bool = False
    retold: float = 0.0
    closeness: float = 0.0
    retellings: tuple[Passage, ...] = ()


class Origin(Record, frozen=True):
    """An ancestor of what documents say: one of them, or an unseen one that they cite.

    Attributes:
        name: outlet or title for readers.
        kind: ``document``, ``outlet``, ``agency``, ``body`` or ``unknown`` (a lost common ancestor).
        seen: whether it is among the documents.
        certain: False for families by citation alone and for unproven directions.
        documents: documents that rest on it, itself included where seen.
        claims: claims that rest on it.
        document: the document that it is, where seen.
        quotation: whether it is no report but the words of a speaker that several reports quote; such reports need
            not know each other.
    """

    id: str
    name: str
    kind: Literal["document", "outlet", "agency", "body", "unknown"]
    seen: bool
    certain: bool
    documents: tuple[str, ...]
    claims: tuple[str, ...]
    reasons: tuple[str, ...]
    document: str | None = None
    quotation: bool = False


class SourceLetter(Record, frozen=True):
    """What the user's own table says of a source: its Admiralty letter.

    Attributes:
        name: the source as the table names it.
        letter: ``A`` (completely reliable) to ``E`` (unreliable); ``F`` where its reliability cannot be judged.
        note: the user's own words on it.
        documents: reports that it published.
        origins: origins that it is.
    """

    name: str
    letter: str
    note: str = ""
    documents: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
