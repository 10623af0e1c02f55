"""Numbers that are none of what is told: the whole of which another is a part, a step, how many are in each row.

So is "a mother of two": her children did not come to harm with her.
"""

from __future__ import annotations

import re
from functools import cache

from ..model import Quantity
from ..reference import load, load_words

#: So many characters before a number tell whether another one is a part of it.
_BEFORE = 40
_DIGITS = r"\d[\d.,]*"


def is_whole(text: str, start: int) -> bool:
    """Whether a number is that of which the number before it counts a part: the 44 of "43 of the 44 people on board".

    Args:
        text: the text.
        start: where the number, or the noun phrase with it, begins.
    """
    return _part_before().search(text[max(start - _BEFORE, 0) : start]) is not None


def is_step(text: str, start: int, end: int) -> bool:
    """Whether a number tells by how much something moved to another: the 4 of "rises by 4 billion to 31 billion"."""
    return bool(re.search(r"\bby\s+(?:\w+\s+)?$", text[max(start - _BEFORE, 0) : start])) and bool(
        re.match(r"\s+to\s+(?:\w+\s+){0,2}[$€£]?\d", text[end : end + _BEFORE])
    )


def is_of_each(text: str, start: int) -> bool:
    """Whether a number tells how many stand in each of several rows or groups: "buried in rows of ten"."""
    return _each_before().search(text[max(start - _BEFORE, 0) : start]) is not None


def is_beside(text: str, start: int, end: int) -> bool:
    """Whether a number is a step to a new level, or how many stand in each row: it answers no question itself."""
    return is_step(text, start, end) or is_of_each(text, start)


def of_a_parent(text: str, quantity: Quantity) -> bool:
    """Whether a number tells how many children somebody has: "a mother of two"."""
    if quantity.dimension != "count" or (quantity.counted or "child").casefold() not in ("child", "kid"):
        return False
    return _parent_before().search(text[max(quantity.start - _BEFORE, 0) : quantity.start]) is not None


@cache
def _parent_before() -> re.Pattern[str]:
    parents = "|".join(sorted(load_words("quantity_words", "parents")))
    return re.compile(rf"\b(?:{parents})\W{{1,3}}of\W{{1,3}}$", re.IGNORECASE)


@cache
def _each_before() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{'|'.join(load('number_senses')['arrays'])})\s+of\s+(?:about\s+|up\s+to\s+)?$", re.IGNORECASE
    )


@cache
def _part_before() -> re.Pattern[str]:
    table = load("number_words")
    words = "|".join(sorted((*table["ones"], *table["tens"]), key=len, reverse=True))
    return re.compile(
        rf"\b(?:{_DIGITS}|(?:{words})(?:-(?:{words}))?)\s+(?:out\s+)?of\s+(?:(?:the|its|their|his|her|all|(?:the\s+)?\w+['’]s)\s+)?$",
        re.IGNORECASE,
    )
