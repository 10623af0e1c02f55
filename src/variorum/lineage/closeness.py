"""How far one text rests on another: what of its words, and of their order, stands in the other one.

Two texts on one subject share its words, and two reports of one event its names and numbers; a word therefore weighs
less the oftener one of the two repeats it, and a name or number weighs a quarter. What shows one text behind another is
that its words stand together, and follow each other in a sentence, as they do there. Measures of the kind that tell
rewriting from a common subject: P. Clough, R. Gaizauskas, S. Piao, Y. Wilks, "METER: MEasuring TExt Reuse", ACL 2002
(overlap of runs, tiling, aligned sentences).

Many pairs are measured at once, and no step loops over words.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .number_rows import changes, ranges
from .stems import Weights
from .told_sentences import sentences_told
from .told_texts import ToldTexts
from .weighing import Weighed, weigh, without_common_quotations
from .word_rows import Places

#: Two words stand together if this many words that mean something, or fewer, lie from the one to the other.
NEAR = 3
#: Share of a sentence from which it is held to be told after one of the other text.
ALIKE = 0.4


@dataclass(frozen=True, slots=True)
class Closeness:
    """How far a text rests on another one: shares of its weight, 0 to 1.

    Attributes:
        together: its rare words standing together that stand together there.
        sentences: what of its sentences stands in one sentence of the other, in the same order; mean over its words.
        alike: sentences told after a sentence of the other, as a share of its words.
        order: of those, the share that follow each other as they do there.
        told: the sentence told most closely and the one that it is told after, as offsets; None where none is.
        retold: each sentence told after one of the other, and that one, as offsets.
    """

    together: float = 0.0
    sentences: float = 0.0
    alike: float = 0.0
    order: float = 0.0
    told: tuple[tuple[int, int], tuple[int, int]] | None = None
    retold: tuple[tuple[tuple[int, int], tuple[int, int]], ...] = ()

    @property
    def score(self) -> float:
        """Closeness in one number, 0 to 1: the mean of ``sentences`` and ``together``."""
        return (self.sentences + self.together) / 2


def rest_on(told: ToldTexts, pairs: Sequence[tuple[int, int]]) -> list[Closeness]:
    """Measure how far one text rests on another of the same pile, for some pairs of texts.

    Args:
        told: the texts.
        pairs: of each the text whose shares are given, and the one that it may rest on.

    What both quote is left out: a speaker's words are no sign of copying.
    """
    ours, theirs = (np.array([pair[side] for pair in pairs], np.int64) for side in (0, 1))
    told, ours = without_common_quotations(told, ours, theirs)
    weighed = weigh(told, ours, theirs)
    together = _together(told, weighed)
    share, place = sentences_told(told, weighed)
    sizes = np.diff(told.borders)
    found: list[Closeness] = []
    begin = 0
    for text, other, both in zip(ours.tolist(), theirs.tolist(), together.tolist(), strict=True):
        low, high = (int(told.first_sentence[at]) for at in (text, text + 1))
        end = begin + high - low
        found.append(
            _closeness(
                told, low, int(told.first_sentence[other]), sizes[low:high], share[begin:end], place[begin:end], both
            )
        )
        begin = end
    return found


def _closeness(
    told: ToldTexts, low: int, other: int, sizes: Places, share: Weights, place: Places, together: float
) -> Closeness:
    """The closeness of one pair.

    Args:
        told: the texts.
        low: the text's first sentence.
        other: the other text's first sentence.
        sizes: words of each sentence.
        share: what of each stands in one of the other text.
        place: in which one.
        together: what of the words standing together stands together there.
    """
    whole = max(int(sizes.sum()), 1)
    alike = np.flatnonzero(share >= ALIKE).tolist()
    places = place.tolist()
    retold = tuple((told.span(low + number), told.span(places[number])) for number in alike)
    most = int(np.argmax(share * sizes)) if len(sizes) else -1
    return Closeness(
        together=together,
        sentences=round(float(sum((share * sizes).tolist())) / whole, 6),
        alike=round(int(sizes[alike].sum()) / whole, 6) if alike else 0.0,
        order=round(increasing([places[number] - other for number in alike]) / len(alike), 6) if alike else 0.0,
        told=retold[alike.index(most)] if most in alike else None,
        retold=retold,
    )


def _together(told: ToldTexts, weighed: Weighed) -> Weights:
    """For each pair the weight of stems that stand together in both texts, as a share of those of the first."""
    near, first, width = _near(told)
    ours, theirs, pairs = weighed.ours, weighed.theirs, len(weighed.ours)
    counts = np.diff(first)[ours]
    pair = np.repeat(np.arange(pairs), counts)
    keys = near[ranges(first[ours], counts)]
    begins = told.distinct.first
    shift = (weighed.first[:-1] - begins[ours])[pair]
    one, other = keys // width + shift, keys % width + (weighed.first[:-1])[pair]
    worth = np.sqrt(weighed.weights[one] * weighed.weights[other])
    here, there = weighed.match[one], weighed.match[other]
    known = np.flatnonzero((here >= 0) & (there >= 0))
    wanted = here[known] * width + there[known] - begins[theirs[pair[known]]]
    at = np.minimum(np.searchsorted(near, wanted), max(len(near) - 1, 0))
    both = known[near[at] == wanted] if len(near) else known
    whole = np.bincount(pair, worth, minlength=pairs)
    return np.round(np.bincount(pair[both], worth[both], minlength=pairs) / np.where(whole > 0, whole, 1.0), 6)


def _near(told: ToldTexts) -> tuple[Places, Places, int]:
    """Stems of the subject that stand together in each text, as one number for two, in order.

    Returns:
        The first one among the different stems of all texts times a width, plus the second among those of its text;
        where each text's begin, and where the last one's end; the width.
    """
    distinct = told.distinct
    width = int(np.diff(distinct.first).max(initial=0)) + 1
    content = np.flatnonzero(told.stems.content[told.codes])
    of, stem = told.of[content], distinct.of[content]
    keys = [np.zeros(0, np.int64)]
    for step in range(1, NEAR + 1):
        same = (of[step:] == of[:-step]) & (stem[step:] != stem[:-step])
        one, other, text = stem[:-step][same], stem[step:][same], of[step:][same]
        keys.append(one * width + other - distinct.first[text])
    near = np.sort(np.concatenate(keys))
    near = near[changes(near)]
    return near, np.searchsorted(near, distinct.first * width), width


def increasing(places: Sequence[int]) -> int:
    """Length of the longest subsequence that does not fall."""
    tails: list[int] = []
    for place in places:
        at = bisect_right(tails, place)
        tails[at : at + 1] = [place]
    return len(tails)
