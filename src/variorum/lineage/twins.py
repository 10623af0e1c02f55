"""Documents of one text, word for word: what was found of one of them holds of each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, product

from ..model import Passage
from .passages import Shared
from .texts import Texts, Words, read_words

#: So many documents of one text are each held against others; of more, the first stands for all.
FEW = 8


class Twins:
    """The documents of each text.

    Args:
        texts: the different texts of a pile, with the documents that have each.
        documents: text of each document.
    """

    def __init__(self, texts: Texts, documents: Mapping[str, str]) -> None:
        self._of: dict[str, tuple[Words, ...]] = {
            words.document: (
                words,
                *(twin_of(words, other, documents[other]) for other in texts.identical[words.document]),
            )
            for words in texts.words
            if words.document in texts.identical
        }

    def all(self, texts: Sequence[Words]) -> Iterator[Words]:
        """Every document of some texts."""
        for words in texts:
            yield from self._of.get(words.document, (words,))

    def pairs_within(self, texts: Sequence[Words]) -> Iterator[tuple[Words, Words]]:
        """Pairs of documents of one text: all where they are few, else the first with each of the others."""
        for words in texts:
            same = self._of.get(words.document, ())
            yield from combinations(same, 2) if len(same) <= FEW else ((words, other) for other in same[1:])

    def pairs_across(self, first: Words, second: Words, shared: Shared) -> Iterator[tuple[Words, Words, Shared]]:
        """What two texts share, for each pair of documents that have them; of many documents the first alone."""
        for one, other in product(self._few(first), self._few(second)):
            yield one, other, _moved(shared, first, second, one, other)

    def _few(self, words: Words) -> tuple[Words, ...]:
        same = self._of.get(words.document, (words,))
        return same if len(same) <= FEW else same[:1]


def twin_of(words: Words, document: str, text: str) -> Words:
    """The words of a text as they stand in another document that has the same ones."""
    return replace(words, document=document) if text == words.text else read_words(document, text)


def _moved(shared: Shared, first: Words, second: Words, one: Words, other: Words) -> Shared:
    """The same passages where the words stand in other documents of the same words."""
    if one.text == first.text and other.text == second.text:
        return shared
    passages = tuple(
        _between(passage, _place(passage.source, first, one), _place(passage.target, second, other))
        for passage in shared.passages
    )
    return replace(shared, passages=passages)


def _between(passage: Passage, source: tuple[int, int], target: tuple[int, int]) -> Passage:
    """A passage between other ends."""
    return Passage(source=source, target=target, quote=passage.quote)


def _place(stretch: tuple[int, int], words: Words, twin: Words) -> tuple[int, int]:
    return twin.starts[bisect_left(words.starts, stretch[0])], twin.ends[bisect_left(words.ends, stretch[1])]
