"""Words around numbers: qualifiers, words that name rather than count, and plurals."""

from __future__ import annotations

from ...model import Qualifier
from ...reference import load
from ..numbers import ONES, SCALES, TENS

_WORDS = load("quantity_words")
_TIME_WORDS = load("time_words")


def _phrases(table: dict[Qualifier, list[str]]) -> dict[tuple[str, ...], Qualifier]:
    return {tuple(phrase.split()): qualifier for qualifier, phrases in table.items() for phrase in phrases}


def _set(name: str) -> frozenset[str]:
    return frozenset(map(str, _WORDS[name]))


#: Phrases right before and right behind a number, and how they bound it.
BEFORE = _phrases(_WORDS["before"])
AFTER = _phrases(_WORDS["after"])
LONGEST_PHRASE = 4
NUMBERED = _set("numbered")
NUMBERED_CAPITAL = _set("numbered_capital")
STREETS = _set("streets")
STOPS = _set("stops")
NOT_COUNTED = _set("not_counted")
SINGULARS = _set("people_by_one")
PARTY_MEMBERS = _set("party_members")
HARMED = _set("harmed")
NO_COMPOUND = _set("no_compound")
ATTRIBUTIVE = _set("attributive")
VERBS_TOO = _set("verbs_too")
#: Forms that are verbs elsewhere, but things right behind a number.
NOUNS_BEHIND_NUMBERS = _set("nouns_behind_numbers")
NUMBERED_THINGS = _set("numbered_things")
PARENTS = _set("parents")
AGED_PERSONS = _set("aged_persons")
LIFE_DECADES: dict[str, int] = _WORDS["life_decades"]
TALLIES = _set("tallies")
TOLL_VERBS = _set("toll_verbs")
CHANGES = _set("changes")
#: What a length in metres describes, so that "m" before it is no million.
MEASURED_IN_METRES = _set("measured_in_metres")
ADJECTIVE_ENDS = tuple(_WORDS["adjective_ends"])
#: How plurals that are written with a capital end ("Palestinians", "Iraqis", "Kurds").
PEOPLES_END = tuple(_WORDS["peoples_end"])
DETERMINERS = frozenset({"the", "its", "their", "his", "her", "those", "our", "these", "my", "your"})
IRREGULAR: dict[str, str | None] = _WORDS["irregular"]
_NOT_PLURAL = _set("not_plural")
SCORE_BEFORE = _set("score_before")
SCORE_AFTER = _set("score_after")
RESULT_VERBS = _set("result_verbs")
BEATING = _set("beating")
MONTHS = frozenset(map(str, _TIME_WORDS["months"]))
DAYS_AND_MONTHS = frozenset(str(name).capitalize() for name in (*_TIME_WORDS["months"], *_TIME_WORDS["weekdays"]))
_IN_ES = ("sses", "shes", "ches", "xes", "zzes", "oes", "uses")
#: They join a number to the noun behind it, or the ends of a range.
DASHES = frozenset("-–—‑−")
#: Words a number in words begins with.
NUMBER_WORDS = frozenset({*ONES, *TENS})
#: "dozens" and the like: what they say at the least, read with care.
VAGUE = {"dozens": 12.0, "hundreds": 100.0, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12}
#: Words that a quantity may begin with.
STARTS = NUMBER_WORDS | {
    *VAGUE, *LIFE_DECADES, "a", "an", "half", "quarter", "several", "few", "tens", "scores", "twice", "dozen",
}  # fmt: skip
#: Behind "a year" they make it a point in time, not a rate ("$5 million a year earlier").
AWAY = frozenset({"earlier", "ago", "later", "before", "after"})
#: What money is paid for, one at a time ("$5 a share").
PER_ONE = frozenset(
    {"share", "barrel", "person", "head", "unit", "month", "dozen", "piece", "bottle", "ticket", "night"}
)
GROUPS = {**SCALES, "dozen": 12.0}


def singular(word: str) -> str | None:
    """The singular of a plural noun; None where the word does not look like a plural.

    Irregular plurals come from a list; else the regular endings are undone (-ies, -sses, -shes, -ches, -xes, -zes, -s;
    -men, -women, -people, -children at the end of longer words).
    """
    low = word.lower()
    if low in IRREGULAR:
        return IRREGULAR[low]
    if len(low) < 3 or low in _NOT_PLURAL:
        return None
    if word[0].isupper() and word.endswith("s") and word[:-1].isupper() and len(word) > 2:
        return word[:-1]  # "MPs"
    if low.endswith(("men", "people", "children")):
        return _compounded(low)
    if not low.endswith("s") or low.endswith(("ss", "us", "is")):
        return None
    if low.endswith("ies") and len(low) > 4:
        base = low[:-3] + "y"
    elif low.endswith(_IN_ES) and len(low) > 4 and not low.endswith(("shoes", "ouses", "auses")):
        base = low[:-2]
    else:
        base = low[:-1]
    if word[0].isupper() and not word.isupper():
        base = base[0].upper() + base[1:]
    return base


def _compounded(low: str) -> str | None:
    """The singular of "gunmen", "salespeople", "grandchildren"."""
    for plural, one in (("women", "woman"), ("men", "man"), ("people", "person"), ("children", "child")):
        if low.endswith(plural) and len(low) > len(plural) + 1:
            return low[: -len(plural)] + one
    return None
