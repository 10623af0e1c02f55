"""One wording told twice with a name, a figure or a "not" changed in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cache, lru_cache

from ..reference import load
from .words import fold

#: Clauses with this share of words in common are one wording, in which a changed name is a change of what is told.
ONE_WORDING = 0.7
#: A changed stretch longer than this is another way of telling it.
LONGEST_CHANGE = 4
#: Shorter answers are a name or a figure themselves, which is compared as such.
SHORTEST = 4
#: A clause so many times as long as the other goes on behind it.
LONGER = 1.4
#: How a "not" is left when words are cut at apostrophes.
_NOT = frozenset({"not", "never", "t", "nt"})
_TOKEN = re.compile(r"\w+(?:[.,]\d+)*")


def long_wording(text: str) -> bool:
    """Whether an answer is a phrase in which a name or figure may be changed beside what is asked for."""
    return len(_TOKEN.findall(text)) >= SHORTEST


@lru_cache(maxsize=20_000)
def reworded(first: str, second: str) -> tuple[str, str] | None:
    """The first name or figure that one wording has in the place of another, or a "not" that the other has not.

    None where two are no one wording.
    """
    ours, theirs = _TOKEN.findall(first), _TOKEN.findall(second)
    if max(len(ours), len(theirs)) > LONGER * min(len(ours), len(theirs)) >= LONGER * SHORTEST:
        # One clause goes on where the other ends: they are held against each other as far as both go.
        length = min(len(ours), len(theirs))
        ours, theirs = ours[:length], theirs[:length]
    matcher = SequenceMatcher(None, [w.casefold() for w in ours], [w.casefold() for w in theirs], autojunk=False)
    if matcher.real_quick_ratio() < ONE_WORDING or matcher.quick_ratio() < ONE_WORDING or matcher.ratio() < ONE_WORDING:
        return None
    if _denials(ours) != _denials(theirs):
        return ("not", "no such word") if _denials(ours) > _denials(theirs) else ("no such word", "not")
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "replace" or max(b - a, d - c) > LONGEST_CHANGE:
            continue
        one, other = _marked(ours[a:b]), _marked(theirs[c:d])
        if one and other and not _short_for(one, other) and not _short_for(other, one):
            return " ".join(ours[a:b]), " ".join(theirs[c:d])
    return None


@lru_cache(maxsize=20_000)
def one_statement(first: str, second: str) -> bool:
    """Whether two clauses are one wording about something that both call by a name, whatever value they give.

    "The dam in Westerhall had failed" is what "the dam in Westerhall had not failed" speaks of.
    """
    ours, theirs = _TOKEN.findall(first), _TOKEN.findall(second)
    names = [{word for word in words[1:] if word[0].isupper() and len(word) > 2} for words in (ours, theirs)]
    if names[0].isdisjoint(names[1]) or min(len(ours), len(theirs)) < SHORTEST:
        return False
    matcher = SequenceMatcher(None, [w.casefold() for w in ours], [w.casefold() for w in theirs], autojunk=False)
    return matcher.ratio() >= ONE_WORDING


def _denials(words: Sequence[str]) -> int:
    """How often some words deny; "not only" does not."""
    signs = load("comparison")["signs"]
    low = [word.casefold() for word in words]
    return sum(word in _NOT and after not in signs["only"] for word, after in zip(low, [*low[1:], ""], strict=True))


def _marked(words: Sequence[str]) -> list[str]:
    """Names and figures among some words."""
    return [word for word in words if word[0].isupper() or word[0].isdigit() or word.casefold() in _number_words()]


@cache
def _number_words() -> frozenset[str]:
    table = load("number_words")
    return frozenset([*table["ones"], *table["tens"]]) - {"one"}  # "one" is a pronoun too


def _short_for(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether one name is the other's beginning or its initials: "Feb" and "February", "UN" and "United Nations"."""
    initials = "".join(word[0] for word in long).casefold()
    return any(
        (fold(a) == initials and not a[0].isdigit())
        or any(fold(b).startswith(fold(a)[:3]) for b in long if not a[0].isdigit())
        for a in short
    ) or any(fold(a) == fold(b) for a in short for b in long)
