"""Whether a verb tells again what another one told: "the ferry sank before dawn. It went down at 3 p.m."."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..reference import load
from .clauses import told_as_past
from .day_part_words import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Letters of a verb that its noun must share at least.
SHORTEST = 5
_PRONOUNS = ("it", "they", "he", "she", "both")


def told_again(told: Token, deed: Token) -> bool:
    """Whether two verbs tell one deed of one doer, or the second records or reads out what the first tells.

    Args:
        told: the verb told first.
        deed: the verb told later, which has a time.
    """
    if not _past(deed) or any(child.lower_ in ("again", "later", "also", "another") for child in deed.subtree):
        return False
    if any(_phrase(told) in one and _phrase(deed) in one for one in _deeds()):
        return _one_doer(told, deed) and _places(deed) <= _places(told)
    return _phrase(deed) in load("class_words")["told_at"] and _of_the_event(told, deed)


def told_by_noun(told: Token, deed: Token) -> bool:
    """Whether a later sentence calls a deed by its noun: "announced the merger. The announcement came at 3 p.m."."""
    subject = _subject(deed)
    if subject is None or [child.lower_ for child in subject.children] != ["the"] or not _past(deed):
        return False
    stem = told.lemma_.lower().removesuffix("e")
    named = len(stem) >= SHORTEST and subject.lower_.startswith(stem) and subject.tag_ == "NN"
    happens = deed.lower_ in load("class_words")["happened"] or deed.lemma_ in ("make", "be", "come")
    return named and happens and _places(deed) <= _places(told)


def scheduled(told: Token, deed: Token) -> bool:
    """Whether two sentences tell when one event is to be: "the game is on Saturday evening. It starts at 3 p.m."."""
    first, second = _subject(told), _subject(deed)
    if first is None or second is None or _past(told) or _past(deed):
        return False
    comes = told.lemma_ in ("be", "take", "start", "begin", "kick") and told.tag_ in ("VBZ", "VBP", "VB")
    starts = deed.lemma_ in ("be", "start", "begin", "kick") and deed.tag_ in ("VBZ", "VBP", "VB")
    event = first.lower_ in load("class_words")["night_events"]
    same = second.lower_ == "it" or (
        second.lower_ == first.lower_ and [child.lower_ for child in second.children] == ["the"]
    )
    return comes and starts and event and same


def told_of_same(told: Token, deed: Token) -> bool:
    """Whether what a later deed is done by was named with the earlier one: "the rocket attack. The rockets struck"."""
    subject = _subject(deed)
    if subject is None or [child.lower_ for child in subject.children] != ["the"]:
        return False
    return any(word.lemma_.lower() == subject.lemma_.lower() for word in told.subtree)


def _past(verb: Token) -> bool:
    """Whether a verb is told as past; a participle with a subject and no helping verb is one too."""
    alone = not any(child.dep_ in ("aux", "auxpass", "neg") for child in verb.children)
    return told_as_past(verb) or (verb.tag_ == "VBN" and alone and _subject(verb) is not None)


@cache
def _deeds() -> tuple[frozenset[str], ...]:
    """Verbs that tell one deed."""
    return tuple(frozenset(one) for one in load("class_words")["one_deed"])


def _phrase(verb: Token) -> str:
    """A verb with its particle: "go down"."""
    with_ = next((child for child in verb.children if child.dep_ in ("prt", "advmod") and child.i == verb.i + 1), None)
    return f"{verb.lemma_} {with_.lower_}" if with_ is not None and with_.dep_ == "prt" else verb.lemma_


def _places(verb: Token) -> set[str]:
    """The names behind prepositions in a verb's clause."""
    return {word.lower_ for word in verb.subtree if word.dep_ == "pobj" and word.pos_ == "PROPN"}


def _one_doer(told: Token, deed: Token) -> bool:
    """Whether a later verb has the doer of an earlier one: the same noun, a pronoun, or a wider noun for it."""
    first, second = _subject(told), _subject(deed)
    if first is None or second is None:
        return False
    if second.lower_ in _PRONOUNS:
        return True
    held = [child.lower_ for child in second.children]
    if not {"the", "this", "these", "those", "both", "its", "their"} & {*held} or {
        *load("reach_words")["comparing"]
    } & {*held}:
        return False
    one, other = first.lemma_.lower(), second.lemma_.lower()
    wider = load("class_words")["wider_nouns"]
    return one == other or {"two", "both"} & {*held} != set() or (other in wider and one not in wider)


def _of_the_event(told: Token, deed: Token) -> bool:
    """Whether what is recorded or read out is what the earlier verb tells: "they recorded the tremor"."""
    words = load("class_words")
    thing = next((child for child in deed.children if child.dep_ in ("dobj", "nsubjpass")), None)
    if thing is None or "the" not in [child.lower_ for child in thing.children]:
        return False
    own = {child.lemma_.lower() for child in told.children if child.dep_ in (*SUBJECTS, "dobj", "pobj")}
    shakes = thing.lower_ in words["quakes"] and (told.lemma_ in words["shaking"] or own & {*words["quakes"]})
    return bool(shakes) or (thing.lemma_.lower() in own and thing.lower_ in (*words["night_events"], *words["sayings"]))


def _subject(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)
