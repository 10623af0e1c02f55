"""The event lexicon as the other modules ask it: which class a verb, noun or phrase tells of, and in which frame."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from ..reference import load, load_words

Frame = Literal["agent", "theme", "means"]


@dataclass(frozen=True, slots=True)
class EventClass:
    """One class of events; the fields are described at the head of ``event_classes.yaml``."""

    name: str
    noun: str
    prep: str
    done: str
    base: str
    voice: str
    key: tuple[str, ...]
    phrases: tuple[str, ...] = ()
    toll: bool = False
    once: bool = False
    seldom: bool = False
    of_place: bool = False
    completes: str | None = None
    broader: str | None = None
    capability: bool = False
    owner: str = "agent"
    beings: bool = False
    place_prep: str = "in"
    opposes: str | None = None
    lasting: bool = False
    who: str = "Who was behind the {label}?"


@cache
def event_classes() -> dict[str, EventClass]:
    """All classes by name."""
    plain = (
        "noun",
        "prep",
        "done",
        "base",
        "voice",
        "toll",
        "once",
        "seldom",
        "of_place",
        "completes",
        "broader",
        "capability",
        "owner",
        "beings",
        "place_prep",
        "opposes",
        "lasting",
        "who",
    )
    return {
        name: EventClass(
            name=name,
            key=tuple(entry["key"]),
            phrases=tuple(entry.get("phrases", ())),
            **{key: entry[key] for key in plain if key in entry},
        )
        for name, entry in load("event_classes").items()
    }


def opposed(one: str, other: str) -> bool:
    """Whether two classes exclude each other: who was acquitted was not convicted in the same verdict."""
    return event_classes()[one].opposes == other or event_classes()[other].opposes == one


@cache
def _verbs() -> dict[str, tuple[str, Frame]]:
    found: dict[str, tuple[str, Frame]] = {}
    frames: tuple[tuple[str, Frame], ...] = (("verbs", "agent"), ("theme_verbs", "theme"), ("weapon_verbs", "means"))
    for name, entry in load("event_classes").items():
        for key, frame in frames:
            for lemma in entry.get(key, ()):
                found.setdefault(lemma, (name, frame))
    return found


@cache
def _nouns() -> dict[str, str]:
    found: dict[str, str] = {}
    for name, entry in load("event_classes").items():
        for lemma in entry.get("nouns", ()):
            found.setdefault(lemma, name)
    return found


@cache
def _phrases() -> tuple[tuple[str, str], ...]:
    found = [(phrase, name) for name, entry in load("event_classes").items() for phrase in entry.get("phrases", ())]
    return tuple(sorted(found, key=lambda item: (-len(item[0]), item)))


def hosts(kind: str) -> frozenset[str]:
    """Verbs or nouns of ``event_hosts.yaml`` by kind."""
    return load_words("event_hosts", kind)


def of_verb(lemma: str) -> tuple[str, Frame] | None:
    """Class and frame of a verb's lemma, with or without its particle."""
    return _verbs().get(lemma)


@cache
def _phrased() -> dict[tuple[str, str], tuple[str, Frame]]:
    found: dict[tuple[str, str], tuple[str, Frame]] = {}
    for name, entry in load("event_classes").items():
        for rule in entry.get("phrased", ()):
            for verb in rule["verbs"]:
                found.update(dict.fromkeys(((verb, noun) for noun in rule["objects"]), (name, rule["frame"])))
    return found


@cache
def verbs_with_objects() -> frozenset[str]:
    """Lemmas of verbs that tell of a class only with certain objects."""
    return frozenset(verb for verb, _ in _phrased())


def of_verb_and_object(lemma: str, noun: str) -> tuple[str, Frame] | None:
    """Class and frame of a verb that tells of a class only with such an object ("leave office")."""
    return _phrased().get((lemma, noun))


def of_noun(lemma: str) -> str | None:
    """Class of a noun's lemma."""
    return _nouns().get(lemma)


def is_means(lemma: str) -> bool:
    """Whether the object of this verb is the means rather than the target ("use", "launch")."""
    entry = _verbs().get(lemma)
    return entry is not None and entry[1] == "means"


def of_phrase(text: str) -> tuple[str, int, str] | None:
    """Class, offset and words of the first event phrase in a text ("combat duty")."""
    folded = text.casefold()
    for phrase, name in _phrases():
        at = folded.find(phrase)
        if at >= 0:
            return name, at, phrase
    return None
