"""Dates that name their year, and days and months whose year the anchor gives."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from ..grammar import Match
from . import calendar
from .calendar import SEASONS, Stretch, Third
from .lexicon import HOLIDAYS, MONTHS
from .meaning import RULES, Meaning, Tense, fixed

rule = RULES.rule


_YEAR = "(?:','? (?:of)? y:YEAR)?"


_REL = "of (?:the)? q:YEARREL(?:same)? year"


_PARTS: dict[str, Third] = {"beginning": "early", "start": "early", "early": "early", "onset": "early"}


_PARTS |= {"middle": "mid", "mid": "mid", "end": "late", "close": "late", "late": "late", "latter": "late"}


YEAR_STEPS = {"last": -1, "previous": -1, "this": 0, "that": 0, "next": 1, "following": 1}


def third(match: Match) -> Third | None:
    """Which part of the whole is meant ("early", "the end of")."""
    word = match["p"] or match["r"]
    return _PARTS.get(word) if word else None


def narrowed(stretch: Stretch | None, part: Third | None) -> Stretch | None:
    """The part of a stretch, or all of it."""
    return calendar.part_of(stretch, part) if stretch and part else stretch


def pick_year(day: date, tense: Tense, make: Callable[[int], Stretch | None]) -> Stretch | None:
    """The year of a date that names none: the last one for what is told as past, the next one for what is to come.

    Where the words do not tell, the one nearest to the anchor.
    """
    near = [stretch for year in (day.year - 1, day.year, day.year + 1) if 0 < year < 9999 and (stretch := make(year))]
    near = [stretch for stretch in near if stretch.first and stretch.last]
    if tense == "past":
        near = [stretch for stretch in near if stretch.first and stretch.first <= day][-1:]
    elif tense == "future":
        near = [stretch for stretch in near if stretch.last and stretch.last >= day][:1]
    # A story goes forward: what it names next lies from four months before to eight months after where it stands.
    centre = calendar.moved(day, 61) if tense == "story" else day
    return min(near, key=lambda stretch: _distance(stretch, centre), default=None)


def _distance(stretch: Stretch, day: date) -> tuple[int, int]:
    assert stretch.first is not None
    assert stretch.last is not None
    gap = max((stretch.first - day).days, (day - stretch.last).days, 0)
    return gap, (stretch.first - day).days


def _yearless(match: Match, make: Callable[[int], Stretch | None], partial: str, basis: str, full: bool) -> Meaning:
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
        return pick_year(day, tense, make) if day else Stretch(partial)

    return Meaning("date", guess, "document", basis, full=full, tensed=True, bare=True)


def day_of(text: str) -> int:
    """Day of the month from "3", "3rd" ("third" stands for itself)."""
    return int(text.rstrip("stndrhSTNDRH"))


def _invalid(match: Match, month: int, day: int, year: int | None) -> bool:
    return calendar.safe_date(year or 2000, month, day) is None


@rule(
    "(?:w:WD '.'? ','?)? (?:the)? d:DAY (?:of)? {month}" + _YEAR,
    "(?:w:WD '.'? ','?)? (?:the)? d:ORDDAY (?:of)? {month}" + _YEAR,
    "(?:w:WD '.'? ','?)? {month} (?:the)? d:DAY" + _YEAR,
    "(?:w:WD '.'? ','?)? {month} (?:the)? d:ORDDAY" + _YEAR,
    "(?:w:WD '.'? ','?)? (?:the)? d:DAY (?:of)? {month} " + _REL,
    "(?:w:WD '.'? ','?)? (?:the)? d:ORDDAY (?:of)? {month} " + _REL,
    "(?:w:WD '.'? ','?)? {month} d:DAY " + _REL,
    "(?:w:WD '.'? ','?)? {month} d:ORDDAY " + _REL,
    "d:DAY DASH {month} DASH y:YEAR",
)
def day_and_month(match: Match) -> Meaning | None:
    """A day, a month and perhaps a year."""
    day, month = day_of(match["d"]), MONTHS[match["m"]]
    year = int(match["y"]) if match["y"] else None
    if _invalid(match, month, day, year):
        return fixed(Stretch(""), "no such day in the calendar", invalid=True)
    if year:
        found = calendar.safe_date(year, month, day)
        assert found is not None
        return fixed(calendar.of_day(found), "day, month and year stated", full=True)

    def make(year: int) -> Stretch | None:
        found = calendar.safe_date(year, month, day)
        return calendar.of_day(found) if found else None

    return _yearless(match, make, f"XXXX-{month:02d}-{day:02d}", "day and month stated", True)


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
    return _yearless(match, make, partial, "days and month stated", False)


@rule("{part}? {month} ','? (?:of)? y:YEAR", "{part}? {month} " + _REL, "{part}? {month} (?=','? YEAR)")
def month_and_year(match: Match) -> Meaning | None:
    """A month and perhaps a year."""
    month, part = MONTHS[match["m"]], third(match)
    if match["y"]:
        stretch = narrowed(calendar.of_month(int(match["y"]), month), part)
        return fixed(stretch, "month and year stated") if stretch else None

    def make(year: int) -> Stretch | None:
        return narrowed(calendar.of_month(year, month), part)

    return _yearless(match, make, f"XXXX-{month:02d}", "month stated", False)


@rule(
    "{part}? m:MONTH", "(?<=TPREP) m:DOUBTFUL", "{part} m:DOUBTFUL", "(?<=TPREP) m:ABBREVIATED '.'?",
    "{part} m:ABBREVIATED '.'?",
)  # fmt: skip
def bare_month(match: Match) -> Meaning | None:
    """A month without a year."""
    words = match.tokens.words
    after = words[match.end] if match.end < len(words) else ""
    before = words[match.start - 1] if match.start else ""
    name = words[match.end - 1]
    preposition = before.lower() in ("in", "since", "until", "till", "during", "through", "from", "for")
    if third(match) is None and not preposition and after[:1].isupper() and after[1:2].islower() and name != "August":
        return None
    if match["m"] in ("may", "march") and _is_name(match, before, after):
        return None
    month, part = MONTHS[match["m"]], third(match)

    def make(year: int) -> Stretch | None:
        return narrowed(calendar.of_month(year, month), part)

    return _yearless(match, make, f"XXXX-{month:02d}", "month stated", False)


def _is_name(match: Match, before: str, after: str) -> bool:
    """Whether "May" or "March" is a surname or an event: behind "by" or "for", or used so elsewhere in the text."""
    if before.lower() in ("by", "for", "of", "from", "before", "after") and third(match) is None:
        text, name = match.tokens.text, match.tokens.words[match.end - 1]
        return any(
            f"{title} {name}" in text for title in ("Theresa", "Mrs", "Mrs.", "Mr", "Mr.", "Ms", "Ms.", "Minister")
        )
    return False


@rule("{part}? (?:the)? s:SEASON (?:','? of)? y:YEAR", "{part}? (?:the)? s:SEASON (?:of)? q:YEARREL year")
def season(match: Match) -> Meaning | None:
    """A season of a year."""
    name = match["s"]
    if match["y"]:
        return fixed(calendar.of_season(int(match["y"]), name), "season and year stated")
    return _yearless(match, lambda year: calendar.of_season(year, name), f"XXXX-{SEASONS[name][1]}", "season", False)


@rule(
    "n:(christmas eve|christmas day|boxing day|christmas)(?:','? y:YEAR)?",
    "n:(new year POSSESSIVE (?:day|eve))(?:','? y:YEAR)?",
)
def holiday(match: Match) -> Meaning | None:
    """A holiday with a fixed day."""
    name = match["n"].replace(" '", "'").replace(" ’", "'").replace("’", "'")
    if name not in HOLIDAYS:
        return None
    month, day = HOLIDAYS[name]
    words = match.tokens.words
    if match.end < len(words) and words[match.end][:1].isupper():
        return None

    if match["y"]:
        return fixed(calendar.of_day(date(int(match["y"]), month, day)), "holiday and year stated", full=True)

    def make(year: int) -> Stretch | None:
        return calendar.of_day(date(year, month, day))

    return _yearless(match, make, f"XXXX-{month:02d}-{day:02d}", "holiday", True)
