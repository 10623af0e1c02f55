"""Sentences with their values as marks, and patterns over them: "rose {P:by} from {C:a} to {C:b}"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from msgspec.structs import replace

from ..model import Quantity, Reading, Time
from .left_out import left_out
from .pile import Pile

#: What encloses a mark; neither stands in running text.
_OPEN, _CLOSE = "⟦", "⟧"
#: A mark; its group is the place among the marks.
MARK = re.compile(rf"{_OPEN}[A-Z](\d+){_CLOSE}")
_FIELD = re.compile(r"\{([A-Z]+)(?::(\w+))?\}|\{(\d+)(\+)?\}")
_KINDS = {"length": "L", "speed": "V", "money": "M", "age": "A", "score": "S", "time": "D", "ratio": "P", "count": "C"}
#: "1 , 150 km", "magnitude 6 . 4" and "99-16/32": numbers torn apart are not the numbers that were written.
_PERIOD = re.compile(r"(PT?)(\d+(?:\.\d+)?)([SMHDWY])")
_UNITS = {"PTS": "second", "PTM": "minute", "PTH": "hour", "PD": "day", "PW": "week", "PM": "month", "PY": "year"}
_TO, _NUMBER = (
    re.compile(r"(?P<from>from\s+)?(\S.*?)\s+to\s+(\S.*)", re.DOTALL | re.IGNORECASE),
    re.compile(r"\d[\d,]*(?:\.\d+)?"),
)
#: What opens a quotation and is written as the name of a book or film is: "13 Hours: The Secret Soldiers".
_TITLE = re.compile(r"[“\"‘]\d+ [A-Z][a-z]+(?:[:,”\"’]|\s[A-Z])")
_TORN_BEFORE, _TORN_AFTER = re.compile(r"\d(?:\s+[.,]\s*|[.,])$"), re.compile(r"\s+[.,]\s?\d|[.,]\d|-\d+/\d")


_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_LATER = re.compile(
    rf"(?P<n>\d{{1,3}}|{'|'.join(_WORDS)}) "
    r"(?P<unit>second|minute|hour|day|week|month|year)s? (?:later|afterwards|after|earlier|before|previously)"
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A value in a sentence.

    ``kind`` is one letter: ``C`` count, ``P`` percentage or fraction, ``M`` money, ``L`` length, ``D`` duration,
    ``V`` speed, ``A`` age,
    ``S`` score, ``T`` time on the calendar or the clock, ``X`` any other quantity. ``start`` and ``end`` are offsets
    in the document.
    """

    kind: str
    start: int
    end: int
    text: str
    quantity: Quantity | None = None
    time: Time | None = None


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
    marks = _marks_of(pile, document, filled=filled)
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
    marks = _marks_of(pile, shape.document, filled=True)
    inside = [mark for mark in marks if shape.start <= mark.start and mark.end <= shape.end]
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


def _before_and_after(text: str, quantity: Quantity) -> tuple[Quantity, ...]:
    """Two quantities where "from 50 to 60" was read as one that lies between; else the one."""
    lead = text[max(0, quantity.start - 5) : quantity.start].lower()
    joined = _TO.fullmatch(quantity.text) if quantity.qualifier == "between" else None
    if joined is None or not (
        joined["from"] or lead.endswith("from ") or (lead.endswith("by ") and quantity.dimension != "ratio")
    ):
        return (quantity,)
    low, high = quantity.lower, quantity.upper
    first, second = (_NUMBER.search(joined[part]) for part in (2, 3))
    if low is None or high is None or first is None or second is None:
        return (quantity,)
    one, two = (float(numeral[0].replace(",", "")) for numeral in (first, second))
    # Bounds come in order; numerals tell if the words do ("from 25 to 20 million", not "$893,000 to $1 million").
    if two and low and one > two and abs(high / low - one / two) < 0.01 * one / two:
        low, high = high, low
    start = quantity.start + joined.start(3)
    return (
        replace(
            quantity,
            start=quantity.start + joined.start(2),
            end=quantity.start + joined.end(2),
            text=joined[2],
            lower=low,
            upper=low,
            qualifier="exactly",
        ),
        replace(quantity, start=start, text=joined[3], lower=high, upper=high, qualifier="exactly"),
    )


def _duration(time: Time) -> Quantity | None:
    """The quantity in a duration without a number of its own ("week-long"); None for vague ones."""
    found = _PERIOD.fullmatch(time.timex or "")
    if found is None:
        return None
    number, unit = float(found[2]), _UNITS.get(found[1] + found[3], "")
    if not unit:
        return None
    return Quantity(
        start=time.start, end=time.end, text=time.text, lower=number, upper=number, unit=unit, dimension="time"
    )


def later_by(time: Time) -> Quantity | None:
    """The duration in "three years later", which was read as a time."""
    found = _LATER.fullmatch(" ".join(time.text.lower().split()))
    if found is None:
        return None
    number = float(found["n"]) if found["n"].isdigit() else float(_WORDS.index(found["n"]) + 1)
    return Quantity(
        start=time.start, end=time.end, text=time.text, lower=number, upper=number, unit=found["unit"], dimension="time"
    )


def _marks_of(pile: Pile, document: str, *, filled: bool) -> list[Mark]:
    """Values of a document, read once for all checks."""
    key = document, filled
    known = pile.marks.get(key)
    if known is None:
        known = pile.marks[key] = _marks(pile.readings[document], filled=filled)
    return known


def _marks(reading: Reading, *, filled: bool = False) -> list[Mark]:
    """Values in order of offset, each stretch of text in one of them only: what is longer first.

    ``filled``: with the numbers whose noun is left out.
    """
    text = reading.document.text
    found: list[Mark] = []
    stated = (*reading.quantities, *(left_out(text, reading.quantities) if filled else ()))
    for quantity in stated:
        if _TORN_BEFORE.search(text[max(0, quantity.start - 4) : quantity.start]) or (
            _TORN_AFTER.match(text[quantity.end : quantity.end + 4]) and text[quantity.end - 1].isdigit()
        ):
            continue
        if _TITLE.match(text, max(quantity.start - 1, 0)):
            continue
        kind = _KINDS.get(quantity.dimension, "X")
        found += [Mark(kind, q.start, q.end, q.text, quantity=q) for q in _before_and_after(text, quantity)]
    taken = {(mark.start, mark.end) for mark in found}
    for time in reading.times:
        if _TITLE.match(text, max(time.start - 1, 0)):
            continue
        if time.kind == "set" or (time.start, time.end) in taken:
            continue
        if time.kind != "duration":
            found.append(Mark("T", time.start, time.end, time.text, time=time))
        elif lasted := _duration(time):
            found.append(Mark("D", time.start, time.end, time.text, quantity=lasted))
    kept: list[Mark] = []
    for mark in sorted(found, key=lambda m: (m.start, m.start - m.end, m.kind)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
        elif mark.end - mark.start > kept[-1].end - kept[-1].start:
            kept[-1] = mark
    return kept
