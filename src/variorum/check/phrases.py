"""Patterns made from word lists."""

from __future__ import annotations

import re
from functools import cache


@cache
def any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern that finds any of the words or phrases as whole words, longest first, in any case."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    # A genitive's apostrophe may be straight or curly.
    parts = (re.escape(word).replace(r"\ ", r"\s+").replace("'", "['’]") for word in ordered)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})(?![\w-])", re.IGNORECASE)


@cache
def ends_with(words: tuple[str, ...]) -> re.Pattern[str]:
    """A stretch that ends with one of the words, but for an article and adjectives of direction."""
    return re.compile(
        any_of(words).pattern + r"\s+(?:(?:the|central|northern|southern|eastern|western)\s+){0,2}['‘“\"]?$", re.I
    )


@cache
def starts_with(words: tuple[str, ...]) -> re.Pattern[str]:
    """A stretch that begins with one of the words, one adjective allowed before it."""
    return re.compile(r"['’”\"]?\s+(?:\w+\s+)?" + any_of(words).pattern, re.I)
