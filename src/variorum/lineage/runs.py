"""Runs of equal words, grown from shared fingerprints, and the stretches that runs close to each other make up.

All pairs of texts at once: a run is a row of four arrays, and no step loops over runs.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .fingerprints import GRAM, Seeds
from .word_rows import Marks, Places, WordRow

#: Words that may differ between two runs of equal words for them to be one stretch.
GAP = 8
#: Fewest equal words of a stretch, and fewest of them that carry meaning.
LEAST = 7
LEAST_CONTENT = 4


@dataclass(frozen=True, slots=True)
class Runs:
    """Equal words of two texts, in order of their pair and of their place in its earlier text.

    Attributes:
        pair: number of the pair of texts.
        here, there: where in the row of all words it begins, in the earlier and in the later text.
        size: how many words.
        stretch: number of the stretch that it belongs to.
    """

    pair: Places
    here: Places
    there: Places
    size: Places
    stretch: Places

    def taken(self, kept: npt.NDArray[np.bool_] | Places) -> Runs:
        """Some of the runs."""
        return Runs(self.pair[kept], self.here[kept], self.there[kept], self.size[kept], self.stretch[kept])


def grow(row: WordRow, seeds: Seeds) -> Runs:
    """Grow shared fingerprints to runs of equal words, and join those that follow each other closely in both texts.

    Args:
        row: the words; those of number 0 are equal to none.
        seeds: fingerprints that pairs of texts share.

    Returns:
        The runs of all stretches that are long enough; no word of a text lies in two runs of a pair.
    """
    runs = _without_overlap(_longest(row, seeds))
    if not len(runs.pair):
        return runs
    gap_here = runs.here[1:] - (runs.here + runs.size)[:-1]
    gap_there = runs.there[1:] - (runs.there + runs.size)[:-1]
    close = (gap_here >= 0) & (gap_here <= GAP) & (gap_there >= 0) & (gap_there <= GAP)
    close &= runs.pair[1:] == runs.pair[:-1]
    stretch = np.cumsum(np.concatenate(([True], ~close))) - 1
    meaning = counted(row.content)
    words = np.bincount(stretch, runs.size)
    content = np.bincount(stretch, (meaning[runs.here + runs.size] - meaning[runs.here]).astype(np.int64))
    kept = ((words >= LEAST) & (content >= LEAST_CONTENT))[stretch]
    return Runs(runs.pair, runs.here, runs.there, runs.size, stretch).taken(kept)


def counted(marks: Marks) -> npt.NDArray[np.uint32]:
    """How many are marked before each place, and behind the last place how many in all."""
    before = np.zeros(len(marks) + 1, np.uint32)
    np.cumsum(marks, dtype=np.uint32, out=before[1:])
    return before


def _longest(row: WordRow, seeds: Seeds) -> Runs:
    """The longest run around each shared fingerprint, each once."""
    diagonal = seeds.there - seeds.here
    order = np.lexsort((seeds.here, diagonal, seeds.pair))
    pair, here, diagonal = seeds.pair[order], seeds.here[order], diagonal[order]
    # Fingerprints that overlap on one diagonal are of one run.
    apart = np.ones(len(pair), np.bool_)
    apart[1:] = (pair[1:] != pair[:-1]) | (diagonal[1:] != diagonal[:-1]) | (here[1:] - here[:-1] > GRAM)
    first = np.flatnonzero(apart)
    begin, diagonal, pair = here[first], diagonal[first], pair[first]
    end = here[np.append(first[1:], len(here)) - 1] + GRAM if len(first) else begin
    one, other = seeds.pairs[:, pair]
    _extend(row, begin, diagonal, -1, np.minimum(begin - row.first[one], begin + diagonal - row.first[other]))
    _extend(row, end, diagonal, 1, np.minimum(row.first[one + 1] - end, row.first[other + 1] - end - diagonal))
    new = np.ones(len(pair), np.bool_)
    new[1:] = (pair[1:] != pair[:-1]) | (diagonal[1:] != diagonal[:-1]) | (begin[1:] != begin[:-1])
    begin, end, diagonal, pair = begin[new], end[new], diagonal[new], pair[new]
    return Runs(pair, begin, begin + diagonal, end - begin, np.zeros(len(pair), np.int64))


def _extend(row: WordRow, edge: Places, diagonal: Places, step: int, room: Places) -> None:
    """Move the edges of runs outward, in place, as long as the words beyond are equal and there is room."""
    ids = row.ids
    open_ = np.flatnonzero(room > 0)
    moved = 0
    while len(open_):
        at = edge[open_] - (step < 0)
        equal = (ids[at] == ids[at + diagonal[open_]]) & (ids[at] != 0)
        open_ = open_[equal]
        edge[open_] += step
        moved += 1
        open_ = open_[room[open_] > moved]


def _without_overlap(runs: Runs) -> Runs:
    """Runs such that no word of either text lies in two of a pair: of two, the one that begins first keeps it."""
    for side in ("here", "there"):
        at = getattr(runs, side)
        runs = runs.taken(np.lexsort((-runs.size, at, runs.pair)))
        at = getattr(runs, side)
        if not len(at):
            return runs
        beyond = int(at.max() + runs.size.max()) + 1
        reach = np.maximum.accumulate(runs.pair * beyond + at + runs.size) - runs.pair * beyond
        cut = np.zeros(len(at), np.int64)
        cut[1:] = np.where(runs.pair[1:] == runs.pair[:-1], np.maximum(reach[:-1] - at[1:], 0), 0)
        runs = Runs(runs.pair, runs.here + cut, runs.there + cut, runs.size - cut, runs.stretch).taken(runs.size > cut)
    return runs.taken(np.lexsort((runs.there, runs.here, runs.pair)))
