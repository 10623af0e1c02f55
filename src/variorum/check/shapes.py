"""Sentences with their values as marks, and patterns over them: "rose {P:by} from {C:a} to {C:b}"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from ..model import Reading
from .marks import Mark, marks_of
from .pile import Pile

#: What encloses a mark; neither stands in running text.
_OPEN, _CLOSE = "⟦", "⟧"
#: A mark; its group is the place among the marks.
MARK = re.compile(rf"{_OPEN}[A-Z](\d+){_CLOSE}")
_FIELD = re.compile(r"\{([A-Z]+)(?::(\w+))?\}|\{(\d+)(\+)?\}")


@dataclass(frozen=True, slots=True)
class Shape:
    """A sentence, or two, in which each value stands as a mark such as ``⟦C0⟧``.

    ``numbers`` keeps what arithmetic/numbers.py read of it, by the kinds that were asked for.
    """

    document: str
    start: int
    end: int
    text: str
    marks: tuple[Mark, ...]
    kinds: str
    numbers: dict[str, Any] = field(default_factory=dict[str, Any], init=False, compare=False, repr=False)

    def has(self, kinds: str) -> bool:
        """Whether there are marks of all these kinds, a letter as often as it is needed."""
        return all(self.kinds.count(kind) >= kinds.count(kind) for kind in set(kinds))

    def count(self, kinds: str) -> int:
        """How many marks there are of any of these kinds."""
        return sum(kind in kinds for kind in self.kinds)

    def mark(self, found: re.Match[str], name: str) -> Mark | None:
        """The mark that a named field of a pattern took."""
        index = found.groupdict().get(name)
        return None if index is None else self.marks[int(index)]

    def taken(self, found: re.Match[str], *names: str) -> tuple[Mark, ...]:
        """The marks of named fields that the pattern always fills, in the order of the names."""
        return tuple(self.marks[int(found[name])] for name in names)

    def sign(self, mark: Mark) -> str:
        """What stands for a mark in the text."""
        return f"{_OPEN}{mark.kind}{self.marks.index(mark)}{_CLOSE}"

    def ahead(self, mark: Mark) -> str:
        """The text before a mark."""
        return self.text.partition(self.sign(mark))[0]

    def behind(self, mark: Mark) -> str:
        """The text after a mark."""
        return self.text.partition(self.sign(mark))[2]

    def in_words(self, text: str | None = None) -> str:
        """The text, or some of it, with each mark in the words that it was written in."""
        return MARK.sub(lambda found: self.marks[int(found[1])].text, self.text if text is None else text)

    def gaps(self) -> list[str]:
        """The text before, between and after the marks: one stretch more than there are marks."""
        return MARK.split(self.text)[::2]

    def find(self, regex: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Every place where a pattern fits, those that overlap left out."""
        return regex.finditer(self.text)


@cache
def pattern(words: str) -> re.Pattern[str]:
    """A pattern over shapes.

    Args:
        words: a regular expression in which ``{CM:a}`` takes a mark of kind C or M as group ``a``, and ``{40}`` up
        to forty
            characters without a mark, colon or semicolon, ``{40+}`` the same with marks of time allowed.

    Returns:
        The compiled pattern, in any case of letters.
    """

    def field(found: re.Match[str]) -> str:
        if found[4]:
            return rf"(?:[^{_OPEN}{_CLOSE};:]|{_OPEN}T\d+{_CLOSE}){{0,{found[3]}}}?"
        if found[3]:
            return rf"[^{_OPEN}{_CLOSE};:]{{0,{found[3]}}}?"
        name = f"?P<{found[2]}>" if found[2] else "?:"
        return rf"{_OPEN}[{found[1]}]({name}\d+){_CLOSE}"

    return re.compile(_FIELD.sub(field, words), re.IGNORECASE)


def shapes(pile: Pile, document: str, sentences: int = 1, *, filled: bool = False) -> Iterator[Shape]:
    """The sentences of a document that state a value, each with those that follow it.

    Args:
        pile: the pile.
        document: identifier of the document.
        sentences: how many neighbouring sentences make one shape.
        filled: with the numbers whose noun is left out.

    Yields:
        Shapes in order.
    """
    key = document, sentences, filled
    known = pile.shapes.get(key)
    if known is None:
        known = pile.shapes[key] = tuple(_shapes(pile, document, sentences, filled=filled))
    yield from known


def _shapes(pile: Pile, document: str, sentences: int, *, filled: bool) -> Iterator[Shape]:
    marks = marks_of(pile, document, filled=filled)
    if not marks:
        return
    reading = pile.readings[document]
    starts = [mark.start for mark in marks]
    bounds = pile.sentences(document)
    for at in range(len(bounds)):
        start, end = bounds[at][0], bounds[min(at + sentences, len(bounds)) - 1][1]
        inside = [m for m in marks[bisect_left(starts, start) : bisect_left(starts, end)] if m.end <= end]
        if inside:
            yield _shape(reading, start, end, inside)


def with_left_out(pile: Pile, shape: Shape) -> Shape:
    """The shape of a sentence with the numbers whose noun is left out; itself where it is no sentence."""
    if pile.sentence(shape.document, shape.start) != (shape.start, shape.end):
        return shape
    reading = pile.readings[shape.document]
    marks = marks_of(pile, shape.document, filled=True)
    first, last = (bisect_left(marks, at, key=lambda mark: mark.start) for at in (shape.start, shape.end))
    inside = [mark for mark in marks[first:last] if mark.end <= shape.end]
    return shape if len(inside) == len(shape.marks) else _shape(reading, shape.start, shape.end, inside)


def _shape(reading: Reading, start: int, end: int, marks: list[Mark]) -> Shape:
    text, parts, at = reading.document.text, [], start
    for number, mark in enumerate(marks):
        parts += [text[at : mark.start], f"{_OPEN}{mark.kind}{number}{_CLOSE}"]
        at = mark.end
    parts.append(text[at:end])
    kinds = "".join(mark.kind for mark in marks)
    flat = " ".join("".join(parts).replace("\n", " ").split())
    return Shape(reading.document.id, start, end, flat, tuple(marks), kinds)
