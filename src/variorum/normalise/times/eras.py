"""Years, decades and centuries with their era: "493 BC", "April 480 BC", "the 4th century BC", "AD 70"."""

from __future__ import annotations

from dataclasses import replace

from ..grammar_rules import Match
from . import calendar
from .absolute import day_in_words, third
from .calendar import SEASONS, Stretch
from .lexicon import MONTHS
from .meaning import RULES, Meaning, fixed

rule = RULES.rule


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) <= 4 else 0


@rule(
    "{circa}? {part}? n:NUM {bc}",
    "{part}? {month} (?:of)? n:NUM {bc}",
    "{part}? (?:the)? s:SEASON (?:of)? n:NUM {bc}",
    "n:NUM (?={to} NUM {bc})",
)
def before_christ(match: Match) -> Meaning | None:
    """A year before Christ, perhaps with its month or season."""
    year = _number(match["n"])
    if not year:
        return None
    stretch = calendar.of_year(1 - year)
    if match["m"]:
        month = MONTHS[match["m"]]
        stretch = _inside(stretch, f"{stretch.edtf}-{month:02d}", f"-{month:02d}")
    elif match["s"]:
        code, short, _ = SEASONS[match["s"]]
        stretch = _inside(stretch, f"{stretch.edtf}-{code}", f"-{short}")
    if third(match):
        stretch = replace(stretch, note=f"{third(match)} part of it")
    if match["c"]:
        stretch = calendar.about(stretch)
    return fixed(stretch, "year and era stated")


def _inside(year: Stretch, edtf: str, code: str) -> Stretch:
    """A month or season of a year before Christ; the bounds stay those of the year, since no calendar is said."""
    return Stretch(f"{year.timex}{code}", edtf, year.lower, year.upper, grain="M", note="bounds are those of the year")


@rule("{circa}? n:NUM AD", "AD n:NUM")
def anno_domini(match: Match) -> Meaning | None:
    """A year of the common era that says so."""
    year = _number(match["n"])
    return fixed(calendar.of_year(year), "year and era stated") if year else None


@rule("{part}? (?:the)? y:(DECADE3|DECADE2|DECADE4) {bc}")
def decade(match: Match) -> Meaning | None:
    """A decade before Christ ("the 470s BC": 479 to 470)."""
    start = _number(match["y"].rstrip("s'’"))
    if not start:
        return None
    return fixed(calendar.before_christ(start + 9, start, f"BC{start // 10:03d}", "DE"), "decade and era stated")


@rule("{part}? (?:the)? n:(ORDNUM|ORDWORD) DASH? century {bc}")
def century(match: Match) -> Meaning | None:
    """A century before Christ (the 4th: 400 to 301 BC)."""
    number = day_in_words(match["n"])
    if not 1 <= number <= 60:
        return None
    stretch = calendar.before_christ(100 * number, 100 * number - 99, f"BC{number - 1:02d}", "CE")
    return fixed(stretch, "century and era stated")
