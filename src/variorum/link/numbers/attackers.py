"""How many took part in an attack: gunmen, robbers, planes, told as its doers with whatever verb."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from ...model import Quantity
from ...reference import load
from ..page import Page
from .surroundings import Surroundings


def read_attackers(
    page: Page, quantity: Quantity, around: Surroundings, anchor: Any, noun: str, classes: frozenset[str]
) -> str | None:
    """The sense of a number of those who attack; None where it counts no doers of an attack.

    "Three men" are attackers where they rob or storm; "three gunmen" and "three masked men" also where they enter.

    Args:
        page: the document.
        quantity: the number.
        around: the words that it hangs on.
        anchor: the word that its phrase hangs on.
        noun: what is counted.
        classes: classes of nouns that it belongs to.
    """
    gang = _gang(anchor)
    if gang is None and _of_them(page, quantity):
        return None
    for verb in _deeds(around, gang or anchor, anchor):
        keys = {verb.lemma_.lower(), *(f"{verb.lemma_.lower()} {child.lemma_.lower()}" for child in verb.children)}
        for sense, entry in _kinds().items():
            named = noun in entry["nouns"] or (gang is not None and gang.lemma_ in entry["gangs"])
            if not named and (noun not in entry["plain"] or not classes >= entry["classes"]):
                continue
            told = named or any(token.lemma_.lower() in entry["called"] for token in anchor.subtree)
            if keys & (entry["verbs"] | entry["any verbs"] if told else entry["verbs"]):
                return sense
    return None


def _deeds(around: Surroundings, doer: Any, anchor: Any) -> Iterator[Any]:
    """The verbs of what those who are counted do: "gunmen who stormed", "rebels occupying", "they go on to hold"."""
    verb = around.verbs[0] if around.verbs else None
    if verb is not None and _does(doer, verb):
        goes_on = verb.lemma_ in load("number_senses")["going on"]
        yield next((child for child in verb.children if goes_on and child.dep_ == "xcomp"), verb)
    for child in anchor.children:
        who = any(inner.dep_ == "nsubj" and inner.tag_ == "WP" for inner in child.children)
        if (child.dep_ == "acl" and child.tag_ == "VBG") or (child.dep_ == "relcl" and who):
            yield child


def _gang(anchor: Any) -> Any | None:
    """The noun for a group of so many: "a gang of four", "the gang of three men"."""
    of = anchor.head
    return of.head if anchor.dep_ == "pobj" and of.lower_ == "of" and of.head.pos_ == "NOUN" else None


def _does(anchor: Any, verb: Any) -> bool:
    """Whether a number is who does what the verb tells: its subject, or its agent ("by three men")."""
    if anchor.dep_ == "nsubj" and anchor.head.i == verb.i:
        return True
    by = anchor.head
    return anchor.dep_ == "pobj" and by.lower_ == "by" and by.head.i == verb.i


def _of_them(page: Page, quantity: Quantity) -> bool:
    """Whether a number is some of more: "two of the men", "two other men"."""
    last = page.token_at(quantity.end - 1)
    after = [token.lower_ for token in last.doc[last.i + 1 : last.i + 2]] if last is not None else []
    return after == ["of"] or not {"of", "other", "others", "more"}.isdisjoint(quantity.text.casefold().split())


@cache
def _kinds() -> dict[str, dict[str, frozenset[str]]]:
    table = load("number_senses")["attackers"]
    return {sense: {key: frozenset(words) for key, words in entry.items()} for sense, entry in table.items()}
