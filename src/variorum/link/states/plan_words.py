"""The lexicon of events that are announced before they are held: what kinds there are, and what becomes of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from ...reference import load, load_words
from ..statements.like_words import root


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of events that are announced; the fields are described at the head of ``planned_events.yaml``."""

    name: str
    noun: str
    day: bool
    often: bool
    rare: bool
    object: bool
    place: bool
    near: frozenset[str]


@cache
def kinds() -> dict[str, Kind]:
    """All kinds by name."""
    flags = ("day", "often", "rare", "object", "place")
    return {
        table["name"]: Kind(
            name=table["name"],
            noun=table["noun"],
            near=frozenset(table.get("near", ())),
            **{flag: bool(table.get(flag)) for flag in flags},
        )
        for table in load("planned_events")["kinds"]
    }


@cache
def _index(part: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for table in load("planned_events")["kinds"]:
        for word in table.get(part, ()):
            found[word] = (*found.get(word, ()), table["name"])
    return found


def kinds_of_noun(noun: Any) -> tuple[str, ...]:
    """The kinds of events that a noun tells of, with the word before it where the two are one ("press conference").

    A verb that a preposition governs is one ("after meeting for hours").
    """
    if noun.tag_ == "VBG" and noun.dep_ == "pobj":
        return kinds_of_verb(noun.lemma_.lower())
    if noun.pos_ != "NOUN":
        return ()
    lemma = noun.lemma_.lower()
    if lemma not in _last_words():
        return ()
    before = [child.lower_ for child in noun.lefts if child.i == noun.i - 1]
    for word in (f"{first} {lemma}" for first in before):
        if word in _index("nouns"):
            return _index("nouns")[word]
    return _index("nouns").get(lemma, ())


@cache
def _last_words() -> frozenset[str]:
    return frozenset(word.rpartition(" ")[2] for word in _index("nouns"))


def kinds_of_verb(lemma: str) -> tuple[str, ...]:
    """The kinds of events that a verb, with its particle, tells of."""
    return _index("verbs").get(lemma, ())


def kinds_told_by(lemma: str) -> tuple[str, ...]:
    """The kinds of events of which a verb tells the outcome."""
    return _index("tells").get(lemma, ())


def plan_words(name: str) -> frozenset[str]:
    """A list of words of the lexicon."""
    return load_words("planned_events", name)


@cache
def _bodies() -> dict[str, str]:
    return {word: group[0] for group in load("planned_events")["alike"] for word in group}


def body_of(lemma: str, word: str = "") -> str:
    """What a noun is compared by, by its lemma and as it stands: the word that stands for its body, else its root."""
    return root(_bodies().get(word) or _bodies().get(lemma, lemma))


@cache
def wide_bodies() -> frozenset[str]:
    """Nouns for whoever speaks or acts, which tell no doer from another, as they are compared."""
    return frozenset(body_of(word) for word in plan_words("wide"))
