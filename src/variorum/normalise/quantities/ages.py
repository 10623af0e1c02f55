"""Ages: "20-year-old", "56 years old", "aged 56", ", 56,", "he will be 35", "a man of 42"."""

from __future__ import annotations

from ...reference import load_words
from ..units import Unit
from .amounts import Amount
from .counted import Counted
from .lexicon import AGED_PERSONS, DASHES, LIFE_DECADES, STOPS, singular
from .measures import Measure
from .words import Words, digit_at

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
    person = two[1:] == ["of"] and is_person(two[0]) and three[:1] != ["one"]  # but "one worker of 12"
    if person and behind != "of" and (behind in STOPS or behind.endswith(("ed", "ing"))):
        return True  # "a boy of 12 from", "a girl of five drowned"; not "a teacher of 30 pupils"
    if not amount.value.is_integer() or not (behind in _ENDS or last >= len(low)):
        return False
    if before == ["age"] or person:
        return True
    if _apposed(text, amount, last, behind) or _at_start(text, amount, behind):
        return True
    return _said_of_person(text, amount)


#: "Ann Lee Jr., 20, said"
_JUNIORS = (["jr", "."], ["sr", "."])


def _apposed(text: Words, amount: Amount, last: int, behind: str) -> bool:
    """Words such as "Ann Lee, 20, said"."""
    low, first, words = text.low, amount.first, text.tokens.words
    if first < 2 or low[first - 1] != "," or behind not in (",", ".") or digit_at(text, last + 1):
        return False
    named = words[first - 2][0].isupper() or low[first - 3 : first - 1] in _JUNIORS
    # "the driver, 44, was hurt", "the boy, six, was not"; a list goes on with "and" or ends.
    told = is_person(low[first - 2], one=True) and behind == ","
    return (named and amount.figures) or told


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
    said = any(word in _PERSONS for word in low[max(at - 4, 0) : at - 1]) or _person_before(text, at - 1)
    return said and amount.value >= 2


def _person_before(text: Words, at: int) -> bool:
    """Whether the words before a verb are one person: "the youngest", "the dead man", "her husband Bo Lee"."""
    low, words = text.low, text.tokens.words
    names = 0
    while at and names < _NAMES and words[at - 1][0].isupper() and low[at - 1] not in _THE:
        at, names = at - 1, names + 1
    if not at or not (low[at - 1] in _EXTREMES or is_person(low[at - 1], one=True) or (names and low[at - 1] in _KIN)):
        return False
    opened = next((place for place in range(at - 2, max(at - 6, -1), -1) if low[place] in _THE), None)
    # "The price for a man was 84": behind a preposition it is not he who was.
    return opened is not None and (opened == 0 or low[opened - 1] not in _OBLIQUE)


_NAMES = 3
_THE = frozenset({"the", "a", "an", "his", "her", "their", "my", "our", "whose", "another"})
_EXTREMES = frozenset({"youngest", "oldest", "eldest"})
_KIN = load_words("gendered_nouns", "he") | load_words("gendered_nouns", "she")
_OBLIQUE = frozenset({"of", "for", "by", "per", "to", "from", "in", "on", "at", "with", "between"})


def is_person(word: str, one: bool = False) -> bool:
    """Whether a word is a noun for a person whose age may be told; ``one``: in the singular."""
    noun = word if word in AGED_PERSONS or one else singular(word) or word
    return noun in AGED_PERSONS or (len(noun) > _COMPOUND and noun.endswith(_PERSON_ENDS))


_COMPOUND = 7
_PERSON_ENDS = ("woman", "worker", "teacher", "keeper", "fighter", "driver", "-man")


def tens_of_life(text: Words, at: int) -> tuple[Amount, Amount] | None:
    """The ages that "in his eighties", "in her early 30s" leave open, both ends included.

    The early, the middle and the late years of ten are taken with care: 0 to 4, 3 to 7, 6 to 9.
    """
    low = text.low
    word = low[at]
    tens = LIFE_DECADES.get(word) or (int(word[:2]) if len(word) in (3, 4) and word[:2].isdigit() else 0)
    first = at
    part = ""
    while first and (low[first - 1] in _PARTS or low[first - 1] in DASHES):
        first, part = first - 1, part or (low[first - 1] if low[first - 1] in _PARTS else "")
    if tens not in range(10, 100, 10) or low[first - 1 : first] == [] or low[first - 1] not in _OWN:
        return None
    if low[first - 2 : first - 1] not in (["in"], ["into"], ["by"], ["entered"]):
        return None
    early, late = _PARTS.get(part, (3 if word == "teens" else 0, 9))
    return Amount(first, at + 1, float(tens + early)), Amount(at, at + 1, float(tens + late))


_PARTS = {"early": (0, 4), "mid": (3, 7), "middle": (3, 7), "late": (6, 9)}
_OWN = frozenset({"his", "her", "their", "my", "your", "our"})
