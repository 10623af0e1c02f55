"""Shares that are told as all of a whole: "the remaining 30 percent"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...model import Finding
from ..pile import Pile
from ..shapes import Shape
from .divided import more_than_all
from .numbers import lead, numbers

_REST = re.compile(r"\b(?:the|its|a)\s+(?:remaining|other|rest,?(?:\s+of\s+[\w’' -]{1,20}?)?)\s*,?\s*$", re.IGNORECASE)
#: Percentages of changes, or of a share.
_OTHER = re.compile(
    r"\b(?:up|down|from|rose|fell|compared|growth|rise|increase\w*|decrease\w*|turnout|inflation|interest|tax|of\s+(?:these|those|them|whom|which)"
    r"|last\s+year|earlier|previous\w*|another|more\s+than)\b",
    re.IGNORECASE,
)


def remainder_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on shares of which the last is told as what remains, and which are together more than all."""
    shares = numbers(shape, "P")
    if len(shares) < 2 or any(n.quantity.unit != "percent" for n in shares) or _OTHER.search(shape.text):
        return
    if not _REST.search(lead(shares[-1])):
        return
    summed = sum(n.size.value for n in shares)
    if sum(n.size.low for n in shares) <= 100 + len(shares):
        return
    yield from more_than_all(pile, shape, [n.mark for n in shares], summed)
