"""Words around numbers: qualifiers, words that name rather than count, and plurals."""

from __future__ import annotations

from ...model import Qualifier
from ...reference import load
from ..numbers import ONES, SCALES, TENS

_WORDS = load("quantity_words")


def _phrases(table: dict[Qualifier, list[str]]) -> dict[tuple[str, ...], Qualifier]:
    return {tuple(phrase.split()): qualifier for qualifier, phrases in table.items() for phrase in phrases}


#: Phrases right before and right behind a number, and how they bound it.
BEFORE = _phrases(_WORDS["before"])
AFTER = _phrases(_WORDS["after"])
LONGEST_PHRASE = 4
NUMBERED = frozenset(map(str, _WORDS["numbered"]))
NUMBERED_CAPITAL = frozenset(map(str, _WORDS["numbered_capital"]))
STOPS = frozenset(map(str, _WORDS["stops"]))
NOT_COUNTED = frozenset(_WORDS["not_counted"])
SINGULARS = frozenset(_WORDS["people_by_one"])
HARMED = frozenset(_WORDS["harmed"])
IRREGULAR: dict[str, str | None] = _WORDS["irregular"]
_NOT_PLURAL = frozenset(_WORDS["not_plural"])
SCORE_BEFORE = frozenset(_WORDS["score_before"])
SCORE_AFTER = frozenset(_WORDS["score_after"])
#: Words a number in words begins with.
NUMBER_WORDS = frozenset({*ONES, *TENS}) - {"zero"} | {"zero"}
#: "dozens" and the like: what they say at the least, read with care.
VAGUE = {"dozens": 12.0, "hundreds": 100.0, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12}
#: Words that a quantity may begin with.
STARTS = NUMBER_WORDS | set(VAGUE) | {"a", "an", "half", "several", "few", "tens"}
#: Behind "a year" they make it a point in time, not a rate ("$5 million a year earlier").
AWAY = frozenset({"earlier", "ago", "later", "before", "after"})
GROUPS = {**SCALES, "dozen": 12.0}


def singular(word: str) -> str | None:
    """The singular of a plural noun; None where the word does not look like a plural.

    Irregular plurals come from a list; else the regular endings are undone (-ies, -sses, -shes, -ches, -xes, -zes, -s).
    """
    low = word.lower()
    if low in IRREGULAR:
        return IRREGULAR[low]
    if len(low) < 3 or low in _NOT_PLURAL or not low.endswith("s") or low.endswith(("ss", "us", "is", "ous")):
        return None
    if low.endswith("ies") and len(low) > 4:
        base = low[:-3] + "y"
    elif low.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")) and len(low) > 4 and not low.endswith("shoes"):
        base = low[:-2]
    else:
        base = low[:-1]
    return base[0].upper() + base[1:] if word[0].isupper() and not word.isupper() else base
