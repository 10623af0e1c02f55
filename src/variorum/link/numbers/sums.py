"""Numbers that sum up several occasions: "31 boats in their five patrols", not what the last one came to."""

from __future__ import annotations

import re
from functools import cache

from ...model import Quantity
from ...reference import load
from ..page import Page

#: Characters before the sentence of a number in which it may say that this was not the first occasion.
_BEFORE = 260


def sums_up(page: Page, quantity: Quantity) -> bool:
    """Whether a number is of several occasions together.

    Its sentence names them by their number ("during the five operations"), or says "so far" where it or the one before
    counts the occasions ("this is the fifth raid").

    Args:
        page: the document.
        quantity: the number.
    """
    start, end = page.sentence_of(quantity.start)
    sentence = page.text[start:end]
    if quantity.dimension != "count" or not sentence:
        return False
    if any(found.start("number") + start != quantity.start for found in _several().finditer(sentence)):
        return True
    before = page.text[max(0, start - _BEFORE) : start]
    return bool(_so_far().search(sentence)) and bool(_counted().search(f"{before} {sentence}"))


def _words(which: str) -> str:
    return "|".join(load("number_senses")["sums"][which])


@cache
def _several() -> re.Pattern[str]:
    """So many occasions, more than one, in or over which something came about."""
    several = "|".join(word for word, value in load("number_words")["ones"].items() if value > 1)
    number = rf"(?P<number>several|(?:{several})|\d{{1,3}})"
    owned = r"(?:the|its|their|his|her|those|these|all)"
    row = r"(?:past|last|first|other|previous)"
    return re.compile(
        rf"\b(?:in|by|during|over|across)\s(?:{owned}\s)?(?:{row}\s)?{number}\s(?:[\w-]+\s){{0,2}}(?:{_words('occasions')})\b",
        re.IGNORECASE,
    )


@cache
def _so_far() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_words('so far')})\b", re.IGNORECASE)


@cache
def _counted() -> re.Pattern[str]:
    """That an occasion was not the first: "the fifth such raid"."""
    ordinal = r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:nd|rd|th))"
    one = _words("occasions").replace("ies|", "y|").replace("s|", "|").removesuffix("s")
    return re.compile(rf"\b{ordinal}\s(?:[\w-]+\s(?:-\s)?){{0,5}}(?:{one})\b", re.IGNORECASE)
