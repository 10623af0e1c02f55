"""How rare a word is in news at large, so that a pile on one story does not make its own words common."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import log

import numpy as np
from spacy.attrs import IS_ALPHA, IS_STOP, LEMMA, LENGTH, POS
from spacy.parts_of_speech import IDS
from spacy.tokens import Doc, Token

#: Parts of speech that carry a text's subject.
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_CODES = np.array(sorted(IDS[name] for name in _CONTENT), dtype=np.uint64)


@dataclass(frozen=True, slots=True)
class Rarity:
    """Documents of a background collection that use each word.

    Attributes:
        documents: number of documents counted.
        counts: number of them that use a lemma; a lemma that is not there is taken to be in none.
    """

    documents: int
    counts: Mapping[str, int]

    def of(self, word: str) -> float:
        """The weight of a lemma: ``log((N + 1) / (n + 1))``, inverse document frequency smoothed by one document."""
        return log((self.documents + 1) / (self.counts.get(word, 0) + 1))

    def of_key(self, key: str) -> float:
        """The weight of a name or lemma of several words: that of its rarest word."""
        return max((self.of(word) for word in key.split()), default=0.0)


@cache
def background() -> Rarity:
    """The counts that come with the package."""
    text = files("variorum.reference").joinpath("data", "word_rarity.json").read_text(encoding="utf-8")
    entry = json.loads(text)
    return Rarity(entry["documents"], entry["counts"])


def content_lemmas(tokens: Iterable[Token]) -> list[str]:
    """Lemmas of the words that carry a text's subject, lower case, in order."""
    if isinstance(tokens, Doc):  # read as one array: a token at a time is twenty times as slow
        rows = tokens.to_array([POS, IS_STOP, IS_ALPHA, LENGTH, LEMMA])
        keep = np.isin(rows[:, 0], _CODES) & (rows[:, 1] == 0) & (rows[:, 2] != 0) & (rows[:, 3] > 2)
        lemmas = rows[keep, 4]
        text = {lemma: tokens.vocab.strings[lemma].lower() for lemma in set(lemmas.tolist())}
        return [text[lemma] for lemma in lemmas.tolist()]
    return [
        token.lemma_.lower()
        for token in tokens
        if token.pos_ in _CONTENT and not token.is_stop and token.is_alpha and len(token) > 2
    ]
