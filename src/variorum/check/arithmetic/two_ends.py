"""Ends of a range told by words of their own, or side by side: "as few as 40 and as many as 20", "40 to 20 homes"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...model import Finding
from ..amounts import amount, show
from ..findings import finding
from ..pile import Pile
from ..shapes import Mark, Shape, pattern
from .directions import alternatives

_NUMBER = r"{CMLVXPDA:a}"
_OTHER = r"{CMLVXPDA:b}"
#: A number without a noun before one that has it: "180 to 100 homes".
_BARE = pattern(rf"(?P<lead>\b[\w%’']+\W+)?{{C:a}}(?:\s+to\s+|\s?[-–]\s?){_OTHER}(?P<tail>{{20}})")
_OF_A_MARKET = pattern(r"\b(?:in|within)\s+an?\s+{CMLVXPDA:a}(?:\s+to\s+|\s?[-–]\s?){M:b}\s+(?:\w+\s+)?range\b")
_OF_A_RANGE = (
    pattern(rf"\b(?:in|within)\s+(?:the|a)\s+(?:\w+\s+)?range\s+of\s+{_NUMBER}\s+(?:to|and)\s+{_OTHER}"),
    pattern(rf"\b(?:costs?|priced|prices?|fares?|tickets?|rents?|rooms?|sells?|pays?)\b[^⟦⟧;:]{{0,25}}?\sfrom\s+{_NUMBER}\s+(?:up\s+)?(?:to\s+)?{_OTHER}"),
    pattern(r"\b(?:of|expects?|expected|forecasts?|at)\s+{P:a}\s?[-–]\s?{P:b}"),
    # "put the number of cellars at 820 to 530": a figure that is not known more closely
    pattern(r"\b(?:number|estimates?|forecasts?|toll|cost|price|chance|risk|odds|probability|share|losses|damage|turnout|value|figure|demand|output)\b[^⟦⟧;:]{0,50}?\b(?:at|of|is|was|be|between)\s+(?:about\s+|some\s+|around\s+)?{CMLVXPDA:a}\s+to\s+{CMLVXPDA:b}(?=\s*(?:[.,;”)]|$|in\b|for\b|according\b))"),
)  # fmt: skip
_WORDED = pattern(rf"(?P<before>[^⟦⟧;:]{{0,30}}){_NUMBER}(?P<gap>(?:[^⟦⟧;]|⟦T\d+⟧){{0,60}}){_OTHER}(?P<tail>{{20}})")
#: The least and the most of a figure at any time: "a low of 470 in winter".
_EXTREME = re.compile(r"\b(?:low|high|minimum|maximum|peak)\s+of\s+(?:[a-z]+\s+)?$", re.IGNORECASE)
#: Who says what was quoted before: no part of it.
_WHO_SAYS = re.compile(
    r"[”\"]\s*,?\s*(?:said|says|told)\s[^“\"⟦⟧]*$|[”\"]\s*,?\s*[A-Z][\w’' -]{2,40}\s(?:said|says|told)\b[^“\"⟦⟧]*$"
)
_FIGURES = re.compile(r"[\d,]+|[a-z]+(?:-[a-z]+)?", re.IGNORECASE)


def two_end_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on ranges whose lower end, by its words or its place, is above the upper one."""
    if len(shape.marks) < 2:
        return
    for a, b in _pairs(shape):
        assert a.quantity
        assert b.quantity
        low, high = amount(a.quantity), amount(b.quantity)
        nouns = {noun for noun in (a.quantity.counted, b.quantity.counted) if noun}
        if low is None or high is None or len(nouns) > 1 or min(low.value, high.value) <= 0 or low.value <= high.value:
            continue
        explanation = f"“{a.text}” to “{b.text}” is upside down: {show(low.value)} is more than {show(high.value)}."
        numbers = {"first": low.value, "second": high.value}
        yield from finding(
            pile, "arithmetic", "range", shape.document, (a, b), "doubtful", explanation, numbers, "lower <= upper"
        )


def _pairs(shape: Shape) -> Iterator[tuple[Mark, Mark]]:
    """The lower and the upper end of each range of a sentence."""
    words = _WHO_SAYS.sub("”", shape.text)
    downwards = re.search(alternatives("downwards"), words, re.I) or re.search(alternatives("quoted"), words, re.I)
    # "In a 1,928 to 1,922 dlr range": markets tell the highest price first.
    downwards = downwards or any(True for _ in shape.find(_OF_A_MARKET))
    for found in shape.find(_BARE):
        a, b = shape.taken(found, "a", "b")
        # What is given to several is no range: "sent 40 to 10 schools".
        given = re.search(alternatives("given"), shape.text, re.I)
        led = re.match(r"(?:from|by|no|page|number|ratio|score)\W", found["lead"] or "", re.IGNORECASE)
        if not (downwards or given or led) and _bare(a) and _of_things(b) and "ago" not in found["tail"]:
            yield a, b
    for regex in _OF_A_RANGE:
        for found in () if downwards else shape.find(regex):
            a, b = shape.taken(found, "a", "b")
            if _unit(a) == _unit(b):
                yield a, b
    for found in shape.find(_WORDED):
        a, b = shape.taken(found, "a", "b")
        least, most = alternatives("least_of"), alternatives("most_of")
        words = f"{found['before']}{a.text}", f"{found['gap']}{b.text} {found['tail']}"
        if _unit(a) != _unit(b):
            continue
        if "⟦" in found["gap"] and not (_EXTREME.search(found["before"]) and _EXTREME.search(found["gap"])):
            continue  # "as few as 40 on Monday and as many as 30 on Tuesday": of two days
        if re.search(least, words[0], re.I) and re.search(most, words[1], re.I):
            yield a, b
        elif re.search(most, words[0], re.I) and re.search(least, words[1], re.I):
            yield b, a


def _bare(mark: Mark) -> bool:
    """Whether a number stands without a noun, and whole."""
    return mark.quantity is not None and not mark.quantity.counted and _FIGURES.fullmatch(mark.text) is not None


def _of_things(mark: Mark) -> bool:
    """Whether a number has a noun or a unit of its own, and is no ratio, year or price with fractions."""
    return (
        mark.quantity is not None
        and bool(mark.quantity.counted or mark.quantity.unit)
        and mark.quantity.qualifier in (None, "exactly")
        and re.match(r"[\d,]+\s?(?:[^\d\s-]|\s)|[a-z]", mark.text, re.IGNORECASE) is not None
        and "." not in mark.text
    )


def _unit(mark: Mark) -> str:
    return (mark.quantity.unit or "").partition(" / ")[0] if mark.quantity else ""
