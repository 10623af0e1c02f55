"""A share in two numbers, "206 out of 284", with its percentage, or by itself where it is more than all."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...model import Finding
from ..amounts import show, within
from ..findings import finding
from ..pile import Pile
from ..shapes import Shape
from .numbers import Number

#: "206 out of 284", and no odds: "nine out of ten" is a way of speaking.
_QUOTIENT = re.compile(r"\d{2}.*\bof\b.*\d{2}", re.IGNORECASE)
#: Comparisons, rates and bounds: no part and its whole.
OTHER = re.compile(
    r"\b(?:compared|against|(?<!-)(?:up|down)\s+(?:from|by|to|on|⟦)|from|rose|fell|than|increase\w*|decrease\w*|per|each|another|more|fewer|while|whereas|but"
    r"|million\s+of|years?\s+of|quorum|minimum|threshold|needed|required|least)\b",
    re.IGNORECASE,
)


def quotients(pile: Pile, shape: Shape, shares: list[Number]) -> Iterable[Finding]:
    """A share in two numbers, "206 out of 284", with its percentage, or by itself where it is more than all."""
    parted = [n for n in shares if n.quantity.unit is None and _QUOTIENT.search(n.mark.text)]
    percents = [n for n in shares if n.quantity.unit == "percent"]
    if len(parted) != 1 or len(parted) + len(percents) != len(shares) or OTHER.search(shape.text):
        return
    quotient = parted[0]
    if quotient.size.value > 100:
        explanation = f"“{quotient.mark.text}” cannot be: it is more than all."
        formula, marks = "part <= whole", (quotient.mark,)
        numbers_used, verdict = {"reckoned_percent": quotient.size.value}, "impossible"
    elif percents:
        percent = percents[0]
        reckoned, stated = within(quotient.size.value, 0.5, 0.5), percent.size
        verdict = reckoned.against(stated)
        says = "as" if verdict == "consistent" else "not"
        has = " has it" if verdict == "consistent" else ""
        explanation = (
            f"“{quotient.mark.text}” is {show(round(reckoned.value, 1))} percent, {says} “{percent.mark.text}”{has}."
        )
        formula, marks = "share = part / whole", (quotient.mark, percent.mark)
        numbers_used = {"reckoned_percent": reckoned.value, "stated_percent": stated.value}
    else:
        return
    yield from finding(pile, "arithmetic", "share", shape.document, marks, verdict, explanation, numbers_used, formula)
