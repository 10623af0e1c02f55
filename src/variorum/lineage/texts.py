"""The different texts of a pile as one row of words, and each of them as a view on its part of the row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import blake2b

import numpy as np

from .boilerplate import find_boilerplate
from .quotations import quotations
from .word_rows import Marks, Numbers, WordRow, fold, read_word_row


@dataclass(frozen=True)
class Words:
    """The words of one text.

    Attributes:
        document: identifier.
        text: the text itself.
        row: the row that its words stand in; there boilerplate has the number 0.
        begin, end: its part of the row.
    """

    document: str
    text: str
    row: WordRow
    begin: int
    end: int

    def __len__(self) -> int:
        return self.end - self.begin

    @property
    def ids(self) -> Numbers:
        """The number of each word."""
        return self.row.ids[self.begin : self.end]

    @cached_property
    def judged(self) -> int:
        """Number of words that count: boilerplate left out."""
        return int(np.count_nonzero(self.ids))

    @cached_property
    def starts(self) -> list[int]:
        """Offset of each word."""
        return self.row.starts[self.begin : self.end].tolist()

    @cached_property
    def ends(self) -> list[int]:
        """Where each word ends."""
        return self.row.ends[self.begin : self.end].tolist()

    def behind(self, offset: int) -> int:
        """How many words begin at an offset or behind it."""
        return len(self) - int(np.searchsorted(self.row.starts[self.begin : self.end], offset))

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The words, case, width and composition folded."""
        return tuple(fold(self.text[start:end]) for start, end in zip(self.starts, self.ends, strict=True))

    @property
    def reach(self) -> tuple[int, int]:
        """Where the first word begins and the last one ends; nowhere in a text without words."""
        if self.begin == self.end:
            return 0, 0
        return int(self.row.starts[self.begin]), int(self.row.ends[self.end - 1])

    @cached_property
    def quoted(self) -> Marks | None:
        """For each word whether it stands inside quotation marks; None where no word does."""
        found = quotations(self.text)
        if not found:
            return None
        marks = np.zeros(len(self), np.bool_)
        borders = np.searchsorted(self.row.starts[self.begin : self.end], np.array(found))
        for first, last in borders.tolist():
            marks[first:last] = True
        return marks


@dataclass(frozen=True, slots=True)
class Texts:
    """The different texts of a pile.

    Attributes:
        row: their words; those of boilerplate have the number 0, which equals none.
        words: each text.
        identical: for the document of a text those that are word for word the same.
    """

    row: WordRow
    words: tuple[Words, ...]
    identical: dict[str, tuple[str, ...]]


def read_texts(documents: Sequence[tuple[str, str]]) -> Texts:
    """Read the words of a pile, each text once.

    Args:
        documents: identifier and text of each; the first of those that are the same stands for them.

    Returns:
        The different texts in the order of their first documents.
    """
    # The same characters need not be split into words again.
    first_of = {text: number for number, (_, text) in reversed([*enumerate(documents)])}
    order = sorted(first_of.values())
    row = read_word_row(documents[number][1] for number in order)
    others: dict[str, list[str]] = defaultdict(list)
    standing: dict[bytes, str] = {}
    stands: dict[str, str] = {}
    kept: list[int] = []
    for position, number in enumerate(order):
        document, text = documents[number]
        ids = row.ids[row.first[position] : row.first[position + 1]]
        stands[text] = standing.setdefault(blake2b(ids.tobytes(), digest_size=16).digest(), document)
        if stands[text] == document:
            kept.append(position)
    for document, text in documents:
        if stands[text] != document:
            others[stands[text]].append(document)
    row = _parts(row, kept) if len(kept) < len(order) else row
    texts = [documents[order[position]] for position in kept]
    row = replace(row, ids=np.where(find_boilerplate(row, [text for _, text in texts]), np.uint64(0), row.ids))
    words = tuple(
        Words(document, text, row, int(row.first[number]), int(row.first[number + 1]))
        for number, (document, text) in enumerate(texts)
    )
    return Texts(row, words, {document: tuple(same) for document, same in others.items()})


def read_words(document: str, text: str) -> Words:
    """Read the words of one text by itself."""
    return read_texts([(document, text)]).words[0]


def _parts(row: WordRow, kept: Sequence[int]) -> WordRow:
    """A row of some of its texts."""
    chosen = np.zeros(len(row), np.bool_)
    chosen[list(kept)] = True
    counts = np.diff(row.first)
    words = np.repeat(chosen, counts)
    first = np.concatenate((np.zeros(1, np.int64), np.cumsum(counts[chosen])))
    return WordRow(row.ids[words], row.starts[words], row.ends[words], row.content[words], first)
