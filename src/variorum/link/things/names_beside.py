"""Names that stand beside what a claim holds: in apposition to a word for somebody, or lost before the verb."""

from __future__ import annotations

from typing import Any

from ...model import Argument, Claim
from ..classes import hosts
from ..page import Page

#: Kinds of things that do something or to whom something is done.
BEINGS = frozenset({"person", "organisation", "government", "outlet"})
#: Characters between words for a person and the name in apposition, at most.
_BESIDE = 3


def named_beside(page: Page, argument: Argument) -> list[tuple[int, int, str, str]]:
    """The person whose name stands beside the words for them: "the captain, Ann Lee, was held", "deputy Jan Berg"."""
    head = page.head(argument.start, argument.end)
    if head is None or head.pos_ != "NOUN" or argument.resolved:
        return []
    beside = [child for child in head.children if child.dep_ == "appos" and child.idx >= argument.start]
    known_as = [thing for name in named_behind(head) if (thing := page.thing_at(name.idx)) and thing[3] == "person"]
    if known_as:
        return known_as[:1]
    after = next((token for token in page.tokens_in(argument.end, argument.end + 4) if token.idx >= argument.end), None)
    if after is not None and after.text == "," and after.i + 1 < len(after.doc) and after.nbor(1).dep_ == "appos":
        after = after.nbor(1)
    for token in (*beside, *([after] if after is not None and after.text != "," else [])):
        thing = page.thing_at(token.idx)
        if thing is not None and thing[3] == "person" and thing[0] - argument.end <= _BESIDE:
            return [thing]
    return []


def named_behind(noun: Any) -> list[Any]:
    """The names by which somebody is told to be known: "a fighter known only as Rona", "a man named Jan Berg"."""
    found: list[Any] = []
    for child in noun.rights:
        if child.dep_ == "acl" and child.lemma_ in hosts("naming"):
            marks = [child, *(mark for mark in child.rights if mark.dep_ == "prep" and mark.lower_ == "as")]
            found += [name for mark in marks for name in mark.rights if name.dep_ in ("pobj", "oprd", "dobj")]
    return found


def lost_subject(page: Page, claim: Claim) -> tuple[tuple[int, int, str, str], bool] | None:
    """The person or body that a claim misses though it stands before its verb ("Minister Ann Lee resigned").

    Returns:
        The named thing, and whether the verb is passive, so that it is done to them; None where nothing is missed.
    """
    verb = page.token_at(claim.predicate_start)
    if verb is None or verb.pos_ not in ("VERB", "AUX") or verb.tag_ not in ("VBD", "VBZ", "VBP", "VBN"):
        return None
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    held = any(argument.role == "object" for argument in claim.parts) if passive else claim.doer is not None
    if held or (verb.tag_ == "VBN" and not passive):
        return None
    subject = next((child for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None:
        first, start = verb, verb.sent[0].i
        while first.i > start and first.nbor(-1).pos_ == "AUX":
            first = first.nbor(-1)
        if first.i == start:
            return None
        subject = first.nbor(-1)
    thing = page.thing_at(subject.idx)
    return (thing, passive) if thing is not None and thing[3] in BEINGS else None
