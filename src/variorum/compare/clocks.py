"""Hours as reports tell them: to the minute, to the quarter or the hour, and "shortly before" one."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ..model import Time

_CLOCK = re.compile(r"T(\d\d):(\d\d)Z?$")
_MINUTES = re.compile(r"\d[:.h]\s?\d\d|\b\d{4}\b")
_ZONE = re.compile(r"\b(?:GMT|UTC|[A-Z]{1,2}[SD]T|CES?T|EES?T|MSK)\b")
_ASIDE = re.compile(r"\(.*?(?:\)|$)")
_NEAR = re.compile(r"\b(?:about|around|roughly|approximately|nearly|almost|some|circa)\b", re.IGNORECASE)
_BEFORE = re.compile(r"\bbefore\b", re.IGNORECASE)
_AFTER = re.compile(r"\bafter\b", re.IGNORECASE)
_CLOSELY = re.compile(r"\b(?:shortly|just|soon|moments|minutes|right|little)\b", re.IGNORECASE)
#: Minutes by which an hour is off that is told by the hour (with its minutes or without), the half, the quarter or five
#: minutes; and by which one is that is told as near.
_WHOLE_HOUR, _FULL_HOUR, _HALF, _QUARTER, _FIVE, _ROUGH, _CLOSE = 15, 10, 10, 7, 3, 10, 30
#: Minutes between an hour of the morning and that of the evening.
_HALF_DAY = 720
#: Minutes that "before" and "after" leave open where nothing says how closely: the half of a day.
_OPEN = 360
#: Minutes by which two clocks, or two readings of what was the beginning, differ for one moment.
SLACK, ROUNDED_SLACK = 5, 3
#: Clocks of two zones show the same minutes, but for those that are half an hour off the others (by 2½ hours and more).
_ZONES, _HALF_ZONES = 60, 150


@dataclass(frozen=True, slots=True)
class Clock:
    """An hour with what its words leave open.

    Attributes:
        minute: minute of the day that is told.
        first, last: first and last minute that it can be.
        zone: its zone, where one is named; empty where it is told as that of the place.
        exact: whether it is told to the odd minute.
    """

    minute: int
    first: int
    last: int
    zone: str
    exact: bool


def read_clocks(time: Time, words: str) -> tuple[Clock, ...]:
    """The hours that a time can be: two, half a day apart, for "half past nine".

    Args:
        time: the time.
        words: its words, with those before it by which it is rounded.

    Returns:
        Nothing where it has no hour.
    """
    clock = read_clock(time, words)
    if clock is None:
        return ()
    lower, upper = (time.lower or "")[:16], (time.upper or "")[:16]
    span = 60 * (int(upper[11:13]) - int(lower[11:13])) if len(lower) == len(upper) == 16 else 0
    if span != _HALF_DAY or lower[:10] != upper[:10] or lower[14:] != upper[14:]:
        return (clock,)
    later = replace(clock, minute=clock.minute + _HALF_DAY, first=clock.first + _HALF_DAY, last=clock.last + _HALF_DAY)
    return clock, later


def read_clock(time: Time, words: str) -> Clock | None:
    """The hour of a time.

    Args:
        time: the time.
        words: its words, with those before it by which it is rounded.

    Returns:
        None where it has no hour.
    """
    found = _CLOCK.search(time.timex or "")
    if found is None:
        return None
    minute = 60 * int(found[1]) + int(found[2])
    off, exact = _rounded(minute, words), bool(minute % 5)
    first, last = minute - off, minute + off
    if _NEAR.search(words):
        first, last, exact = minute - max(_ROUGH, off), minute + max(_ROUGH, off), False
    elif _BEFORE.search(words):
        first, exact = minute - (_CLOSE if _CLOSELY.search(words) else _OPEN), False
    elif _AFTER.search(words):
        last, exact = minute + (_CLOSE if _CLOSELY.search(words) else _OPEN), False
    zone = _ZONE.search(_ASIDE.sub("", words))  # "1353 (1023 GMT)" is told by the clocks of the place
    return Clock(minute, first, last, zone[0] if zone else "", exact)


def _rounded(minute: int, words: str) -> int:
    """Minutes by which a report may have rounded an hour."""
    if minute % 60 == 0:
        return _FULL_HOUR if _MINUTES.search(words) or not any(letter.isdigit() for letter in words) else _WHOLE_HOUR
    return _HALF if minute % 30 == 0 else _QUARTER if minute % 15 == 0 else _FIVE if minute % 5 == 0 else 0


def minutes_between(first: Clock, second: Clock) -> int:
    """Minutes between two hours whatever their words leave open, within half a day; 0 where they can be one."""
    low, high = sorted((first, second), key=lambda clock: clock.minute)
    if high.minute - low.minute > 720:  # 11:50 p.m. and 12:10 a.m.
        return max(0, low.first + 1440 - high.last)
    return max(0, high.first - low.last)


def may_be_one(first: Clock, second: Clock) -> bool:
    """Whether two hours can be told of one moment."""
    return minutes_between(first, second) <= (SLACK if first.exact and second.exact else ROUNDED_SLACK)


def told_apart(first: Clock, second: Clock) -> int:
    """Minutes between two hours as they are told, the shorter way round the clock."""
    minutes = abs(first.minute - second.minute)
    return min(minutes, 1440 - minutes)


def zones_apart(minutes: int) -> bool:
    """Whether clocks of two zones may differ by so many minutes."""
    return minutes > 0 and (minutes % _ZONES == 0 or (minutes % 30 == 0 and minutes >= _HALF_ZONES))
