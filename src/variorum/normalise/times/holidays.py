"""Holidays: days that come back every year, by a date, a weekday or Easter."""

from __future__ import annotations

import calendar as months
from datetime import date, timedelta

from ..grammar_rules import Match
from . import calendar
from .absolute import YEAR_STEPS, yearless
from .calendar import Stretch
from .lexicon import WORDS
from .meaning import RULES, Meaning, Tense, fixed

rule = RULES.rule
_DAYS: dict[str, list[int] | dict[str, int]] = WORDS["holidays"]
_STRETCHES = frozenset(WORDS["holiday_stretches"])


def _pattern(name: str) -> str:
    words = name.replace(".", " '.'?").replace("s'", "s APOSTROPHE?").replace("'s", " (?:POSSESSIVE)?").split()
    return " ".join(words)


#: Every name, longer ones first: of alternatives a regular expression takes the first that fits.
_NAMES = "|".join(_pattern(name) for name in sorted(_DAYS, key=lambda name: (-len(name), name)))
_BY_WORDS = {name.replace("'s", "").replace("'", "").replace(".", ""): fact for name, fact in _DAYS.items()}


def easter(year: int) -> date:
    """Easter Sunday of the western churches (anonymous Gregorian algorithm; Meeus 1998, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def holiday_in(name: str, year: int) -> date | None:
    """The day of a holiday in a year, None for a name that is not known or a year out of range."""
    fact = _BY_WORDS.get(name)
    if fact is None or not 1 <= year <= 9998:
        return None
    if isinstance(fact, list):
        return date(year, fact[0], fact[1])
    if "easter" in fact:
        return easter(year) + timedelta(days=fact["easter"])
    first = date(year, fact["month"], 1)
    if fact["nth"] < 0:
        last = date(year, fact["month"], months.monthrange(year, fact["month"])[1])
        return last - timedelta(days=(last.isoweekday() - fact["weekday"]) % 7)
    return first + timedelta(days=(fact["weekday"] - first.isoweekday()) % 7 + 7 * (fact["nth"] - 1))


@rule(
    f"n:({_NAMES}) (?:','? y:YEAR)?",
    f"n:({_NAMES}) (?:of)? q:YEARREL year",
    f"q:(last|next|this) n:({_NAMES})",
    f"(?:the|this|last)? n:({_NAMES}) (?:and new year)? (?:sales|shopping|holiday)? s:(season|period|holidays|break)",
)
def holiday(match: Match) -> Meaning | None:
    """A holiday; a season named for it is a stretch of days whose length is not said."""
    words = match.tokens.words
    first = words[match.at("n")[0]]
    after = words[match.end : match.end + 1]
    name = " ".join(word for word in match.words("n") if word not in ("'s", "’s", "'", "’", "‘", "`", "."))
    if not first[0].isupper() or holiday_in(name, 2000) is None:
        return None
    if after and after[0][:1].isupper() and after[0][1:2].islower() and not match["s"]:
        return None
    if match["s"] or (after and after[0].lower() in _STRETCHES):
        return _season_of(name)

    def make(year: int) -> Stretch | None:
        found = holiday_in(name, year)
        return calendar.of_day(found) if found else None

    if match["y"]:
        found = make(int(match["y"]))
        return fixed(found, "holiday and year stated", full=True) if found else None
    known = holiday_in(name, 2000)
    partial = f"XXXX-{known.month:02d}-{known.day:02d}" if known and isinstance(_BY_WORDS[name], list) else "XXXX-XX-XX"
    if match["q"] in YEAR_STEPS and "year" not in words[match.end - 1].lower():
        return _beside(name, match["q"], partial)
    return yearless(match, make, partial, "holiday", True)


def _beside(name: str, word: str, partial: str) -> Meaning:
    """Last, this, next Christmas."""

    def place(day: date | None, tense: Tense) -> Stretch | None:
        if day is None:
            return Stretch(partial)
        days = [found for year in (day.year - 1, day.year, day.year + 1) if (found := holiday_in(name, year))]
        if word == "this":
            days = [found for found in days if found.year == day.year]
        elif word == "last":
            days = [found for found in days if found < day][-1:]
        else:
            days = [found for found in days if found > day][:1]
        return calendar.of_day(days[0]) if days else None

    return Meaning("date", place, "document", f"{word} holiday", full=True, unit="Y")


def _season_of(name: str) -> Meaning:
    """Some days around a holiday: how many is not said."""

    def place(day: date | None, tense: Tense) -> Stretch | None:
        near = (
            [found for year in (day.year - 1, day.year, day.year + 1) if (found := holiday_in(name, year))]
            if day
            else []
        )
        if day is None or not near:
            return Stretch("PXD")
        past = [found for found in near if found <= day][-1:] if tense != "future" else []
        found = (past or [found for found in near if found >= day] or near)[0]
        lower, upper = calendar.moved(found, -31), calendar.moved(found, 14)
        note = f"around {found}; how many days is not said"
        return Stretch("PXD", None, lower.isoformat(), upper.isoformat(), None, None, "P", note)

    return Meaning("duration", place, "document", "days around a holiday")
