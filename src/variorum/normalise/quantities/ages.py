"""Ages: "20-year-old", "56 years old", "aged 56", ", 56,", "he will be 35"."""

from __future__ import annotations

from ..units import Unit
from .amounts import Amount
from .codes import digit_at
from .counted import Counted
from .lexicon import DASHES
from .measures import Measure
from .words import Words

Special = tuple[Measure, Counted | None, int, int]

_UNITS = {"year": "year", "years": "year", "yr": "year", "month": "month", "months": "month", "week": "week",
          "weeks": "week", "day": "day", "days": "day"}  # fmt: skip
_OLDEST = 115
_BECOMES = frozenset({"is", "was", "be", "turned", "turns", "turning", "'s", "’s", "became", "am", "m"})
_PERSONS = frozenset({"he", "she", "i", "who"})
_NEARLY = frozenset({"only", "just", "about", "nearly", "almost", "now", "then", "still", "already", "barely"})
#: What may stand behind a bare age: no noun that it could count.
_ENDS = frozenset({",", ".", ";", ")", "and", "when", "by", "at", "in", "on", "but", "this", "next", "last", "as",
                   "with", "years", "now", "then", "because", "so", "if", "while", "!", "?", "that"})  # fmt: skip
_EXPECTANCY = 10


def age(text: Words, amount: Amount, last: int) -> Special | None:
    """An age, whatever says that it is one; its unit is the year unless months, weeks or days are named."""
    low = text.low
    flat = [word for word in low[last : last + 6] if word not in DASHES]
    if flat[:1] and flat[0] in _UNITS and flat[1:2] in (["old"], ["olds"]):
        end = last
        while end < len(low) and low[end] not in ("old", "olds"):
            end += 1
        return Measure(Unit(_UNITS[flat[0]], "age"), end + 1), None, amount.first, end + 1
    if flat[:1] and flat[0] in _UNITS and flat[1:3] == ["of", "age"]:
        return Measure(Unit(_UNITS[flat[0]], "age"), last + 3), None, amount.first, last + 3
    if flat[:1] in (["yo"], ["yrs"]) and (flat[0] == "yo" or flat[1:2] == ["old"]):
        end = last + 1 if flat[0] == "yo" else last + 2
        return Measure(Unit("year", "age"), end), None, amount.first, end
    if _named(text, amount, last):
        return Measure(Unit("year", "age"), last), None, amount.first, last
    return None


def _named(text: Words, amount: Amount, last: int) -> bool:
    """Whether the words before a bare number make an age of it."""
    low, first = text.low, amount.first
    before, two, three = low[first - 1 : first], low[max(first - 2, 0) : first], low[max(first - 3, 0) : first]
    behind = low[last] if last < len(low) else "."
    if not (1 <= amount.value <= _OLDEST) or amount.scaled:
        return False
    if before == ["aged"] or three in (["the", "age", "of"], ["an", "age", "of"]):
        return True
    if two in (["at", "age"], ["of", "age"], ["by", "age"]) or before == ["ages"]:
        return True
    if "expectancy" in low[max(first - _EXPECTANCY, 0) : first] and "." not in low[max(first - 3, 0) : first]:
        return behind in _ENDS or behind.endswith("ing")
    if not amount.value.is_integer() or not (behind in _ENDS or last >= len(low)):
        return False
    if before == ["age"]:
        return True
    if _apposed(text, amount, last, behind) or _at_start(text, amount, behind):
        return True
    return _said_of_person(text, amount)


#: "Ann Lee Jr., 20, said"
_JUNIORS = (["jr", "."], ["sr", "."])


def _apposed(text: Words, amount: Amount, last: int, behind: str) -> bool:
    """Words such as "Ann Lee, 20, said"."""
    low, first, words = text.low, amount.first, text.tokens.words
    return (
        first > 1 and low[first - 1] == "," and amount.figures and behind in (",", ".")
        and (words[first - 2][0].isupper() or low[first - 3 : first - 1] in _JUNIORS) and not digit_at(text, last + 1)
    )  # fmt: skip


def _at_start(text: Words, amount: Amount, behind: str) -> bool:
    """Words such as "At 57, she is ready" at the start of a sentence."""
    words, first = text.tokens.words, amount.first
    opened = first > 0 and words[first - 1] == "At" and behind == ","
    return opened and amount.value >= 5 and first + 2 < len(words) and words[first + 2][0].isalpha()


def _said_of_person(text: Words, amount: Amount) -> bool:
    """Words such as "he will be 35", "who is now 20", "she turned 18"."""
    low, at = text.low, amount.first
    while at and low[at - 1] in _NEARLY:
        at -= 1
    if not at or low[at - 1] not in _BECOMES:
        return False
    if low[at - 1] in ("turned", "turns", "turning"):
        return amount.value >= 10
    return any(word in _PERSONS for word in low[max(at - 4, 0) : at - 1]) and amount.value >= 2
