"""How many shots were fired, and how many hit: two questions that reports tell in the same nouns.

"The officers fired 11 rounds" and "he was hit by seven bullets", "was shot seven times" do not contradict each other.
"""

from __future__ import annotations

from typing import Any

from ...model import Quantity
from ...reference import load
from ..page import Page
from .surroundings import Surroundings

FIRED, STRUCK = "shots", "struck"
#: How a body part hangs on the verb: it makes the number one of some of the shots.
_INTO = frozenset({"in", "to", "through", "into"})


def read_shots(page: Page, quantity: Quantity, around: Surroundings, anchor: Any, noun: str) -> tuple[str, list[Any]]:
    """What a number of shots is of: fired, or hit somebody.

    Args:
        page: the document.
        quantity: the number.
        around: the words that it hangs on.
        anchor: the word that its phrase hangs on.
        noun: what is counted.

    Returns:
        The sense, empty where it is of neither, and the words for who was hit.
    """
    table: dict[str, list[str]] = load("number_senses")["shots"]
    verb = around.verbs[0] if around.verbs else None
    lemma = verb.lemma_.lower() if verb is not None else ""
    if noun in table["nouns"]:
        if verb is not None and lemma in table["hitting"] and _brings(anchor, verb):
            return STRUCK, _victims(verb)
        told = _fires(verb) or any(c.dep_ == "acl" and _fires(c) for c in anchor.children)
        return (FIRED if told else ""), []
    if noun or verb is None or not _times(page, quantity, anchor):
        return "", []
    if lemma not in table["hitting"] or not (victims := _victims(verb)):
        return (FIRED if _fires(verb) else ""), []
    some = any(child.dep_ == "prep" and child.lower_ in _INTO for child in verb.children)
    return ("", []) if some else (STRUCK, victims)


def _fires(verb: Any) -> bool:
    """Whether a verb tells of firing, by itself or with its particle: "got off 60 shots"."""
    if verb is None:
        return False
    lemma = verb.lemma_.lower()
    particles = (f"{lemma} {child.lower_}" for child in verb.children if child.dep_ == "prt")
    return not {lemma, *particles}.isdisjoint(load("number_senses")["shots"]["firing"])


def _times(page: Page, quantity: Quantity, anchor: Any) -> bool:
    """Whether a bare number tells how often: "eleven times"."""
    last = page.token_at(quantity.end - 1)
    behind = last.nbor(1) if last is not None and last.i + 1 < len(last.doc) else None
    return any(token is not None and token.lower_ == "times" for token in (anchor, behind))


def _victims(verb: Any) -> list[Any]:
    """Who is hit: the object, the subject of a passive, the noun before a participle, and whose body it is."""
    hit = [c for c in verb.children if c.dep_ == "nsubjpass"] or [c for c in verb.children if c.dep_ == "dobj"]
    hit = [token for token in hit if token.lower_ != "times"]
    if not hit and verb.dep_ == "acl":
        hit = [verb.head]
    return [*hit, *(child for token in hit for child in token.children if child.dep_ == "poss")]


def _brings(anchor: Any, verb: Any) -> bool:
    """Whether a number is what hits: "seven bullets hit him", "hit by seven bullets"."""
    if anchor.dep_ == "nsubj" and anchor.head.i == verb.i:
        return True
    by = anchor.head
    return anchor.dep_ == "pobj" and by.lower_ == "by" and by.head.i == verb.i
