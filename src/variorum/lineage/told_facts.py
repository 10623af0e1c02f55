"""The same facts in the same order: names and numbers that stand together in sentence after sentence of two texts.

Whoever retells a report leaves no words as they were, but keeps who, where and how many, and mostly the order. Two
accounts of one event share such facts too; each has others besides, in an order of its own.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from .told_texts import ToldTexts

#: Names and numbers that two sentences must share to tell the same fact.
_TOGETHER = 2


class Facts(NamedTuple):
    """Facts of a text that another one tells in the same order.

    Attributes:
        share: weight of its names and numbers in such sentences, as a share of all, 0 to 1.
        sentences: these sentences and those of the other text, by their numbers.
        figures: different numbers in them that both have; names alone are those of the place and of who was there.
    """

    share: float = 0.0
    sentences: tuple[tuple[int, int], ...] = ()
    figures: int = 0


class _Link(NamedTuple):
    """A pair of sentences at the end of a series."""

    number: int
    place: int
    before: _Link | None


def facts_in_order(told: ToldTexts, text: int, other: int, figures: int = 0) -> Facts:
    """Find the heaviest series of sentences of a text that tell facts of the other one, in the order of both.

    Args:
        told: the texts.
        text: the one.
        other: the other one.
        figures: where both have fewer numbers in common than this, no series is looked for.
    """
    here, there = _named(told, text), _named(told, other)
    weights = told.stems.weights
    common = frozenset[int]().union(*here.values()) & frozenset[int]().union(*there.values())
    numbers = _numbers(told, text) & common
    if len(numbers) < figures:
        return Facts()
    whole = sum(float(weights[code]) for names in here.values() for code in names)
    # The best series so far that ends at or before each sentence of the source: its weight, and its last pair.
    best: list[tuple[float, _Link | None]] = [(0.0, None)] * len(there)
    for number, names in here.items():
        if len(names & common) < _TOGETHER:
            continue
        reached: tuple[float, _Link | None] = (0.0, None)
        found: list[tuple[float, _Link | None]] = []
        for before, (place, others) in zip(best, there.items(), strict=True):
            both = names & others
            mine = before
            if len(both) >= _TOGETHER:
                mine = (before[0] + sum(float(weights[code]) for code in both), _Link(number, place, before[1]))
            if mine[0] > reached[0]:
                reached = mine
            found.append(reached)
        best = found
    share, link = best[-1] if best else (0.0, None)
    series: list[tuple[int, int]] = []
    while link is not None:
        series.append((link.number, link.place))
        link = link.before
    both = {code for number, place in series for code in here[number] & there[place]}
    return Facts(round(share / whole, 6) if whole else 0.0, tuple(reversed(series)), len(both & numbers))


def _named(told: ToldTexts, text: int) -> dict[int, frozenset[int]]:
    """For each sentence of a text the words that it has as names or numbers somewhere."""
    words = slice(told.first[text], told.first[text + 1])
    kept = np.flatnonzero(told.names[told.distinct.of[words]]) + words.start
    sentences = range(told.first_sentence[text], told.first_sentence[text + 1])
    found: dict[int, set[int]] = {number: set() for number in sentences}
    for sentence, code in zip(told.sentence_of[kept].tolist(), told.codes[kept].tolist(), strict=True):
        found[sentence].add(code)
    return {number: frozenset(codes) for number, codes in found.items()}


def _numbers(told: ToldTexts, text: int) -> frozenset[int]:
    words = slice(told.first[text], told.first[text + 1])
    return frozenset(told.codes[words][told.figures[words]].tolist())
