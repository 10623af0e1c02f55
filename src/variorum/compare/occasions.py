"""Which positions bear on each other: answers told of another occasion, and reports that tell of several at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from itertools import combinations

from ..model import QuestionKind
from ..reference import load
from .figures import midpoint
from .grounds import Grounds
from .known_elsewhere import known_elsewhere
from .positions import Stand
from .relation import Pair

#: A claim that states a time this many days from the event's own is told of another one: two months, so that a time
#: told by the month or counted from an inferred day of publication still falls within.
OTHER_OCCASION_DAYS = 60


def reconsider(
    kind: QuestionKind, stands: Sequence[Stand], pairs: Mapping[tuple[int, int], Pair], grounds: Grounds
) -> dict[tuple[int, int], Pair]:
    """Those conflicts among pairs of positions that are none, or a weaker one, by what else the reports say.

    A report that gives several values which exclude each other, in no other party's words, tells of several things
    (three parcels, two towns): its values do not exclude each other. Against another report they stay a conflict, a
    soft one, where every value of the one differs from every value of the other and the one's do not add up to the
    other's; else it cannot be told which of them the other report means. An answer whose claims all state a time far
    from the event's is told of another occasion.

    Args:
        kind: the question's kind.
        stands: its positions.
        pairs: how they relate so far, by indices.
        grounds: dates and speakers.

    Returns:
        The pairs that change, by indices.
    """
    several = {} if kind in ("status", "identity", "reason") else _several(kind, stands, pairs)
    spread = {index for index, stand in enumerate(stands) if set(stand.documents) <= several.get(index, set())}
    changed: dict[tuple[int, int], Pair] = {}
    for (i, j), pair in pairs.items():
        if pair.state != "conflict":
            continue
        if kind not in ("time", "status", "identity", "reason") and any(_elsewhen(stands[k], grounds) for k in (i, j)):
            changed[i, j] = _aside(pair, "one is told of another time than the event's")
        elif not stands[i].denied and known_elsewhere(kind, stands[i], stands[j], stands, grounds):
            changed[i, j] = _aside(pair, "one side's reports give the other's value too, of something else")
        elif {i, j} & spread:
            changed[i, j] = _one_against_several(i, j, stands, pairs)
        elif _of_some(i, j, stands) or _of_some(j, i, stands):
            changed[i, j] = _aside(pair, "the report that gives the lower figure gives the whole toll too")
        elif why := restated(i, j, stands, pairs) or restated(j, i, stands, pairs):
            changed[i, j] = Pair(None, pair.relation, why)
    return changed


def _of_some(lower: int, higher: int, stands: Sequence[Stand]) -> bool:
    """Whether the reports of the lower of two tolls all give one as high as the other too: "recovered eight bodies"."""
    final = set(load("comparison")["final"])
    if not all(answer.slot in final for k in (lower, higher) for answer in stands[k].answers):
        return False
    low, high = (_middle(stands[k]) for k in (lower, higher))
    if low is None or high is None or low >= high:
        return False
    wholes = {key for stand in stands if (_middle(stand) or 0.0) >= high for key in stand.documents}
    return set(stands[lower].documents) <= wholes


def _middle(stand: Stand) -> float | None:
    return midpoint(stand.value.quantity) if stand.value.quantity is not None else None


def _aside(pair: Pair, reason: str) -> Pair:
    return Pair(None, pair.relation, reason, aside=True)


def _one_against_several(i: int, j: int, stands: Sequence[Stand], pairs: Mapping[tuple[int, int], Pair]) -> Pair:
    """What remains of a conflict where a report gives several values on one of its sides."""
    pair = pairs[i, j]
    if set(stands[i].documents) & set(stands[j].documents):
        return _aside(pair, "the same report gives several values, so they need not exclude each other")
    ours, theirs = (
        {k for k, stand in enumerate(stands) if set(stand.documents) & set(stands[side].documents)} for side in (i, j)
    )
    related = [pairs.get((min(a, b), max(a, b))) for a in ours for b in theirs]
    if (
        ours & theirs
        or any(one is not None and one.relation.holds_together for one in related)
        or _makes(ours, stands[j], stands)
        or _makes(theirs, stands[i], stands)
    ):
        return _aside(pair, "a report gives several values, one of which or all together may be the other's")
    relation = replace(pair.relation, soft=True)
    return replace(pair, relation=relation, reason=f"{pair.reason}, though one report gives several values")


def _makes(parts: Set[int], whole: Stand, stands: Sequence[Stand]) -> bool:
    """Whether a report's figures add up to the other's: 12 in one town, 18 in the next, 30 in all."""
    figures = [stands[part].value.quantity for part in parts]
    sums = [figure.lower for figure in figures if figure is not None and figure.lower is not None]
    total = whole.value.quantity
    return total is not None and len(sums) > 1 and sum(sums) in (total.lower, total.upper)


def _several(kind: QuestionKind, stands: Sequence[Stand], pairs: Mapping[tuple[int, int], Pair]) -> dict[int, set[str]]:
    """By index of position the reports that give another one beside it which excludes it."""
    found: dict[int, set[str]] = {}
    for i, j in combinations(range(len(stands)), 2):
        one, other = stands[i], stands[j]
        pair = pairs.get((i, j))
        if pair is None or pair.relation.kind != "apart" or one.denied or other.denied:
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
    # All of a stretch must lie far off: "in 2003" is told of what was in December 2003.
    told = grounds.stretches(stand.answers)
    return bool(told) and all(
        last < bounds[0] - OTHER_OCCASION_DAYS or first > bounds[1] + OTHER_OCCASION_DAYS for first, last in told
    )


def restated(one: int, other: int, stands: Sequence[Stand], pairs: Mapping[tuple[int, int], Pair]) -> str | None:
    """Whether every report that gives a figure also gives it less sharply, in a way that fits the other position.

    A headline shortens "at least six" to "six".
    """
    figure = stands[one].value.quantity
    for index, stand in enumerate(stands):
        again = stand.value.quantity
        if index in (one, other) or figure is None or again is None or again.qualifier == figure.qualifier:
            continue
        relation = pairs.get((min(index, other), max(index, other)))
        same = {figure.lower, figure.upper} & {again.lower, again.upper} - {None}
        if (
            same
            and set(stands[one].documents) <= set(stand.documents)
            and relation
            and relation.relation.holds_together
        ):
            return f"the same reports also say “{stand.value.text}”, which fits"
    return None
