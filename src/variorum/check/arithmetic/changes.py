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
from ..units import factor
from .directions import a_change, alternatives, changed

#: What may stand between: no other statement, no colon; times may.
_SAME = (
    r"(?:(?!\b(?:and|but|while|with|as|after|when|which|who|compared|against|then|before|until|between|giving"
    r"|resulting|leading|causing|rise|surge|fall|drop|growth|rose|fell|grew|climbed|jumped|dropped"
    r"|declined)\b)[^⟦⟧;:]|⟦T\d+⟧){0,60}?"
)
#: What makes a change one against another time than the one that is given.
_ELSEWHEN = re.compile(
    r"year-on-year|year\s+on\s+year|annuali[sz]ed|month-on-month|seasonally|in\s+real\s+terms|inflation-adjusted|compound",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"\s*(?:over|from|on\s+(?:a|the)|compared|against|since|than|a\s+year|per\s+year|annually)\b", re.IGNORECASE
)
_BY = (
    r"\s+(?:\w+ly\s+)?(?:by\s+|in\s+)?(?:about\s+|around\s+|some\s+|nearly\s+|almost\s+|just\s+over\s+|more\s+than\s+"
    r"|over\s+|roughly\s+|an?\s+|as\s+much\s+as\s+)*"
)
_N = "CMLVXPA"
#: What it is that rises, where it stands behind the verb.
_THING = r"(?:\s+(?:its|the|their|his|her|our)\s+(?:\w+\s+){0,2}?\w+)?"
#: A number without a unit this many times another is none of the same kind.
FAR_APART = 50
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
    forth = (
        rf"\bfrom\s+(?:the\s+|a\s+|about\s+|its\s+)*(?:[a-z-]+\s+){{0,2}}?{{{_N}:a}}(?P<gap>{_SAME})\bto\s+(?:the\s+"
        rf"|a\s+|about\s+|its\s+)*(?:[a-z-]+\s+){{0,2}}?{{{_N}:b}}"
    )
    back = (
        rf"\b(?:to|at)\s+(?:the\s+|a\s+|about\s+)*(?:[a-z-]+\s+){{0,2}}?{{{_N}:b}}(?P<gap>{_SAME})\bfrom\s+(?:the\s+"
        rf"|a\s+|about\s+)*(?:[a-z-]+\s+){{0,2}}?{{{_N}:a}}"
    )
    ways: list[str] = []
    for two in (forth, back):
        ways += [
            rf"{up}{_THING}{_BY}{sized}{_SAME}{two}",
            rf"{up}{_SAME}{two}{_SAME}(?:,\s*(?:or|by|that is,?)\s*(?:by\s+)?|\(|\s+by\s+|,\s*|—\s*){sized}",
            rf"{two}{_SAME},\s+(?:(?P<up>up)|(?P<down>down))(?:\s+by)?\s+{sized}",
            rf"{two}{_SAME},?\s*(?:\(|,|—|–|--)?\s*(?:an?|the)\s+(?:\w+\s+)?{noun}\s+of\s+(?:about\s+|some\s+|nearly\s+|more\s+than\s+)?{sized}",
            rf"{two}{_SAME},?\s*(?:\(|,|—|–|--)?\s*(?:an?|the)?\s*{sized}\s+{noun}",
            rf"{sized}\s+(?:\w+\s+)?{noun}{_SAME}{two}",
            rf"{noun}{_SAME}\bof\s+(?:about\s+)?{sized}{_SAME}{two}",
        ]
    ways.append(
        rf"\b(?:to|at)\s+{{{_N}:b}}(?P<gap>{_SAME}),?\s+(?:(?P<up>up)|(?P<down>down))(?:\s+by)?\s+{sized}{_SAME}\bfrom\s+(?:the\s+|a\s+)?{{{_N}:a}}"
    )
    ways.append(
        rf"{{{_N}:b}}(?P<gap>\s*(?:,|\()?\s*)(?:(?P<up>up)|(?P<down>down))(?:\s+by)?\s+{sized}"
        rf"{_SAME}\bfrom\s+(?:the\s+|a\s+)?{{{_N}:a}}"
    )
    ways.append(
        rf"\bto\s+{{{_N}:b}}(?P<gap>{_SAME}),?\s+(?:compared\s+(?:with|to)|against)\s+{{{_N}:a}}{_SAME},\s+"
        rf"(?:an?|the)\s+{sized}\s+{noun}"
    )
    return tuple(pattern(way) for way in ways)


