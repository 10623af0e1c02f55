"""Words that tell an event as one of many of its kind: "another raid", "bombed the town again", "is often hit"."""

from __future__ import annotations

from typing import Any

from ...reference import load_words
from ..classes import hosts

#: Words between a verb and its "again", at most.
_ANEW = 14


def one_more(noun: Any) -> bool:
    """Whether a noun is told as another one: "a second raid", "the last quake to hit the coast"."""
    if noun is None:
        return False
    before = {child.lower_ for child in noun.lefts}
    if before & hosts("fresh"):
        return True
    return "last" in before and any(
        child.dep_ in ("acl", "relcl") and any(mark.lower_ == "to" for mark in child.lefts) for child in noun.rights
    )


def once_more(verb: Any) -> bool:
    """Whether a verb tells of something as done before: "bombed the town again on Tuesday"."""
    if verb.pos_ not in ("VERB", "AUX"):
        return False
    if any(child.lower_ in hosts("anew") for child in verb.children):
        return True
    # The parser hangs the word on the object's last noun as often as on the verb.
    for step in range(1, _ANEW + 1):
        if verb.i + step >= len(verb.doc):
            return False
        word = verb.nbor(step)
        if word.pos_ in ("VERB", "AUX", "SPACE") or word.text in (".", ";"):
            return False
        if word.lower_ in hosts("anew"):
            return True
    return False


def is_habit(verb: Any) -> bool:
    """Whether a verb tells what comes about time and again, and no one event: "is regularly struck by quakes"."""
    if verb.pos_ not in ("VERB", "AUX") or not any(
        child.dep_ == "advmod" and child.lower_ in load_words("modality", "habitual") for child in verb.children
    ):
        return False
    finite = [verb, *(child for child in verb.children if child.dep_ in ("aux", "auxpass"))]
    return any(word.tag_ in ("VBZ", "VBP") for word in finite)
