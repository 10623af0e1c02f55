"""Winnowed fingerprints of word n-grams, and the index that finds texts which share them.

Winnowing: S. Schleimer, D. Wilkerson, A. Aiken, "Winnowing: Local Algorithms for Document Fingerprinting", SIGMOD 2003.
With n-grams of :data:`GRAM` words and windows of :data:`WINDOW`, every run of ``GRAM + WINDOW - 1`` equal words is
found.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .number_rows import ODD, place_in_group
from .word_rows import Numbers, Places, WordRow

GRAM = 5
WINDOW = 4
#: Texts that share one fingerprint are not paired all with all beyond this many: each is paired with the first few of
#: them and with the one before it, so that a thousand near copies cost a few thousand pairs and still come out as one
#: family.
CROWD = 40
STAR = 3
#: Fingerprints that two texts must share to be looked at: twelve equal words in a row always share two.
FEWEST = 1
#: Pairs kept for one text, those with most shared fingerprints first.
NEAREST = 80
#: The same n-gram is looked at this often in one text (tables repeat themselves).
REPEATS = 3

_Small = npt.NDArray[np.int32]
_LAST = np.uint64(0xFFFFFFFFFFFFFFFF)


@dataclass(frozen=True, slots=True)
class Seeds:
    """Fingerprints that pairs of texts share.

    Attributes:
        pairs: two rows of numbers of texts, the earlier one first; each pair once, in order.
        pair: for each shared fingerprint the number of its pair, in order.
        here, there: where its n-gram begins in the row of all words, in the earlier and in the later text.
    """

    pairs: Places
    pair: Places
    here: Places
    there: Places


def fingerprints(row: WordRow) -> tuple[Numbers, Places]:
    """The winnowed n-grams of all texts.

    Args:
        row: the words; those of number 0 belong to boilerplate, and no n-gram with one of them is taken.

    Returns:
        Their hashes, and where in the row each begins, in the order of the row.
    """
    found = [(values, places + begin) for begin, part in row.pieces() for values, places in [_winnowed(part)]]
    if not found:
        return np.zeros(0, np.uint64), np.zeros(0, np.int64)
    values, places = zip(*found, strict=True)
    return np.concatenate(values), np.concatenate(places)


def _winnowed(row: WordRow) -> tuple[Numbers, Places]:
    """The winnowed n-grams of a part of the row."""
    ids = row.ids
    size = len(ids) - GRAM + 1
    if size <= 0:
        return np.zeros(0, np.uint64), np.zeros(0, np.int64)
    text = row.text_of()
    grams = np.zeros(size, np.uint64)
    whole = text[:size] == text[GRAM - 1 :]
    for step, odd in enumerate(ODD[:GRAM]):
        part = ids[step : step + size]
        grams += part * odd
        whole &= part != 0
    grams ^= grams >> np.uint64(29)
    grams *= ODD[0]
    grams[~whole] = _LAST
    chosen = np.zeros(size, np.bool_)
    windows = size - WINDOW + 1
    if windows > 0:
        least = grams[:windows].copy()
        last = np.zeros(windows, np.int64)
        for step in range(1, WINDOW):
            other = grams[step : step + windows]
            lower = other <= least
            np.copyto(least, other, where=lower)
            last[lower] = step
        inside = text[:windows] == text[WINDOW - 1 + GRAM - 1 :]
        chosen[(np.arange(windows) + last)[inside]] = True
    # A text of one window or less keeps all that it has.
    short = np.diff(row.first) < GRAM + WINDOW
    chosen |= short[text[:size]]
    places = np.flatnonzero(chosen & whole)
    return grams[places], places


def shared_fingerprints(row: WordRow) -> Seeds:
    """Find pairs of texts that share fingerprints, through an inverted index.

    Args:
        row: the words of different texts, those that came first in front.

    Returns:
        Pairs that share :data:`FEWEST` fingerprints or more, for each text the nearest ones.
    """
    here, there = _postings(*fingerprints(row), row.text_of())
    text = row.text_of()
    texts = len(row)
    keys = text[here] * np.int64(texts) + text[there]
    order = np.argsort(keys, kind="stable")
    keys, here, there = keys[order], here[order], there[order]
    begins = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1]))) if len(keys) else np.zeros(0, np.int64)
    counts = np.diff(np.append(begins, len(keys)))
    kept = (counts >= FEWEST) & _near(keys[begins] % max(texts, 1), counts)
    stays = np.repeat(kept, counts)
    pairs = np.stack(np.divmod(keys[begins[kept]], max(texts, 1)))
    pair = np.repeat(np.arange(int(kept.sum())), counts[kept])
    return Seeds(pairs, pair, here[stays].astype(np.int64), there[stays].astype(np.int64))


def _postings(values: Numbers, places: Places, text: npt.NDArray[np.int32]) -> tuple[_Small, _Small]:
    """Pairs of places with one fingerprint, in different texts, the earlier place first."""
    order = np.argsort(values, kind="stable")
    # Half the bytes do for the places of any row that fits into memory.
    values, at = values[order], places[order].astype(np.int32)
    del order
    new_value = np.concatenate(([True], values[1:] != values[:-1])) if len(values) else np.zeros(0, np.bool_)
    mine = text[at]
    new_text = new_value | np.concatenate(([True], mine[1:] != mine[:-1])) if len(values) else new_value
    kept = place_in_group(new_text) < REPEATS
    values, at, new_value = values[kept], at[kept], new_value[kept]
    begins = np.flatnonzero(new_value)
    sizes = np.diff(np.append(begins, len(at)))
    here = [np.zeros(0, np.int32)]
    there = [np.zeros(0, np.int32)]
    for size in range(2, CROWD + 1):
        of_size = begins[sizes == size]
        if len(of_size):
            one, other = np.triu_indices(size, 1)
            here.append(at[(of_size[:, None] + one).ravel()])
            there.append(at[(of_size[:, None] + other).ravel()])
    crowded = np.repeat(sizes > CROWD, sizes)
    first, rank = np.repeat(begins, sizes)[crowded], place_in_group(new_value)[crowded]
    own = np.flatnonzero(crowded)
    for step in range(STAR):
        behind = rank > step
        here.append(at[first[behind] + step])
        there.append(at[own[behind]])
    behind = rank > STAR
    here.append(at[own[behind] - 1])
    there.append(at[own[behind]])
    one, other = np.concatenate(here), np.concatenate(there)
    apart = text[one] != text[other]
    return one[apart], other[apart]


def _near(later: Places, counts: Places) -> npt.NDArray[np.bool_]:
    """Which pairs are among the nearest of their later text."""
    order = np.lexsort((-counts, later))
    sorted_later = later[order]
    begins = np.concatenate(([True], sorted_later[1:] != sorted_later[:-1])) if len(later) else np.zeros(0, np.bool_)
    kept = np.zeros(len(later), np.bool_)
    kept[order] = place_in_group(begins) < NEAREST
    return kept
