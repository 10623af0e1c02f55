"""That the cause of an event is not known yet: "the cause is being investigated", "it was not clear what caused it"."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

from ...model import Claim
from ...reference import load
from ..page import Page
from .scales import words_of

#: Characters of a clause that are shown, and words behind a verb of causing up to its object's noun.
_SHOWN, _NEAR = 140, 5


#: By sentence, the words that speak of a cause and the nouns of what it is of.
Effects = dict[tuple[int, int], list[tuple[Any, Any]]]


class Unknown(NamedTuple):
    """Words that say so.

    Attributes:
        stretch: where the noun of the event stands.
        start, end: the words.
    """

    stretch: tuple[int, int]
    start: int
    end: int


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(load("opposite_states")["unknown_cause"]) + r")\b", re.IGNORECASE)


def find_effects(page: Page) -> Effects:
    """The nouns of what causes are spoken of in a document."""
    found: Effects = {}
    if page.lemmas.keys().isdisjoint(words_of("cause") | words_of("causing")):
        return found
    for token in page.tokens:
        if (effect := _effect(token)) is not None:
            found.setdefault(page.sentence_of(token.idx), []).append((token, effect))
    return found


def read_unknown(page: Page, claim: Claim, effects: Effects) -> Unknown | None:
    """Read whether a clause says that the cause of one event is not known, or is being looked for.

    Args:
        page: its document.
        claim: the claim.
        effects: what :func:`find_effects` finds in the document.
    """
    start, end = sentence = page.sentence_of(claim.evidence.start)
    if sentence not in effects:
        return None
    found = _pattern().search(page.text, claim.evidence.start, claim.evidence.end)
    if found is None:
        return None
    if any(token.lower_ in load("opposite_states")["implied"] for token in page.tokens_in(start, end)):
        return None  # "looking at the cause as potential arson"
    for token, effect in effects[sentence]:
        edges = (found.start(), found.end(), token.idx, effect.idx + len(effect))
        if max(edges) - min(edges) <= _SHOWN:
            return Unknown((effect.idx, effect.idx + len(effect)), min(edges), max(edges))
    return None


def _effect(token: Any) -> Any | None:
    """The noun of what a cause is of: "the cause of the fire", "what caused the fire"."""
    lemma = token.lemma_.lower()
    if lemma in words_of("cause") and token.pos_ == "NOUN":
        prep = next((child for child in token.rights if child.lower_ in ("of", "behind", "for")), None)
        return next((child for child in prep.children if child.dep_ == "pobj"), None) if prep is not None else None
    if lemma in words_of("causing") and any(child.lower_ == "what" for child in token.lefts):
        behind = [token.nbor(step) for step in range(1, _NEAR) if token.i + step < len(token.doc)]
        return next((word for word in behind if word.pos_ in ("NOUN", "PROPN")), None)
    return None
