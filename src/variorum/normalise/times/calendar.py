"""Stretches of the calendar: their bounds, their EDTF string and their TIMEX3 value.

EDTF is ISO 8601-2 (levels 0 to 2); TIMEX3 values follow TimeML 1.2.1. Bounds are ISO dates, or datetimes where a clock
time is stated; a missing day or month is never filled in, it widens the bounds.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from ...reference import load

_WORDS = load("time_words")
SEASONS: dict[str, tuple[int, str, int]] = {name: tuple(fact) for name, fact in _WORDS["seasons"].items()}
Third = Literal["early", "mid", "late"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the calendar; ``day`` is its first day where it is a single day, month, year or the like."""

    timex: str
    edtf: str | None = None
    lower: str | None = None
    upper: str | None = None
    first: date | None = None
    last: date | None = None
    grain: str = ""
    note: str = ""


def _whole(timex: str, edtf: str | None, first: date, last: date, grain: str, note: str = "") -> Stretch:
    return Stretch(timex, edtf, first.isoformat(), last.isoformat(), first, last, grain, note)


def safe_date(year: int, month: int, day: int) -> date | None:
    """The day, None where the calendar does not have it."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_end(year: int, month: int) -> date:
    """Last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def of_day(day: date) -> Stretch:
    """One day."""
    return _whole(day.isoformat(), day.isoformat(), day, day, "D")


def of_month(year: int, month: int) -> Stretch:
    """One month."""
    text = f"{year:04d}-{month:02d}"
    return _whole(text, text, date(year, month, 1), month_end(year, month), "M")


def of_year(year: int) -> Stretch:
    """One year; years before Christ have negative astronomical numbers in EDTF (493 BC is -0492)."""
    if year < 1:
        return before_christ(1 - year, 1 - year, f"BC{1 - year:04d}", "Y")
    text = f"{year:04d}"
    return _whole(text, text, date(year, 1, 1), date(year, 12, 31), "Y")


def of_years(first: int, last: int) -> Stretch:
    """From one year through another."""
    return _whole(f"{first:04d}/{last:04d}", f"{first:04d}/{last:04d}", date(first, 1, 1), date(last, 12, 31), "YY")


def of_decade(year: int) -> Stretch:
    """The decade that a year lies in."""
    start = year // 10 * 10
    return _whole(f"{start // 10:03d}", f"{start // 10:03d}X", date(start, 1, 1), date(start + 9, 12, 31), "DE")


def of_century(number: int) -> Stretch:
    """A century by its number (the 20th: 1901 to 2000)."""
    code = f"{number - 1:02d}"
    return _whole(code, f"{code}XX", date(number * 100 - 99, 1, 1), date(number * 100, 12, 31), "CE")


def of_week(day: date) -> Stretch:
    """The ISO week that a day lies in."""
    year, week, weekday = day.isocalendar()
    monday = day - timedelta(days=weekday - 1)
    sunday = moved(monday, 6)
    return _whole(f"{year:04d}-W{week:02d}", f"{monday}/{sunday}", monday, sunday, "W")


def of_weekend(day: date) -> Stretch:
    """Saturday and Sunday of the ISO week that a day lies in."""
    week = of_week(day)
    assert week.last is not None
    saturday = min(moved(day, 6 - day.isoweekday()), week.last)
    return _whole(f"{week.timex}-WE", f"{saturday}/{week.last}", saturday, week.last, "WE")


def of_quarter(year: int, quarter: int) -> Stretch:
    """A quarter of the calendar year."""
    first = date(year, 3 * quarter - 2, 1)
    return _whole(f"{year:04d}-Q{quarter}", f"{year:04d}-{32 + quarter}", first, month_end(year, 3 * quarter), "Q")


def of_half(year: int, half: int) -> Stretch:
    """A half of the calendar year."""
    first = date(year, 6 * half - 5, 1)
    return _whole(f"{year:04d}-H{half}", f"{year:04d}-{39 + half}", first, month_end(year, 6 * half), "H")


