"""Numbers that are no quantities: parts of codes, names, dates, addresses, lists and telephone numbers."""

from __future__ import annotations

import re

from ..numbers import ONES, TENS
from .amounts import Amount
from .counted import counted_after
from .lexicon import (
    BEFORE,
    DASHES,
    DAYS_AND_MONTHS,
    MONTHS,
    NO_COMPOUND,
    NUMBERED,
    NUMBERED_CAPITAL,
    NUMBERED_THINGS,
    STOPS,
    STREETS,
)
from .measures import unit_after
from .words import Words

#: Words that a dash joins to a number without making a code of it.
_LOOSE = frozenset(
    {"magnitude", "sub", "now", "to", "minus", "of", "and", "or", "pre", "post", "than", "$", "£", "€", "%"}
)
_MONTHS = MONTHS | {month[:3] for month in MONTHS} | {"sept"}
_CENTURIES = (19.0, 20.0)
_TENS_OR_TEENS = frozenset({*TENS, *(word for word, value in ONES.items() if value >= 10)})
#: So many words of a street's name may stand between the number of a house and "Street".
_STREET_WORDS = 4
#: Figures of this length without commas number an entry or a telephone.
_CODE_DIGITS = 10
#: What a clock never shows.
_HOURS, _MINUTES = 25, 60


def is_code(text: Words, amount: Amount, money: bool) -> bool:
    """Whether the number is part of a code, a date, a telephone number or a name."""
    low, tokens = text.low, text.tokens
    before = low[amount.first - 1] if amount.first else ""
    after = low[amount.last] if amount.last < len(low) else ""
    if money:
        return False
    if amount.figures and (_marked(text, amount, before, after) or _written_as_name(text, amount, before, after)):
        return True
    if amount.figures and (_on_clock(text, amount) or _numbers_thing(text, amount)):
        return True
    named = before in NUMBERED_CAPITAL and amount.figures and tokens.words[amount.first - 1][0].isupper()
    if named or before in NUMBERED or (before == "." and amount.first > 1 and low[amount.first - 2] in ("no", "nos")):
        return not (before == "no" and amount.first > 1 and not tokens.words[amount.first - 1][0].isupper()
                    and amount.value > 3 and not amount.figures)  # fmt: skip
    if not amount.figures and (_spoken_year(text, amount, before, after) or _spelled(text, amount)):
        return True
    if (before == "one" and not amount.figures) or (amount.value == 1.0 and not amount.figures):
        return _plain_one(text, amount, after)
    if before in ("the", "these", "those") and not amount.figures and after in (",", ".", "of"):
        return True
    if before in ("bottom", "top") or (before in ("final", "last", "first", "other") and not amount.figures):
        # "the bottom three", "the other two" point at things told elsewhere.
        return counted_after(tokens, low, amount.last, amount.value) is None and not unit_after(
            tokens, low, amount.last
        )
    return False


def _spoken_year(text: Words, amount: Amount, before: str, after: str) -> bool:
    """Whether a number in words is half of a year as it is spoken: "twenty twenty-five", "nineteen eighty-four"."""
    if amount.value in _CENTURIES and after in _TENS_OR_TEENS:
        return True
    if before in DASHES and amount.value < 10 and amount.first > 2 and text.low[amount.first - 2] in TENS:
        return True  # the end of the second half
    return before in ("nineteen", "twenty") and 10 <= amount.value < 100 and text.low[amount.first] in _TENS_OR_TEENS


def _spelled(text: Words, amount: Amount) -> bool:
    """Whether a digit in words is one of three or more that dashes join: "one-six-zero" reads figures out."""
    low, first, last = text.low, amount.first, amount.last
    if last != first + 1 or ONES.get(low[first], 10) >= 10:
        return False
    while first > 1 and low[first - 1] in DASHES and ONES.get(low[first - 2], 10) < 10:
        first -= 2
    while last + 1 < len(low) and low[last] in DASHES and ONES.get(low[last + 1], 10) < 10:
        last += 2
    return last - first >= _SPELLED


#: Three digits and the two dashes between them.
_SPELLED = 5


