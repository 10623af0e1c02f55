"""One way to compare names: without case, accents, apostrophes and hyphens."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_PLAIN = {ord(mark): None for mark in "'’‘ʼʻ`´.\u00ad"} | {ord(mark): " " for mark in "-‐‑–—_/"}
#: Letters that Unicode does not take apart but newspapers do.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ə": "a", "ħ": "h"}
)
_LONG_FORMS = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount"}


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
        key = unicodedata.normalize("NFKD", key.translate(_LETTERS))
        key = "".join(letter for letter in key if not unicodedata.combining(letter))
    words = key.translate(_PLAIN).split()
    if len(words) > 1 and words[0] in _LONG_FORMS:
        words[0] = _LONG_FORMS[words[0]]
    return " ".join(words)
