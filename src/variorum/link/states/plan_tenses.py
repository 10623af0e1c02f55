"""By its tense and mood, whether a verb tells of an event as to come or as held."""

from __future__ import annotations

from typing import Any

from ...model import Claim
from ...reference import load
from .plan_parts import Stage
from .plan_words import plan_words

_PAST_AFTER = ("after", "following", "since")


def to_come(claim: Claim, verb: Any) -> bool:
    """Whether a claim tells what is to be done, by those who do it or by those who ask for it."""
    if claim.polarity == "denied":
        return claim.modality == "happened" and any(child.lower_ == "yet" for child in verb.children)
    if verb.dep_ == "acl" and verb.head.lemma_.lower() not in plan_words("plans"):
        return False  # "rejected calls to hold one"
    if who_is_asked(verb) is not None and claim.modality in ("planned", "ordered"):
        return True
    if claim.modality in ("planned", "ordered"):
        no_plans = load("comparison")["no_plans"]
        return not any(mark in reason for reason in claim.reasons for mark in no_plans)
    # "It would name one if they failed": what somebody says they will do, whatever it hangs on.
    own = claim.doer is not None and claim.doer.resolved is not None and bool(claim.attribution[:-1])
    would = any(child.dep_ == "aux" and child.lower_ in ("would", "will") for child in verb.lefts)
    return claim.modality == "conditional" and own and would


def told_of(claim: Claim, verb: Any) -> Stage | None:
    """What a verb that tells of nothing to come says of the event: held, or refused where it will not be."""
    if claim.polarity == "denied":
        return "refused" if claim.modality == "planned" else None
    return "held" if claim.modality == "happened" and is_past(verb) else None


def is_past(verb: Any) -> bool:
    """Whether a verb tells what is over: in the past, or "after meeting"; not what stands before a noun."""
    if verb.tag_ == "VBG":
        return verb.dep_ == "pcomp" and verb.head.lower_ in _PAST_AFTER
    helped = any(child.dep_ in ("aux", "auxpass") and child.lower_ in ("is", "are", "be") for child in verb.lefts)
    passive = any(child.dep_ in ("aux", "auxpass") for child in verb.lefts)
    if verb.tag_ == "VBN":
        return passive and not helped
    return verb.tag_ == "VBD" or (verb.tag_ == "VB" and any(child.lower_ == "did" for child in verb.lefts))


def is_former(verb: Any) -> bool:
    """Whether a clause tells of a former time ("previously hosted")."""
    return any(child.lower_ in plan_words("formerly") for child in verb.children)


def who_is_asked(verb: Any) -> Any | None:
    """Who is asked to do it: "asked the court to rule", "the court was asked to rule"."""
    head = verb.head
    if verb.dep_ not in ("xcomp", "ccomp", "advcl") or head.lemma_.lower() not in plan_words("asking"):
        return None
    passive = any(child.dep_ == "auxpass" for child in head.lefts)
    own = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    roles = ("nsubjpass",) if passive else ("dobj", "dative")
    return own or next((child for child in head.children if child.dep_ in roles), None)


def is_going_on(verb: Any) -> bool:
    """Whether a verb tells of what is not over yet: "members are voting"."""
    return verb.tag_ == "VBG" and any(child.dep_ == "aux" and child.lower_ in ("is", "are") for child in verb.lefts)
