"""Quarters, halves and fiscal years."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ..grammar_rules import Match
from . import calendar
from .absolute import YEAR_STEPS, day_in_words, day_of, third, yearless
from .calendar import Stretch
from .lexicon import MONTHS
from .meaning import RULES, Meaning, Tense, fixed

rule = RULES.rule

_LAST = frozenset({"last", "final", "latter"})


def _which(match: Match, halves: bool) -> int:
    """Number of the quarter or half, 0 for what is none."""
    code = match["c"]
    if code:
        return int(code[1])
    number = (2 if halves else 4) if match["n"] in _LAST else day_in_words(match["n"])
    return number if 1 <= number <= (2 if halves else 4) else 0


@rule(
    "(?:the)? n:(ORDWORD|ORDNUM|last|final|latter) u:(quarter|half) of (?:the)? "
    "(?:f:(fiscal|financial))? (?:year)? y:YEAR",
    "(?:the)? n:(ORDWORD|ORDNUM|last|final|latter) u:(quarter|half) of (?:the)? q:YEARREL? f:(fiscal|financial)? year",
    "(?:the)? q:YEARREL year POSSESSIVE n:(ORDWORD|ORDNUM) u:(quarter|half)",
    "(?:the)? n:(ORDWORD|ORDNUM) DASH? u:quarter ','? (?:of|in)? y:YEAR",
    "(?:the)? y:YEAR (?:POSSESSIVE)? n:(ORDWORD|ORDNUM) u:(quarter|half)",
    "(?:the)? n:(ORDWORD|ORDNUM|last|final|latter) u:(quarter|half) of (?:the)? k:FY (?:y:YEAR)?",
    "c:QUARTERCODE (?:of)? y:YEAR",
    "y:YEAR c:QUARTERCODE",
    "c:HALFCODE (?:of)? y:YEAR",
)
def part_of_year(match: Match) -> Meaning | None:
    """A quarter or half of a year."""
    code = match["c"]
    halves = code.startswith("h") or match["u"] == "half"
    number = _which(match, halves)
    if not number:
        return None
    make = calendar.of_half if halves else calendar.of_quarter
    letter = "H" if halves else "Q"
    if match["k"]:
        whole = _named_year(match["k"], match["y"])
        return (
            fixed(replace(whole, timex=f"{whole.timex}-{letter}{number}"), "part of a fiscal year") if whole else None
        )
    if match["y"]:
        year = int(match["y"])
        if match["f"]:
            whole = calendar.of_fiscal_year(year)
            return fixed(replace(whole, timex=f"{whole.timex}-{letter}{number}"), "part of a fiscal year")
        return fixed(make(year, number), "part of the year stated")
    step = YEAR_STEPS.get(match["q"], 0)
    needs = "story" if match["q"] in ("that", "previous", "following") else "document"
    partial = f"XXXX-{letter}{number}"

    def place(day: date | None, tense: Tense) -> Stretch | None:
        return make(day.year + step, number) if day and 1 <= day.year + step <= 9998 else Stretch(partial)

    return Meaning("date", place, needs, "part of the year stated", unit="Y")


@rule("(?:the)? n:(ORDWORD|ORDNUM) (?:DASH|fiscal)? u:quarter", "c:QUARTERCODE")
def bare_quarter(match: Match) -> Meaning | None:
    """A quarter without its year ("third-quarter profit"): the last one for what is told as past."""
    number = _which(match, False)
    words = match.tokens.words
    if not number or words[match.end : match.end + 1] in (["final"], ["finals"], ["of"], ["-"]):
        return None
    if match["c"] and not words[match.start][0].isupper():
        return None
    return yearless(match, lambda year: calendar.of_quarter(year, number), f"XXXX-Q{number}", "quarter stated", False)


@rule(
    "(?:fiscal|financial) (?:year)? y:YEAR",
    "y:YEAR (?:fiscal|financial) year",
    "k:FY (?:y:YEAR)?",
    "{part} (?:q:(this|last|next|the))? f:(fiscal|financial) year",
    "(?:the)? q:(this|last|next|the|current|previous|coming) f:(fiscal|financial) year",
)
def fiscal_year(match: Match) -> Meaning | None:
    """A fiscal year by number or beside the document's."""
    if match["k"]:
        named = _named_year(match["k"], match["y"])
        return fixed(named, "fiscal year stated") if named else None
    if match["y"]:
        return fixed(calendar.of_fiscal_year(int(match["y"])), "fiscal year stated")
    step = {"last": -1, "previous": -1, "next": 1, "coming": 1}.get(match["q"], 0)

    def place(day: date | None, tense: Tense) -> Stretch | None:
        return calendar.of_fiscal_year(day.year + step) if day else Stretch("FYXXXX")

    part = f"{third(match)} part of it" if third(match) else "fiscal year"
    return Meaning("date", place, "document", part, unit="Y")


