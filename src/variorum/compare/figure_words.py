"""The words of its sentence that stand before and behind a figure."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..model import Answer, Quantity
from .grounds import Grounds
from .positions import HELD, Stand

#: So many characters on either side are read.
_REACH = 90
#: Where a sentence ends; a tokeniser's decimal ("3 . 9") does not.
_END = re.compile(r"[.!?;][\"'”’]*\s+(?=[\"'“‘(]*[A-Z])|\n")


class Told(NamedTuple):
    """A figure with the words around it in its sentence, in small letters.

    Attributes:
        answer: the answer that gives it.
        quantity: its value.
        before, behind: the words on either side, as written.
    """

    answer: Answer
    quantity: Quantity
    before: str
    behind: str


def figures_told(stand: Stand, grounds: Grounds) -> list[Told]:
    """The first figures of a position, each with the words around it."""
    return [told for answer in stand.answers[:HELD] if (told := told_with(answer, grounds)) is not None]


def told_with(answer: Answer, grounds: Grounds) -> Told | None:
    """A figure with the words around it; None for an answer that is none, or whose report is not at hand."""
    document, quantity = grounds.documents.get(answer.span.document), answer.value.quantity
    if document is None or quantity is None:
        return None
    text, start, end = document.text, answer.span.start, answer.span.end
    before = _END.split(text[max(start - _REACH, 0) : start])[-1]
    return Told(answer, quantity, before, _END.split(text[end : end + _REACH])[0])
