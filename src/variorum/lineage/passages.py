"""Passages: the same words in two texts, with their spans on both sides, and how much they weigh."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..model import Passage
from .fingerprints import shared_fingerprints
from .runs import Runs, grow
from .texts import Texts, Words

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
    """

    passages: tuple[Passage, ...] = ()
    plain: int = 0
    quoted: int = 0
    covered_first: int = 0
    covered_second: int = 0
    longest: int = 0

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
    seeds = shared_fingerprints(texts.row)
    runs = grow(texts.row, seeds)
    runs = runs.taken(np.bincount(runs.pair, runs.size)[runs.pair] >= least) if len(runs.pair) else runs
    borders = np.flatnonzero(np.diff(runs.pair, prepend=-1, append=-1)).tolist()
    numbers = seeds.pairs[:, runs.pair[borders[:-1]]].T.tolist()
    return {
        (one, other): _measure(texts.words[one], texts.words[other], runs, low, high)
        for (one, other), low, high in zip(numbers, borders, borders[1:], strict=False)
    }


def _measure(first: Words, second: Words, runs: Runs, low: int, high: int) -> Shared:
    """The passages of one pair: its runs from ``low`` to ``high``."""
    passages: list[Passage] = []
    plain = quoted = covered_first = covered_second = longest = 0
    spoken = _spoken(first, second, runs, low, high)
    here, there = runs.here[low:high].tolist(), runs.there[low:high].tolist()
    size, stretch = runs.size[low:high].tolist(), runs.stretch[low:high].tolist()
    begin = 0
    for at in range(1, high - low + 1):
        if at < high - low and stretch[at] == stretch[begin]:
            continue
        equal, in_quotes = sum(size[begin:at]), sum(spoken[begin:at])
        ends = (here[at - 1] + size[at - 1], there[at - 1] + size[at - 1])
        is_quote = in_quotes >= QUOTED * equal
        row = first.row
        passages.append(
            Passage(
                source=(int(row.starts[here[begin]]), int(row.ends[ends[0] - 1])),
                target=(int(row.starts[there[begin]]), int(row.ends[ends[1] - 1])),
                quote=is_quote,
            )
        )
        in_quotes = equal if is_quote else in_quotes
        plain, quoted = plain + equal - in_quotes, quoted + in_quotes
        longest = max(longest, equal - in_quotes)
        covered_first += ends[0] - here[begin]
        covered_second += ends[1] - there[begin]
        begin = at
    return Shared(tuple(passages), plain, quoted, covered_first, covered_second, longest)


def _spoken(first: Words, second: Words, runs: Runs, low: int, high: int) -> Sequence[int]:
    """Of each run how many words stand inside quotation marks in both texts."""
    if first.quoted is None or second.quoted is None:
        return [0] * (high - low)
    return [
        int(
            np.count_nonzero(
                first.quoted[here - first.begin : here - first.begin + size]
                & second.quoted[there - second.begin : there - second.begin + size]
            )
        )
        for here, there, size in zip(
            runs.here[low:high].tolist(), runs.there[low:high].tolist(), runs.size[low:high].tolist(), strict=True
        )
    ]
