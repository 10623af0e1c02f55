"""Before and after in one unit, and rises that end below where they began."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from ...model import Finding, Verdict
from ..amounts import Amount, amount
from ..findings import finding
from ..pile import Pile
from ..shapes import Mark, Shape, pattern
from ..units import factor
from .directions import alternatives, changed

#: Kinds of marks that can rise and fall.
VALUES = "CMLVXPA"
#: "25 additional stores, 35 new shops and 50 stalls": between the items of a plain list.
_FIRST_ITEM = re.compile(
    r"^(?:\s*(?!(?:than|from|to|or|when|up|down|is|was|are|were|has|had|have)\b)[\w.’'&-]+){0,6},\s+$"
)
_LAST_ITEM = re.compile(
    r"^(?:\s*(?!(?:than|from|to|or|when|up|down|is|was|are|were|has|had|have)\b)[\w.’'&-]+){0,6},?\s+and\s+$"
)


def of_one_list(gaps: Sequence[str]) -> bool:
    """Whether three numbers are the items of one list, by what stands between them."""
    return bool(_FIRST_ITEM.match(gaps[0]) and _LAST_ITEM.match(gaps[1]))


#: "It had risen 15 dollars in April": before the change that the two figures tell.
HAD_MOVED = re.compile(
    r"[.;]\s.*\bhad\s+(?:already\s+)?(?:risen|fallen|dropped|climbed|grown|jumped|declined)\b[^,;.]*$",
    re.IGNORECASE | re.DOTALL,
)
#: "3,000 more than its rival": against something else than a figure.
THAN = re.compile(r"^\s*(?:[\w’'-]+\s+){0,2}?(?:more|fewer|less|higher|lower)\s+than\s+(?!⟦)[a-z]", re.IGNORECASE)
#: "Raised its rate 14 times": how often, not by how much.
OFTEN = re.compile(r"\s*times\b(?!\s+(?:as|more|the))", re.IGNORECASE)
#: Small coin: one in it and one in the large are not read as one unit.
_CENTS = re.compile(r"\b(?:cts?|cents?|pence|p|c)\b", re.IGNORECASE)
#: A number without a unit this many times another is none of the same kind.
FAR_APART = 50

#: A range, not what something moved from and to.
_ANY_OF = re.compile(r"\b(?:anything|anywhere|somewhere|by\s+between|by)\s+from\s+\S{0,2}$", re.IGNORECASE)
#: A fraction in words.
_FRACTION = re.compile(r"\W*(?:(?:a|one|two|three)\W+)?(?:half|thirds?|quarters?|fifths?|tenths?)\W*$", re.IGNORECASE)


def direction_findings(pile: Pile, shape: Shape, same: str, seen: set[tuple[Mark, Mark]]) -> Iterable[Finding]:
    """Findings on a rise to less or a fall to more, where its size is not told.

    Args:
        pile: the pile.
        shape: the sentence.
        same: pattern of what may stand between without beginning another statement.
        seen: pairs that were judged already; those found here are added.
    """
    for regex in _plain(same):
        for found in shape.find(regex):
            a, b = shape.taken(found, "a", "b")
            if (a, b) not in seen:
                seen.add((a, b))
                yield from _direction(pile, shape, found, a, b)


def ends(a: Mark, b: Mark) -> tuple[Amount, Amount] | None:
    """Before and after in one unit; None where they have none in common."""
    assert a.quantity
    assert b.quantity
    first, second = amount(a.quantity), amount(b.quantity)
    if first is None or second is None or bool(_CENTS.search(a.text)) != bool(_CENTS.search(b.text)):
        return None
    one, two = a.quantity.unit, b.quantity.unit
    if one != two and one and two:
        by = factor(one, two)
        if by is None or by <= 0:
            return None
        first = first.times(by)
    elif (
        one != two
        and a.quantity.dimension not in ("count", "ratio", "angle")
        and b.quantity.dimension not in ("count", "angle")
    ):
        return None
    if (
        (one is None) != (two is None)
        and first.value > 0
        and not 1 / FAR_APART < second.value / first.value < FAR_APART * 1e3
    ):
        return None
    if one is None and second.value > 0 and first.value / second.value > FAR_APART * 1e3:
        return None
    # "from 3 to 5 million": the first number has the second one's scale.
    if first.value and second.value / first.value > 999 and not a.text[-1].isalpha():
        scale = 10 ** (
            3 * int(len(f"{int(second.value)}") - 1 >= 6) + 3 * int(len(f"{int(second.value)}") - 1 >= 9) + 3
        )
        first = first.times(scale)
    return first, second


def ranked(shape: Shape) -> bool:
    """Whether the sentence is of places in a table, where the lower number is the better one."""
    return re.search(alternatives("ranked"), shape.text, re.IGNORECASE) is not None


def _direction(pile: Pile, shape: Shape, found: re.Match[str], a: Mark, b: Mark) -> Iterable[Finding]:
    two = ends(a, b)
    if any(_FRACTION.match(one.text) for one in (a, b)) and any("%" in m.text or "cent" in m.text for m in (a, b)):
        return  # "reduced to half the rate, from 22 percent": no value beside the percentage
    if _ANY_OF.search(shape.text[: found.start("a")]):
        return  # "cut by anything from 5 to 8 percent"
    if two is None or ranked(shape) or a.kind == "A" or (a.kind == "C" and b.kind == "C" and not _counted(a, b)):
        return
    before, after = two
    if before.value <= 0 or after.value <= 0 or before.value == after.value:
        return
    rose = bool(found["up"])
    if (after.value > before.value) == rose:
        return
    verdict: Verdict = after.against(before)
    verdict = "doubtful" if verdict == "consistent" else verdict
    says, is_one = ("rise", "fall") if rose else ("fall", "rise")
    explanation = f"From “{a.text}” to “{b.text}” is a {is_one}, not a {says}."
    numbers = {"before": before.value, "after": after.value}
    yield from finding(
        pile,
        "arithmetic",
        "direction",
        shape.document,
        (a, b),
        verdict,
        explanation,
        numbers,
        "a rise ends above where it began",
    )


def _counted(a: Mark, b: Mark) -> bool:
    """Whether it is known what is counted: bare numbers may be places in a table."""
    assert a.quantity
    assert b.quantity
    return bool(a.quantity.counted or b.quantity.counted) or max(a.quantity.upper or 0, b.quantity.upper or 0) > 100


@cache
def _plain(same: str) -> tuple[re.Pattern[str], ...]:
    """A direction with before and after only."""
    up = changed()
    return (
        pattern(rf"{up}(?P<lead>{same})\bfrom\s+{{{VALUES}:a}}(?P<gap>{same})\bto\s+{{{VALUES}:b}}"),
        pattern(rf"{up}\s+(?P<lead>(?:\w+ly\s+)?)\bto\s+{{{VALUES}:b}}(?P<gap>{same})\bfrom\s+{{{VALUES}:a}}"),
    )
