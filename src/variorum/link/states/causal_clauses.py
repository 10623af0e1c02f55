"""Causes that stand beside a verb: "crashed because of ice", "was traced to a heater", "was started deliberately"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from ...model import Argument, Claim
from ..classes import event_classes, hosts, of_verb
from ..page import Page
from ..statements.like_words import root
from .scales import words_of

#: Characters of a clause behind "because" that are read.
_CLAUSE = 110


class Caused(NamedTuple):
    """An effect with the words for its cause.

    Attributes:
        effect, noun: the class of the event that the verb tells of, and a noun for it; empty where a noun tells it.
        stretch: where that noun stands.
        start, end: the words for the cause.
    """

    effect: str
    noun: str
    stretch: tuple[int, int]
    start: int
    end: int


def of_clause(page: Page, claim: Claim) -> Iterator[Caused]:
    """Read the causes that stand beside a claim's verb.

    Args:
        page: its document.
        claim: a claim with a verb.
    """
    verb = page.token_at(claim.predicate_end - 1)
    if verb is None:
        return
    parts = {part.role: part for part in claim.parts}
    whom, behind, lemma = parts.get("object"), parts.get("recipient") or parts.get("other"), claim.predicate
    doer, taken = claim.doer, parts.get("attribute")
    after = _word_before(page, behind) if behind is not None else ""
    pair: tuple[Argument | None, Argument | None] = (None, None)
    if lemma in words_of("ascribing") and after == "to":
        pair = whom, behind
    elif lemma in words_of("stemming") and after == "from":
        pair = doer, behind
    elif lemma in words_of("treating"):
        pair = whom, taken
    elif lemma == "be" and after == "behind":
        pair = behind, doer
    if pair[0] is not None and pair[1] is not None:
        yield Caused("", "", (pair[0].start, pair[0].end), pair[1].start, pair[1].end)
    elif whom is not None and lemma in words_of("causing") | {"set", "light"}:
        for start, end in _beside(verb):
            yield Caused("", "", (whom.start, whom.end), start, end)
    yield from _of_verb(page, claim, verb)


def _beside(verb: Any) -> Iterator[tuple[int, int]]:
    """Causes beside a verb of causing that are no noun: "deliberately", "when a candle fell over", "by speeding"."""
    for child in verb.children:
        if child.dep_ == "advmod" and child.lower_ in ("deliberately", "intentionally", "accidentally"):
            yield child.idx, child.idx + len(child)
        elif child.dep_ == "advcl" and any(mark.lower_ == "when" for mark in child.lefts):
            yield _clause(child)
        elif child.dep_ in ("agent", "prep") and child.lower_ == "by":
            yield from (_clause(inner) for inner in child.children if inner.tag_ == "VBG")


def _of_verb(page: Page, claim: Claim, verb: Any) -> Iterator[Caused]:
    """Why something crashed or gave way, where its own verb tells that it did."""
    reason = next((part for part in claim.parts if part.role == "reason"), None)
    stretch = (reason.start, reason.end) if reason is not None else None
    if stretch is None:
        clause = next((child for child in verb.children if child.dep_ == "advcl" and _because(child)), None)
        behind = verb.nbor(1) if verb.i + 1 < len(verb.doc) else None
        if clause is None and behind is not None and behind.lower_ == "because" and behind.dep_ == "mark":
            clause = behind.head  # hung on another verb of a long sentence
        stretch = _clause(clause) if clause is not None else None
    patient = next((part for part in claim.parts if part.role == "object"), None)
    doer = claim.doer
    if claim.predicate in words_of("carrying") and patient is not None and doer is not None and doer is not patient:
        yield from _failure(page, patient, (doer.start, doer.end))
    elif stretch is not None and claim.predicate in words_of("breaking") and doer is not None:
        yield from _failure(page, doer, stretch)
    elif stretch is not None and (frame := of_verb(claim.predicate)) and frame[0] in hosts("sudden"):
        yield Caused(frame[0], event_classes()[frame[0]].noun, stretch, *stretch)


def _failure(page: Page, argument: Argument, stretch: tuple[int, int]) -> Iterator[Caused]:
    """The failure of the one thing that is spoken of as known: "the bank", "the north wall"."""
    head = page.head(argument.start, argument.end)
    known = head is not None and any(
        child.lower_ in ("the", "this", "that") or child.dep_ == "poss" for child in head.lefts
    )
    if head is not None and known and head.tag_ in ("NN", "NNP"):
        yield Caused(f"failure {root(head.lemma_.lower())}", f"failure of the {head.lower_}", stretch, *stretch)


def _because(clause: Any) -> bool:
    return any(child.lower_ in ("because", "since") and child.dep_ == "mark" for child in clause.lefts)


def _clause(verb: Any) -> tuple[int, int]:
    """A clause without the word that begins it."""
    inside = [token for token in verb.subtree if token.dep_ != "mark" and token.lower_ not in ("when", "because")]
    start, words = inside[0].idx, [token for token in inside if token.pos_ != "PUNCT"] or inside
    end = next((t.idx + len(t) for t in reversed(words) if t.idx + len(t) - start <= _CLAUSE), start + 1)
    return start, end


def _word_before(page: Page, argument: Argument) -> str:
    """The word right before an argument, in small letters."""
    words = page.text[max(0, argument.start - 20) : argument.start].casefold().split()
    return words[-1] if words else ""
