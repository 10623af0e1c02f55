"""Ranges upside down: "between 20 and 10"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...model import Finding
from ..amounts import amount, show
from ..findings import finding
from ..pile import Pile
from ..shapes import Shape, pattern
from ..units import factor

_BETWEEN = pattern(
    r"(?P<lead>\b\w+\s+)?\bbetween\s+(?:about\s+|some\s+)?{CMLVXPD:a}\s+and\s+(?:about\s+|some\s+)?{CMLVXPD:b}(?P<tail>{20})"
)
#: "The gap between 20 and 10" is one.
_TWO = re.compile(
    r"differences?|gap|distinction|choice|choose|split|divided|matche?s?|games?|ratio|midway|halfway|relationship",
    re.IGNORECASE,
)
_LINES = re.compile(r"\s*-?yard|\s*(?:under|below)|\s*(?:streets?|avenues?|and)\b", re.IGNORECASE)


def upside_down_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on ranges whose lower end is above the upper one: doubtful, for the numbers may be right."""
    for found in shape.find(_BETWEEN):
        a, b = shape.mark(found, "a"), shape.mark(found, "b")
        assert a
        assert b
        assert a.quantity
        assert b.quantity
        low, high = amount(a.quantity), amount(b.quantity)
        if low is None or high is None or _TWO.search(found["lead"] or "") or _LINES.match(found["tail"]):
            continue
        one, two = a.quantity.unit, b.quantity.unit
        by = 1.0 if not one or one == two else factor(one, two or "")
        # "Between 900 and 1 million" is nine hundred thousand.
        if by is None or low.value <= 0 or high.value <= 0 or low.value * by <= high.value:
            continue
        if a.quantity.counted and b.quantity.counted and a.quantity.counted != b.quantity.counted:
            continue
        explanation = (
            f"“between {a.text} and {b.text}” is upside down: {show(low.value)} is more than {show(high.value)}."
        )
        numbers = {"first": low.value * by, "second": high.value}
        made = finding(
            pile, "arithmetic", "range", shape.document, (a, b), "doubtful", explanation, numbers, "lower <= upper"
        )
        if made:
            yield made
