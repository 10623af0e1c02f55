"""A text cut into words and segments, with what capital letters can say in each segment."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from ..model import Reading

_WORD = re.compile(r"[^\W_]+")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_a-z])")
#: Shorter words say nothing about a headline: articles and prepositions stay small in it.
_CONTENT = 4
_HEADLINE_SHARE = 0.75


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters and digits; hyphens and apostrophes part words, so that tokenised text reads alike."""

    text: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence or a line, whichever is shorter, as a stretch of words ``first:last`` (last excluded).

    ``headline`` is true where nearly every word has a capital, so that capitals mark no names.
    """

    start: int
    end: int
    first: int
    last: int
    headline: bool


class Text:
    """A document's text with its words, segments and parse.

    Attributes:
        text: the document's text.
        doc: spaCy's parse.
        words: all words in order.
        segments: all segments in order.
    """

    def __init__(self, reading: Reading) -> None:
        self.text = reading.document.text
        doc: Any = reading.doc
        self.doc = doc
        self.words = [Word(match.group(), match.start(), match.end()) for match in _WORD.finditer(self.text)]
        self._starts = [word.start for word in self.words]
        self._token_starts: list[int] = [token.idx for token in doc] if doc is not None else []
        self.tagged = doc is not None and doc.has_annotation("TAG")
        self.parsed = doc is not None and doc.has_annotation("DEP")
        self.segments = self._cut()
        self._segment_starts = [segment.start for segment in self.segments]

    def _cut(self) -> list[Segment]:
        cuts = {0, *(match.end() for match in re.finditer(r"\n+", self.text))}
        if self._token_starts and self.doc.has_annotation("SENT_START"):
            cuts.update(sentence.start_char for sentence in self.doc.sents)
        else:
            cuts.update(match.end() for match in _SENTENCE_END.finditer(self.text))
        bounds = [*sorted(cut for cut in cuts if cut < len(self.text)), len(self.text)]
        segments: list[Segment] = []
        for start, end in pairwise(bounds):
            first, last = bisect_right(self._starts, start - 1), bisect_right(self._starts, end - 1)
            headline = self._headline(self.words[first:last], ended=self.text[start:end].rstrip().endswith("."))
            segments.append(Segment(start, end, first, last, headline))
        return segments

    @staticmethod
    def _headline(words: list[Word], *, ended: bool) -> bool:
        """Whether nearly all words have capitals; a sentence with its full stop must have all of them."""
        content = [word for word in words if len(word.text) >= _CONTENT and word.text.isalpha()]
        capitals = sum(word.capital for word in content)
        return len(content) >= 4 and capitals >= (1.0 if ended else _HEADLINE_SHARE) * len(content)

    def gap(self, index: int) -> str:
        """What stands between word ``index`` and the next; a line break before the first and after the last."""
        if index < 0 or index + 1 >= len(self.words):
            return "\n"
        return self.text[self.words[index].end : self.words[index + 1].start]

    def word_at(self, offset: int) -> int:
        """Index of the word that begins at the offset or last before it, -1 where there is none."""
        return bisect_right(self._starts, offset) - 1

    def segment_at(self, offset: int) -> Segment:
        """The segment that holds the offset."""
        return self.segments[max(bisect_right(self._segment_starts, offset) - 1, 0)]

    def opens_segment(self, index: int) -> bool:
        """Whether the word is the first of its segment, where a capital says nothing."""
        return self.segment_at(self.words[index].start).first == index

    def token(self, offset: int) -> Any:
        """The spaCy token that holds the offset, None without a parse."""
        at = bisect_right(self._token_starts, offset) - 1
        return self.doc[at] if at >= 0 else None

    def tag(self, index: int) -> str:
        """Part of speech of the token that holds the word's first letter, empty where the text was not tagged."""
        return self.token(self.words[index].start).pos_ if self.tagged else ""
