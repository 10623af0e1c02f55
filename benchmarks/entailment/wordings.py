"""How near the words of a sentence come to those of another, word by word and as wholes, by static vectors."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from variorum.lineage.stems import stem
from variorum.link.sameness.vectors import word_vectors
from variorum.model import Reading

#: A word that has nothing like it in the other sentence counts as no less than this, or one word would decide all.
LEAST = 0.05
NAMES = (
    "likeness of the two texts as wholes",
    "least likeness of any word of the second",
    "likeness of the second's words, multiplied",
)


def wording_features(first: Reading, second: Reading) -> list[float]:
    """The numbers of :data:`NAMES` for two sentences."""
    ours, theirs = _words(first), _words(second)
    told = {form for word, lemma in _forms(first) for form in (word, lemma, stem(word))}
    wholes = word_vectors([first.document.text.casefold(), second.document.text.casefold()])
    whole = float(wholes[0] @ wholes[1])
    if not theirs:
        return [whole, 1.0, 0.0]
    near = _nearest([word for word, _ in theirs], [word for word, _ in ours])
    said = np.array(
        [1.0 if {lemma, stem(word)} & told else found for (word, lemma), found in zip(theirs, near, strict=True)]
    )
    return [whole, float(said.min()), float(np.log(np.maximum(said, LEAST)).mean())]


def _nearest(words: Sequence[str], others: Sequence[str]) -> list[float]:
    """For each word its likeness to the nearest of others."""
    if not others:
        return [0.0] * len(words)
    likeness = word_vectors(words) @ word_vectors(others).T
    return [max(0.0, float(value)) for value in likeness.max(axis=1)]


def _forms(reading: Reading) -> list[tuple[str, str]]:
    """All words with their lemmas."""
    return [(token.lower_, token.lemma_.lower()) for token in reading.doc or ()]


def _words(reading: Reading) -> list[tuple[str, str]]:
    """The words that say something, with their lemmas."""
    tokens = [token for token in reading.doc or () if not token.is_stop and (token.is_alpha or token.like_num)]
    return [(token.lower_, token.lemma_.lower()) for token in tokens]
