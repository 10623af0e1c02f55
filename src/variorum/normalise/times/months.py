"""Months and seasons, with their year or without."""

from __future__ import annotations

from ..grammar_rules import Match
from . import calendar
from .absolute import narrowed, third, yearless
from .calendar import SEASONS, Stretch
from .lexicon import MONTHS, WORDS
from .meaning import RULES, Meaning, fixed
from .namesakes import is_name

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
    if not match["y"] and not match["q"] and is_name(match, match.at("m")[0]):
        return None
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
    if third(match) is None and is_name(match, match.at("m")[0]):
        return None
    doubtful = match["m"] in ("may", "march") and third(match) is None
    if doubtful and before.lower() in ("a", "the", "its", "their") and not _names_event(after):
        return None
    month, part = MONTHS[match["m"]], third(match)

    def make(year: int) -> Stretch | None:
        return narrowed(calendar.of_month(year, month), part)

    return yearless(match, make, f"XXXX-{month:02d}", "month stated", False)


def _names_event(after: str) -> bool:
    """Whether the word behind is what happens in a month: "the May elections", not "the March on Rome"."""
    return after.islower() and after.removesuffix("s") in _EVENT_NOUNS


@rule(
    "{part}? (?:the)? s:SEASON (?:','? of)? y:YEAR",
    "{part}? (?:the)? s:SEASON (?:of)? q:YEARREL year",
    "{part}? (?:the)? s:SEASON (?={to} (?:THIRD DASH?)? SEASON (?:','? of)? y:YEAR)",
    "y:YEAR s:SEASON",
    "{part}? (?:the)? s:winter (?:','? of)? y:YEAR (?:DASH|'/') (?:z:YY|z2:YEAR)",
)
def season(match: Match) -> Meaning | None:
    """A season of a year."""
    name = match["s"]
    if not match["y"] and not match["q"] and is_name(match, match.at("s")[0]):
        return None
    after = match.tokens.words[match.end : match.end + 1]
    if name in ("fall", "spring") and match.tokens.words[match.end - 1].lower() == name and after and _verb_like(match):
        return None
    if match["z"] or match["z2"]:
        return _winter(int(match["y"]), int((match["z"] or match["z2"])[-2:]))
    if match["y"]:
        return fixed(calendar.of_season(int(match["y"]), name), "season and year stated")
    return yearless(match, lambda year: calendar.of_season(year, name), f"XXXX-{SEASONS[name][1]}", "season", False)


def _winter(year: int, other: int) -> Meaning | None:
    """The winter of 2023-24: December to February."""
    if other != (year + 1) % 100 or year > 9998:
        return None
    first, last = calendar.safe_date(year, 12, 1), calendar.month_end(year + 1, 2)
    assert first is not None
    edtf = f"{year:04d}-12/{year + 1:04d}-02"
    note = "northern season, by its months"
    stretch = Stretch(f"{year:04d}-WI", edtf, first.isoformat(), last.isoformat(), first, last, "S", note)
    return fixed(stretch, "winter and both years stated")


def _verb_like(match: Match) -> bool:
    """Whether "2012 fall ..." may be a verb: unless a noun of an event or a mark follows."""
    after = match.tokens.words[match.end]
    return (
        bool(match["y"]) and after.isalpha() and not _names_event(after) and after.lower() not in WORDS["behind_times"]
    )
