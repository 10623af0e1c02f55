"""Calendar units counted from a day."""

from __future__ import annotations

from datetime import date

from . import calendar
from .calendar import Stretch

PARTIAL = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX", "Q": "XXXX-QX", "WE": "XXXX-WXX-WE"}


def unit_at(day: date, unit: str, step: int) -> Stretch | None:
    """The calendar unit that lies so many steps from the one of a day."""
    if unit == "D":
        return calendar.of_day(calendar.moved(day, step))
    if unit in ("W", "FN"):
        return calendar.of_week(calendar.moved(day, 7 * step * (2 if unit == "FN" else 1)))
    if unit == "WE":
        return calendar.of_weekend(calendar.moved(day, 7 * step))
    if unit == "M":
        there = calendar.shifted(day, step)
        return calendar.of_month(there.year, there.month)
    if unit == "Q":
        there = calendar.shifted(day, 3 * step)
        return calendar.of_quarter(there.year, (there.month + 2) // 3)
    year = day.year + step * {"Y": 1, "DE": 10, "CE": 100}.get(unit, 0)
    if not 1 <= year <= 9998 or unit not in ("Y", "DE", "CE"):
        return None
    if unit == "Y":
        return calendar.of_year(year)
    return calendar.of_decade(year) if unit == "DE" else calendar.of_century((year + 99) // 100)
