"""Quarters, halves and fiscal years."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ..grammar import Match
from . import calendar
from .absolute import YEAR_STEPS, day_in_words, third, yearless
from .calendar import Stretch
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
    if match["k"] and not match["y"]:
        digits = match["k"][2:]
        if not digits:
            return None
        return fixed(calendar.of_fiscal_year(int(digits) + (2000 if len(digits) == 2 else 0)), "fiscal year stated")
    if match["y"]:
        return fixed(calendar.of_fiscal_year(int(match["y"])), "fiscal year stated")
    step = {"last": -1, "previous": -1, "next": 1, "coming": 1}.get(match["q"], 0)

    def place(day: date | None, tense: Tense) -> Stretch | None:
        return calendar.of_fiscal_year(day.year + step) if day else Stretch("FYXXXX")

    part = f"{third(match)} part of it" if third(match) else "fiscal year"
    return Meaning("date", place, "document", part, unit="Y")


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
