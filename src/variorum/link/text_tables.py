"""What an offset of a text stands in, by one look into a table as long as the text.

A large pile is asked some millions of times which token, name or sentence an offset stands in; a search among thousands
of offsets each time costs ten times as much.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from .tokens import PageToken


def count_before(offsets: Sequence[int], length: int) -> array[int]:
    """How many of some offsets lie before each offset of a text.

    Args:
        offsets: offsets within the text or at its end.
        length: characters of the text.

    Returns:
        For each offset from 0 to one behind the text's end how many of ``offsets`` are smaller, two bytes each (four
        where there are more than two bytes can count).
    """
    counts = np.cumsum(np.bincount(np.asarray(offsets, dtype=np.int64) + 1, minlength=length + 2))
    code = "H" if len(offsets) < 1 << 16 else "I"
    return array(code, counts.astype(np.dtype(code)).tobytes())


def sentence_table(tokens: Sequence[PageToken], length: int) -> list[tuple[int, int]]:
    """Offsets of the sentence of each token that is no white space, behind those of the whole text.

    Args:
        tokens: all tokens of a document.
        length: characters of its text.

    Returns:
        In the place of a token's number among those that are no white space, counted from 1, where its sentence begins
        and ends; in place 0, for what stands before the first of them, where the text does.
    """
    firsts = [token.i for token in tokens if token.is_sent_start or not token.i]
    table = [(0, length)]
    for first, behind in pairwise([*firsts, len(tokens)]):
        last = tokens[behind - 1]
        words = sum(not token.is_space for token in tokens[first:behind])
        table += [(tokens[first].idx, last.idx + len(last))] * words
    return table
