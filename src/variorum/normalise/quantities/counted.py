"""What is counted: the head noun of the words behind a number, or of what stands before it."""

from __future__ import annotations

from dataclasses import dataclass

from ...reference import geography
from ..numbers import SCALES
from ..tokens import Tokens
from ..units import unit_forms
from .lexicon import (
    ATTRIBUTIVE,
    DASHES,
    DAYS_AND_MONTHS,
    DETERMINERS,
    HARMED,
    IRREGULAR,
    NO_COMPOUND,
    NOT_COUNTED,
    NOUNS_BEHIND_NUMBERS,
    NUMBER_WORDS,
    PARTY_MEMBERS,
    SINGULARS,
    STOPS,
    singular,
)
from .models import digits_behind, model_behind, model_ends
from .noun_neighbours import both_describe, in_headline_capitals, joins, noun_behind, plural_behind, stands_alone

#: So many words may stand between a number and its noun ("12 young Belarusian army officers").
WORDS_AT_MOST = 5


@dataclass(frozen=True, slots=True)
class Counted:
    """The singular of what is counted, the token behind it, and the noun with the words that describe it."""

    noun: str
    last: int
    phrase: str | None = None


def counted_after(tokens: Tokens, low: list[str], at: int, value: float) -> Counted | None:
    """What is counted behind a number.

    The head is the last of the plurals that stand together within a few words ("12 Belarusian army soldiers"), the word
    that a dash joins to the number ("an 11-member council"), what the number is a part of ("11 of the 15 members"), or
    a known noun behind "one". "12 injured" counts just that, "injured": who they are is not said.
    """
    if at < len(low) and low[at] in DASHES:
        if low[at + 1 : at + 2] and low[at + 1] in NO_COMPOUND:
            return None
        compound = _compound(tokens, low, at)
        if compound or at + 1 >= len(low) or tokens.starts[at + 1] == tokens.ends[at]:
            return compound
    start = at + 1 if at < len(low) and low[at] in DASHES else at
    if value == 1.0 and not (
        low[start : start + 1] == ["of"] and low[start + 1 : start + 2] and low[start + 1] in DETERMINERS
    ):
        return _single(tokens, low, start, min(at + 5, len(low)))
    if low[start : start + 1] == ["of"]:
        return _part_of(tokens, low, start + 1)
    if low[start : start + 2] == ["head", "of"] and start + 2 < len(low):
        return Counted(singular(tokens.words[start + 2]) or low[start + 2], start + 3)
    return _plural(tokens, low, start)


def _plural(tokens: Tokens, low: list[str], start: int) -> Counted | None:
    words = tokens.words
    if start < len(low) and low[start] in NUMBER_WORDS and low[start + 1 : start + 2] and low[start + 1] not in DASHES:
        return None  # "against 62 five years ago": another number begins
    if start < len(low) and low[start] in NOUNS_BEHIND_NUMBERS and stands_alone(tokens, low, start):
        word = low[start]
        return Counted(f"{word[:-3]}y" if word.endswith("ies") and len(word) > 4 else word[:-1], start + 1)
    found: Counted | None = None
    place, left = start, WORDS_AT_MOST
    while place < len(low) and left:
        word = low[place]
        joined = place > start and low[place - 1] in DASHES
        if word in DASHES and place > start and found is None and joins(tokens, low, place):
            place += 1
            continue
        if place > start and found is None and _hangs(tokens, low, place):
            place += 2  # "450 full- and part-time workers"
            continue
        if word == "and" and found is None and place > start and both_describe(tokens, place):
            place += 1
            continue
        if (
            place == start
            and word[0].isdigit()
            and low[place + 1 : place + 5]
            and low[place + 2 : place + 5] == ["year", "-", "old"]
        ):
            # "three 16-year-old girls": the age is a quantity of its own, so the words end with the number.
            girls = _plural(tokens, low, place + 5)
            return Counted(girls.noun, 0, girls.phrase) if girls else None
        if found is None and place > start and (last := model_ends(tokens, place)):
            return Counted(f"{words[place - 1]} {word.rstrip('s')}", last)
        if word in DASHES and found is None and words[place - 1].isupper() and digits_behind(tokens, place):
            place += 2  # "MARV -12 tests" from a tokeniser
            continue
        if word[0].isdigit() and found is None and place > start and model_behind(tokens, place):
            place += 1
            continue
        if not word[0].isalpha() or tokens.line_ends(place) or words[place] in DAYS_AND_MONTHS:
            break
        if word in STOPS and word not in IRREGULAR and not joined and low[place + 1 : place + 2] != ["-"]:
            break
        noun = singular(words[place])
        if word in HARMED and (found or not plural_behind(tokens, low, place)):
            return found or as_counted(tokens, start, place, IRREGULAR.get(word) or word)
        if noun is not None and word not in HARMED:
            found = as_counted(tokens, start, place, noun)
        elif found is not None and (
            word.endswith("ed") or not (low[place - 1] in ATTRIBUTIVE or found.noun[0].isupper())
        ):
            break  # behind "sports" or a name the head may still come: "12 sports car drivers", "40 Helios bonds"
        place, left = place + 1, left - (0 if joined else 1)
    if found is None and start < len(low) and place > start:
        if low[start] in SINGULARS and noun_behind(low, start):
            return Counted(low[start], start + 1)  # "an 11 member council"
        return _people(tokens, low, start)
    return found


