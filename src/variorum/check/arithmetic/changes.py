"""Rises and falls against what was before and after: "rose 10 percent from 50 to 60"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ...model import Finding, Verdict
from ..amounts import Amount, amount, show, written_step
from ..findings import finding
from ..pile import Pile
from ..shapes import Mark, Shape, pattern
from .bases import same_basis
from .before_after import OFTEN, direction_findings, ends, ranked
from .directions import a_change, changed

#: What may stand between: no other statement, no colon; times may.
SAME = (
    r"(?:(?!\b(?:and|but|while|with|as|after|when|which|who|compared|against|then|before|until|between|giving"
    r"|resulting|leading|causing|rise|surge|fall|drop|growth|rose|fell|grew|climbed|jumped|dropped"
    r"|declined)\b)[^⟦⟧;:]|⟦T\d+⟧){0,60}?"
)
_BY = (
    r"\s+(?:\w+ly\s+)?(?:by\s+|in\s+)?(?:about\s+|around\s+|some\s+|nearly\s+|almost\s+|just\s+over\s+|more\s+than\s+"
    r"|over\s+|roughly\s+|an?\s+|as\s+much\s+as\s+)*"
)
_N = "CMLVXPA"
#: What it is that rises, where it stands behind the verb.
_THING = r"(?:\s+(?:its|the|their|his|her|our)\s+(?:\w+\s+){0,2}?\w+)?"
#: What loosens a fraction in words: near and wide, in points.
_LOOSELY = re.compile(
    r"\b(?:nearly|almost|about|around|more\s+than|over|some|roughly|up\s+to|close\s+to|as\s+much\s+as)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
LOOSE_NEAR, LOOSE_WIDE = 8.0, 15.0
#: Points of a percentage beside which "percent" may be meant.
_POINTS = ("percentage_point", "percent")


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    up, noun = changed(), a_change()
    sized = rf"{{{_N}:by}}(?!\s*(?:pct|per\s?cent|percent|%|pc\b))"
    share = sized.replace(_N, "P")
    forth = (
        rf"\bfrom\s+(?:the\s+|a\s+|about\s+|its\s+)*(?:[a-z-]+\s+){{0,2}}?{{{_N}:a}}(?P<gap>{SAME})\bto\s+(?:the\s+"
        rf"|a\s+|about\s+|its\s+)*(?:[a-z-]+\s+){{0,2}}?{{{_N}:b}}"
    )
    back = (
        rf"\b(?:to|at)\s+(?:the\s+|a\s+|about\s+)*(?:[a-z-]+\s+){{0,2}}?{{{_N}:b}}(?P<gap>{SAME})\bfrom\s+(?:the\s+"
        rf"|a\s+|about\s+)*(?:[a-z-]+\s+){{0,2}}?{{{_N}:a}}"
    )
    ways: list[str] = []
    for two in (forth, back):
        ways += [
            rf"{up}{_THING}{_BY}{sized}{SAME}{two}",
            rf"{up}{SAME}{two}{SAME}(?:,\s*(?:or|by|that is,?)\s*(?:by\s+)?|\s+by\s+){sized}",
            rf"{up}{SAME}{two}{SAME}(?:\(|,\s*|—\s*){share}",
            rf"{two}{SAME},\s+(?:(?P<up>up)|(?P<down>down))(?:\s+by)?\s+{sized}",
            rf"{two}{SAME},?\s*(?:\(|,|—|–|--)?\s*(?:an?|the)\s+(?:\w+\s+)?{noun}\s+of\s+(?:about\s+|some\s+|nearly\s+|more\s+than\s+)?{sized}",
            rf"{two}{SAME},?\s*(?:\(|,|—|–|--)?\s*(?:an?|the)?\s*{sized}\s+{noun}",
            rf"{sized}\s+(?:\w+\s+)?{noun}{SAME}{two}",
            rf"{noun}{SAME}\bof\s+(?:about\s+)?{sized}{SAME}{two}",
        ]
    ways.append(
        rf"\b(?:to|at)\s+{{{_N}:b}}(?P<gap>{SAME}),?\s+(?:(?P<up>up)|(?P<down>down))(?:\s+by)?\s+{sized}{SAME}\bfrom\s+(?:the\s+|a\s+)?{{{_N}:a}}"
    )
    ways.append(
        rf"{{{_N}:b}}(?P<gap>\s*(?:,|\()?\s*)(?:(?P<up>up)|(?P<down>down))(?:\s+by)?\s+{sized}"
        rf"{SAME}\bfrom\s+(?:the\s+|a\s+)?{{{_N}:a}}"
    )
    ways.append(
        rf"\bto\s+{{{_N}:b}}(?P<gap>{SAME}),?\s+(?:compared\s+(?:with|to)|against)\s+{{{_N}:a}}{SAME},\s+"
        rf"(?:an?|the)\s+{sized}\s+{noun}"
    )
    risen = rf"{{{_N}:b}}(?P<gap>{SAME}),?\s+(?:up|down)\s+from\s+(?:the\s+|a\s+)?{{{_N}:a}}{SAME},\s+(?:an?|the)\s+"
    ways += [rf"{risen}{noun}\s+of\s+{sized}", rf"{risen}{sized}\s+{noun}"]
    return tuple(pattern(way) for way in ways)


def change_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on changes stated with their size, and on rises to less and falls to more."""
    values = sum(shape.kinds.count(kind) for kind in _N)
    if values < 2 or not re.search(r"\b(?:from|at|compared|against)\b", shape.text, re.IGNORECASE):
        return
    seen: set[tuple[Mark, Mark]] = set()
    if values > 2:
        for regex in _patterns():
            for found in shape.find(regex):
                a, b, by = shape.taken(found, "a", "b", "by")
                if (a, b) not in seen and (made := list(_judge(pile, shape, found, a, b, by))):
                    seen.add((a, b))
                    yield from made
    yield from direction_findings(pile, shape, SAME, seen)


