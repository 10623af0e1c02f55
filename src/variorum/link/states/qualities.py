"""What somebody or something is by one report and is not by another: pregnant, a member, the owner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...model import Argument, Claim
from ...reference import load_words
from ..asides import aside_at
from ..events.statuses import status_words
from ..former import is_former, today_of
from ..page import Page
from ..statements.like_words import root
from .bearers import Bearer, read_bearer

_TELLING = frozenset({"NOUN", "PROPN", "ADJ"})
_COMPARED = frozenset({"JJR", "JJS"})
#: Characters that are shown.
_SHOWN = 110


@dataclass(frozen=True, slots=True)
class Quality:
    """What a clause says that something named is, or is not.

    Attributes:
        page, claim: where it stands.
        bearer: what it is said of.
        head: root of the word that tells it.
        words: roots of the others of its phrase.
        noun: whether that word is a noun.
        denied: whether it is denied; ``firmly`` whether by a source that denies it, or for good.
        start, end: the words.
    """

    page: Page
    claim: Claim
    bearer: Bearer
    head: str
    words: frozenset[str]
    noun: bool
    denied: bool
    firmly: bool
    start: int
    end: int


def read_quality(page: Page, claim: Claim, same: dict[str, str]) -> Quality | None:
    """Read what a clause with "be" says of something that has a name.

    Args:
        page: its document.
        claim: the claim; what is no more than possible, a judgement or told of a former time tells nothing.
        same: of an entity that may be another, the one that stands for both.
    """
    verb = page.token_at(claim.predicate_start)
    if claim.head != "verb" or claim.predicate != "be" or claim.modality != "happened" or verb is None:
        return None
    told = next((part for part in claim.parts if part.role == "attribute"), None)
    head: Any = page.head(told.start, told.end) if told is not None else None
    if told is None or claim.doer is None or head is None or head.pos_ not in ("NOUN", "ADJ") or head.tag_ in _COMPARED:
        return None
    if head.lemma_.lower() in load_words("qualities", "passing") or head.tag_ == "NNS":
        return None
    if aside_at(page, verb.idx) is not None or is_former(claim.times, today_of(page)):
        return None
    bearer = read_bearer(page, claim.doer, same)
    if bearer is None or not bearer.things:
        return None
    start, end = status_words(page, claim)
    denied = claim.polarity == "denied"
    return Quality(
        page,
        claim,
        bearer,
        root(head.lemma_.lower()),
        _others(page, told, head),
        head.pos_ == "NOUN",
        denied,
        denied and _firm(claim),
        start,
        max(end, min(told.end, start + _SHOWN)),
    )


def _firm(claim: Claim) -> bool:
    """Whether a source is said to deny it, or the report calls it untrue or never so."""
    untrue = any("untrue" in reason or "never" in reason for reason in claim.reasons)
    return untrue or any(link.stance == "denies" for link in claim.attribution)


def _others(page: Page, told: Argument, head: Any) -> frozenset[str]:
    words = (token for token in page.tokens_in(told.start, told.end) if token.i != head.i)
    return frozenset(root(token.lemma_.lower()) for token in words if token.pos_ in _TELLING)


def of_one_quality(none: Quality, so: Quality) -> bool:
    """Whether one clause denies what one of another report tells of the same thing.

    A plain "is not" denies what lasts, told by a noun; an adjective may have come to hold since.

    Args:
        none: what is denied.
        so: what is told.
    """
    if none.page.id == so.page.id or not none.bearer.things & so.bearer.things or none.head != so.head:
        return False
    if not none.firmly and not (none.noun and so.noun):
        return False
    return not (none.words and so.words) or bool(none.words & so.words)
