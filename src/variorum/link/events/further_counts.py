"""Numbers that come on top of others told before: "three more people died" counts those three, not the dead."""

from __future__ import annotations

import re

from ...model import Quantity
from ...reference import load
from ..page import Page

_MORE = re.compile(r"\b(?:more|further|additional)\b", re.IGNORECASE)
#: What may stand between a number and "more" behind it, and what stands before one.
_BEHIND = re.compile(r"\s(?:more|further|additional)\b", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:another|(?:a|an)\s(?:further|additional))\s(?:\S+\s)?$", re.IGNORECASE)
_BY = re.compile(
    r"\b(?:r[io]se[ns]?|rising|gr[eo]w[ns]?|climb\w*|jump\w*|increas\w*|went\sup|up)\sby\s(?:\w+\s)?$", re.IGNORECASE
)
_SENTENCE = re.compile(r"[.!?][\"'”’)]*\s|\n")
_NUMBER = re.compile(
    r"\b(?:\d[\d,]*|an?|dozens?|scores|hundreds|several|" + "|".join(load("number_words")["ones"]) + r")\b",
    re.IGNORECASE,
)


def is_further(page: Page, quantity: Quantity) -> bool:
    """Whether a count comes on top of one told in an earlier sentence or report, or says by how much it rose.

    Behind other counts of its own sentence it is one of another kind: "killed four and injured another 63" tells of 63
    injured in all.

    Args:
        page: the document.
        quantity: a number with what it counts.
    """
    text = page.text
    before = text[max(0, quantity.start - 200) : quantity.start]
    told = _MORE.search(quantity.text) and not quantity.text.casefold().startswith("more than")
    if _BY.search(before[-40:]):
        return True
    if not (told or _BEHIND.match(text, quantity.end) or _BEFORE.search(before[-24:])):
        return False
    own = _SENTENCE.split(before)[-1]
    return _NUMBER.search(_BEFORE.sub("", own)) is None
