"""Months, seasons and weekdays that are somebody's name: "Theresa May", "April Jones", "Mr Summer"."""

from __future__ import annotations

from functools import lru_cache

from ..grammar_rules import Match
from ..tokens import tokenise
from .lexicon import MONTHS, SAYINGS, TITLES, WEEKDAYS, WORDS

#: Behind one of these a month is a time, though a text has somebody of that name.
_OF_TIME = frozenset({"in", "since", "until", "till", "during", "through", "throughout", "last", "next", "this"})
#: Capitalised at the head of a sentence or in a headline, and no name.
_NO_NAMES = frozenset(WORDS["no_first_names"]) | frozenset(WORDS["behind_times"]) | {*MONTHS, *WEEKDAYS}
_NO_NAMES |= frozenset(WORDS["seasons"]) | frozenset(WORDS["past"]) | frozenset(WORDS["future"])


def is_name(match: Match, at: int) -> bool:
    """Whether the month or season word at a token is (part of) a person's name.

    A title or a capitalised word directly before it makes it one, and a capitalised word directly behind it unless a
    preposition of time stands before; so does the name given in full elsewhere, where no preposition of time stands.
    """
    words, name = match.tokens.words, match.tokens.words[at]
    if not (name[:1].isupper() and name[1:2].islower()):
        return False
    behind = [word.lower() for word in words[at + 1 : at + 3]]
    if any(word.removesuffix("s") in _EVENTS for word in behind):
        return False  # "the Chinese Spring Offensive", "the February Revolution"
    if _named_before(words, at):
        return True
    before = words[at - 1] if at else ""
    if before.lower() in _OF_TIME or before == "From" or (before == "from" and behind[:1] in (["to"], ["until"])):
        return False
    if name in _MONTHS and before.lower() in ("the", "a", "an", "its", "their"):
        return False  # nobody is "the April Jones"
    return _surname_behind(words, at) or name in _names_in(match.tokens.text)


def _named_before(words: list[str], at: int) -> bool:
    """Whether a title or a given name stands directly before."""
    before = words[at - 1] if at else ""
    if before == "." and at > 1:
        return words[at - 2].lower() in TITLES and words[at - 2][0].isupper()
    return before.lower() in TITLES or _like_a_name(before)


def _surname_behind(words: list[str], at: int) -> bool:
    after = words[at + 1] if at + 1 < len(words) else ""
    return _like_a_name(after)


def _like_a_name(word: str) -> bool:
    return len(word) > 2 and word[0].isupper() and word[1:].islower() and word.lower() not in _NO_NAMES


@lru_cache(maxsize=8)
def _names_in(text: str) -> frozenset[str]:
    """The months and seasons that a text gives a title, or a given name and what people do (asked once a text)."""
    words = tokenise(text).words
    found: set[str] = set()
    for at, word in enumerate(words):
        if word not in _NAMESAKES:
            continue
        behind = words[at + 1 : at + 3]
        called = at > 0 and _named_before(words, at) and not (behind and behind[0][:1].isupper())
        titled = called and (word in _MONTHS or words[at - 1].lower() in TITLES or words[at - 1] == ".")
        if titled or (len(behind) == 2 and _surname_behind(words, at) and behind[1] in SAYINGS):
            found.add(word)
    return frozenset(found)


_MONTHS = frozenset(name.capitalize() for name in WORDS["months"])
_NAMESAKES = _MONTHS | frozenset(name.capitalize() for name in WORDS["seasons"])
_EVENTS = frozenset(WORDS["event_nouns"]) | {"revolution", "war"}
