"""Shared forms: the same words around other numbers, dates and names.

Estimates of a trade, prices of a day, bulletins of the weather are written into a form. Two of them share most of their
words and none of their news: neither was copied from the other.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from .passages import Edges, Shared
from .texts import Words

#: So many places of a form must hold something else, numbers among them, and more numbers differ than agree: a report
#: corrected in one number or two is no form.
FEWEST = 3
#: Characters between, before and behind equal words in which corresponding places are looked for.
NEAR = 300
#: Words that must stand around a place, equal in both texts, for it to be the same place.
AROUND = 2
_DATES = frozenset(
    form
    for names in (calendar.month_name, calendar.day_name)
    for name in names
    for form in (name, name.upper())
    if name
)
_NUMBER = re.compile(r"\d+(?:[.,:/-]\d+)*")
_TOKEN = re.compile(r"\d+(?:[.,:/-]\d+)*|[^\W\d_]+(?:['’-][^\W\d_]+)*|[.!?…:](?=\s)|\n(?=\s)")
_JOINS = frozenset("0123456789.,:/-")
_STOPS = frozenset(".!?…:\n")
#: How every number and date is put for the comparison of the words around it.
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
    if not shared.edges:
        return Filled(0, 0, 0)
    one, other = first.text, second.text
    edges = list(_edges(first, second, shared))
    between = list(_between(edges))
    # Only where both texts have a number in one place can they be a form.
    numbered = [
        (one[here:here_end], other[there:there_end])
        for here, here_end, there, there_end in between
        if _NUMBER.search(one, here, here_end) and _NUMBER.search(other, there, there_end)
    ]
    if not numbered:
        return Filled(0, 0, 0)
    numbers, same = 0, sum(len(_NUMBER.findall(one, here, here_end)) for here, here_end, *_ in edges)
    most = sum(min(len(_NUMBER.findall(ours)), len(_NUMBER.findall(theirs))) + 2 for ours, theirs in numbered)
    for ours, theirs in numbered if most > same else ():
        differ, alike = _compare(_TOKEN.findall(ours), _TOKEN.findall(theirs))
        numbers, same = numbers + differ, same + alike
    # Names are looked at only where they can still make it a form.
    names = 0
    if same < numbers < FEWEST:
        names = sum(
            _other_names(_TOKEN.findall(one, here, here_end), _TOKEN.findall(other, there, there_end))
            for here, here_end, there, there_end in between
            if here_end > here and there_end > there
        )
    return Filled(numbers, names, same)


def _edges(first: Words, second: Words, shared: Shared) -> Iterator[Edges]:
    """Where the runs of equal words begin and end, in the order of both texts."""
    one, other = first.text, second.text
    at_other = -1
    for here, here_end, there, there_end in shared.edges:
        if there < at_other:
            continue  # told in another order
        # A number that reaches into a run ("1,200" beside "1,350") does not belong to it.
        shift = max(_joined(one, here, 1), _joined(other, there, 1))
        here, there = min(here + shift, here_end), min(there + shift, there_end)
        shift = max(_joined(one, here_end, -1), _joined(other, there_end, -1))
        at_other = max(there_end - shift, there)
        yield here, max(here_end - shift, here), there, at_other


def _between(edges: Sequence[Edges]) -> Iterator[Edges]:
    """Corresponding stretches of both texts: before, between and behind the runs."""
    at_one = at_other = -1
    for here, here_end, there, there_end in edges:
        if at_one < 0:
            yield max(here - NEAR, 0), here, max(there - NEAR, 0), there
        elif here - at_one <= NEAR and there - at_other <= NEAR:
            yield at_one, here, at_other, there
        at_one, at_other = here_end, there_end
    yield at_one, at_one + NEAR, at_other, at_other + NEAR


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


def _forms(tokens: Sequence[str]) -> list[str]:
    """How tokens are put for the comparison: every number and date alike, words in small letters."""
    return [_PLACE if token[0].isdigit() or token in _DATES else token.lower() for token in tokens]


def _compare(ours: Sequence[str], theirs: Sequence[str]) -> tuple[int, int]:
    """Of two stretches between equal words: places with another number and with the same one."""
    one, other = _forms(ours), _forms(theirs)
    numbers = same = 0
    for block in LCSseq.opcodes(one, other):
        if block.tag != "equal":
            continue
        forms = one[block.src_start : block.src_end]
        if _PLACE not in forms:
            continue
        # The equal words outside of the stretch are not in it: where it begins or ends they are taken for granted.
        edge = (block.src_start == 0 == block.dest_start) or (
            block.src_end == len(one) and block.dest_end == len(other)
        )
        if not edge and sum(form != _PLACE and form not in _STOPS for form in forms) < AROUND:
            continue
        for at, form in enumerate(forms):
            if form == _PLACE:
                differ = ours[block.src_start + at].lower() != theirs[block.dest_start + at].lower()
                numbers, same = numbers + differ, same + (not differ)
    return numbers, same


def _other_names(ours: Sequence[str], theirs: Sequence[str]) -> int:
    """Places of two stretches where one name stands for another."""
    found = 0
    for block in LCSseq.opcodes(_forms(ours), _forms(theirs)):
        if block.tag == "replace":
            one = _names(ours, block.src_start, block.src_end)
            other = _names(theirs, block.dest_start, block.dest_end)
            found += bool(one and other) and not one & other
    return found


def _names(tokens: Sequence[str], begin: int, end: int) -> frozenset[str]:
    """Capitalised words, those that open a sentence left out."""
    return frozenset(
        tokens[at].lower()
        for at in range(begin, end)
        if tokens[at][0].isupper() and tokens[at] not in _DATES and not (at and tokens[at - 1] in _STOPS)
    )
