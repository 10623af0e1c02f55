"""Comparing times by their bounds and precision."""

from __future__ import annotations

import re
from calendar import day_name, month_abbr, month_name
from datetime import date, timedelta
from math import log10

from ..model import Time
from .hours import relate_hours, relate_lengths
from .relation import Relation, nested

#: A day's difference is no contradiction where one side counts from its own publication: time zones and nights.
SLACK_DAYS = 1
#: What is told by the week, month or year has no night between it and the next.
NIGHT_DAYS = 2
#: Days of the shortest month.
SHORTEST_MONTH = 28
#: Times of one event that lie further apart, in days, are held to be two occasions (a prize given twice).
OCCASIONS_APART_DAYS = 1096
_DAY = re.compile(r"^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?$")
_MONTH = re.compile(rf"\b(?:{'|'.join(month_name[1:])}|{'|'.join(f'{name}[.]?' for name in month_abbr[1:])})\b", re.I)
_WEEKDAYS = frozenset(name.lower() for name in day_name)
_YEAR = re.compile(r"\b\d{4}\b")
_NUMBER = re.compile(r"\d")
FIRST, LAST = date.min.toordinal(), date.max.toordinal()


def relate_times(first: Time, second: Time) -> Relation:
    """How two times relate, by whole days (by the minute where both state it)."""
    if _worded(first) == _worded(second) and _no_bounds(first) and _no_bounds(second):
        return Relation("same", "the same words")
    if _no_bounds(first) and _no_bounds(second) and (lengths := relate_lengths(first, second)) is not None:
        return lengths
    if _no_bounds(first) or _no_bounds(second):
        return Relation("incomparable", "one of the times cannot be placed on the calendar")
    a, b = interval(first), interval(second)
    if a is None or b is None:
        return Relation("incomparable", "one of the times could not be read as a date")
    if a == b and (clock := relate_hours(first, second)) is not None:
        return clock
    if _two_limits(first, second):
        return Relation("incomparable", "two different limits: neither says what the other says")
    if (a[0] == b[0]) != (a[1] == b[1]) and _two_stretches(first, second):
        return Relation(
            "incomparable", "two stretches of time with one end in common: neither says what the other says"
        )
    overlap = min(a[1], b[1]) - max(a[0], b[0])
    if overlap >= 0 and (_of_any_week(first, second) or _of_any_week(second, first)):
        return Relation("incomparable", "a day of a week that is not known, and a month or year")
    if overlap >= 0:
        a_in_b, b_in_a = b[0] <= a[0] and a[1] <= b[1], a[0] <= b[0] and b[1] <= a[1]
        if a_in_b or b_in_a:
            return nested(a_in_b, b_in_a, "time")
        return Relation("compatible", "the two stretches of time overlap")
    days = -overlap
    if _one_day_of_the_year(first, second):
        return Relation("compatible", "both tell one day of the year, and not both of them the year")
    unsure = days < 7 or first.premises or second.premises
    # "On Sunday" in two reports whose days of publication are not sure, or lie in one week.
    if unsure and _same_words(first, second):
        if days > SLACK_DAYS and not _weekday(first):
            return Relation("incomparable", f"“{first.text}” of two different days")
        return Relation("compatible", f"both say “{first.text}”, counted from different days")
    short = min(a[1] - a[0], b[1] - b[0]) <= NIGHT_DAYS or bool(first.premises or second.premises)
    # "Thursday night" ends the day before "Saturday night" begins.
    beside = days <= SLACK_DAYS and abs(a[0] - b[0]) <= SLACK_DAYS
    if beside and short and (_day_counted(first) or _day_counted(second)):
        named = [_weekday(first), _weekday(second)]
        if all(named) and named[0] != named[1]:
            return Relation("incomparable", "two days of the week: neither says what the other says")
        return Relation("compatible", "a day apart, and one is told from the day of publication: a night or time zones")
    # "This year" and "next year" end and begin on neighbouring days, and are a year apart to a reader.
    wide = not short and days <= SLACK_DAYS
    told = span_of(abs(a[0] - b[0]) if wide else days)
    if days > OCCASIONS_APART_DAYS:
        return Relation("incomparable", f"{told} apart: hardly one occasion")
    # 1 day 0.15, a month 0.6, a year 1.
    gap = min(1.0, 0.15 + 0.33 * log10(days))
    return Relation("apart", f"{told} apart", gap=gap, soft=days <= SLACK_DAYS)


def _day_counted(time: Time) -> bool:
    """Whether a time's day is counted from that of publication; of "4 May" only the year is."""
    return time.relative and not (_MONTH.search(time.text) and _NUMBER.search(time.text))


def _weekday(time: Time) -> str:
    """The day of the week that a time names, of which no night is the next one's: empty for "late on Monday"."""
    words = _words(time).split()
    if any(word.startswith(("night", "midnight", "evening", "late", "early", "overnight")) for word in words):
        return ""
    return next((word for word in words if word in _WEEKDAYS), "")


def _of_any_week(day: Time, other: Time) -> bool:
    """Whether a bare "Friday", of a report whose date is not known, lies in a month or year for want of bounds."""
    stretch = interval(other)
    if not _weekday(day) or (day.lower and day.upper) or stretch is None or not (other.lower and other.upper):
        return False
    return stretch[1] - stretch[0] >= SHORTEST_MONTH - 1


