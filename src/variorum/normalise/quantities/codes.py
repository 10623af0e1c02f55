"""Numbers that are no quantities: parts of codes, names, dates, addresses and telephone numbers; and results."""

from __future__ import annotations

from .amounts import DASHES, Amount
from .lexicon import BEFORE, NUMBERED, NUMBERED_CAPITAL, SCORE_AFTER, SCORE_BEFORE, STOPS
from .measures import (
    counted_after,
    unit_after,
)
from .words import Words

#: Words that a dash joins to a number without making a code of it.
_LOOSE = frozenset({"magnitude", "sub", "now", "to", "minus", "of", "and", "or", "pre", "post"})


def is_code(text: Words, amount: Amount, money: bool) -> bool:
    """Whether the number is part of a code, a date, a telephone number or a name."""
    low, tokens = text.low, text.tokens
    before = low[amount.first - 1] if amount.first else ""
    after = low[amount.last] if amount.last < len(low) else ""
    if money:
        return False
    if amount.figures:
        touching = amount.first > 0 and tokens.ends[amount.first - 1] == tokens.starts[amount.first]
        if touching and (before in "/⁄:#_.&@='’^×" or before[-1].isalnum()):
            return True
        if touching and before in DASHES and amount.first > 1 and _glued(text, amount.first - 1):
            return True
        if after in ("^", "×", "⁄"):
            return True
        if (after == "/" and digit_at(text, amount.last + 1)) or (before == "/" and digit_at(text, amount.first - 2)):
            return True
        if digit_at(text, amount.last) or (before and before[0].isdigit() and before[-1].isdigit()):
            return True
        if after == "block" and before == "the" and amount.value % 100 == 0:
            return True  # "the 2500 block of Main Street"
        if after == ":" and digit_at(text, amount.last + 1) and _touches(text, amount.last):
            return True
        glued_word = after and after[0].isalpha() and _touches(text, amount.last)
        if glued_word and unit_after(tokens, low, amount.last) is None:
            return True
        if after in DASHES and _touches(text, amount.last) and _phone(text, amount.last):
            return True
    named = before in NUMBERED_CAPITAL and amount.figures and tokens.words[amount.first - 1][0].isupper()
    if amount.figures and not amount.scaled and _model(text, amount, before):
        return True
    if named or before in NUMBERED or (before == "." and amount.first > 1 and low[amount.first - 2] in ("no", "nos")):
        return not (before == "no" and amount.first > 1 and not tokens.words[amount.first - 1][0].isupper()
                    and amount.value > 3 and not amount.figures)  # fmt: skip
    if before == "one" or (amount.value == 1.0 and not amount.figures):
        return _plain_one(text, amount, after)
    return before in ("the", "these", "those") and not amount.figures and after in (",", ".", "of")


def _model(text: Words, amount: Amount, before: str) -> bool:
    """Words such as "a 787 Dreamliner", "the new 737 Max": figures between a determiner and a name in capitals."""
    words = text.tokens.words
    after = words[amount.last] if amount.last < len(words) else ""
    return (
        before in ("a", "an", "the", "own", "'s", "’s", "its", "their", "new")
        and after[:1].isupper() and after[1:2].islower() and amount.value > 100
        and unit_after(text.tokens, text.low, amount.last) is None
    )  # fmt: skip


def _plain_one(text: Words, amount: Amount, after: str) -> bool:
    """Words such as "one of the", "no one", "this one": no number is stated."""
    before = text.low[amount.first - 1] if amount.first else ""
    if before in ("no", "any", "every", "this", "that", "some", "each", "the", "which", "another", "only"):
        return True
    if unit_after(text.tokens, text.low, amount.last):
        return False
    return counted_after(text.tokens, text.low, amount.last, 1.0) is None


def _touches(text: Words, at: int) -> bool:
    return at < len(text.low) and text.tokens.starts[at] == text.tokens.ends[at - 1]


def _glued(text: Words, at: int) -> bool:
    """Whether a dash is written right behind a word or figure."""
    return text.tokens.ends[at - 1] == text.tokens.starts[at] and text.low[at - 1] not in _LOOSE


def digit_at(text: Words, at: int) -> bool:
    """Whether a token begins with a digit."""
    return 0 <= at < len(text.low) and text.low[at][0].isdigit()


def _phone(text: Words, at: int) -> bool:
    return digit_at(text, at + 1) and at + 2 < len(text.low) and text.low[at + 2] in DASHES and digit_at(text, at + 3)


def is_name(text: Words, amount: Amount) -> bool:
    """A number behind a capitalised word, with nothing measured or counted, belongs to a name ("Apollo 11")."""
    if not amount.figures or amount.first == 0 or amount.scaled:
        return False
    before = text.tokens.words[amount.first - 1]
    return before != before.lower() and before.lower() not in STOPS and (before.lower(),) not in BEFORE


def is_score(text: Words, one: Amount, two: Amount) -> bool:
    """Whether two numbers joined by a dash are the result of a match or a vote."""
    low = text.low
    if one.value > 150 or two.value > 150 or not (one.value.is_integer() and two.value.is_integer()):
        return False
    before = low[max(one.first - 3, 0) : one.first]
    after = low[two.last : two.last + 2]
    told = any(word in SCORE_BEFORE for word in before) or any(word in SCORE_AFTER for word in after)
    return one.figures and two.figures and (told or one.value >= two.value)
