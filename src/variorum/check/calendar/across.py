"""Whether two dates bound a duration told in another sentence: "The war broke out in 1990. It ended 17 years later".

A report tells many dates and durations beside each other; only some words say that they belong together. Better silent
than wrong: what is only near is not held against each other.
"""

from __future__ import annotations

import re

from ..clauses import word_at
from ..phrases import any_listed
from ..pile import Pile
from ..shapes import Mark, Shape

#: "The Treaty of Kiel (3 March 1918) came as a shock": the day of what it stands behind.
_NAMED_DAY = re.compile(r"\w\s+\($")
_LATER = re.compile(r"\s*(?:later|afterwards)\b", re.IGNORECASE)
#: "It was thirty years before he spoke", "40 years after its release": counted from a deed, not from a date.
_FROM_A_DEED = re.compile(r"\s*(?:before|after|since|from)\b", re.IGNORECASE)
#: "From 1965 she worked there for 23 years": the beginning.
_BEGINS = re.compile(r"\b(?:from|since|beginning|starting)\s+(?:in\s+|on\s+)?$", re.IGNORECASE)
#: "It ended in 2007, after 17 years", "They lasted 17 years".
_UP_TO_THEN = re.compile(r"\b(?:after|following)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
_LASTED = re.compile(
    r"\b(?:having\s+\w+(?:\s+\w+){0,3}\s+for|last\w*|took|takes|spann?\w*|continu\w+|endur\w+|in\s+all|in\s+total|altogether)\b",
    re.I,
)
_JOINED = re.compile(r"\s*(?:to|until|till|through|and|-|–|—)\s+(?:the\s+)?$|\s*[-–—]\s*$", re.IGNORECASE)
_OF_IT = re.compile(r"\W*(?:it|they|he|she|this)\b", re.IGNORECASE)


def belong_together(pile: Pile, shape: Shape, dates: tuple[Mark, Mark], lasted: Mark) -> bool:
    """Whether two dates bound a duration; always so where all three stand in one sentence.

    Args:
        pile: the pile.
        shape: one sentence or two.
        dates: the dates, the earlier one first.
        lasted: the duration.
    """
    start, end, here = (pile.sentence(shape.document, mark.start) for mark in (*dates, lasted))
    if start == end == here:
        return True
    if any(_NAMED_DAY.search(shape.ahead(one)) for one in dates):
        return False
    # "The siege, which began in May": that date is the beginning of it.
    begins = _says(shape, dates[0], "beginnings")
    if _aside(pile, shape, dates[1]) or (_aside(pile, shape, dates[0]) and not begins):
        return False
    ahead, behind = shape.ahead(lasted), shape.behind(lasted)
    if _FROM_A_DEED.match(behind):
        return False
    if start == end:
        between = shape.ahead(dates[1]).rpartition(shape.sign(dates[0]))[2]
        bounded = _JOINED.fullmatch(between) or (
            _says(shape, dates[0], "beginnings") and _says(shape, dates[1], "endings")
        )
        return bool(bounded and _LASTED.search(f"{ahead[-30:]} {behind[:20]}"))
    if end == here:
        if _BEGINS.search(shape.ahead(dates[1])):
            return False
        if _LATER.match(behind):
            return True
        up_to = _UP_TO_THEN.search(f"{ahead}{_lead(lasted)}")
        last = pile.readings[shape.document].document.text[slice(*end)]
        # "It was cleared on 9 May, after six days": what "it" is began with the day before.
        if up_to and _OF_IT.match(last) and not re.match(r"\s+of\b", behind):
            return True
        tied = up_to or _LASTED.search(f"{ahead}{_lead(lasted)}"[-40:])
        return tied is not None and _says(shape, dates[1], "endings")
    # The duration stands with the beginning: "The strike began on 3 May and lasted 12 days. It ended on 9 May".
    if _UP_TO_THEN.search(f"{ahead}{_lead(lasted)}"):
        return False
    last = pile.readings[shape.document].document.text[slice(*end)]
    return _OF_IT.match(last) is not None and _says(shape, dates[1], "endings")


def _lead(mark: Mark) -> str:
    """The words of a duration before its number: "after"."""
    return re.split(r"\d", mark.text)[0] if mark.text[:1].isalpha() else ""


def _says(shape: Shape, mark: Mark, words: str) -> bool:
    """Whether a word of beginning or ending stands in the clause of a date."""
    return any_listed("check_words", words).search(re.split(r"[.;⟧]", shape.ahead(mark))[-1]) is not None


def _aside(pile: Pile, shape: Shape, mark: Mark) -> bool:
    """Whether a date stands in a relative clause: "the affair, which led to his fall in 1974"."""
    word = word_at(pile, shape.document, mark.start, mark.end)
    return word is not None and any(one.dep_ == "relcl" for one in word.ancestors)
