"""Days at the top of a text that name no year: "Island Radio, Sunday 15 March", "BERLIN, March 15 (dpa) -"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Document, Time
from .times import gives_its_day, heads_its_text

_UNNAMED_YEAR = re.compile(r"XXXX-\d{2}-\d{2}$")
_DAY_OF_WEEK = re.compile(r"XXXX-WXX-\d")


def day_without_year(document: Document, times: Sequence[Time]) -> Time | None:
    """The time that gives the day of a report and leaves its year to the reader.

    Args:
        document: a report that states no date.
        times: its times in order.

    Returns:
        The first that stands in a short line of its own near the top, or behind a place in capitals as datelines do.
    """
    for time in times:
        if time.kind != "date" or not _UNNAMED_YEAR.match(time.timex or ""):
            continue
        if gives_its_day(document.text, time.start, time.end):
            return time
    return None


def weekday_at_the_head(document: Document, times: Sequence[Time]) -> Time | None:
    """The time that gives no more of a report's day than its name: "Last updated Tuesday 19:45".

    Args:
        document: a report that states no date.
        times: its times in order.

    Returns:
        The first such that stands in a short line of its own near the top, below the first line.
    """
    for time in times:
        if time.kind in ("date", "time") and _DAY_OF_WEEK.match(time.timex or ""):
            below = "\n" in document.text[: time.start].lstrip()
            if below and heads_its_text(document.text, time.start, time.end):
                return time
    return None
