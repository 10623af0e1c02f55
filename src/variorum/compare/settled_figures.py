"""Figures that no later report can have seen grow: how many were aboard, how many a hall seats, how a vote went."""

from __future__ import annotations

import re
from functools import cache

from ..reference import load
from .grounds import Grounds
from .positions import HELD, Stand

#: Characters of the clause on either side of a figure in which the words that settle it stand.
_AROUND = 60


def settled_figures(first: Stand, second: Stand, grounds: Grounds) -> bool:
    """Whether both of two figures are told of what stood fast when the first report was written.

    Args:
        first: a position with figures.
        second: one with others.
        grounds: the reports, for the words around the figures.
    """
    ours, theirs = ({sense for answer in stand.answers for sense in answer.senses} for stand in (first, second))
    if ours & theirs & set(load("comparison")["settled"]["senses"]):
        return True
    return all(_settled(stand, grounds) for stand in (first, second))


def _settled(stand: Stand, grounds: Grounds) -> bool:
    return all(
        (found := grounds.documents.get(answer.span.document)) is not None
        and _listed("fast").search(words := _clause_around(found.text, answer.span.start, answer.span.end))
        and not _listed("running").search(words)
        for answer in stand.answers[:HELD]
    )


def _clause_around(text: str, start: int, end: int) -> str:
    """The words around a figure, not over the end of its sentence."""
    before = re.split(r"[.!?;]\s|\n", text[max(0, start - _AROUND) : start])[-1]
    behind = re.split(r"[.!?;]\s|\n", text[end : end + _AROUND])[0]
    return f"{before}{text[start:end]}{behind}"


@cache
def _listed(which: str) -> re.Pattern[str]:
    """The words of one of the lists of figures that stand fast, or are still being counted."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, load('comparison')['settled'][which]))})\b", re.IGNORECASE)
