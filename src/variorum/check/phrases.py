"""Patterns made from word lists."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ..reference import load

#: A day of the week, and the months.
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
MONTHS = r"January|February|March|April|May|June|July|August|September|October|November|December"


def either(words: Iterable[str]) -> str:
    """The words or phrases as alternatives of a pattern, longest first."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)


@cache
def any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern that finds any of the words or phrases as whole words, longest first, in any case."""
    # A genitive's apostrophe may be straight or curly.
    found = either(words).replace("'", "['’]")
    return re.compile(rf"(?<![\w-])(?:{found})(?![\w-])", re.IGNORECASE)


@cache
def any_listed(lexicon: str, *lists: str) -> re.Pattern[str]:
    """A pattern that finds any word or phrase of these lists of a lexicon."""
    return any_of(tuple(word for name in lists for word in load(lexicon)[name]))


@cache
def ends_with(lexicon: str, name: str) -> re.Pattern[str]:
    """A stretch that ends with a word of the list, but for an article and adjectives of direction."""
    return re.compile(
        any_listed(lexicon, name).pattern
        + r"\s+(?:(?:the|central|northern|southern|eastern|western)\s+){0,2}['‘“\"]?$",
        re.I,
    )


@cache
def starts_with(lexicon: str, name: str) -> re.Pattern[str]:
    """A stretch that begins with a word of the list, one adjective allowed before it."""
    return re.compile(r"['’”\"]?\s+(?:\w+\s+)?" + any_listed(lexicon, name).pattern, re.I)
