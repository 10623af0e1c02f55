"""How far two stretches of text cover each other in meaning, word by word, by static vector and by rarity."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

import numpy as np

from ...model import Claim
from ..page import Page
from ..sameness.columns import Columns
from ..sameness.event_features import event_features
from ..sameness.judging import Pile, claim_mention, judge, lay_out, model_of
from ..sameness.rarity import background
from ..sameness.vectors import word_vectors
from .like_words import empty_verbs, root
from .reading import NAMED

#: Least cosine of two words that are near.
_NEAR = 0.3
#: What a verb that leaves it to its object to say what is done counts for.
_EMPTY = 0.3
#: Rarity in news at large from which on a word counts in full, and what the commonest counts for.
_RARE, _COMMON = 6.0, 0.2
#: Products of so many single ones OpenBLAS makes on one core.
_ALONE = 250_000
#: Statements of a short report and of a long one.
_SHORT, _LONG = 20, 60
#: Room, see :func:`room_of`, from which on reports are long: half the way, at 35 statements each.
LONG_REPORTS = 0.5

#: Of each word of a stretch, the lemma to look up (none for a name) and the share of its weight that counts.
Found = dict[str, tuple[str, float]]


@dataclass(frozen=True, slots=True)
class Near:
    """The words of some stretches of text, as rows of numbers.

    Attributes:
        weight: stretches by words, the weight of each word that a stretch has.
        cover: the same, how near the stretch's nearest word is to each word, 0 to 1.
    """

    weight: np.ndarray
    cover: np.ndarray

    def part(self, rows: np.ndarray) -> Part:
        """Some of the stretches, ready to be held against others."""
        weight = self.weight[rows]
        words = np.flatnonzero(weight.any(0))
        return Part(words, weight[:, words], np.ascontiguousarray(self.cover[rows].T), weight.sum(1))


@dataclass(frozen=True, slots=True)
class Part:
    """Stretches of one report.

    Attributes:
        words: the words that one of them has, of all words of the story a few.
        weight: stretches by these words.
        cover: all words of the story by stretches.
        total: what all words of each stretch weigh.
    """

    words: np.ndarray
    weight: np.ndarray
    cover: np.ndarray
    total: np.ndarray

    def covered(self, other: Part) -> np.ndarray:
        """How far stretches cover each other: weight of what has a near word in the other, of all weight of both.

        Args:
            other: the stretches that they are held against.

        Returns:
            Array of these by the others, 0 to 1; 0 where neither has words.
        """
        there = _product(self.weight, other.cover[self.words])
        back = _product(other.weight, self.cover[other.words]).T
        total = self.total[:, None] + other.total[None, :]
        return ((there + back) / np.maximum(total, 0.1)).round(4)


def _product(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """The matrix product, a few rows at a time: over many cores such small ones cost more to share out than to do."""
    found = np.empty((len(one), other.shape[1]), dtype=one.dtype)
    rows = max(_ALONE // max(other.size, 1), 1)
    for first in range(0, len(one), rows):
        np.matmul(one[first : first + rows], other, out=found[first : first + rows])
    return found


def words_of(page: Page, claim: Claim, same: Mapping[str, str], within: tuple[int, int] | None = None) -> Found:
    """Names and roots of the words of a claim: of what is done, of what takes part and of what a pronoun stands for.

    Args:
        page: its document.
        claim: the claim.
        same: of an entity that may be another, the one that stands for both.
        within: read this stretch instead.
    """
    found: Found = {}
    told = [(claim.predicate_start, claim.predicate_end, True)]
    for part in claim.parts:
        if part.role != "time":
            told.append((part.start, part.end, False))
            if part.resolved_start is not None and part.resolved_end:
                told.append((part.resolved_start, part.resolved_end, False))
    for start, end, verb in told if within is None else [(*within, True)]:
        for token in page.tokens_in(start, end):
            plain = token.pos_ in ("NOUN", "PROPN", "VERB", "ADJ") and token.is_alpha and not token.is_stop
            if not plain or token.ent_type_ in ("DATE", "TIME"):
                continue
            thing = page.thing_at(token.idx)
            lemma = "" if thing else token.lemma_.lower()
            key = NAMED + same.get(thing[2], thing[2]) if thing else root(lemma)
            found.setdefault(key, (lemma, _EMPTY if verb and lemma in empty_verbs() else 1.0))
    return found


def read_near(found: Sequence[Found], counted: int) -> Near:
    """Lay out words, weighed by rarity in the story and in news at large.

    Args:
        found: the words of each stretch, see :func:`words_of`.
        counted: so many of the first are counted for how rare a word is in the story.
    """
    keys = sorted({key for words in found for key in words})
    place = {key: number for number, key in enumerate(keys)}
    lemmas: dict[str, str] = {}
    for words in found:
        for key, (lemma, _) in words.items():
            lemmas.setdefault(key, lemma)
    vectors = word_vectors([lemmas[key] for key in keys])
    likeness = vectors @ vectors.T
    likeness[likeness < _NEAR] = 0
    np.fill_diagonal(likeness, 1)
    uses = Counter(key for words in found[:counted] for key in words)
    weight = np.zeros((len(found), len(keys)), dtype=np.float32)
    cover = np.zeros_like(weight)
    for row, words in enumerate(found):
        at = [place[key] for key in sorted(words)]
        if at:
            cover[row] = likeness[at].max(0)
        for key, (lemma, share) in words.items():
            rare = log((counted + 1) / max(uses[key], 1)) + 0.2
            known = _COMMON + min(background().of(lemma), _RARE) / _RARE if lemma else 1.0
            weight[row, place[key]] = rare * known * share
    return Near(weight, cover)


def columns_of(pile: Pile, claims: Sequence[Claim]) -> Columns:
    """Claims as the learned model takes them."""
    return lay_out(pile, [claim_mention(pile, claim).sketch for claim in claims])


def probabilities(columns: Columns, one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """How probably pairs of claims, by their numbers, tell of one event, by the learned model."""
    return judge(columns, np.minimum(one, other), np.maximum(one, other), event_features, model_of("same_event"))


def room_of(one: int, other: int) -> float:
    """How much room two reports of so many statements leave for chance: 0 up to twenty each, 1 from sixty on."""
    return min(max(log(max((one * other) ** 0.5, 1) / _SHORT) / log(_LONG / _SHORT), 0.0), 1.0)
