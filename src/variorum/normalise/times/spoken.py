"""Times of day as they are spoken: "ten past four", "a quarter to nine", "six in the evening", "at nine on Monday"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..grammar_rules import Match
from ..numbers import ONES, SCALES, number
from ..tokens import Tokens
from .clock import time_of_day
from .found import Found
from .lexicon import WORDS
from .meaning import RULES, Clock, Meaning

rule = RULES.rule
_OF_DAY = "(?:a:AMPM|(?:in the|that|at)? p:DAYPART)?"
_HOUR = "h:(HOUR12|NWORD)"
_MINUTES = "m:(INT2|NWORD (?:DASH? NWORD)?)"
#: A day or a part of one behind the hour, which makes an hour of a bare number.
_DAY = "(?=on? (?:WD|DAYWORD|(?:this|that) DAYPART|DAY MON|MON DAY|the DAYPART of))"


@rule(
    f"{_HOUR} o APOSTROPHE clock {_OF_DAY}",
    f"k:(half|quarter) b:(past|to) {_HOUR} (?:o APOSTROPHE clock)? {_OF_DAY}",
    f"a1:a k:quarter b:(past|to) {_HOUR} (?:o APOSTROPHE clock)? {_OF_DAY}",
)
def spoken_time(match: Match) -> Meaning | None:
    """The hour as it is spoken: "7 o'clock", "half past nine", "a quarter to three in the afternoon"."""
    minute = 0
    if match["k"]:
        minute = 30 if match["k"] == "half" else 15
        if match["b"] == "to":
            # "quarter to quarter", "from half to two": only a quarter is told to an hour.
            if match["k"] == "half" or not (match["a1"] or match["a"] or match["p"]):
                return None
            minute = -15
    return _told(match, minute)


@rule(
    f"{_MINUTES} n:(minutes|minute)? past {_HOUR} (?:o APOSTROPHE clock)? {_OF_DAY}",
    f"{_MINUTES} n:(minutes|minute) b:to {_HOUR} (?:o APOSTROPHE clock)? {_OF_DAY}",
    f"{_MINUTES} b:to {_HOUR} o APOSTROPHE clock {_OF_DAY}",
    f"{_MINUTES} b:to {_HOUR} (?:a:AMPM|(?:in the|at) p:DAYPART)",
    f"{_MINUTES} b:to {_HOUR} {_DAY}",
)
def minutes_from_the_hour(match: Match) -> Meaning | None:
    """Minutes past or to the hour: "twenty-five past six", "ten to five in the morning"."""
    minutes = number(match.words("m"))
    if minutes is None or minutes not in range(1, 30) or (not match["n"] and minutes % 5):
        return None
    if match["b"] and not _at_an_hour(match.tokens.words, match.start):
        return None  # "gave five minutes to six people", "won by ten to five in the morning"
    return _told(match, int(minutes) * (-1 if match["b"] else 1))


_MARKET, _LEVELS = frozenset(WORDS["market"]), frozenset(WORDS["levels"])
_CLAUSE = 8


@rule(f"{_HOUR} (?:in the|at) p:DAYPART", f"{_HOUR} {_DAY}")
def bare_hour(match: Match) -> Meaning | None:
    """A bare number that a part of the day or a day makes an hour: "at nine on Monday", "it was six in the evening".

    But "put the toll at nine on Monday", "stood at six in the evening".
    """
    words = match.tokens.words
    before = {word.lower() for word in words[max(match.start - _CLAUSE, 0) : match.start]}
    if not _at_an_hour(words, match.start) or not (_MARKET | _LEVELS).isdisjoint(before):
        return None
    return _told(match, None)


_SENTENCE = 25


@rule(f"c:CLOCKDOT {_DAY}", "c:CLOCKDOT (?=in the DAYPART)")
def pointed_time(match: Match) -> Meaning | None:
    """Hours and minutes parted by a full stop: "at 17.40 on Tuesday", but no price ("closed at 22.10 on Friday")."""
    words = match.tokens.words
    around = {word.lower() for word in words[max(match.start - _SENTENCE, 0) : match.end + _SENTENCE // 2]}
    if not _at_an_hour(words, match.start) or not _MARKET.isdisjoint(around):
        return None
    hour, minute = (int(part) for part in match["c"].split("."))
    return time_of_day(Clock(hour, minute)) if hour < 24 else None


def _told(match: Match, minute: int | None) -> Meaning | None:
    """The hour of a match, so many minutes later or earlier; before or after noon as the words tell."""
    value = number(match.words("h"))
    after = [word.lower() for word in match.tokens.words[match.end : match.end + 1]]
    if value is None or value not in range(1, 13) or after in (["%"], ["percent"], ["-"]) or SCALES.keys() & set(after):
        return None
    hour = (int(value) + ((minute or 0) < 0) * 11) % 12
    half = match["a"].replace(" ", "")[:1]
    clock = Clock(hour + 12 * (half == "p"), None if minute is None else minute % 60, doubt="" if half else "half")
    return time_of_day(clock if half or not match["p"] else in_part(clock, match["p"]))


def in_part(clock: Clock, part: str) -> Clock:
    """The half of the day that its part tells: "7 o'clock" on an evening is 19:00; where it tells none, as it was."""
    half = _HALVES.get(part, "")
    if part == "night":
        half = "p" if 6 <= clock.hour < 12 else "a"
    if not half or clock.hour >= 12 or clock.doubt == "midnight":
        return clock
    return replace(clock, hour=clock.hour + 12 * (half == "p"), doubt="")


_HALVES = {"morning": "a", "afternoon": "p", "evening": "p", "dawn": "a", "dusk": "p"}
_NEARLY = frozenset(WORDS["near_times"])
_AT = frozenset({"at", "since", "until", "till"})


def _at_an_hour(words: Sequence[str], at: int) -> bool:
    """Whether the words before a number ask for an hour: "at", "since about", "just after", "it was"."""
    start = at
    while at and words[at - 1].lower() in _NEARLY:
        at -= 1
    before = [word.lower() for word in words[max(at - 2, 0) : at]]
    told = {word.lower() for word in words[at:start]}
    asked = before[-1:] and before[-1] in _AT
    return bool(asked or before in (["it", "was"], ["it", "is"], ["it", "'s"]) or not told.isdisjoint(_SIDES))


_SIDES = ("after", "before")


def hours_alone(tokens: Tokens, found: Sequence[Found]) -> list[Found]:
    """Hours in words that only a time of day told before them makes hours: "on Friday morning ... was closed at nine".

    Args:
        tokens: the text.
        found: its times so far, in order.

    Returns:
        The same times with those hours among them.
    """
    out: list[Found] = []
    last: Found | None = None
    waiting = list(found)
    for at, word in enumerate(tokens.words):
        while waiting and waiting[0].first <= at:
            item = waiting.pop(0)
            last = item if item.meaning.clock or item.meaning.part else last
            out.append(item)
        if word != "at" or last is None or not 0 < at - last.last <= _TOLD_WITHIN or at + 2 >= len(tokens.words):
            continue
        hour = ONES.get(tokens.words[at + 1], 0)
        behind = tokens.words[at + 2]
        between = {word.lower() for word in tokens.words[last.last : at]}
        if not 1 <= hour <= 12 or behind not in (".", ",", ";") or not (_MARKET | _LEVELS).isdisjoint(between):
            continue
        if "\n" in tokens.text[tokens.ends[last.last - 1] : tokens.starts[at]]:
            continue
        clock = Clock(int(hour) % 12, None, doubt="half")
        meaning = time_of_day(in_part(clock, last.meaning.part) if last.meaning.part else clock)
        out.append(Found(at + 1, at + 2, meaning))
    return [*out, *waiting]


#: So many words lie between a time of day and the hour that it makes one.
_TOLD_WITHIN = 40