@cache
def _plain() -> tuple[re.Pattern[str], ...]:
    """A direction with before and after only."""
    up = changed()
    return (
        pattern(rf"{up}(?P<lead>{_SAME})\bfrom\s+{{{_N}:a}}(?P<gap>{_SAME})\bto\s+{{{_N}:b}}"),
        pattern(rf"{up}\s+(?P<lead>(?:\w+ly\s+)?)\bto\s+{{{_N}:b}}(?P<gap>{_SAME})\bfrom\s+{{{_N}:a}}"),
    )


def change_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on changes stated with their size, and on rises to less and falls to more."""
    values = sum(shape.kinds.count(kind) for kind in _N)
    if values < 2 or not re.search(r"\b(?:from|at|compared|against)\b", shape.text, re.IGNORECASE):
        return
    seen: set[tuple[Mark, Mark]] = set()
    if values > 2:
        for regex in _patterns():
            for found in shape.find(regex):
                a, b, by = (shape.mark(found, name) for name in ("a", "b", "by"))
                assert a
                assert b
                assert by
                if (a, b) not in seen and (made := list(_judge(pile, shape, found, a, b, by))):
                    seen.add((a, b))
                    yield from made
    for regex in _plain():
        for found in shape.find(regex):
            a, b = shape.mark(found, "a"), shape.mark(found, "b")
            assert a
            assert b
            if (a, b) not in seen:
                seen.add((a, b))
                yield from _direction(pile, shape, found, a, b)


def ends(a: Mark, b: Mark) -> tuple[Amount, Amount] | None:
    """Before and after in one unit; None where they have none in common."""
    assert a.quantity
    assert b.quantity
    first, second = amount(a.quantity), amount(b.quantity)
    if first is None or second is None:
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


def _judge(pile: Pile, shape: Shape, found: re.Match[str], a: Mark, b: Mark, by: Mark) -> Iterable[Finding]:
    two = ends(a, b)
    assert by.quantity
    assert b.quantity
    size = amount(by.quantity)
    if two is None or size is None or two[0].least <= 0 or _ranked(shape) or _ELSEWHEN.search(shape.text):
        return
    if any(re.search(r"\d/\d", mark.text) for mark in (a, b, by)):
        return  # "6-3/16": bids and offers in fractions
    if found.start("by") > max(found.start("a"), found.start("b")) and _OVER.match(shape.text[found.end() :]):
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
        if unit is None and _LOOSELY.search(shape.text[: shape.text.index(f"⟦P{shape.marks.index(by)}⟧")]):
            near, wide = LOOSE_NEAR, LOOSE_WIDE
        size = Amount(size.value, size.low - near, size.high + near, size.least - wide, size.most + wide)
        share = (after / before).times(100)
        grown = Amount(*(sign * (part - 100) for part in (share.value, share.low, share.high, share.least, share.most)))
        if sign < 0:
            grown = Amount(grown.value, grown.high, grown.low, grown.most, grown.least)
        readings.append((grown.against(size), grown.value, "percent"))
    if by.kind == "P" and a.kind == "P" and unit in (*_POINTS, "basis_point"):
        points = change.times(100) if unit == "basis_point" else change
        readings.append(
            (points.against(size), points.value, (unit or "").replace("_", " ") + ("" if unit == "percent" else "s"))
        )
    degrees = unit == "degree" and b.quantity.dimension == "temperature"
    if (
        not relative
        and by.kind != "P"
        and (unit == b.quantity.unit or degrees or (not unit and by.quantity.counted in (None, b.quantity.counted)))
        and by.quantity.dimension in (b.quantity.dimension, "count", "angle")
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
    made = finding(pile, "arithmetic", "change", shape.document, (a, b, by), verdict, explanation, numbers, formula)
    if made:
        yield made


def _direction(pile: Pile, shape: Shape, found: re.Match[str], a: Mark, b: Mark) -> Iterable[Finding]:
    two = ends(a, b)
    if two is None or _ranked(shape) or a.kind == "A" or (a.kind == "C" and b.kind == "C" and not _counted(a, b)):
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
    made = finding(
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
    if made:
        yield made


def _ranked(shape: Shape) -> bool:
    return re.search(alternatives("ranked"), shape.text, re.IGNORECASE) is not None


def _counted(a: Mark, b: Mark) -> bool:
    """Whether it is known what is counted: bare numbers may be places in a table."""
    assert a.quantity
    assert b.quantity
    return bool(a.quantity.counted or b.quantity.counted) or max(a.quantity.upper or 0, b.quantity.upper or 0) > 100


def _unit_words(by: Mark) -> str:
    assert by.quantity
    if by.quantity.unit:
        unit = by.quantity.unit.replace("_", " ")
        return unit if len(unit) == 3 and unit.isupper() else f"{unit}s"
    return f"{by.quantity.counted}s" if by.quantity.counted and by.quantity.counted.endswith(("er", "t", "r")) else ""
