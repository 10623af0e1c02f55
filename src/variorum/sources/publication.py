"""Publication dates as files state them: ISO 8601, EDTF, and dates written out in English."""

from __future__ import annotations

import calendar
import re
from datetime import date
from email.utils import parsedate_to_datetime

from ..model import Published

#: Years that a report can be from; what lies outside is a slip of the hand.
FIRST_YEAR, LAST_YEAR = 1600, 2199

_MONTHS = {
    name.lower(): number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, name in enumerate(names)
    if name
} | {"sept": 9}
#: The name of a month, as part of a line.
MONTH = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_MONTH = MONTH.replace("(?:", "(?P<month>", 1)
_CLOCK = r"(?:[\s,T]{1,3}(?:(?:at|@|\||-)\s)?\d{1,2}[:.]\d{2}.{0,40})?"
#: The name of a day of the week in full, and the weekday, in full or not, that may stand before a day.
DAY_NAME = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?\s?,?\s)?"
#: A day written out in full, as part of a line; the groups are day, month and year.
DAY_FIRST = rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}\s?,?\s(?P<year>\d{{4}})"
MONTH_FIRST = rf"{_MONTH}\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s?,\s?(?P<year>\d{{4}})"
_WRITTEN = tuple(
    re.compile(f"^{WEEKDAY}{form}{_CLOCK}$", re.IGNORECASE)
    for form in (
        DAY_FIRST,
        MONTH_FIRST,
        rf"{_MONTH}\s(?P<day>\d{{1,2}})\s(?P<year>\d{{4}})",
        rf"{_MONTH}\s?,?\s(?P<year>\d{{4}})",
    )
)
_EDTF = re.compile(r"^(?P<year>\d{4})(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?(?P<doubt>[~?%])?$")
_DATETIME = re.compile(
    r"^(?P<day>\d{4}-\d{2}-\d{2})[T ]\s?(?P<hour>\d{2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d{1,9})?)?"
    r"\s?(?P<zone>Z|[+-]\d{2}(?::?\d{2})?|UTC|GMT)?$",
    re.IGNORECASE,
)
_HYPHENED = re.compile(rf"^(?P<day>\d{{1,2}})-{_MONTH}-(?P<year>\d{{4}}){_CLOCK}$", re.IGNORECASE)
_COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})Z?)?$")
_SLASHED = re.compile(r"^(\d{4})/(\d{1,2})/(\d{1,2})$")
_NUMERIC = re.compile(rf"^(\d{{1,2}})[/.](\d{{1,2}})[/.](\d{{4}}){_CLOCK}$")


class NoDateError(ValueError):
    """The words are no date, or one that does not exist; the message says which, for a reader."""


def parse_publication(words: str, reason: str) -> Published:
    """Read a publication date and keep it as exact as it was stated.

    Args:
        words: an ISO date, year-month, year, datetime, an EDTF string (``2025-08~``, ``2025-08-XX``, intervals), or a
            date written out ("5 August 2025", "Aug. 5, 2025").
        reason: where it stands, in words a reader follows.

    Returns:
        A stated date with its bounds; a month has those of the month, never its first day.

    Raises:
        NoDateError: the words are no date, name a day that does not exist, or can be read in two ways (05/08/2025).
    """
    words = " ".join(words.split())
    if not words or len(words) > 100:
        raise NoDateError("no date")
    if "/" in words and not _SLASHED.match(words) and not _NUMERIC.match(words):
        return _interval(words, reason)
    edtf, lower, upper = _single(words)
    return Published(edtf=edtf, lower=lower, upper=upper, basis="stated", reasons=(reason,))


def parse_message_date(words: str, reason: str) -> Published:
    """Read a date as messages and feeds write it ("Mon, 16 Mar 2026 08:10:00 +0100", RFC 5322), or in any other form.

    Raises:
        NoDateError: as :func:`parse_publication`.
    """
    try:
        moment = parsedate_to_datetime(words)
    except (ValueError, TypeError, IndexError, OverflowError):
        return parse_publication(words, reason)
    zone = "Z" if moment.utcoffset() is None else ""
    return parse_publication(moment.replace(microsecond=0).isoformat() + zone, reason)


