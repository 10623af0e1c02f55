"""Years, decades, centuries and parts of years."""

from __future__ import annotations

from ..grammar_rules import Match
from . import calendar
from .absolute import day_in_words, narrowed, third
from .lexicon import DECADE_WORDS, WORDS
from .meaning import RULES, Meaning, fixed

rule = RULES.rule

_NO_YEAR_BEFORE = frozenset(WORDS["no_year_behind"])


_NUMBERED = frozenset(WORDS["numbered"])


_YEAR_PREPOSITIONS = frozenset(WORDS["year_behind"])


_GOES_ON = frozenset(WORDS["behind_times"])


_MEASURES = frozenset(WORDS["no_year_before"])


@rule("{part}? y:YEAR", "{circa} y:YEAR", "the (?:year|years) y:YEAR")
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
    if match["c"]:
        sure = match["c"] in ("circa", "ca")
        return (
            fixed(calendar.about(calendar.of_year(year)), "about a year") if sure or _year_about(year, after) else None
        )
    stretch = narrowed(calendar.of_year(year), third(match))
    return fixed(stretch, "year stated") if stretch else None


def _year_about(year: int, after: str) -> bool:
    """Whether "around 1910" is a year: four figures that are no round number, and nothing counted behind them."""
    return year % 100 != 0 and 1500 <= year <= 2100 and not (after.isalpha() and after.lower() not in _GOES_ON)


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


_APOSTROPHES = frozenset({"'", "’", "‘"})
_DECADE_PREPOSITIONS = frozenset({"in", "of", "since", "from", "during", "by", "until", "through", "throughout"})


@rule("{part}? (?:the)? y:DECADE4", "{part}? (?:the)? APOSTROPHE? y:DECADE2")
def decade(match: Match) -> Meaning | None:
    """A decade ("the late 1980s"); two digits are of the twentieth century."""
    digits = match["y"].rstrip("s'’")
    year = int(digits) if len(digits) == 4 else 1900 + int(digits)
    if len(digits) == 2:
        words = [word.lower() for word in match.tokens.words[match.start : match.end]]
        before = match.tokens.words[match.start - 1].lower() if match.start else ""
        if "the" not in words or not (third(match) or set(words) & _APOSTROPHES or before in _DECADE_PREPOSITIONS):
            return None
    stretch = narrowed(calendar.of_decade(year), third(match))
    return fixed(stretch, "decade stated") if stretch else None


@rule(
    "{part}? (?:the)? n:(ORDNUM|ORDWORD|twenty DASH? ORDWORD) DASH? century",
)
def century(match: Match) -> Meaning | None:
    """A century by number."""
    number = sum(20 if word == "twenty" else day_in_words(word) for word in match.words("n") if word[0].isalnum())
    if not 1 <= number <= 22:
        return None
    stretch = narrowed(calendar.of_century(number), third(match))
    return fixed(stretch, "century stated") if stretch else None


@rule("(?<=(?:in|of|since|during|from|by|until|throughout)) {part}? the w:DECADEWORD", "{part} w:DECADEWORD")
def decade_word(match: Match) -> Meaning | None:
    """The thirties, as a decade of the twentieth century; not those of a thermometer or of somebody's age."""
    words = match.tokens.words
    near = {
        word.lower() for word in (*words[max(match.start - 12, 0) : match.start], *words[match.end : match.end + 4])
    }
    the = "the" in [word.lower() for word in words[match.start : match.end]]
    if near & _NO_DECADES or not the:
        return None
    stretch = narrowed(calendar.of_decade(DECADE_WORDS[match["w"]]), third(match))
    return fixed(stretch, "decade in words, taken as of the twentieth century") if stretch else None


_NO_DECADES = frozenset(WORDS["no_decades"])
