"""Parts of the day as they are told: their words, and whether they put a deed off or describe it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ..reference import load
from .phrases import WEEKDAY, any_listed, either

if TYPE_CHECKING:
    from spacy.tokens import Token

#: The part of the day is not that of the deed: "after a night of shelling", "the morning after".
_APART = re.compile(
    r"\b(?:after|since|until|till|before|from|to|through|of|than|by|following|for|all|whole|every|each|previous|next|one|a|two|into)\s+(?:the\s+|a\s+|an\s+|that\s+)?(?:\w+\s+)?$",
    re.I,
)
#: The same before what has its own preposition, or is an adverb: "a day before dawn", not "hit a depot overnight".
_APART_RIGHT = re.compile(r"\b(?:after|since|until|till|from|to|through|of|than|by|following|for|into)\s+$", re.I)
_ADVERBIAL = re.compile(r"(?:in|at|on|before|after|during|under|by|around|overnight|as|when|over|early|late)\b", re.I)
_FOLLOWS = re.compile(
    r"\s*(?:after\b|before\b|of\b(?!\s+[A-Z]\w+day)|shift|-long|edition|paper|until|and\b|or\b)", re.I
)
SUBJECTS = ("nsubj", "nsubjpass")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the day as it is told: where it stands, and the hours that it may mean."""

    start: int
    end: int
    words: str
    hours: tuple[float, float]


@cache
def _parts() -> re.Pattern[str]:
    day = rf"{WEEKDAY}\b(?!\s+(?:morning|afternoon|evening|night))"
    words = either((*load("class_words")["day_parts"], *load("class_words")["day_adjectives"]))
    return re.compile(rf"\b(?P<part>{words})\b|\b(?P<half>early|late)\s+(?:on\s+)?{day}", re.I)


def parts_in(text: str, start: int, end: int) -> list[Part]:
    """The parts of the day that a stretch names."""
    facts = load("class_words")
    found: list[Part] = []
    for match in _parts().finditer(text, start, end):
        key = " ".join((match["part"] or f"{match['half']} in the day").lower().split())
        low, high = facts["day_parts"].get(key) or facts["day_adjectives"][key]
        found.append(Part(match.start(), match.end(), match.group(), (low, high)))
    return found


def on_clock(deed: Token) -> bool:
    """Whether a time is what a clock showed: that of the deed told beside it."""
    return any(child.dep_ in SUBJECTS and child.lower_ in ("clock", "clocks", "watch") for child in deed.children)


def apart(text: str, low: int, part: Part) -> bool:
    """Whether the words beside a part of the day say that it is not that of the deed: "after a night of shelling"."""
    ahead = text[max(low, part.start - 25) : part.start]
    if _event_behind().match(text, part.end):
        return False  # "a night attack", "of the evening match"
    put_off = _APART_RIGHT if _ADVERBIAL.match(part.words) else _APART
    return bool(put_off.search(ahead)) or bool(_FOLLOWS.match(text, part.end))


@cache
def _event_behind() -> re.Pattern[str]:
    """The event that a part of the day describes, right behind it."""
    return re.compile(rf"[\s-]+{any_listed('class_words', 'night_events').pattern}", re.I)
