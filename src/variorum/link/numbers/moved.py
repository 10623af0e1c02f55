"""From where people are said to have been moved: "lifted 20 pupils from the school", "20 were taken off the ship"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from ...model import Quantity
from ...reference import load
from ..page import Page
from ..statements.like_words import root
from .surroundings import Surroundings

#: The sense of a number of those who were moved from somewhere.
MOVED = "moved"
#: Words behind a number among which the place is looked for.
_BEHIND = 9
_NARROWS = frozenset({"compound", "amod", "nmod", "poss", "nummod"})


@dataclass(frozen=True, slots=True)
class Source:
    """From where people were moved.

    Attributes:
        head: root of the noun; empty where they were not moved from anywhere.
        words: roots of the words that narrow it, and of what it is a part of.
        names: those of them that are written like a name.
    """

    head: str = ""
    words: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()


#: Moved from nowhere.
NOWHERE = Source()


def read_source(page: Page, quantity: Quantity, around: Surroundings, anchor: Any) -> Source:
    """Read from where a number of people were moved, whoever did it and with whatever verb.

    Args:
        page: the document.
        quantity: the number.
        around: the words that it hangs on.
        anchor: the word that its phrase hangs on.
    """
    verb = around.verbs[0] if around.verbs else None
    if verb is None or around.acting or verb.lemma_.lower() not in _listed("verbs") or anchor.dep_ == "nsubj":
        return NOWHERE
    if any(token.lower_ in _listed("takers") for token in around.owners):
        return NOWHERE
    last = page.token_at(quantity.end - 1)
    if last is None:
        return NOWHERE
    behind = last.doc[last.i + 1 : last.i + 1 + _BEHIND]
    for place, token in enumerate(behind):
        if token.text in (".", ";", ":") or token.lower_ in _listed("into"):
            break
        if token.pos_ == "VERB" and token.i != verb.i:
            break  # "a ferry carrying 200 people capsized off the island": it is what capsized
        if token.lower_ == "from" and verb.lemma_.lower() in _listed("on a journey"):
            break  # "a plane carrying 240 people from Ledo"
        out = token.lower_ == "of" and place and behind[place - 1].lower_ == "out"
        if token.lower_ in _listed("away") or out:
            noun = next((child for child in token.children if child.dep_ == "pobj"), None)
            if noun is not None and noun.pos_ in ("NOUN", "PROPN", "ADV"):  # "home"
                return _source(noun)
    return NOWHERE


def _source(noun: Any) -> Source:
    narrowing = [token for token in noun.subtree if token.i < noun.i and token.dep_ in _NARROWS and token.is_alpha]
    inside = [inner for prep in noun.children if prep.lower_ == "of" for inner in prep.children if inner.dep_ == "pobj"]
    narrowing += inside
    narrowing = [token for token in narrowing if token.lower_ not in _listed("whose") and token.pos_ != "PRON"]
    return Source(
        root(noun.lemma_.lower()),
        frozenset(root(token.lemma_.lower()) for token in narrowing),
        frozenset(root(token.lemma_.lower()) for token in (noun, *narrowing) if token.text[0].isupper()),
    )


def one_source(one: Source, other: Source) -> bool:
    """Whether two were moved from one place: one noun, or two for one, with nothing that tells them apart."""
    if not one.head or not other.head or two_sources(one, other):
        return False
    if one.head == other.head or one.head in other.words or other.head in one.words or one.names & other.names:
        return True
    return any({one.head, other.head} <= group for group in _groups()) or any(
        source.head in _groups()[0] for source in (one, other)
    )


def two_sources(one: Source, other: Source) -> bool:
    """Whether two were plainly moved from two places: "the east wing", "the west wing"; two that are named."""
    if not one.head or not other.head:
        return False
    if one.names and other.names and not one.names & other.names:
        return True
    ours, theirs = one.words - {other.head}, other.words - {one.head}
    return one.head == other.head and bool(ours and theirs) and not ours & theirs


@cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(load("number_senses")["moved"][key])


@cache
def _groups() -> Sequence[frozenset[str]]:
    """Roots of nouns for one place; the first group stands for any building or site."""
    return [frozenset(root(noun) for noun in group) for group in load("number_senses")["moved"]["one place"]]
