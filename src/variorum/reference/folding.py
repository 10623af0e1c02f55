"""One way to compare names: without case, accents, apostrophes and hyphens."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

#: Marks that are left out, and marks at which words part.
MARKS = ("'’‘ʼʻ`´.\u00ad", "-‐‑–—_/")
#: Letters that Unicode does not take apart but newspapers do.
LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ə": "a", "ħ": "h"}
#: What a first word is short for.
LONG_FORMS = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount"}

_PLAIN = {ord(mark): None for mark in MARKS[0]} | {ord(mark): " " for mark in MARKS[1]}
_TAKEN_APART = str.maketrans(LETTERS)


@lru_cache(maxsize=1 << 15)
def fold(name: str) -> str:
    """Fold a name for comparison: "Saint-Étienne" and "St. Etienne" give the same key.

    Args:
        name: a name as it is written, in any script.

    Returns:
        Its key; empty where nothing but marks was given.
    """
    key = name.casefold()
    if not key.isascii():
        key = unicodedata.normalize("NFKD", key.translate(_TAKEN_APART))
        key = "".join(letter for letter in key if not unicodedata.combining(letter))
    words = key.translate(_PLAIN).split()
    if len(words) > 1 and words[0] in LONG_FORMS:
        words[0] = LONG_FORMS[words[0]]
    return " ".join(words)
