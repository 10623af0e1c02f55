"""Numbers that are each said of a named place of their own: homes without power in one county, and in the next."""

from __future__ import annotations

import re
from typing import Any

from ...model import Quantity
from ..page import Page
from .surroundings import Surroundings

#: Prepositions before a place that a number is said of.
_AT = frozenset({"in", "at", "near", "across", "around", "outside", "throughout"})


def read_names(page: Page, quantity: Quantity, around: Surroundings, anchor: Any) -> frozenset[str]:
    """The names of the places that a number's own phrase or clause says it is of, as they are written.

    Args:
        page: the document.
        quantity: the number.
        around: the words that it hangs on.
        anchor: the word that its phrase hangs on.
    """
    above = [anchor, *around.verbs[:1]]
    nouns = [
        child
        for token in above for prep in token.children if prep.dep_ == "prep" and prep.lower_ in _AT
        for child in prep.children if child.dep_ == "pobj"
    ]  # fmt: skip
    nouns += [
        inner
        for noun in nouns for of in noun.children if of.lower_ == "of"
        for inner in of.children if inner.dep_ == "pobj"
    ]  # fmt: skip
    return frozenset(
        noun.text for noun in nouns
        if noun.pos_ == "PROPN" and noun.text[0].isupper() and not quantity.start <= noun.idx < quantity.end
        and not any(time.start <= noun.idx < time.end for time in page.reading.times)
    )  # fmt: skip


def told_apart(ours: frozenset[str], report: str, theirs: frozenset[str], other: str) -> bool:
    """Whether two numbers are said of two places, one of which the other number's report names too: of that it is not.

    Args:
        ours: names of the places of the one number.
        report: the text it stands in.
        theirs: names of those of the other number.
        other: the text of its report.
    """
    if not ours or not theirs or ours & theirs:
        return False
    return any(_named(name, other) for name in ours) or any(_named(name, report) for name in theirs)


def _named(name: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b", text) is not None
