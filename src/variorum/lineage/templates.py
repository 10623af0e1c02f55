"""Shared forms: the same words around other numbers, dates and names.

Estimates of a trade, prices of a day, bulletins of the weather are written into a form. Two of them share most of their
words and none of their news: neither was copied from the other.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from .passages import Shared
from .texts import Words

#: So many places of a form must hold something else, and more of them than hold the same: a report corrected in one
#: number or two is no form.
FEWEST = 3
_NUMBER = re.compile(r"\d+(?:[.,:/-]\d+)*")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE_END = re.compile(r"[.!?…:]\W*$|\n\s*\W*$")


class Filled(NamedTuple):
    """How many places of what two texts share hold another number or name, and how many the same number."""

    other: int
    same: int

    @property
    def is_form(self) -> bool:
        """Whether the texts are one form, filled in twice."""
        return self.other >= FEWEST and self.other > self.same


def compare_filling(first: Words, second: Words, shared: Shared) -> Filled:
    """Compare what stands at corresponding places of two texts.

    Args:
        first: one text.
        second: the other one.
        shared: what they share.

    Returns:
        The places between runs of equal words where both texts have a number (or both a name) and these differ, and
        the numbers that stand inside the runs. A number with commas or points is one place.
    """
    if shared.aligned is None:
        return Filled(0, 0)
    runs, low, high = shared.aligned
    here, there, size = (side[low:high].tolist() for side in (runs.here, runs.there, runs.size))
    stretch = runs.stretch[low:high].tolist()
    other = same = 0
    begin = 0
    for at in range(1, high - low + 1):
        if at < high - low and stretch[at] == stretch[begin]:
            continue
        ours = [(here[run], here[run] + size[run]) for run in range(begin, at)]
        theirs = [(there[run], there[run] + size[run]) for run in range(begin, at)]
        changed, kept = zip(_filling(first, ours), _filling(second, theirs), strict=True)
        other += sum(
            min(numbers, other_numbers) or min(names, other_names)
            for (numbers, names), (other_numbers, other_names) in zip(*changed, strict=True)
        )
        same += min(kept)
        begin = at
    return Filled(other, same)


def _filling(words: Words, runs: list[tuple[int, int]]) -> tuple[list[tuple[int, int]], int]:
    """Of one text's part of a stretch: numbers and names in each gap between runs, and the numbers inside the runs.

    A number that reaches from a run into a gap ("1,200" beside "1,350") belongs to the gap.
    """
    text, starts, ends = words.text, words.row.starts, words.row.ends
    gaps = [
        (int(ends[before - 1]), int(starts[after]) if after < words.end else len(text))
        for (_, before), (after, _) in pairwise(runs)
    ]
    first, last = int(starts[runs[0][0]]), int(ends[runs[-1][1] - 1])
    found = [[0, 0] for _ in gaps]
    kept = gap = 0
    for match in _NUMBER.finditer(text, first, last):
        while gap < len(gaps) and gaps[gap][1] < match.start():
            gap += 1
        if gap < len(gaps) and match.end() > gaps[gap][0] and match.start() < gaps[gap][1]:
            found[gap][0] += 1
        else:
            kept += 1
    for number, (begin, end) in enumerate(gaps):
        if not found[number][0]:
            found[number][1] = sum(_is_name(text, match) for match in _WORD.finditer(text, begin, end))
    return [(numbers, names) for numbers, names in found], kept


def _is_name(text: str, match: re.Match[str]) -> bool:
    """A capitalised word inside a sentence; in a gap of names, one behind the other counts once."""
    word = match.group()
    if not word[0].isupper():
        return False
    before = text[max(0, match.start() - 12) : match.start()]
    return not _SENTENCE_END.search(before) and not re.search(r"[^\W\d_a-z][\w'’.-]*[ \t\n]+$", before)
