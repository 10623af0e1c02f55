"""What a time expression says by its own words: days, months and years, the year only where it is written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from ...model import Document, Time

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_YEAR = re.compile(r"(?<!\d)(?:1[0-9]|20|21)\d\d(?!\d)")
_DATE = re.compile(r"(\d{4}|XXXX)(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d)(?::(\d\d))?)?$")
#: A leap year stands for a year that is not written.
_ANY_YEAR = 2024


@dataclass(frozen=True, slots=True)
class Stretch:
    """First and last day of what was written; ``year`` false where the year was not."""

    first: date
    last: date
    year: bool = True

    @property
    def days(self) -> int:
        """How many days it takes in."""
        return (self.last - self.first).days + 1


def written(time: Time) -> Stretch | None:
    """The days that the words alone name ("5 May 2021", "May 2021", "2021", "5 May"); None for all others.

    A day of the week alone is whichever the context took it for, and may be the one before or the one to come.
    """
    if time.invalid or time.timex is None or "/" in time.timex or time.kind == "time" or weekday(time) is not None:
        return None
    return stretch(time.timex, has_year(time))


def has_year(time: Time) -> bool:
    """Whether the words give the year."""
    return _YEAR.search(time.text) is not None


def stretch(timex: str, year: bool) -> Stretch | None:
    """Days of a TIMEX3 value without a range."""
    found = _DATE.match(timex)
    if found is None or found[4]:
        return None
    number = int(found[1]) if year and found[1] != "XXXX" else _ANY_YEAR
    if not year and not found[2]:
        return None
    if found[1] == "XXXX" and year:
        return None
    month, day = (int(part) if part else None for part in (found[2], found[3]))
    try:
        if month is None:
            return Stretch(date(number, 1, 1), date(number, 12, 31), year)
        if day is None:
            last = date(number + month // 12, month % 12 + 1, 1) - timedelta(days=1)
            return Stretch(date(number, month, 1), last, year)
        return Stretch(date(number, month, day), date(number, month, day), year)
    except ValueError:
        return None


def clock(time: Time) -> int | None:
    """Minutes after midnight of a time of day that is written; None for others."""
    found = re.search(r"T(\d\d)(?::(\d\d))?$", time.timex or "")
    if time.kind != "time" or found is None:
        return None
    return int(found[1]) * 60 + int(found[2] or 0)


def weekday(time: Time) -> int | None:
    """Monday as 0, for words that are a day of the week and nothing else."""
    word = time.text.lower().removeprefix("on ").strip()
    return WEEKDAYS.index(word) if word in WEEKDAYS else None


def published(document: Document) -> Stretch | None:
    """When a document appeared, where its file or its dateline says so; what was inferred otherwise proves nothing."""
    stated = document.published
    # Bounds inferred from what is told as past and to come make an interval ("../2025-05-04"), a dateline a day.
    told = stated.basis == "stated" or stated.edtf == stated.lower
    if not told or not stated.lower or not stated.upper:
        return None
    first, last = date.fromisoformat(stated.lower[:10]), date.fromisoformat(stated.upper[:10])
    return Stretch(first, last) if (last - first).days <= 366 else None


def day_words(day: date) -> str:
    """A day as it is written."""
    return f"{day.day} {day:%B} {day.year}"


def words(days: Stretch) -> str:
    """A stretch as it is written, to the precision that it has."""
    if days.days == 1:
        return day_words(days.first) if days.year else f"{days.first.day} {days.first:%B}"
    return f"{days.first:%B} {days.first.year}" if days.days < 40 else str(days.first.year)
