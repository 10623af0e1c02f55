"""Dates that name their year, and days and months whose year the anchor gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from ..grammar_rules import Match
from ..numbers import ORDINALS
from . import calendar
from .calendar import Stretch, Third
from .lexicon import MONTHS, WEEKDAYS, WORDS
from .meaning import RULES, Meaning, Tense, fixed

rule = RULES.rule


_YEAR = "(?:','? (?:of)? y:YEAR)?"


_REL = "of (?:the)? q:YEARREL(?:same)? year"


_PARTS: dict[str, Third] = {"beginning": "early", "start": "early", "early": "early", "onset": "early"}


_PARTS |= {"middle": "mid", "mid": "mid", "end": "late", "close": "late", "late": "late", "latter": "late"}


#: "The September 11 attacks" are those of 2001.
_SEPTEMBER_11 = (["attacks"], ["attack"], ["terrorist"], ["terror"], ["hijackers"], ["hijackings"])


YEAR_STEPS = {"last": -1, "previous": -1, "this": 0, "that": 0, "next": 1, "following": 1}


def third(match: Match) -> Third | None:
    """Which part of the whole is meant ("early", "the end of")."""
    word = match["p"] or match["r"]
    return _PARTS.get(word) if word else None


def narrowed(stretch: Stretch | None, part: Third | None) -> Stretch | None:
    """The part of a stretch, or all of it."""
    return calendar.part_of(stretch, part) if stretch and part else stretch


def pick_year(day: date, tense: Tense, make: Callable[[int], Stretch | None], weekday: int = 0) -> Stretch | None:
    """The year of a date that names none: the last one for what is told as past, the next one for what is to come.

    Where the words do not tell, the one nearest to the anchor.
    """
    near = _in_years(make, range(day.year - 1, day.year + 2)) or _in_years(make, range(day.year - 8, day.year + 9))
    fitting = [stretch for stretch in near if stretch.first and stretch.first.isoweekday() == weekday]
    if len(fitting) == 1 and not _just_then(near, day, tense):
        return fitting[0]  # "Friday, April 3" is in the one year near by that has it
    if tense == "past":
        near = [stretch for stretch in near if stretch.first and stretch.first <= day][-1:]
    elif tense == "future":
        near = [stretch for stretch in near if stretch.last and stretch.last >= day][:1]
    # A story goes forward: what it names next lies from four months before to eight months after where it stands.
    centre = calendar.moved(day, 61) if tense == "story" else day
    return min(near, key=lambda stretch: _distance(stretch, centre), default=None)


#: A day of the news lies no further from it.
_NEWS = 31


def _just_then(near: list[Stretch], day: date, tense: Tense) -> bool:
    """Whether one of the days is of the very weeks, on the side that the tense tells.

    Its weekday is wrong then, not its year: "Friday 9 April" told on 13 April 2026, when the 9th was a Thursday.
    """
    if tense == "story":
        return False
    gaps = [(stretch.first - day).days for stretch in near if stretch.first]
    earliest, latest = (0 if tense == "future" else -_NEWS), (0 if tense == "past" else _NEWS)
    return any(earliest <= gap <= latest for gap in gaps)


def _in_years(make: Callable[[int], Stretch | None], years: range) -> list[Stretch]:
    """The date in each of some years that have it (29 February is in one of four)."""
    made = [stretch for year in years if 0 < year < 9999 and (stretch := make(year))]
    return [stretch for stretch in made if stretch.first and stretch.last]


def _distance(stretch: Stretch, day: date) -> tuple[int, int]:
    assert stretch.first is not None
    assert stretch.last is not None
    gap = max((stretch.first - day).days, (day - stretch.last).days, 0)
    return gap, (stretch.first - day).days


def yearless(
    match: Match, make: Callable[[int], Stretch | None], partial: str, basis: str, full: bool, weekday: int = 0
) -> Meaning:
    """A meaning whose year comes from "of last year", from the story or from the document's date."""
    relation = match["q"]
    if relation:
        step = YEAR_STEPS[relation]
        needs = "story" if relation in ("that", "previous", "following") else "document"
        words = f"{basis}, of {relation} year"

        def place(day: date | None, tense: Tense) -> Stretch | None:
            return make(day.year + step) if day else Stretch(partial)

        return Meaning("date", place, needs, words, full=full)

    def guess(day: date | None, tense: Tense) -> Stretch | None:
        return pick_year(day, tense, make, weekday) if day else Stretch(partial)

    return Meaning("date", guess, "document", basis, full=full, tensed=True, bare=True, of_year=make)


