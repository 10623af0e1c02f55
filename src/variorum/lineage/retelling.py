"""Retellings: the same rare names and numbers in the same order, with few words in common.

Reports on one story share its names and numbers anyway. What shows one text behind two reports is the order in which
they come, beside short runs of equal words between them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

import numpy as np

from .texts import Texts
from .word_rows import Marks, Numbers, Places

#: Length of the short runs of words.
RUN = 3
#: Runs that more texts than this have in common say nothing of any two.
COMMON = 16

_ODD = (np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F), np.uint64(0x165667B19E3779F9))


def retold(texts: Texts, least: float, fewest: int) -> dict[tuple[int, int], float]:
    """Find pairs of texts that retell one text.

    Args:
        texts: the different texts.
        least: closeness from which two texts are held to be retellings.
        fewest: short runs in order that they must share.

    Returns:
        The closeness of each such pair ``(i, j)``, ``i < j``: 0 to 1, half for the share of the shorter text's short
        runs that stand in the other one, half for those that stand there in the same order.
    """
    text, place, begins = _runs(texts)
    sizes = np.bincount(text, minlength=len(texts.words))
    one, other = _pairs(begins)
    keys = text[one] * len(texts.words) + text[other]
    order = np.lexsort((place[one], keys))
    one, other, keys = one[order], other[order], keys[order]
    borders = np.flatnonzero(np.diff(keys, prepend=-1, append=-1))
    pairs = np.stack((text[one[borders[:-1]]], text[other[borders[:-1]]]))
    counts = np.diff(borders)
    smaller = sizes[pairs].min(axis=0) if len(counts) else counts
    found: dict[tuple[int, int], float] = {}
    for number in np.flatnonzero((counts >= fewest) & (counts >= least * smaller)).tolist():
        there = place[other[borders[number] : borders[number + 1]]].tolist()
        ordered = _increasing(there)
        value = (len(there) + ordered) / 2 / int(smaller[number])
        if value >= least and ordered >= fewest:
            found[int(pairs[0, number]), int(pairs[1, number])] = value
    return found


def _runs(texts: Texts) -> tuple[Places, Places, Marks]:
    """Short runs of words, two of which carry meaning, that no crowd of texts shares.

    Returns:
        Text and place of each, those of equal words behind each other in order of their texts, and where each such
        group begins.
    """
    row = texts.row
    size = max(len(row.ids) - RUN + 1, 0)
    of = row.text_of().astype(np.int64)
    speech = np.zeros(len(row.ids), np.bool_)
    for words in texts.words:
        if words.quoted is not None:
            speech[words.begin : words.end] = words.quoted
    values = np.zeros(size, np.uint64)
    meaning = np.zeros(size, np.int64)
    whole, quoted = of[:size] == of[RUN - 1 :][:size], np.ones(size, np.bool_)
    for step, odd in enumerate(_ODD):
        part = slice(step, step + size)
        values += row.ids[part] * odd
        meaning += row.content[part]
        whole &= row.ids[part] != 0
        quoted &= speech[part]
    place = np.flatnonzero(whole & ~quoted & (meaning >= 2))
    place = place[np.argsort(values[place], kind="stable")]
    mine, text = values[place], of[place]
    new = _changes(mine)
    once = new | _changes(text)
    place, text, mine = place[once], text[once], mine[once]
    begins = np.flatnonzero(_changes(mine))
    few = np.repeat(np.diff(np.append(begins, len(mine))) <= COMMON, np.diff(np.append(begins, len(mine))))
    return text[few], place[few], _changes(mine[few])


def _changes(values: Numbers | Places) -> Marks:
    """Where a value differs from the one before it."""
    changes = np.ones(len(values), np.bool_)
    changes[1:] = values[1:] != values[:-1]
    return changes


def _pairs(begins: Marks) -> tuple[Places, Places]:
    """All pairs inside groups that begin where marked: positions of the earlier and of the later one."""
    first = np.flatnonzero(begins)
    sizes = np.diff(np.append(first, len(begins)))
    here: list[Places] = [np.zeros(0, np.int64)]
    there: list[Places] = [np.zeros(0, np.int64)]
    for size in range(2, COMMON + 1):
        one, other = np.triu_indices(size, 1)
        of_size = first[sizes == size]
        here.append((of_size[:, None] + one).ravel())
        there.append((of_size[:, None] + other).ravel())
    return np.concatenate(here), np.concatenate(there)


def _increasing(places: Iterable[int]) -> int:
    """Length of the longest increasing subsequence."""
    tails: list[int] = []
    for place in places:
        at = bisect_left(tails, place)
        tails[at : at + 1] = [place]
    return len(tails)
