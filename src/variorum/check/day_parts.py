"""A time and a part of the day that one deed has: "the night-time blaze broke out at 2 p.m.".

Where the two do not stand side by side, the parse tells whether they are of one deed: both hang on one verb, or the
part of the day describes the event that the verb with the time is told of.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..reference import load
from .clauses import verb_of, word_at
from .day_part_words import SUBJECTS, Part, apart, on_clock, parts_in
from .day_parts_beside import of_the_event_after, of_the_sentence_before
from .phrases import any_of
from .pile import Pile

if TYPE_CHECKING:
    from spacy.tokens import Token

_AT = re.compile(
    r"(?:\b(?:at|around|about|approximately|roughly|exactly|was|were|recorded|showed|read|said|(?:just|shortly)\s+(?:after|before))\s+|[(–—]\s*|\s-\s)$",
    re.I,
)


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
    # "Hours before dawn" and "still dark" hold words that elsewhere put a thing off.
    held = {part.start: part.end for part in own}
    put_off = any_of(tuple(load("class_words")["put_off"])).finditer(text, low, high)
    if not _AT.search(text[low:start]) or any(
        not any(first <= found.start() < last for first, last in held.items()) for found in put_off
    ):
        return ()
    clock = word_at(pile, key, start, end)
    deed = verb_of(clock)
    if clock is None or deed is None or not low <= deed.idx < high or _held_by_noun(clock, deed):
        return ()
    if not own:
        part = of_the_sentence_before(pile, key, low, deed) or of_the_event_after(pile, key, low, deed)
        return (part,) if part else ()
    shown = on_clock(deed)
    if any(";" in text[min(part.start, start) : max(part.end, end)] for part in own) and not shown:
        return ()  # "crashed before dawn; at 11 a.m. the road was opened again"
    if any(apart(text, low, part) for part in own):
        return ()
    # "Killed before dawn: two men died when a train hit their car at 3 p.m."
    shown = shown or any(":" in text[part.end : start] for part in own)
    return tuple(own) if shown or any(_of_deed(pile, key, part, deed) for part in own) else ()


def _held_by_noun(word: Token, verb: Token) -> bool:
    """Whether a noun that is no time stands between a word and the verb that governs it: "followed by another at"."""
    for held in word.ancestors:
        if held == verb:
            return False
        if held.pos_ in ("NOUN", "PRON", "PROPN") and held.dep_ not in ("npadvmod", "appos") and not _of_time(held):
            return True
    return True


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
    for noun in (word.head, *word.ancestors):
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
        return not _held_by_noun(word, deed)
    return _at_once(verb, deed) or _at_once(deed, verb) or _beside(verb, deed) or _beside(deed, verb)


def _beside_deed(event: Token, subjects: list[Token], deed: Token) -> bool:
    """Whether an event is what a deed is told of or in: "kick-off of the evening match was", "in a night attack"."""
    if event.dep_ != "pobj":
        return False
    return event.head.head in subjects or (event.head.head == deed and event.head.lower_ in ("in", "during"))


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
    # "With the strongest gusts measured at 5 a.m."
    if other.dep_ in ("acl", "pcomp", "advcl"):
        held = next((word for word in other.ancestors if word.pos_ == "ADP"), None)
        return held is not None and held.lower_ == "with" and verb_of(held) == verb
    return False
