"""Words that tell a death, and words that tell what only the living do."""

from __future__ import annotations

import re
from functools import cache

from ...reference import load
from ..phrases import any_listed

#: How far behind "killed" the name of who was killed may stand, in characters: "killed the rebel commander, X".
_NAME_BEHIND = 60
#: "The death of X", "his sudden death", "death came"; not "a death spiral", "the death of the plan".
_DEATH = re.compile(
    r"(?:['’]s|s['’]|\b(?:his|her|whose))\s+(?:[a-z-]+\s+){0,2}death\b(?!\s+(?:row|threats?|penalty|toll|sentence|squads?|camps?|march|certificate|warrant|wish|bed|knell|spiral|mask))"
    r"|(?<!-)\bdeath\s+(?:(?:on|in)\s+[^,.;]{3,30}?\s+)?of\s+(?:[a-z]+\s+){0,4}(?-i:[A-Z])|\bdeath\s+(?:came|occurred|followed|overtook|found|was\s+(?:instant|instantaneous|sudden|certified|pronounced))\b"
    r"|\b(?:date|day|time|hour)\s+of\s+death\b|\b(?:met|found)\s+(?:an?\s+\w+\s+)?death\b"
    # "Colonel X fell at Y": of a soldier, by rank.
    r"|\b(?:general|colonel|major|captain|lieutenant|sergeant|corporal|private|soldier|commander|brigadier|marshal)\b[^.;,]{2,40}?\sfell\s(?:at|near|outside|before)\s(?=[a-z])(?!home|work|school|sea|first|last|the|a\b|his|her)"
    r"|\bshot\s[^.;]{2,40}?\sdead\b|\((?:died|d\.|dead|\u2020)\s",
    re.IGNORECASE,
)
#: Somebody else's death, or none: told before the words of it.
_OF_ANOTHER = re.compile(
    r"\b(?:whose(?!\s+(?:death|murder|killing|execution|assassination|body|funeral))|father|mother|wife|husband|son|daughter"
    r"|brother|sister|parents?|grand(?:father|mother|son|daughter|parents|child|children)|colleagues?|friends?|widow|widower"
    r"|after\s+(?:the|his|her)\s+death|following|anniversary|not(?!\s+guilty)|never|nearly|almost|if|would|will|may\s+have"
    r"|might|feared|junior|jr|the\s+(?:third|second|younger|elder))\b",
    re.IGNORECASE,
)
#: Doubt about the death, or two people of one name, wherever it is told.
_DOUBTED = re.compile(
    r"\b(?:reportedly|rumou?rs?|rumou?red|falsely|wrongly|hoax|namesake|no\s+relation|posthumous\w*)\b", re.IGNORECASE
)


def tells_death(words: str, persons: frozenset[str]) -> bool:
    """Whether words tell the death of who is named in them, or of nobody else.

    Args:
        words: the words of a date.
        persons: the names of persons in its sentence.
    """
    if _DOUBTED.search(words):
        return False
    known = any_listed("check_words", "dying_words").search(words) or _DEATH.search(words) or _apposed().search(words)
    if known is not None and not _OF_ANOTHER.search(words[: known.end()]):
        return True
    return any(_killed(words, name) for name in persons)


def does_of_the_living(words: str) -> bool:
    """Whether words tell of what only the living do."""
    if _DOUBTED.search(words) or tells_death(words, frozenset()):
        return False
    return any_listed("check_words", "living_deeds").search(words) is not None or (_last().search(words) is not None)


def of_another(words: str) -> bool:
    """Whether words tell of somebody else, or of what was not done."""
    return _OF_ANOTHER.search(words) is not None or _DOUBTED.search(words) is not None


def _killed(words: str, name: str) -> bool:
    """Whether something is told to have killed who is named behind it: "an air strike killed the commander, X"."""
    found = any_listed("check_words", "killing").search(words)
    at = words.find(name)
    if found is None or not found.end() < at <= found.end() + _NAME_BEHIND:
        return False
    between = words[found.end() : at]
    return not re.search(r"[.;]|\b(?:by|for|in|of|and)\b", between) and not _OF_ANOTHER.search(words[:at])


@cache
def _apposed() -> re.Pattern[str]:
    words = "|".join(word.replace(" ", r"\s+") for word in load("check_words")["dying_apposed"])
    behind = r"(?!\s+(?:off|the|a|an|his|her|two|three)\b)"
    return re.compile(rf"(?:^|[,(]|\bwho\s+had\s+been)\s*(?:{words})\b{behind}", re.IGNORECASE)


@cache
def _last() -> re.Pattern[str]:
    words = any_listed("check_words", "last_doings").pattern
    return re.compile(rf"(?:[’']s|\bhis|\bher)\s+(?:last|final|farewell)\s+(?:\w+\s+)?{words}", re.IGNORECASE)
