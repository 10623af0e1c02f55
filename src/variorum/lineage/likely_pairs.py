"""Pairs of texts that may be kin, with what they share and how close they are. For a few reports and for any pile."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from .closeness import Closeness
from .passages import Shared, each_shared
from .rewrites import Rewrite, Telling, find_rewrites
from .shared_enough import COPY, REWRITE_PASSAGE, REWRITE_WORDS, contained, is_copy, is_kin
from .templates import Filled, compare_filling
from .texts import Texts, Words

#: Texts of fewer words are too short to judge.
SHORTEST = 20
#: Pairs with fewer equal words are no kin by them.
_LEAST = min(int(SHORTEST * COPY), REWRITE_PASSAGE, REWRITE_WORDS)
#: Pairs that are measured at once.
_AT_ONCE = 4096


class Pair(NamedTuple):
    """Two texts that may be kin: their numbers, the earlier one first, what they share, and how one is told.

    ``filling`` says whether they fill in one form; ``closeness`` how far the shorter rests on the longer one: of
    copies and forms nothing is measured, nor where nobody asks.
    """

    first: int
    second: int
    shared: Shared
    told: Rewrite | None = None
    filling: Filled = Filled(0, 0, 0)
    closeness: Closeness = Closeness()


def each_pair(
    texts: Texts,
    errors: Mapping[tuple[int, int], Collection[str]],
    least: int = _LEAST,
    *,
    rewrites: bool = True,
    hints: bool = False,
) -> Iterator[Pair]:
    """Pairs that share passages, and those that are told after one another in other words.

    Args:
        texts: the different texts of a pile, those that came first in front.
        errors: what errors pairs of them share: such a pair needs less in common.
        least: equal words from which two texts are looked at. With 0 also pairs come that share a quotation alone.
        rewrites: whether texts are also compared that share too few equal words.
        hints: whether rewrites are given that are too far from each other for a report to rest on them.
    """
    kin: set[tuple[int, int]] = set()
    weak: dict[tuple[int, int], Shared] = {}
    some: list[Pair] = []
    telling = Telling(texts) if rewrites else None
    for pair, shared in each_shared(texts, least):
        if not is_kin(shared):
            weak[pair] = shared
            continue
        kin.add(pair)
        some.append(_filled(texts, Pair(*pair, shared)))
        if len(some) == _AT_ONCE:
            yield from _measured(texts, telling, some)
            some = []
    yield from _measured(texts, telling, some)
    found = find_rewrites(telling, errors, kin, hints=hints) if telling else {}
    for pair in sorted(weak.keys() | found.keys()):
        first, second = (texts.words[number] for number in pair)
        both = Pair(*pair, weak.get(pair, Shared()), found.get(pair))
        may_be_kin = both.told or is_copy(both.shared, contained(both.shared, first, second))
        yield _filled(texts, both) if may_be_kin else both


def _filled(texts: Texts, pair: Pair) -> Pair:
    """A pair with what it says of a form."""
    return pair._replace(filling=compare_filling(texts.words[pair.first], texts.words[pair.second], pair.shared))


def _measured(texts: Texts, telling: Telling | None, pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Pairs that share passages, with their closeness where they are told freely."""
    free = [pair for pair in pairs if telling and _is_free(texts.words[pair.first], texts.words[pair.second], pair)]
    found = telling.measure([(pair.first, pair.second) for pair in free]) if telling else []
    close = {pair[:2]: closeness for pair, closeness in zip(free, found, strict=True)}
    for pair in pairs:
        yield pair._replace(closeness=close[pair[:2]]) if pair[:2] in close else pair


def _is_free(first: Words, second: Words, pair: Pair) -> bool:
    """Whether two texts share words, and neither is a copy of the other nor both a form."""
    long = min(first.judged, second.judged) >= SHORTEST
    return long and not pair.filling.is_form and not is_copy(pair.shared, contained(pair.shared, first, second))
