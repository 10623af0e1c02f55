"""Values as marks: what stands for a number, a length of time, a date or a sum in the shape of a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from msgspec.structs import replace

from ..model import Quantity, Reading, Time
from ..reference import load
from .arithmetic.directions import alternatives
from .left_out import left_out
from .pile import Pile

_KINDS = {"length": "L", "speed": "V", "money": "M", "age": "A", "score": "S", "time": "D", "ratio": "P", "count": "C"}
_PERIOD = re.compile(r"(PT?)(\d+(?:\.\d+)?)([SMHDWY])")
_UNITS = {"PTS": "second", "PTM": "minute", "PTH": "hour", "PD": "day", "PW": "week", "PM": "month", "PY": "year"}
_TO, _NUMBER = (
    re.compile(r"(?P<from>from\s+)?(\S.*?)\s+to\s+(\S.*)", re.DOTALL | re.IGNORECASE),
    re.compile(r"\d[\d,]*(?:\.\d+)?"),
)
#: What opens a quotation and is written as the name of a book or film is: "13 Hours: The Secret Soldiers".
_TITLE = re.compile(r"[“\"‘]\d+ [A-Z][a-z]+(?:[:,”\"’]|\s[A-Z])")
#: "1 , 150 km", "magnitude 6 . 4" and "99-16/32": numbers torn apart are not the numbers that were written.
_TORN_BEFORE, _TORN_AFTER = re.compile(r"\d(?:\s+[.,]\s*|[.,])$"), re.compile(r"\s+[.,]\s?\d|[.,]\d|-\d+/\d")
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_LATER = re.compile(
    rf"(?P<n>\d{{1,3}}|{'|'.join(_WORDS)}) "
    r"(?P<unit>second|minute|hour|day|week|month|year)s? (?:later|afterwards|after|earlier|before|previously)"
)


#: Characters before a figure in which a change of it is told.
_LEAD = 40


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


def _moved_by(lead: str, quantity: Quantity) -> bool:
    """Whether "by 14 to 20" is a change and what it came to; "by 15 to 20 people" is a range."""
    if not lead.endswith("by ") or quantity.dimension == "ratio":
        return False
    return quantity.counted not in load("check_words")["people"] or _moved().search(lead) is not None


@cache
def _moved() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives('rose')}|{alternatives('fell')}|\bup|\bdown)\s+(?:\w+ly\s+)?by\s+$", re.I)


def _before_and_after(text: str, quantity: Quantity) -> tuple[Quantity, ...]:
    """Two quantities where "from 50 to 60" was read as one that lies between; else the one."""
    lead = text[max(0, quantity.start - _LEAD) : quantity.start].lower()
    joined = _TO.fullmatch(quantity.text) if quantity.qualifier == "between" else None
    if joined is None or not (joined["from"] or lead.endswith("from ") or _moved_by(lead, quantity)):
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


def marks_of(pile: Pile, document: str, *, filled: bool) -> list[Mark]:
    """Values of a document, read once for all checks.

    Args:
        pile: the reports.
        document: which of them.
        filled: with the numbers whose noun is left out.
    """
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
