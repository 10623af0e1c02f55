"""How a vote went, as two numbers: "97-1", "348 to 77", "six votes to five"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from .lexicons import load

_FIGURES = r"(?<![\d.,/:$-])(\d{1,4}) ?(?:-|–|to) ?(\d{1,4})(?![\d.,]*\d|[-–/:%]| ?(?:percent|per cent|p\.m|a\.m))"


class Tally(NamedTuple):
    """The two numbers of a vote and where they stand: those for it, or who won, are mostly named first."""

    start: int
    end: int
    first: int
    second: int

    @property
    def label(self) -> str:
        """Both numbers as figures."""
        return f"{self.first}-{self.second}"


def find_tallies(text: str) -> Iterator[Tally]:
    """Find pairs of numbers that may be a vote's; whether a vote is told of is for the reader of the words around.

    Args:
        text: any text.

    Returns:
        Tallies in order of offset. In words they count only beside "votes", or behind "by" or "voted".
    """
    for found in _pattern().finditer(text):
        first, second = (word for word in found.groups() if word is not None)
        one, other = _value(first), _value(second)
        if one is not None and other is not None:
            yield Tally(*found.span(), one, other)


@cache
def _pattern() -> re.Pattern[str]:
    number = rf"(\d{{1,4}}|{'|'.join(sorted(_words(), key=lambda word: (-len(word), word)))})"
    told = rf"\b{number} votes? (?:to|against) {number}\b(?: votes?\b)?"
    shares = "percent|per cent|days|weeks|months|years"
    paired = rf"(?:(?<=by )|(?<=voted )|(?<=votes )){number} (?:to|against) {number}\b(?! (?:{shares}))(?: votes?\b)?"
    return re.compile(f"{told}|{paired}|{_FIGURES}", re.IGNORECASE)


@cache
def _words() -> dict[str, int]:
    table = load("number_words")
    ones = {word: int(value) for word, value in table["ones"].items()}
    tens = {word: int(value) for word, value in table["tens"].items()}
    both = {f"{ten}-{one}": tens[ten] + ones[one] for ten in tens for one in ones if 0 < ones[one] < 10}
    return ones | tens | both


def _value(word: str) -> int | None:
    return int(word) if word.isdigit() else _words().get(word.casefold())
