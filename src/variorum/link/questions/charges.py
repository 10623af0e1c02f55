"""Reading accusations: who is accused of what, and which denial takes up which accusation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ...model import Argument, Claim
from ...reference import load
from ..answers import LONGEST
from ..page import Page

_POINTING = frozenset({"this", "that", "it"})
#: A denial takes up an accusation that ends no more than this many characters before it.
_BESIDE = 220
_CONTENT = frozenset({"NOUN", "VERB", "ADJ"})
_LIGHT = frozenset({"have", "be", "do", "make", "take", "use"})


@dataclass(slots=True)
class Charge:
    """An accusation: where the deed is told, whom it names, in which words, and what denies it."""

    page: Page
    claim: Claim
    start: int
    end: int
    accused: frozenset[str]
    names: frozenset[str]
    words: frozenset[str]
    told: Claim


def read_charges(page: Page, claims: Sequence[Claim]) -> Iterator[Charge]:
    """The accusations of a document that name who is accused and tell of what."""
    told_at = {claim.predicate_start: claim for claim in claims}
    seen: set[int] = set()
    for claim in claims:
        if (
            claim.predicate not in load("comparison")["charging"]["accuse"]
            or claim.polarity == "denied"
            or claim.predicate_start in seen
        ):
            continue
        verb = page.token_at(claim.predicate_start)
        deed = _deed(verb)
        if verb is None or deed is None:
            continue
        seen.add(claim.predicate_start)
        # A clause of its own that hangs on the deed ends what is told ("..., which deny it").
        start, end = page.core(deed.left_edge.idx, deed.right_edge.idx + len(deed.right_edge))
        end = min(end, start + LONGEST)
        whom = next((part for part in claim.parts if part.role == "object"), None)
        # "the armies of Ruritania" may be cut before the names behind it.
        last = start if whom is not None and whom.start < start else whom.end if whom is not None else 0
        words = _content(page, start, end)
        accused = _accused(page, whom, last) if whom is not None else frozenset[str]()
        names = accused | _names(page, start, end)
        if names and words:
            yield Charge(page, claim, start, end, accused, names, words, told_at.get(deed.idx, claim))


def told_of_the_denier(page: Page, claims: Sequence[Claim]) -> Iterator[Charge]:
    """What is told of somebody who denies the part that he is said to have: "the group denied responsibility"."""
    for denial in claims:
        told = next((part for part in denial.parts if part.role == "object"), None)
        head = page.head(told.start, told.end) if told is not None else None
        who = denial.subject
        if head is None or who is None or head.lemma_.lower() not in load("statements")["charged"]:
            continue
        if denial.predicate not in load("comparison")["charging"]["deny"]:
            continue
        them = {name[2] for name in page.argument_things(who)}
        before = [
            claim
            for claim in claims
            if claim.subject is not None
            and claim.subject.role == "subject"
            and claim.polarity == "affirmed"
            and claim.modality == "happened"
            and 0 <= who.start - claim.evidence.end <= _BESIDE
            and them & _parties(page, claim.subject)
            and any(part.role == "object" for part in claim.parts)
            and _is_deed(page, claim)
        ]
        if before and (claim := max(before, key=lambda claim: (claim.evidence.end, claim.predicate_start))).subject:
            start, end = claim.predicate_start, min(claim.evidence.end, claim.predicate_start + LONGEST)
            words = _content(page, claim.predicate_start, end)
            accused = _accused(page, claim.subject, claim.subject.end)
            yield Charge(page, claim, start, end, accused, accused | _names(page, start, end), words, claim)


def _is_deed(page: Page, claim: Claim) -> bool:
    """Whether something was done, and not what somebody is known for: "the Front, which controls the north"."""
    token = page.token_at(claim.predicate_start)
    return token is not None and token.dep_ != "relcl" and token.tag_ in ("VBD", "VBN")


def _parties(page: Page, doer: Argument) -> set[str]:
    """Whom a deed is laid to: the doer, and whose people the doers are ("soldiers of the Front")."""
    return {name[2] for name in (*page.argument_things(doer), *page.things_in(doer.start, doer.end))}


def _content(page: Page, start: int, end: int) -> frozenset[str]:
    """The words of a deed that tell it from others."""
    tokens = page.tokens_in(start, end)
    return frozenset(t.lemma_.lower() for t in tokens if t.pos_ in _CONTENT and not page.thing_at(t.idx)) - _LIGHT


def _accused(page: Page, whom: Argument, end: int) -> frozenset[str]:
    """Who is accused: by the names among the words, and by their noun."""
    head = page.head(whom.start, whom.end)
    noun = {head.lemma_.lower()} if head is not None and head.pos_ == "NOUN" else set[str]()
    return _names(page, whom.start, end) | noun


def _names(page: Page, start: int, end: int) -> frozenset[str]:
    """The names in a stretch: the things that they name, and their words."""
    words = {token.lower_ for token in page.tokens_in(start, end) if token.pos_ == "PROPN"}
    return frozenset({name[2] for name in page.things_in(start, end)} | words)


def _deed(verb: Any) -> Any | None:
    """What stands behind "of": a verb, whether the parse puts it to the accusing or to the accused; else a noun."""
    if verb is None:
        return None
    behind = [token for token in verb.subtree if token.i > verb.i and token.lower_ == "of"]
    for dep, holders in (("pcomp", behind), ("pobj", [token for token in behind if token.head.i == verb.i])):
        for token in holders:
            for child in token.children:
                if child.dep_ == dep:
                    return child
    return None


def denied_charge(page: Page, claim: Claim, charges: Sequence[Charge]) -> Charge | None:
    """The accusation that a claim turns down without telling it again: the one that stands right before it."""
    verbs = load("comparison")["charging"]
    if (
        claim.polarity == "denied"
        or claim.predicate not in (*verbs["deny"], *verbs["decline"])
        or claim.modality != "happened"
    ):
        return None
    told = next((part for part in claim.parts if part.role == "object"), None)
    head = page.head(told.start, told.end) if told is not None else None
    before = [charge for charge in charges if 0 <= claim.predicate_start - charge.end <= _BESIDE]
    if head is None or not before or any(child.dep_ in ("acl", "relcl") for child in head.children):
        return None
    lemma = head.lemma_.lower()
    pointing = head.lower_ in _POINTING or lemma in load("statements")["charged"]
    if lemma not in load("reporting_nouns")["back_references"] and not (pointing and claim.predicate in verbs["deny"]):
        return None
    return max(before, key=lambda charge: charge.end)
