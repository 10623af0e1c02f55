"""Figures that a report gives as a correction of those given before: revised, now put at, up from another."""

from __future__ import annotations

import re
from functools import cache

from ..model import Answer
from ..reference import load
from .figures import midpoint
from .grounds import Grounds
from .positions import HELD, Stand
from .rough_figures import OUTGROWN

#: Where one sentence ends and the next begins; the point of "7.0" is none.
_SENTENCES = re.compile(r"(?<=[.!?])[”\"’']?\s+(?=[“\"‘'A-Z])|\n+")
#: What was told before, and is not new: "it was previously reported that 40 were hurt".
_OF_BEFORE = re.compile(r"(?:previously|earlier|initially|first) \w+ that\b", re.IGNORECASE)


def revised(first: Stand, second: Stand, order: int, grounds: Grounds) -> str | None:
    """Why the later of two figures corrects the earlier one, and does not dispute it.

    So it is where its sentence has a word of revision, as "revised" or "now put at", and where one publisher gives
    another figure on a later day than before.

    Args:
        first: a position with figures.
        second: one whose figures exclude them.
        order: which was reported first, see :func:`order_of`.
        grounds: the reports.

    Returns:
        In words; None where nothing tells of a revision.
    """
    if first.value.quantity is None or second.value.quantity is None:
        return None
    ways = [(first, second)] if order < 0 else [(second, first)] if order > 0 else [(first, second), (second, first)]
    told = [way for way in ways if any(_as_revision(answer, grounds, way[0]) for answer in way[1].answers[:HELD])]
    if len(told) == 1:
        earlier, later = told[0]
        return f"“{later.value.text}” is told as a new figure in place of an earlier one, here “{earlier.value.text}”"
    if order and (name := _one_publisher(*ways[0], grounds)):
        earlier, later = ways[0]
        return f"{name} first gave “{earlier.value.text}” and on a later day “{later.value.text}”"
    return None


def first_told(first: Stand, second: Stand, grounds: Grounds) -> str | None:
    """Why a value disputes none: all its reports give it as what was first told of the matter ("initial reports said").

    Args:
        first: a position.
        second: one whose value excludes it.
        grounds: the reports.
    """
    sides = [[_first_told(answer, grounds) for answer in stand.answers] for stand in (first, second)]
    for (former, theirs), (stand, other) in ((sides, (first, second)), (sides[::-1], (second, first))):
        if former and all(former) and not any(theirs):
            return f"“{stand.value.text}” is told as what was first reported, “{other.value.text}” is not"
    return None


def _first_told(answer: Answer, grounds: Grounds) -> bool:
    document = grounds.documents.get(answer.span.document)
    if document is None:
        return False
    start, _ = _sentence(document.text, answer.span.start)
    return bool(_at_first().search(document.text[start : answer.span.start]))


def risen(first: Stand, second: Stand, grounds: Grounds) -> str | None:
    """Why the higher of two counts came later, though no dates tell: its report says that it has become higher.

    Args:
        first: a position with a count.
        second: one with another.
        grounds: the reports.
    """
    middles = [midpoint(stand.value.quantity) if stand.value.quantity else None for stand in (first, second)]
    if middles[0] is None or middles[1] is None or middles[0] == middles[1]:
        return None
    low, high = (first, second) if middles[0] < middles[1] else (second, first)
    if _below_a_floor(low, high) and max(middles[0], middles[1]) >= OUTGROWN * min(middles[0], middles[1]):
        return f"a toll only rises: “{low.value.text}” was told before “{high.value.text}” was known"
    for answer in high.answers[:HELD]:
        found = grounds.documents.get(answer.span.document)
        if found is None or answer.span.document in low.documents:
            continue
        start, end = _sentence(found.text, answer.span.start)
        if _rising().search(found.text[start : min(end, answer.span.start)]):
            return f"“{high.value.text}” is told as what the count has risen to, here from “{low.value.text}”"
    return None


def _below_a_floor(low: Stand, high: Stand) -> bool:
    """Whether both are of a toll, the higher a lower bound: who writes "three" does not know of "at least ten" yet."""
    figure = high.value.quantity
    final = all(answer.slot in load("comparison")["final"] for stand in (low, high) for answer in stand.answers)
    return final and figure is not None and figure.qualifier == "at least"


def _as_revision(answer: Answer, grounds: Grounds, former: Stand) -> bool:
    """Whether the sentence of an answer tells it as a new figure, and not the former one."""
    document = grounds.documents.get(answer.span.document)
    if document is None:
        return False
    start, end = _sentence(document.text, answer.span.start)
    sentence, at = document.text[start:end], answer.span.start - start
    if _superseded(sentence, at):
        return False
    new = (
        word for word in _words().finditer(sentence) if word.end() > at or not _OF_BEFORE.match(sentence, word.start())
    )
    if next(new, None) is not None:
        return True
    quantity = former.value.quantity
    claim = grounds.claims.get(answer.claim)
    if quantity is None or claim is None:
        return False
    return any(
        other.start != answer.span.start
        and other.unit == quantity.unit
        and midpoint(other) == midpoint(quantity) is not None
        and _superseded(sentence, other.start - start)
        for other in claim.quantities
    )


def _superseded(sentence: str, at: int) -> bool:
    """Whether the figure there is the former one: "to 7.0 from 6.8"."""
    return bool(_former().search(sentence[:at]))


def _sentence(text: str, offset: int) -> tuple[int, int]:
    start = 0
    for gap in _SENTENCES.finditer(text):
        if gap.start() > offset:
            return start, gap.start()
        start = gap.end()
    return start, len(text)


def _one_publisher(earlier: Stand, later: Stand, grounds: Grounds) -> str | None:
    """The publisher that gives both values, where each is given by it alone of those that are named."""
    for document in later.documents:
        for other in earlier.documents:
            if name := grounds.one_publisher((document, other)):
                days = grounds.published(other), grounds.published(document)
                if days[0] is not None and days[1] is not None and days[0][1] < days[1][0]:
                    return name
    return None


@cache
def _rising() -> re.Pattern[str]:
    """Words right before a figure that a count has risen to: "rose on Friday to", "bringing the toll to"."""
    words = "|".join(map(re.escape, load("comparison")["rising"]))
    return re.compile(rf"\b(?:{words})\b[^.;]{{0,60}}\b(?:to|at)\s+(?:[a-z]+\s+){{0,2}}$", re.IGNORECASE)


@cache
def _at_first() -> re.Pattern[str]:
    """Words before a value by which it is only what was told at first: "originally reported", "early reports of"."""
    table = load("comparison")["first_told"]
    adverbs, verbs, reports, kinds = ("|".join(table[which]) for which in ("adverbs", "verbs", "reports", "kinds"))
    return re.compile(
        rf"\b(?:(?:{adverbs})\s(?:\w+ly\s)?(?:{verbs})|(?:{kinds})\s(?:[\w-]+\s)?(?:{reports}))\b"
        r"(?:(?!\b(?:but|now|later|since|while)\b)[^.;])*$",
        re.IGNORECASE,
    )


@cache
def _words() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, load('comparison')['revised']))})\b", re.IGNORECASE)


@cache
def _former() -> re.Pattern[str]:
    """Words right before a figure that is no longer held: "from", "instead of"."""
    return re.compile(
        rf"\b(?:{'|'.join(map(re.escape, load('comparison')['superseded']))})\s+(?:[a-z]+\s+)?$", re.IGNORECASE
    )
