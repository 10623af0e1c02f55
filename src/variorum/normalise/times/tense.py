"""Whether a clause tells of what has happened or of what is to come, by the words around a time."""

from __future__ import annotations

from typing import Literal

from ...reference import load
from ..tokens import Tokens
from .meaning import Told

_Cue = Literal["past", "future", "open"]
_WORDS = load("tense_words")
_FUTURE = frozenset(_WORDS["future"])
_NEEDS_TO = frozenset(_WORDS["needs_to"])
_PAST = frozenset(_WORDS["past_auxiliaries"]) | frozenset(_WORDS["past_verbs"])
_OPEN = frozenset(_WORDS["open"])
_PRESENT = frozenset(_WORDS["present"])
_NOT_PAST = frozenset(_WORDS["not_past"])
_DETERMINERS = frozenset(_WORDS["adjective_behind"])
#: Behind one of these a word in -ed tells a state ("will remain closed").
_LINKING = frozenset(_WORDS["linking"])
#: How many words to look back and ahead in the sentence.
_REACH = 16
_STOPS = frozenset(".!?;…")


def tense_near(tokens: Tokens, first: int, last: int) -> Told:
    """The tense of the clause that a time stands in.

    Args:
        tokens: the text.
        first: number of the time's first token.
        last: number of the token behind it.

    Returns:
        ``past`` or ``future`` where the nearest verb before it (or, where there is none, behind it) in the same
        sentence says so plainly; None for present, conditional and mixed clauses.
    """
    words = tokens.words
    before = _look(tokens, range(first - 1, max(first - 1 - _REACH, -1), -1))
    if before is not None:
        return None if before == "open" else before
    if _announced(tokens, first):
        return "future"
    after = _look(tokens, range(last, min(last + _REACH, len(words))))
    return None if after == "open" else after


def _look(tokens: Tokens, places: range) -> _Cue | None:
    """The first cue on a walk: a tense, ``open`` where it is left open, None for no verb at all."""
    words = tokens.words
    for at in places:
        word = words[at].lower()
        if word in _STOPS and not _abbreviated(tokens, at):
            return None
        if _line_break(tokens, at, places.step):
            return None
        if places.step < 0 and word in ("after", "following") and at + 1 < len(words) and words[at + 1].endswith("ing"):
            return "past"  # "... will become law after voting to override it Wednesday"
        if word in _OPEN:
            if word == "may" and words[at] != "may":
                continue
            return "open"
        if word in _FUTURE and (word not in _NEEDS_TO or _follows(words, at, ("to", "for", "by", "in", "on", "next"))):
            return "open" if _doubled(words, at) else "future"
        if word == "to" and places.step < 0 and at + 1 < len(words) and words[at + 1].lower() == "be":
            return "open" if _doubled(words, at) else "future"
        if (word in _PAST or word.endswith("ed")) and at and words[at - 1].lower() in _LINKING:
            continue
        if word in _PAST or _regular_past(words, at, word):
            return _past_or_later(words, at)
        if word in _PRESENT:
            if _follows(words, at, ("to", "expected", "scheduled", "due", "set", "planned", "slated")):
                return "future"
            if word in ("has", "have") and at + 1 < len(words) and _regular_past(words, at + 1, words[at + 1].lower()):
                return "past"
            if places.step < 0:
                return "open"
    return None


def _announced(tokens: Tokens, first: int) -> bool:
    """Whether a headline (a first line without a full stop) announces: "Minister to visit Oslo on Friday"."""
    words = tokens.words
    if first > _REACH or any(tokens.line_ends(at) for at in range(1, first + 1)):
        return False
    end = next((at for at in range(first, min(first + _REACH, len(words))) if tokens.line_ends(at)), 0)
    if not end or words[end - 1] in _STOPS:
        return False
    # A capital behind "to" is a place as often as a verb in a headline of capitals: that is left open.
    return any(
        words[at] in ("to", "To") and words[at + 1].isalpha() and words[at + 1].islower()
        and words[at + 1] not in _DETERMINERS and words[at - 1][0].isalpha()
        for at in range(1, first - 1)
    )  # fmt: skip


def _past_or_later(words: list[str], at: int) -> _Cue:
    """Past, unless the next words look ahead from there ("was expected to")."""
    ahead = [word.lower() for word in words[at + 1 : at + 4]]
    looks_on = any(word in _NEEDS_TO for word in ahead[:2]) or (
        ahead[:1] == ["to"] and words[at].lower() in ("was", "were")
    )
    return "open" if looks_on else "past"


def _doubled(words: list[str], at: int) -> bool:
    """Whether the plan itself is told as past ("was expected to"): then what came of it is not said."""
    return any(word.lower() in ("was", "were", "had", "been") for word in words[max(at - 2, 0) : at])


def _regular_past(words: list[str], at: int, word: str) -> bool:
    if not (word.endswith("ed") and len(word) > 3 and word not in _NOT_PAST) or words[at][0].isupper():
        return False
    before = words[at - 1].lower() if at else ""
    return before not in _DETERMINERS and before != "-"


def _follows(words: list[str], at: int, wanted: tuple[str, ...]) -> bool:
    return any(word.lower() in wanted for word in words[at + 1 : at + 3])


def _line_break(tokens: Tokens, at: int, step: int) -> bool:
    """Whether the walk has just stepped over an empty line."""
    here, there = (at, at + 1) if step < 0 else (at - 1, at)
    if here < 0 or there >= len(tokens.words):
        return False
    return "\n" in tokens.text[tokens.ends[here] : tokens.starts[there]]


def _abbreviated(tokens: Tokens, at: int) -> bool:
    """Whether a full stop belongs to an abbreviation ("Nov.", "U.S.")."""
    if tokens.words[at] != "." or at == 0 or at + 1 >= len(tokens.words):
        return False
    before, after = tokens.words[at - 1], tokens.words[at + 1]
    return len(before) == 1 or (len(before) <= 4 and before[0].isupper() and not after[0].isupper())
