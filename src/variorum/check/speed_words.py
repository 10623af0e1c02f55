"""Words that put something into a class of speed, and the speeds that reports state, in Mach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ..model import Quantity
from ..reference import load
from .phrases import any_of
from .pile import Pile
from .units import factor

_WORD = re.compile(r"(?<![\w-])(hypersonic|supersonic|subsonic)\b", re.I)
_TIMES = re.compile(
    r"(?P<more>(?:more\s+than|over|at\s+least|faster\s+than)\s+)?"
    r"(?P<n>\d+(?:\.\d+)?|two|twice|three|four|five|six|seven|eight|nine|ten|twenty)"
    r"(?:\s+times)?\s+(?:faster\s+than\s+)?the\s+speed\s+of\s+sound",
    re.I,
)
_NUMBERS = {
    "two": 2.0, "twice": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "six": 6.0, "seven": 7.0, "eight": 8.0,
    "nine": 9.0,
    "ten": 10.0, "twenty": 20.0,
}  # fmt: skip
#: "Does not break the sound barrier over land" leaves open how fast it flies elsewhere.
_SOMETIMES = re.compile(r"\s+(?:over|near|above|in|while|when|during|until|on|at\s+(?!\d|Mach))\b", re.I)


@cache
def sound() -> tuple[float, float, float, float]:
    """The slowest and the fastest that sound travels, in m/s, then the usual bounds."""
    told = load("class_words")["sound"]
    return told["slowest"], told["fastest"], told["usual_low"], told["usual_high"]


@dataclass(frozen=True)
class Classed:
    """Words that put something into a class of speed."""

    start: int
    end: int
    name: str


def classes(text: str, start: int, end: int) -> list[Classed]:
    """The words of a stretch that put something into a class of speed, in order."""
    told = [Classed(m.start(), m.end(), m.group().lower()) for m in _WORD.finditer(text, start, end)]
    for name, words in _phrases().items():
        told += [
            Classed(m.start(), m.end(), name)
            for m in words.finditer(text, start, end)
            # "Five times faster than the speed of sound" states a speed.
            if not re.search(r"(?:times|twice)\s+$", text[max(start, m.start() - 12) : m.start()], re.I)
            and not (re.match(r"not|never|cannot", m.group(), re.I) and _SOMETIMES.match(text, m.end()))
        ]
    found: list[Classed] = []
    # "Does not break the sound barrier" holds words that alone say the opposite.
    for one in sorted(told, key=lambda one: (one.start - one.end, one.start)):
        if not any(other.start < one.end and one.start < other.end for other in found):
            found.append(one)
    return sorted(found, key=lambda one: one.start)


@cache
def _phrases() -> dict[str, re.Pattern[str]]:
    return {name: any_of(tuple(words)) for name, words in load("class_words")["speed_phrases"].items()}


def speeds(pile: Pile, key: str, start: int, end: int) -> Iterator[tuple[int, int, float, float, bool]]:
    """Stated speeds as bounds in Mach, with where they stand: those in km/h in any air."""
    slow, fast, *_ = sound()
    for quantity in pile.quantities_within(key, start, end):
        if quantity.dimension != "speed" or quantity.unit is None:
            continue
        low, high = _number(quantity)
        if low is None or low < 0:
            continue
        if "mach" in quantity.unit:
            yield quantity.start, quantity.end, low, high, False
        elif (by := factor(quantity.unit, "meter / second")) is not None:
            yield quantity.start, quantity.end, low * by / fast, high * by / slow, True


def _number(quantity: Quantity) -> tuple[float | None, float]:
    """Lower and upper bound; "up to Mach 3" is the most it flies, taken as its speed."""
    low = quantity.lower if quantity.lower is not None else quantity.upper
    high = quantity.upper if quantity.upper is not None else float("inf")
    return low, high


def multiples(text: str, start: int, end: int) -> Iterator[tuple[int, int, float, float, bool]]:
    """Speeds stated as multiples of that of sound, as bounds in Mach."""
    for found in _TIMES.finditer(text, start, end):
        number = _NUMBERS.get(found["n"].lower()) or float(found["n"])
        yield found.start(), found.end(), number, float("inf") if found["more"] else number, False
