"""The word lists that this room works with, read once and turned round for look-up."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import cast

from ..model import Modality, Stance
from ..reference import load, load_words


@dataclass(frozen=True, slots=True)
class Frame:
    """How a reporting verb attributes.

    Attributes:
        stance: what the source does with the content.
        takes: forms of content: ``clause``, ``infinitive``, ``statement``, ``object``, ``noun``, ``as``, a preposition.
        tells: whether the act itself is news.
        mental: a belief or a wish, not speech.
        evidential: what events do as well ("the move underscores"): only a source that can speak counts.
        judges: praise or blame of what is named, which is not thereby told.
        topics: prepositions behind which stands what the source speaks of, not what it tells.
        act: an act; the infinitive behind it is what it asks for, not what it says.
    """

    stance: Stance
    takes: frozenset[str]
    tells: bool = False
    mental: bool = False
    evidential: bool = False
    judges: bool = False
    act: bool = False
    topics: frozenset[str] = frozenset()


@cache
def reporting_verbs() -> dict[str, Frame]:
    """Frames by lemma; a verb that stands in several groups takes what all of them take."""
    frames: dict[str, Frame] = {}
    for group in load("reporting_verbs"):
        for lemma in group["lemmas"]:
            old = frames.get(lemma)
            frames[lemma] = Frame(
                stance=old.stance if old else group["stance"],
                takes=frozenset(group["takes"]) | (old.takes if old else frozenset()),
                tells=bool(group.get("tells", False)) or bool(old and old.tells),
                mental=bool(group.get("mental", False)) and (old is None or old.mental),
                evidential=bool(group.get("evidential", False)) or bool(old and old.evidential),
                judges=bool(group.get("judges", False)) and old is None,
                act=bool(group.get("act", False)) or bool(old and old.act),
                topics=(frozenset(group["takes"] if group.get("topic") else ()) | (old.topics if old else frozenset())),
            )
    return frames


@cache
def reporting_nouns() -> dict[str, Stance]:
    """Stance of nouns that carry an attribution."""
    nouns = load("reporting_nouns")["nouns"]
    return {noun: cast("Stance", stance) for stance, words in nouns.items() for noun in words}


@cache
def attitudes() -> dict[str, frozenset[str]]:
    """What adjectives of attitude take: ``clause`` or prepositions."""
    found: dict[str, frozenset[str]] = {}
    for group in load("reporting_nouns")["attitudes"]:
        for adjective in group["adjectives"]:
            found[adjective] = found.get(adjective, frozenset()) | frozenset(group["takes"])
    return found


def reporting_words(key: str) -> frozenset[str]:
    """A list of ``reporting_nouns.yaml`` by its key."""
    return load_words("reporting_nouns", key)


def statement_words(key: str) -> frozenset[str]:
    """A list of ``statements.yaml`` by its key."""
    return load_words("statements", key)


@cache
def modal(key: str) -> dict[str, Modality]:
    """Modality (or ``denied``) of auxiliaries, governors, adverbs, adjectives or nouns by lemma."""
    table = load("modality")[key]
    if key == "auxiliaries":
        return dict(table)
    return {word: cast("Modality", modality) for modality, words in table.items() for word in words}


def modal_words(key: str) -> frozenset[str]:
    """A plain list of ``modality.yaml`` by its key."""
    return load_words("modality", key)


def comment_words(key: str) -> frozenset[str]:
    """A list of ``comment_words.yaml`` by its key."""
    return load_words("comment_words", key)


@cache
def event_nouns() -> frozenset[str]:
    """Nouns that tell an event: our own and those of the event classes."""
    classes = load("event_classes").values()
    return load_words("event_nouns", "events").union(*(entry.get("nouns", ()) for entry in classes))


@cache
def happenings() -> frozenset[str]:
    """Nouns for what happens or is done, which show something without telling it ("the move suggests")."""
    return event_nouns() | reporting_words("happenings")


def done_to() -> frozenset[str]:
    """Event nouns whose possessor, when it is a thing, is what they are done to."""
    return load_words("event_nouns", "done_to")


def state_words() -> frozenset[str]:
    """Words for what came to people ("12 injured")."""
    return load_words("event_nouns", "states")


def measured_attributes() -> frozenset[str]:
    """Nouns that name a measured property."""
    return load_words("measured_attributes", "attributes")


def bearing_properties() -> frozenset[str]:
    """Properties by which a thing acts ("its range could reach")."""
    return load_words("measured_attributes", "bearing")


def place_words(key: str) -> frozenset[str]:
    """Prepositions of place, nouns that name a kind of place, or nouns of time."""
    return load_words("place_words", key)


@cache
def described_kinds() -> dict[str, frozenset[str]]:
    """Nouns that describe a name of a kind: "the town" a place."""
    return {kind: frozenset(nouns) for kind, nouns in load("describing_nouns").items()}


@cache
def lasting_effects() -> frozenset[str]:
    """Verbs that tell what an event does while it lasts: it kills, destroys, strikes, happens."""
    classes = load("event_classes")
    lasting = load("event_nouns")["lasting"]
    found = set(lasting["verbs"])
    for name in lasting["classes"]:
        for key in ("verbs", "theme_verbs"):
            found.update(classes.get(name, {}).get(key, ()))
    return frozenset(found)
