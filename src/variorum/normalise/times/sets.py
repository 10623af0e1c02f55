"""Times that come back: every Friday, daily, twice a year, at weekends."""

from __future__ import annotations

from ..grammar_rules import Match
from ..numbers import number
from .calendar import SEASONS, Stretch
from .counted import duration_value
from .lexicon import ADVERBS, DAY_PARTS, MONTHS, UNITS, WEEKDAYS
from .meaning import RULES, Meaning, fixed

rule = RULES.rule


def _set(timex: str, basis: str = "coming back") -> Meaning:
    return fixed(Stretch(timex), basis, kind="set")


@rule(
    "(every|each) (?:single)? (?:n:({number}|few|other|ORDWORD))? u:(UNITS|ONEUNIT)",
    "a:ADVERB",
    "(once|twice|NWORD times|NUM times) (a|an|every|each|per) u:ONEUNIT",
)
def coming_back(match: Match) -> Meaning | None:
    """Every year, daily, twice a week."""
    words = match.tokens.words
    if match["a"]:
        named = words[match.end : match.end + 1]
        # "its annual Harvest Festival": a name, which is not told how often it comes.
        proper = match["a"] == "annual" and named and named[0][:1].isupper()
        return _set(ADVERBS[match["a"]]) if words[match.start].islower() and not proper else None
    unit, counted = UNITS[match["u"]], match.words("n")
    count = 1.0 if not counted else 2.0 if counted == ["other"] else number(counted)
    if unit == "S" and match["u"] == "second":
        return None
    if unit == "WE":
        return _set("XXXX-WXX-WE")
    return _set(duration_value(count, unit))


@rule(
    "(every|each) (?:o:other)? w:WEEKDAY (?:p:DAYPART)?",
    "w:WEEKDAYS",
    "w:WEEKDAY p:DAYPARTS",
)
def weekdays(match: Match) -> Meaning | None:
    """Every Friday, on Saturdays, Friday mornings."""
    if match["o"]:
        return _set("P2W", "every second week")
    part = match["p"].removesuffix("s")
    return _set(
        f"XXXX-WXX-{WEEKDAYS[match['w']]}" + (f"T{DAY_PARTS[part][0]}" if part in DAY_PARTS else ""), "every week"
    )


@rule(
    "(every|each) p:DAYPART",
    "(?<=(?:on|in|the|at)) w:weekends",
    "w:weekends",
    "(every|each) m:MON",
    "(every|each) s:SEASON",
)
def other_sets(match: Match) -> Meaning | None:
    """Every morning, weekends, every March, each summer."""
    if match["p"]:
        return _set(f"XXXX-XX-XXT{DAY_PARTS[match['p']][0]}", "every day")
    if match["m"]:
        return _set(f"XXXX-{MONTHS[match['m']]:02d}", "every year")
    if match["s"]:
        return _set(f"XXXX-{SEASONS[match['s']][1]}", "every year")
    return _set("XXXX-WXX-WE", "every week")
