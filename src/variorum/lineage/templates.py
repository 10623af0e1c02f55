"""Shared forms: the same words around other numbers, dates and names.

Estimates of a trade, prices of a day, bulletins of the weather are written into a form. Two of them share most of their
words and none of their news: neither was copied from the other.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from .passages import Shared
from .texts import Words

#: So many places of a form must hold something else, numbers among them, and more numbers differ than agree: a report
#: corrected in one number or two is no form.
FEWEST = 3
#: Characters between, before and behind equal words in which corresponding places are looked for.
NEAR = 400
#: Words that must stand around a place, equal in both texts, for it to be the same place.
AROUND = 2
_DATES = "|".join(name for names in (calendar.month_name, calendar.day_name) for name in names if name)
_NUMBER = re.compile(rf"\d+(?:[.,:/-]\d+)*|\b(?:{_DATES})\b", re.IGNORECASE)
_TOKEN = re.compile(rf"(?P<number>\d+(?:[.,:/-]\d+)*|\b(?:{_DATES})\b)|[^\W\d_]+(?:['’-][^\W\d_]+)*", re.IGNORECASE)
_JOINS = frozenset("0123456789.,:/-")
_SENTENCE_END = re.compile(r"[.!?…:]\W*$|\n\s*\W*$")
_PLACE = ""


class Filled(NamedTuple):
    """How many corresponding places hold another number, another name, the same number."""

    numbers: int
    names: int
    same: int

    @property
    def is_form(self) -> bool:
        """Whether the texts are one form, filled in twice."""
        return self.numbers > self.same and self.numbers + self.names >= FEWEST


class _Token(NamedTuple):
    form: str
    text: str
    name: bool


def compare_filling(first: Words, second: Words, shared: Shared) -> Filled:
    """Compare what stands at corresponding places of two texts.

    Args:
        first: one text.
        second: the other one.
        shared: what they share.

    Returns:
        Between, before and behind the runs of equal words: where both texts have a number or a date among the same
        words, whether it is the same one, and where a name stands for another. The numbers inside runs are the same. A
        number with commas or points is one place.
    """
    if shared.aligned is None:
        return Filled(0, 0, 0)
    numbers = names = same = 0
    for ours, theirs, equal in _parts(first, second, shared):
        if equal:
            same += sum(1 for _ in _NUMBER.finditer(ours))
            continue
        if not (_NUMBER.search(ours) and _NUMBER.search(theirs)):
            names += _other_name(_tokens(ours), _tokens(theirs)) if ours and theirs else 0
            continue
        found = _compare(_tokens(ours), _tokens(theirs))
        numbers, names, same = numbers + found.numbers, names + found.names, same + found.same
    return Filled(numbers, names, same)


def _parts(first: Words, second: Words, shared: Shared) -> Iterator[tuple[str, str, bool]]:
    """Both texts from the first run to the last and a little around, cut into what is equal and what lies between."""
    assert shared.aligned
    runs, low, high = shared.aligned
    one, other = first.text, second.text
    row = first.row
    begins = row.starts[runs.here[low:high]], row.starts[runs.there[low:high]]
    last = runs.size[low:high] - 1
    ends = row.ends[runs.here[low:high] + last], row.ends[runs.there[low:high] + last]
    at_one = at_other = -1
    for here, there, here_end, there_end in zip(*(side.tolist() for side in (*begins, *ends)), strict=True):
        if there < at_other:
            continue  # told in another order
        # A number that reaches into a run ("1,200" beside "1,350") does not belong to it.
        shift = max(_joined(one, here, 1), _joined(other, there, 1))
        here, there = min(here + shift, here_end), min(there + shift, there_end)
        shift = max(_joined(one, here_end, -1), _joined(other, there_end, -1))
        here_end, there_end = max(here_end - shift, here), max(there_end - shift, there)
        if at_one < 0:
            yield one[max(here - NEAR, 0) : here], other[max(there - NEAR, 0) : there], False
        elif here - at_one <= NEAR and there - at_other <= NEAR:
            yield one[at_one:here], other[at_other:there], False
        yield one[here:here_end], "", True
        at_one, at_other = here_end, there_end
    yield one[at_one : at_one + NEAR], other[at_other : at_other + NEAR], False


def _joined(text: str, at: int, step: int) -> int:
    """How many characters from an edge, into the run, belong to a number that goes on outside of it."""
    outside = at - 1 if step > 0 else at
    if not (0 <= outside < len(text) and text[outside] in _JOINS):
        return 0
    count = 0
    inside = at if step > 0 else at - 1
    while 0 <= inside < len(text) and text[inside] in _JOINS:
        count += 1
        inside += step
    return count


def _tokens(text: str) -> list[_Token]:
    found: list[_Token] = []
    for match in _TOKEN.finditer(text):
        word = match.group()
        if match.group("number"):
            found.append(_Token(_PLACE, word, False))
        else:
            name = word[0].isupper() and not _SENTENCE_END.search(text[max(0, match.start() - 8) : match.start()])
            found.append(_Token(word.lower(), word, name))
    return found


def _compare(ours: list[_Token], theirs: list[_Token]) -> Filled:
    """Compare two stretches between equal words, which count as equal around them."""
    numbers = names = same = 0
    for block in LCSseq.opcodes([token.form for token in ours], [token.form for token in theirs]):
        part, other = ours[block.src_start : block.src_end], theirs[block.dest_start : block.dest_end]
        if block.tag == "equal":
            # Equal words on the outside are not in the stretch: where it begins or ends, they are taken for granted.
            edge = (block.src_start == 0 == block.dest_start) + (
                block.src_end == len(ours) and block.dest_end == len(theirs)
            )
            if sum(token.form != _PLACE for token in part) + AROUND * edge < AROUND:
                continue
            for one, two in zip(part, other, strict=True):
                if one.form == _PLACE:
                    differ = one.text.lower() != two.text.lower()
                    numbers, same = numbers + differ, same + (not differ)
        elif block.tag == "replace":
            names += _other_name(part, other)
    return Filled(numbers, names, same)


def _other_name(ours: list[_Token], theirs: list[_Token]) -> int:
    """One where both sides have a name, and none in common."""
    one, other = ({token.form for token in side if token.name} for side in (ours, theirs))
    return int(bool(one and other) and not one & other)
