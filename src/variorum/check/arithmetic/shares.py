"""Percentages and fractions against the counts that they are of: "45 of 90 members, 60 percent"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...model import Finding, Verdict
from ..amounts import Amount, amount, exact, show, within, written_step
from ..findings import finding
from ..pile import Pile
from ..shapes import Mark, Shape, pattern
from .part_sums import MOST_BEYOND

_OF = (
    r"(?:\s*,)?\s+(?:out\s+)?of\s+(?:the\s+|its\s+|all\s+|his\s+|their\s+|some\s+|about\s+|a\s+total\s+of\s+"
    r"|an\s+estimated\s+|[\w’']+(?:’s|'s|s’|s')\s+)*(?:[a-z-]+\s+){0,2}?"
)
_SO = (
    r"\s*(?:,\s*(?:or|that\s+is|i\.e\.|which\s+is|equal\s+to|representing|equivalent\s+to|amounting\s+to)?|\(|—|–"
    r"|--)\s*(?:about|around|some|roughly|nearly|almost|just\s+over|just\s+under|exactly|or)?\s*"
)
_COUNTS = (
    pattern(rf"{{CM:part}}{_OF}{{CM:whole}}(?P<gap>{{60}}){_SO}{{P:share}}"),
    pattern(rf"\bof\s+(?:the\s+|its\s+|all\s+|his\s+|their\s+)?(?:[a-z]+\s+)?{{CM:whole}}(?P<gap>{{60}}),\s+(?:only\s+|about\s+|some\s+|just\s+)?{{CM:part}}(?P<gap2>{{25}}){_SO}{{P:share}}"),
    pattern(rf"{{P:share}}(?P<gap>{{25}}){_OF}{{CM:whole}}(?P<gap2>{{40}}){_SO}{{CM:part}}"),
    pattern(rf"{{P:share}}(?P<gap>{{30}}){_SO}{{CM:part}}{_OF}{{CM:whole}}"),
    pattern(rf"{{CM:part}}(?P<gap>{{30}}){_SO}{{P:share}}(?P<gap2>{{12}}){_OF}{{CM:whole}}"),
    pattern(rf"\bturnout\b{{25}}{{P:share}}(?P<gap>{{15}})(?:,|\()\s*with\s+(?:about\s+|some\s+|only\s+)?{{CM:part}}{_OF}{{CM:whole}}"),
)  # fmt: skip
#: "45 of the 90 members, a majority": words for a share.
_WORDED = pattern(
    rf"{{C:part}}{_OF}{{C:whole}}(?P<gap>{{40}})(?:,|\(|—|–|--)\s*(?P<word>(?:well\s+|far\s+)?(?:more|over|less|fewer|under)\s+than\s+half|over\s+half|under\s+half|a\s+(?:clear\s+|narrow\s+|simple\s+|slim\s+)?majority|a\s+minority|(?:exactly\s+)?half)\b"
)
#: "A third (33 percent)": a fraction in words with its percentage.
_TWICE = pattern(rf"{{P:fraction}}(?P<gap>{{35}}){_SO}{{P:percent}}")
#: "Almost half" may be 44 percent: points, near and wide.
_HEDGED = re.compile(
    r"(?:almost|nearly|about|around|roughly|some|close\s+to|just|over|under|more\s+than|less\s+than)\b", re.IGNORECASE
)
HEDGED_NEAR, HEDGED_WIDE = 8.0, 15.0
_TOO_MANY = pattern(r"(?<![\w,.⟧])\s*{C:part}\s+(?:out\s+)?of\s+(?:the|its|their|all)\s+{C:whole}")
#: "One in four pupils, or 40 percent of boys and 12 percent of girls".
_OF_TWO_KINDS = re.compile(r"\s*of\s+[^⟦.;]{1,30}(?:and|but|while|,)\s+(?:\w+\s+)?⟦P", re.IGNORECASE)
#: "A third of the 60 deputies, 22 of them women, voted no": of a kind, not those who voted.
_OF_A_KIND = re.compile(r"\s*of\s+(?:them|whom|these|those)\s+[a-z]", re.IGNORECASE)
_EACH = re.compile(r"\s*(?:a|an|per|each|apiece)\b", re.IGNORECASE)
_OTHER_WHOLE = re.compile(r"\b(?:and|but|while|which|who|whom|that|compared|against|with)\b", re.IGNORECASE)


def share_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on a part, a whole, and the share that the one is said to be of the other."""
    seen: set[tuple[Mark, ...]] = set()
    if "P" in shape.kinds:
        for regex in _COUNTS:
            for found in shape.find(regex):
                part, whole, share = shape.taken(found, "part", "whole", "share")
                if (part, whole, share) in seen or not _fits(found, part, whole, share):
                    continue
                if share.start < part.start and _OF_A_KIND.match(shape.behind(part)):
                    continue
                seen.add((part, whole, share))
                yield from share_finding(pile, shape, part, whole, share)
    if shape.kinds.count("P") > 1:
        yield from _fractions(pile, shape)
    if shape.kinds.count("C") > 1:
        yield from _worded(pile, shape)
        for found in shape.find(_TOO_MANY):
            yield from _too_many(pile, shape, found)