def _marked(text: Words, amount: Amount, before: str, after: str) -> bool:
    """Whether marks beside a number in figures make it part of something longer."""
    low, tokens = text.low, text.tokens
    touching = amount.first > 0 and tokens.ends[amount.first - 1] == tokens.starts[amount.first]
    if before == "*" and low[amount.first - 2 : amount.first - 1] == ["*"] and digit_at(text, amount.first - 3):
        return True  # "10**400"
    if low[amount.last : amount.last + 2] == ["*", "*"] and digit_at(text, amount.last + 2):
        return True
    if amount.value == 0 and len(low[amount.first]) > 1 and not low[amount.first].strip("0"):
        return True  # what is left of "5;000"
    if after[:1] == "." and _touches(text, amount.last) and (len(after) > 1 or _digit_touches(text, amount.last + 1)):
        return True  # "1.2.3"
    if before == "^" or after == "^" or (after == "×" and not amount.broken):
        return True
    if touching and (before in "/⁄:#_.&@='’×" or before[-1].isalnum()) and not (before == "=" and amount.first > 1):
        return True
    if touching and before in DASHES and amount.first > 1 and _glued(text, amount.first - 1):
        return True
    if touching and before in DASHES and amount.first > 1 and _capitals(tokens.words[amount.first - 2]):
        return True  # "MARV -12"
    if not amount.broken:
        if (after in ("/", "⁄") and digit_at(text, amount.last + 1)) or (
            before in ("/", "⁄") and digit_at(text, amount.first - 2)
        ):
            return True
        if digit_at(text, amount.last) and not tokens.line_ends(amount.last):
            return True
        if before and before[0].isdigit() and before[-1].isdigit() and not _behind_date(text, amount.first):
            return True
    if after == "block" and before == "the" and amount.value % 100 == 0:
        return True  # "the 2500 block of Main Street"
    if after == ":" and digit_at(text, amount.last + 1) and _touches(text, amount.last):
        return True
    if after and after[0].isalpha() and _touches(text, amount.last) and unit_after(tokens, low, amount.last) is None:
        return True
    if (
        after == ")"
        and amount.value <= 20
        and amount.last == amount.first + 1
        and "(" not in low[max(amount.first - 9, 0) : amount.first]
    ):
        return True  # "1) the first of a list"
    return after in DASHES and _touches(text, amount.last) and _phone(text, amount)


def _behind_date(text: Words, at: int) -> bool:
    """Whether figures stand right behind a date or on a new line: "On 5 May 2025 12 people died"."""
    return text.tokens.line_ends(at) or (at > 1 and text.low[at - 2] in _MONTHS and len(text.low[at - 1]) == 4)


def _written_as_name(text: Words, amount: Amount, before: str, after: str) -> bool:
    """Whether a number in figures names a day, a model or a house."""
    low, words = text.low, text.tokens.words
    if amount.scaled or amount.broken:
        return False
    if low[amount.first].isdigit() and len(low[amount.first]) >= _CODE_DIGITS:
        return True
    if _day_of_month(text, amount, before):
        return True
    if after in ("zip", "zipcode"):
        return True
    if before == "the" and amount.value > 100 and after in ("is", "was", "has"):
        return True  # "the 747 is"
    follows = words[amount.last] if amount.last < len(words) else ""
    if (
        before in ("a", "an", "the", "own", "'s", "’s", "its", "their", "new")
        and follows[:1].isupper() and follows[1:2].islower() and amount.value > 100
        and unit_after(text.tokens, low, amount.last) is None
    ):  # fmt: skip
        return True  # "a 640 Cloudrunner"
    return amount.value.is_integer() and amount.value < 100_000 and _house(text, amount.last)


def _on_clock(text: Words, amount: Amount) -> bool:
    """Whether a number is a time of day that a tokeniser has pulled apart: "8 . 40am", "10 . 05 p.m."."""
    low, last = text.low, amount.last
    if amount.scaled or amount.value >= _HOURS:
        return False
    if not amount.value.is_integer():
        return bool(low[last : last + 1]) and _half_day(low[last]) and "." in low[amount.first]
    minutes = low[last + 1] if last + 2 < len(low) and low[last] == "." else ""
    return len(minutes) == 2 and minutes.isdigit() and int(minutes) < _MINUTES and _half_day(low[last + 2])


def _half_day(word: str) -> bool:
    return re.sub(r"[\s.]", "", word) in ("am", "pm")


def _numbers_thing(text: Words, amount: Amount) -> bool:
    """Whether a number stands between a name and one thing, so that it is part of the name: "the SEA-WE 4 cable".

    Of more than one the noun would be a plural; "in Tarsk 9 rocket attacks" goes on to one.
    """
    words, low, first, last = text.tokens.words, text.low, amount.first, amount.last
    if amount.scaled or amount.value <= 1 or first == 0 or last >= len(low) or text.tokens.line_ends(last - 1):
        return False
    named = named_word(words[first - 1]) or _capitals(words[first - 1])  # "SEA - WE 4"
    if not named or words[first - 1] in DAYS_AND_MONTHS or low[last] not in NUMBERED_THINGS:
        return False
    return counted_after(text.tokens, low, last + 1, amount.value) is None or low[last + 1] in STOPS


