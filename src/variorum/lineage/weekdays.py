"""The day of a report whose head names a day of the week alone ("Last updated Tuesday"), from the other reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from ..model import Published, Reading
from .years import weekday_of

#: A report of the same news lies within a day of another, or if none does, within these many.
CLOSE, NEAR = 1, 3


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
    known = sorted({day for reading in readings if (day := _day(dated.get(reading.document.id) or
                    reading.document.published)) is not None})  # fmt: skip
    found: dict[str, Published] = {}
    for reading in readings if known else ():
        own = dated.get(reading.document.id) or reading.document.published
        if own.basis == "stated" or (own.lower and own.upper) or not own.premises:
            continue
        head = own.premises[0]
        fitting = _days(weekday_of(head.quote), known)
        if not fitting or fitting[-1] - fitting[0] > timedelta(days=7) or not _within(own, fitting):
            continue
        words = " ".join(head.quote.split())
        span = f"{fitting[0].isoformat()}" + ("" if len(fitting) == 1 else f" or {fitting[-1].isoformat()}")
        reason = f"the head gives “{words}” alone; beside the other reports of the pile that is {span}"
        lower, upper = fitting[0].isoformat(), fitting[-1].isoformat()
        found[reading.document.id] = Published(
            edtf=lower if lower == upper else f"{lower}/{upper}",
            lower=lower,
            upper=upper,
            basis="inferred",
            premises=(head,),
            reasons=(*own.reasons, reason),
        )
    return found


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


def _day(published: Published) -> date | None:
    if not published.lower or published.lower != published.upper:
        return None
    try:
        return date.fromisoformat(published.lower[:10])
    except ValueError:
        return None
