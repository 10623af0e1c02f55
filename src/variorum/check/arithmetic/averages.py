"""Averages and amounts for each against totals: "100 in 5 days, an average of 25 a day"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...model import Finding, Quantity
from ...reference import load
from ..amounts import Amount, amount, exact, show
from ..findings import finding
from ..pile import Pile
from ..shapes import Mark, Shape, pattern
from ..units import factor

_AVERAGE = r"(?:an\s+average\s+of|averaging|on\s+average|average\s+of|an\s+average|or\s+about|or\s+some|or)"
_PER = r"(?:(?:\s+\w+)?\s+(?:a|an|per|each|every|for\s+each)\s+(?P<per>\w+))?"
_RATE = (
    pattern(rf"{{CMLX:total}}(?P<gap>{{50}})\s(?:in|over|during|across|for|from)\s+(?:the\s+|just\s+|its\s+|his\s+|her\s+|their\s+|last\s+|past\s+|first\s+)*{{DC:span}}(?P<gap2>{{30}})(?:,|\(|—|–|--)\s*(?P<mean>{_AVERAGE}\s+)?{{CMLX:rate}}{_PER}"),
    pattern(rf"(?P<mean>{_AVERAGE}\s+)?{{CMLX:rate}}{_PER}(?P<gap>{{40}})\s(?:in|over|during|across|for)\s+(?:the\s+|just\s+)*{{DC:span}}(?P<gap2>{{25}})(?:,|\(|—|–|--)\s*(?:for\s+|making\s+|or\s+)?(?:a\s+total\s+of\s+)?{{CMLX:total}}"),
)  # fmt: skip
#: "10 workers got $50 each, $600 in all".
_EACH = pattern(
    r"{C:count}(?P<gap>{50}){CMLX:rate}(?:\s+\w+){0,2}?\s+(?:each|apiece|per\s+\w+)(?P<gap2>{25})(?:,|\(|—|–|--)\s*(?:for\s+|making\s+|or\s+)?(?:(?:a|the)\s+total\s+of\s+{CMLX:total}|{CMLX:sum}\s+(?:in\s+(?:all|total)|altogether|overall))"
)
#: "Each of the 12 teams gets $5,000, for a total of $60,000"; "$2 million for each of five schools, $10 million in all"
_OF_EACH = (
    pattern(
        r"\beach\s+of\s+(?:the\s+|its\s+|their\s+)?{C:count}(?P<gap>{40}){CMLX:rate}(?P<gap2>{20})(?:,|\(|—|–|--)\s*"
        r"(?:for\s+|making\s+|or\s+)?(?:(?:a|the)\s+total\s+of\s+{CMLX:total}|{CMLX:sum}\s+(?:in\s+(?:all|total)|altogether))"
    ),
    pattern(
        r"{CMLX:rate}(?P<gap>{20})\b(?:each\s+of|each\s+for|for\s+each\s+of)\s+(?:the\s+|its\s+|their\s+)?{C:count}(?P<gap2>{20})"
        r"(?:,|\(|—|–|--)\s*(?:for\s+|making\s+|or\s+)?"
        r"(?:(?:a|the)\s+total\s+of\s+{CMLX:total}|{CMLX:sum}\s+(?:in\s+(?:all|total)|altogether))"
    ),
)
_MEAN = re.compile(r"\bmean\s+of\b|\baverag", re.IGNORECASE)
_NUMBERS = (
    r"(?P<list>{CMPLX}(?:\s*,\s*{CMPLX})*\s*,?\s+and\s+{CMPLX})(?P<gap>{15})(?<![a-z])"
    r"(?:is|was|were|comes\s+to|came\s+to|amounts\s+to)\s+(?:about\s+)?{CMPLX:mean}"
)
_LIST = (
    pattern(r"(?:\b(?:average|mean)\b(?P<lead>{30}))?" + _NUMBERS),
    pattern(r"\b(?:average|mean)\b(?P<lead>{30}){C}[^⟦⟧;:]{0,15}?" + _NUMBERS),
)
#: What is paid in grows.
_GROWS = re.compile(
    r"\b(?:invest\w*|matur\w+|interest|pay-?out|endowment|pensions?|annuit\w+|compound\w*|mortgage)\b", re.IGNORECASE
)
#: What must still be found of a total that may be there in part.
_STILL_TO_COME = re.compile(
    r"\bwould\s+(?:require|need|have\s+to)\b|\b(?:needs?|needed|has|have|had)\s+to\s+(?:raise|collect|find|bring\s+in|pull\s+in)\b",
    re.IGNORECASE,
)
#: So many for each of those who are named.
_OF_THOSE_NAMED = re.compile(r"\band\s+(?:[A-Z][\w’'.-]*\s+){1,4}each\b[^.;]{0,40}$")
_DAYS = {"second", "minute", "hour", "day", "week", "month", "year"}


#: A mean that is told as a difference.
_COMPARED = re.compile(r"\s*(?:[a-z]+\s+)?(?:more|less|fewer|higher|lower|above|below)\b", re.IGNORECASE)


def average_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on an average, or an amount for each, with the total and the number of times."""
    if len(shape.marks) < 3:
        return
    for regex in _RATE:
        for found in shape.find(regex):
            total, span, rate = shape.taken(found, "total", "span", "rate")
            assert span.quantity
            per = (found["per"] or (rate.quantity.unit or "").rpartition(" / ")[2] if rate.quantity else "").lower()
            if not (found["mean"] or "average" in rate.text.lower()):
                continue
            times = _times(span.quantity, per)
            if _COMPARED.match(shape.text[found.end() :]):
                continue  # "on average 90 a day more than the bus"
            if times is not None and not re.search(r"\b(?:and|but|while|compared)\b", found["gap2"], re.IGNORECASE):
                yield from judge_rate(pile, shape, total, span, rate, times)
    for found in (found for regex in (_EACH, *_OF_EACH) for found in shape.find(regex)):
        total, count, rate = (
            shape.mark(found, "total") or shape.mark(found, "sum"),
            shape.mark(found, "count"),
            shape.mark(found, "rate"),
        )
        assert total
        assert count
        assert rate
        assert count.quantity
        if (times := amount(count.quantity)) is not None and count.quantity.counted:
            yield from judge_rate(pile, shape, total, count, rate, times)
    for regex in _LIST:
        for found in shape.find(regex):
            first = shape.marks[int(re.findall(r"⟦\w(\d+)⟧", found["list"])[0])]
            if _MEAN.search(found[0]) or _MEAN.search(first.text):
                yield from _mean(pile, shape, found)
                return


