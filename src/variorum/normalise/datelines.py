"""Days at the top of a text that name no year: "Island Radio, Sunday 15 March", "BERLIN, March 15 (dpa) -"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Document, Time
from .times import heads_its_text

_UNNAMED_YEAR = re.compile(r"XXXX-\d{2}-\d{2}$")
#: A dateline stands among the first lines, this near to the start of its line.
_LINES, _REACH = 6, 90
_PLACE = re.compile(r"\W{0,3}[A-Z][A-Z][^\n()—–]{0,70},?\s$")
_BEHIND = re.compile(r"\s?(?:\([^()\n]{2,40}\)\s?)?(?:[—–:]|--|-\s)|\s?\([^()\n]{2,40}\)")


def day_without_year(document: Document, times: Sequence[Time]) -> Time | None:
    """The time that gives the day of a report and leaves its year to the reader.

    Args:
        document: a report that states no date.
        times: its times in order.

    Returns:
        The first that stands in a short line of its own near the top, or behind a place in capitals as datelines do.
    """
    text = document.text
    for time in times:
        if text.count("\n", 0, time.start) >= _LINES:
            return None
        if time.kind != "date" or not _UNNAMED_YEAR.match(time.timex or ""):
            continue
        line = text.rfind("\n", 0, time.start) + 1
        before, behind = text[line : time.start], text[time.end : time.end + _REACH]
        dateline = len(before) <= _REACH and _PLACE.match(before) and _BEHIND.match(behind)
        if dateline or (heads_its_text(text, time.start, time.end) and line):
            return time
    return None