def _two_limits(first: Time, second: Time) -> bool:
    """Whether two open stretches begin or end apart: since 2015 and since 2017, not since 2015 and since May 2015."""
    for ours, theirs, open_ours, open_theirs in (
        (first.lower, second.lower, first.upper, second.upper),
        (first.upper, second.upper, first.lower, second.lower),
    ):
        hours = 16 if ours and theirs and min(len(ours), len(theirs)) > 10 else 10
        if ours and theirs and open_ours is None and open_theirs is None and ours[:hours] != theirs[:hours]:
            stated = [re.findall(r"\d{4}(?:-\d\d){0,2}", time.edtf or "") for time in (first, second)]
            within = all(stated) and (stated[0][0].startswith(stated[1][0]) or stated[1][0].startswith(stated[0][0]))
            return not within
    return False


def _two_stretches(first: Time, second: Time) -> bool:
    """Whether both times are told by two ends or by a length, or one is called as only the other's end is.

    "The last 50 years" and "the last 20 years" are two periods, though the one lies in the other; "1 January" is not
    all of what lasted from 1 January to 26 September.
    """
    if not all((first.lower, first.upper, second.lower, second.upper)):
        return False
    told = [time.kind == "duration" or "/" in (time.edtf or "") for time in (first, second)]
    return all(told) or (any(told) and _words(first) == _words(second))


def interval(time: Time) -> tuple[int, int] | None:
    """First and last day as ordinals, the ends of the calendar where open; None where unreadable."""
    try:
        lower = date.fromisoformat(time.lower[:10]).toordinal() if time.lower else FIRST
        upper = date.fromisoformat(time.upper[:10]).toordinal() if time.upper else LAST
    except ValueError:
        return None
    return (lower, upper) if lower <= upper else None


def shifted(time: Time, *, years: int = 0, days: int = 0) -> Time | None:
    """The time moved on the calendar, as if its anchor were another; None where it leaves the calendar."""
    bounds: list[str | None] = []
    for bound in (time.lower, time.upper):
        if bound is None:
            bounds.append(None)
            continue
        try:
            day = date.fromisoformat(bound[:10])
            # 29 February has no like in most years.
            day = day.replace(year=day.year + years, day=min(day.day, 28) if day.month == 2 else day.day)
            bounds.append((day + timedelta(days=days)).isoformat())
        except (ValueError, OverflowError):
            return None
    return Time(
        start=time.start, end=time.end, text=time.text, lower=bounds[0], upper=bounds[1], relative=time.relative
    )


def lasting_and_done(until: Time, done: Time) -> Relation | None:
    """How the end of a state ("closed until Friday") relates to when what ends it is to be done ("reopens Thursday").

    Args:
        until: the day until which something lasts.
        done: when it is told as done.

    Returns:
        None where the two fit: the one is told of the day of the other, or no day can be read.
    """
    last, day = interval(until), interval(done)
    if last is None or day is None or day[0] <= last[1] <= day[1]:
        return None
    return Relation("incomparable", "one tells how long it lasts, the other when something is done")


def span_of(days: int) -> str:
    """A number of days as a newspaper says it."""
    if days == 1:
        return "a day"
    if days < 60:
        return f"{days} days"
    if days < 700:
        return f"about {round(days / 30.44)} months"
    return f"about {round(days / 365.25)} years"


def day_words(time: Time) -> str:
    """The value behind the words, as a newspaper says it: "21 November 2024", "August to December 2025"."""
    if time.edtf and (plain := _plain(time.edtf)):
        return plain
    lower, upper = _plain(time.lower or "") or time.lower, _plain(time.upper or "") or time.upper
    if lower and upper:
        return lower if lower == upper else f"{lower} to {upper}"
    return f"from {lower}" if lower else f"until {upper}" if upper else ""


def _plain(stamp: str) -> str:
    """A year, month or day in words; empty for anything else."""
    found = _DAY.match(stamp)
    if not found or not (found[2] is None or 1 <= int(found[2]) <= 12):
        return ""
    year, month, day = found.groups()
    named = [str(int(day))] if day else []
    return " ".join([*named, *([month_name[int(month)]] if month else []), year])


def _no_bounds(time: Time) -> bool:
    return (time.lower is None and time.upper is None) or time.invalid


def _one_day_of_the_year(first: Time, second: Time) -> bool:
    """Whether two days differ by a year alone that not both reports state: "August 19", "19 August 2014"."""
    days = [time.lower[5:10] if time.lower and _MONTH.search(time.text) else "" for time in (first, second)]
    inferred = any(time.relative and not _YEAR.search(time.text) for time in (first, second))
    return inferred and len(days[0]) == 5 and days[0] == days[1]


def _worded(time: Time) -> str:
    # "PXY" is said of many years and of a few.
    return time.timex if time.timex and "X" not in time.timex else _words(time)


def _words(time: Time) -> str:
    return " ".join(time.text.lower().split())


def _same_words(first: Time, second: Time) -> bool:
    return first.relative and second.relative and _words(first) == _words(second)
