"""Times of day, machine-written dates, and dates in figures."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from ..grammar_rules import Match
from . import calendar
from .calendar import Stretch
from .lexicon import ZONES
from .meaning import RULES, Clock, Meaning, Tense, fixed

rule = RULES.rule
_ISO = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)T(\d\d):?(\d\d)(?::?(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?", re.IGNORECASE | re.ASCII
)


def time_of_day(clock: Clock) -> Meaning:
    """A time of day; its day is found by what stands beside it or before it."""
    return Meaning("time", _that_day, "story", "time stated", clock, unit="D")


def _that_day(day: date | None, tense: Tense) -> Stretch:
    return calendar.of_day(day) if day else Stretch("XXXX-XX-XX")


def written(clock: Clock) -> str:
    """Time part of a TIMEX3 value."""
    text = f"T{clock.hour:02d}:{clock.minute or 0:02d}"
    if clock.second is not None:
        text += f":{clock.second:02d}"
    return text + ("Z" if clock.zone == 0 else "")


@rule(
    "h:HOUR ':' m:SIXTY (?:':' s:SIXTY)? (?:a:AMPM)? z:ZONE?",
    "h:HOUR ':' m:SIXTY (?:a:AMPM)? {local}",
    "h:HOUR12 a:AMPM {local}",
    "c:CLOCKDOT a:AMPM {local}",
    "h:HOUR ':' m:SIXTY (?:':' s:SIXTY)? (?:a:AMPM)? '(' z:ZONE (?:'+' o:INT2)? ')'",
    "h:HOUR ':' m:SIXTY (?:hours|hrs)",
    "h:HOUR12 a:AMPM z:ZONE?",
    "c:CLOCKDOT a:AMPM z:ZONE?",
    "f:HHMM z:ZONE",
    "(?<=(?:at|by|until|till|since)) f:HHMM (?:hours|hrs) (?:{local}|z:ZONE)?",
    "(?<=at (?:around|about)) f:HHMM (?:hours|hrs) (?:{local}|z:ZONE)?",
    "f:HHMM (?:hours|hrs) (?:{local}|z:ZONE)",
    "(?<=at) f:HHMM (?='(' HHMM ZONE)",
)
def clock_time(match: Match) -> Meaning | None:
    """A time of day in figures."""
    words = match.tokens.words
    after = words[match.end : match.end + 1]
    if after == [":"] or words[match.start - 1 : match.start] == [":"]:
        return None
    if match["s"] and not match["a"] and not match["z"] and _is_length(words, match.start):
        return fixed(
            Stretch(f"PT{int(match['h'])}H{int(match['m'])}M{int(match['s'])}S"), "length in figures", kind="duration"
        )
    if match["f"]:
        hour, minute = int(match["f"][:2]), int(match["f"][2:])
    elif match["c"]:
        hour, minute = (int(part) for part in match["c"].split("."))
    else:
        hour, minute = int(match["h"]), int(match["m"]) if match["m"] else None
    half = match["a"].replace(" ", "")[:1]
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    elif match["h"] and not match["z"] and len(match["m"]) != 2:
        return None
    if hour > 24 or (hour == 24 and minute):
        return None
    zone = ZONES[match["z"]] * 60 + (int(match["o"]) * 60 if match["o"] else 0) if match["z"] else None
    return time_of_day(Clock(hour % 24, minute, int(match["s"]) if match["s"] else None, zone))


def _is_length(words: list[str], at: int) -> bool:
    """Whether "2:03:15" is how long something took: "won in 2:03:15", "a time of 2:03:15", "clocked 2:03:15"."""
    before = [word.lower() for word in words[max(at - 4, 0) : at]]
    return before[-1:] in (["in"], ["of"]) or not _RACES.isdisjoint(before)


_RACES = frozenset({"time", "times", "record", "best", "clocked", "clocking", "ran", "timed", "finished", "finishing"})


@rule("(?<=at) h:INT2 ':' m:INT2")
def no_such_time(match: Match) -> Meaning | None:
    """At 25:61: a time of day that no clock shows."""
    if len(match["m"]) != 2 or (int(match["h"]) <= 24 and int(match["m"]) <= 59):
        return None
    return fixed(Stretch(""), "no such time of day", kind="time", invalid=True)


@rule("c:CLOCKWORD")
def clock_word(match: Match) -> Meaning | None:
    """Noon and midnight."""
    if match["c"] == "midnight":
        return time_of_day(Clock(0, 0, doubt="midnight"))
    return time_of_day(Clock(12, 0))


@rule("t:ISOTIME")
def machine_time(match: Match) -> Meaning | None:
    """An ISO 8601 date and time."""
    found = _ISO.fullmatch(match.tokens.words[match.start])
    if not found:
        return None
    day = calendar.safe_date(int(found[1]), int(found[2]), int(found[3]))
    hour, minute, second = int(found[4]), int(found[5]), int(found[6] or 0)
    if day is None or hour > 23 or minute > 59 or second > 59:
        return fixed(Stretch(""), "no such day or time", kind="time", invalid=True)
    zone = found[7] or ""
    offset = None
    if zone:
        digits = zone[1:].replace(":", "")
        offset = 0 if zone in "Zz" else (1 if zone[0] == "+" else -1) * (int(digits[:2]) * 60 + int(digits[2:]))
    stretch = calendar.of_day(day)
    return Meaning(
        "time", lambda _d, _t: stretch, basis="ISO 8601", clock=Clock(hour, minute, second, offset), full=True
    )


@rule("n:NUMDATE", "a:DAY s:('/') b:DAY '/' (?:c:YEAR|d:YY)")
def figures_date(match: Match) -> Meaning | None:
    """A date in figures; where day and month could be either, both are kept and the basis says so."""
    if match["n"]:
        parts = re.split(r"[-/.]", match["n"])
        mark = re.sub(r"\d", "", match["n"])[:1]
    else:
        parts, mark = [match["a"], match["b"], match["c"] or match["d"]], "/"
    if not all(part.isdecimal() for part in parts):
        return None
    if len(parts[0]) >= 3:
        if len(parts[0]) != 4:
            return None
        return _whole_date(int(parts[0]), int(parts[1]), int(parts[2]), "year, month and day in figures", mark == "-")
    if len(parts[2]) == 3 or (len(parts[2]) == 2 and mark not in "/-"):
        return None
    year = int(parts[2])
    if len(parts[2]) == 2:
        year += 2000 if year < 70 else 1900
    first, second = int(parts[0]), int(parts[1])
    if mark == "." or first > 12:
        found = _whole_date(year, second, first, "day, month and year in figures")
        return replace(found, order="day first") if found and mark != "." else found
    if second > 12 or first == second:
        found = _whole_date(year, first, second, "month, day and year in figures")
        return replace(found, order="month first") if found and first != second else found
    return _either(year, first, second)


_ELEVENTH = frozenset(
    {"since", "after", "before", "post", "pre", "the", "of", "on", "until", "following", "pre-", "post-"}
)


@rule("a:HOUR12 '/' b:INT2 (?!(?:'/'|UNIT))")
def september_11(match: Match) -> Meaning | None:
    """The day that English calls 9/11."""
    words = match.tokens.words
    at = match.start - 1
    if at > 0 and words[at] in ("-", "–", "‑"):
        at -= 1
    before = words[at].lower() if at >= 0 else ""
    if (match["a"], match["b"]) != ("9", "11") or before not in _ELEVENTH:
        return None
    day = replace(calendar.of_day(date(2001, 9, 11)), grain="EV")  # told for what happened: no story counts from it
    return fixed(day, "9/11: 11 September 2001")


def _whole_date(year: int, month: int, day: int, basis: str, year_first: bool = False) -> Meaning | None:
    found = calendar.safe_date(year, month, day) if year else None
    if found is None:
        # Behind a year nothing else is written like that ("2025-13-45"); "31.13.2025" may be a number.
        meant = (month <= 12 and day <= 31) or (year_first and 1900 <= year <= 2100)
        return fixed(Stretch(""), "no such day in the calendar", invalid=True) if meant else None
    return fixed(calendar.of_day(found), basis, full=True)


def _either(year: int, first: int, second: int) -> Meaning:
    """Month first, and day first: a set of two days (EDTF level 2)."""
    days = sorted((date(year, first, second), date(year, second, first)))
    american = date(year, first, second)
    stretch = Stretch(
        american.isoformat(),
        f"[{days[0]},{days[1]}]",
        days[0].isoformat(),
        days[1].isoformat(),
        american,
        american,
        "D",
    )
    meaning = fixed(stretch, f"ambiguous: {days[0]} or {days[1]}, by the order of day and month", full=True)
    both = (calendar.of_day(american), calendar.of_day(date(year, second, first)))
    return replace(meaning, either=both)


@rule(
    "(?:the)? (?:early|late|r:mid DASH)? p:DAYPART (?:hours)? (?=(?:of|on))",
    "(?<=(?:on|of|in|that|this|early|late|during|throughout)) (?:the)? (?:early|late|r:mid DASH)? p:DAYPART",
    "(?<=the) (?:early|late)? p:DAYPART",
    "(?<=(?:WD|DAYWORD|DAY|ORDDAY|YEAR)) p:DAYPART",
    "the (?:early|late)? p:DAYPART",
)
def bare_day_part(match: Match) -> Meaning | None:
    """The night, the morning: its day is found by what stands beside it."""
    name = match["p"]
    after = match.tokens.words[match.end : match.end + 1]
    if after in (["'s"], ["’s"], ["-"]):
        return None
    return Meaning("time", _that_day, "story", name, part=name, bare=True, unit="D")
