"""Whether a clause tells of what has happened or of what is to come, by the words around a time."""

from __future__ import annotations

from typing import Literal

from ...reference import load
from ..tokens import Tokens
from .meaning import Told

#: ``planned``: a plan told as past or a timetable in the present; what came of it is not said, but it looks ahead.
_Cue = Literal["past", "future", "open", "planned"]
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
_HAPPENINGS = frozenset(_WORDS["happenings"])
#: Behind one of these a word in -ed tells a state ("will remain closed").
_LINKING = frozenset(_WORDS["linking"])
#: How many words to look back and ahead in the sentence.
_REACH = 16
_STOPS = frozenset(".!?;…")


def tense_near(tokens: Tokens, first: int, last: int) -> tuple[Told, Told]:
    """The tense of the clause that a time stands in, and the way its words look.

    Args:
        tokens: the text.
        first: number of the time's first token.
        last: number of the token behind it.

    Returns:
        ``past`` or ``future`` where the nearest verb before it (or, where there is none, behind it) in the same
        sentence says so plainly; None for present, conditional and mixed clauses. The second is the same, but
        ``future`` for plans told as past ("was due to open on Monday") and for timetables ("opens on Monday").
    """
    cue = _cue(tokens, first, last)
    told: Told = cue if cue == "past" or cue == "future" else None
    return told, "future" if cue == "planned" else told


def _cue(tokens: Tokens, first: int, last: int) -> _Cue | None:
    words = tokens.words
    before = _look(tokens, range(first - 1, max(first - 1 - _REACH, -1), -1))
    if before in ("future", "planned") and _has_happened(words, last):
        return "past"
    if before == "planned" and "but" in [word.lower() for word in words[last : last + 2]]:
        return "open"  # "was due on Monday, but ..."
    if before is not None:
        return before
    if _announced(tokens, first):
        return "future"
    after = _look(tokens, range(last, min(last + _REACH, len(words))))
    return "open" if after == "planned" else after


def _has_happened(words: list[str], last: int) -> bool:
    """Whether a clause of its own verb follows: "after the quake on 30 September that killed 79"."""
    at = last + (words[last : last + 1] == [","])
    if [word.lower() for word in words[at : at + 1]] not in (["that"], ["which"]) or at + 1 >= len(words):
        return False
    verb = words[at + 1].lower()
    return (verb in _PAST and verb not in _WORDS["past_auxiliaries"]) or _regular_past(words, at + 1, verb)


def _look(tokens: Tokens, places: range) -> _Cue | None:
    """The first cue on a walk: a tense, ``open`` where it is left open, None for no verb at all."""
    words = tokens.words
    first = places.start + 1 if places.step < 0 else len(words)
    for at in places:
        word = words[at].lower()
        if word in _STOPS and not _abbreviated(tokens, at):
            return None
        if _line_break(tokens, at, places.step):
            return None
        if places.step < 0 and word in ("after", "following", "since"):
            if word != "since" and at + 1 < len(words) and words[at + 1].endswith("ing"):
                return "past"  # "... will become law after voting to override it Wednesday"
            if any(noun.lower() in _HAPPENINGS for noun in words[at + 1 : first]):
                return "past"  # "will stay shut after the quake on Tuesday": nobody plans a quake
        if (cue := _verb(words, at, word, first, places.step)) != "none":
            return cue
    return None


def _verb(words: list[str], at: int, word: str, first: int, step: int) -> _Cue | Literal["none"]:
    """What one word tells; ``none`` for nothing."""
    if word in _OPEN:
        if word == "may" and words[at] != "may":
            return "none"
        if step < 0 and word == "must" and "have" not in words[at + 1 : at + 3]:
            return "future"  # "must be paid by June 30"
        return "planned" if step < 0 and word == "would" and _reported(words, at) else "open"
    if step < 0 and word in _OBJECT_TO and "to" in words[at + 2 : min(at + 10, first)] and not _is_noun(words, at):
        return "planned" if word.endswith("ed") else "future"  # "expects the bank to hold rates on Monday"
    if word in _FUTURE and (word not in _NEEDS_TO or _looks_ahead(words, at, first)):
        return _doubled(words, at) or "future"
    if word == "to" and step < 0 and at + 1 < len(words) and words[at + 1].lower() == "be":
        return _doubled(words, at) or "future"
    if word in _SAME_AS_BASE and _behind_auxiliary(words, at):
        return "none"  # "will hit": the auxiliary tells
    if (word in _PAST or word.endswith("ed")) and at and words[at - 1].lower() in _LINKING:
        return "none"
    if word in _PAST or _regular_past(words, at, word):
        return _past_or_later(words, at)
    if word in _PRESENT:
        if _follows(words, at, ("to", "expected", "scheduled", "due", "set", "planned", "slated")):
            return "future"
        if word in ("has", "have") and at + 1 < len(words) and _regular_past(words, at + 1, words[at + 1].lower()):
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
    for back in range(at - 1, max(at - 1 - _REACH, -1), -1):
        if words[back] in _STOPS:
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
    if between and between[-1] not in (
        "on",
        "at",
        "by",
        "until",
        "from",
        "next",
        "again",
        "in",
        "the",
        "early",
        "late",
    ):
        return False
    before = words[at - 1].lower() if at else ""
    if word in _TIMETABLE_PLURAL:
        return before in ("they", "which", "and") or (before.endswith("s") and len(before) > 3 and before.isalpha())
    return word in _RUNS_BY_TIMETABLE and before.isalpha() and before not in _DETERMINERS


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
    ahead = [word.lower() for word in words[at + 1 : at + 3]]
    looks_on = ahead[:1] == ["to"] and words[at].lower() in ("was", "were")
    for place, word in enumerate(ahead, at + 1):
        caused = word == "due" and not _looks_ahead(words, place, len(words))
        looks_on = looks_on or (word in _NEEDS_TO and not caused)
    if not looks_on:
        return "past"
    return "planned" if words[at].lower() in ("was", "were") else "open"


def _doubled(words: list[str], at: int) -> _Cue | None:
    """A plan that is told as past itself ("was expected to"): what came of it is not said."""
    before = [word.lower() for word in words[max(at - 2, 0) : at]]
    if "had" in before or "been" in before:
        return "open"
    return "planned" if "was" in before or "were" in before else None


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
