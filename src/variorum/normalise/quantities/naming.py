"""Numbers that stand in names: days of months, houses in a street, models, and things that are numbered."""

from __future__ import annotations

from .amounts import Amount
from .counted import counted_after
from .lexicon import BEFORE, DASHES, DAYS_AND_MONTHS, MONTHS, NUMBERED_THINGS, STOPS, STREETS
from .measures import unit_after
from .words import Words, digit_at

#: Words for months, written out and cut short.
MONTH_WORDS = MONTHS | {month[:3] for month in MONTHS} | {"sept"}
#: So many words of a street's name may stand between the number of a house and "Street".
_STREET_WORDS = 4
#: Plurals that a title may have behind a number; what stands before a length of time in a headline; quotation marks.
_LENGTHS = frozenset({"seconds", "minutes", "hours", "days", "nights", "weeks", "months", "years"})
_BEFORE_LENGTHS = frozenset(
    {"for", "in", "after", "of", "over", "within", "than", "to", "at", "by", "about", "every", "last", "past", "next",
     "first", "and", "or", "from", "until", "with", "the", "nearly", "almost", "some", "only", "just"}
)  # fmt: skip
_QUOTES = frozenset({'"', "“", "‘", "'", "’"})
#: Figures of this length without commas number an entry or a telephone.
_CODE_DIGITS = 10


def written_as_name(text: Words, amount: Amount, before: str, after: str) -> bool:
    """Whether a number in figures names a day, a model or a house."""
    low, words = text.low, text.tokens.words
    if amount.scaled or amount.broken:
        return False
    if low[amount.first].isdigit() and len(low[amount.first]) >= _CODE_DIGITS:
        return True
    if _day_of_month(text, amount, before) or _title(text, amount):
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


def numbers_thing(text: Words, amount: Amount) -> bool:
    """Whether a number stands between a name and one thing, so that it is part of the name: "the SEA-WE 4 cable".

    Of more than one the noun would be a plural; "in Tarsk 9 rocket attacks" goes on to one.
    """
    words, low, first, last = text.tokens.words, text.low, amount.first, amount.last
    if amount.scaled or amount.value <= 1 or first == 0 or last >= len(low) or text.tokens.line_ends(last - 1):
        return False
    named = named_word(words[first - 1]) or in_capitals(words[first - 1])  # "SEA - WE 4"
    if not named or words[first - 1] in DAYS_AND_MONTHS or low[last] not in NUMBERED_THINGS:
        return False
    return counted_after(text.tokens, low, last + 1, amount.value) is None or low[last + 1] in STOPS


def _day_of_month(text: Words, amount: Amount, before: str) -> bool:
    """Whether a number behind a month is a day of it: "oct. 13"; not "5 May. 12 people", nor on the next line."""
    low = text.low
    at = amount.first - (2 if before == "." and amount.first > 1 else 1)
    if at < 0 or low[at] not in MONTH_WORDS or not 1 <= amount.value <= 31 or text.tokens.line_ends(amount.first):
        return False
    if digit_at(text, at - 1) or unit_after(text.tokens, low, amount.last):
        return False
    return counted_after(text.tokens, low, amount.last, amount.value) is None


def _title(text: Words, amount: Amount) -> bool:
    """Whether a length of time in capitals is the title of a work: "the film 13 Hours", but not "Held for 13 Hours"."""
    words, low = text.tokens.words, text.low
    if not low[amount.first].isdigit() or low[amount.last : amount.last + 1] == [] or low[amount.last] not in _LENGTHS:
        return False
    at = amount.first - 1
    while at >= 0 and (words[at] in _QUOTES or (words[at] == "," and words[at + 1] in _QUOTES)):
        at -= 1
    before = words[at] if at >= 0 else ""
    titled = words[amount.last][0].isupper() and words[amount.last][1:].islower()
    return titled and before.isalpha() and before.islower() and before not in _BEFORE_LENGTHS


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


def in_capitals(word: str) -> bool:
    """Whether a word of two letters or more has capitals alone."""
    return len(word) > 1 and word.isalpha() and word.isupper()


def is_name(text: Words, amount: Amount) -> bool:
    """A number behind a capitalised word, with nothing measured or counted, belongs to a name ("Apollo 11")."""
    if not amount.figures or amount.first == 0 or amount.scaled or amount.broken:
        return False
    words, at = text.tokens.words, amount.first
    return named_word(words[at - 1])


def named_word(word: str) -> bool:
    """Whether a word before a number makes a name of it: one in capitals that neither binds nor bounds."""
    return word != word.lower() and word.lower() not in STOPS and (word.lower(),) not in BEFORE