def by_day(words: str, reason: str) -> Published:
    """That something was there by a day, which says nothing of how long before.

    Args:
        words: the day, in any form that :func:`parse_publication` reads.
        reason: where it stands; ``{day}`` in it is filled in.

    Raises:
        NoDateError: as :func:`parse_publication`, and where the words are open to the end.
    """
    last = parse_publication(words, "").upper
    if last is None:
        raise NoDateError("no date")
    return parse_publication(f"../{last}", reason.replace("{day}", last))


def _interval(words: str, reason: str) -> Published:
    parts = words.split("/")
    if len(parts) != 2 or all(part in {"", ".."} for part in parts):
        raise NoDateError("no date")
    first, last = (None if part in {"", ".."} else _single(part) for part in parts)
    lower, upper = first[1] if first else None, last[2] if last else None
    if lower and upper and lower > upper:
        raise NoDateError("its end lies before its beginning")
    edtf = f"{first[0] if first else parts[0]}/{last[0] if last else parts[1]}"
    return Published(edtf=edtf, lower=lower, upper=upper, basis="stated", reasons=(reason,))


def _single(words: str) -> tuple[str, str, str]:
    """EDTF string, first and last day."""
    if match := _DATETIME.match(words):
        edtf, lower, upper = _days(*map(int, match["day"].split("-")))
        return _with_clock(edtf, match), lower, upper
    if match := _EDTF.match(words):
        year, month, day = match["year"], match["month"], match["day"]
        if month == "XX" and day not in {None, "XX"}:
            raise NoDateError("no date")
        _, lower, upper = _days(int(year), *(int(part) for part in (month, day) if part and part != "XX"))
        return words, lower, upper
    if match := _COMPACT.match(words) or _SLASHED.match(words):
        return _days(*map(int, match.groups()[:3]))
    if match := _NUMERIC.match(words):
        return _numeric(int(match[1]), int(match[2]), int(match[3]))
    for form in (*_WRITTEN, _HYPHENED):
        if match := form.match(words):
            parts = match.groupdict()
            day = [int(parts["day"])] if parts.get("day") else []
            return _days(int(parts["year"]), _MONTHS[parts["month"].lower()], *day)
    raise NoDateError("no date")


def _numeric(first: int, second: int, year: int) -> tuple[str, str, str]:
    if first == second or second > 12:
        return _days(year, first, second)
    if first > 12:
        return _days(year, second, first)
    raise NoDateError("day and month could be either")


def _with_clock(day: str, match: re.Match[str]) -> str:
    """EDTF level 0 wants hours, minutes and seconds, or none of them; nothing is filled in."""
    if not match["second"]:
        return day
    if int(match["hour"]) > 23 or int(match["minute"]) > 59 or int(match["second"]) > 59:
        return day
    zone = (match["zone"] or "").upper()
    if zone in {"UTC", "GMT"}:
        zone = "Z"
    elif len(zone) == 5:
        zone = f"{zone[:3]}:{zone[3:]}"
    return f"{day}T{match['hour']}:{match['minute']}:{match['second']}{zone}"


def _days(year: int, month: int | None = None, day: int | None = None) -> tuple[str, str, str]:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise NoDateError("the year cannot be right")
    if month is None:
        return f"{year:04}", f"{year:04}-01-01", f"{year:04}-12-31"
    if not 1 <= month <= 12:
        raise NoDateError("there is no such month")
    last = calendar.monthrange(year, month)[1]
    if day is None:
        return f"{year:04}-{month:02}", f"{year:04}-{month:02}-01", f"{year:04}-{month:02}-{last:02}"
    if not 1 <= day <= last:
        raise NoDateError("there is no such day")
    stated = date(year, month, day).isoformat()
    return stated, stated, stated
