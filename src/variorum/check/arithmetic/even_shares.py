"""Averages wherever they stand: of three numbers one is for each, one the number of times, one the total."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...model import Finding
from ...reference import load
from ..amounts import exact
from ..pile import Pile
from ..shapes import Shape
from ..units import factor
from .averages import judge_rate
from .mean_roles import told_together
from .numbers import Number, lead, numbers, tail

_AVERAGING = re.compile(
    r"\baverag\w*|\bmean\b|\beach\b|\bapiece\b|\bequal(?:ly)?\b|\bevenly\b|\bper\b|\bon\s+average\b|\bspread\s+over\b|\bamounts?\s+to\b|\bworks?\s+out\b|\bcomes?\s+to\b",
    re.IGNORECASE,
)
_RATE_BEFORE = re.compile(
    r"\b(?:averag\w+(?:\s+(?:of|out|is|was|were|to|at|out\s+at|works?\s+out\s+at|some|about|around|just|over|under|only))*"
    r"|mean\s+(?:of|is|was)|(?:each|every)\s+(?:[\w’'-]+\s+){0,5}?(?:of\s+)?|on\s+average,?\s+(?:[\w’'-]+\s+){0,4}?"
    r"|average\s+[\w’'-]+(?:\s+[\w’'-]+){0,3}?\s+(?:was|is|were|at|of))\s*$",
    re.IGNORECASE,
)
_RATE_AFTER = re.compile(
    r"^\s*(?:[\w’'-]+\s+){0,3}?(?:each\b|apiece\b|per\s+(?:\w+)|a\s+head\b|every\s+\w+|(?:a|an)\s+\w+,?\s+on\s+average"
    r"|on\s+average\b)",
    re.IGNORECASE,
)
_PER = re.compile(r"\b(?:per|a|an|each|every|for\s+each)\s+(?P<per>[a-z]+)\b", re.IGNORECASE)
#: What makes a mean one of something else than total over number.
_OTHER = re.compile(
    r"\b(?:compared|against|up|down|rose|fell|above|below|season|career|previous|last\s+year|double|twice|half|than"
    r"|at\s+least|up\s+to|principal|weighted|median|national)\b",
    re.IGNORECASE,
)


def even_share_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings where exactly three numbers stand together and one of them is told as an average, or for each."""
    if len(shape.marks) < 3 or not _averaged(shape) or _OTHER.search(shape.text):
        return
    three = numbers(shape, "CMLXD")
    if len(three) != 3 or ("M" in shape.kinds and len({n.size.value for n in three}) < 3):
        return  # a headline and its sentence tell one sum
    rates = [
        n
        for n in three
        if " / " in (n.quantity.unit or "")
        or _RATE_BEFORE.search(lead(n))
        or _RATE_AFTER.match(tail(n))
        or "averag" in n.mark.text
    ]
    # A price of a share is no mean of a sum over the shares.
    if len(rates) != 1 or re.search(r"/ share\b", rates[0].quantity.unit or ""):
        return
    rate = rates[0]
    if (
        rate.mark.kind == "M"
        and re.search(r"\bat\s+$", rate.before)
        and re.search(r"\b(?:shares|warrants?)\b", shape.text)
    ):
        return  # a price each, and the sum of another deal
    of_times = re.match(r"\s*times\b", rate.after) is not None
    for times, total in _roles(rate, [n for n in three if n is not rate]):
        if times.mark.kind == "M" or not told_together(three, times, total, rate):
            continue
        if of_times and total.noun not in (None, "time"):
            continue  # "six million subscribers, 28 times a week for 13 weeks"
        size = times.size
        if times.mark.text.lower().startswith("over "):
            size = exact(size.value)  # "over nine years" lasts nine
        if times.mark.kind == "D":
            by = factor(times.quantity.unit or "", _per(rate) or times.quantity.unit or "")
            if by is None:
                continue
            size = size.times(by)
        yield from judge_rate(pile, shape, total.mark, times.mark, rate.mark, size)
        return


def _averaged(shape: Shape) -> bool:
    """Whether something is told for each, or in a unit of rate."""
    if _AVERAGING.search(shape.text) or any("averag" in mark.text for mark in shape.marks):
        return True
    rates = any(mark.quantity is not None and " / " in (mark.quantity.unit or "") for mark in shape.marks)
    return rates and ":" in shape.text and "M" not in shape.kinds


def _roles(rate: Number, others: list[Number]) -> Iterable[tuple[Number, Number]]:
    """Which of two is the number of times, and which the total: by what the rate is for, then by what it counts."""
    per = _per(rate)
    for times, total in (others, others[::-1]):
        counted = times.noun if times.mark.kind == "C" else times.quantity.unit if times.mark.kind == "D" else None
        whole = total.mark.kind == rate.mark.kind and total.noun in (
            None,
            rate.noun,
            *((total.noun,) if not rate.noun else ()),
        )
        if per is not None and counted is not None and _same(per, counted) and total.mark.kind != "D":
            yield times, total
        elif per is None and whole and counted is not None and times.noun != rate.noun and not times.quantity.unit:
            if times.mark.kind == rate.mark.kind and times.size.value >= total.size.value:
                continue
            yield times, total


def _same(per: str, counted: str) -> bool:
    """Whether a rate is for what is counted: a game is a match."""
    games = load("check_words")["games"]
    return per in (counted, f"{counted}s") or (per in games and counted in games)


def _per(rate: Number) -> str | None:
    """What a rate is for: "a week", "per trip"; None where the sentence has "each" without a noun."""
    unit = (rate.quantity.unit or "").partition(" / ")[2]
    found = _PER.search(tail(rate)[:45])
    word = unit or (found["per"].lower() if found else "")
    if word in ("", "average", "time", "total", "of"):
        found = re.search(r"\b(?:each|every)\s+(?P<per>[a-z]+)\b", lead(rate)[-45:], re.IGNORECASE)
        word = found["per"].lower() if found else ""
    return (
        word
        if word
        and word
        not in (
            "of",
            "on",
            "one",
            "gets",
            "receives",
            "got",
            "received",
            "has",
            "had",
            "would",
            "will",
            "was",
            "is",
            "cost",
            "costs",
        )
        else None
    )
