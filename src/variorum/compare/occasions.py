"""Which positions bear on each other: answers told of another occasion, and reports that tell of several at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from ..model import QuestionKind
from .grounds import Grounds
from .positions import Stand
from .relation import Relation

#: A claim that states a time this many days from the event's own is told of another one.
OTHER_OCCASION = 60


def set_aside(
    kind: QuestionKind, stands: Sequence[Stand], relations: Mapping[tuple[int, int], Relation], grounds: Grounds
) -> dict[int, str]:
    """Positions that contradict nothing, each with the reason.

    A position is set aside where every report that gives it also gives another that excludes it, in no other party's
    words: such a report tells of several things (three parcels, two towns), so its answers do not exclude each other
    and say little of what a second report means. Likewise where its claims state a time far from the event's.

    Args:
        kind: the question's kind.
        stands: its positions.
        relations: how their values relate, by indices.
        grounds: dates and speakers.

    Returns:
        Reasons by index of position.
    """
    if kind in ("status", "identity", "reason"):
        return {}
    aside: dict[int, str] = {}
    several = _several(kind, stands, relations)
    for index, stand in enumerate(stands):
        if set(stand.documents) <= several.get(index, set()):
            aside[index] = "the same report gives several, so they need not exclude each other"
        elif kind != "time" and _elsewhen(stand, grounds):
            aside[index] = "it is told of another time than the event's"
    return aside


def _several(
    kind: QuestionKind, stands: Sequence[Stand], relations: Mapping[tuple[int, int], Relation]
) -> dict[int, set[str]]:
    """By index of position the reports that give another one beside it which excludes it."""
    found: dict[int, set[str]] = {}
    for i, j in combinations(range(len(stands)), 2):
        one, other = stands[i], stands[j]
        relation = relations.get((i, j))
        if relation is None or relation.kind != "apart" or one.denied or other.denied:
            continue
        if one.speculative != other.speculative or one.ahead != other.ahead:
            continue
        if kind in ("quantity", "actor") and disputed(one, other):
            continue
        both = set(one.documents) & set(other.documents)
        found.setdefault(i, set()).update(both)
        found.setdefault(j, set()).update(both)
    return found


def disputed(first: Stand, second: Stand) -> bool:
    """Whether each side has a named speaker that the other has not."""
    return bool(first.speakers and second.speakers and not set(first.speakers) & set(second.speakers))


def _elsewhen(stand: Stand, grounds: Grounds) -> bool:
    bounds = grounds.times.get(stand.answers[0].about)
    if bounds is None:
        return False
    days = grounds.days(stand.answers)
    return bool(days) and all(day < bounds[0] - OTHER_OCCASION or day > bounds[1] + OTHER_OCCASION for day in days)