def _judge(pile: Pile, shape: Shape, found: re.Match[str], a: Mark, b: Mark, by: Mark) -> Iterable[Finding]:
    two = ends(a, b)
    assert by.quantity
    assert b.quantity
    size = amount(by.quantity)
    if two is None or size is None or two[0].least <= 0 or ranked(shape):
        return
    if any(re.search(r"\d/\d|^one\b", mark.text, re.IGNORECASE) for mark in (a, b)) or "/" in by.text:
        return  # bids and offers in fractions, "at one stage"
    if OFTEN.match(shape.text[found.end("by") :].removeprefix("⟧")):
        return  # "raised its rate 14 times": how often, not by how much
    if not same_basis(shape, by, a, b):
        return
    before, after = two
    sign = 1.0 if found["up"] else -1.0
    unit = by.quantity.unit
    relative = by.kind == "P" and unit in ("percent", None)
    readings: list[tuple[Verdict, float, str]] = []
    change = after - before if sign > 0 else before - after
    if relative:
        # Some round a percentage, some cut it: half a step more.
        near = wide = 0.5 * written_step(by.text, size.value) if unit == "percent" else 0.0
        ahead = shape.ahead(by)
        if unit is None and (_LOOSELY.search(ahead) or _LOOSELY.search(re.split(r"\b(?:half|a|one)\b", by.text)[0])):
            near, wide = LOOSE_NEAR, LOOSE_WIDE
        size = Amount(size.value, size.low - near, size.high + near, size.least - wide, size.most + wide)
        share = after.share_of(before).times(100)
        grown = Amount(*(sign * (part - 100) for part in (share.value, share.low, share.high, share.least, share.most)))
        if sign < 0:
            grown = Amount(grown.value, grown.high, grown.low, grown.most, grown.least)
        readings.append((grown.against(size), grown.value, "percent"))
    if by.kind == "P" and a.kind == "P" and unit in (*_POINTS, "basis_point"):
        points = change.times(100) if unit == "basis_point" else change
        readings.append(
            (points.against(size), points.value, (unit or "").replace("_", " ") + ("" if unit == "percent" else "s"))
        )
    if not relative and by.quantity.qualifier == "about" and by.kind != "P":
        # "By about two, to 45.2 from 47.5": what is told of about is rounded as well.
        near = 0.5 * written_step(by.text, size.value)
        size = Amount(size.value, size.low - near, size.high + near, size.least - near, size.most + near)
    degrees = unit == "degree" and b.quantity.dimension == "temperature"
    if (
        not relative
        and by.kind != "P"
        and (unit == b.quantity.unit or degrees or (not unit and by.quantity.counted in (None, b.quantity.counted)))
        and by.quantity.dimension in (b.quantity.dimension, *(("count", "angle") if b.kind != "M" else ()))
    ):
        readings.append((change.against(size), change.value, _unit_words(by)))
    if not readings:
        return
    order = ("consistent", "doubtful", "impossible")
    verdict, value, words = min(readings, key=lambda reading: order.index(reading[0]))
    moved = "rise" if value * sign > 0 else "fall"
    explanation = f"From “{a.text}” to “{b.text}” is a {moved} of {show(abs(round(value, 1)))} {words}".rstrip()
    explanation += f", as “{by.text}” has it." if verdict == "consistent" else f", not of “{by.text}”."
    if (moved == "rise" and sign < 0) or (moved == "fall" and sign > 0):
        explanation = (
            f"From “{a.text}” to “{b.text}” is a {moved}, not a {'rise' if sign > 0 else 'fall'} of “{by.text}”."
        )
    numbers = {
        "before": before.value,
        "after": after.value,
        "reckoned_change": value,
        "stated_change": sign * size.value,
    }
    formula = "change = (after - before) / before" if words == "percent" else "change = after - before"
    yield from finding(pile, "arithmetic", "change", shape.document, (a, b, by), verdict, explanation, numbers, formula)


def _unit_words(by: Mark) -> str:
    assert by.quantity
    if by.quantity.unit:
        unit = by.quantity.unit.replace("_", " ")
        return unit if len(unit) == 3 and unit.isupper() else f"{unit}s"
    return f"{by.quantity.counted}s" if by.quantity.counted and by.quantity.counted.endswith(("er", "t", "r")) else ""
