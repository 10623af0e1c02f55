"""Boilerplate: sentences and lines with a phrase that no report is told with ("all rights reserved")."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

import numpy as np

from ..reference import load
from .word_rows import Marks, WordRow, read_word_row

_GROUP = np.uint64(0xFFFF)
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’»]*\s+|\n+")


@cache
def _phrases() -> dict[int, list[tuple[int, ...]]]:
    """Phrases as numbers of their words, by the first of them."""
    by_first: dict[int, list[tuple[int, ...]]] = {}
    for phrase in load("boilerplate")["phrases"]:
        ids = tuple(read_word_row([phrase]).ids.tolist())
        by_first.setdefault(ids[0], []).append(ids)
    return by_first


def find_boilerplate(row: WordRow, texts: Sequence[str]) -> Marks:
    """Find the words of standing lines.

    Args:
        row: the words of all texts.
        texts: the texts.

    Returns:
        For each word whether it belongs to such a line.
    """
    phrases = _phrases()
    aside = np.zeros(len(row.ids), np.bool_)
    hits: dict[int, list[int]] = defaultdict(list)
    opening = np.array(list(phrases), np.uint64)
    # Of sixty thousand groups of numbers, only those of the few words that a phrase begins with are looked at.
    grouped = np.zeros(1 << 16, np.bool_)
    grouped[opening & _GROUP] = True
    likely = np.flatnonzero(grouped[row.ids & _GROUP])
    likely = likely[np.isin(row.ids[likely], opening)]
    of = np.searchsorted(row.first, likely, side="right") - 1
    for at, text in zip(likely.tolist(), of.tolist(), strict=True):
        following = row.ids[at : min(at + 12, int(row.first[text + 1]))].tolist()
        if any(tuple(following[: len(phrase)]) == phrase for phrase in phrases[following[0]]):
            hits[text].append(at)
    longest = int(load("boilerplate")["longest_line"])
    for text, places in hits.items():
        begin, end = int(row.first[text]), int(row.first[text + 1])
        starts = row.starts[begin:end]
        cuts = [0, *(match.end() for match in _SENTENCE_END.finditer(texts[text])), len(texts[text])]
        for at in places:
            number = bisect_left(cuts, int(row.starts[at]) + 1) - 1
            first, last = np.searchsorted(starts, [cuts[number], cuts[number + 1]]).tolist()
            if last - first <= longest:
                aside[begin + first : begin + last] = True
    return aside