def _day_of_month(text: Words, amount: Amount, before: str) -> bool:
    """Whether a number behind a month is a day of it: "oct. 13"; not "5 May. 12 people", nor on the next line."""
    low = text.low
    at = amount.first - (2 if before == "." and amount.first > 1 else 1)
    if at < 0 or low[at] not in _MONTHS or not 1 <= amount.value <= 31 or text.tokens.line_ends(amount.first):
        return False
    if digit_at(text, at - 1) or unit_after(text.tokens, low, amount.last):
        return False
    return counted_after(text.tokens, low, amount.last, amount.value) is None


def _house(text: Words, at: int) -> bool:
    """Whether words in capitals that end in "Street" or the like stand behind a number, or "N." and one of them."""
    words, low = text.tokens.words, text.low
    if at < len(low) and low[at] in DASHES and digit_at(text, at + 1):
        at += 2  # "16-18 Industrial Avenue"
    for place in range(at, min(at + _STREET_WORDS, len(words))):
        if text.tokens.line_ends(place) or not (
            words[place][0].isupper() or words[place][0].isdigit() or low[place] == "."
        ):
            return False
        if low[place] in STREETS:
            return place > at or (place + 1 < len(words) and words[place + 1][0].isupper())
    return False


def _capitals(word: str) -> bool:
    return len(word) > 1 and word.isalpha() and word.isupper()


def _plain_one(text: Words, amount: Amount, after: str) -> bool:
    """Words such as "one of the", "no one", "this one": no number is stated."""
    before = text.low[amount.first - 1] if amount.first else ""
    if before in ("no", "any", "every", "this", "that", "some", "each", "the", "which", "another", "only", "one"):
        return True
    if before == "on" and after == "hand":
        return True
    if unit_after(text.tokens, text.low, amount.last + (after == "us")):
        return False
    return counted_after(text.tokens, text.low, amount.last, 1.0) is None


def _touches(text: Words, at: int) -> bool:
    return at < len(text.low) and text.tokens.starts[at] == text.tokens.ends[at - 1]


def _digit_touches(text: Words, at: int) -> bool:
    return digit_at(text, at) and _touches(text, at)


def _glued(text: Words, at: int) -> bool:
    """Whether a dash is written right behind a word or figure."""
    return (
        text.tokens.ends[at - 1] == text.tokens.starts[at]
        and text.low[at - 1] not in _LOOSE
        and text.low[at - 1] not in "(["
    )


def digit_at(text: Words, at: int) -> bool:
    """Whether a token begins with a digit."""
    return 0 <= at < len(text.low) and text.low[at][0].isdigit()


def _phone(text: Words, amount: Amount) -> bool:
    """Whether the number begins a telephone number: "555-1234", "800-555-1234"."""
    at, low = amount.last, text.low
    if not digit_at(text, at + 1) or not low[at + 1].isdigit():
        return False
    if len(low[amount.first]) == 3 and len(low[at + 1]) == 4 and low[at - 1].isdigit():
        return True
    return at + 2 < len(low) and low[at + 2] in DASHES and digit_at(text, at + 3)


def is_name(text: Words, amount: Amount) -> bool:
    """A number behind a capitalised word, with nothing measured or counted, belongs to a name ("Apollo 11")."""
    if not amount.figures or amount.first == 0 or amount.scaled or amount.broken:
        return False
    words, at = text.tokens.words, amount.first
    return named_word(words[at - 1])


def named_word(word: str) -> bool:
    """Whether a word before a number makes a name of it: one in capitals that neither binds nor bounds."""
    return word != word.lower() and word.lower() not in STOPS and (word.lower(),) not in BEFORE


def is_compound(text: Words, at: int) -> bool:
    """Whether a dash joins a number to a word that is nothing counted ("two-time champion"), but "200-strong"."""
    low, tokens = text.low, text.tokens
    if at + 1 >= len(low) or low[at] not in DASHES or not low[at + 1].isalpha() or low[at + 1] in ("strong", "fold"):
        return False
    spaced = tokens.starts[at] - tokens.ends[at - 1] == tokens.starts[at + 1] - tokens.ends[at] == 1
    if spaced and low[at + 1] in NO_COMPOUND:
        return True  # "two - time champion"
    return _touches(text, at) and tokens.starts[at + 1] == tokens.ends[at] and low[at + 1] not in _LOOSE
