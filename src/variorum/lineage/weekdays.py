"""The day of a report whose head names a day of the week alone ("Last updated Tuesday"), from the other reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from ..model import Published, Reading
from .years import weekday_of

#: A report of the same news lies within a day of another, or if none does, within these many.
CLOSE, NEAR = 1, 3
#: Within so many years from here each day of the year has been each day of the week, leap years among them.
_FIRST, _CYCLE = 2000, 28


def days_from_weekdays(readings: Sequence[Reading], dated: Mapping[str, Published]) -> dict[str, Published]:
    """Date reports by the day of the week at their head, where the dated reports of the pile leave few days open.

    Days of that name within a day of a dated report are taken, else those within three. Where two or more fit, the
    report lies between the first and the last of them, at most a week apart.

    Args:
        readings: all documents; those without a date whose first premise names a day of the week are read.
        dated: dates found for others, by document identifier.

    Returns:
        New dates by document identifier, ``inferred``, with the words at the head as premise and the reason.
    """
    told = {r.document.id: dated.get(r.document.id) or r.document.published for r in readings}
    known, year = sorted({day for one in told.values() if (day := one.day) is not None}), None
    if not known:
        known, year = _of_no_year(list(told.values()))
    found: dict[str, Published] = {}
    for reading in readings if known else ():
        own = told[reading.document.id]
        if own.basis == "stated" or (own.lower and own.upper) or not own.premises or own.lacks_year:
            continue
        head = own.premises[0]
        fitting = _days(weekday_of(head.quote), known)
        if not fitting or fitting[-1] - fitting[0] > timedelta(days=7) or not _within(own, fitting):
            continue
        words = " ".join(head.quote.split())
        lower, upper = (
            day.isoformat() if year is None else f"XXXX{day.isoformat()[4:]}" for day in (fitting[0], fitting[-1])
        )
        span = lower if lower == upper else f"{lower} or {upper}"
        reason = f"the head gives “{words}” alone; beside the other reports of the pile that is {span}"
        if year is not None:
            if lower == upper:
                found[reading.document.id] = Published(
                    edtf=lower, basis="inferred", premises=(head,), reasons=(*own.reasons, reason)
                )
            continue
        found[reading.document.id] = Published(
            edtf=lower if lower == upper else f"{lower}/{upper}",
            lower=lower,
            upper=upper,
            basis="inferred",
            premises=(head,),
            reasons=(*own.reasons, reason),
        )
    return found


def _of_no_year(told: Sequence[Published]) -> tuple[list[date], int | None]:
    """Days whose year nobody tells, put into one in which those fit that name a day of the week ("Tuesday, March 9").

    Returns:
        The days, and the year that only serves to count in; nothing where no day is named, or no year fits all.
    """
    days = [one for one in told if one.premises and one.lacks_year]
    named = [(one, weekday) for one in days if (weekday := weekday_of(one.premises[0].quote)) is not None]
    for year in range(_FIRST, _FIRST + _CYCLE) if named else ():
        if all((day := one.day_in(year)) is not None and day.isoweekday() == weekday for one, weekday in named):
            return sorted({day for one in days if (day := one.day_in(year)) is not None}), year
    return [], None


def _days(weekday: int | None, known: Sequence[date]) -> list[date]:
    """The days of one name around the dated reports."""
    for reach in (CLOSE, NEAR):
        around = {day + timedelta(days=step) for day in known for step in range(-reach, reach + 1)}
        if fitting := sorted(day for day in around if day.isoweekday() == weekday):
            return fitting
    return []


def _within(own: Published, fitting: Sequence[date]) -> bool:
    """Whether the days lie where the report's own text puts it."""
    return not (own.lower and fitting[0].isoformat() < own.lower[:10]) and not (
        own.upper and fitting[-1].isoformat() > own.upper[:10]
    )
