"""A text cut into words and segments, with what capital letters can say in each segment."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple

from ...model import Reading

# A mark that stands behind its letter belongs to the word: "Sa\u0303o".
_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_a-z])")
#: Shorter words say nothing about a headline: articles and prepositions stay small in it.
_CONTENT = 4
_HEADLINE_SHARE = 0.75
#: Small words of headlines that end with a full stop.
_LINKS = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "by",
        "as",
        "is",
        "and",
        "or",
        "but",
        "with",
        "from",
        "over",
    ]
)
#: A line that runs on into the next has at most this many characters in hard-wrapped text, and there are this many.
_WIDTH, _WRAPPED_LINES = 100, 3
_LINE = re.compile(r"(?<=[^\n])\n(?=[^\s])")


class Word(NamedTuple):
    """A run of letters and digits; hyphens and apostrophes part words, so that tokenised text reads alike.

    ``capital`` is true where it begins with a capital letter.
    """

    text: str
    start: int
    end: int
    capital: bool


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


def unwrapped(text: str) -> str:
    """The text with the line breaks inside its paragraphs as spaces, where it is broken to a width; same offsets.

    A text is so where several lines of at most 100 characters run on, most of them without a mark that ends a sentence,
    and no line is longer.
    """
    breaks = [match.start() for match in _LINE.finditer(text)]
    lines = text.split("\n")
    if len(breaks) < _WRAPPED_LINES or max(map(len, lines)) > _WIDTH:
        return text
    # A wrapped line ends where the next word would not have fitted: it is nearly as long as the longest.
    width = max(map(len, lines))
    inside = {
        at for at in breaks if at - (text.rfind("\n", 0, at) + 1) >= 0.7 * width and text[at - 1] not in '.!?:;"”'
    }
    if len(inside) < max(_WRAPPED_LINES, 0.4 * len(breaks)):
        return text
    return "".join(" " if at in inside else letter for at, letter in enumerate(text))


def _composed(word: str) -> str:
    """The word with letters and marks as one sign each, as the reference data have it; offsets stay the text's."""
    return word if word.isascii() else unicodedata.normalize("NFC", word)


class Text:
    """A document's text with its words, segments and parse.

    Attributes:
        text: the document's text; in hard-wrapped text a line break inside a paragraph is a space here.
        doc: spaCy's parse.
        words: all words in order.
        segments: all segments in order.
    """

    def __init__(self, reading: Reading) -> None:
        self.text = unwrapped(reading.document.text)
        doc: Any = reading.doc
        self.doc = doc
        self.words = [
            Word(word := _composed(match.group()), *match.span(), word[0].isupper())
            for match in _WORD.finditer(self.text)
        ]
        self._gaps = [self.text[one.end : other.start] for one, other in pairwise(self.words)]
        self._starts = [word.start for word in self.words]
        # Arrays, since making a token object for each look costs more than the look.
        self._token_starts: list[int] = doc.to_array("IDX").tolist() if doc is not None else []
        self.tagged = doc is not None and doc.has_annotation("TAG")
        self._tags = self._parts_of_speech() if self.tagged else []
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
            headline = headline and not self._small_verb(self.words[first:last])
            segments.append(Segment(start, end, first, last, headline))
        return segments

    @staticmethod
    def _headline(words: list[Word], *, ended: bool) -> bool:
        """Whether nearly all words have capitals; a sentence with its full stop must have all of them."""
        content = [word for word in words if len(word.text) >= _CONTENT and word.text.isalpha()]
        capitals = sum(word.capital for word in content)
        # "Ana Maria Berg Lund won." is no headline: a small word in it is neither link nor article.
        if ended and any(word.text.islower() and word.text not in _LINKS for word in words):
            return False
        return len(content) >= 4 and capitals >= (1.0 if ended else _HEADLINE_SHARE) * len(content)

    def _small_verb(self, words: list[Word]) -> bool:
        """Whether a verb is written small: headlines in capitals write theirs large."""
        return self.tagged and any(
            word.text.islower()
            and len(word.text) > 2
            and self._tags[bisect_right(self._token_starts, word.start) - 1] == "VERB"
            for word in words
        )

    def gap(self, index: int) -> str:
        """What stands between word ``index`` and the next; a line break before the first and after the last."""
        return self._gaps[index] if 0 <= index < len(self._gaps) else "\n"

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
        return self._tags[bisect_right(self._token_starts, self.words[index].start) - 1] if self._tags else ""

    def _parts_of_speech(self) -> list[str]:
        codes: list[int] = self.doc.to_array("POS").tolist()
        names = {code: self.doc.vocab.strings[code] for code in set(codes)}
        return [names[code] for code in codes]
