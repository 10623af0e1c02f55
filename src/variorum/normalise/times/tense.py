"""Whether a clause tells of what has happened or of what is to come, by the words around a time."""

from __future__ import annotations

from ...reference import load
from ..tokens import Tokens
from .meaning import Told
from .verb_tense import REACH, STOPS, Cue, regular_past, verb_cue

_WORDS = load("tense_words")
_HAPPENINGS = frozenset(_WORDS["happenings"])
_PAST_VERBS = frozenset(_WORDS["past_verbs"]) - frozenset(_WORDS["past_auxiliaries"])
_DETERMINERS = frozenset(_WORDS["adjective_behind"])


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


def _cue(tokens: Tokens, first: int, last: int) -> Cue | None:
    words = tokens.words
    before = _look(tokens, range(first - 1, max(first - 1 - REACH, -1), -1))
    if before in ("future", "planned") and _has_happened(words, last):
        return "past"
    if before == "planned" and "but" in [word.lower() for word in words[last : last + 2]]:
        return "open"  # "was due on Monday, but ..."
    if before is not None:
        return before
    if _announced(tokens, first):
        return "future"
    after = _look(tokens, range(last, min(last + REACH, len(words))))
    return "open" if after == "planned" else after


def _has_happened(words: list[str], last: int) -> bool:
    """Whether a clause of its own verb follows: "after the quake on 30 September that killed 79"."""
    at = last + (words[last : last + 1] == [","])
    if [word.lower() for word in words[at : at + 1]] not in (["that"], ["which"]) or at + 1 >= len(words):
        return False
    verb = words[at + 1].lower()
    return verb in _PAST_VERBS or regular_past(words, at + 1, verb)


def _look(tokens: Tokens, places: range) -> Cue | None:
    """The first cue on a walk: a tense, ``open`` where it is left open, None for no verb at all."""
    words = tokens.words
    first = places.start + 1 if places.step < 0 else len(words)
    for at in places:
        word = words[at].lower()
        if word in STOPS and not _abbreviated(tokens, at):
            return None
        if _line_break(tokens, at, places.step):
            return None
        if places.step < 0 and word in ("after", "following", "since"):
            if word != "since" and at + 1 < len(words) and words[at + 1].endswith("ing"):
                return "past"  # "... will become law after voting to override it Wednesday"
            if any(noun.lower() in _HAPPENINGS for noun in words[at + 1 : first]):
                return "past"  # "will stay shut after the quake on Tuesday": nobody plans a quake
        if (cue := verb_cue(words, at, word, first, places.step)) != "none":
            return cue
    return None


def _announced(tokens: Tokens, first: int) -> bool:
    """Whether a headline (a first line without a full stop) announces: "Minister to visit Oslo on Friday"."""
    words = tokens.words
    if first > REACH or any(tokens.line_ends(at) for at in range(1, first + 1)):
        return False
    end = next((at for at in range(first, min(first + REACH, len(words))) if tokens.line_ends(at)), 0)
    if not end or words[end - 1] in STOPS:
        return False
    # A capital behind "to" is a place as often as a verb in a headline of capitals: that is left open.
    return any(
        words[at] in ("to", "To") and words[at + 1].isalpha() and words[at + 1].islower()
        and words[at + 1] not in _DETERMINERS and words[at - 1][0].isalpha()
        for at in range(1, first - 1)
    )  # fmt: skip


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
