"""Shares of one whole: the answers to one question, and two candidates in one vote, are together at most all of it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...model import Finding
from ..amounts import amount
from ..pile import Pile
from ..shapes import Mark, Shape, pattern
from .directions import alternatives
from .divided import divided_findings, more_than_all

_RIVALS = pattern(
    r"{P:a}(?:\s+of\s+(?:the\s+)?(?:votes?|ballots?))?(?P<gap>[^⟦⟧;:,]{0,25}?)\b(?:to|against|and\s+(?:his|her|its|their|the)\s+(?:\w+\s+)?(?:rival|opponent|challenger|competitor|runner-up))\s+(?P<gap2>[^⟦⟧;:,]{0,25}?){P:b}"
)

#: "55 percent, against 52 percent for his rival"
_AGAINST = pattern(
    r"{P:a}(?:\s+of\s+(?:the\s+)?(?:votes?|ballots?))?(?P<gap>[^⟦⟧;:,]{0,25}?),\s+(?P<gap2>against|to)\s+{P:b}(?=\s+for\s)"
)
#: "By 47.7 percent to 57.3 percent", and at the end of a result: no range of one figure.
_AS_RANGE = pattern(r"(?:,|\bby|\bwas|\bwere|\brunoff|\breferendum)\s+{P:both}(?=\s*(?:[.,;]|in\b|with\b|after\b))")
_DECIDED = re.compile(
    r"\b(?:won|lost|beat|beaten|defeated|approved|rejected|carried|passed|triumphed|prevailed)\b"
    r"(?!.*\b(?:could|may|might|would|polls|forecast\w*|expect\w*)\b)",
    re.IGNORECASE,
)
_WHOM = re.compile(r"\s*of\s+(?:the\s+|all\s+|its\s+)?(?P<whom>[\w’'-]+)", re.IGNORECASE)
_MOVED = re.compile(
    r"\b(?:up|down|from|rose|fell|rise|risen|fallen|increase\w*|turnout|among|between|range\w*|estimate\w*)\b",
    re.IGNORECASE,
)


def shares_of_one_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on shares that together are more than all."""
    if "P" in shape.kinds:
        found = (*_stances(pile, shape), *_rivals(pile, shape))
        yield from found or divided_findings(pile, shape)


def list_of_shares_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """The same of a list behind the colon that the sentence before it ends with."""
    if shape.text.count(":") == 1 and re.search(r":\s", shape.text):
        yield from divided_findings(pile, shape)


def _stances(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Shares of the answers to one question: together at most all."""
    gaps = shape.gaps()
    stance = re.compile(alternatives("stances"), re.IGNORECASE)
    run: list[Mark] = []
    words: list[str] = []
    what: list[str] = []
    for at, mark in enumerate(shape.marks):
        found = stance.search(gaps[at + 1][:40])
        joined = not run or re.search(r"(?:,|\b(?:and|with|while|but))\s+(?:\w+\s+)?$", gaps[at])
        if mark.kind != "P" or found is None or not joined or found[0].lower() in words:
            if len(run) > 1:
                break
            run, words, what = [], [], []
            if mark.kind != "P" or found is None:
                continue
        run.append(mark)
        words.append(found[0].lower())
        what.append(_what(gaps[at + 1][found.end() :]))
    asked = {whom["whom"].lower() for mark in run if (whom := _WHOM.match(gaps[shape.marks.index(mark) + 1]))}
    known = [
        size
        for mark in run
        if mark.quantity and mark.quantity.unit == "percent" and (size := amount(mark.quantity)) is not None
    ]
    # "60 percent opposed the war, but 55 percent backed the troops"
    if len({thing for thing in what if thing}) > 1:
        return
    # "75 percent of the men support it and 65 percent of the women oppose it"
    if len(known) < 2 or len(known) != len(run) or len(asked) > 1:
        return
    summed = sum(size.value for size in known)
    if summed > 100 + len(run):
        yield from more_than_all(pile, shape, run, summed)


def _what(after: str) -> str:
    """What an answer is for or against; empty for "it" and where nothing is said."""
    thing = re.split(r"[,;.]|\b(?:and|but|while|with|or|in|at|on)\b", after)[0]
    thing = re.sub(r"\b(?:the|a|an|this|that|it|them|to|of|for|such|any|voting|said|votes?)\b", " ", thing.lower())
    return " ".join(thing.split())


def _rivals(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Two shares of one vote, or of one match: "won by 55 percent to 50"."""
    if not re.search(alternatives("contest"), shape.text, re.IGNORECASE):
        return
    pairs = [(found.end(), shape.taken(found, "a", "b")) for way in (_RIVALS, _AGAINST) for found in shape.find(way)]
    for found in shape.find(_AS_RANGE) if _DECIDED.search(shape.text) else ():
        both = shape.taken(found, "both")
        pairs.append((found.end(), both))
    for end, marks in pairs:
        shares = [mark.quantity for mark in marks if mark.quantity and mark.quantity.unit == "percent"]
        if len(shares) != len(marks) or _MOVED.search(shape.text[:end]):
            continue
        if len(shares) == 1:
            # "Lost, 47.7 percent to 57.3 percent" was read as a range.
            if shares[0].qualifier != "between" or shares[0].lower is None or shares[0].upper is None:
                continue
            summed, least = (shares[0].lower + shares[0].upper,) * 2
        else:
            sizes = [size for share in shares if (size := amount(share)) is not None]
            if len(sizes) != 2:
                continue
            summed, least = sum(size.value for size in sizes), sum(size.low for size in sizes)
        if least > 100:
            yield from more_than_all(pile, shape, marks, summed, " of one vote")
