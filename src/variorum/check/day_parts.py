"""A time and a part of the day that one deed has: "the night-time blaze broke out at 2 p.m.".

Where the two do not stand side by side, the parse tells whether they are of one deed: both hang on one verb, or the
part of the day describes the event that the verb with the time is told of.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ..reference import load
from .clauses import verb_of, word_at
from .day_part_words import SUBJECTS, Part, apart, on_clock, parts_in
from .day_parts_beside import of_the_clause_before, of_the_event_after, of_the_sentence_before
from .phrases import any_listed
from .pile import Pile

if TYPE_CHECKING:
    from spacy.tokens import Token

#: "In the morning; it landed at 7 p.m.": as apart as two sentences.
_AT = re.compile(
    r"(?:[:,]\s*|\b(?:at|around|about|approximately|roughly|exactly|was|were|recorded|showed|read|said|(?:just|shortly)\s+(?:after|before))\s+|[(–—]\s*|\s-\s)$",
    re.I,
)


_BRACKET = re.compile(
    r"\((?:(?:at|around|about|local\s+time|time|starts?|starting|kick-?off|beginning|(?:time\s+)?of\s+(?:the\s+)?\w+)[\s:]*){1,3}$",
    re.I,
)
#: "From 3 p.m.", "between dawn and noon": not "from the road", "between two cars".
_TIME_BEHIND = re.compile(r"\s+(?:\d|noon|midnight|dawn|dusk|early|late|morning|sun|[A-Z][a-z]+day\b)")


def parts_of_deed(pile: Pile, key: str, start: int, end: int) -> tuple[Part, ...]:
    """The parts of the day of what is told to have happened at a clock time; none where none is told of it.

    Where several are told, as "still dark, with dawn some way off", the time need fit but one of them.

    Args:
        pile: the reports.
        key: identifier of the report.
        start: where the clock time begins.
        end: where it ends.
    """
    text = pile.readings[key].document.text
    low, high = pile.sentence(key, start)
    own = [part for part in parts_in(text, low, high) if part.end <= start or part.start >= end]
    # "Hours before dawn", "still dark" and "still before dawn" hold words that elsewhere put a thing off.
    held = {
        part.start - len("still ") if text[: part.start].endswith("still ") else part.start: part.end for part in own
    }
    put_off = [
        found
        for found in any_listed("class_words", "put_off").finditer(text, low, high)
        if found.group().lower() not in ("from", "between") or _TIME_BEHIND.match(text, found.end())
    ]
    if not _AT.search(text[low:start]) or any(
        not any(first <= found.start() < last for first, last in held.items()) for found in put_off
    ):
        return ()
    clock = word_at(pile, key, start, end)
    deed = verb_of(clock)
    if clock is None or deed is None or not low <= deed.idx < high:
        return ()
    if described := [part for part in own if _of_one_noun(word_at(pile, key, part.start, part.end), clock)]:
        return tuple(described)
    if _held_by_noun(clock, deed) and not _in_brackets(text, low, start) and not _done_by(clock, deed):
        return ()
    if not own:
        part = of_the_sentence_before(pile, key, low, deed) or of_the_event_after(pile, key, low, deed)
        return (part,) if part else ()
    shown = on_clock(deed)
    if any(";" in text[min(part.start, start) : max(part.end, end)] for part in own) and not shown:
        # "Crashed before dawn; at 11 a.m. the road was opened again": as apart as two sentences.
        part = of_the_clause_before(pile, key, low, start, deed)
        return (part,) if part else ()
    if any(apart(text, low, part) for part in own):
        return ()
    # "Killed before dawn: two men died when a train hit their car at 3 p.m."
    shown = shown or any(":" in text[part.end : start] for part in own) or _in_brackets(text, low, start)
    return tuple(own) if shown or any(_of_deed(pile, key, part, deed) for part in own) else ()


def _in_brackets(text: str, low: int, clock: int) -> bool:
    """Whether a time stands in brackets right behind what it is the time of: "(at 3 p.m.)", "(start: 3 p.m.)"."""
    return _BRACKET.search(text[low:clock]) is not None


def _of_one_noun(part: Token | None, clock: Token) -> bool:
    """Whether a part of the day and a time describe one event: "a pre-dawn collision, at 3 p.m., closed"."""
    if part is None:
        return False
    holds = clock.head.head if clock.head.pos_ == "ADP" else clock.head
    held = part.head.head if part.head.pos_ == "ADP" else part.head
    return holds == held and holds.pos_ == "NOUN" and not _of_time(holds) and holds.lower_ in _events()


@cache
def _events() -> frozenset[str]:
    return frozenset(load("class_words")["night_events"])


def _held_by_noun(word: Token, verb: Token) -> bool:
    """Whether a noun that is no time stands between a word and the verb that governs it: "followed by another at"."""
    for held in word.ancestors:
        if held == verb:
            return False
        if held.pos_ in ("NOUN", "PRON", "PROPN") and held.dep_ not in ("npadvmod", "appos") and not _of_time(held):
            return True
    return True


def _done_by(clock: Token, deed: Token) -> bool:
    """Whether a time is that of the event which did a thing: "were woken by an explosion at 3 p.m."."""
    event = clock.head.head if clock.head.pos_ == "ADP" else clock.head
    return event.lower_ in _events() and event.dep_ == "pobj" and event.head.dep_ == "agent" and event.head.head == deed


def _of_time(word: Token) -> bool:
    return word.ent_type_ in ("TIME", "DATE") or word.lower_ in ("time", "a.m.", "p.m.")


def _of_deed(pile: Pile, key: str, part: Part, deed: Token) -> bool:
    """Whether a part of the day is that of a deed, or of the event that the deed is told of."""
    word = word_at(pile, key, part.start, part.end)
    if word is None:
        return False
    if word.pos_ in ("VERB", "AUX"):
        word = word.head  # "before the sun had risen"
    if word == deed:
        return True
    events = set(load("class_words")["night_events"])
    subjects = [child for child in deed.children if child.dep_ in SUBJECTS]
    if deed.dep_ in ("acl", "relcl"):
        subjects.append(deed.head)
    arranged = deed.lemma_ in load("class_words")["arranging"]
    for noun in (word.head, *word.ancestors):
        if arranged and noun.lower_ in events:
            return False  # "the evening match was called off at 9 a.m."
        if deed.dep_ in ("acl", "relcl") and noun == deed.head:
            return True  # "a threat in the afternoon, phoned in at 9 a.m."
        if noun.lower_ in events and (noun in subjects or _beside_deed(noun, subjects, deed)):
            return True
        # "The attack, which came at dawn, began at 2 p.m."
        if noun.dep_ == "relcl" and noun.head in subjects and noun.head.lower_ in events:
            return True
        if noun == deed:
            break
    verb = verb_of(word)
    if verb is None:
        return False
    if verb == deed:
        # "Announced the cuts in the afternoon": the parse hangs the time on what stands before it.
        return not _held_by_noun(word, deed) or (word.i > deed.i and _ends_the_clause(word, deed))
    return _at_once(verb, deed) or _at_once(deed, verb) or _beside(verb, deed) or _beside(deed, verb)


def _ends_the_clause(part: Token, deed: Token) -> bool:
    """Whether a part of the day with its preposition hangs on the object of a deed that is no event."""
    noun = part.head.head if part.head.pos_ == "ADP" else part.head
    return noun.dep_ in ("dobj", "pobj") and noun.lower_ not in _events() and verb_of(noun) == deed


#: "A warning of an afternoon storm was issued": told at another time.
_ABOUT = ("warning", "warnings", "news", "forecast", "report", "reports", "end", "announcement")


def _beside_deed(event: Token, subjects: list[Token], deed: Token) -> bool:
    """Whether an event is what a deed is told of or in: "kick-off of the evening match was", "in a night attack"."""
    if event.dep_ != "pobj":
        return False
    of = event.head.lower_ == "of" and event.head.head in subjects and event.head.head.lower_ not in _ABOUT
    return of or (event.head.head == deed and event.head.lower_ in ("in", "during"))


def _at_once(verb: Token, other: Token) -> bool:
    """Whether a clause of time joins two deeds: "it was still dark when the bus crashed", "woken when it began to"."""
    while other.dep_ == "xcomp" and other.head != verb:
        other = other.head
    if other.dep_ not in ("advcl", "relcl") or verb not in (other.head, *other.head.ancestors):
        return False
    if other.head != verb and (other.dep_ != "relcl" or other.head.dep_ not in ("attr", "pobj", "npadvmod")):
        return False
    return any(child.dep_ in ("advmod", "mark") and child.lower_ in ("when", "as", "while") for child in other.children)


def _beside(verb: Token, other: Token) -> bool:
    """Whether a deed is put beside another in brackets, behind a colon or with "with": "(the call came at 3 p.m.)"."""
    if other.dep_ in ("parataxis", "ccomp") and other.head == verb:
        between = other.doc[min(verb.i, other.i) : max(verb.i, other.i)].text
        return "(" in between or ":" in between
    words = load("class_words")
    if other.dep_ == "advcl" and other.tag_ == "VBG" and other.head == verb and other.lemma_ in ("start", "begin"):
        return True  # "fell in the afternoon, starting at 3 a.m."
    if other.dep_ == "acl" and other.lemma_ in words["sent_at"] and other.head.dep_ == "pobj":
        return (
            other.head.head.lower_ in ("in", "by", "with", "via") and verb_of(other.head) == verb
        )  # "in an email sent at"
    if other.dep_ == "conj" and other.head == verb and other.lemma_ in ("start", "begin"):
        return not any(child.dep_ in SUBJECTS for child in other.children)  # "was played in the evening and began at"
    if other.dep_ in ("acl", "relcl") and any(
        child == other.head and child.dep_ in SUBJECTS for child in verb.children
    ):
        # "The quake, recorded at 8 p.m., came in the morning"; not "the flight left at 8 p.m. and"
        if not other.doc[other.head.i + 1].is_punct:
            return False
        return (
            other.head.lower_ in (*words["night_events"], *words["sayings"]) and other.lemma_ not in words["arranging"]
        )
    # "With the strongest gusts measured at 5 a.m."
    if other.dep_ in ("acl", "pcomp", "advcl"):
        held = next((word for word in other.ancestors if word.pos_ == "ADP"), None)
        return held is not None and held.lower_ == "with" and verb_of(held) == verb
    return False
