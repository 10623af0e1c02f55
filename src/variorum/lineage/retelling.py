"""Retellings: the same rare names and numbers in the same order, with few words in common.

Reports on one story share its names and numbers anyway. What shows one text behind two reports is the order in which
they come, beside short runs of equal words between them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence

from .passages import is_content
from .words import Words

#: Length of the short runs of words.
RUN = 3
#: Runs that more texts than this have in common say nothing of any two.
COMMON = 16


def _runs(words: Words) -> dict[tuple[int, ...], int]:
    """Short runs of words, two of which carry meaning: first place of each."""
    found: dict[tuple[int, ...], int] = {}
    content = [is_content(word) for word in words.folded]
    for at in range(len(words) - RUN + 1):
        if (
            sum(content[at : at + RUN]) >= 2
            and not any(words.aside[at : at + RUN])
            and not all(words.quoted[at : at + RUN])
        ):
            found.setdefault(words.ids[at : at + RUN], at)
    return found


def closeness(first: Words, second: Words) -> float:
    """How much of the shorter text's short runs of words stand in the other one, in the same order.

    Returns:
        0 to 1.
    """
    return _closeness(_runs(first), _runs(second))[0]


def _closeness(one: dict[tuple[int, ...], int], two: dict[tuple[int, ...], int]) -> tuple[float, int]:
    shared = sorted((one[run], two[run]) for run in one.keys() & two.keys())
    size = min(len(one), len(two))
    if not shared or not size:
        return 0.0, 0
    ordered = _increasing([place for _, place in shared])
    # Half for what is shared, half for what is shared in order: reordered copies still count.
    return (len(shared) + ordered) / 2 / size, ordered


def _increasing(places: Iterable[int]) -> int:
    """Length of the longest increasing subsequence."""
    tails: list[int] = []
    for place in places:
        at = bisect_left(tails, place)
        tails[at : at + 1] = [place]
    return len(tails)


def retold(texts: Sequence[Words], least: float, fewest: int) -> dict[tuple[int, int], float]:
    """Find pairs of texts that retell one text.

    Args:
        texts: the different texts.
        least: closeness from which two texts are held to be retellings.
        fewest: short runs in order that they must share.

    Returns:
        The closeness of each such pair ``(i, j)``, ``i < j``.
    """
    runs = [_runs(words) for words in texts]
    index: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for number, mine in enumerate(runs):
        for run in mine:
            index[run].append(number)
    for run, holders in index.items():
        if len(holders) > COMMON:
            for number in holders:
                del runs[number][run]
    counts: dict[tuple[int, int], int] = defaultdict(int)
    for holders in index.values():
        if 2 <= len(holders) <= COMMON:
            for second, later in enumerate(holders):
                for earlier in holders[:second]:
                    counts[earlier, later] += 1
    found: dict[tuple[int, int], float] = {}
    for pair in sorted(counts):
        size = min(len(runs[pair[0]]), len(runs[pair[1]]))
        if counts[pair] >= fewest and counts[pair] >= least * size:
            value, ordered = _closeness(runs[pair[0]], runs[pair[1]])
            if value >= least and ordered >= fewest:
                found[pair] = value
    return found
