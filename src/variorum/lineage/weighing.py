"""What the stems of one text say beside another text, for many pairs of texts at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .number_rows import ranges
from .stems import Weights
from .told_texts import ToldTexts
from .word_rows import Places

#: What a name or number weighs beside another word: those of an event are in every report of it.
_NAMED = 0.25


@dataclass(frozen=True, slots=True)
class Weighed:
    """The different stems of the first text of each of some pairs of texts, weighed beside the second.

    Attributes:
        ours, theirs: the two texts of each pair.
        first: where each pair's stems begin, and where the last one's end.
        stem: which of the different stems of all texts it is.
        match: which one it is in the second text; -1 where that lacks it.
        weights: what it says: less the oftener one of the two repeats it.
    """

    ours: Places
    theirs: Places
    first: Places
    stem: Places
    match: Places
    weights: Weights


def matches(told: ToldTexts, ours: Places, theirs: Places) -> tuple[Places, Places, Places]:
    """The different stems of the first text of each pair, in the second one.

    Returns:
        The pair of each, which of the different stems of all texts it is, and which one in the second text, or -1.
    """
    distinct, size = told.distinct, len(told.stems.weights)
    counts = np.diff(distinct.first)[ours]
    pair = np.repeat(np.arange(len(ours)), counts)
    stem = ranges(distinct.first[ours], counts)
    return pair, stem, distinct.find(theirs[pair] * size + distinct.codes[stem] % max(size, 1))


def names_shared(told: ToldTexts, ours: Places, theirs: Places) -> Weights:
    """For each pair the share of the first text's names and numbers that the second one has; 1 where it has none."""
    pair, stem, match = matches(told, ours, theirs)
    named = told.names[stem]
    count = np.bincount(pair[named], minlength=len(ours))
    both = np.bincount(pair[named & (match >= 0)], minlength=len(ours))
    return np.where(count > 0, np.round(both / np.maximum(count, 1), 6), 1.0)


def weigh(told: ToldTexts, ours: Places, theirs: Places) -> Weighed:
    """Weigh the stems of the first text of each pair beside the second text."""
    distinct = told.distinct
    pair, stem, match = matches(told, ours, theirs)
    named = told.names[stem] | ((match >= 0) & told.names[match])
    counts = np.maximum(distinct.counts[stem], np.where(match >= 0, distinct.counts[match], 0))
    codes = distinct.codes[stem] % max(len(told.stems.weights), 1)
    weights = told.stems.weights[codes] * np.where(named, _NAMED, 1.0) / counts
    return Weighed(ours, theirs, np.searchsorted(pair, np.arange(len(ours) + 1)), stem, match, weights)


def without_common_quotations(told: ToldTexts, ours: Places, theirs: Places) -> tuple[ToldTexts, Places]:
    """Texts without what stands inside quotation marks in both of a pair.

    Args:
        told: the texts.
        ours: the first text of each pair, which is wanted.
        theirs: the second one.

    Returns:
        The texts, with those behind them that are left so, and the first text of each pair.
    """
    distinct = told.distinct
    content = told.stems.content[told.codes]
    spoken = np.bincount(distinct.of[told.quoted & content], minlength=len(distinct)) > 0
    pair, stem, match = matches(told, ours, theirs)
    both = spoken[stem] & (match >= 0) & spoken[match]
    quoting = np.unique(pair[both])
    if not len(quoting):
        return told, ours
    of = ours[quoting]
    sizes = np.diff(told.first)[of]
    words = ranges(told.first[of], sizes)
    # Of each pair the stems that both quote, wherever the text has them.
    beyond = len(distinct) + 1
    left_out = np.isin(np.repeat(quoting, sizes) * beyond + distinct.of[words], pair[both] * beyond + stem[both])
    # Words without a subject of their own go with them: they are what is left of the same sentence.
    kept = ~(told.quoted[words] & (left_out | ~content[words]))
    ours = ours.copy()
    ours[quoting] = len(told) + np.arange(len(quoting))
    return told.with_more(of.tolist(), kept, words), ours
