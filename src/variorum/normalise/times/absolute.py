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
        return any(f"{title} {name}" in text for title in ("Theresa", "Mrs", "Mrs.", "Mr", "Mr.", "Ms", "Ms.", "Minister"))
    return False


_NO_YEAR_BEFORE = frozenset("about around some nearly almost over than least most to only approximately roughly".split())
_NUMBERED = frozenset(
    "resolution flight route highway article section page room no number channel gate boeing airbus model area unit "
    "chapter law directive order decree bill act km".split()
)
_YEAR_PREPOSITIONS = frozenset(
    "in since by during of until till before after from to between and through late early mid the year years spring "
    "summer autumn fall winter".split()
)
_MEASURES = frozenset(
    "people kilometers kilometres km miles meters metres m feet ft tons tonnes kg pounds dollars euros troops soldiers "
    "men women children homes houses workers hours minutes percent per % casualties deaths civilians residents units "
    "square cubic yards acres hectares times GMT hours hrs other more".split()
)


@rule("{part}? y:YEAR", "the years y:YEAR")
def bare_year(match: Match) -> Meaning | None:
    """A year by itself; four digits before a measured thing or behind a numbered one are none."""
    words = match.tokens.words
    before = words[match.start - 1].lower() if match.start else ""
    after = words[match.end] if match.end < len(words) else ""
    year = int(match["y"])
    glued = match.start > 0 and match.tokens.ends[match.start - 1] == match.tokens.starts[match.start]
    later = words[match.end + 1 : match.end + 2]
    if before in _NUMBERED or (before in ("$", "£", "€", "#")) or (glued and before in ("/", ".", ":", "+")):
        return None
    if after.lower() in _MEASURES or after == "/" or (after == ":" and later and later[0].isdecimal()):
        return None
    if third(match) is None:
        plain = before in _YEAR_PREPOSITIONS and before not in ("to",)
        if not plain and (before in _NO_YEAR_BEFORE and before != "to" or before.isdecimal()):
            return None
        if year < 1900 and not (plain or before in ("to", "(", "-", "–", "for", "as", "the", ",") or year > 1500):
            return None
        if year < 1900 and after[-1:] == "s" and after.islower() and before not in ("in", "since", "of"):
            return None
        if year > 2100:
            return None
    stretch = narrowed(calendar.of_year(year), third(match))
    return fixed(stretch, "year stated") if stretch else None


@rule("y:YEAR DASH z:YY", "y:YEAR '/' z:YY")
def years(match: Match) -> Meaning | None:
    """From one year to another ("2012-13"); the month of ISO 8601 ("2025-08") where the second cannot be a year."""
    first = int(match["y"])
    last = first // 100 * 100 + int(match["z"])
    if first < last <= 2100 and first >= 1000:
        return fixed(calendar.of_years(first, last), "years stated")
    if len(match["z"]) == 2 and 1 <= int(match["z"]) <= 12 and 1900 <= first <= 2100:
        return fixed(calendar.of_month(first, int(match["z"])), "month and year stated")
    return None


@rule("n:NUM b:BC", "n:NUM 'b' '.' 'c' '.'?", "n:NUM b:AD")
def era(match: Match) -> Meaning | None:
    """A year with its era."""
    if not match["n"].isdecimal() or len(match["n"]) > 4:
        return None
    year = int(match["n"])
    return fixed(calendar.of_year(year if match["b"] in ("ad", "ce") else 1 - year), "year and era stated")


@rule("(?:the)? (?:p:THIRD DASH?)? y:DECADE4", "(?:the)? (?:p:THIRD DASH?)? APOSTROPHE? y:DECADE2")
def decade(match: Match) -> Meaning | None:
    """A decade ("the late 1980s"); two digits are of the twentieth century."""
    digits = match["y"].rstrip("s'’")
    year = int(digits) if len(digits) == 4 else 1900 + int(digits)
    if len(digits) == 2:
        words = [word.lower() for word in match.tokens.words[match.start : match.end]]
        if not (words[0] == "the" and match.tokens.words[match.start - 1].lower() in ("in", "of", "since", "from")):
            return None
    stretch = narrowed(calendar.of_decade(year), third(match))
    return fixed(stretch, "decade stated") if stretch else None


_CENTURIES = {"nineteenth": 19, "twentieth": 20, "eighteenth": 18, "seventeenth": 17, "sixteenth": 16}


@rule("(?:the)? (?:p:THIRD DASH?)? n:ORDNUM DASH? century", "(?:the)? (?:p:THIRD DASH?)? n:ORDWORD DASH? century")
def century(match: Match) -> Meaning | None:
    """A century by number."""
    text = match["n"]
    number = day_of(text) if text[0].isdigit() else _CENTURIES.get(text, 0)
    if not 1 <= number <= 22:
        return None
    stretch = narrowed(calendar.of_century(number), third(match))
    return fixed(stretch, "century stated") if stretch else None


@rule("{part}? (?:the)? s:SEASON (?:','? of)? y:YEAR", "{part}? (?:the)? s:SEASON (?:of)? q:YEARREL year")
def season(match: Match) -> Meaning | None:
    """A season of a year."""
    name = match["s"]
    if match["y"]:
        return fixed(calendar.of_season(int(match["y"]), name), "season and year stated")
    return _yearless(match, lambda year: calendar.of_season(year, name), f"XXXX-{SEASONS[name][1]}", "season", False)


_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4, "latter": 2, "1st": 1, "2nd": 2}


@rule(
    "(?:the)? n:(ORDWORD|ORDNUM|last|final|latter) u:(quarter|half) of (?:the)? y:YEAR",
    "(?:the)? n:(ORDWORD|ORDNUM|last|final|latter) u:(quarter|half) of (?:the)? q:YEARREL? year",
    "c:QUARTERCODE (?:of)? y:YEAR",
    "c:HALFCODE (?:of)? y:YEAR",
)
def part_of_year(match: Match) -> Meaning | None:
    """A quarter or half of a year."""
    code = match["c"]
    number = int(code[1]) if code else _NTH.get(match["n"], 0)
    halves = code.startswith("h") or match["u"] == "half"
    if halves and match["n"] in ("last", "final"):
        number = 2
    if not 1 <= number <= (2 if halves else 4):
        return None
    make = calendar.of_half if halves else calendar.of_quarter
    if match["y"]:
        return fixed(make(int(match["y"]), number), "part of the year stated")
    step = YEAR_STEPS.get(match["q"], 0)
    needs = "story" if match["q"] in ("that", "previous", "following") else "document"
    partial = f"XXXX-{'H' if halves else 'Q'}{number}"

    def place(day: date | None, tense: Tense) -> Stretch | None:
        return make(day.year + step, number) if day else Stretch(partial)

    return Meaning("date", place, needs, "part of the year stated")


@rule("n:(christmas eve|christmas day|boxing day|christmas)(?:','? y:YEAR)?", "n:(new year POSSESSIVE (?:day|eve))(?:','? y:YEAR)?")
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
