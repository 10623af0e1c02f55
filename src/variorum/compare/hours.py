"""Hours of one day and lengths of time, held against each other with what reports round and what clocks differ by."""

from __future__ import annotations

import re
from datetime import datetime

from ..model import Time, Value
from .clocks import SLACK, Clock, may_be_one, read_clock, read_clocks, told_apart, zones_apart
from .day_parts import relate_parts
from .relation import Relation, nested

#: Minutes by which two reports may round one moment, where what rounds it does not stand with its words.
ROUNDED_MINUTES = 30
#: By how much one length of time may be rounded, and by how much where both are told as near; and the minutes of the
#: units of TIMEX3.
ROUNDED_LENGTH, ROUGH_LENGTH = 1.34, 1.6
#: What is told as "more than an hour" lasts less than this many.
FAR_ABOVE = 3.0
UNIT_MINUTES = {"TS": 1 / 60, "TM": 1.0, "TH": 60.0, "D": 1440.0, "W": 10080.0, "M": 43830.0, "Y": 525960.0}
_LENGTH = re.compile(r"P(T?)(\d+(?:\.\d+)?)([SMHDWY])")
_MORE = re.compile(r"\b(?:more than|over|at least|longer)\b", re.IGNORECASE)
_JUST = re.compile(r"\b(?:just|barely|slightly|a little) (?:more|over|longer)\b", re.IGNORECASE)
_NEAR = re.compile(r"\b(?:about|around|roughly|approximately|nearly|almost|some|circa)\b", re.IGNORECASE)
_LESS = re.compile(r"\b(?:less than|under|within|at most|up to|nearly|almost|fewer)\b", re.IGNORECASE)
#: Why hours that clocks of two zones may show for one moment are not held against each other.
TWO_ZONES = "different hours of one day, and a time zone may lie between"


def relate_hours(first: Time, second: Time) -> Relation | None:
    """Two times of the same day, both with the hour: None where that says no more than the day."""
    if (moments := _relate_moments(first, second)) is not None:
        return moments
    ours, theirs = _stretch(first), _stretch(second)
    if (ours is None) != (theirs is None) and "" not in (_day_of(first), _day_of(second)):
        return nested(theirs is None, ours is None, "time")
    if ours is None or theirs is None:
        return None
    if ours == theirs:
        return Relation("same", "the same time")
    if ours[0] <= theirs[1] and theirs[0] <= ours[1]:
        inside, around = theirs[0] <= ours[0] and ours[1] <= theirs[1], ours[0] <= theirs[0] and theirs[1] <= ours[1]
        return nested(inside, around, "time") if inside or around else Relation("compatible", "the hours overlap")
    between = max(ours[0], theirs[0]) - min(ours[1], theirs[1])
    clocks = read_clock(first, first.text), read_clock(second, second.text)
    exact = all(clock is not None and clock.exact for clock in clocks)
    if between <= (SLACK if exact else ROUNDED_MINUTES):
        return Relation("compatible", "minutes apart")
    minutes = abs(ours[0] - theirs[0])
    # Clocks of different zones show different hours for one moment, but the same minutes.
    if zones_apart(minutes):
        return Relation("incomparable", TWO_ZONES)
    return _hours_apart(minutes)


