"""Words for rising and falling, as patterns."""

from __future__ import annotations

from functools import cache

from ...reference import load


@cache
def alternatives(key: str) -> str:
    """The words of a list of ``check_words`` as one alternative of a pattern, longest first."""
    words = sorted(load("check_words")[key], key=lambda word: (-len(word), word))
    return r"\b(?:" + "|".join(word.replace(" ", r"\s+").replace(".", r"\.") for word in words) + r")\b"


@cache
def changed() -> str:
    """Verbs of change, upwards as group ``up``, downwards as ``down``."""
    return rf"(?:(?P<up>{alternatives('rose')})|(?P<down>{alternatives('fell')}))"


@cache
def a_change() -> str:
    """Nouns of change, with "up" and "down", as groups ``up`` and ``down``."""
    return rf"(?:(?P<up>{alternatives('a_rise')})|(?P<down>{alternatives('a_fall')}))"
