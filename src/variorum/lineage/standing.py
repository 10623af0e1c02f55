"""Standing paragraphs: the same words at the end, or the beginning, of many texts that share nothing else.

A paper closes its reports with a paragraph on itself, a company its releases with one on what it makes. Nobody copied
that from the report of another day, so it says nothing about who knew what from whom.
"""

from __future__ import annotations

import re

import numpy as np

from .joined import Joined
from .runs import Runs, counted
from .texts import Texts
from .word_rows import Marks, Places, WordRow

#: Texts that share the paragraph, and nothing else with each other, before it is called a standing one.
MANY = 5
#: Words that may still follow it, or go before it (a sign-off, a dateline), lines of boilerplate left out.
BEYOND = 4
#: Words on its inner edge that may be equal by chance ("The" opens many a sentence).
CHANCE = 2
#: It has no more words than this and is less than this share of the shorter text; else it is the text, with a head or a
#: tail of each paper's own.
LONGEST, PART = 80, 0.65
#: Texts that share this much of what else they have are kin.
KIN = 0.5
#: What lies between the last word of a sentence and the first of the next one.
_BETWEEN_SENTENCES = re.compile(r"[.!?…:]|\n\s")


def find_standing(texts: Texts, pairs: Places, runs: Runs) -> Marks:
    """Find what is to be set aside.

    Args:
        texts: the different texts.
        pairs: two rows of numbers of texts, by the number of a pair.
        runs: equal words of the pairs.

    Returns:
        For each run whether it belongs to a standing paragraph. Where two texts have half of the rest in common too,
        they are kin anyway and nothing of them is set aside.
    """
    row = texts.row
    aside = np.zeros(len(runs.pair), np.bool_)
    if not len(runs.pair):
        return aside
    first = np.flatnonzero(np.diff(runs.stretch, prepend=-1))
    last = np.append(first[1:], len(runs.pair)) - 1
    pair = runs.pair[first]
    one, other = pairs[:, pair]
    alone = np.bincount(pair)[pair] == 1
    words = np.diff(row.first)
    covered = (runs.here + runs.size)[last] - runs.here[first]
    alone &= (covered <= LONGEST) & (covered < PART * np.minimum(words[one], words[other]))
    # A copyright line behind it is set aside already and does not count.
    before = counted(row.ids != 0).astype(np.int64)
    closes = (before[row.first[one + 1]] - before[(runs.here + runs.size)[last]] <= BEYOND) & (
        before[row.first[other + 1]] - before[(runs.there + runs.size)[last]] <= BEYOND
    )
    opens = (before[runs.here[first]] - before[row.first[one]] <= BEYOND) & (
        before[runs.there[first]] - before[row.first[other]] <= BEYOND
    )
    for at_end, edge in ((True, closes), (False, opens)):
        kin = alone & edge
        near = np.flatnonzero(kin)
        inner = [runs.here[first], runs.there[first]] if at_end else [runs.here[last], runs.there[last]]
        if not at_end:
            inner = [side + runs.size[last] for side in inner]
        kin[near] = [
            any(
                _between_sentences(texts, one_text, here + step, other_text, there + step)
                for step in (range(CHANCE + 1) if at_end else range(0, -CHANCE - 1, -1))
            )
            for one_text, here, other_text, there in zip(
                one[near], inner[0][near], other[near], inner[1][near], strict=True
            )
        ]
        group = _groups(one[kin], other[kin], len(row))
        many = np.bincount(group, minlength=len(row)) >= MANY
        if at_end:
            # Before a copyright line two texts show it, where it is a paragraph of its own.
            own = [
                _own_paragraph(texts, one_text, here) and _own_paragraph(texts, other_text, there)
                for one_text, here, other_text, there in zip(
                    one[near], inner[0][near], other[near], inner[1][near], strict=True
                )
            ]
            signed = kin.copy()
            signed[near] &= np.array(own, np.bool_)
            signed &= _ends_with_boilerplate(row, one) & _ends_with_boilerplate(row, other)
            many[group[one[signed]]] = True
        many = many[group]
        # The border of a text's standing paragraph: of those that it shares with others, the longest.
        border = row.first[1:].copy() if at_end else row.first[:-1].copy()
        if not many.any():
            continue
        for text, begin, end in (
            (one, runs.here[first], (runs.here + runs.size)[last]),
            (other, runs.there[first], (runs.there + runs.size)[last]),
        ):
            if at_end:
                np.minimum.at(border, text[kin], begin[kin])
            else:
                np.maximum.at(border, text[kin], end[kin])
        of, with_ = pairs[:, runs.pair]
        inside = many[of] & (group[of] == group[with_])
        if at_end:
            inside &= (runs.here >= border[of]) & (runs.there >= border[with_])
        else:
            inside &= (runs.here + runs.size <= border[of]) & (runs.there + runs.size <= border[with_])
        aside |= inside
    if not aside.any():
        return aside
    # Whole stretches only, and not where the rest alone makes two texts kin.
    aside = (np.bincount(runs.stretch, ~aside) == 0)[runs.stretch]
    total = np.bincount(runs.pair, runs.size)
    standing = np.bincount(runs.pair, runs.size * aside)
    of, with_ = pairs[:, : len(total)]
    rest = np.minimum(words[of], words[with_]) - standing
    return aside & (total - standing < KIN * rest)[runs.pair]


def _between_sentences(texts: Texts, one: int, here: int, other: int, there: int) -> bool:
    """Whether a sentence ends before the given word of both texts: sentences stand, the words of a form do not."""
    for number, at in ((one, here), (other, there)):
        words = texts.words[number]
        if not words.begin < at < words.end:
            continue
        gap = words.text[int(texts.row.ends[at - 1]) : int(texts.row.starts[at])]
        if not _BETWEEN_SENTENCES.search(gap):
            return False
    return True


def _own_paragraph(texts: Texts, text: int, at: int) -> bool:
    """Whether a line ends before a word of a text; the first word that opens one, of those that chance may add."""
    words = texts.words[text]
    gaps = [
        words.text[int(texts.row.ends[begin - 1]) : int(texts.row.starts[begin])]
        for begin in range(at, min(at + CHANCE + 1, words.end))
        if begin > words.begin
    ]
    return any("\n" in gap for gap in gaps)


def _ends_with_boilerplate(row: WordRow, text: Places) -> Marks:
    return (row.ids[row.first[text + 1] - 1] == 0) & (row.first[text + 1] > row.first[text])


def _groups(one: Places, other: Places, texts: int) -> Places:
    """For each text the number of the group that it hangs together with, the smallest of their numbers."""
    joined: Joined[int] = Joined()
    for left, right in zip(one.tolist(), other.tolist(), strict=True):
        joined.join(left, right)
    return np.array([joined.root(text) for text in range(texts)], np.int64)
