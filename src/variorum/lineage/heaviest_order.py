"""How much of a sentence stands in another one in the same order: the heaviest common subsequence, for many pairs.

All pairs of sentences move through the table of R. Wagner and M. Fischer ("The string-to-string correction problem",
J. ACM 21, 1974) at once, diagonal by diagonal: the cells of one diagonal do not rest on each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

from .stems import Weights
from .word_rows import Places

#: Pairs that are worked on at once: as many as stay in the cache, and enough for the loops of NumPy to pay.
_MOST, _FEWEST = 512, 64
#: Sentences whose lengths differ by fewer words than this are worked on together.
_STEP = 12


def heaviest_in_order(
    codes: Places, weights: Weights, ours: tuple[Places, Places], other: Places, theirs: tuple[Places, Places]
) -> Weights:
    """Weight of the heaviest common subsequence of each of some pairs of sentences.

    Args:
        codes: words as numbers, none below 0.
        weights: of the same words.
        ours: where the first sentence of each pair begins in ``codes``, and how many words it has.
        other: words of the other sentences.
        theirs: where the second sentence of each pair begins in ``other``, and how many words it has.
    """
    found = np.zeros(len(ours[0]), np.float64)
    for some in _batches(ours[1], theirs[1]):
        inside, one = _columns(codes, ours[0][some], ours[1][some])
        worth = np.where(inside, _columns(weights, ours[0][some], ours[1][some])[1], 0.0)
        reached, second = _columns(other, theirs[0][some], theirs[1][some])
        found[some] = _heaviest(np.where(inside, one, -1), worth, np.where(reached, second, -2))
    return found


def _batches(ours: Places, theirs: Places) -> Iterator[Places]:
    """Pairs by the lengths of their sentences, those of like lengths together."""
    order = np.lexsort((theirs // _STEP, ours // _STEP))
    alike = (ours // _STEP * (int(theirs.max(initial=0)) + 1) + theirs // _STEP)[order]
    begin = 0
    for border in [*np.flatnonzero(alike[1:] != alike[:-1]) + 1, len(order)]:
        while border - begin >= _MOST:
            yield order[begin : begin + _MOST]
            begin += _MOST
        if border - begin >= _FEWEST or begin < border == len(order):
            yield order[begin:border]
            begin = border


def _columns(values: npt.NDArray[Any], begins: Places, sizes: Places) -> tuple[npt.NDArray[np.bool_], npt.NDArray[Any]]:
    """Stretches of a row as columns: what of them belongs to the stretch, and the values."""
    at = np.arange(int(sizes.max()))[:, None]
    return at < sizes, values[np.minimum(begins + at, len(values) - 1)]


def _heaviest(one: Places, worth: Weights, other: Places) -> Weights:
    """The same for sentences as columns, filled up with numbers that are no word's."""
    size, beyond = len(one), len(other)
    # Turned round and with room on both ends, so that what meets on a diagonal lies side by side.
    room = np.full_like(one, -2)
    turned = np.concatenate((room, other[::-1], room))
    before, last, cells = (np.zeros((size + 1, one.shape[1]), np.float64) for _ in range(3))
    for begin in range(size + beyond - 1, 0, -1):
        np.multiply(worth, one == turned[begin : begin + size], out=cells[1:])
        cells[1:] += before[:-1]
        np.maximum(cells[1:], last[1:], out=cells[1:])
        np.maximum(cells[1:], last[:-1], out=cells[1:])
        before, last, cells = last, cells, before
    return last[-1]