def _fits(found: re.Match[str], part: Mark, whole: Mark, share: Mark) -> bool:
    """Whether the three belong together: units alike, a share and no points, nothing of another matter between."""
    assert part.quantity
    assert whole.quantity
    assert share.quantity
    if part.quantity.unit != whole.quantity.unit or share.quantity.unit not in ("percent", None):
        return False
    if _EACH.match(found.string[found.end() :]) or re.search(r"\b(?:for|at|worth)\b", found[0], re.IGNORECASE):
        return False
    gaps = " ".join(found.groupdict().get(name) or "" for name in ("gap", "gap2"))
    return not re.search(r"\b(?:but|while|whereas|compared|against|up|down|from|turnout)\b", gaps, re.IGNORECASE)


def share_finding(pile: Pile, shape: Shape, part: Mark, whole: Mark, share: Mark) -> Iterable[Finding]:
    """Hold part / whole against the stated percentage or fraction."""
    assert part.quantity
    assert whole.quantity
    assert share.quantity
    a, b, stated = amount(part.quantity), amount(whole.quantity), amount(share.quantity)
    if a is None or b is None or stated is None or b.least <= 0 or a.value > b.value:
        return
    reckoned = (a / b).times(100)
    # Some round a percentage, some cut it: half a step more.
    cut = 0.5 * written_step(share.text, stated.value) if share.quantity.unit == "percent" else 0.0
    verdict = reckoned.against(
        Amount(stated.value, stated.low - cut, stated.high + cut, stated.least - cut, stated.most + cut)
    )
    percent = show(round(reckoned.value, 1))
    if verdict == "consistent":
        explanation = f"“{part.text}” of “{whole.text}” is {percent} percent, as “{share.text}” has it."
    else:
        explanation = f"“{part.text}” of “{whole.text}” is {percent} percent, not “{share.text}”."
    numbers = {"part": a.value, "whole": b.value, "reckoned_percent": reckoned.value, "stated_percent": stated.value}
    yield from finding(
        pile,
        "arithmetic",
        "share",
        shape.document,
        (part, whole, share),
        verdict,
        explanation,
        numbers,
        "share = part / whole",
    )