def _named_year(code: str, year: str) -> Stretch | None:
    """The fiscal year of "FY2025", "FY 2025", "FY25" or "FY2024-25", which is called by the year it ends in."""
    digits = year or code[2:].replace("/", "-").split("-")[0]
    if not digits:
        return None
    number = int(digits) + (2000 if len(digits) == 2 else 0)
    if len(code) <= 6:
        return calendar.of_fiscal_year(number)
    whole = calendar.of_fiscal_year(number + 1)
    return replace(
        whole, edtf=f"{number:04d}/{number + 1:04d}", lower=f"{number:04d}-01-01", upper=f"{number + 1:04d}-12-31"
    )


_YEAR_UP_TO = "(?:the)? (?:f:(fiscal|financial))? u:(year|quarter) (?:that)? (ending|ended)"


@rule(
    _YEAR_UP_TO + " (?:on)? {month} d:(DAY|ORDDAY) (?:','? y:YEAR)?",
    _YEAR_UP_TO + " (?:on)? (?:the)? d:(DAY|ORDDAY) (?:of)? {month} (?:','? y:YEAR)?",
    _YEAR_UP_TO + " (?:in)? {month} (?:','? (?:of)? y:YEAR)?",
)
def year_by_its_end(match: Match) -> Meaning | None:
    """The fiscal year ending March 31, 2026: the twelve months up to that day; a quarter is three months."""
    month, day, months = MONTHS[match["m"]], match["d"], 12 if match["u"] == "year" else 3
    if not match["f"] and not day:
        return None  # "the year ended in March" may be said of anything

    def make(year: int) -> Stretch | None:
        end = calendar.safe_date(year, month, day_of(day)) if day else calendar.month_end(year, month)
        if end is None or not 2 <= year <= 9998:
            return None
        first = calendar.shifted(calendar.moved(end, 1), -months)
        timex = f"FY{year:04d}" if months == 12 else f"{first}/{end}"
        return Stretch(timex, f"{first}/{end}", first.isoformat(), end.isoformat(), first, end, "FY")

    if match["y"]:
        stretch = make(int(match["y"]))
        return fixed(stretch, f"the {months} months up to its end") if stretch else None
    return yearless(match, make, "FYXXXX" if months == 12 else "XXXX-QX", f"the {months} months up to its end", False)


@rule("(?:the)? year DASH? (ago|earlier) u:(quarter|period|month)?", "(?:the)? same u:quarter (?:of|in)? last year")
def year_ago(match: Match) -> Meaning | None:
    """The year-ago quarter: the same one of the year before."""
    unit = match["u"]
    glued = any(word in ("-", "–", "‑") for word in match.tokens.words[match.start : match.end])
    if not glued and "same" not in [word.lower() for word in match.tokens.words[match.start : match.end]]:
        return None

    def place(day: date | None, tense: Tense) -> Stretch | None:
        if day is None:
            return Stretch("XXXX-QX" if unit == "quarter" else "XXXX")
        year = max(day.year - 1, 1)
        return calendar.of_quarter(year, (day.month + 2) // 3) if unit == "quarter" else calendar.of_year(year)

    return Meaning("date", place, "document", "a year before", unit="Y")
