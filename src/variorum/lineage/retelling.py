"""Retellings: the same rare names and numbers in the same order, with few words in common.

Reports on one story share its names and numbers anyway. What shows one text behind two reports is the order in which
they come, beside short runs of equal words between them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from .texts import Texts
from .word_rows import Marks, Numbers, Places, WordRow

#: Length of the short runs of words.
RUN = 3
#: Runs that more texts than this have in common say nothing of any two.
COMMON = 16
#: Runs are sorted this many at once, as a power of two.
AT_ONCE = 22
_NONE = (np.zeros(0, np.uint64), np.zeros(0, np.uint32))

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
    text, place, begins, sizes = _runs(texts)
    one, other = _pairs(begins)
    keys = text[one] * np.int64(len(texts.words)) + text[other]
    # Most pairs share a run or two by chance: they are gone before anything is put in order.
    often = _frequent(keys, fewest)
    one, other, keys = one[often], other[often], keys[often]
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


def _runs(texts: Texts) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.uint32], Marks, Places]:
    """Short runs of words, two of which carry meaning, that no crowd of texts shares.

    Returns:
        Text and place of each that several texts share, those of equal words behind each other in order of their
        texts, and where each such group begins; and for each text how many runs it has, those of its own included.
    """
    row = texts.row
    speech = np.zeros(len(row.ids), np.bool_)
    for words in texts.words:
        if words.quoted is not None:
            speech[words.begin : words.end] = words.quoted
    found = [_runs_of(begin, part, speech) for begin, part in row.pieces()]
    del speech
    of = row.text_of()
    sizes = np.zeros(len(texts.words), np.int64)
    text = [np.zeros(0, np.int32)]
    place = [np.zeros(0, np.uint32)]
    begins: list[Marks] = [np.zeros(0, np.bool_)]
    # Equal runs have equal numbers, so that each range of numbers can be looked at by itself.
    bits = max(sum(len(values) for values, _ in found).bit_length() - AT_ONCE, 0)
    for number in range(1 << bits):
        chosen = [(values >> np.uint64(64 - bits) == number) if bits else slice(None) for values, _ in found]
        value = np.concatenate([values[mine] for (values, _), mine in zip(found, chosen, strict=True)] or [_NONE[0]])
        where = np.concatenate([places[mine] for (_, places), mine in zip(found, chosen, strict=True)] or [_NONE[1]])
        order = np.argsort(value, kind="stable")
        value, where = value[order], where[order]
        own = of[where]
        new = _changes(value)
        once = new | _changes(own)
        where, value, own = where[once], value[once], own[once]
        new = _changes(value)
        group = np.diff(np.append(np.flatnonzero(new), len(value)))
        group = np.repeat(group, group)
        sizes += np.bincount(own[group <= COMMON], minlength=len(sizes))
        kept = (group <= COMMON) & (group > 1)
        text.append(own[kept])
        place.append(where[kept])
        begins.append(new[kept])
    return np.concatenate(text), np.concatenate(place), np.concatenate(begins), sizes


def _runs_of(begin: int, row: WordRow, speech: Marks) -> tuple[Numbers, npt.NDArray[np.uint32]]:
    """Numbers and places of the short runs of a part of the row that begins at a word."""
    size = max(len(row.ids) - RUN + 1, 0)
    of = row.text_of()
    values = np.zeros(size, np.uint64)
    meaning = np.zeros(size, np.uint8)
    whole, quoted = of[:size] == of[RUN - 1 :][:size], np.ones(size, np.bool_)
    for step, odd in enumerate(_ODD):
        part = slice(step, step + size)
        values += row.ids[part] * odd
        meaning += row.content[part]
        whole &= row.ids[part] != 0
        quoted &= speech[begin + step : begin + step + size]
    place = np.flatnonzero(whole & ~quoted & (meaning >= 2))
    # Half the bytes do for the places of any row that fits into memory.
    return values[place], (place + begin).astype(np.uint32)


def _changes(values: Numbers | Places | npt.NDArray[np.int32]) -> Marks:
    """Where a value differs from the one before it."""
    changes = np.ones(len(values), np.bool_)
    changes[1:] = values[1:] != values[:-1]
    return changes


def _pairs(begins: Marks) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.int32]]:
    """All pairs inside groups that begin where marked: positions of the earlier and of the later one."""
    first = np.flatnonzero(begins)
    sizes = np.diff(np.append(first, len(begins)))
    here = [np.zeros(0, np.int32)]
    there = [np.zeros(0, np.int32)]
    for size in range(2, COMMON + 1):
        one, other = np.triu_indices(size, 1)
        of_size = first[sizes == size]
        here.append((of_size[:, None] + one).ravel().astype(np.int32))
        there.append((of_size[:, None] + other).ravel().astype(np.int32))
    return np.concatenate(here), np.concatenate(there)


def _frequent(keys: Places, fewest: int) -> Marks:
    """Which keys stand there so often or more."""
    ordered = np.sort(keys)
    begins = np.flatnonzero(_changes(ordered))
    often = ordered[begins[np.diff(np.append(begins, len(ordered))) >= fewest]]
    if not len(often):
        return np.zeros(len(keys), np.bool_)
    at = np.minimum(np.searchsorted(often, keys), len(often) - 1)
    return often[at] == keys


def _increasing(places: Iterable[int]) -> int:
    """Length of the longest increasing subsequence."""
    tails: list[int] = []
    for place in places:
        at = bisect_left(tails, place)
        tails[at : at + 1] = [place]
    return len(tails)
