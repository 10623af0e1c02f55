"""Lengths of time and times that come back."""

from __future__ import annotations

from ..grammar import Match
from ..numbers import number
from .calendar import Stretch
from .counted import duration_value
from .lexicon import ADVERBS, UNITS, WEEKDAYS, WORDS
from .meaning import RULES, Meaning, fixed

rule = RULES.rule
_LENGTH_BEFORE = frozenset(WORDS["length_behind"])


@rule(
    "{about}? n:({number}) DASH? u:(UNITS|ONEUNIT)",
    "{about}? (?:the)? n:({vague}) u:UNITS",
    "{about}? n:(half an|half a) u:ONEUNIT",
    "{about}? n:(a|an|one) u:ONEUNIT h:and a half",
)
def length(match: Match) -> Meaning | None:
    """So many days, hours, years."""
    words = match.tokens.words
    unit, counted = UNITS[match["u"]], match.words("n")
    after = [word.lower() for word in words[match.end : match.end + 3]]
    if "old" in after[:2] or after[:2] == ["of", "age"] or (unit == "S" and match["u"] == "second"):
        return None
    if match["u"] == "quarter" or match["u"] == "quarters" or unit == "WE":
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


@rule("n:(a|an) u:ONEUNIT", "(?:per|each) u:ONEUNIT")
def per_unit(match: Match) -> Meaning | None:
    """Words such as "for a week" is a length; "15 a year" and "per day" are rates."""
    unit = UNITS[match["u"]]
    words = match.tokens.words
    before = words[match.start - 1].lower() if match.start else ""
    after = [word.lower() for word in words[match.end : match.end + 2]]
    if unit in ("S", "MIN", "WE", "Q") or "half" in after or "old" in after:
        return None
    value = Stretch(duration_value(1.0, unit))
    if match["n"]:
        if before in _LENGTH_BEFORE or after[:1] in (["after"], ["before"], ["of"]):
            return fixed(value, "length stated", kind="duration")
        if before.isalpha() and not before.endswith("s") and before not in ("times", "twice", "once", "people"):
            return None
    return fixed(value, "a rate", kind="set")


@rule("(?<=(?:for|over|in|after|of|took|within)) (?:the)? u:UNITS (?!(?:earlier|later|ago))", "u:UNITS DASH long")
def bare_plural(match: Match) -> Meaning | None:
    """Words such as "for years", "decades-long": a length that is not stated."""
    unit = UNITS[match["u"]]
    words = [word.lower() for word in match.tokens.words[match.start : match.end]]
    if unit in ("S", "MIN", "Q", "WE") or (words[0] == "the" and unit in ("D", "H")):
        return None
    return fixed(Stretch(duration_value(None, unit)), "length not stated", kind="duration")


@rule(
    "(every|each) (?:n:({number}|few|other|ORDWORD))? u:(UNITS|ONEUNIT)",
    "(every|each) w:WEEKDAY",
    "(?:on)? w:WEEKDAYS",
    "a:ADVERB",
    "(once|twice) (a|an|every) u:ONEUNIT",
)
def coming_back(match: Match) -> Meaning | None:
    """Every Friday, daily, twice a year."""
    if match["a"]:
        word = match.tokens.words[match.start]
        return fixed(Stretch(ADVERBS[match["a"]]), "coming back", kind="set") if word.islower() else None
    if match["w"]:
        return fixed(Stretch(f"XXXX-WXX-{WEEKDAYS[match['w']]}"), "every week", kind="set")
    unit = UNITS[match["u"]]
    counted = match.words("n")
    count = 1.0 if not counted else 2.0 if counted == ["other"] else number(counted)
    if unit == "S":
        return None
    return fixed(Stretch(duration_value(count, unit)), "coming back", kind="set")
