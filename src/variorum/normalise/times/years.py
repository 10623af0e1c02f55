"""Years, decades, centuries and parts of years."""

from __future__ import annotations

from datetime import date

from ..grammar import Match
from . import calendar
from .absolute import YEAR_STEPS, day_of, narrowed, third
from .calendar import Stretch
from .lexicon import WORDS
from .meaning import RULES, Meaning, Tense, fixed

rule = RULES.rule

_NO_YEAR_BEFORE = frozenset(WORDS["no_year_behind"])


_NUMBERED = frozenset(WORDS["numbered"])


_YEAR_PREPOSITIONS = frozenset(WORDS["year_behind"])


_MEASURES = frozenset(WORDS["no_year_before"])


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
    if (
        (after.lower() in _MEASURES and third(match) is None)
        or after == "/"
        or (after == ":" and later and later[0].isdecimal())
    ):
        return None
    if third(match) is None:
        plain = before in _YEAR_PREPOSITIONS and before not in ("to",)
        if not plain and ((before in _NO_YEAR_BEFORE and before != "to") or before.isdecimal()):
            return None
        if year < 1900 and not (plain or before in ("to", "(", "-", "–", "for", "as", "the", ",") or year > 1500):
            return None
        if year < 1900 and after[-1:] == "s" and after.islower() and before not in ("in", "since", "of"):
            return None
        if year > 2100 and not plain:
            return None
    stretch = narrowed(calendar.of_year(year), third(match))
    return fixed(stretch, "year stated") if stretch else None


@rule("y:YEAR DASH m:INT2 DASH d:DAY", "y:YEAR '/' m:INT2 '/' d:DAY")
def spaced_date(match: Match) -> Meaning | None:
    """An ISO date that a tokeniser has pulled apart ("2005 - 11 - 27")."""
    found = calendar.safe_date(int(match["y"]), int(match["m"]), int(match["d"]))
    return fixed(calendar.of_day(found), "year, month and day in figures", full=True) if found else None


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
