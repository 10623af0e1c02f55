"""Days at the top of a text that name no year: "Island Radio, Sunday 15 March", "BERLIN, March 15 (dpa) -"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Document, Time
from .times import heads_its_text, opens_its_line

_UNNAMED_YEAR = re.compile(r"XXXX-\d{2}-\d{2}$")
#: A dateline stands among the first lines.
_LINES = 6


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
        if opens_its_line(text, time.start, time.end) or (
            heads_its_text(text, time.start, time.end) and "\n" in text[: time.start]
        ):
            return time
    return None
