"""Which documents tell of one story, found by the rare words that they share.

Never all pairs of documents: an index over each document's weightiest words proposes the pairs that are compared.
Words are hashed into vectors of fixed length, so that the mean likeness of two groups is one product of their sums.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from heapq import heapify, heappop, heappush
from itertools import chain
from math import log, sqrt
from zlib import crc32

import numpy as np
from spacy.tokens import Doc

from .rarity import Rarity, content_lemmas

#: Mean likeness of two groups of documents from which on they are one story.
ALIKE = 0.16
#: Words of a document that it is looked up by, and documents that are looked at under one word.
_LOOKED_UP = 30
_POSTINGS = 60
#: Documents whose words are compared with a document's: those with most of its words.
_COMPARED = 128
#: Documents that a document is held against when groups are put together: those most like it.
_NEAREST = 64
#: Words of a document that are kept, and length of the vector that they are hashed into.
_KEPT = 250
_WIDTH = 2048


@dataclass(frozen=True, slots=True)
class Stories:
    """Documents grouped by story, with how much alike they are.

    Attributes:
        group: number of the story of each document, in order of its first one.
        place: where each document stands among those of its story.
        alike: of each story, the cosine of the words of every two documents.
        level: of each story, the mean cosine at which the groups of every two documents were put together; 1 on the
            diagonal.
        words: the weighed words of each document.
    """

    group: tuple[int, ...]
    place: tuple[int, ...]
    alike: tuple[np.ndarray, ...]
    level: tuple[np.ndarray, ...]
    words: tuple[dict[str, float], ...] = ()


def weigh_words(lemmas: Sequence[str], rarity: Rarity) -> dict[str, float]:
    """Weights of a document's words with length 1: ``(1 + log count) * rarity``, the weightiest kept."""
    weights = {word: (1 + log(count)) * rarity.of(word) for word, count in Counter(lemmas).items()}
    kept = sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:_KEPT]
    length = sqrt(sum(weight * weight for _, weight in kept)) or 1.0
    return {word: weight / length for word, weight in kept if weight > 0}


def group_documents(docs: Sequence[Doc], rarity: Rarity, alike: float = ALIKE) -> Stories:
    """Group documents into stories by average-link clustering of those that share rare words.

    Args:
        docs: parsed documents, in a fixed order.
        rarity: weights of words.
        alike: mean cosine from which on two groups are one story.
    """
    words = [weigh_words(content_lemmas(doc), rarity) for doc in docs]
    vectors = hashed(words)
    merges = _average_link(vectors, _neighbours(words), alike)
    return replace(_collect(vectors, merges), words=tuple(words))


def hashed(words: Sequence[dict[str, float]]) -> np.ndarray:
    """Weighted words of each document as a row of unit length, or of zeros where it has none."""
    rows = np.zeros((len(words), _WIDTH), dtype=np.float32)
    for number, weights in enumerate(words):
        for word, weight in weights.items():
            code = crc32(word.encode())
            rows[number, code % _WIDTH] += weight if code & (1 << 20) else -weight
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    rows /= np.where(lengths > 0, lengths, 1)
    return rows


def _neighbours(words: Sequence[dict[str, float]]) -> list[list[int]]:
    index: dict[str, list[int]] = defaultdict(list)
    found: list[list[int]] = []
    for number, weights in enumerate(words):
        asked = sorted(weights, key=lambda word: (-weights[word], word))[:_LOOKED_UP]
        seen = Counter(chain.from_iterable(index[word][-_POSTINGS:] for word in asked))
        most = sorted(sorted(seen, reverse=True), key=seen.__getitem__, reverse=True)[:_COMPARED]
        found.append(sorted(most))
        for word in asked:
            index[word].append(number)
    return found


def _average_link(vectors: np.ndarray, near: list[list[int]], alike: float) -> list[tuple[int, int, float]]:
    """Merges of two groups with their mean likeness, most alike first; group ``n + k`` is made by merge ``k``."""
    count = len(vectors)
    sums: dict[int, np.ndarray] = dict(enumerate(vectors))
    sizes = dict.fromkeys(range(count), 1)
    links: dict[int, set[int]] = {number: set() for number in range(count)}
    heap: list[tuple[float, int, int]] = []
    for number, ordered in enumerate(near):
        # Two groups are as much alike as ``alike`` only where two of their documents are.
        likeness = (vectors[ordered] @ vectors[number]).tolist() if ordered else []
        pairs = [(-value, other) for other, value in zip(ordered, likeness, strict=True) if value >= alike]
        for value, other in sorted(pairs)[:_NEAREST]:
            links[number].add(other)
            links[other].add(number)
            heap.append((value, other, number))
    heapify(heap)
    merges: list[tuple[int, int, float]] = []
    while heap:
        value, one, other = heappop(heap)
        if one not in sums or other not in sums:
            continue
        fresh = count + len(merges)
        merges.append((one, other, -value))
        total, size = sums.pop(one) + sums.pop(other), sizes.pop(one) + sizes.pop(other)
        around = (links.pop(one) | links.pop(other)) - {one, other}
        for third in around:
            links[third].discard(one)
            links[third].discard(other)
            links[third].add(fresh)
            mean = float(total.dot(sums[third])) / (size * sizes[third])
            if mean >= alike:
                heappush(heap, (-mean, third, fresh))
        sums[fresh], sizes[fresh], links[fresh] = total, size, around
    return merges


def _collect(vectors: np.ndarray, merges: Sequence[tuple[int, int, float]]) -> Stories:
    members: dict[int, list[int]] = {number: [number] for number in range(len(vectors))}
    steps: dict[int, list[tuple[list[int], list[int], float]]] = defaultdict(list)
    for step, (one, other, value) in enumerate(merges):
        fresh = len(vectors) + step
        steps[fresh] = [*steps.pop(one, []), *steps.pop(other, []), (members[one], members[other], value)]
        members[fresh] = sorted(members.pop(one) + members.pop(other))
    group, place = [0] * len(vectors), [0] * len(vectors)
    alike: list[np.ndarray] = []
    level: list[np.ndarray] = []
    for number, key in enumerate(sorted(members, key=lambda key: members[key][0])):
        for position, document in enumerate(members[key]):
            group[document], place[document] = number, position
        rows = vectors[members[key]]
        alike.append((rows @ rows.T).astype(np.float16))
        levels = np.eye(len(rows), dtype=np.float16)
        for one, other, value in steps.get(key, ()):
            first, second = [place[d] for d in one], [place[d] for d in other]
            levels[np.ix_(first, second)] = value
            levels[np.ix_(second, first)] = value
        level.append(levels)
    return Stories(tuple(group), tuple(place), tuple(alike), tuple(level))
