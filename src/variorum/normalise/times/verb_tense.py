"""What one word tells of whether something has happened or is to come."""

from __future__ import annotations

from typing import Literal

from ...reference import load

#: ``planned``: a plan told as past or a timetable in the present; what came of it is not said, but it looks ahead.
Cue = Literal["past", "future", "open", "planned"]
_WORDS = load("tense_words")
_FUTURE = frozenset(_WORDS["future"])
_NEEDS_TO = frozenset(_WORDS["needs_to"])
_PAST = frozenset(_WORDS["past_auxiliaries"]) | frozenset(_WORDS["past_verbs"])
_OPEN = frozenset(_WORDS["open"])
_PRESENT = frozenset(_WORDS["present"])
_NOT_PAST = frozenset(_WORDS["not_past"])
_DETERMINERS = frozenset(_WORDS["adjective_behind"])
_SAME_AS_BASE = frozenset(_WORDS["same_as_base"])
_BEFORE_BASE = frozenset(_WORDS["before_base"])
_OBJECT_TO = frozenset(_WORDS["object_to"])
_TELLING = frozenset(_WORDS["telling"])
_RUNS_BY_TIMETABLE = frozenset(_WORDS["timetable"])
_TIMETABLE_PLURAL = frozenset(_WORDS["timetable_plural"])
_NO_TIMETABLE = frozenset(_WORDS["no_timetable"])
_BETWEEN = frozenset(_WORDS["timetable_between"])
#: Behind one of these a word in -ed tells a state ("will remain closed").
_LINKING = frozenset(_WORDS["linking"])
#: How many words to look back and ahead in the sentence.
REACH = 16
STOPS = frozenset(".!?;…")


def verb_cue(words: list[str], at: int, word: str, first: int, step: int) -> Cue | Literal["none"]:
    """What one word tells of the tense around it.

    Args:
        words: the text's words.
        at: number of the word.
        word: the word in lower case.
        first: where the words end that belong to the clause, on a walk back.
        step: the way of the walk, -1 or 1.

    Returns:
        A tense, ``open`` where it is left open, ``none`` where the word tells nothing.
    """
    if word in _OPEN:
        if word == "may" and words[at] != "may":
            return "none"
        if step < 0 and word == "must" and "have" not in words[at + 1 : at + 3]:
            return "future"  # "must be paid by June 30"
        return "planned" if step < 0 and word == "would" and _reported(words, at) else "open"
    if step < 0 and word in _OBJECT_TO and "to" in words[at + 2 : min(at + 10, first)] and not _is_noun(words, at):
        return "planned" if word.endswith("ed") else "future"  # "expects the bank to hold rates on Monday"
    if word == "won" and words[at + 1 : at + 2] not in (["'"], ["’"]):
        return "past"  # a match was won; "won't" is parted before its apostrophe
    if word in _FUTURE and (word not in _NEEDS_TO or _looks_ahead(words, at, first)):
        return _doubled(words, at) or "future"
    if word == "to" and step < 0 and at + 1 < len(words) and words[at + 1].lower() == "be":
        return _doubled(words, at) or "future"
    if word in _SAME_AS_BASE and _behind_auxiliary(words, at):
        return "none"  # "will hit": the auxiliary tells
    if (word in _PAST or word.endswith("ed")) and at and words[at - 1].lower() in _LINKING:
        return "none"
    if word in _PAST or regular_past(words, at, word):
        return _past_or_later(words, at)
    if word in _PRESENT:
        if _follows(words, at, ("to", "expected", "scheduled", "due", "set", "planned", "slated")):
            return "future"
        if word in ("has", "have") and at + 1 < len(words) and regular_past(words, at + 1, words[at + 1].lower()):
            return "past"
        if step < 0:
            return "open"
    if step < 0 and _by_timetable(words, at, word, first):
        return "planned"
    return "none"