def _relate_moments(first: Time, second: Time) -> Relation | None:
    """Two hours whose zones are both known, wherever their clocks stand; None for others."""
    ours, theirs = _moment(first), _moment(second)
    if ours is None or theirs is None:
        return None
    minutes = int(abs((ours - theirs).total_seconds()) // 60)
    if not minutes:
        return Relation("same", "the same time")
    return Relation("compatible", "minutes apart") if minutes <= SLACK else None


def _moment(time: Time) -> datetime | None:
    """The moment of an hour to the minute whose zone is known."""
    lower, upper = time.lower or "", time.upper or ""
    if len(lower) < 20 or lower[:16] != upper[:16] or not re.search(r"(?:Z|[+-]\d\d:\d\d)$", lower):
        return None
    try:
        return datetime.fromisoformat(lower.replace("Z", "+00:00"))
    except ValueError:
        return None


def _hours_apart(minutes: int) -> Relation:
    hours, rest = divmod(minutes, 60)
    told = f"{minutes} minutes" if minutes < 120 else f"{hours} hours" + (f" and {rest} minutes" if rest else "")
    return Relation("apart", f"{told} apart on one day", gap=0.3, soft=minutes < 2 * ROUNDED_MINUTES)


def on_one_clock(first: Time, second: Time) -> Relation:
    """How two different hours of one day relate where no report speaks of time zones: by less than a zone, not at all.

    Args:
        first: a time with its hour.
        second: one of the same day.
    """
    ours, theirs = _stretch(first), _stretch(second)
    if ours is None or theirs is None:
        return Relation("incomparable", TWO_ZONES)
    return _hours_apart(abs(ours[0] - theirs[0]))


def relate_clocks(first: Value, second: Value) -> Relation:
    """Two hours, or parts of the day, at which one event happened, whichever days their reports count them to."""
    ours, theirs = (read_clocks(value.time, value.text) if value.time else () for value in (first, second))
    if (parts := relate_parts(first, second, (ours, theirs))) is not None:
        return parts
    if not ours or not theirs:
        return Relation("incomparable", "one of the two gives no hour")
    if first.time and second.time and (moments := _relate_moments(first.time, second.time)) is not None:
        return moments
    # An hour that may be one of the morning or of the evening is the one that comes nearest to the other report's.
    pairs = [(one, other) for one in ours for other in theirs]
    return _relate_two(*min(pairs, key=lambda pair: told_apart(*pair)))


def _relate_two(ours: Clock, theirs: Clock) -> Relation:
    if ours.minute == theirs.minute and ours.zone == theirs.zone:
        return Relation("same", "the same hour")
    if ours.zone == theirs.zone and may_be_one(ours, theirs):
        return Relation("compatible", "minutes apart")
    minutes = told_apart(ours, theirs)
    if ours.zone != theirs.zone and (not minutes or zones_apart(minutes)):
        return Relation("incomparable", TWO_ZONES)
    if may_be_one(ours, theirs):
        return Relation("compatible", "minutes apart")
    return _hours_apart(minutes)


def hours_differ(first: Time, second: Time) -> bool:
    """Whether two times name hours of the day that are not the same, on whichever day."""
    ours, theirs = _stretch(first), _stretch(second)
    if ours is None or theirs is None:
        return False
    return max(ours[0], theirs[0]) - min(ours[1], theirs[1]) > ROUNDED_MINUTES


def _stretch(time: Time) -> tuple[int, int] | None:
    """First and last minute of a time within one day; None where it has no hour."""
    lower, upper = time.lower or "", time.upper or ""
    if len(lower) < 16 or len(upper) < 16 or lower[:10] != upper[:10]:
        return None
    return _minutes(lower[11:16]), _minutes(upper[11:16])


def relate_lengths(first: Time, second: Time) -> Relation | None:
    """Two lengths of time ("two days", "for more than five hours"); None where one of them has no figure."""
    ours, theirs = _minutes_long(first), _minutes_long(second)
    if ours is None or theirs is None:
        return None
    low, high = max(ours[0], theirs[0]), min(ours[1], theirs[1])
    if low <= high:
        return Relation("compatible", "two lengths of time that may be one")
    rough = _NEAR.search(first.text) and _NEAR.search(second.text)
    if low <= high * (ROUGH_LENGTH if rough else ROUNDED_LENGTH):
        return Relation("compatible", "nearly the same length of time")
    floor = first if ours[0] < theirs[0] else second
    if _MORE.search(floor.text):
        return Relation("incomparable", f"so much longer than “{floor.text}” that it is hardly the same length of time")
    return Relation("apart", f"“{first.text}” here, “{second.text}” there", gap=0.3, soft=low < 2 * high)


def _minutes_long(time: Time) -> tuple[float, float] | None:
    """The least and the most minutes that a length of time is told to last."""
    found = _LENGTH.fullmatch(time.timex or "") if time.kind == "duration" else None
    if found is None:
        return None
    clock, number, unit = found.groups()
    minutes = float(number) * UNIT_MINUTES["T" + unit if clock else unit]
    if _MORE.search(time.text):
        return minutes, minutes * (ROUNDED_LENGTH if _JUST.search(time.text) else FAR_ABOVE)
    return (0.0, minutes) if _LESS.search(time.text) else (minutes, minutes)


def _day_of(time: Time) -> str:
    """The day of a time that lies within one; empty for any other."""
    lower, upper = (time.lower or "")[:10], (time.upper or "")[:10]
    return lower if lower == upper else ""


def _minutes(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:5])
