"""How many came, by the police and by those who called them: two counts of one crowd, of which neither grew.

The one count is told a day before the other as a rule, but no later report has seen the crowd of yesterday grow.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Answer
from ..reference import load
from .grounds import Grounds
from .positions import HELD, Stand


def counted_by_two_sides(first: Stand, second: Stand, grounds: Grounds) -> bool:
    """Whether one figure for a crowd is that of the authorities, and the other that of those who called it.

    Args:
        first: a position with a figure.
        second: one that excludes it.
        grounds: the claims that the figures stand in.
    """
    table: dict[str, list[str]] = load("comparison")["crowds"]
    senses = [{sense for answer in stand.answers for sense in answer.senses} for stand in (first, second)]
    if senses[0].isdisjoint(table["senses"]) or senses[1].isdisjoint(table["senses"]):
        return False
    counters = [_sides(stand.answers[:HELD], grounds) for stand in (first, second)]
    return sorted(map(sorted, counters)) == [["authorities"], ["callers"]]


def _sides(answers: Sequence[Answer], grounds: Grounds) -> set[str]:
    """Which sides give the figures of some answers; empty where one is given by nobody in particular."""
    table: dict[str, list[str]] = load("comparison")["crowds"]
    found = [
        {side for side in ("authorities", "callers") if not words.isdisjoint(table[side])}
        for words in (set(_counters(answer, grounds)) for answer in answers)
    ]
    return set[str]().union(*found) if all(found) else set()


def _counters(answer: Answer, grounds: Grounds) -> Iterator[str]:
    """The words for who says or counts it, in small letters and without the ending of a plural."""
    claim = grounds.claims.get(answer.claim)
    if claim is None:
        return
    told = [link.name for link in claim.attribution if link.name and link.start is not None]
    if claim.doer is not None and claim.predicate in load("comparison")["crowds"]["counting"]:
        told.append(claim.doer.text)
    for name in told:
        yield from (word.casefold().removesuffix("s") for word in name.split())
