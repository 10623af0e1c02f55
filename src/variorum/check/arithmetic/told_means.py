"""A mean told as one, with the two other numbers of its passage: how many there are, and what they are together.

``even_shares`` and ``mean_roles`` find the three by the words beside them. Here the words tell only which one is the
mean; of the two others one counts what it is a mean over, by its noun or as a time, and the other is all of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from msgspec.structs import replace as set_fields

from ...model import Finding
from ...reference import load
from ..amounts import Amount, exact
from ..pile import Pile
from ..shapes import Shape
from ..units import factor
from .averages import judge_rate
from .nouns import singular
from .numbers import Number, lead, numbers, tail

_MEAN_LEAD = re.compile(
    r"\b(?:averag\w*|mean(?:\s+(?:of|value|number)|(?=\s*:))|(?:equally|evenly|equal|even)\b[^.;]{0,60}\beach\b)"
    r"[^.;()]{0,60}$",
    re.IGNORECASE,
)
_MEAN_TAIL = re.compile(
    r"^\s*(?:(?!and\b|but\b)[\w’'-]+\s+){0,5}?(?:on\s+average|average|as\s+a\s+mean)\b", re.IGNORECASE
)
#: Means of something else than so many for each.
_QUALITY = re.compile(
    r"\b(?:average|mean)\s+(?:[\w-]+\s+){0,2}?(?:age|height|weight|size|income|salary|wage|pay|rent|temperature|speed|depth|length|grade|mark|duration|wait|delay|distance|family|household|life)\b",
    re.IGNORECASE,
)
_ADVERB = re.compile(
    r"\b(?P<per>hourly|daily|weekly|monthly|annual|yearly)\s+(?:[\w-]+\s+)?(?:average|mean|rate)\b",
    re.IGNORECASE,
)
_EVERY = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "annual": "year", "yearly": "year"}
_PER = re.compile(r"\b(?:per|for\s+each|for\s+every|an?|each|every)\s+(?P<per>[a-z]+)\b", re.IGNORECASE)
_OTHER = re.compile(
    r"\b(?:compared|against|(?:up|down)\s+(?:from|by)|above|below|career|previous|last\s+(?:year|season|month|five|four|three)|double|twice|half|than"
    r"|at\s+least|up\s+to|weighted|median|national|instead|including|another|respectively|while|whereas|best|worst|target|normal\w*|usual\w*|long-term|expected|the\s+(?:first|last|final|busiest|opening)\s+(?!⟦))\b",
    re.IGNORECASE,
)
_DEED = re.compile(r"\s*(?:died|were|was|had|have|[a-z]+ed)\b", re.IGNORECASE)
_NEUTRAL = frozenset(("average", "total", "all", "each"))
_SENTENCE = re.compile(r"[.;!?][”\"’')]*\s")


def told_mean_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings where exactly three numbers are a mean, how many it is over, and all of it together."""
    if shape.count("CMLXDV") != 3 or _OTHER.search(shape.text) or _QUALITY.search(shape.text):
        return
    three = numbers(shape, "CMLXDV")
    means = [n for n in three if _is_mean(n)]
    if len(three) != 3 or len(means) != 1:
        return
    mean = means[0]
    if not _nothing_else(shape, mean):
        return
    found: list[Finding] = []
    others = [n for n in three if n is not mean]
    for times, total in (others, others[::-1]):
        size = _number_of(times, total, mean)
        if size is None or size.least < 1 or not _all_of(total, mean) or _apart(three, times, total):
            continue
        base = _base(mean) or None
        whole = replace(total.mark, quantity=set_fields(total.quantity, unit=base, counted=mean.quantity.counted))
        found += judge_rate(pile, shape, whole, times.mark, mean.mark, size)
    if found and all(one.verdict != "consistent" for one in found):
        yield found[0]


def _is_mean(number: Number) -> bool:
    if "averag" in number.mark.text.lower() or _MEAN_LEAD.search(lead(number)):
        return True
    return _MEAN_TAIL.match(tail(number)) is not None


def _nothing_else(shape: Shape, mean: Number) -> bool:
    """Whether what is said behind a mean was told before it: not "the average buyer paid 3 million in tax"."""
    told = {singular(word.lower()) for word in re.findall(r"[A-Za-z]{3,}", shape.in_words(shape.ahead(mean.mark)))}
    behind = re.split(r"[.,;:()”\"–—]", mean.after)[0]
    after = re.search(r"\b(?:in|for|of|on|as|to)\s+(?P<what>[a-z]{3,})\s*$", behind)
    return after is None or singular(after["what"]) in told or after["what"] in _NEUTRAL


def _base(number: Number) -> str:
    """What a number is of, without what it is for each of: tonnes of "20 tonnes a day"."""
    unit = (number.quantity.unit or "").partition(" / ")[0]
    return "" if unit == "1" else unit


def _per(mean: Number) -> str | None:
    """What a mean is for each of, in the singular; None where nothing tells."""
    if unit := (mean.quantity.unit or "").partition(" / ")[2]:
        return unit
    if adverb := _ADVERB.search(lead(mean)):
        return _EVERY[adverb["per"].lower()]
    unfit = load("check_words")["no_rate_for"]
    for words in (tail(mean)[:40], lead(mean)[-80:]):
        if found := [one["per"].lower() for one in _PER.finditer(words) if one["per"].lower() not in unfit]:
            return singular(found[0])
    return None


def _number_of(times: Number, total: Number, mean: Number) -> Amount | None:
    """How many there are that a mean is over: so many of what it is for each of, or so long a time."""
    per = _per(mean)
    if times.mark.kind == "D":
        by = factor(times.quantity.unit or "", per or times.quantity.unit or "")
        return exact(times.size.value).times(by) if by and total.mark.kind != "D" else None
    if times.mark.kind != "C" or times.size.value < 2 or times.quantity.unit or times.noun is None:
        return None
    noun, games = singular(times.noun), load("check_words")["games"]
    if per is not None:
        return times.size if noun == singular(per) or (per in games and noun in games) else None
    return times.size if noun not in (total.noun, mean.noun) and times.size.value < total.size.value else None


def _all_of(total: Number, mean: Number) -> bool:
    """Whether a number may be all of what a mean is told of: in its unit, and of its noun where both have one."""
    if _base(total) != _base(mean) or total.mark.kind == "D" or (total.mark.kind == "M") != (mean.mark.kind == "M"):
        return False
    if total.mark.kind == "C" and total.noun is None and _DEED.match(tail(total)):
        return False  # "an average of 30 a day were hurt; 12 died in five days"
    people = (*load("check_words")["people"], *load("check_words")["persons"])
    nouns = {singular(n.noun) for n in (total, mean) if n.noun}
    return len(nouns) < 2 or all(noun in people or noun.endswith(("er", "or", "ee")) for noun in nouns)


def _apart(three: list[Number], times: Number, total: Number) -> bool:
    """Whether the total is told in another sentence than the number of times."""
    first, last = sorted((three.index(times), three.index(total)))
    return _SENTENCE.search(" ".join(n.after for n in three[first:last])) is not None