def day_of(text: str) -> int:
    """Day of the month from "3", "3rd" ("third" stands for itself)."""
    return int(text.rstrip("stndrhSTNDRH"))


def day_in_words(text: str) -> int:
    """Day of the month from "3", "3rd" or "third"; 0 for what is none."""
    return day_of(text) if text[:1].isdigit() else ORDINALS.get(text, 0)


def _counts_something(match: Match) -> bool:
    """Whether the figure behind "May 4 and" counts what follows ("on May 4 and 5 people died")."""
    after = (match.tokens.words[match.end : match.end + 1] or [""])[0]
    plural = after.islower() and after.endswith("s") and after not in ("was", "is", "has", "as")
    return plural or after in WORDS["no_year_before"]


def _invalid(match: Match, month: int, day: int, year: int | None) -> bool:
    return calendar.safe_date(year or 2000, month, day) is None


@rule(
    # "31 May - 1 June 1916": the year behind the second belongs to both.
    "(?:the)? d:(DAY|ORDDAY) (?:of)? {month} (?={to} (?:the)? (?:DAY|ORDDAY) (?:of)? n:MON ','? y:YEAR)",
    "{month} d:(DAY|ORDDAY) (?={to} n:MON (?:DAY|ORDDAY) ','? y:YEAR)",
    "(?:w:WD '.'? ','?)? (?:the)? d:DAY (?:of)? {month}" + _YEAR,
    "(?:w:WD '.'? ','?)? (?:the)? d:ORDDAY (?:of)? {month}" + _YEAR,
    "(?:w:WD '.'? ','?)? {month} (?:the)? d:DAY" + _YEAR,
    "(?:w:WD '.'? ','?)? {month} (?:the)? d:ORDDAY" + _YEAR,
    "(?:w:WD '.'? ','?)? (?:the)? d:DAY (?:of)? {month} " + _REL,
    "(?:w:WD '.'? ','?)? (?:the)? d:ORDDAY (?:of)? {month} " + _REL,
    "(?:w:WD '.'? ','?)? {month} d:DAY " + _REL,
    "(?:w:WD '.'? ','?)? {month} d:ORDDAY " + _REL,
    "d:DAY DASH {month} DASH y:YEAR",
    "(?:w:WD '.'? ','?)? {month} d:DAY DASH y:YEAR",
    "(?:the)? d:ORDWORD of {month}" + _YEAR,
    # "May 4 and 5", "the 28 and 29 August": two days, each by itself.
    "(?:the)? d:(DAY|ORDDAY) (?=(?:and|or|',') (?:the)? (?:DAY|ORDDAY) (?:of)? m:MON (?:','? y:YEAR)?)",
    "(?<=MON DAY (?:and|or)) d:(DAY|ORDDAY) (?!(?:UNIT|SCALE|NWORD|MON|'%'))" + _YEAR,
    "(?<=MON ORDDAY (?:and|or)) d:(DAY|ORDDAY) (?!(?:UNIT|SCALE|NWORD|MON|'%'))" + _YEAR,
)
def day_and_month(match: Match) -> Meaning | None:
    """A day, a month and perhaps a year."""
    name = match["m"] or match.tokens.words[match.start - 3].lower()
    day, month = day_in_words(match["d"]), MONTHS[name]
    year = int(match["y"]) if match["y"] else None
    if not match["m"] and _counts_something(match):
        return None
    if year and match["n"] and MONTHS[match["n"]] < month:
        year -= 1
    if _invalid(match, month, day, year):
        return fixed(Stretch(""), "no such day in the calendar", invalid=True)
    if year:
        found = calendar.safe_date(year, month, day)
        assert found is not None
        return fixed(calendar.of_day(found), "day, month and year stated", full=True)

    if (month, day) == (9, 11) and match.tokens.words[match.end : match.end + 1] in _SEPTEMBER_11:
        return fixed(replace(calendar.of_day(date(2001, 9, 11)), grain="EV"), "the day of the attacks of 2001")

    def make(year: int) -> Stretch | None:
        found = calendar.safe_date(year, month, day)
        return calendar.of_day(found) if found else None

    weekday = WEEKDAYS.get(match["w"], 0)
    return yearless(match, make, f"XXXX-{month:02d}-{day:02d}", "day and month stated", True, weekday)


