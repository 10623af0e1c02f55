"""Passages: the same words in two texts, with their spans on both sides, and how much they weigh."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from ..model import Passage
from .fingerprints import shared_fingerprints
from .runs import Runs, counted, grow
from .standing import find_standing
from .texts import Texts, Words
from .word_rows import Marks, Places

#: Share of a passage's equal words inside quotation marks on both sides that makes it a quotation.
QUOTED = 0.75


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
    """

    passages: tuple[Passage, ...] = ()
    plain: int = 0
    quoted: int = 0
    covered_first: int = 0
    covered_second: int = 0
    longest: int = 0
    standing: int = 0
    aligned: tuple[Runs, int, int] | None = field(default=None, compare=False, repr=False)

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
    words = texts.words
    at_once = 4096
    for begin in range(0, max(len(borders) - 1, 0), at_once):
        ends = borders[begin : begin + at_once + 1].tolist()
        of = numbers[:, begin : begin + at_once].T.tolist()
        for (one, other), low, high in zip(of, ends, ends[1:], strict=False):
            yield (one, other), _measure(words[one], runs, spoken, aside, low, high)


def _measure(first: Words, runs: Runs, spoken: Places, aside: Marks, low: int, high: int) -> Shared:
    """The passages of one pair: its runs from ``low`` to ``high``."""
    passages: list[Passage] = []
    plain = quoted = covered_first = covered_second = longest = standing = 0
    here, there = runs.here[low:high].tolist(), runs.there[low:high].tolist()
    size, stretch = runs.size[low:high].tolist(), runs.stretch[low:high].tolist()
    said, left_out = spoken[low:high].tolist(), aside[low:high].tolist()
    starts, ends = first.row.starts, first.row.ends
    begin = 0
    for at in range(1, high - low + 1):
        if at < high - low and stretch[at] == stretch[begin]:
            continue
        equal, in_quotes = sum(size[begin:at]), sum(said[begin:at])
        if left_out[begin]:
            standing += equal
            begin = at
            continue
        last_here, last_there = here[at - 1] + size[at - 1], there[at - 1] + size[at - 1]
        is_quote = in_quotes >= QUOTED * equal
        passages.append(
            Passage(
                source=(int(starts[here[begin]]), int(ends[last_here - 1])),
                target=(int(starts[there[begin]]), int(ends[last_there - 1])),
                quote=is_quote,
            )
        )
        in_quotes = equal if is_quote else in_quotes
        plain, quoted = plain + equal - in_quotes, quoted + in_quotes
        longest = max(longest, equal - in_quotes)
        covered_first += last_here - here[begin]
        covered_second += last_there - there[begin]
        begin = at
    return Shared(tuple(passages), plain, quoted, covered_first, covered_second, longest, standing, (runs, low, high))


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
