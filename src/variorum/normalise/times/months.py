"""Months and seasons, with their year or without."""

from __future__ import annotations

from functools import lru_cache

from ..grammar import Match
from . import calendar
from .absolute import narrowed, third, yearless
from .calendar import SEASONS, Stretch
from .lexicon import MONTHS, WORDS
from .meaning import RULES, Meaning, fixed

rule = RULES.rule
_EVENT_NOUNS = frozenset(WORDS["event_nouns"])
_OF_YEAR = "of (?:the)? q:YEARREL(?:same)? year"


@rule(
    "{circa}? {part}? {month} ','? (?:of)? y:YEAR",
    "{part}? {month} " + _OF_YEAR,
    "{part}? {month} (?=','? YEAR)",
    # "August and September 1914", "July-November 1954"
    "{part}? {month} (?={to} (?:THIRD DASH?)? n:MON ','? (?:of)? y:YEAR)",
    "{part}? {month} (?={to} DAY n:MON ','? (?:of)? y:YEAR)",
)
def month_and_year(match: Match) -> Meaning | None:
    """A month and perhaps a year."""
    month, part = MONTHS[match["m"]], third(match)
    if match["y"] and match["n"]:
        found = calendar.of_month(int(match["y"]) - (MONTHS[match["n"]] < month), month)
        return fixed(found, "month stated, year of the next one")
    if match["y"]:
        stretch = narrowed(calendar.of_month(int(match["y"]), month), part)
        if stretch and match["c"]:
            stretch = calendar.about(stretch)
        return fixed(stretch, "month and year stated") if stretch else None

    def make(year: int) -> Stretch | None:
        return narrowed(calendar.of_month(year, month), part)

    return yearless(match, make, f"XXXX-{month:02d}", "month stated", False)


@rule(
    "{part}? m:MONTH", "(?<=TPREP) m:DOUBTFUL", "{part} m:DOUBTFUL", "(?<=TPREP) m:ABBREVIATED '.'?",
    "{part} m:ABBREVIATED '.'?",
    # Beside another month "May" and "March" are months.
    "m:DOUBTFUL (?={to} (?:THIRD DASH?)? (?:DAY)? MON)", "(?<=MON {to}) m:DOUBTFUL", "(?<=MON {to} THIRD) m:DOUBTFUL",
    "(?<=(?:a|the|its|their)) m:DOUBTFUL",
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
    if match["m"] in ("may", "march"):
        if _is_name(match, before):
            return None
        if before.lower() in ("a", "the", "its", "their") and third(match) is None and not _names_event(after):
            return None
    month, part = MONTHS[match["m"]], third(match)

    def make(year: int) -> Stretch | None:
        return narrowed(calendar.of_month(year, month), part)

    return yearless(match, make, f"XXXX-{month:02d}", "month stated", False)


def _names_event(after: str) -> bool:
    """Whether the word behind is what happens in a month: "the May elections", not "the March on Rome"."""
    return after.islower() and after.removesuffix("s") in _EVENT_NOUNS


def _is_name(match: Match, before: str) -> bool:
    """Whether "May" or "March" is a surname: behind "by" or "for", and used so elsewhere in the text."""
    if before.lower() in ("by", "for", "of", "from", "before", "after") and third(match) is None:
        return _titled(match.tokens.text, match.tokens.words[match.end - 1])
    return False


@lru_cache(maxsize=8)
def _titled(text: str, name: str) -> bool:
    """Whether a text gives somebody of that name a title or first name (asked once a text: it reads all of it)."""
    return any(f"{title} {name}" in text for title in ("Theresa", "Mrs", "Mrs.", "Mr", "Mr.", "Ms", "Ms.", "Minister"))


@rule(
    "{part}? (?:the)? s:SEASON (?:','? of)? y:YEAR",
    "{part}? (?:the)? s:SEASON (?:of)? q:YEARREL year",
    "{part}? (?:the)? s:SEASON (?={to} (?:THIRD DASH?)? SEASON (?:','? of)? y:YEAR)",
    "y:YEAR s:SEASON",
)
def season(match: Match) -> Meaning | None:
    """A season of a year."""
    name = match["s"]
    after = match.tokens.words[match.end : match.end + 1]
    if name in ("fall", "spring") and match.tokens.words[match.end - 1].lower() == name and after and _verb_like(match):
        return None
    if match["y"]:
        return fixed(calendar.of_season(int(match["y"]), name), "season and year stated")
    return yearless(match, lambda year: calendar.of_season(year, name), f"XXXX-{SEASONS[name][1]}", "season", False)


def _verb_like(match: Match) -> bool:
    """Whether "2012 fall ..." may be a verb: unless a noun of an event or a mark follows."""
    after = match.tokens.words[match.end]
    return (
        bool(match["y"]) and after.isalpha() and not _names_event(after) and after.lower() not in WORDS["behind_times"]
    )
