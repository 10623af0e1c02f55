"""What a sentence says can reach a place: the subject of the verb, not the thing that was named last before it.

Reports tell of two weapons in one breath: "The Tern, unlike the Gull with its 300 km, can hit Kiel". The one that
stands nearest to the verb is often the one that it is compared with, or that it replaces.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .clauses import verb_of, word_at
from .flying_things import BACK, Thing, things_in
from .pile import Pile

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = ("nsubj", "nsubjpass")
#: "Only the latter", "its successor", "the new one": told of a thing by its place among others.
_ONE_OF_TWO = re.compile(
    r"\b(?:the\s+(?:latter|former|other|second|first|new(?:er)?|old(?:er)?)(?:\s+(?:one|missile|rocket|drone|weapon|model|version)s?)?"
    r"|(?:its|their|the|a)\s+(?:[\w-]+\s+)?(?:successor|predecessor|replacement|sister|rival)s?)$",
    re.IGNORECASE,
)
_JOINS = re.compile(r"(?:;|\b(?:and|but|while|whereas))\s+(?:the\s+|its\s+|their\s+)?$", re.IGNORECASE)
_PRONOUNS = ("it", "they", "this", "these", "those", "which", "that")


#: "No Tern fired from X could": of all of them it is denied.
_NO_ONE_CAN = re.compile(
    r"(?:^|[,;:.“\"]\s*)(?:no|none\s+of\s+the|not\s+one|not\s+a\s+single)\s+(?!(?:city|town|village|place|part|corner|one|country|point|target|region|area|nation)\b)"
    r"(?:[\w-]+\s+){1,8}?(?:can|could|would|may|might|will|is\s+able\s+to|are\s+able\s+to)\s+(?:\w+\s+)?$",
    re.I,
)


#: "Not even 400 km are enough to reach X".
_NOT_EVEN = re.compile(r"\bnot\s+even\b[^.;]*\b(?:are|is|be)\s+(?:enough|sufficient)\s+to\s+(?:\w+\s+)?$", re.I)


def none_can(words: str) -> bool:
    """Whether the words before a verb of reaching deny it of all that would do it."""
    return _NO_ONE_CAN.search(words) is not None or _NOT_EVEN.search(words) is not None


def subject_of(pile: Pile, document: str, start: int, end: int) -> Token | None:
    """The subject of the verb that some words hang on; what a relative clause describes; None where there is none."""
    return subject_of_verb(verb_of(word_at(pile, document, start, end)))


def subject_of_verb(verb: Token | None) -> Token | None:
    """The subject of a verb; what a relative clause describes; None where there is none."""
    seen: set[int] = set()
    while verb is not None and verb.i not in seen:
        seen.add(verb.i)
        subject = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
        if subject is not None:
            relative = subject.lower_ in ("which", "that", "who") and verb.dep_ == "relcl"
            return verb.head if relative else subject
        if verb.dep_ == "acl":
            return verb.head
        if verb.dep_ not in ("xcomp", "conj", "advcl", "ccomp", "pcomp"):
            return None
        verb = verb_of(verb.head)
    return None


def named_at(word: Token, things: list[Thing]) -> Thing | None:
    """The named thing that a word is part of, or stands right before as its noun."""
    low, high = word.left_edge.idx, word.idx + len(word)
    own = [t for t in things if t.named and t.start <= word.idx < t.end]
    return next(iter(own), None) or next((t for t in things if t.named and low <= t.start and t.end == high), None)


def who_reaches(pile: Pile, document: str, start: int, end: int, things: list[Thing]) -> Thing | None:
    """The named thing that is the subject of some words; None where it is none, or not known."""
    subject = subject_of(pile, document, start, end)
    found = named_at(subject, things) if subject is not None else None
    if found is None or found.end > start:
        return found
    # A clause of its own with a subject of its own stands between, which the parse has missed.
    between = pile.readings[document].document.text[found.end : start]
    joined = any(
        _JOINS.search(between[: thing.start - found.end])
        for thing in things
        if thing.named and thing.key != found.key and found.end < thing.start < start
    )
    return None if joined or re.search(r"[;:]", between) else found


def one_of_two(pile: Pile, document: str, start: int, end: int) -> bool:
    """Whether what reaches is told by its place beside another: "the latter", "its successor"."""
    subject = subject_of(pile, document, start, end)
    if subject is None:
        return False
    text = pile.readings[document].document.text
    return _ONE_OF_TWO.search(text[subject.left_edge.idx : subject.idx + len(subject)]) is not None


def owner_of_figure(pile: Pile, document: str, start: int, end: int, things: list[Thing]) -> Thing | None:
    """The named thing that a figure is told of: the one it is tied to, else the subject of its verb.

    "The Tern with its range of 300 km" ties it to the noun; "the Tern, unlike the Gull, flies 300 km" and "the range
    of the Tern is 300 km" to the verb.
    """
    word = word_at(pile, document, start, end)
    seen: set[int] = set()
    while word is not None and word.i not in seen:
        seen.add(word.i)
        if word.pos_ in ("VERB", "AUX"):
            subject = subject_of(pile, document, word.idx, word.idx + len(word))
            if subject is None:
                return None
            if (thing := named_at(subject, things)) is not None:
                return thing
            # "The range of the Tern", "the Tern's range".
            tied = [w for w in subject.subtree if w.dep_ in ("poss", "pobj", "compound") and w != subject]
            found = {t.key: t for w in tied if (t := named_at(w, things)) is not None}
            return next(iter(found.values())) if len(found) == 1 else None
        if (thing := named_at(word, things)) is not None and thing.end <= start:
            return thing
        word = word.head if word.head != word else None
    return None


def not_told_which(pile: Pile, document: str, number: int, start: int, end: int) -> bool:
    """Whether "it" can reach a place, and two things were named that it may stand for.

    Args:
        pile: the reports.
        document: identifier of the report.
        number: which of its sentences says it.
        start: where the words of reaching begin.
        end: where they end.
    """
    subject = subject_of(pile, document, start, end)
    if subject is None or subject.lower_ not in _PRONOUNS:
        return False
    sentences = pile.sentences(document)
    for low, high in (sentences[number], *sentences[max(0, number - BACK) : number][::-1]):
        named = {thing.key for thing in things_in(pile, document, low, min(high, start)) if thing.named}
        if named:
            return len(named) > 1
    return False
