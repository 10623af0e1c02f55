"""Prepositions that make of a time an interval open on one side: "since", "until", "by", "before", "after"."""

from __future__ import annotations

from ..tokens import Tokens
from .lexicon import WORDS

#: Nouns of events, behind which a time in front is an attribute; words that go on behind a time that is none.
_EVENT_NOUNS = frozenset(WORDS["event_nouns"])
_AFTER_TIMES = frozenset(WORDS["behind_times"])
_SIDES = {"since": "since", "until": "until", "till": "until", "by": "by", "before": "before", "after": "after"}


def side_before(tokens: Tokens, first: int, last: int) -> str | None:
    """The preposition that opens an interval at a time.

    Args:
        tokens: the text.
        first: number of the time's first token.
        last: number of the token behind it.

    Returns:
        The preposition right before it; None where there is none, or where the time only names which event is meant
        ("after Saturday's fire" says nothing of the time after Saturday).
    """
    words = tokens.words
    at = first - 1
    article = at >= 0 and words[at].lower() in ("the", "a", "an", "its", "their", "his", "her")
    side = _SIDES.get(words[at - article].lower()) if at >= article else None
    return None if side and _names_which(tokens, first, last, article, side) else side


def _names_which(tokens: Tokens, first: int, last: int, article: bool, side: str) -> bool:
    """Whether the time only names which event is meant: "after Saturday's fire", "before the March 14 talks"."""
    after = [word.lower() for word in tokens.words[last : last + 3]]
    if not after or tokens.line_ends(last):
        return False
    if after[0] in ("'s", "’s") or (after[0] in ("'", "’") and after[1:2] == ["s"]):
        return True
    if article and tokens.words[first].lower() != "end":
        return after[0].isalpha() and after[0] not in _AFTER_TIMES
    if side == "since":
        return False  # "since Monday talks have stalled": a subject as often as not
    return not {word.removesuffix("s") for word in after[:2]}.isdisjoint(_EVENT_NOUNS) and after[0] not in _AFTER_TIMES
