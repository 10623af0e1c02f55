"""Phrases behind a verb that one of several reports tells alone: a question with them would ask the others amiss.

Where one report says that a parcel "was found in a sorting hall", and another that it was found, both answer "Was the
parcel found?", and one alone "Was the parcel found in a sorting hall?".
"""

from __future__ import annotations

from collections.abc import Sequence

from ...model import Claim
from ..page import Page

_NOTHING = frozenset[int]()
#: What a verb says something with where the phrases behind it are left out: "was found", but no "lived in Porto".
_COMPLETING = frozenset({"dobj", "obj", "attr", "acomp", "oprd", "auxpass", "nsubjpass", "xcomp", "ccomp"})


def told_by_one(claim: Claim, page: Page, told: Sequence[tuple[Claim, Page]]) -> frozenset[int]:
    """The heads of phrases behind a claim's verb of which no other report says a word in its sentence.

    Times and numbers stay: they tell one occasion from another.

    Args:
        claim: a claim that could word a question.
        page: its document.
        told: the claims that answer the question, with their documents.
    """
    verb = page.token_at(claim.predicate_start)
    if verb is None or claim.head != "verb" or page.words is None:
        return _NOTHING
    others = [
        page_.words.within(*page_.sentence_of(one.predicate_start))
        for one, page_ in told
        if page_.id != page.id and page_.words is not None
    ]
    if not others:
        return _NOTHING
    found = set[int]()
    completed = verb.tag_ == "VBN" or any(child.dep_ in _COMPLETING for child in verb.children)
    for child in reversed(list(verb.rights)):
        first, last = child.left_edge.idx, child.right_edge.idx + len(child.right_edge)
        words: frozenset[str] = page.words.within(first, last)
        if not words or any(time.start < last and first < time.end for time in claim.times):
            continue
        counted = any(quantity.start < last and first < quantity.end for quantity in claim.quantities)
        if child.dep_ != "prep" or counted or any(not words.isdisjoint(said) for said in others):
            return frozenset(found)  # what stands before it may belong to it: "in raids by planes on the town"
        found.add(int(child.i))
    return frozenset(found) if completed else _NOTHING