def _times(span: Quantity, per: str) -> Amount | None:
    """How often the unit of a rate fits into the span."""
    stated = amount(span)
    if stated is None:
        return None
    if span.dimension == "time" and per in _DAYS:
        by = factor(span.unit or "", per)
        return None if by is None else stated.times(by)
    singular = span.counted or ""
    return stated if singular in (per, per.removesuffix("s")) else None


def _one_unit(total: Quantity, rate: Quantity) -> bool:
    """Whether a rate is of what the total is of: "20 tonnes a day" of tonnes, "4 per game" of goals."""
    if rate.unit is None or rate.unit.startswith("1 / "):
        people = load("check_words")["people"]
        one_kind = rate.counted in (None, total.counted) or (rate.counted in people and total.counted in people)
        return total.unit is None and one_kind
    return rate.unit.partition(" / ")[0] == total.unit


def judge_rate(pile: Pile, shape: Shape, total: Mark, span: Mark, rate: Mark, times: Amount) -> Iterable[Finding]:
    """Hold a total over a number of times against what is told for each."""
    assert total.quantity
    assert rate.quantity
    a, each = amount(total.quantity), amount(rate.quantity)
    if a is None or each is None or not _one_unit(total.quantity, rate.quantity) or times.least <= 0 or each.value <= 0:
        return
    reckoned = a / times
    # An average of whole things is itself rounded to whole ones, or called "about" by its own name.
    step = 0.5 if each.value == round(each.value) else 0.05
    each = Amount(
        each.value,
        min(each.low, each.value - step),
        max(each.high, each.value + step),
        min(each.least, each.value * 0.9),
        max(each.most, each.value * 1.1),
    )
    if total.kind == "M" and _GROWS.search(shape.text):
        return  # "£50 a month for 25 years pays out £46,998": with what it earned
    if _OF_THOSE_NAMED.search(pile.readings[shape.document].document.text[shape.start : rate.start]):
        return  # "Wick and Monroe each had 12 points": for two, whatever else is counted
    if _STILL_TO_COME.search(shape.text):
        return  # "a sum that would require 250 million a month": with what is there already
    if rate.quantity.qualifier == "at most" or total.quantity.qualifier == "at most":
        return
    verdict = reckoned.against(each)
    words = f"“{total.text}” over “{span.text}” is {show(round(reckoned.value, 2))} for each"
    explanation = f"{words}, as “{rate.text}” has it." if verdict == "consistent" else f"{words}, not “{rate.text}”."
    numbers = {"total": a.value, "times": times.value, "reckoned_average": reckoned.value, "stated_average": each.value}
    yield from finding(
        pile,
        "arithmetic",
        "average",
        shape.document,
        (total, span, rate),
        verdict,
        explanation,
        numbers,
        "average = total / number",
    )


def _mean(pile: Pile, shape: Shape, found: re.Match[str]) -> Iterable[Finding]:
    mean = shape.mark(found, "mean")
    parts = [shape.marks[int(n)] for n in re.findall(r"⟦\w(\d+)⟧", found["list"])]
    assert mean
    assert mean.quantity
    parts = [part for part in parts if part.kind == parts[-1].kind]
    amounts = [amount(part.quantity) for part in parts if part.quantity]
    stated = amount(mean.quantity)
    if stated is None or any(a is None for a in amounts) or len(amounts) < 2:
        return
    known = [a for a in amounts if a is not None]
    # "10, 20 and 30 million": the last number's scale is all the numbers'.
    if known[-1].value >= 1000 * max(a.value for a in known[:-1]):
        scale = 10.0 ** (3 * ((len(f"{int(known[-1].value)}") - 1) // 3))
        known = [*(a.times(scale) for a in known[:-1]), known[-1]]
    total = known[0]
    for a in known[1:]:
        total = total + a
    reckoned = total / exact(len(known))
    verdict = reckoned.against(stated)
    outside = stated.most < min(a.least for a in known) or stated.least > max(a.most for a in known)
    if verdict == "impossible" and not outside:
        verdict = "doubtful"  # an average may be weighted
    says = "as" if verdict == "consistent" else "not"
    explanation = (
        f"The average of {', '.join(f'“{part.text}”' for part in parts)} is {show(round(reckoned.value, 2))}, {says} "
        f"“{mean.text}”"
    )
    explanation += " has it." if verdict == "consistent" else "."
    numbers = {"reckoned_average": reckoned.value, "stated_average": stated.value, "number": float(len(known))}
    yield from finding(
        pile,
        "arithmetic",
        "average",
        shape.document,
        (*parts, mean),
        verdict,
        explanation,
        numbers,
        "average = sum / number",
    )
