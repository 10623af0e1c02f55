"""Texts as folded words with offsets: what is compared, in any script."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from zlib import crc32

from ..reference import load

#: Scripts written without spaces: each character is a word of its own.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
#: A word: letters and digits with their combining marks; every punctuation mark separates, so that "120,000",
#: "120 , 000" and "U.S." come out alike however a text was spaced.
_WORD = re.compile(rf"[{_UNSPACED}]|(?:(?![{_UNSPACED}])[^\W_][\u0300-\u036f]*)+")
_OPENING = {"“": "”", "«": "»", "„": "“”", "‹": "›", "「": "」", "『": "』", "``": "''"}
_QUOTE_MARK = re.compile(r"``|''|[“”„«»‹›「」『』\"]")
_BREAK = re.compile(r"\n[ \t\r]*\n")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’»]*\s+|\n+")
#: A pair of quotation marks around fewer words marks a name or a doubt, not speech.
_SPEECH_FROM = 5


@dataclass(frozen=True, slots=True)
class Words:
    """A text as folded words.

    Attributes:
        document: identifier.
        text: the text itself.
        starts, ends: offsets of each word in the text.
        folded: the words, case, width and composition folded.
        ids: a number for each word, the same in every run.
        quoted: for each word, whether it stands inside quotation marks.
        aside: for each word, whether it belongs to boilerplate.
    """

    document: str
    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    folded: tuple[str, ...]
    ids: tuple[int, ...]
    quoted: bytes
    aside: bytes

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def judged(self) -> int:
        """Number of words that count: boilerplate left out."""
        return len(self.ids) - sum(self.aside)


def fold(word: str) -> str:
    """Fold case, width and composition of a word."""
    return word.lower() if word.isascii() else unicodedata.normalize("NFKC", word).casefold()


def read_words(document: str, text: str) -> Words:
    """Split a text into folded words.

    Args:
        document: its identifier.
        text: the text; offsets are code points in it.

    Returns:
        The words with offsets, and which of them are quoted speech or boilerplate.
    """
    matches = list(_WORD.finditer(text))
    folded = tuple(fold(match.group()) for match in matches)
    starts = tuple(match.start() for match in matches)
    ids = tuple(crc32(word.encode("utf-8", "surrogatepass")) for word in folded)
    return Words(
        document=document,
        text=text,
        starts=starts,
        ends=tuple(match.end() for match in matches),
        folded=folded,
        ids=ids,
        quoted=_marked(starts, quotations(text)),
        aside=_marked(starts, _standing_lines(text, starts, ids)),
    )


def _marked(starts: tuple[int, ...], stretches: list[tuple[int, int]]) -> bytes:
    marks = bytearray(len(starts))
    for begin, end in stretches:
        first, last = bisect_left(starts, begin), bisect_left(starts, end)
        marks[first:last] = b"\x01" * (last - first)
    return bytes(marks)


def quotations(text: str) -> list[tuple[int, int]]:
    """Stretches of quoted speech, marks left outside.

    A quotation ends with its paragraph at the latest: a speaker quoted over several paragraphs has an opening mark in
    each and a closing one only in the last.
    """
    found: list[tuple[int, int]] = []
    paragraph = 0
    for cut in [*(match.start() for match in _BREAK.finditer(text)), len(text)]:
        found += _quotations_in(text, paragraph, cut)
        paragraph = cut
    return found


def _quotations_in(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    opened: tuple[int, str] | None = None
    for match in _QUOTE_MARK.finditer(text, begin, end):
        mark = match.group()
        if opened is None:
            if mark in _OPENING:
                opened = (match.end(), _OPENING[mark])
            elif mark == '"':
                opened = (match.end(), '"')
        elif mark in opened[1] or (mark == "''" and opened[1] == '"'):
            found.append((opened[0], match.start()))
            opened = None
    if opened is not None and (opened[1] != '"' or end - opened[0] < 600):
        found.append((opened[0], end))
    return [(first, last) for first, last in found if text.count(" ", first, last) + 1 >= _SPEECH_FROM]


@cache
def _phrases() -> dict[int, list[tuple[int, ...]]]:
    by_first: dict[int, list[tuple[int, ...]]] = {}
    for phrase in load("boilerplate")["phrases"]:
        ids = tuple(crc32(word.encode()) for word in phrase.split())
        by_first.setdefault(ids[0], []).append(ids)
    return by_first


def _standing_lines(text: str, starts: tuple[int, ...], ids: tuple[int, ...]) -> list[tuple[int, int]]:
    """Sentences or lines that hold a phrase no report is told with ("all rights reserved")."""
    phrases = _phrases()
    hits = [
        starts[at]
        for at, number in enumerate(ids)
        for phrase in phrases.get(number, ())
        if ids[at : at + len(phrase)] == phrase
    ]
    if not hits:
        return []
    cuts = [0, *(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]
    longest = int(load("boilerplate")["longest_line"])
    lines: list[tuple[int, int]] = []
    for hit in hits:
        number = bisect_left(cuts, hit + 1) - 1
        line = (cuts[number], cuts[number + 1])
        if bisect_left(starts, line[1]) - bisect_left(starts, line[0]) <= longest:
            lines.append(line)
    return lines
