"""Numbers that are no quantities: parts of codes, dates, clocks, lists and telephone numbers, or of names."""

from __future__ import annotations

import re

from ..numbers import ONES, TENS
from .amounts import Amount, read_amount
from .counted import counted_after
from .lexicon import DASHES, NO_COMPOUND, NUMBERED, NUMBERED_CAPITAL
from .measures import unit_after
from .naming import MONTH_WORDS, in_capitals, numbers_thing, written_as_name
from .results import follows_set
from .words import Words, digit_at, touches

#: Words that a dash joins to a number without making a code of it.
_LOOSE = frozenset(
    {"magnitude", "sub", "now", "to", "minus", "of", "and", "or", "pre", "post", "than", "$", "£", "€", "%"}
)
#: Numbers that are rung for help, and the words beside them.
_EMERGENCY = frozenset({"911", "999", "112", "000"})
_CALLS = frozenset({"call", "caller", "operator", "dispatcher", "tape", "recording", "centre", "center", "system"})
_CALLING = frozenset({"call", "calls", "called", "calling", "dial", "dials", "dialed", "dialled", "dialing", "dialling",
                      "phoned", "rang", "told"})  # fmt: skip
_CENTURIES = (19.0, 20.0)
_TENS_OR_TEENS = frozenset({*TENS, *(word for word, value in ONES.items() if value >= 10)})
#: What a clock never shows.
_HOURS, _MINUTES = 25, 60


def is_code(text: Words, amount: Amount, money: bool) -> bool:
    """Whether the number is part of a code, a date, a telephone number or a name."""
    low, tokens = text.low, text.tokens
    before = low[amount.first - 1] if amount.first else ""
    after = low[amount.last] if amount.last < len(low) else ""
    if money:
        return False
    if amount.figures and (_marked(text, amount, before, after) or written_as_name(text, amount, before, after)):
        return True
    if low[amount.first] in _EMERGENCY and _rung(text, amount, before, after):
        return True
    if amount.figures and (_on_clock(text, amount) or numbers_thing(text, amount)):
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
    if after[:1] == "." and touches(text, amount.last) and (len(after) > 1 or _digit_touches(text, amount.last + 1)):
        return True  # "1.2.3"
    if before == "^" or after == "^" or (after == "×" and not amount.broken):
        return True
    if touching and (before in "/⁄:#_.&@='’×" or before[-1].isalnum()) and not (before == "=" and amount.first > 1):
        return True
    if touching and before in DASHES and amount.first > 1 and _glued(text, amount.first - 1):
        return True
    if touching and before in DASHES and amount.first > 1 and in_capitals(tokens.words[amount.first - 2]):
        return True  # "MARV -12"
    if not amount.broken:
        if (after in ("/", "⁄") and digit_at(text, amount.last + 1)) or (
            before in ("/", "⁄") and digit_at(text, amount.first - 2)
        ):
            return True
        if digit_at(text, amount.last) and not tokens.line_ends(amount.last):
            return True
        row = _behind_date(text, amount.first) or follows_set(low, amount.first)
        if before and before[0].isdigit() and before[-1].isdigit() and not row:
            return True
    if before == "(" and after == ")" and len(low[amount.first]) == 3 and low[amount.first].isdigit():
        number = low[amount.last + 1 : amount.last + 4]
        if len(number) == 3 and number[0].isdigit() and number[1] in DASHES and number[2].isdigit():
            return True  # "(562) 555-0123"
    if after == "block" and before == "the" and amount.value % 100 == 0:
        return True  # "the 2500 block of Main Street"
    if after == ":" and digit_at(text, amount.last + 1) and touches(text, amount.last):
        return True
    if after and after[0].isalpha() and touches(text, amount.last) and unit_after(tokens, low, amount.last) is None:
        return True
    if (
        after == ")"
        and amount.value <= 20
        and amount.last == amount.first + 1
        and "(" not in low[max(amount.first - 9, 0) : amount.first]
    ):
        return True  # "1) the first of a list"
    return after in DASHES and touches(text, amount.last) and _phone(text, amount)


def _behind_date(text: Words, at: int) -> bool:
    """Whether figures stand right behind a date or on a new line: "On 5 May 2025 12 people died"."""
    return text.tokens.line_ends(at) or (at > 1 and text.low[at - 2] in MONTH_WORDS and len(text.low[at - 1]) == 4)


def _rung(text: Words, amount: Amount, before: str, after: str) -> bool:
    """Whether a number is the one that is rung for help: "a 911 call", "told 911", but "called 112 witnesses"."""
    if after in _CALLS:
        return True
    return before in _CALLING and counted_after(text.tokens, text.low, amount.last, amount.value) is None


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


def _plain_one(text: Words, amount: Amount, after: str) -> bool:
    """Words such as "one of the", "no one", "this one": no number is stated."""
    before = text.low[amount.first - 1] if amount.first else ""
    if before in ("no", "any", "every", "this", "that", "some", "each", "the", "which", "another", "only", "one"):
        return True
    if before == "on" and after == "hand":
        return True
    if after in ("to", "or") and _counts_two(text, amount.last + 1):
        return False  # "one to three storms", "one or two people"
    if unit_after(text.tokens, text.low, amount.last + (after == "us")):
        return False
    return counted_after(text.tokens, text.low, amount.last, 1.0) is None


def _counts_two(text: Words, at: int) -> bool:
    """Whether the other end of a range is a number above one that counts or measures something."""
    other = read_amount(text.tokens, text.low, at) if text.low[at : at + 1] else None
    if other is None or other.value <= 1 or other.vague:
        return False
    counted = counted_after(text.tokens, text.low, other.last, other.value)
    return counted is not None or unit_after(text.tokens, text.low, other.last) is not None


def _digit_touches(text: Words, at: int) -> bool:
    return digit_at(text, at) and touches(text, at)


def _glued(text: Words, at: int) -> bool:
    """Whether a dash is written right behind a word or figure."""
    return (
        text.tokens.ends[at - 1] == text.tokens.starts[at]
        and text.low[at - 1] not in _LOOSE
        and text.low[at - 1] not in "(["
    )


def _phone(text: Words, amount: Amount) -> bool:
    """Whether the number begins a telephone number: "555-1234", "800-555-1234"."""
    at, low = amount.last, text.low
    if not digit_at(text, at + 1) or not low[at + 1].isdigit():
        return False
    if len(low[amount.first]) == 3 and len(low[at + 1]) == 4 and low[at - 1].isdigit():
        return True
    return at + 2 < len(low) and low[at + 2] in DASHES and digit_at(text, at + 3)


def is_compound(text: Words, at: int) -> bool:
    """Whether a dash joins a number to a word that is nothing counted ("two-time champion"), but "200-strong"."""
    low, tokens = text.low, text.tokens
    if at + 1 >= len(low) or low[at] not in DASHES or not low[at + 1].isalpha() or low[at + 1] in ("strong", "fold"):
        return False
    spaced = tokens.starts[at] - tokens.ends[at - 1] == tokens.starts[at + 1] - tokens.ends[at] == 1
    if spaced and low[at + 1] in NO_COMPOUND:
        return True  # "two - time champion"
    return touches(text, at) and tokens.starts[at + 1] == tokens.ends[at] and low[at + 1] not in _LOOSE
