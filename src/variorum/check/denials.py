"""Whether the words around a class refuse it: "cannot be called hypersonic", "is no intercontinental missile"."""

from __future__ import annotations

import re

from .phrases import any_listed

_NOT = re.compile(r"n['’]t\b", re.IGNORECASE)


def refuses(words: str) -> bool:
    """Whether words refuse what they speak of; "no more than 300 km" and the like refuse nothing.

    Args:
        words: a sentence or a part of one, the class itself left out.
    """
    kept = without_no_refusals(words)
    return any_listed("class_words", "refusals").search(kept) is not None or _NOT.search(kept) is not None


def without_no_refusals(words: str) -> str:
    """Words without the turns of phrase that sound like a refusal and are none: "not only", "without elaborating"."""
    return any_listed("class_words", "no_refusals").sub(" ", words)
