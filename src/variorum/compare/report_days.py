"""When each report was written, as far as it can be held against the days of the others."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ..model import Document

#: Reports of one pile that name no year are of one season where their days lie in as many days.
ONE_SEASON = 92
#: A leap year followed by a common one, to place days whose year is not told: only their distance counts.
_PROXY = 2000


def report_days(documents: Iterable[Document]) -> dict[str, tuple[int, int]]:
    """First and last possible day of each report that has both.

    Where no report of the pile tells a year, days without one are held against each other all the same ("March 8" is
    before "March 12"), if all of them lie in one season, over the turn of a year too. An assumption: one pile is one
    story, told within weeks.

    Args:
        documents: all reports of a pile.

    Returns:
        By identifier, two ordinals; those of yearless reports count from a year that only serves to order them.
    """
    known = list(documents)
    found = {document.id: bounds for document in known if (bounds := _bounds(document)) is not None}
    if found or any(document.published.lower or document.published.upper for document in known):
        return found
    days = {d.id: day.toordinal() for d in known if (day := d.published.day_in(_PROXY)) is not None}
    first, last = (choice(days.values(), default=0) for choice in (min, max))
    if last - first > ONE_SEASON:
        year = date(_PROXY + 1, 1, 1).toordinal() - date(_PROXY, 1, 1).toordinal()
        days = {key: day + year if day < last - year // 2 else day for key, day in days.items()}
        first, last = min(days.values()), max(days.values())
    return {key: (day, day) for key, day in days.items()} if last - first <= ONE_SEASON else {}


def _bounds(document: Document) -> tuple[int, int] | None:
    lower, upper = document.published.lower, document.published.upper
    if not lower or not upper:
        return None
    try:
        return date.fromisoformat(lower[:10]).toordinal(), date.fromisoformat(upper[:10]).toordinal()
    except ValueError:
        return None
