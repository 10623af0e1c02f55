"""What is held every year: "this year" of one to come may be its next time, in the year after."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from ..model import Time
from ..reference import load
from .grounds import Grounds
from .positions import Stand

_THIS_YEAR = re.compile(r"\W*(?:later )?this (?:year|season)(?:['’]s)?\W*", re.IGNORECASE)
#: Days by which the next time of what is held every year can lie after the end of a year.
_ROUND = 366


def coming_year(first: Stand, second: Stand, grounds: Grounds) -> bool:
    """Whether one report says "this year" of what is held every year and still to come, the other a day in the next.

    "She will host this year's awards", told in August of a ceremony in March, is no other date than "next year".

    Args:
        first: a position on a time.
        second: one that excludes it.
        grounds: the claims that the times stand in.
    """
    if not (first.ahead and second.ahead):
        return False
    for near, far in ((first, second), (second, first)):
        this, then = near.value.time, far.value.time
        if this is None or then is None or not _THIS_YEAR.fullmatch(this.text) or not _next(this, then):
            continue
        if all(_yearly().search(quote) for quote in grounds.quotes(near.answers)):
            return True
    return False


def _next(this: Time, then: Time) -> bool:
    """Whether a time begins in the year behind another one."""
    if not this.upper or not then.lower:
        return False
    days = date.fromisoformat(then.lower[:10]).toordinal() - date.fromisoformat(this.upper[:10]).toordinal()
    return 0 < days <= _ROUND


@cache
def _yearly() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load('comparison')['yearly'])})\b", re.IGNORECASE)
