"""Calendar: days that do not exist, and days of the week that do not fit their date."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from ..model import Finding, Time, stable_id
from .pile import Pile

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[5-9]|20|21)\d\d\b")


def check_calendar(pile: Pile) -> Iterable[Finding]:
    """Findings on dates that do not exist or fall on another day of the week than stated."""
    for key, reading in pile.readings.items():
        for time in reading.times:
            if time.invalid:
                yield _finding(pile, key, time, "impossible", f"There is no such day as “{time.text}”.", {})
            elif stated := _WEEKDAY.search(time.text):
                yield from _weekday(pile, key, time, stated.group(1).lower())


def _weekday(pile: Pile, document: str, time: Time, stated: str) -> Iterable[Finding]:
    """A weekday beside a date with its year written out: what is inferred from the weekday itself proves nothing."""
    if not time.lower or not time.upper or time.lower[:10] != time.upper[:10] or not _YEAR.search(time.text):
        return
    try:
        day = date.fromisoformat(time.lower[:10])
    except ValueError:
        return
    actual = WEEKDAYS[day.weekday()]
    if actual != stated:
        written = f"{day.day} {day:%B} {day.year}"
        explanation = f"{written} was a {actual.capitalize()}, not a {stated.capitalize()} as “{time.text}” has it."
        numbers = {"weekday_stated_iso": WEEKDAYS.index(stated) + 1.0, "weekday_of_date_iso": day.isoweekday() * 1.0}
        yield _finding(pile, document, time, "impossible", explanation, numbers)


def _finding(
    pile: Pile, document: str, time: Time, verdict: str, explanation: str, numbers: dict[str, float]
) -> Finding:
    claims = [c for c in pile.claims if c.document == document and c.evidence.covers(time.start, time.end)]
    claim = min(claims, key=lambda c: (len(c.evidence.quote), c.id), default=None)
    return Finding(
        id=stable_id("f", "calendar", document, time.start, time.end),
        check="calendar",
        claims=(claim.id,) if claim else (),
        verdict=verdict,  # pyright: ignore[reportArgumentType]
        explanation=explanation,
        numbers=numbers,
        spans=(pile.span(document, time.start, time.end),),
        formula="proleptic Gregorian calendar (ISO 8601)",
    )
