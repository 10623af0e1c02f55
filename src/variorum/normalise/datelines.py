"""Days at the top of a text that name no year: "Island Radio, Sunday 15 March", "BERLIN, March 15 (dpa) -"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Document, Time
from .times import gives_its_day

_UNNAMED_YEAR = re.compile(r"XXXX-\d{2}-\d{2}$")


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
