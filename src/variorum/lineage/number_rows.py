"""Rows of numbers: multipliers for hashes, where a value changes, and places inside a group of equal ones."""

from __future__ import annotations

from typing import Final

import numpy as np

from .word_rows import Marks, Numbers, Places

#: Odd numbers of 64 bits without a pattern (primes of xxHash, and the golden ratio): to multiply by modulo 2**64.
ODD: Final = tuple(
    np.uint64(number)
    for number in (
        0x9E3779B97F4A7C15,
        0xC2B2AE3D27D4EB4F,
        0x165667B19E3779F9,
        0xD6E8FEB86659FD93,
        0xA0761D6478BD642F,
    )
)


def changes(values: Numbers | Places) -> Marks:
    """Where a value differs from the one before it; the first one does."""
    changed = np.ones(len(values), np.bool_)
    changed[1:] = values[1:] != values[:-1]
    return changed


def place_in_group(begins: Marks) -> Places:
    """For each position how many lie between it and the beginning of its group."""
    at = np.arange(len(begins))
    return at - np.maximum.accumulate(np.where(begins, at, 0)) if len(begins) else at


def ranges(begins: Places, sizes: Places) -> Places:
    """The whole numbers from each beginning on, so many of each, one row behind the other."""
    before = np.cumsum(sizes) - sizes
    return np.repeat(begins - before, sizes) + np.arange(int(sizes.sum()))