def of_season(year: int, name: str) -> Stretch:
    """A season, with the widest bounds that its name leaves open.

    Which months a season has depends on the hemisphere and on habit: the bounds are those of the northern
    meteorological season, and for a winter both turns of the year.
    """
    code, short, month = SEASONS[name]
    if month == 12:
        first = date(year - 1, 12, 1) if year > 1 else date.min
        last = month_end(year + 1, 2) if year < 9999 else date.max
    else:
        first, last = date(year, month, 1), month_end(year, month + 2)
    return _whole(f"{year:04d}-{short}", f"{year:04d}-{code}", first, last, "S", "northern season, by its months")


def about(stretch: Stretch) -> Stretch:
    """A stretch that the words call approximate: the EDTF says so, the bounds stay the stated ones."""
    edtf = f"{stretch.edtf}~" if stretch.edtf and _plain(stretch) else stretch.edtf
    return replace(stretch, edtf=edtf, note="approximate in the text")


def of_fiscal_year(year: int) -> Stretch:
    """A fiscal year: which months it has is the firm's or state's own choice, so the bounds leave all of them open."""
    if not 2 <= year <= 9998:
        return Stretch(f"FY{year:04d}")
    lower, upper = f"{year - 1:04d}-02-01", f"{year + 1:04d}-11-30"
    return Stretch(
        f"FY{year:04d}", f"{year:04d}~", lower, upper, grain="FY", note="a fiscal year, whose months are not said"
    )


def before_christ(first: int, last: int, timex: str, grain: str) -> Stretch:
    """From one year before Christ to another; EDTF counts astronomically (493 BC is -0492)."""
    lower, upper = (f"-{number - 1:04d}" if number > 1 else "0000" for number in (first, last))
    edtf = lower if lower == upper else f"{lower}/{upper}"
    return Stretch(timex, edtf, f"{lower}-01-01", f"{upper}-12-31", grain=grain)


def between(first: Stretch, last: Stretch) -> Stretch:
    """From the beginning of one stretch to the end of another."""
    edtf = f"{first.edtf}/{last.edtf}" if _plain(first) and _plain(last) else None
    if edtf is None and first.lower and last.upper:
        edtf = f"{first.lower[:10]}/{last.upper[:10]}"
    return Stretch(f"{first.timex}/{last.timex}", edtf, first.lower, last.upper, first.first, last.last, "I")


def _plain(stretch: Stretch) -> bool:
    return bool(stretch.edtf) and not set(stretch.edtf or "") & set("/[]~X")


def part_of(stretch: Stretch, third: Third) -> Stretch:
    """Early, middle or late part: the bounds are its first, second or last third, the EDTF stays the whole's.

    The words do not say where "early" ends; thirds are this program's convention, and the note says so.
    """
    if stretch.first is None or stretch.last is None:
        return stretch
    days = (stretch.last - stretch.first).days + 1
    if stretch.grain == "M":
        cuts = (0, 10, 20, days)
    else:
        cuts = (0, round(days / 3), round(days * 2 / 3), days)
        if stretch.grain in ("Y", "H"):
            cuts = _month_cuts(stretch, cuts)
    at = ("early", "mid", "late").index(third)
    first = stretch.first + timedelta(days=cuts[at])
    last = stretch.first + timedelta(days=cuts[at + 1] - 1)
    name = {"early": "first", "mid": "middle", "late": "last"}[third]
    note = f"{third} taken as the {name} third, {first} to {last}"
    return replace(stretch, lower=first.isoformat(), upper=last.isoformat(), note=note)


def _month_cuts(stretch: Stretch, cuts: tuple[int, ...]) -> tuple[int, ...]:
    """A third of a year is four months and of a half year two, not a number of days."""
    assert stretch.first is not None
    months = 4 if stretch.grain == "Y" else 2
    first = stretch.first
    inner = [(date(first.year, first.month + months * at, 1) - first).days for at in (1, 2)]
    return (0, inner[0], inner[1], cuts[3])


def shifted(day: date, months: int) -> date:
    """The day so many months on, clipped to the length of the month and to the calendar's range."""
    number = min(max(day.year * 12 + day.month - 1 + months, 12), 9999 * 12 + 11)
    year, month = divmod(number, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def moved(day: date, days: int) -> date:
    """The day so many days on, clipped to the calendar's range."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))
