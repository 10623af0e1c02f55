"""Whether the words around a class refuse it: "cannot be called hypersonic", "is no intercontinental missile"."""

from __future__ import annotations

import re

from ..reference import load
from .phrases import any_of

_NOT = re.compile(r"n['’]t\b", re.IGNORECASE)


def refuses(words: str) -> bool:
    """Whether words refuse what they speak of; "no more than 300 km" and the like refuse nothing.

    Args:
        words: a sentence or a part of one, the class itself left out.
    """
    known = load("class_words")
    kept = any_of(tuple(known["no_refusals"])).sub(" ", words)
    return any_of(tuple(known["refusals"])).search(kept) is not None or _NOT.search(kept) is not None
