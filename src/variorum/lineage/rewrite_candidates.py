"""Which pairs of texts may be rewrites of one another: by an index of what few texts have, never all pairs.

Two kinds of keys: two words of the subject that follow each other, function words left out, and single rare words,
names and numbers. Both outlive a rewriting that leaves no run of words as it was.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from .number_rows import ODD, changes, place_in_group
from .stems import RARE, Stems
from .texts import Texts
from .word_rows import Numbers, Places

#: Keys that more texts than this have say nothing of any two.
COMMON = 16
#: Keys of a text that are looked at, those that the fewest texts have first: long texts cost no more than this, and in
#: large piles less, so that all of them stay within so many.
MOST, LOWEST, ALL = 256, 32, 10_000_000
#: Keys that two texts must share: so many, and so large a share of those of the text with fewer; a larger share where
#: only some of their keys are looked at, for the rarest ones meet by chance more often than a text's keys at large.
FEWEST, LEAST, LEAST_OF_SOME = 5, 0.08, 0.12


def likely_rewrites(texts: Texts, stems: Stems) -> Iterator[tuple[int, int]]:
    """Pairs ``(i, j)``, ``i < j``, of texts that share enough rare keys to be measured, in order."""
    count = len(texts.words)
    values, of = _keys(texts, stems)
    sizes = np.bincount(of, minlength=count)
    values, of = _shared_by_few(values, of)
    most = max(LOWEST, min(MOST, ALL // max(count, 1)))
    values, of = _rarest(values, of, count, most)
    one, other = _pairs(values, of)
    keys, shared = np.unique(one * count + other, return_counts=True)
    first, second = keys // max(count, 1), keys % max(count, 1)
    smaller = np.minimum(np.minimum(sizes[first], sizes[second]), most)
    kept = (shared >= FEWEST) & (shared >= (LEAST if most == MOST else LEAST_OF_SOME) * smaller)
    yield from zip(first[kept].tolist(), second[kept].tolist(), strict=True)


def _keys(texts: Texts, stems: Stems) -> tuple[Numbers, Places]:
    """The keys of all texts, each once a text, in order of their values and texts; and the text of each."""
    at = (
        np.flatnonzero((stems.codes >= 0) & stems.content[stems.codes]) if len(stems.content) else np.zeros(0, np.int64)
    )
    codes, of = stems.codes[at].astype(np.uint64), texts.row.text_of()[at].astype(np.int64)
    rare = stems.weights[stems.codes[at]] >= RARE if len(at) else np.zeros(0, np.bool_)
    same = of[1:] == of[:-1]
    together = codes[:-1][same] * ODD[0] + (codes[1:][same] + np.uint64(1)) * ODD[1]
    values = np.concatenate((together, codes[rare] * ODD[1]))
    of = np.concatenate((of[:-1][same], of[rare]))
    order = np.lexsort((of, values))
    values, of = values[order], of[order]
    once = changes(values) | changes(of)
    return values[once], of[once]


def _shared_by_few(values: Numbers, of: Places) -> tuple[Numbers, Places]:
    sizes = np.diff(np.append(np.flatnonzero(changes(values)), len(values)))
    held = np.repeat(sizes, sizes)
    few = (held >= 2) & (held <= COMMON)
    return values[few], of[few]


def _rarest(values: Numbers, of: Places, count: int, most: int) -> tuple[Numbers, Places]:
    """At most so many keys of each text, those that the fewest texts have, in the order they came in."""
    if not len(of) or int(np.bincount(of, minlength=count).max()) <= most:
        return values, of
    sizes = np.diff(np.append(np.flatnonzero(changes(values)), len(values)))
    held = np.repeat(sizes, sizes)
    order = np.lexsort((values, held, of))
    kept = np.sort(order[place_in_group(changes(of[order])) < most])
    return values[kept], of[kept]


def _pairs(values: Numbers, of: Places) -> tuple[Places, Places]:
    """The texts of all pairs of texts that have one key, once for each key."""
    first = np.flatnonzero(changes(values))
    sizes = np.diff(np.append(first, len(values)))
    here: list[Places] = [np.zeros(0, np.int64)]
    there: list[Places] = [np.zeros(0, np.int64)]
    for size in range(2, COMMON + 1):
        one, other = np.triu_indices(size, 1)
        of_size = first[sizes == size]
        here.append(of[(of_size[:, None] + one).ravel()])
        there.append(of[(of_size[:, None] + other).ravel()])
    return np.concatenate(here), np.concatenate(there)
