"""Clauses of two reports that tell of one deed by its verb, its doer and its day."""

from __future__ import annotations

import re
from datetime import date

from ..model import Claim, Time
from ..reference import load_words
from .grounds import Grounds
from .like_words import near
from .positions import HELD, Stand

_WORD = re.compile(r"[^\W\d_]{3,}")
_NAMED = re.compile(r"XXXX-WXX-(\d)")


def of_one_day(first: Stand, second: Stand, grounds: Grounds) -> bool:
    """Whether a clause of one side tells on the same day what a clause of the other does: "will concede on Monday".

    A doer without a name is the other's where his noun stands in the other's words ("the mayor", "Mayor Ada Novak").

    Args:
        first: a position.
        second: another one.
        grounds: the claims.
    """
    ours, theirs = (grounds.clauses(stand.answers[:HELD]) for stand in (first, second))
    return any(_one_deed(one, other) for one in ours for other in theirs if one.document != other.document)


def _one_deed(one: Claim, other: Claim) -> bool:
    empty = load_words("like_meaning", "empty_verbs")
    if one.head != "verb" or other.head != "verb" or one.predicate in empty or not near(one.predicate, other.predicate):
        return False
    return _one_doer(one, other) and any(_one_day(a, b) for a in one.times for b in other.times)


def _one_doer(one: Claim, other: Claim) -> bool:
    ours, theirs = one.subject, other.subject
    if ours is None or theirs is None or ours.role != theirs.role:
        return False
    if ours.entity and theirs.entity:
        return ours.entity == theirs.entity
    bare, whole = (_words(side.text) for side in ((theirs, ours) if ours.entity else (ours, theirs)))
    return bool(bare) and (bare <= whole or whole <= bare)


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)} - {"the", "this", "that", "its", "his", "her", "their"}


def _one_day(one: Time, other: Time) -> bool:
    """Whether two times name one day: by their bounds, or where a side's are open by the day of the week."""
    days = [_day(time) for time in (one, other)]
    if days[0] and days[1]:
        return days[0] == days[1]
    named = {_weekday(time, day) for time, day in zip((one, other), days, strict=True)}
    return len(named) == 1 and None not in named


def _day(time: Time) -> date | None:
    """The one day that a time lies in."""
    if not time.lower or not time.upper or time.lower[:10] != time.upper[:10]:
        return None
    try:
        return date.fromisoformat(time.lower[:10])
    except ValueError:
        return None


def _weekday(time: Time, day: date | None) -> int | None:
    named = _NAMED.match(time.timex or "")
    return day.isoweekday() if day else int(named[1]) if named else None
