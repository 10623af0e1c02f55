"""Groups of mentions out of judged pairs: average link inside a story, most certain first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush

import numpy as np

#: Of two groups, so many pairs for each mention of the smaller are enough to know their mean.
_ENOUGH = 30


def join_pairs(count: int, one: np.ndarray, other: np.ndarray, probability: np.ndarray, join_from: float) -> list[int]:
    """Join the two groups whose mentions are, on average, most probably the same, until none reaches ``join_from``.

    The mean of two groups is over all pairs of their mentions, those never judged counting as 0; of groups so large
    that the index does not propose all pairs, over those judged where they are enough.

    Args:
        count: number of mentions.
        one: row number of the first item of each judged pair, each pair once.
        other: row number of its second item.
        probability: of each pair.
        join_from: least mean probability.

    Returns:
        Of each mention, the number of its group, numbered in order of their first mention.
    """
    members: dict[int, list[int]] = {number: [number] for number in range(count)}
    groups: dict[int, dict[int, tuple[float, int]]] = {number: {} for number in range(count)}
    heap: list[tuple[float, int, int]] = []
    for a, b, value in zip(one.tolist(), other.tolist(), np.round(probability, 6).tolist(), strict=True):
        groups[a][b] = groups[b][a] = (value, 1)
        if value >= join_from:
            heap.append((-value, a, b))
    heapify(heap)
    fresh = count
    while heap:
        _, a, b = heappop(heap)
        if a not in members or b not in members:
            continue
        joined = members.pop(a) + members.pop(b)
        links = groups.pop(a)
        for third, (total, judged) in groups.pop(b).items():
            more, seen = links.get(third, (0.0, 0))
            links[third] = (total + more, judged + seen)
        links.pop(a, None)
        links.pop(b, None)
        members[fresh], groups[fresh] = joined, links
        for third in sorted(links):
            around = groups[third]
            around.pop(a, None)
            around.pop(b, None)
            around[fresh] = links[third]
            total, judged = links[third]
            size, size_of_third = len(joined), len(members[third])
            known = min(size * size_of_third, max(judged, _ENOUGH * min(size, size_of_third)))
            if total / known >= join_from:
                heappush(heap, (-total / known, third, fresh))
        fresh += 1
    return number_groups(count, members.values())


def number_groups(count: int, groups: Iterable[Sequence[int]]) -> list[int]:
    """Of each of ``count`` items, the number of its group, in order of the groups' first items."""
    found = [0] * count
    for number, group in enumerate(sorted(groups, key=min)):
        for item in group:
            found[item] = number
    return found


def attach_last(
    groups: Sequence[int], late: np.ndarray, one: np.ndarray, other: np.ndarray, probability: np.ndarray, least: float
) -> list[int]:
    """Let late items (pronouns) join the group of the item that they are most probably the same as.

    Args:
        groups: groups of all items, late ones each alone.
        late: which items come last.
        one: row number of the first item of each judged pair.
        other: row number of its second item.
        probability: of each pair.
        least: least probability of joining.

    Returns:
        Of each item, the number of its group.
    """
    best: dict[int, tuple[float, int]] = {}
    pairs = zip(one.tolist(), other.tolist(), np.round(probability, 6).tolist(), strict=True)
    for a, b, value in pairs:
        for item, partner in ((a, b), (b, a)):
            # A late item takes up an earlier one, whatever that is, or one that is not late itself.
            if late[item] and value >= least and (not late[partner] or partner < item):
                best[item] = max(best.get(item, (0.0, -1)), (value, partner))
    result = list(groups)
    for item in sorted(best):
        result[item] = result[best[item][1]]
    members: dict[int, list[int]] = {}
    for item, group in enumerate(result):
        members.setdefault(group, []).append(item)
    return number_groups(len(result), members.values())
