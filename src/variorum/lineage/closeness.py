"""How far one text rests on another: what of its words, and of their order, stands in the other one.

Two texts on one subject share its words, and two reports of one event its names and numbers; a word therefore weighs
less the oftener one of the two repeats it, and a name or number weighs a quarter. What shows one text behind another is
that its words stand together, and follow each other in a sentence, as they do there. Measures of the kind that tell
rewriting from a common subject: P. Clough, R. Gaizauskas, S. Piao, Y. Wilks, "METER: MEasuring TExt Reuse", ACL 2002
(overlap of runs, tiling, aligned sentences).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from .stems import RARE
from .told_texts import Told
from .word_rows import Places

#: Source sentences that are looked at for each sentence: those that share the most.
_TRIED = 4
#: What a name or number weighs beside another word: those of an event are in every report of it.
_NAMED = 0.25
#: Share of a sentence from which it is held to be told after one of the other text.
ALIKE = 0.4


@dataclass(frozen=True, slots=True)
class Closeness:
    """How far a text rests on another one: shares of its weight, 0 to 1.

    Attributes:
        words: its stems that the other one has.
        together: its rare words standing together that stand together there.
        sentences: what of its sentences stands in one sentence of the other, in the same order; mean over its words.
        verbatim: its runs of five words that stand there.
        alike: sentences told after a sentence of the other, as a share of its words.
        order: of those, the share that follow each other as they do there.
        named: its names and numbers that the other one has, as a share of their count; 1 where it has none.
        names: rare names and numbers that both have, in the order of the text.
        names_in_order: how many of them the other one brings in the same order.
        told: the sentence told most closely and the one that it is told after, as offsets; None where none is.
        retold: each sentence told after one of the other, and that one, as offsets.
    """

    words: float = 0.0
    together: float = 0.0
    sentences: float = 0.0
    verbatim: float = 0.0
    alike: float = 0.0
    order: float = 0.0
    named: float = 1.0
    names: tuple[str, ...] = ()
    names_in_order: int = 0
    told: tuple[tuple[int, int], tuple[int, int]] | None = None
    retold: tuple[tuple[tuple[int, int], tuple[int, int]], ...] = ()

    @property
    def score(self) -> float:
        """Closeness in one number, 0 to 1: the mean of ``sentences`` and ``together``."""
        return (self.sentences + self.together) / 2


def rests_on(target: Told, source: Told) -> Closeness:
    """Measure how far one text rests on another of the same pile.

    Args:
        target: the text whose shares are given.
        source: the one that it may rest on.

    What both quote is left out: a speaker's words are no sign of copying.
    """
    both_quote = target.spoken & source.spoken
    if both_quote:
        target = target.without(both_quote)
    weights = _weights(target, source)
    best = [_best_sentence(target, source, number, weights) for number in range(len(target.sentences))]
    sizes = [end - begin for begin, end in target.sentences]
    told = [(place, size) for (share, place), size in zip(best, sizes, strict=True) if share >= ALIKE]
    names = [code for code in target.named if code in source.named and _is_rare(target, code)]
    order = {code: number for number, code in enumerate(source.named)}
    most = max(range(len(best)), key=lambda number: (best[number][0] * sizes[number], -number), default=-1)
    size = len(target.stems.weights)
    both = np.intersect1d(target.pairs, source.pairs, assume_unique=True)
    return Closeness(
        words=_share(sum(weights[code] for code in target.counts if code in source.counts), sum(weights.values())),
        together=_share(_weigh(both, weights, size), _weigh(target.pairs, weights, size)),
        sentences=_share(sum(share * size for (share, _), size in zip(best, sizes, strict=True)), sum(sizes)),
        verbatim=_share(len(np.intersect1d(target.runs, source.runs, assume_unique=True)), len(target.runs)),
        alike=_share(sum(size for _, size in told), sum(sizes)),
        order=_share(_increasing([place for place, _ in told]), len(told)),
        named=names_shared(target, source),
        names=tuple(target.named[code] for code in names),
        names_in_order=_increasing([order[code] for code in names]),
        told=(target.span(most), source.span(best[most][1])) if most >= 0 and best[most][0] >= ALIKE else None,
        retold=tuple(
            (target.span(number), source.span(place)) for number, (share, place) in enumerate(best) if share >= ALIKE
        ),
    )


def names_shared(target: Told, source: Told) -> float:
    """The share of a text's names and numbers that the other one has; 1 where it has none."""
    return _share(len(target.named.keys() & source.counts.keys()), len(target.named)) if target.named else 1.0


def _is_rare(text: Told, code: int) -> bool:
    name = text.named[code]
    return len(name) > 1 if name[0].isdigit() else len(name) > 2 and bool(text.stems.weights[code] >= RARE)


def _weights(target: Told, source: Told) -> dict[int, float]:
    """What each stem of the target says: less the oftener one of the two repeats it."""
    named = target.named.keys() | source.named.keys()
    return {
        code: float(target.stems.weights[code])
        * (_NAMED if code in named else 1.0)
        / max(count, source.counts.get(code, 0))
        for code, count in target.counts.items()
    }


def _weigh(pairs: Places, weights: Mapping[int, float], stems: int) -> float:
    """The weight of stems that stand together: of each pair the geometric mean."""
    codes = np.array(sorted(weights), np.int64)
    worth = np.array([weights[code] for code in codes.tolist()], np.float64)
    one, other = np.searchsorted(codes, pairs // max(stems, 1)), np.searchsorted(codes, pairs % max(stems, 1))
    return float(np.sqrt(worth[one] * worth[other]).sum()) if len(pairs) else 0.0


def _best_sentence(target: Told, source: Told, number: int, weights: Mapping[int, float]) -> tuple[float, int]:
    """The share of a sentence that stands in one sentence of the source in the same order, and in which."""
    begin, end = target.sentences[number]
    total = sum(weights[code] for code in target.codes[begin:end])
    bounds: dict[int, float] = defaultdict(float)
    for code in target.places[number]:
        for other in source.holders.get(code, ()):
            bounds[other] += weights[code]
    best, place = 0.0, -1
    for other in sorted(bounds, key=lambda other: (-bounds[other], other))[:_TRIED]:
        value = _in_order(target.codes[begin:end], source.places[other], weights)
        if value > best:
            best, place = value, other
    return _share(best, total), place


def _in_order(codes: Sequence[int], places: Mapping[int, Sequence[int]], weights: Mapping[int, float]) -> float:
    """Weight of the heaviest common subsequence of a sentence and another one, given by the places of its stems."""
    # The heaviest subsequence that ends at each place of the other sentence; its weights grow with the place.
    ends: list[int] = []
    worth: list[float] = []
    for code in codes:
        for at in reversed(places.get(code, ())):
            before = bisect_left(ends, at)
            value = weights[code] + (worth[before - 1] if before else 0.0)
            if before < len(ends) and ends[before] == at:
                if worth[before] >= value:
                    continue
                worth[before] = value
            else:
                if before and worth[before - 1] >= value:
                    continue
                ends.insert(before, at)
                worth.insert(before, value)
            after = before + 1
            while after < len(ends) and worth[after] <= value:
                after += 1
            del ends[before + 1 : after], worth[before + 1 : after]
    return worth[-1] if worth else 0.0


def _increasing(places: Sequence[int]) -> int:
    """Length of the longest subsequence that does not fall."""
    tails: list[int] = []
    for place in places:
        at = bisect_left(tails, place + 1)
        tails[at : at + 1] = [place]
    return len(tails)


def _share(part: float, whole: float) -> float:
    return round(part / whole, 6) if whole else 0.0
