"""Texts as the measure of closeness reads them: stems, sentences and names of many texts, one behind the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from .number_rows import changes, ranges
from .stems import Stems
from .texts import Texts
from .word_rows import Marks, Places

#: Sentences of fewer words are read with the next one, longer ones are cut.
_SHORT, _LONG = 4, 60
#: Where a sentence ends. A stop is part of the match, for which the search is three times as fast as looking behind.
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)]*\s+|[。！？]|\n\s*\n")
#: How a word begins: with a digit, with a capital.
_FIGURE, _CAPITAL = 1, 2


class Distinct:
    """The different stems of each text.

    Attributes:
        codes: number of its text times that of all stems, plus its own; in order.
        counts: how often it occurs.
        first: where each text's begin, and where the last one's end.
        of: for each word of the texts which of the stems it is.
    """

    def __init__(self, keys: Places, of_text: Places, texts: int) -> None:
        """Take the key of every word, and its text."""
        packed = np.sort(keys * max(len(keys), 1) + np.arange(len(keys)))
        at = packed % max(len(keys), 1)
        opens = changes(packed // max(len(keys), 1))
        self.of = np.zeros(len(keys), np.int64)
        self.of[at] = np.cumsum(opens) - 1
        self.codes = keys[at[opens]]
        self.counts = np.bincount(self.of, minlength=len(self.codes))
        self.first = np.searchsorted(of_text[at[opens]], np.arange(texts + 1))

    def __len__(self) -> int:
        return len(self.codes)

    def find(self, keys: Places) -> Places:
        """Where keys stand among the stems of all texts; -1 for those that do not."""
        if not len(self.codes):
            return np.full(len(keys), -1)
        at = np.minimum(np.searchsorted(self.codes, keys), len(self.codes) - 1)
        return np.where(self.codes[at] == keys, at, -1)


@dataclass(frozen=True)
class ToldTexts:
    """Words and sentences of some texts.

    Attributes:
        texts: the pile.
        stems: of all words of the pile.
        numbers: number of each text in the pile.
        at: which word of the pile's row each word is; boilerplate is left out.
        first: where each text begins among these words, and where the last one ends.
        cuts: where sentences end in each text, in characters.
        initial: how each word begins.
        borders: where sentences begin, and behind them where the last one ends.
        first_sentence: the number of each text's first sentence, and behind them how many there are.
    """

    texts: Texts
    stems: Stems
    numbers: tuple[int, ...]
    at: Places
    first: Places
    cuts: tuple[Sequence[int], ...]
    initial: npt.NDArray[np.uint8]
    borders: Places
    first_sentence: Places

    def __len__(self) -> int:
        return len(self.numbers)

    @cached_property
    def codes(self) -> Places:
        """The stem of each word."""
        return self.stems.codes[self.at]

    @cached_property
    def of(self) -> Places:
        """The text of each word."""
        return np.repeat(np.arange(len(self)), np.diff(self.first))

    @cached_property
    def sentence_of(self) -> Places:
        """The sentence of each word."""
        return np.repeat(np.arange(len(self.borders) - 1), np.diff(self.borders))

    @cached_property
    def named(self) -> Marks:
        """Which words are written with a capital inside a sentence, or are numbers."""
        inside = np.ones(len(self.at), np.bool_)
        inside[self.borders[:-1]] = False
        capital = (self.initial == _CAPITAL) & inside & self.stems.content[self.codes]
        return (self.initial == _FIGURE) | capital

    @cached_property
    def figures(self) -> Marks:
        """Which words are numbers."""
        return self.initial == _FIGURE

    @cached_property
    def quoted(self) -> Marks:
        """Which words stand inside quotation marks."""
        marks = np.zeros(len(self.at), np.bool_)
        for text, number in enumerate(self.numbers):
            words = self.texts.words[number]
            if words.quoted is not None:
                own = slice(self.first[text], self.first[text + 1])
                marks[own] = words.quoted[self.at[own] - words.begin]
        return marks

    @cached_property
    def distinct(self) -> Distinct:
        """The different stems of each text."""
        return Distinct(self.of * len(self.stems.weights) + self.codes, self.of, len(self))

    @cached_property
    def names(self) -> Marks:
        """Which of the different stems are names or numbers in their text."""
        return np.bincount(self.distinct.of[self.named], minlength=len(self.distinct)) > 0

    def places(self, one: int, other: int) -> tuple[int, int]:
        """Which of these texts two of the pile are."""
        return self._place_of[one], self._place_of[other]

    @cached_property
    def _place_of(self) -> dict[int, int]:
        return {number: place for place, number in enumerate(self.numbers)}

    def span(self, sentence: int) -> tuple[int, int]:
        """Where a sentence begins and ends, in characters of its text."""
        row = self.texts.row
        begin, last = self.at[self.borders[sentence]], self.at[self.borders[sentence + 1] - 1]
        return int(row.starts[begin]), int(row.ends[last])

    def with_more(self, of: Sequence[int], kept: Marks, words: Places) -> ToldTexts:
        """These texts and, behind them, some of them again without some of their words.

        Args:
            of: the texts that come again.
            kept: for each word of ``words`` whether it stays.
            words: all words of those texts, one behind the other.
        """
        again = np.repeat(np.arange(len(of)), np.diff(self.first)[list(of)])[kept]
        words = words[kept]
        cuts = [self.cuts[text] for text in of]
        numbers = [self.numbers[text] for text in of]
        more = _told(self.texts, self.stems, numbers, self.at[words], again, cuts, self.initial[words])
        return ToldTexts(
            self.texts,
            self.stems,
            (*self.numbers, *more.numbers),
            np.concatenate((self.at, more.at)),
            np.concatenate((self.first, more.first[1:] + len(self.at))),
            (*self.cuts, *more.cuts),
            np.concatenate((self.initial, more.initial)),
            np.concatenate((self.borders, more.borders[1:] + len(self.at))),
            np.concatenate((self.first_sentence, more.first_sentence[1:] + self.first_sentence[-1])),
        )


def read_told(texts: Texts, stems: Stems, numbers: Iterable[int]) -> ToldTexts:
    """Read some texts of a pile.

    Args:
        texts: the pile.
        stems: of all its words.
        numbers: which texts.
    """
    numbers = list(numbers)
    words = [texts.words[number] for number in numbers]
    sizes = np.array([len(one) for one in words], np.int64)
    at = ranges(np.array([one.begin for one in words], np.int64), sizes)
    of = np.repeat(np.arange(len(numbers)), sizes)
    kept = stems.codes[at] >= 0
    at, of = at[kept], of[kept]
    shift = np.cumsum([0, *(len(one.text) for one in words)])[:-1] if words else np.zeros(0, np.int64)
    points = np.frombuffer("".join(one.text for one in words).encode("utf-32-le", "surrogatepass"), dtype="<u4")
    initial = _initials(points[texts.row.starts[at] + shift[of]])
    cuts = [[match.end() for match in _SENTENCE_END.finditer(one.text)] for one in words]
    return _told(texts, stems, numbers, at, of, cuts, initial)


def _told(
    texts: Texts,
    stems: Stems,
    numbers: Sequence[int],
    at: Places,
    of: Places,
    cuts: Sequence[Sequence[int]],
    initial: npt.NDArray[np.uint8],
) -> ToldTexts:
    """Texts by their words."""
    first = np.searchsorted(of, np.arange(len(numbers) + 1))
    beyond = 1 + max((len(texts.words[number].text) for number in numbers), default=0)
    ends = np.array([text * beyond + end for text, own in enumerate(cuts) for end in own], np.int64)
    places = np.searchsorted(of * beyond + texts.row.starts[at], ends).tolist()
    begins: list[int] = []
    firsts = [0]
    cut = 0
    for (begin, last), own in zip(pairwise(first.tolist()), cuts, strict=True):
        for end in (*places[cut : cut + len(own)], last):
            if end - begin >= _SHORT or end == last > begin:
                parts = -(-(end - begin) // _LONG)
                begins += [begin + (end - begin) * part // parts for part in range(parts)]
                begin = end
        cut += len(own)
        firsts.append(len(begins))
    borders = np.array([*begins, len(at)], np.int64)
    return ToldTexts(texts, stems, tuple(numbers), at, first, tuple(cuts), initial, borders, np.array(firsts, np.int64))


def _initials(points: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint8]:
    """How words with these first characters begin."""
    different, which = np.unique(points, return_inverse=True)
    letters = [chr(point) for point in different.tolist()]
    kinds = [_FIGURE if one.isdigit() else _CAPITAL if one.isupper() else 0 for one in letters]
    return np.array(kinds, np.uint8)[which]
