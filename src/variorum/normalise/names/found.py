"""What the finders of names hand on, and the choice between names that overlap."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ...model import NameKind
from .text import Text

_OPEN = "‘“\"'«„*([{<"
_SHORT = frozenset({"Jr", "Sr", "Inc", "Ltd", "Co", "Corp"})
_SHUT = "’”\"'»“*)]}>,.;:!?"


@dataclass(frozen=True, slots=True)
class Found:
    """A name that a finder proposes.

    Attributes:
        start, end: where it stands.
        kind: what it is taken for.
        weight: how far its finder is to be trusted; the greater wins where two overlap.
        known: key in the reference data.
        role: title or role beside it.
        sense: the list of the reference data it comes from, empty for other finders.
        full: the longer form that the text itself gives for it ("Security Service of Ukraine" for "SBU").
    """

    start: int
    end: int
    kind: NameKind
    weight: int
    known: str | None = None
    role: str | None = None
    sense: str = ""
    full: str | None = None


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out quotation marks, articles, a possessive and punctuation at the edges of ``text[start:end]``."""
    changed = True
    while changed and start < end:
        before = start, end
        while start < end and (text[start].isspace() or text[start] in _OPEN or text[start] in "-–—’.,:;"):
            start += 1
        while start < end and (text[end - 1].isspace() or text[end - 1] in _SHUT or text[end - 1] in "-–—‘"):
            if text[end - 1] == "." and _abbreviation(text, start, end):
                break
            end -= 1
        for article in ("the ", "The ", "THE ", "a ", "A ", "an ", "An "):
            if text.startswith(article, start) and start + len(article) < end:
                start += len(article)
        for mark in ("'s", "’s", " 's", " ’s", "'S", "’S"):
            if text.endswith(mark, start, end) and end - len(mark) > start:
                end -= len(mark)
        changed = before != (start, end)
    return start, end


def _abbreviation(text: str, start: int, end: int) -> bool:
    """Whether the point at the end belongs to the name: "U.S.", "Jr.", "Inc."."""
    body = text[start : end - 1]
    _, point, letter = body.replace(" ", "").rpartition(".")
    return (len(letter) == 1 and bool(point)) or body.rpartition(" ")[2] in _SHORT


def choose(found: Iterable[Found]) -> list[Found]:
    """Of names that overlap keep the weightier, then the longer, then the earlier; in order of the text."""
    kept: list[Found] = []
    taken: set[int] = set()
    for item in sorted(found, key=lambda item: (-item.weight, item.start - item.end, item.start, item.kind)):
        cells = range(item.start, item.end)
        if taken.isdisjoint(cells):
            kept.append(item)
            taken.update(cells)
    return sorted(kept, key=lambda item: item.start)


def words_in(text: Text, start: int, end: int) -> list[str]:
    """The words inside a stretch."""
    first = text.word_at(start)
    first += first < 0 or text.words[first].start < start
    last = text.word_at(end - 1)
    return [word.text for word in text.words[first : last + 1]]
