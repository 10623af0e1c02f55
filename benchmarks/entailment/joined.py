"""Which words of a sentence hang together, and whether the same ones hang together in another, by the parsed trees."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from spacy.tokens import Doc, Token

from variorum.lineage.stems import stem
from variorum.model import Reading

#: Steps from word to word in the tree beyond which two words have nothing to do with each other.
FAR = 9
NAMES = (
    "share of the second's joined words that the first joins so",
    "share of them that the first joins either way round",
    "steps between the two words of the second that the first holds furthest apart",
    "a not in one only",
    "length of the first, small words counted",
    "length of the second, small words counted",
)


def joined_features(first: Reading, second: Reading) -> list[float]:
    """The numbers of :data:`NAMES` for two sentences."""
    ours, theirs = _tree(first), _tree(second)
    told, asked = set(_joined(ours)), list(_joined(theirs))
    either = {frozenset(pair) for pair in told}
    apart = [steps for head, word in asked if (steps := _steps(ours, head, word)) is not None]
    return [
        float(np.mean([pair in told for pair in asked])) if asked else 0.5,
        float(np.mean([frozenset(pair) in either for pair in asked])) if asked else 0.5,
        float(max(apart, default=FAR // 3)),
        float(_has_not(ours) != _has_not(theirs)),
        float(len(ours)),
        float(len(theirs)),
    ]


def _tree(reading: Reading) -> Doc:
    if reading.doc is None:
        raise ValueError(f"{reading.document.id}: not parsed, so its words cannot be told to hang together")
    return reading.doc


def _joined(tree: Doc) -> Iterator[tuple[str, str]]:
    """The words that say something, each with the one that it hangs on: small words between are stepped over."""
    for token in tree:
        if token.is_stop or token.is_punct or token.is_space:
            continue
        head = next((one for one in token.ancestors if not one.is_stop and not one.is_punct), None)
        if head is not None:
            yield _key(head), _key(token)


def _steps(tree: Doc, head: str, word: str) -> int | None:
    """How many steps two words stand apart in a tree, where nearest; nothing if it lacks one of them."""
    heads, words = ([token for token in tree if _key(token) == key] for key in (head, word))
    if not heads or not words:
        return None
    return min(_way(one, other) for one in heads for other in words)


def _way(one: Token, other: Token) -> int:
    up = [one, *one.ancestors]
    down = [other, *other.ancestors]
    ways = [steps + down.index(token) for steps, token in enumerate(up) if token in down]
    return min([*ways, FAR])


def _has_not(tree: Doc) -> bool:
    return any(token.dep_ == "neg" for token in tree)


def _key(token: Token) -> str:
    return stem(token.lower_)
