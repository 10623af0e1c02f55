"""What somebody plans, by one report, and has no plans to do, by another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from ...model import Argument, Claim
from ...reference import load
from ..events.statuses import status_words
from ..page import Page
from ..statements.facets import complement_end
from ..statements.like_words import root

#: Words of a clause that are shown, in characters.
_SHOWN = 110
_IDLE = frozenset({"subject", "time", "quantity"})
_PRONOUNS = frozenset({"it", "he", "she", "they"})
_TELLING = frozenset({"NOUN", "PROPN", "ADJ"})
#: How the subject hangs on its verb.
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
#: How the words begin by which somebody has a wish, in the reasons of a claim.
_WISHING = ("want", "wish", "hope", "desire", "dream", "aspire")


@dataclass(frozen=True, slots=True)
class Intention:
    """A plan, or that there is none, as a claim tells it.

    Attributes:
        page, claim: where it stands.
        none: whether there is no such plan.
        who: the named things whose plan it is, and the last word of the name; empty where no name is given.
        body: the noun for whose plan it is, where it is one for a body or an office; empty else.
        nobody: whether nobody's plan is meant ("there are no plans to close it").
        deeds: what is planned, by the verb or by the noun that a light verb takes.
        objects: roots and names of what it is done to.
        beside: roots and names of all that the clause says beside the verb and who plans it.
        adverb: the word behind the verb that makes another deed of it ("keep them apart"); empty else.
        start, end: the words that are shown.
    """

    page: Page
    claim: Claim
    none: bool
    who: frozenset[str]
    body: str
    nobody: bool
    deeds: frozenset[str]
    objects: frozenset[str]
    beside: frozenset[str]
    adverb: str
    start: int
    end: int


@cache
def _alike() -> dict[str, str]:
    return {word: group[0] for group in load("intentions")["alike"] for word in group}


def _planner(page: Page, doer: Argument, same: Mapping[str, str]) -> tuple[set[str], str]:
    """The named things whose plan it is, with a name that is none of them as it stands; and the noun for a body."""
    who = {same.get(thing[2], thing[2]) for thing in page.argument_things(doer)}
    head = page.head(doer.start, doer.end)
    if head is not None and head.pos_ == "PRON" and doer.resolved_start is not None and doer.resolved_end is not None:
        head = page.head(doer.resolved_start, doer.resolved_end)
    if head is None:
        return who, ""
    if head.pos_ == "PROPN":
        who.add(f"name {head.lower_}")
    lemma = head.lemma_.lower()
    return who, lemma if lemma in load("intentions")["bodies"] else ""


def _denying(claim: Claim) -> set[str]:
    """Who denies it, where somebody does: "Orbix denied that it was planning to" is of Orbix's plans."""
    first = claim.attribution[0] if claim.attribution else None
    name = first.name if first is not None and first.stance == "denies" else None
    return {f"name {name.split()[-1].casefold()}"} if name else set()


def _of_plans(claim: Claim) -> bool:
    """Whether a claim is told as planned, or as what somebody is in talks about."""
    if claim.modality == "planned":
        return True
    parleys = load("modality")["parleys"]
    return claim.modality == "possible" and any(word in reason for reason in claim.reasons for word in parleys)


def _adverb(claim: Claim, verb: Any) -> str:
    """The adverb that makes another deed of a verb ("keep them apart")."""
    return next((child.lower_ for child in verb.rights if f"{claim.predicate} {child.lower_}" in _alike()), "")


def _deed(lemma: str) -> str:
    return _alike().get(lemma) or root(lemma)


def read_intention(page: Page, claim: Claim, same: Mapping[str, str]) -> Intention | None:
    """Read whether a claim tells that somebody plans something, or that they do not.

    Args:
        page: its document.
        claim: the claim; only what is told as planned, or denied to be, is read.
        same: of an entity that may be another, the one that stands for both.
    """
    table = load("intentions")
    verb = page.token_at(claim.predicate_start)
    if claim.head != "verb" or verb is None or claim.predicate in table["others"] or not _of_plans(claim):
        return None
    if any("aim" in reason or "question" in reason for reason in claim.reasons):
        return None
    doer = claim.subject if claim.subject is not None and claim.subject.role == "subject" else None
    wished = any(reason[1:].startswith(_WISHING) for reason in claim.reasons)
    if wished and (doer is None or any(child.dep_ in _SUBJECTS for child in verb.lefts)):
        return None  # who does not want to be moved, or wants others to fight, is not who would do it
    if any(reason.startswith("“for ... to”") for reason in claim.reasons):
        return None  # "called for the allies to send troops": nobody's plan yet
    who, body = _planner(page, doer, same) if doer is not None else (set[str](), "")
    if doer is not None and not who and not body and doer.text.lower() in _PRONOUNS:
        who = _denying(claim)
    objects = [part for part in claim.parts if part.role == "object" and part is not doer]
    if doer is not None and not who and not body:
        if objects:
            return None
        objects, doer = [doer], None  # "the bridge will close": nothing is said of whose plan it is
    words = frozenset(word for part in objects for word in _words(page, part, same))
    adverb = _adverb(claim, verb)
    light = claim.predicate in table["light"]
    nouns = [page.head(part.start, part.end) for part in objects]
    deeds = (
        {_deed(noun.lemma_.lower()) for noun in nouns if noun is not None}
        if light
        else {_deed(f"{claim.predicate} {adverb}".strip())}
    )
    others = (*objects, *(part for part in claim.parts if part.role not in _IDLE and part is not doer))
    beside = {word for part in others for word in _words(page, part, same)}
    if not deeds or not beside:
        return None
    start, end = status_words(page, claim)
    end = max(end, complement_end(page, verb, start, min(claim.evidence.end, start + _SHOWN)))
    return Intention(
        page, claim, claim.polarity == "denied", frozenset(who), body, doer is None, frozenset(deeds),
        words - frozenset(deeds) if light else words, frozenset(beside) - frozenset(deeds), adverb, start, end,
    )  # fmt: skip


def _words(page: Page, part: Argument, same: Mapping[str, str]) -> set[str]:
    """Names in a part of a clause, and roots of its other telling words."""
    found = {same.get(thing[2], thing[2]) for thing in page.things_in(part.start, part.end)}
    for token in page.tokens_in(part.start, part.end):
        if token.pos_ in _TELLING and not token.is_stop and page.thing_at(token.idx) is None:
            found.add(root(token.lemma_.lower()))
    return found


def of_one_plan(none: Intention, plan: Intention) -> bool:
    """Whether what somebody is said not to plan is what another report says that they plan.

    One planner by name, or a body where the other gives its name; one deed; and a word in common of what it is done to.
    """
    if not none.deeds & plan.deeds:
        return False
    named = none.who & plan.who
    if none.who and plan.who and not named:
        return False
    if (
        not named
        and not none.nobody
        and not plan.nobody
        and bool(none.who) == bool(plan.who)
        and none.body != plan.body
    ):
        return False
    if none.objects and plan.objects:
        return bool(none.objects & plan.objects)
    # Only where the planner is named is a plan told by so little the same.
    return bool(none.beside & plan.beside) or bool(named and not (none.beside and plan.beside))