def _fractions(pile: Pile, shape: Shape) -> Iterable[Finding]:
    for found in shape.find(_TWICE):
        fraction, percent = shape.taken(found, "fraction", "percent")
        assert fraction.quantity
        assert percent.quantity
        joined = re.search(r"\bor\b|\(|that\s+is", found[0][found.end("gap") - found.start() :])
        if _OF_TWO_KINDS.match(shape.behind(percent)):
            continue
        if fraction.quantity.unit is not None or percent.quantity.unit != "percent" or joined is None:
            continue
        if re.search(r"\b(?:and|but|while|from|up|down|than|to)\b", found["gap"], re.IGNORECASE):
            continue
        a, b = amount(fraction.quantity), amount(percent.quantity)
        if a is None or b is None or a.value > 100:
            continue
        if _HEDGED.match(fraction.text):
            a = within(a.value, HEDGED_NEAR, HEDGED_WIDE)
        verdict = a.against(b)
        says = f"as “{percent.text}” has it" if verdict == "consistent" else f"not “{percent.text}”"
        explanation = f"“{fraction.text}” is {show(round(a.value, 1))} percent, {says}."
        numbers = {"fraction_percent": a.value, "stated_percent": b.value}
        yield from finding(
            pile,
            "arithmetic",
            "fraction",
            shape.document,
            (fraction, percent),
            verdict,
            explanation,
            numbers,
            "fraction x 100",
        )


def _worded(pile: Pile, shape: Shape) -> Iterable[Finding]:
    for found in shape.find(_WORDED):
        part, whole = shape.taken(found, "part", "whole")
        assert part.quantity
        assert whole.quantity
        a, b = amount(part.quantity), amount(whole.quantity)
        if a is None or b is None or b.least <= 0 or _OTHER_WHOLE.search(found["gap"]):
            continue
        share = (a / b).times(100)
        word = " ".join(found["word"].lower().split())
        if share.value > 100:
            continue
        verdict = _worded_verdict(share, word)
        says = "so" if verdict == "consistent" else "not"
        explanation = f"“{part.text}” of “{whole.text}” is {show(round(share.value, 1))} percent: {says} “{word}”."
        numbers = {"part": a.value, "whole": b.value, "reckoned_percent": share.value}
        yield from finding(
            pile,
            "arithmetic",
            "share",
            shape.document,
            (part, whole),
            verdict,
            explanation,
            numbers,
            "share = part / whole",
        )


def _worded_verdict(share: Amount, word: str) -> Verdict:
    if "majority" in word or "more than" in word or "over" in word:
        # "A majority" may also be the largest group: below half it is only doubtful.
        verdict = exact(50 + 1e-6).below(share)
        return "doubtful" if verdict == "impossible" and "majority" in word and share.value > 33 else verdict
    if "minority" in word or "less" in word or "fewer" in word or "under" in word:
        return share.below(exact(50 - 1e-6))
    return share.against(Amount(50, 47, 53, 42, 58))


def _too_many(pile: Pile, shape: Shape, found: re.Match[str]) -> Iterable[Finding]:
    part, whole = shape.taken(found, "part", "whole")
    yield from too_many_finding(pile, shape, part, whole)


def too_many_finding(
    pile: Pile, shape: Shape, part: Mark, whole: Mark, *, named: bool = False, kinds: bool = False
) -> Iterable[Finding]:
    """A finding where a part is more than what it is said to be of; nothing where it is not.

    ``named``: whether the words before the whole tell what it is the number of; ``kinds``: whether the part counts a
    kind of what the whole counts.
    """
    assert part.quantity
    assert whole.quantity
    p, w = part.quantity, whole.quantity
    a, b = amount(p), amount(w)
    if (
        a is None
        or b is None
        or p.unit != w.unit
        or (p.unit and p.dimension != "money")
        or (p.counted not in (None, w.counted) and not kinds)
        or (w.counted is None and not named and not p.unit)
    ):
        return
    if w.text[:4].isdigit() and 1900 <= b.value <= 2100:
        return
    verdict = (exact(a.value) if p.qualifier == "at most" else a).below(b)
    # "35,000 of the two models": what is so much more is counted in another way.
    if verdict != "consistent" and a.value <= MOST_BEYOND * b.value:
        explanation = f"“{part.text}” cannot be part of “{whole.text}”: it is more than all."
        numbers = {"part": a.value, "whole": b.value}
        yield from finding(
            pile,
            "arithmetic",
            "more than all",
            shape.document,
            (part, whole),
            verdict,
            explanation,
            numbers,
            "part <= whole",
        )
