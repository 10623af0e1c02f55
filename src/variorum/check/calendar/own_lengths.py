"""Durations that have a thing of their own beside two dates: "called off on 20 May after 12 days of talks"."""

from __future__ import annotations

import re

from ...reference import load_words
from ..clauses import verb_of, word_at
from ..pile import Pile
from ..shapes import Mark, Shape
from .deed_things import SUBJECTS

#: "After five years of losses", "after 12 years in the second league", "after a two-year campaign".
_OF = re.compile(r"\s+of\s+(?:[a-z]+\s+)??(?P<of>[a-z]{4,})\b", re.IGNORECASE)
_IN = re.compile(
    r"\s+(?:in|at|with)\s+(?:(?:the|a|an|its|his|her|their)\s+)?(?:[a-z]+\s+)??(?P<of>[a-z]{3,})\b", re.IGNORECASE
)
_LONG = re.compile(r"\s+(?:[a-z]+\s+)??(?P<of>[a-z]{4,})\b", re.IGNORECASE)
_AFTER = re.compile(
    r"\b(?:after|following)\s+(?:(?:a|an|some|about|almost|nearly|its|his|her|their|more\s+than)\s+){0,2}$",
    re.IGNORECASE,
)
_LED = re.compile(r"(?:(?:for|after|following|over|about|some|nearly|almost|an?|a\s+total\s+of)\s+)*", re.IGNORECASE)
#: "Was closed in 2010 for three years": from that year on.
_FROM_THEN = re.compile(r"(?<!until )(?<!till )(?<!to )⟦T(\d+)⟧\s+for\s+$")
#: As far as this two words are of one stem.
STEM = 4


def of_a_thing_of_its_own(pile: Pile, shape: Shape, lasted: Mark, dates: tuple[Mark, Mark]) -> bool:
    """Whether a duration is that of something else than what the dates bound.

    Args:
        pile: the pile.
        shape: one sentence or two.
        lasted: the duration.
        dates: the dates, the earlier one first.
    """
    before, after = shape.ahead(lasted), shape.behind(lasted)
    led = _LED.match(lasted.text)
    lead = before + (led[0] if led else "")
    if _AFTER.search(lead):
        found = _LONG.match(after) if "-" in lasted.text else _OF.match(after)
        own = load_words("check_words", "lengths_of_their_own")
        if found is not None and found["of"].lower() in own and not _told(before, found["of"].lower()):
            return True
        within = _IN.match(after) if "-" not in lasted.text else None
        if within is not None and not load_words("check_words", "states_that_last") & set(within[0].lower().split()):
            return True
    forward = _FROM_THEN.search(lead)
    if forward is not None and shape.marks[int(forward[1])] == dates[1]:
        return re.match(r"\s*(?:[.,;]|$)", after) is not None
    return re.search(r"\bapart\s+(?:for\s+)?$", before, re.IGNORECASE) is not None or _of_another_event(
        pile, shape, lasted, dates
    )


def _told(before: str, noun: str) -> bool:
    """Whether the words before tell of a thing by its stem, or by a word for it: "the lawsuit" and "litigation"."""
    akin = {noun[:STEM], *(("suit", "case", "sued") if noun == "litigation" else ())}
    return any(stem in before.lower() for stem in akin)


def _of_another_event(pile: Pile, shape: Shape, lasted: Mark, dates: tuple[Mark, Mark]) -> bool:
    """Whether what lasted is one event and what the dates are told of another: the war, and the siege in it."""
    events = load_words("check_words", "events_that_last")
    told = [_subjects(pile, shape, mark) & events for mark in (*dates, lasted)]
    return bool(told[2]) and bool(told[0] | told[1]) and not told[2] & (told[0] | told[1])


def _subjects(pile: Pile, shape: Shape, mark: Mark) -> set[str]:
    """Lemmas of the subject of the verb that a value belongs to."""
    verb = verb_of(word_at(pile, shape.document, mark.start, mark.end))
    while verb is not None and not any(child.dep_ in SUBJECTS for child in verb.children) and verb.dep_ == "conj":
        verb = verb.head
    return {child.lemma_.lower() for child in verb.children if child.dep_ in SUBJECTS} if verb is not None else set()
