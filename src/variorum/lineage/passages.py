"""Passages: the same words in two texts, with their spans on both sides, and how much they weigh."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from ..model import Passage
from .fingerprints import shared_fingerprints
from .runs import Runs, counted, grow
from .standing import find_standing
from .texts import Texts
from .word_rows import Marks, Places

#: Share of a passage's equal words inside quotation marks on both sides that makes it a quotation.
QUOTED = 0.75


#: Where a stretch begins and ends in the one text, and in the other.
Edges = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Shared:
    """What two texts share.

    Attributes:
        passages: in the order of the first text.
        plain: equal words outside quotations.
        quoted: equal words inside them.
        covered_first, covered_second: words of each text that lie in passages.
        longest: equal words outside quotations of the longest passage.
        standing: equal words set aside, because they open or close many texts that share nothing else.
        aligned: the runs of equal words of all pairs, and from which to which they are this pair's.
        edges: where each run begins and ends in the first text, and in the second.
    """

    passages: tuple[Passage, ...] = ()
    plain: int = 0
    quoted: int = 0
    covered_first: int = 0
    covered_second: int = 0
    longest: int = 0
    standing: int = 0
    aligned: tuple[Runs, int, int] | None = field(default=None, compare=False, repr=False)
    edges: tuple[Edges, ...] = field(default=(), compare=False, repr=False)

    @property
    def weight(self) -> float:
        """Equal words, those of quoted speakers at a quarter."""
        return self.plain + self.quoted / 4


def shared_passages(texts: Texts, least: int = 0) -> dict[tuple[int, int], Shared]:
    """Find what pairs of texts share word for word.

    Args:
        texts: the different texts of a pile, those that came first in front.
        least: pairs with fewer equal words in all are left out.

    Returns:
        For each pair ``(i, j)``, ``i < j``, that shares a passage: the passages, with exact spans.
    """
    return dict(each_shared(texts, least))


def each_shared(texts: Texts, least: int = 0) -> Iterator[tuple[tuple[int, int], Shared]]:
    """The same as :func:`shared_passages`, pair by pair in their order, so that a large pile need not hold them all."""
    seeds = shared_fingerprints(texts.row)
    runs = grow(texts.row, seeds)
    pairs = seeds.pairs
    del seeds
    runs = runs.taken(np.bincount(runs.pair, runs.size)[runs.pair] >= least) if len(runs.pair) else runs
    aside = find_standing(texts, pairs, runs)
    borders = np.flatnonzero(np.diff(runs.pair, prepend=-1, append=-1))
    numbers = pairs[:, runs.pair[borders[:-1]]]
    spoken = _spoken(texts, runs)
    at_once = 4096
    for begin in range(0, max(len(borders) - 1, 0), at_once):
        ends = borders[begin : begin + at_once + 1].tolist()
        edges = _edges(texts, runs, ends[0], ends[-1])
        of = numbers[:, begin : begin + at_once].T.tolist()
        for (one, other), low, high in zip(of, ends, ends[1:], strict=False):
            yield (one, other), _measure(runs, spoken, aside, low, high, edges[low - ends[0] : high - ends[0]])


def _edges(texts: Texts, runs: Runs, low: int, high: int) -> list[Edges]:
    """Where some runs begin and end in both texts, in characters."""
    row = texts.row
    here, there, last = runs.here[low:high], runs.there[low:high], runs.size[low:high] - 1
    sides = (row.starts[here], row.ends[here + last], row.starts[there], row.ends[there + last])
    return list(zip(*(side.tolist() for side in sides), strict=True))


def _measure(runs: Runs, spoken: Places, aside: Marks, low: int, high: int, edges: Sequence[Edges]) -> Shared:
    """The passages of one pair: its runs from ``low`` to ``high``."""
    passages: list[Passage] = []
    plain = quoted = covered_first = covered_second = longest = standing = 0
    here, there = runs.here[low:high].tolist(), runs.there[low:high].tolist()
    size, stretch = runs.size[low:high].tolist(), runs.stretch[low:high].tolist()
    said, left_out = spoken[low:high].tolist(), aside[low:high].tolist()
    begin = 0
    for at in range(1, high - low + 1):
        if at < high - low and stretch[at] == stretch[begin]:
            continue
        equal, in_quotes = sum(size[begin:at]), sum(said[begin:at])
        if left_out[begin]:
            standing += equal
            begin = at
            continue
        is_quote = in_quotes >= QUOTED * equal
        passages.append(
            Passage(
                source=(edges[begin][0], edges[at - 1][1]), target=(edges[begin][2], edges[at - 1][3]), quote=is_quote
            )
        )
        in_quotes = equal if is_quote else in_quotes
        plain, quoted = plain + equal - in_quotes, quoted + in_quotes
        longest = max(longest, equal - in_quotes)
        covered_first += here[at - 1] + size[at - 1] - here[begin]
        covered_second += there[at - 1] + size[at - 1] - there[begin]
        begin = at
    return Shared(
        passages=tuple(passages),
        plain=plain,
        quoted=quoted,
        covered_first=covered_first,
        covered_second=covered_second,
        longest=longest,
        standing=standing,
        aligned=(runs, low, high),
        edges=tuple(edges),
    )


def _spoken(texts: Texts, runs: Runs) -> Places:
    """Of each run how many words stand inside quotation marks in both texts."""
    marks = np.zeros(len(texts.row.ids), np.bool_)
    for words in texts.words:
        if words.quoted is not None:
            marks[words.begin : words.end] = words.quoted
    found = np.zeros(len(runs.pair), np.int64)
    # Only runs with quoted words on both sides are looked at word by word.
    before = counted(marks)
    both = (before[runs.here + runs.size] > before[runs.here]) & (before[runs.there + runs.size] > before[runs.there])
    for at in np.flatnonzero(both).tolist():
        here, there, size = int(runs.here[at]), int(runs.there[at]), int(runs.size[at])
        found[at] = np.count_nonzero(marks[here : here + size] & marks[there : there + size])
    return found
