"""Lengths of time and times that come back."""

from __future__ import annotations

from ..grammar_rules import Match
from ..numbers import number
from .calendar import Stretch
from .counted import duration_value
from .lexicon import UNITS, WORDS
from .meaning import RULES, Meaning, fixed

rule = RULES.rule
_LENGTHS = frozenset(WORDS["lengths"])
_MATERIALS = frozenset(WORDS["materials"])
_LENGTH_BEFORE = frozenset(WORDS["length_behind"])


@rule(
    "{about}? n:({number}) DASH? {adj} u:(UNITS|ONEUNIT)",
    "{about}? n:({number}) DASH? u:ONEUNIT DASH? long",
    "{about}? (?:the)? n:({vague}) {adj} u:UNITS",
    "{about}? n:(half an|half a) u:ONEUNIT",
    "{about}? n:(a|an|one) u:ONEUNIT h:and a half",
)
def length(match: Match) -> Meaning | None:
    """So many days, hours, years."""
    words = match.tokens.words
    unit, counted = UNITS[match["u"]], match.words("n")
    after = [word.lower() for word in words[match.end : match.end + 3]]
    if unit == "H" and _on_a_clock(words, match.at("n")[0]):
        return None
    if "old" in after[:2] or after[:2] == ["of", "age"] or (unit == "S" and match["u"] == "second"):
        return None
    if match["u"] == "quarter" or match["u"] == "quarters" or unit == "WE":
        return None
    if after[:1] == ["of"] and after[1:2] and after[1] in _MATERIALS:
        return None
    start = match.at("n")[0]
    if start and words[start - 1].lower() in ("aged", "$", "no"):
        return None
    if counted[:1] == ["half"]:
        count = 0.5
    elif match["h"]:
        count = 1.5
    elif counted[-1:] in (["few"], ["several"], ["many"], ["some"]) or "number" in counted or "handful" in counted:
        count = None
    elif counted in (["couple", "of"], ["a", "couple", "of"]):
        count = 2.0
    elif counted == ["dozens", "of"] or counted == ["a"]:
        return None
    else:
        count = number(counted)
        if count is None:
            return None
    return fixed(Stretch(duration_value(count, unit)), "length stated", kind="duration")


def _on_a_clock(words: list[str], at: int) -> bool:
    """Whether "0630 hours" and "around 2205 hours" tell a time of day."""
    if not (len(words[at]) == 4 and words[at].isdecimal() and words[at][2:] < "60" and words[at] < "2400"):
        return False
    return words[at][0] == "0" or (at > 1 and words[at - 1] in ("around", "about") and words[at - 2].lower() == "at")


@rule("n:(a|an) u:ONEUNIT", "(?:per|each) u:ONEUNIT")
def per_unit(match: Match) -> Meaning | None:
    """Words such as "for a week" is a length; "15 a year" and "per day" are rates."""
    unit = UNITS[match["u"]]
    words = match.tokens.words
    before = words[match.start - 1].lower() if match.start else ""
    after = [word.lower() for word in words[match.end : match.end + 2]]
    if unit in ("S", "MIN", "WE", "Q") or "half" in after or "old" in after or after[1:2] == ["long"]:
        return None
    if unit == "H" and before in _LENGTHS:
        return None  # a speed
    value = Stretch(duration_value(1.0, unit))
    if match["n"]:
        if before in _LENGTH_BEFORE or after[:1] in (["after"], ["before"], ["of"]):
            return fixed(value, "length stated", kind="duration")
        if before.isalpha() and not before.endswith("s") and before not in ("times", "twice", "once", "people"):
            return None
    return fixed(value, "a rate", kind="set")


@rule(
    "(?<=(?:for|over|in|after|of|took|within|lasted|and)) (?:the)? u:UNITS (?!(?:earlier|later|ago))",
    "u:(UNITS|ONEUNIT) DASH long",
    "the (?:following|intervening|ensuing) u:UNITS",
)
def bare_plural(match: Match) -> Meaning | None:
    """Words such as "for years", "decades-long": a length that is not stated."""
    unit = UNITS[match["u"]]
    words = [word.lower() for word in match.tokens.words[match.start : match.end]]
    if unit in ("S", "MIN", "Q", "WE") or (words[0] == "the" and len(words) == 2 and unit in ("D", "H")):
        return None
    before = match.tokens.words[match.start - 1].lower() if match.start else ""
    if before == "and" and not _length_behind(match):
        return None
    one = words[-1] == "long" and not match["u"].endswith("s")
    basis = "length stated" if one else "length not stated"
    return fixed(Stretch(duration_value(1.0 if one else None, unit)), basis, kind="duration")


def _length_behind(match: Match) -> bool:
    """Whether the words before "and" are a length as well ("in a few days and weeks")."""
    before = match.tokens.words[match.start - 2].lower() if match.start > 1 else ""
    return before in UNITS


@rule("(?:a|an|some) (?:very)? (?:QUALIFIED)? period of time")
def unsaid(match: Match) -> Meaning | None:
    """A length that is not said at all; TIMEX3 has no unit for it, days stand for it."""
    return fixed(Stretch("PXD"), "length not stated", kind="duration")
