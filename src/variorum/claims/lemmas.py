"""Lemmas that the lemmatizer does not know: verbs shortened to a mark and a letter, irregular forms."""

from __future__ import annotations

from functools import cache
from typing import Any

from ..reference import load

#: Verbs shortened to a mark and a letter or two, for which the lemmatizer gives the mark.
_SHORTENED = {"s": "be", "re": "be", "m": "be", "ve": "have", "ll": "will", "d": "would"}


@cache
def _mistaken() -> dict[str, str]:
    return dict(load("irregular_verbs")["mistaken"])


@cache
def _past() -> dict[str, str]:
    return dict(load("irregular_verbs")["past"])


def lemma_of(token: Any) -> str:
    """The lemma of a token, in small letters."""
    word = token.lower_
    if token.pos_ in ("VERB", "AUX") and word[:1] in ("'", "’"):
        return _SHORTENED.get(word[1:]) or str(word)
    if token.pos_ == "VERB" and token.lemma_.lower() == word and not any(kid.dep_ == "aux" for kid in token.lefts):
        return _past().get(word) or str(word)  # a form that the lemmatizer does not know: "retook"
    return _mistaken().get(word) or str(token.lemma_.lower())
