"""The year of a dateline without one ("Sunday 15 March"), from the other reports of the pile and the weekday."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from ..model import Published, Reading
from ..reference import load

#: A dated report this many days away, a quarter of a year, is of the same news, and lends its year.
NEAR = 92


def years_from_the_pile(readings: Sequence[Reading]) -> dict[str, Published]:
    """Complete datelines that name no year.

    A year is taken where a dated report of the pile lies within three months of the day in that year, the weekday fits
    where one is named, and no other year does as well.

    Args:
        readings: all documents; those whose date is ``XXXX-MM-DD`` are looked at.

    Returns:
        New dates by document identifier, ``inferred``, with the dateline as premise and the reason.
    """
    dated = sorted({day for reading in readings if (day := reading.document.published.day) is not None})
    found: dict[str, Published] = {}
    for reading in readings:
        own = reading.document.published
        if not own.lacks_year or not own.premises:
            continue
        weekday = weekday_of(own.premises[0].quote)
        fitting = {
            day: near
            for year in sorted({day.year + step for day in dated for step in (-1, 0, 1)})
            if (day := own.day_in(year)) is not None and weekday in (None, day.isoweekday())
            if (near := _nearest(day, dated)) is not None
        }
        if len(fitting) != 1:
            continue
        ((day, near),) = fitting.items()
        fits = f", and {day.isoformat()} was that day of the week" if weekday else ""
        reason = f"the year is that of another report of the pile ({near.isoformat()}){fits}"
        found[reading.document.id] = Published(
            edtf=day.isoformat(),
            lower=day.isoformat(),
            upper=day.isoformat(),
            basis="inferred",
            premises=own.premises,
            reasons=(*own.reasons, reason),
        )
    return found


def _nearest(day: date, dated: Sequence[date]) -> date | None:
    """The dated report nearest to a day, None where it is too far."""
    at = bisect_left(dated, day)
    near = min(dated[max(at - 1, 0) : at + 1], key=lambda one: abs(one - day), default=None)
    return near if near is not None and abs((near - day).days) <= NEAR else None


def weekday_of(words: str) -> int | None:
    """Day of the week that words name, 1 for Monday; None where they name none."""
    lexicon = load("time_words")
    names = {name: number for number, name in enumerate(lexicon["weekdays"], start=1)} | lexicon[
        "weekday_abbreviations"
    ]
    return next((names[word] for raw in words.split() if (word := raw.strip(".,").lower()) in names), None)
