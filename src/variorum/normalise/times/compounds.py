"""Days told by two steps: "two weeks ago yesterday", "a week from Monday", "the Friday before last", "on the 14th"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from ..grammar_rules import Match
from ..numbers import number
from . import calendar
from .absolute import YEAR_STEPS, day_in_words, yearless
from .calendar import Stretch
from .counted import moved_by
from .lexicon import DAYS, MONTHS, UNITS, WEEKDAYS, WORDS
from .meaning import RULES, Meaning, Needs, Tense
from .relative import relative_meaning
from .units_of_time import PARTIAL, unit_at

rule = RULES.rule
_GOES_ON = frozenset(WORDS["behind_times"])
_LAST = frozenset({"last", "final"})


def _day(make: Callable[[date], date], basis: str) -> Meaning:
    return relative_meaning(lambda day: calendar.of_day(make(day)), "XXXX-XX-XX", "document", basis, True, "D")


def _next(day: date, weekday: int) -> date:
    return calendar.moved(day, (weekday - day.isoweekday()) % 7 or 7)


def _before(day: date, weekday: int) -> date:
    return calendar.moved(day, -((day.isoweekday() - weekday) % 7 or 7))


@rule(
    "n:({number}|a|an|one) u:(UNITS|ONEUNIT) s:(ago|from) (?:d:DAYWORD|w:WEEKDAY)",
    "n:({number}|a|an|one) u:(UNITS|ONEUNIT) s:from next w:WEEKDAY",
    "d:DAYWORD k:week (?!POSSESSIVE)",
    "w:WEEKDAY k:week (?!POSSESSIVE)",
)
def counted_from_a_day(match: Match) -> Meaning | None:
    """Two weeks ago yesterday, twenty years ago today, a week from Monday, Monday week."""
    ahead = match["s"] != "ago"
    words = match.tokens.words
    if match["k"]:
        after = words[match.end : match.end + 1]
        before = words[match.start - 1].lower() if match.start else ""
        if (after and after[0][0].isalnum() and after[0].lower() not in _GOES_ON) or before in ("a", "the", "this"):
            return None
        count, unit = 1.0, "W"
    else:
        count, unit = number(match.words("n")), UNITS[match["u"]]
        count = 1.0 if match.words("n") in (["a"], ["an"]) else count
    if count is None or count != int(count) or unit not in ("D", "W", "FN", "M", "Y", "DE", "CE"):
        return None
    size, weekday, step = count if ahead else -count, WEEKDAYS.get(match["w"], 0), DAYS.get(match["d"], 0)
    if weekday and unit not in ("W", "FN"):
        return None

    def make(day: date) -> date:
        if weekday:
            start = _next(day, weekday) if ahead else _before(day, weekday)
        else:
            start = calendar.moved(day, step)
        return moved_by(start, size, unit)

    return _day(make, " ".join(word.lower() for word in words[match.start : match.end]))


@rule("(?:the)? (?:w:WEEKDAY|u:CALUNIT|u2:weekend) (?:b:before last|a:after next)")
def beyond(match: Match) -> Meaning | None:
    """The Friday before last, the week after next."""
    back = bool(match["b"])
    basis = f"{match['w'] or match['u'] or match['u2']} {'before last' if back else 'after next'}"
    if match["w"]:
        weekday = WEEKDAYS[match["w"]]
        return _day(
            lambda day: calendar.moved(_before(day, weekday) if back else _next(day, weekday), -7 if back else 7), basis
        )
    unit = UNITS[match["u"] or match["u2"]]
    if unit == "D" or (match["u"] or match["u2"]).endswith("s"):
        return None
    step = -2 if back else 2
    return relative_meaning(
        lambda day: unit_at(day, unit, step), PARTIAL.get(unit, "XXXX"), "document", basis, False, unit
    )


@rule(
    "(?:the)? n:(ORDWORD|ORDNUM|last|final) w:WEEKDAY (of|in) {month} (?:','? (?:of)? y:YEAR)?",
    "(?:the)? n:(ORDWORD|ORDNUM|last|final) w:WEEKDAY (of|in) (?:the)? q:(YEARREL|coming|past)? u:month",
)
def weekday_of_month(match: Match) -> Meaning | None:
    """The first Monday of May, the final Friday of next month."""
    weekday = WEEKDAYS[match["w"]]
    which = -1 if match["n"] in _LAST else day_in_words(match["n"])
    if not (which == -1 or 1 <= which <= 5):
        return None

    def of(year: int, month: int) -> Stretch | None:
        if which < 0:
            end = calendar.month_end(year, month)
            return calendar.of_day(calendar.moved(end, -((end.isoweekday() - weekday) % 7)))
        first = (weekday - date(year, month, 1).isoweekday()) % 7 + 1
        found = calendar.safe_date(year, month, first + 7 * (which - 1))
        return calendar.of_day(found) if found else None

    if match["u"]:
        word = match["q"] or "this"
        step = {"coming": 1, "past": -1}.get(word, YEAR_STEPS.get(word, 0))
        needs: Needs = "story" if word in ("that", "previous", "following") else "document"

        def make(day: date) -> Stretch | None:
            there = calendar.shifted(day, step)
            return of(there.year, there.month)

        return relative_meaning(make, "XXXX-XX-XX", needs, f"weekday of {word} month", True, "M")
    month = MONTHS[match["m"]]
    basis = "weekday of a month, by number"
    if match["y"]:
        year = int(match["y"])
        return (
            Meaning("date", lambda _day, _tense: of(year, month), basis=basis, full=True) if of(year, month) else None
        )
    return yearless(match, lambda year: of(year, month), f"XXXX-{month:02d}-XX", basis, True)


@rule("(?<=on) the d:ORDDAY")
def day_of_month(match: Match) -> Meaning | None:
    """On the 14th: of the month that the tense tells, or that a history has reached."""
    number_ = day_in_words(match["d"])
    after = match.tokens.words[match.end : match.end + 1]
    if (
        after
        and (after[0].lower() not in _GOES_ON or after[0].lower() in ("of", "and", "or"))
        and after[0][0] not in ".,;:!?)"
    ):
        return None  # "on the 14th floor"

    def place(day: date | None, tense: Tense) -> Stretch | None:
        if day is None:
            return Stretch(f"XXXX-XX-{number_:02d}")
        made = [
            found
            for step in (-2, -1, 0, 1, 2)
            for there in [calendar.shifted(day.replace(day=1), step)]
            if (found := calendar.safe_date(there.year, there.month, number_))
        ]
        if tense == "story":
            made = [found for found in made if (found.year, found.month) == (day.year, day.month)]
        elif tense == "future":
            made = [found for found in made if found >= day]
        else:
            made = [found for found in made if found <= day][-1:]
        return replace(calendar.of_day(made[0]), note="the month is not said") if made else None

    return Meaning("date", place, "document", "day of the month", full=True, tensed=True, bare=True, unit="M")
