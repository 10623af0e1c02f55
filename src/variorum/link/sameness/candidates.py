"""Pairs of mentions worth judging, found by an index inside each story: never all pairs of a large one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

import numpy as np

from .columns import Columns
from .vectors import installed

#: A story of at most so many mentions is judged whole.
SMALL = 220
#: Mentions that are looked at under one key of the index, latest first.
_UNDER_KEY = 60
#: Sentences back that a pronoun reaches.
_REACH = 3
#: Head words whose vectors are nearest to a head word, and how near they must be.
_NEAREST = 12
_NEAR = 0.35


def propose_pairs(columns: Columns, keys: Callable[[Columns, int], Iterable[str]]) -> tuple[np.ndarray, np.ndarray]:
    """Pairs of mentions of one story that are worth judging.

    Args:
        columns: the mentions.
        keys: index keys of one mention; two that share a key are a pair.

    Returns:
        Row numbers of the pairs, the smaller first, in order.
    """
    first: list[np.ndarray] = []
    second: list[np.ndarray] = []
    order = np.argsort(columns.group, kind="stable")
    for rows in np.split(order, np.flatnonzero(np.diff(columns.group[order])) + 1) if len(order) else ():
        if len(rows) <= SMALL:
            one, other = np.triu_indices(len(rows), 1)
            one, other = rows[one], rows[other]
        else:
            one, other = _indexed(columns, rows, keys)
        first.append(one)
        second.append(other)
    if not first:
        return np.zeros(0, dtype=np.intp), np.zeros(0, dtype=np.intp)
    return np.concatenate(first), np.concatenate(second)


def _indexed(
    columns: Columns, rows: np.ndarray, keys: Callable[[Columns, int], Iterable[str]]
) -> tuple[np.ndarray, np.ndarray]:
    near = _near_words(columns, rows)
    index: dict[str, list[int]] = defaultdict(list)
    pairs: set[int] = set()
    width = len(columns)
    for row in rows.tolist():
        lemma = columns.sketches[row].lemma
        asked = sorted({*keys(columns, row)})
        for key in (*asked, *(f"lemma {word}" for word in near.get(lemma, ()) if word != lemma)):
            for other in index[key][-_UNDER_KEY:]:
                pairs.add(min(row, other) * width + max(row, other))
        for key in asked:
            index[key].append(row)
    codes = np.array(sorted(pairs), dtype=np.int64)
    return codes // width, codes % width


def _near_words(columns: Columns, rows: np.ndarray) -> dict[str, list[str]]:
    """Of each head word, those nearest to it by vector, both ways."""
    if not installed():
        return {}
    first: dict[str, int] = {}
    for row in rows.tolist():
        first.setdefault(columns.sketches[row].lemma, row)
    words = sorted(first)
    vectors = columns.vectors["head"][[first[word] for word in words]]
    near: dict[str, set[str]] = defaultdict(set)
    for start in range(0, len(words), 512):
        likeness = vectors[start : start + 512] @ vectors.T
        most = min(_NEAREST + 1, len(words))
        for at, nearest in enumerate(np.argpartition(-likeness, most - 1, axis=1)[:, :most]):
            word = words[start + at]
            for other in nearest.tolist():
                if likeness[at, other] >= _NEAR:
                    near[word].add(words[other])
                    near[words[other]].add(word)
    return {word: sorted(found) for word, found in near.items()}


def event_keys(columns: Columns, row: int) -> list[str]:
    """Index keys of a mention of an event: its word, its stem, its class, and who takes part with such a class."""
    sketch = columns.sketches[row]
    parts = (*sketch.parts.doers[:2], *sketch.parts.objects[:2])
    return [
        f"lemma {sketch.lemma}",
        f"stem {sketch.stem}",
        *(f"class {name} {part}" for name in sketch.classes[:1] for part in parts),
        *(
            f"parts {' '.join(sorted(pair))}"
            for pair in zip(sketch.parts.doers[:1], sketch.parts.objects[:1], strict=False)
        ),
    ]


def thing_keys(columns: Columns, row: int) -> list[str]:
    """Index keys of a mention of a thing: its word, its names, its rare words, and the sentences a pronoun reaches."""
    sketch = columns.sketches[row]
    near = f"near {sketch.document}"
    if sketch.sort == "pronoun":
        return [f"{near} {sketch.sentence - back}" for back in range(_REACH + 1)]
    rare = sorted(
        columns.sets["words"][row].tolist(), key=lambda word: (-columns.rarity[word] if word >= 0 else 0, word)
    )
    return [
        f"lemma {sketch.lemma}",
        f"stem {sketch.stem}",
        f"{near} {sketch.sentence}",
        *(f"name {name}" for name in (*sketch.own[:2], *([sketch.meant] if sketch.meant else ()))),
        *(f"word {word}" for word in rare[:3] if word >= 0),
        *(f"when {time}" for time in sketch.own_times),
        *(f"where {place}" for place in sketch.own_places[:1]),
    ]


def without_far_pronouns(columns: Columns, one: np.ndarray, other: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Pairs without those of a pronoun and a mention in another document."""
    loose = np.array([sketch.sort == "pronoun" for sketch in columns.sketches], dtype=bool)
    keep = ~(loose[one] | loose[other]) | (columns.document[one] == columns.document[other])
    return one[keep], other[keep]
