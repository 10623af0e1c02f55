"""Winnowed fingerprints of word n-grams, and the index that finds texts which share them.

Winnowing: S. Schleimer, D. Wilkerson, A. Aiken, "Winnowing: Local Algorithms for Document Fingerprinting", SIGMOD 2003.
With n-grams of :data:`GRAM` words and windows of :data:`WINDOW`, every run of ``GRAM + WINDOW - 1`` equal words is
found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from .words import Words

GRAM = 5
WINDOW = 4
#: Lists longer than this are not paired all with all: each text is paired with the first few of the list, so that a
#: thousand near copies cost a thousand pairs and still come out as one family.
CROWD = 40
STAR = 3
#: Pairs kept for one text, those with most shared fingerprints first.
NEAREST = 80
#: The same n-gram is looked at this often in one text (tables repeat themselves).
REPEATS = 3

_BASE = 1_000_003
_MASK = (1 << 61) - 1

Seeds = list[tuple[int, int]]


def fingerprints(words: Words) -> list[tuple[int, int]]:
    """The winnowed n-grams of a text.

    Returns:
        ``(hash, number of the first word)``, in the order of the text; n-grams with boilerplate in them are left out.
    """
    ids, aside = words.ids, words.aside
    grams: list[tuple[int, int]] = []
    for at in range(len(ids) - GRAM + 1):
        if any(aside[at : at + GRAM]):
            continue
        value = 0
        for number in ids[at : at + GRAM]:
            value = (value * _BASE + number) & _MASK
        # The product keeps words that sort low from being chosen in every window.
        grams.append(((value * 0x9E3779B97F4A7C15) & _MASK, at))
    if len(grams) <= WINDOW:
        return grams
    chosen: list[tuple[int, int]] = []
    last = -1
    for begin in range(len(grams) - WINDOW + 1):
        least = min(range(begin, begin + WINDOW), key=lambda number: (grams[number][0], -number))
        if least != last:
            chosen.append(grams[least])
            last = least
    return chosen


def shared_fingerprints(texts: Sequence[Words]) -> dict[tuple[int, int], Seeds]:
    """Find pairs of texts that share fingerprints, through an inverted index.

    Args:
        texts: different texts, those that came first in front.

    Returns:
        For each pair ``(i, j)``, ``i < j``, the places ``(word in i, word in j)`` of what they share.
    """
    index: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for number, words in enumerate(texts):
        seen: dict[int, int] = defaultdict(int)
        for value, at in fingerprints(words):
            seen[value] += 1
            if seen[value] <= REPEATS:
                index[value].append((number, at))
    pairs: dict[tuple[int, int], Seeds] = defaultdict(list)
    for posting in index.values():
        for (i, at_i), (j, at_j) in _partners(posting):
            pairs[i, j].append((at_i, at_j))
    return _nearest(pairs)


def _partners(posting: list[tuple[int, int]]) -> Iterable[tuple[tuple[int, int], tuple[int, int]]]:
    for second, later in enumerate(posting):
        for earlier in posting[: second if len(posting) <= CROWD else min(second, STAR)]:
            if earlier[0] != later[0]:
                yield earlier, later


def _nearest(pairs: dict[tuple[int, int], Seeds]) -> dict[tuple[int, int], Seeds]:
    """Keep, for each text, the pairs that share most."""
    of: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for pair in pairs:
        of[pair[1]].append(pair)
    kept = {pair for mine in of.values() for pair in sorted(mine, key=lambda pair: (-len(pairs[pair]), pair))[:NEAREST]}
    return {pair: sorted(pairs[pair]) for pair in sorted(kept)}
