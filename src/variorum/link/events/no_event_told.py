"""Verbs of a class that tell of no such event here: figures of speech, near misses, things that they spare.

"She nearly drowned" tells of no drowning, "a poll found" of no discovery, "she opened an inquiry" of no opening.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from ...model import Claim
from ...reference import load
from ..classes import hosts, of_noun
from ..page import Page

#: Characters of words in quotation marks that are somebody's figure of speech, not their statement.
_FIGURE = 40


def tells_nothing(page: Page, claim: Claim, name: str) -> bool:
    """Whether a verb of a class tells of no such event here: a figure of speech, a near miss, a thing it spares."""
    token = page.token_at(claim.predicate_start)
    if token is not None and any(child.lower_ in hosts("short_of") for child in token.children):
        return True
    if _is_figure(page, claim.predicate_start, claim.predicate_end):
        return True
    if name == "meeting" and claim.predicate == "visit" and not _public(page, claim):
        return True
    if name == "discovery" and _finds_how_it_is(page, claim):
        return True
    if name == "protest" and claim.predicate in hosts("objectless") and any(p.role == "object" for p in claim.parts):
        return True
    if token is not None and any(f"{token.lemma_} {c.lower_}" in hosts("with_word_behind") for c in token.children):
        return True
    if (subjects := _only_of().get((name, claim.predicate))) and not _of_these(page, claim, subjects):
        return True
    spared = _spared().get(name, frozenset())
    for argument in claim.parts:
        if argument.role != "object":
            continue
        if spared and any(thing[3] in spared for thing in page.argument_things(argument)):
            return True
        head: Any = page.head(argument.start, argument.end)
        # Who opens an inquiry opens nothing: the inquiry is the event.
        if name in ("opening", "closure") and head is not None and head.pos_ == "NOUN" and of_noun(head.lemma_.lower()):
            return True
    return False


def _finds_how_it_is(page: Page, claim: Claim) -> bool:
    """Whether who finds is a poll, a study or a court: it finds how things are, and nobody."""
    head = page.head(claim.doer.start, claim.doer.end) if claim.doer is not None else None
    return head is not None and head.lemma_.lower() in load("question_words")["finders"]


def _public(page: Page, claim: Claim) -> bool:
    """Whether a visitor is named, or is one whose visits are news ("the minister", "inspectors")."""
    if claim.doer is None or page.argument_things(claim.doer):
        return True
    head = page.head(claim.doer.start, claim.doer.end)
    return head is None or head.lemma_.lower() in hosts("visitors")


def _of_these(page: Page, claim: Claim, subjects: frozenset[str]) -> bool:
    """Whether a subject is one of some things, or something unnamed in a report that names one of them."""
    head = page.head(claim.doer.start, claim.doer.end) if claim.doer is not None else None
    if head is None or head.pos_ in ("PRON", "NUM", "DET", "PROPN"):
        return not subjects.isdisjoint(page.lemmas)
    words = {head.lemma_.lower(), *(child.lemma_.lower() for child in head.lefts if child.dep_ == "compound")}
    return not subjects.isdisjoint(words)


@cache
def _only_of() -> dict[tuple[str, str], frozenset[str]]:
    return {
        (name, verb): frozenset(subjects)
        for name, entry in load("event_classes").items()
        for verb, subjects in entry.get("only_of", {}).items()
    }


@cache
def _spared() -> dict[str, frozenset[str]]:
    return {name: frozenset(entry["spares"]) for name, entry in load("event_classes").items() if "spares" in entry}


def _is_figure(page: Page, start: int, end: int) -> bool:
    """Whether a verb opens a few words in quotation marks inside somebody else's sentence ("sold the city")."""
    if start == 0 or page.text[start - 1] not in '"“' or page.text[max(0, start - 2)] not in " \t":
        return False
    closing = next((at for at in range(end, min(end + _FIGURE, len(page.text))) if page.text[at] in '"”'), None)
    return closing is not None and page.text[closing - 1] not in ".!?,"
