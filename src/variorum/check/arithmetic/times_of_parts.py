"""Numbers that are each of a time of their own: a list by days has no whole, and a sum of the year has other parts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..phrases import MONTHS, WEEKDAY
from .numbers import Number, tail

#: A time of its own behind a number: a day, a month, a year, an ordinal.
_TIMES = tuple(
    re.compile(rf"\b{time}\b")
    for time in (
        WEEKDAY,
        f"(?:{MONTHS})",
        r"(?:19|20)\d\d",
        r"(?:first|second|third|fourth|fifth|last|next|final)\b",
    )
)
#: "This month", "since March": the time that a sum is of.
_SO_LONG = re.compile(
    r"^[^.;:()]{0,40}?\b(?:(?:this|last|the\s+(?:past|last|whole))\s+(?:week|month|year|season|quarter|decade)|since\b|so\s+far)",
    re.IGNORECASE,
)


#: "A total of 15 million for next year", "40 seats in all last time".
OF_ANOTHER_TIME = re.compile(r"^[^.;]{0,35}?\b(?:last|previous|earlier|ago|before|then|next)\b", re.IGNORECASE)


def side_by_side(found: Sequence[Number]) -> bool:
    """Whether each number, the first among them, is told of a time of its own: none is then the whole."""
    told = [re.split(r"[.;]\s", n.after)[0] for n in found]
    return any(all(time.search(words) for words in told) for time in _TIMES)


def of_longer(total: Number, parts: Sequence[Number]) -> bool:
    """Whether a sum that is more than its parts is told of a time of its own: "900 in all this month"."""
    return sum(n.size.high for n in parts) < total.size.low and _SO_LONG.match(tail(total)) is not None


def has_time(words: str) -> bool:
    """Whether some words name a day, a month or a year."""
    return any(time.search(words) for time in _TIMES[:3])