def _hangs(tokens: Tokens, low: list[str], dash: int) -> bool:
    """Whether a dash behind a word stands for the end of the next compound: "full- and part-time"."""
    if low[dash] not in DASHES or dash + 3 >= len(low) or low[dash + 1] not in ("and", "or"):
        return False
    joined = low[dash + 3] in DASHES and low[dash + 2].isalpha()
    return joined and not tokens.line_ends(dash) and low[dash - 1].isalpha()


def as_counted(tokens: Tokens, start: int, at: int, noun: str) -> Counted:
    """A noun at a token, with the words that describe it from ``start`` on; in small letters in a headline."""
    if noun[0].isupper() and noun != noun.upper() and in_headline_capitals(tokens, start, at):
        noun = noun.lower()
    before = tokens.text[tokens.starts[start] : tokens.starts[at]] if at > start else ""
    return Counted(noun, at + 1, f"{before}{noun}" if before else None)


def _people(tokens: Tokens, low: list[str], at: int) -> Counted | None:
    """A people's name without a plural: "12 Chinese were hurt"."""
    word = tokens.words[at]
    if word[0].isupper() and low[at].endswith(("ese", "swiss")) and (at + 1 == len(low) or not noun_behind(low, at)):
        return Counted(word, at + 1)
    return None


def _compound(tokens: Tokens, low: list[str], dash: int) -> Counted | None:
    """The noun that a dash joins to a number: "an 11-member council", "a three - judge panel" from a tokeniser."""
    at = dash + 1
    if at >= len(low) or not low[at].isalpha() or tokens.line_ends(at):
        return None
    word = low[at]
    before, behind = tokens.starts[dash] - tokens.ends[dash - 1], tokens.starts[at] - tokens.ends[dash]
    if before != behind or behind > 1 or word in STOPS or word in NO_COMPOUND or not tokens.words[at].islower():
        return None
    if word.endswith(("ed", "ing", "ly", "st", "th")) or word in HARMED or len(word) < 3:
        return None
    if behind and (word.endswith("s") or word in IRREGULAR or not noun_behind(low, at)):
        return None
    return Counted(singular(word) or word, at + 1)


def _part_of(tokens: Tokens, low: list[str], at: int) -> Counted | None:
    """What a number is a part of: "11 of the 15 board members", "five of their soldiers"."""
    owned = _behind_owner(low, at) if tokens.words[at : at + 1] and tokens.words[at][0].isupper() else at
    if low[at : at + 1] and (low[at] in DETERMINERS or owned > at):
        at = owned if owned > at else _behind_owner(low, at + 1)
        while at < len(low) and (low[at][0].isdigit() or low[at] in NUMBER_WORDS or low[at] in ("other", "all")):
            at += 1
        if at < len(low) and (low[at] in SCALES or low[at] in unit_forms().words):
            return None
        found = _plural(tokens, low, at)
        # The noun stays outside the quantity's words: they end with the number.
        return Counted(found.noun, 0, found.phrase) if found else None
    return None


def _behind_owner(low: list[str], at: int) -> int:
    """Behind the owner of the whole, if named: "two of the borough's five libraries", "three of Mara's sons"."""
    for place in range(at + 1, min(at + WORDS_AT_MOST, len(low) - 1)):
        if low[place] in ("'s", "’s", "'", "’"):
            return place + 1
        if low[place] in STOPS or not low[place][0].isalpha():
            break
    return at


def _single(tokens: Tokens, low: list[str], start: int, last: int) -> Counted | None:
    """What "one" or "1" counts: a noun for people or things that reports count, else the last word of the phrase."""
    found: Counted | None = None
    for place in range(start, last):
        word = low[place]
        gerund = word.endswith(("ed", "ing")) and word not in SINGULARS  # but "one building"
        if not word[0].isalpha() or word in STOPS or gerund or tokens.line_ends(place):
            break
        if found is None and word in NOT_COUNTED:
            return None
        if found and (tokens.words[place][0].isupper() or (word.endswith("s") and not word.endswith("ss"))):
            break
        named = _one_of_people(tokens, place + 1)
        found = as_counted(tokens, start, place, tokens.words[place] if named else word)
        if word in SINGULARS and not (place + 1 < last and low[place + 1] in SINGULARS):
            break
    unknown = found and tokens.words[found.last - 1][0].isupper() and not _one_of_people(tokens, found.last)
    if found and (unknown or found.noun in NOT_COUNTED or found.last == last):
        return None
    return found


def _one_of_people(tokens: Tokens, behind: int) -> bool:
    """Whether a capitalised word is a noun for one of a people or a party: "one Israeli", not "one Israeli-made"."""
    word = tokens.words[behind - 1]
    if not word[0].isupper():
        return False
    if behind < len(tokens.words) and (tokens.words[behind][0].isupper() or tokens.words[behind] in DASHES):
        return False
    return word in PARTY_MEMBERS or (not word.endswith(_ONLY_ADJECTIVES) and geography.demonym(word) is not None)


#: How adjectives of peoples end that name nobody by themselves: "one British", "one French".
_ONLY_ADJECTIVES = ("sh", "ch", "tch")
