"""The lexicon of kinds of sudden events, as the readers of clauses ask it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from ...reference import load, load_words
from ..classes import hosts


def kind_question(kind: str, noun: str, when: str = "At what time of day") -> str:
    """The question when an event of a kind came about."""
    asked = load("onsets")["kinds"][kind].get("question", when + " did the {noun} happen?")
    plain = load("onsets")["kinds"][kind]["noun"]
    return asked.format(noun=plain if noun in listed("shots") else noun or plain)


def is_of_any_story(kind: str) -> bool:
    """Whether a kind of event belongs to any story, and is no word's for another."""
    return bool(load("onsets")["kinds"][kind].get("always"))


def is_planned(kind: str) -> bool:
    """Whether a kind of event is planned for an hour."""
    return bool(load("onsets")["kinds"][kind].get("ahead"))


def is_wide(kind: str) -> bool:
    """Whether a kind of event is felt in many places at one moment."""
    return bool(load("onsets")["kinds"][kind].get("wide"))


@cache
def stood_for(lemma: str) -> frozenset[str]:
    """The kinds that a word for any event can stand for."""
    return frozenset(load("onsets")["general"].get(lemma, ()))


def listed(key: str) -> frozenset[str]:
    """One of the lists of words."""
    return load_words("onsets", key)


@cache
def kinds_of_events() -> tuple[str, ...]:
    """All kinds, in their order."""
    return tuple(load("onsets")["kinds"])


@cache
def named_by(lemma: str) -> frozenset[str]:
    """The kinds that a noun names."""
    return frozenset(kind for kind in kinds_of_events() if lemma in load("onsets")["kinds"][kind]["nouns"])


@cache
def coming(kind: str) -> frozenset[str]:
    """The verbs that tell of a kind with one of its nouns."""
    entry = load("onsets")["kinds"][kind]
    found = _set(entry["only"]) if "only" in entry else listed("coming") | _set(entry.get("coming", ()))
    return found | hosts("scheduling") if entry.get("ahead") else found


def _set(words: Iterable[str]) -> frozenset[str]:
    return frozenset(words)


@cache
def verbs_of_kind(kind: str, key: str) -> frozenset[str]:
    """The verbs of a kind under one of its keys ("verbs", "befalls", "done", "steps")."""
    return _set(load("onsets")["kinds"][kind].get(key, ()))


@cache
def done_by() -> dict[str, tuple[tuple[str, str], ...]]:
    """The kinds that a thing or person can do or suffer, each with the part that it is."""
    found: dict[str, list[tuple[str, str]]] = {}
    for kind in kinds_of_events():
        for part, words in load("onsets")["kinds"][kind].get("parts", {}).items():
            for word in words:
                found.setdefault(word, []).append((kind, "" if part == "any" else part))
    return {word: tuple(pairs) for word, pairs in found.items()}


@cache
def kinds_of_persons() -> tuple[str, ...]:
    """The kinds whose doers are spoken of by a pronoun."""
    return tuple(kind for kind in kinds_of_events() if load("onsets")["kinds"][kind].get("persons"))