@rule("(?:the)? w:(last|final|first) day of {month}" + _YEAR)
def first_or_last_day(match: Match) -> Meaning | None:
    """The first or the last day of a month."""
    month, first = MONTHS[match["m"]], match["w"] == "first"

    def make(year: int) -> Stretch | None:
        return calendar.of_day(date(year, month, 1) if first else calendar.month_end(year, month))

    if match["y"]:
        stretch = make(int(match["y"]))
        return fixed(stretch, "a day of a month and its year stated", full=True) if stretch else None
    partial = f"XXXX-{month:02d}-{'01' if first else 'XX'}"
    return yearless(match, make, partial, "a day of a month stated", True)


@rule(
    "d:DAY (?:DASH|to|and) e:DAY (?:of)? {month}" + _YEAR,
    "{month} d:DAY (?:DASH|to|and) e:DAY" + _YEAR,
)
def days_of_month(match: Match) -> Meaning | None:
    """From one day of a month to another ("3-5 May", "between 3 and 5 May")."""
    month, year = MONTHS[match["m"]], int(match["y"]) if match["y"] else None
    first, last = int(match["d"]), int(match["e"])
    words = [word.lower() for word in match.tokens.words[match.start : match.end]]
    joined_by_and = "and" in words
    before = match.tokens.words[match.start - 1].lower() if match.start else ""
    if first >= last or _invalid(match, month, last, year) or (joined_by_and and before not in ("between", "from")):
        return None

    def make(year: int) -> Stretch | None:
        one, two = calendar.safe_date(year, month, first), calendar.safe_date(year, month, last)
        return calendar.between(calendar.of_day(one), calendar.of_day(two)) if one and two else None

    if year:
        stretch = make(year)
        return fixed(stretch, "days, month and year stated") if stretch else None
    partial = f"XXXX-{month:02d}-{first:02d}/XXXX-{month:02d}-{last:02d}"
    return yearless(match, make, partial, "days and month stated", False)


@rule(
    "(?:the)? p:(night|evening) of (?:the)? d:(DAY|ORDDAY) (?:DASH|to|'/'|and) (?:the)? e:(DAY|ORDDAY) (?:of)? {month}"
    + _YEAR,
    "(?:the)? p:(night|evening) of {month} d:(DAY|ORDDAY) (?:DASH|to|'/'|and) e:(DAY|ORDDAY)" + _YEAR,
)
def night_between(match: Match) -> Meaning | None:
    """The night of 3-4 October: the one that begins on the first of the two days."""
    month, first, year = MONTHS[match["m"]], day_of(match["d"]), int(match["y"]) if match["y"] else None
    if day_of(match["e"]) != first + 1 or _invalid(match, month, first + 1, year):
        return None

    def make(year: int) -> Stretch | None:
        found = calendar.safe_date(year, month, first)
        return calendar.of_day(found) if found else None

    if year:
        stretch = make(year)
        assert stretch is not None
        meaning = fixed(stretch, "the night between two days", full=True)
    else:
        meaning = yearless(match, make, f"XXXX-{month:02d}-{first:02d}", "the night between two days", True)
    return replace(meaning, kind="time", part=match["p"])