def _looks_ahead(words: list[str], at: int, first: int) -> bool:
    """Whether a word of planning governs what follows: "set to", "forecast until Tuesday", "expected Tuesday"."""
    if at == first - 1:
        return words[at].lower() in ("due", "expected", "scheduled", "slated") and words[at - 1].lower() != "as"
    if words[at].lower() == "due" and [word.lower() for word in words[at + 1 : at + 2]] == ["to"]:
        cause = words[at + 2].lower() if at + 2 < len(words) else ""
        return not (cause in _DETERMINERS or cause.endswith("ing"))  # "due to the rain"
    if words[at].lower() == "set" and [word.lower() for word in words[at + 1 : at + 2]] not in (["to"], ["for"]):
        return False  # "the court set bail on Monday"
    return _follows(words, at, ("to", "for", "by", "in", "on", "next", "until", "till", "through"))


def _is_noun(words: list[str], at: int) -> bool:
    return at > 0 and words[at - 1].lower() in _DETERMINERS


def _reported(words: list[str], at: int) -> bool:
    """Whether "would" tells what somebody said of the time to come: "said the talks would resume on Monday"."""
    if (
        at + 1 < len(words)
        and words[at + 1].lower() in ("have", "be", "'ve", "’ve")
        and "have" in words[at + 1 : at + 3]
    ):
        return False
    for back in range(at - 1, max(at - 1 - REACH, -1), -1):
        if words[back] in STOPS:
            return False
        if words[back].lower() in _TELLING:
            return True
    return False


def _behind_auxiliary(words: list[str], at: int) -> bool:
    """Whether a form that is both past and base stands behind "to", "will" or "did not"."""
    before = [word.lower() for word in words[max(at - 2, 0) : at]]
    return bool(before) and (
        before[-1] in _BEFORE_BASE or (before[0] in _BEFORE_BASE and (before[-1] == "not" or before[-1].endswith("ly")))
    )


def _by_timetable(words: list[str], at: int, word: str, first: int) -> bool:
    """Whether a present tense tells a timetable: "Polls close at 8 p.m. on Thursday", not "Shares close higher"."""
    between = [item.lower() for item in words[at + 1 : first]]
    if len(between) > 6 or any(not item.isalpha() or item in _NO_TIMETABLE for item in between):
        return False
    if between and between[-1] not in _BETWEEN:
        return False
    before = words[at - 1].lower() if at else ""
    if word in _TIMETABLE_PLURAL:
        return before in ("they", "which", "and") or (before.endswith("s") and len(before) > 3 and before.isalpha())
    return word in _RUNS_BY_TIMETABLE and before.isalpha() and before not in _DETERMINERS


def _past_or_later(words: list[str], at: int) -> Cue:
    """Past, unless the next words look ahead from there ("was expected to")."""
    ahead = [word.lower() for word in words[at + 1 : at + 3]]
    looks_on = ahead[:1] == ["to"] and words[at].lower() in ("was", "were")
    for place, word in enumerate(ahead, at + 1):
        caused = word == "due" and not _looks_ahead(words, place, len(words))
        looks_on = looks_on or (word in _NEEDS_TO and not caused)
    if not looks_on:
        return "past"
    return "planned" if words[at].lower() in ("was", "were") else "open"


def _doubled(words: list[str], at: int) -> Cue | None:
    """A plan that is told as past itself ("was expected to"): what came of it is not said."""
    before = [word.lower() for word in words[max(at - 2, 0) : at]]
    if "had" in before or "been" in before:
        return "open"
    return "planned" if "was" in before or "were" in before else None


def regular_past(words: list[str], at: int, word: str) -> bool:
    """Whether a word in -ed tells the past and is no adjective."""
    if not (word.endswith("ed") and len(word) > 3 and word not in _NOT_PAST) or words[at][0].isupper():
        return False
    before = words[at - 1].lower() if at else ""
    return before not in _DETERMINERS and before != "-"


def _follows(words: list[str], at: int, wanted: tuple[str, ...]) -> bool:
    return any(word.lower() in wanted for word in words[at + 1 : at + 3])
