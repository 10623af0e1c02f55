"""A text as the measure of closeness reads it: sentences, words standing together, runs and names, each read once."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from functools import cached_property
from itertools import pairwise

import numpy as np

from .number_rows import ODD
from .stems import Stems, frequencies
from .texts import Words
from .word_rows import Numbers, Places

#: Two words stand together if this many words that mean something, or fewer, lie from the one to the other.
NEAR = 3
#: Words of a run that is called verbatim.
VERBATIM = 5
#: Sentences of fewer words are read with the next one, longer ones are cut.
_SHORT, _LONG = 4, 60
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’»)]*\s+|[。！？]|\n\s*\n")


class Told:
    """One text as the measure reads it; what is derived from it is worked out once."""

    def __init__(self, words: Words, stems: Stems, spoken: frozenset[int] = frozenset()) -> None:
        """Take the words of a text and the stems of its pile.

        Args:
            words: the text.
            stems: of all words of the pile.
            spoken: stems that are left out where they stand inside quotation marks.
        """
        codes = stems.codes[words.begin : words.end]
        kept = codes >= 0
        if spoken and words.quoted is not None:
            # Words without a subject of their own go with them: they are what is left of the same sentence.
            kept &= ~(words.quoted & (np.isin(codes, sorted(spoken)) | ~stems.content[np.maximum(codes, 0)]))
        self._kept = np.flatnonzero(kept)
        self._words = words
        self.stems = stems
        self.codes: list[int] = codes[self._kept].tolist()
        self.counts = frequencies(self.codes)

    @cached_property
    def spoken(self) -> frozenset[int]:
        """Stems of the subject that stand inside quotation marks."""
        if self._words.quoted is None:
            return frozenset()
        codes = self.stems.codes[self._words.begin : self._words.end][self._words.quoted]
        return frozenset(code for code in codes.tolist() if code >= 0 and self.stems.content[code])

    def without(self, spoken: frozenset[int]) -> Told:
        """The text without those stems where they stand inside quotation marks."""
        return Told(self._words, self.stems, spoken)

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Where each sentence begins and ends, as numbers of words."""
        starts = [self._words.starts[at] for at in self._kept.tolist()]
        cuts = [bisect_left(starts, match.end()) for match in _SENTENCE_END.finditer(self._words.text)]
        found: list[tuple[int, int]] = []
        begin = 0
        for end in [*cuts, len(starts)]:
            if end - begin >= _SHORT or (end == len(starts) and end > begin):
                parts = -(-(end - begin) // _LONG)
                borders = [begin + (end - begin) * part // parts for part in range(parts + 1)]
                found += pairwise(borders)
                begin = end
        return found

    @cached_property
    def places(self) -> list[dict[int, list[int]]]:
        """For each sentence where in the text each of its stems stands."""
        found: list[dict[int, list[int]]] = []
        for begin, end in self.sentences:
            places: dict[int, list[int]] = defaultdict(list)
            for at in range(begin, end):
                places[self.codes[at]].append(at)
            found.append(places)
        return found

    @cached_property
    def holders(self) -> dict[int, list[int]]:
        """The sentences that each stem of the subject stands in."""
        found: dict[int, list[int]] = defaultdict(list)
        for number, places in enumerate(self.places):
            for code in places:
                if self.stems.content[code]:
                    found[code].append(number)
        return found

    @cached_property
    def pairs(self) -> Places:
        """Stems of the subject that stand together, in order: the first times the number of stems, plus the second."""
        codes = np.array(self.codes, np.int64)
        codes = codes[self.stems.content[codes]] if len(codes) else codes
        near = [(codes[:-step], codes[step:]) for step in range(1, NEAR + 1)]
        size = len(self.stems.weights)
        return np.unique(np.concatenate([(one * size + other)[one != other] for one, other in near]))

    @cached_property
    def runs(self) -> Numbers:
        """Runs of stems, as a number each."""
        codes = np.array(self.codes, np.int64).astype(np.uint64)
        values = np.zeros(max(len(codes) - VERBATIM + 1, 0), np.uint64)
        for step in range(VERBATIM):
            values = (values + codes[step : step + len(values)] + np.uint64(1)) * ODD[0]
        return np.unique(values)

    @cached_property
    def named(self) -> dict[int, str]:
        """Words written with a capital inside a sentence, and numbers, by their stems, as they are first written."""
        text, starts, ends = self._words.text, self._words.starts, self._words.ends
        opening = {begin for begin, _ in self.sentences}
        found: dict[int, str] = {}
        for number, (at, code) in enumerate(zip(self._kept.tolist(), self.codes, strict=True)):
            first = text[starts[at]]
            if first.isdigit() or (first.isupper() and number not in opening and self.stems.content[code]):
                found.setdefault(code, text[starts[at] : ends[at]])
        return found

    def span(self, sentence: int) -> tuple[int, int]:
        """Where a sentence begins and ends, in characters."""
        begin, end = self.sentences[sentence]
        return self._words.starts[self._kept[begin]], self._words.ends[self._kept[end - 1]]
