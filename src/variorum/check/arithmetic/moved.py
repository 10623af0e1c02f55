"""Changes wherever they stand: of three numbers one is before, one after, and one by how much."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ...model import Finding, Verdict
from ...reference import load
from ..amounts import Amount, show, written_step
from ..findings import finding
from ..pile import Pile
from ..shapes import Shape
from .before_after import ranked
from .directions import alternatives
from .numbers import Number, lead, numbers, tail

_HEDGE = r"(?:\s+(?:by|of|some|about|around|just|only|over|nearly|almost|more\s+than|a|an|another|as\s+much\s+as))*\s*$"
_BEFORE_LEAD = re.compile(
    r"\b(?:from|compared\s+(?:with|to)|against|had\s+(?:stood\s+at|been|had|counted|numbered)|stood\s+at|than\s+the|than|was|were|had|used\s+to\s+be|instead\s+of"
    r"|after|down\s+from|up\s+from|previously|ago|earlier|last\s+year)(?:,?\s+(?:[\w’'-]+\s+){0,2}?)?\s*$",
    re.IGNORECASE,
)
_BEFORE_TAIL = re.compile(
    r"^(?:(?!,\s+(?:as|than|against|compared|from|up|down)\b)[^.;]){0,60}?\b(?:ago|earlier|last\s+(?:year|month|week|season|census|time|summer|winter)|then|before|previous\w*|in\s+the\s+last|formerly)\b",
    re.IGNORECASE,
)
_AFTER_LEAD = re.compile(
    r"\b(?:to|now|this\s+(?:year|month|week|season|summer|winter),?|reach\w*|total\w*|stands\s+at|(?<!stood\s)at|today|are|is|has|have|currently|hit)(?:\s+(?:[\w’'-]+\s+){0,2}?)?\s*$",
    re.IGNORECASE,
)
_AFTER_TAIL = re.compile(r"^[^.,;]{0,30}?\b(?:now|today|this\s+(?:year|month|week|time)|currently)\b", re.IGNORECASE)
#: Changes against some third time or thing.
_OTHER = re.compile(
    r"\b(?:annuali[sz]ed|year-on-year|month-on-month|seasonally|inflation|compound|on\s+average|average|each|per|respectively|times|twice"
    r"|target|forecast|expected|estimate\w*|between|among|including|of\s+(?:them|which|whom)|capacity|limit|at\s+least|share|shares|index|points)\b",
    re.IGNORECASE,
)


#: Two statements side by side: the percentage may be that of the other.
_ELSE = re.compile(r"\band\s+(?:[\w’'-]+\s+){1,3}?(?:rose|fell|climbed|grew|dropped|declined|jumped)\b", re.IGNORECASE)


@cache
def _size_cues() -> tuple[re.Pattern[str], re.Pattern[str]]:
    verbs = rf"(?:{alternatives('rose')}|{alternatives('fell')}|{alternatives('a_rise')}|{alternatives('a_fall')})"
    gains = (
        r"\b(?:up|down|added|adding|gain(?:ed)?|lost|losing|shed|improved|beat|bettered|extra|additional|plus|minus|another|further)\b"
        r"(?!\s+to\b)"
    )
    before = re.compile(rf"(?:{verbs}|{gains})(?:\s+[\w’'-]+){{0,1}}?{_HEDGE}", re.IGNORECASE)
    after = re.compile(
        rf"^\s*(?:[\w’'-]+\s+){{0,2}}?(?:{alternatives('a_rise')}|{alternatives('a_fall')}|\b(?:more|fewer|less|higher|lower|up|down|larger|smaller|extra|additional)\b)",
        re.IGNORECASE,
    )
    return before, after


def moved_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings where exactly three numbers are a value before, one after, and the change."""
    if len(shape.marks) < 3 or _OTHER.search(shape.text) or ranked(shape):
        return
    three = numbers(shape, "CMPLX")
    if len(three) != 3:
        return
    before, after = _size_cues()
    sizes = [n for n in three if before.search(lead(n)) or after.match(tail(n))]
    sizes = [n for n in sizes if n.share] or sizes
    others = [n for n in three if n not in sizes]
    if len(sizes) > 1 and not sizes[0].share:
        sizes = [
            n
            for n in sizes
            if not (_BEFORE_LEAD.search(n.before) or re.search(r"\bto\s+$", n.before) or _AFTER_LEAD.search(n.before))
        ]
        others = [n for n in three if n not in sizes]
    if len(sizes) != 1 or len(others) != 2 or not others[0].like(others[1]) or others[0].share:
        return
    size = sizes[0]
    if _ELSE.search(shape.text):
        return
    if (size.share and size.quantity.unit != "percent") or (not size.share and not _counts_like(size, others[0])):
        return
    if three[0] is size and re.search(r"\.\s", size.after):
        return  # the change of one sentence is not between the numbers of the next
    order = in_order(*others)
    if order is not None:
        yield from _judge(pile, shape, size, *order)


def _counts_like(size: Number, value: Number) -> bool:
    """Whether a change counts what the value counts: "another 130 bodies" of a "death toll"."""
    people = load("check_words")["people"]
    return size.like(value) or (size.noun in people and value.noun in (*people, "death"))


def in_order(a: Number, b: Number) -> tuple[Number, Number] | None:
    """The value before and the one after; None where the words do not tell."""
    past = [bool(_BEFORE_LEAD.search(lead(n))) + 2 * bool(_BEFORE_TAIL.match(tail(n))) for n in (a, b)]
    # "Which stood at 300, grew to 400": the one that something moved to comes after.
    past = [had + bool(re.search(r"\bfrom\s+$", n.before)) for had, n in zip(past, (a, b), strict=True)]
    present = [bool(_AFTER_LEAD.search(lead(n))) + 2 * bool(_AFTER_TAIL.match(tail(n))) for n in (a, b)]
    first, second = past[0] - present[0], past[1] - present[1]
    if first == second or max(first, second) <= 0:
        return None
    return (a, b) if first > second else (b, a)


def _judge(pile: Pile, shape: Shape, size: Number, before: Number, after: Number) -> Iterable[Finding]:
    if before.size.least <= 0 or size.size.value <= 0:
        return
    stated, grown = size.size, after.size.value >= before.size.value
    change = after.size - before.size if grown else before.size - after.size
    if size.share:
        share = (after.size / before.size).times(100)
        parts = (share.low, share.high, share.least, share.most)
        low, high, least, most = (part - 100 if grown else 100 - part for part in parts)
        low, high, least, most = (low, high, least, most) if grown else (high, low, most, least)
        change = Amount(abs(share.value - 100), low, high, least, most)
        step = 0.5 * written_step(size.mark.text, stated.value)
        stated = Amount(stated.value, stated.low - step, stated.high + step, stated.least - step, stated.most + step)
    verdict: Verdict = change.against(stated)
    words = "percent" if size.share else ""
    moved = "rise" if grown else "fall"
    says = f"as “{size.mark.text}” has it" if verdict == "consistent" else f"not of “{size.mark.text}”"
    explanation = (
        f"From “{before.mark.text}” to “{after.mark.text}” is a {moved} of {show(round(change.value, 1))} {words}"
    )
    numbers_used = {
        "before": before.size.value,
        "after": after.size.value,
        "reckoned_change": change.value,
        "stated_change": stated.value,
    }
    formula = "change = (after - before) / before" if size.share else "change = after - before"
    yield from finding(
        pile,
        "arithmetic",
        "change",
        shape.document,
        (before.mark, after.mark, size.mark),
        verdict,
        f"{explanation.rstrip()}, {says}.",
        numbers_used,
        formula,
    )
