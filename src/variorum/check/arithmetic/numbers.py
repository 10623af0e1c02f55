"""The numbers of a sentence, or of two, each with the words before and behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ...model import Quantity
from ...reference import load
from ..amounts import Amount, amount
from ..shapes import MARK, Mark, Shape


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its ``mark``, its ``size``, and the words ``before`` and ``after`` up to the next number."""

    mark: Mark
    quantity: Quantity
    size: Amount
    before: str
    after: str

    @property
    def noun(self) -> str | None:
        """What it counts, singular; None where it bears no noun."""
        return self.quantity.counted.lower() if self.quantity.counted else None

    @property
    def share(self) -> bool:
        """Whether it is a percentage or a fraction."""
        return self.mark.kind == "P"

    def like(self, other: Number) -> bool:
        """Whether both may count the same: one unit, and one noun where both bear one."""
        kinds = {self.mark.kind, other.mark.kind}
        if kinds != {self.mark.kind} or self.quantity.unit != other.quantity.unit:
            return False
        return None in (self.noun, other.noun) or self.noun == other.noun


def numbers(shape: Shape, kinds: str) -> list[Number]:
    """The numbers of the given kinds in order; empty where one has no size or is a range.

    Marks of other kinds count as words.
    """
    known: list[Number] | None = shape.numbers.get(kinds)
    if known is None:
        known = shape.numbers[kinds] = _numbers(shape, kinds)
    return list(known)


def _numbers(shape: Shape, kinds: str) -> list[Number]:
    found: list[tuple[Mark, int, int]] = []
    text, at, parts = "", 0, MARK.finditer(shape.text)
    for part in parts:
        mark = shape.marks[int(part[1])]
        text += shape.text[at : part.start()]
        if mark.kind in kinds:
            found.append((mark, len(text), len(text)))
        else:
            text += mark.text
        at = part.end()
    text += shape.text[at:]
    made: list[Number] = []
    for number, (mark, start, end) in enumerate(found):
        size = amount(mark.quantity) if mark.quantity else None
        if mark.quantity is None or size is None or mark.quantity.qualifier == "between":
            return []
        before = text[found[number - 1][2] if number else 0 : start]
        after = text[end : found[number + 1][1] if number + 1 < len(found) else len(text)]
        made.append(Number(mark, mark.quantity, size, before, after))
    return made


def lead(number: Number) -> str:
    """The words before a number with the hedge that was read into it: "by about"."""
    return f"{number.before}{number.mark.text[: _numeral(number.mark.text)[0]]}"


def tail(number: Number) -> str:
    """The words behind a number with those that were read into it: "votes ahead of"."""
    return f" {number.mark.text[_numeral(number.mark.text)[1] :]} {number.after}"


def _numeral(words: str) -> tuple[int, int]:
    """Where the number itself begins and ends in the words of a quantity: in figures, else in words."""
    found = _in_figures().search(words) or _in_words().search(words)
    return found.span() if found else (len(words), 0)


@cache
def _in_figures() -> re.Pattern[str]:
    """A number in figures with its sign and scale: "$95 million"."""
    scales = "|".join(sorted(load("number_words")["scales"], key=len, reverse=True))
    return re.compile(rf"[$€£¥]?\d(?:.*\d)?(?:\s*(?:{scales})\b)?", re.IGNORECASE | re.DOTALL)


@cache
def _in_words() -> re.Pattern[str]:
    """A number in words: "seven", "twenty-one", "two million"."""
    known = load("number_words")
    one = "|".join(sorted((*known["ones"], *known["tens"], *known["scales"]), key=len, reverse=True))
    return re.compile(rf"\b(?:{one})(?:(?:\s+and)?[\s-]+(?:{one}))*\b", re.IGNORECASE)
