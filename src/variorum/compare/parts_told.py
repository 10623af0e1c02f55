"""A whole that one report tells in parts: "one Australian and one English climber" are two climbers."""

from __future__ import annotations

import re

from ..model import Answer, Quantity
from ..reference import load
from .counted_nouns import counted_as, relate_counted
from .grounds import Grounds
from .positions import Stand

#: Characters between two figures that are told side by side.
BESIDE = 40
#: A count that another is joined to, whatever it counts: "one Australian and", "12 women and".
_JOINED = re.compile(r"\b(\w+) (?:[\w-]+ ){1,2}and $", re.IGNORECASE)
#: Words before a noun that make it the rest of something told before.
REST = ("other", "others", "more", "another")


def told_in_parts(first: Stand, second: Stand, grounds: Grounds) -> str | None:
    """Why two counts need not differ: one side tells beside its figure another, and the two make the other side's.

    Args:
        first: a position.
        second: one whose figure excludes it.
        grounds: the claims that the figures stand in.

    Returns:
        In words; None where no figures told side by side make the other.
    """
    for part, whole in ((first, second), (second, first)):
        figure = whole.value.quantity
        if figure is None or figure.dimension != "count" or figure.lower is None:
            continue
        if any(
            _makes(answer, grounds, figure) for answer in part.answers
        ):  # one report that tells the parts explains all
            return f"“{part.value.text}” is told beside another count, and the two make “{whole.value.text}”"
    return None


def _makes(answer: Answer, grounds: Grounds, whole: Quantity) -> bool:
    figure, claim = answer.value.quantity, grounds.claims.get(answer.claim)
    if figure is None or claim is None or figure.lower is None or figure.dimension != "count":
        return False
    if (before := _JOINED.search(_before(answer, grounds))) and (count := _number(before[1])):
        return figure.lower + count == whole.lower
    return any(
        other.start != figure.start
        and other.lower is not None
        and other.dimension == "count"
        and figure.lower + other.lower == whole.lower
        and max(other.start - figure.end, figure.start - other.end) <= BESIDE
        and (_rest(other) or (other in claim.quantities and _some_of(other, whole)))
        for other in grounds.figures_beside(claim)
    )


def _before(answer: Answer, grounds: Grounds) -> str:
    """The text before an answer."""
    told = grounds.before(answer, BESIDE)
    return told[: len(told) - len(answer.span.quote)]


def _number(word: str) -> int | None:
    """A small number in words or figures; "a" is one."""
    low = word.casefold()
    return int(low) if low.isdigit() else 1 if low in ("a", "an") else load("number_words")["ones"].get(low)


def _some_of(part: Quantity, whole: Quantity) -> bool:
    return relate_counted(counted_as(part), counted_as(whole)) != "two"


def _rest(quantity: Quantity) -> bool:
    return not set(REST).isdisjoint(quantity.text.casefold().split())
