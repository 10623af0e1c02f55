"""Lengths in the sentence of a class of range: what the missile can fly, and how far it flew."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Quantity
from .flying_things import Thing
from .phrases import any_listed
from .told_ranges import is_range

#: A way that a missile flew: it can fly at least as far.
_FLEW = re.compile(
    r"\b(?:flew|flown|travell?ed|covered|(?:flight|trip|journey)\s+of)\s+(?:(?:about|some|around|nearly|roughly|almost|more\s+than|over|a\s+distance\s+of)\s+)*$",
    re.I,
)
_FELL = re.compile(r"\b(?:fell|landed|splashed|came\s+down|hit|struck|crashed|impacted)\b[^.;]*$", re.I)
_FROM_LAUNCH = re.compile(
    r"\s+(?:away\s+)?(?:from|off)\s+(?:the|its|their|where\s+it\s+was)\s+(?:(?:site|place|point|base)\s+(?:where|from\s+which)\s+it\s+was\s+)?(?:launch|fir|start)\w*",
    re.I,
)


def ranges_beside(
    text: str, sentence: tuple[int, int], class_end: int, lengths: Sequence[Quantity], things: list[Thing]
) -> list[Quantity]:
    """The lengths of a sentence that are told as a range.

    Args:
        text: the report.
        sentence: where the sentence begins and ends.
        class_end: where the word of the class ends.
        lengths: the quantities of the sentence.
        things: what flies in it.
    """
    start, end = sentence
    return [
        q
        for q in lengths
        if _is_range(text, start, end, q) or is_range(text, start, end, q, things) or _beside_class(text, class_end, q)
    ]


def flown(text: str, start: int, end: int, lengths: Sequence[Quantity]) -> Quantity | None:
    """The one distance that a sentence tells a missile flew.

    Args:
        text: the report.
        start: where the sentence begins.
        end: where it ends.
        lengths: its quantities.
    """
    found = [
        q
        for q in lengths
        if q.dimension == "length"
        and (
            _FLEW.search(text[start : q.start])
            or (_FELL.search(text[start : q.start]) and _FROM_LAUNCH.match(text[q.end : end]))
        )
    ]
    return found[0] if len(found) == 1 else None


def _is_range(text: str, start: int, end: int, quantity: Quantity) -> bool:
    """Whether a length is told as what the missile can fly, not as what one flew or how long it is."""
    if quantity.dimension != "length":
        return False
    before, after = (
        text[max(start, quantity.start - 45) : quantity.start],
        text[quantity.end : min(end, quantity.end + 20)],
    )
    close = re.match(r"[\s-]*(?:\([^)]*\)\s*)?", after)
    behind = after[close.end() if close else 0 :]
    told_before, told_after = (any_listed("class_words", key) for key in ("range_before", "range_after"))
    return bool(told_before.search(before) or told_after.match(behind))


def _beside_class(text: str, class_end: int, quantity: Quantity) -> bool:
    """Whether a length stands right behind the class in a list of data: "(short-range, 300 km)"."""
    ahead = text[class_end : quantity.start]
    return (
        quantity.dimension == "length"
        and re.fullmatch(r"(?:\s+\w+){0,3}\)?[,;:/]\s+(?:(?:maximum\s+)?range:?\s+)?", ahead) is not None
    )
