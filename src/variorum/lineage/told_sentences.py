"""Which sentence of one text is told after which of another one, for many pairs of texts at once."""

from __future__ import annotations

import numpy as np

from .heaviest_order import heaviest_in_order
from .number_rows import changes, place_in_group, ranges
from .stems import Weights
from .told_texts import ToldTexts
from .weighing import Weighed
from .word_rows import Marks, Places

#: Source sentences that are looked at for each sentence: those that share the most.
_TRIED = 4
#: A stem in more sentences of a source says nothing of which one a sentence is told after.
_EVERYWHERE = 64


def sentences_told(told: ToldTexts, weighed: Weighed) -> tuple[Weights, Places]:
    """For each sentence of the first text of each pair what of it stands in one sentence of the second, and in which.

    The place is -1 where nothing of it stands in any.
    """
    ours = weighed.ours
    tokens = np.diff(told.first)[ours]
    words = ranges(told.first[ours], tokens)
    of = np.repeat(np.arange(len(ours)), tokens)
    stem = told.distinct.of[words] + (weighed.first[:-1] - told.distinct.first[ours])[of]
    worth = weighed.weights[stem]
    before = np.concatenate(([0], np.cumsum(np.diff(told.first_sentence)[ours])))
    sentence = told.sentence_of[words] + (before[:-1] - told.first_sentence[ours])[of]
    wholes = np.bincount(sentence, worth, minlength=before[-1]).astype(np.float64)
    opens, holders, first = _holders(told)
    # Where the stem of each word, once a sentence, stands in the other text.
    matched = np.flatnonzero(opens[words] & (weighed.match[stem] >= 0))
    held = weighed.match[stem[matched]]
    counts = np.diff(first)[held]
    counts[counts > _EVERYWHERE] = 0
    shared = np.repeat(matched, counts)
    mine, theirs = _most(sentence[shared], holders[ranges(first[held], counts)], worth[shared], len(told.borders))
    begins = np.searchsorted(sentence, mine)
    sizes = np.searchsorted(sentence, mine, side="right") - begins
    other = told.borders[theirs], np.diff(told.borders)[theirs]
    values = heaviest_in_order(told.codes[words], worth, (begins, sizes), told.codes, other)
    return _best(mine, theirs, values, wholes)


def _holders(told: ToldTexts) -> tuple[Marks, Places, Places]:
    """In which sentences the stems of the subject stand.

    Returns:
        Of each word whether its stem stands in its sentence for the first time; the sentences of each of the different
        stems; and where those of each begin among them, and the last one's end.
    """
    stem, words = told.distinct.of, max(len(told.at), 1)
    packed = np.sort((stem * len(told.borders) + told.sentence_of) * words + np.arange(len(told.at)))
    at = packed % words
    at = at[changes(packed // words)]
    at = at[told.stems.content[told.codes[at]]]
    opens = np.zeros(len(told.at), np.bool_)
    opens[at] = True
    return opens, told.sentence_of[at], np.searchsorted(stem[at], np.arange(len(told.distinct) + 1))


def _most(mine: Places, theirs: Places, worth: Weights, sentences: int) -> tuple[Places, Places]:
    """For each sentence the few that share the most with it, those that share more in front."""
    count = max(len(mine), 1)
    packed = np.sort((mine * sentences + theirs) * count + np.arange(len(mine)))
    at, keys = packed % count, packed // count
    new = changes(keys)
    shared = np.bincount(np.cumsum(new) - 1, worth[at]) if len(at) else np.zeros(0, np.float64)
    mine, theirs = np.divmod(keys[new], sentences)
    order = np.lexsort((-shared, mine))
    order = order[place_in_group(changes(mine[order])) < _TRIED]
    return mine[order], theirs[order]


def _best(mine: Places, theirs: Places, values: Weights, wholes: Weights) -> tuple[Weights, Places]:
    share, place = np.zeros(len(wholes), np.float64), np.full(len(wholes), -1)
    first = np.flatnonzero(changes(mine))
    if len(first):
        best = np.maximum.reduceat(values, first)
        reached = np.flatnonzero(values == np.repeat(best, np.diff(np.append(first, len(mine)))))
        reached = reached[changes(mine[reached])]
        share[mine[first]] = np.round(best / np.where(wholes[mine[first]] > 0, wholes[mine[first]], 1.0), 6)
        place[mine[reached]] = theirs[reached]
    return share, place
