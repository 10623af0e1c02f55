"""Times for readers: dates, parts of a year and stretches of time as a newspaper would put them."""

from __future__ import annotations

import re
from calendar import monthrange

from ..model import Published, Time

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DAY = re.compile(r"^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d)[\d:.]*(Z|[+-]\d\d:\d\d)?)?$")
#: Parts of a year in EDTF (ISO 8601-2, level 1 and 2).
_PARTS = {
    21: "spring", 22: "summer", 23: "autumn", 24: "winter", 25: "spring", 26: "summer", 27: "autumn", 28: "winter",
    33: "first quarter of", 34: "second quarter of", 35: "third quarter of", 36: "fourth quarter of",
    37: "first third of", 38: "second third of", 39: "last third of", 40: "first half of", 41: "second half of",
}  # fmt: skip


def edtf_words(edtf: str) -> str | None:
    """An EDTF string in words.

    Args:
        edtf: a date, an interval or a part of a year of EDTF (ISO 8601-2) levels 0 and 1.

    Returns:
        ``21 November 2023``, ``November 2023``, ``after 1 May 2026``; None for what has no plain words.
    """
    if "/" in edtf:
        first, _, last = edtf.partition("/")
        start, end = (None if part in ("", "..") else edtf_words(part) for part in (first, last))
        if months := _whole_months(first, last):
            return months
        if start and end:
            return start if start == end else f"{start} to {end}"
        if start:
            return f"{start} or later"
        return f"{end} or earlier" if end else None
    doubt = "about " if edtf.endswith(("~", "%")) else "perhaps " if edtf.endswith("?") else ""
    plain = edtf.rstrip("?~%")
    if decade := re.match(r"^(\d{3})X$", plain):
        return f"{doubt}the {decade[1]}0s"
    if (yearless := re.match(r"^XXXX-(\d{2})-(\d{2})$", plain)) and 1 <= int(yearless[1]) <= 12:
        return f"{int(yearless[2])} {_MONTHS[int(yearless[1]) - 1]}, year not stated"
    found = _DAY.match(plain)
    if not found:
        return None
    year, month, day, clock, zone = found.groups()
    if month is None:
        return f"{doubt}{year}"
    number = int(month)
    if number in _PARTS:
        return f"{doubt}{_PARTS[number]} {year}"
    if not 1 <= number <= 12:
        return None
    words = f"{_MONTHS[number - 1]} {year}" if day is None else f"{int(day)} {_MONTHS[number - 1]} {year}"
    if clock:
        words += f", {clock}" + (" UTC" if zone in ("Z", "+00:00") else f" UTC{zone}" if zone else "")
    return doubt + words


def _whole_months(first: str, last: str) -> str | None:
    """Days that bound whole months of one year as months: ``August to December 2025``."""
    start, end = _DAY.match(first), _DAY.match(last)
    if not (start and end and start[3] and end[3]) or start[4] or end[4] or start[1] != end[1] or start[3] != "01":
        return None
    year, low, high = int(start[1]), int(start[2]), int(end[2])
    if not (1 <= low <= high <= 12 and year > 0) or int(end[3]) != monthrange(year, high)[1]:
        return None
    if (low, high) == (1, 12):
        return str(year)
    return f"{_MONTHS[low - 1]} {year}" if low == high else f"{_MONTHS[low - 1]} to {_MONTHS[high - 1]} {year}"


def bounds_words(lower: str | None, upper: str | None) -> str | None:
    """Two ISO bounds in words, None where both are open."""
    if lower is None and upper is None:
        return None
    return edtf_words(lower or "..") if lower == upper else edtf_words(f"{lower or '..'}/{upper or '..'}")


def time_words(time: Time) -> str:
    """What a time expression says, in words; its own words where it cannot be placed."""
    words = (edtf_words(time.edtf) if time.edtf else None) or bounds_words(time.lower, time.upper)
    return words or time.text


def published_words(published: Published) -> str:
    """When a document appeared, and how that is known."""
    words = (edtf_words(published.edtf) if published.edtf else None) or bounds_words(published.lower, published.upper)
    if words is None or published.basis == "none":
        return "undated"
    return words if published.basis == "stated" else f"{words} (inferred)"
