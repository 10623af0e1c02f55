"""Whether something is told as of a former time: last year's fire beside this week's."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ..model import Time
from .page import Page

#: What happened so many days before a report is not its news: a date by day, and one by month or year alone.
_DAYS, _DAYS_OF_MONTH = 60, 10


def today_of(page: Page) -> str:
    """The day that a report speaks on, as far as it can be told; else the last day that it names; empty where none."""
    if page.today is None:
        page.today = _today(page)
    return page.today


def day_of(page: Page) -> date | None:
    """The day that a report speaks on; None where it cannot be told, or is no day of the calendar."""
    try:
        return date.fromisoformat(today_of(page))
    except ValueError:
        return None


def _today(page: Page) -> str:
    published = page.reading.document.published
    if published.basis != "none" and published.lower:
        return published.lower[:10]
    named = [
        time.upper[:10] for time in page.reading.times
        if time.upper and time.lower and time.tense != "future" and time.upper[:10] == time.lower[:10]
    ]  # fmt: skip
    return max(named, default="")


def is_former(times: Iterable[Time], today: str) -> bool:
    """Whether dates are all of a time well before a report's own.

    Args:
        times: what dates something; without any it is taken to be of the report's own time.
        today: the day that the report speaks on.
    """
    if not today:
        return False
    found = [_is_before(time, today) for time in times if time.kind in ("date", "time") and time.upper]
    return bool(found) and all(found)


def _is_before(time: Time, today: str) -> bool:
    try:
        days = (date.fromisoformat(today) - date.fromisoformat((time.upper or "")[:10])).days
    except ValueError:
        return False
    whole = (time.lower or "")[:10] != (time.upper or "")[:10]
    return days > (_DAYS_OF_MONTH if whole else _DAYS)
