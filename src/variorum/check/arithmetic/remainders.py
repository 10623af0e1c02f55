"""Shares that are told as all of a whole: "the remaining 30 percent"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...model import Finding
from ..pile import Pile
from ..shapes import Shape
from .divided import more_than_all
from .numbers import lead, numbers
from .rest import OF_WHOLE

_REST = re.compile(r"\b(?:the|its|a)\s+(?:remaining|other|rest,?(?:\s+of\s+[\w’' -]{1,20}?)?)\s*,?\s*$", re.IGNORECASE)
#: Percentages of changes, or of a share.
_OTHER = re.compile(
    r"\b(?:up|down|from|rose|fell|compared|growth|rise|increase\w*|decrease\w*|turnout|inflation|interest|tax|of\s+(?:these|those|them|whom|which)"
    r"|last\s+year|earlier|previous\w*|another|more\s+than)\b",
    re.IGNORECASE,
)
#: Another reckoning of the same: "99 percent of the stock or about 51 percent of the votes".
_ALTERNATIVE = re.compile(r"\bor\s+(?:[a-z]+\s+){0,2}$", re.IGNORECASE)


def remainder_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on shares of which the last is told as what remains, and which are together more than all."""
    shares = numbers(shape, "P")
    if len(shares) < 2 or any(n.quantity.unit != "percent" for n in shares) or _OTHER.search(shape.text):
        return
    if not _REST.search(lead(shares[-1])):
        return
    if any(_ALTERNATIVE.search(n.before) for n in shares):
        return
    if len({found["whole"].lower() for n in shares if (found := OF_WHOLE.match(n.after))}) > 1:
        return  # "60 percent of the mine. The remaining 55 percent of the smelter"
    summed = sum(n.size.value for n in shares)
    if sum(n.size.low for n in shares) <= 100 + len(shares):
        return
    yield from more_than_all(pile, shape, [n.mark for n in shares], summed)
