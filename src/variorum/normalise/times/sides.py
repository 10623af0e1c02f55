"""Prepositions that make of a time an interval open on one side: "since", "until", "by", "before", "after"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from ..tokens import Tokens
from .calendar import Stretch
from .lexicon import WORDS

#: Nouns of events, behind which a time in front is an attribute; words that go on behind a time that is none.
_EVENT_NOUNS = frozenset(WORDS["event_nouns"])
_AFTER_TIMES = frozenset(WORDS["behind_times"])
_SIDES = {
    "since": "since",
    "until": "until",
    "till": "until",
    "by": "by",
    "through": "until",
    "before": "before",
    "after": "after",
}


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
    if at > 1 and words[at].lower() == "than" and words[at - 2].lower() in ("no", "not"):
        return {"later": "by", "earlier": "since"}.get(words[at - 1].lower())
    side = _SIDES.get(words[at - article].lower()) if at >= article else None
    if side == "before" and "end" in [word.lower() for word in words[first : first + 2]]:
        return "by"  # "before the end of the month" is within it
    if (
        side
        and words[at - article].lower() == "through"
        and not (article == 0 and words[first].lower() != "the" and _an_end(tokens, at))
    ):
        return None
    return None if side and _names_which(tokens, first, last, article, side) else side


def _an_end(tokens: Tokens, at: int) -> bool:
    """Whether "through" names an end ("runs through 2030"), not what was lived through ("halfway through 2013")."""
    return at > 0 and tokens.words[at - 1].lower() not in (
        "all",
        "halfway",
        "midway",
        "way",
        "partway",
        "right",
        "half",
    )


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


def bounded(stretch: Stretch, side: str) -> Stretch:
    """What "since", "until", "by", "before" and "after" make of a time: an interval open on one side.

    Before and after a time of day the day itself is the other bound: "shortly after 7 a.m." is that morning, not all
    that came later.
    """
    if stretch.first and "T" in f"{stretch.lower}{stretch.upper}":
        return _within_day(stretch, side, stretch.first)
    plain = stretch.edtf if stretch.edtf and not set(stretch.edtf) & set("/[]X") else None
    if side == "since":
        edtf = f"{plain or _edge(stretch, stretch.lower)}/.."
        return replace(stretch, edtf=edtf if stretch.lower else None, upper=None, note="from then on")
    if side in ("by", "until"):
        end = stretch.upper[:10] if stretch.note and stretch.upper and len(stretch.upper) == 10 else plain
        edtf = f"../{end or _edge(stretch, stretch.upper)}"
        return replace(stretch, edtf=edtf if stretch.upper else None, lower=None, note="up to its end")
    if side == "before" and stretch.first and stretch.first > date.min:
        end_day = (_latest_start(stretch) - timedelta(days=1)).isoformat()
        return replace(stretch, edtf=f"../{end_day}", lower=None, upper=end_day, note="before then")
    if side == "after" and stretch.last and stretch.last < date.max:
        start = (stretch.last + timedelta(days=1)).isoformat()
        return replace(stretch, edtf=f"{start}/..", lower=start, upper=None, note="after then")
    return stretch


def _latest_start(stretch: Stretch) -> date:
    """The first day of a time, of one of several years that of the last: "before April" holds until then."""
    if stretch.last is None or not (stretch.edtf or "").startswith("[") or stretch.grain not in ("D", "M", "Y"):
        return stretch.first or date.min
    day = {"D": stretch.last.day, "M": 1, "Y": 1}[stretch.grain]
    return stretch.last.replace(month=1 if stretch.grain == "Y" else stretch.last.month, day=day)


def _edge(stretch: Stretch, text: str | None) -> str:
    """One end of an open interval: a year for decades and centuries, which EDTF cannot put into an interval."""
    return (text or "")[:4] if stretch.grain in ("DE", "CE") else (text or "")[:10]


def _within_day(stretch: Stretch, side: str, day: date) -> Stretch:
    zone = (stretch.lower or "")[19:]
    if side == "since":
        return replace(stretch, edtf=f"{day}/..", upper=None, note="from then on")
    if side in ("by", "until"):
        return replace(stretch, edtf=f"../{day}", lower=None, note="up to its end")
    # Of an hour its beginning counts; where the words leave two readings, the one that leaves more open.
    two = (stretch.upper or "")[:13] != (stretch.lower or "")[:13]
    if side == "before":
        lower, upper = f"{day}T00:00:00{zone}", stretch.upper if two else stretch.lower
        return replace(stretch, edtf=f"{day}", lower=lower, upper=upper, note="before then, that day")
    upper = max(f"{day}T23:59:59{zone}", "" if two else stretch.upper or "")
    return replace(stretch, edtf=f"{day}", lower=stretch.lower, upper=upper, note="after then, that day")
