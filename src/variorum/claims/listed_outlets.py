"""Outlets that speak together: "CNN, NBC and the AP reported" has three, wherever the parse puts them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ..model import Name

_COMMA = re.compile(r",\s{1,3}(?:[Tt]he\s{1,3})?")
_AND = re.compile(r",?\s{1,3}(?:and|&)\s{1,3}(?:[Tt]he\s{1,3})?")


def first_of_list(text: str, names: Sequence[Name], own: Name, start: int, end: int) -> tuple[Name, int, int]:
    """Read an outlet's words as the list of three or more that they lie in.

    Args:
        text: the document's text.
        names: its names, in order.
        own: the outlet that the parse puts in front.
        start: where the source's words begin.
        end: where they end.

    Returns:
        The first outlet of the list and the words of the whole list; what was given where the words are in no list. A
        comma alone makes none: "an aide told Reuters, the Guardian reported".
    """
    outlets = [name for name in names if name.kind == "outlet"]
    run = outlets[:1]
    for one, other in pairwise(outlets):
        between = text[one.end : other.start]
        if _AND.fullmatch(between):
            if len(run) > 1 and run[0].start < end and start < other.end:
                return run[0], min(start, run[0].start), max(end, other.end)
            run = [other]
        elif _COMMA.fullmatch(between):
            run.append(other)
        else:
            run = [other]
    return own, start, end
