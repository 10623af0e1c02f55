"""Shares of one whole: the answers to one question, and two candidates in one vote, are together at most all of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import reduce
from operator import add

from ...model import Finding
from ..amounts import amount, show
from ..findings import finding
from ..pile import Pile
from ..shapes import Mark, Shape, pattern
from .directions import alternatives
from .nouns import listed, opposed
from .numbers import Number, numbers

_MARK = re.compile(r"⟦[A-Z]\d+⟧")
_RIVALS = pattern(
    r"{P:a}(?:\s+of\s+(?:the\s+)?(?:votes?|ballots?))?(?P<gap>[^⟦⟧;:,]{0,25}?)\b(?:to|against|and\s+(?:his|her|its|their|the)\s+(?:\w+\s+)?(?:rival|opponent|challenger|competitor|runner-up))\s+(?P<gap2>[^⟦⟧;:,]{0,25}?){P:b}"
)


def shares_of_one_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on shares that together are more than all."""
    if shape.kinds.count("P") > 1:
        found = (*_stances(pile, shape), *_rivals(pile, shape))
        yield from found or _divided(pile, shape)


def _stances(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Shares of the answers to one question: together at most all."""
    gaps = _MARK.split(shape.text)
    stance = re.compile(alternatives("stances"), re.IGNORECASE)
    run: list[Mark] = []
    words: list[str] = []
    for at, mark in enumerate(shape.marks):
        found = stance.search(gaps[at + 1][:40])
        joined = not run or re.search(r"(?:,|\band|\bwith)\s+(?:\w+\s+)?$", gaps[at])
        if mark.kind != "P" or found is None or not joined or found[0].lower() in words:
            run, words = ([mark], [found[0].lower()]) if mark.kind == "P" and found else ([], [])
            continue
        run.append(mark)
        words.append(found[0].lower())
    amounts = [
        a
        for mark in run
        if mark.quantity and mark.quantity.unit == "percent" and (a := amount(mark.quantity)) is not None
    ]
    if len(amounts) < 2 or len(amounts) != len(run):
        return
    summed = reduce(add, amounts)
    if summed.value <= 100 + len(run):
        return
    explanation = f"{listed([f'“{mark.text}”' for mark in run])} make {show(summed.value)} percent, more than all."
    yield from finding(
        pile,
        "arithmetic",
        "shares of one",
        shape.document,
        run,
        "doubtful",
        explanation,
        {"sum_percent": summed.value},
        "shares <= 100 percent",
    )


def _rivals(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Two candidates' shares of one vote: "won by 55 percent to 50"."""
    if not re.search(r"\b(?:vote|votes|ballots?|election|referendum|runoff|run-off)\b", shape.text, re.IGNORECASE):
        return
    for found in shape.find(_RIVALS):
        a, b = shape.taken(found, "a", "b")
        assert a.quantity
        assert b.quantity
        one, two = amount(a.quantity), amount(b.quantity)
        if (
            one is None
            or two is None
            or a.quantity.unit != "percent"
            or b.quantity.unit != "percent"
            or one.low + two.low <= 100
        ):
            continue
        if re.search(
            r"\b(?:up|down|from|rose|fell|rise|risen|fallen|increase\w*|turnout|among)\b",
            shape.text[: found.end()],
            re.IGNORECASE,
        ):
            continue
        explanation = (
            f"“{a.text}” and “{b.text}” of one vote make {show(one.value + two.value)} percent, more than all."
        )
        numbers = {"sum_percent": one.value + two.value}
        yield from finding(
            pile,
            "arithmetic",
            "shares of one",
            shape.document,
            (a, b),
            "doubtful",
            explanation,
            numbers,
            "shares <= 100 percent",
        )


#: Percentages that are no parts of one whole: changes, rates, comparisons, several answers.
_RATES = re.compile(
    r"\b(?:up|down|from|tied|ahead|now|as\s+a\s+whole|overall|in\s+all|rose|fell|risen|fallen|rise|fall|growth|increase\w*|decrease\w*|compared|turnout|inflation|interest|unemployment|yield|discount|more|less|higher|lower"
    r"|than|each|both|also|several|multiple|between|at\s+least|earlier|ago|last|previous\w*|year-on-year|respectively|same|of\s+(?:which|whom|these|those|them)|could\s+(?:choose|name)|nearly|almost)\b",
    re.IGNORECASE,
)
_OF = re.compile(
    r"^\s*of\s+(?:(?:the|all|its|their|his|her|our|those|these|total)\s+)*(?P<whole>[\w’'-]+(?:\s+(?:of\s+)?[\w’'-]+)?)",
    re.IGNORECASE,
)
_SOMEWHERE = re.compile(r"^[^,.;]{0,30}?\b(?:in|among|at|for)\s+(?:the\s+)?(?:[A-Z]|men|women|under|over|those|people)")
_PARTED = re.compile(r"[,;]|\b(?:and|against|to|while|with|versus)\b", re.IGNORECASE)


def _divided(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Parts that a verb of dividing, or a vote, makes parts of one whole."""
    shares = numbers(shape, "P")
    if len(shares) < 2 or any(n.quantity.unit != "percent" or n.quantity.qualifier != "exactly" for n in shares):
        return
    words = f"{shares[0].before} {' '.join(n.after for n in shares)}"
    summed = reduce(add, (n.size for n in shares))
    if (
        summed.low <= 100 + len(shares)
        or max(n.size.value for n in shares) > 100
        or _RATES.search(re.sub(alternatives("partition"), " ", words, flags=re.IGNORECASE))
        or not (_one_whole(words) or opposed([f"{n.mark.text} {n.after}"[:45] for n in shares]))
    ):
        return
    first, last = shares[0].mark.start, shares[-1].mark.start
    if any(mark.kind == "T" and first < mark.start < last for mark in shape.marks):
        return  # shares of two days
    wholes = {found["whole"].lower() for n in shares if (found := _OF.match(n.after))}
    if len(wholes) > 1 or sum(_SOMEWHERE.match(n.after) is not None for n in shares) > 1:
        return  # "60 percent of the men and 55 percent of the women"
    if any(not _PARTED.search(n.after) or len(n.after) > 90 for n in shares[:-1]) or any(
        "." in n.after for n in shares[:-1]
    ):
        return
    yield from more_than_all(pile, shape, shares, summed.value, " of one whole")


def _one_whole(words: str) -> bool:
    """Whether a sentence divides one thing, or tells the shares of candidates in one vote."""
    says = {
        key: re.search(alternatives(key), words, re.IGNORECASE)
        for key in ("partition", "shared_out", "divisible", "election", "polled")
    }
    return bool(
        says["partition"] or (says["shared_out"] and says["divisible"]) or (says["election"] and says["polled"])
    )


def more_than_all(pile: Pile, shape: Shape, shares: Sequence[Number], summed: float, of: str = "") -> Iterable[Finding]:
    """The finding that some shares are together more than all; ``of`` says in words of what, where that is told."""
    yield from finding(
        pile,
        "arithmetic",
        "shares of one",
        shape.document,
        [n.mark for n in shares],
        "doubtful",
        f"{listed([f'“{n.mark.text}”' for n in shares])}{of} make {show(summed)} percent, more than all.",
        {"sum_percent": summed},
        "shares <= 100 percent",
    )
