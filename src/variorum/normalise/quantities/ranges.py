"""Both ends of a range, and results, which look like ranges."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ...model import Qualifier, Quantity
from .amounts import Amount, read_amount
from .lexicon import DASHES, GROUPS, NUMBER_WORDS
from .millions import in_millions
from .results import is_level, is_score, is_spoken_result
from .words import Words

_SIGNS = ("$", "£", "€")
#: "Rose by $40 billion to $400 billion" is a step and a level; "by 1 to 1.5 degrees" is one interval.
_STEPS = 4.0
#: With the letters that stand for them in "1 to 1.5m homes".
_SCALES = {"k": 1e3, "m": 1e6, "b": 1e9, **GROUPS}


def upper_end(text: Words, amount: Amount, money: bool, in_time: Callable[[int], bool]) -> tuple[Amount | None, bool]:
    """The other end of a range, and whether it is the result of a match or vote instead.

    Args:
        text: the text.
        amount: the number read first.
        money: whether a currency sign stands before it.
        in_time: whether a token belongs to a date or clock time.

    Returns:
        The second number (None where there is none) and whether the two are a result ("2-1").
    """
    low, tokens = text.low, text.tokens
    at = amount.last
    if is_level(text, amount):
        return replace(amount, first=at, last=at + 1), True
    if at + 1 >= len(low) or amount.vague or in_time(at + 1):
        return None, False
    link, before = low[at], low[amount.first - 1] if amount.first else ""
    place = at + 1
    if link in DASHES and low[place] == "to":
        link, place = "to", at + 2  # "a two- to three-metre pole"
    if before in _SIGNS and low[place : place + 1] == [before]:
        place += 1
    if (
        link == "to"
        and place + 1 < len(low)
        and low[place] in DASHES
        and tokens.ends[place] == tokens.starts[place + 1]
    ):
        place += 1  # "200,000 to-260,000"
    opened = before == "between" or (amount.first > 1 and low[amount.first - 2] == "between")
    if link in DASHES:
        close = tokens.ends[at - 1] == tokens.starts[at] or not amount.figures
        if not close and tokens.starts[at] != tokens.ends[at - 1] and tokens.starts[place] == tokens.ends[at]:
            return None, False
    elif not (link == "to" or (link == "and" and opened) or link == "or"):
        return None, False
    if place >= len(low) or not (low[place][0].isdigit() or low[place] in NUMBER_WORDS):
        return None, False
    other = read_amount(tokens, low, place, money)
    if other is None:
        return None, False
    if not money:
        other = in_millions(tokens, low, other)
    if (link in DASHES and is_score(text, amount, other)) or (link == "to" and is_spoken_result(text, amount, other)):
        return other, True
    if link == "or" and not 0 < other.value - amount.value <= max(1.0, amount.value):
        return None, False
    first = amount.first - 1 if before in _SIGNS else amount.first
    if link == "to" and low[max(first - 1, 0)] == "by" and other.value > _STEPS * amount.value:
        return None, False
    scaled = amount.value if not (other.scaled and not amount.scaled) else 0.0
    return (other, False) if scaled < other.value else (None, False)


def both_values(text: Words, amount: Amount, upper: Amount | None) -> tuple[float, float]:
    """The numbers at both ends; a scale behind the second belongs to both ("2 to 3 million")."""
    if upper is None:
        return amount.value, amount.value
    value = amount.value
    if upper.scaled and not amount.scaled and amount.figures and value < 1000 and value <= _mantissa(text, upper):
        scales = [_SCALES[word] for word in text.low[upper.first : upper.last] if word in _SCALES]
        value *= scales[-1] if scales else 1.0
    return value, upper.value


def _mantissa(text: Words, amount: Amount) -> float:
    """The number before its scale: 4 of "4 million", so that "$200 to $4 million" starts at 200."""
    scale = 1.0
    for word in text.low[amount.first : amount.last]:
        scale *= _SCALES.get(word, 1.0)
    return amount.value / scale if scale > 1.0 else 1000.0


def are_ends(one: Quantity, two: Quantity, link: list[str], before: str) -> bool:
    """Whether two quantities that each name their unit are the ends of one range.

    Args:
        one: the first.
        two: the second.
        link: the lower-cased words between them.
        before: the word before the first ("between", "from").

    Returns:
        True for "$3 billion to $5 billion" and "between 5% and 6%"; False for "by $4 billion to $40 billion", a change.
    """
    if not (one.unit and one.unit == two.unit and one.qualifier in ("exactly", "about") and two.qualifier == "exactly"):
        return False
    if one.upper is None or two.upper is None or one.upper >= two.upper:
        return False
    link = list(link)
    while link and link[-1] in (*_SIGNS, "us"):
        link.pop()
    if before == "by" and two.upper > _STEPS * one.upper:
        return False
    return link in (["to"], ["-"], ["–"]) or (link == ["and"] and before == "between")


def bounds(
    text: Words, amount: Amount, upper: Amount | None, score: bool, qualifier: Qualifier
) -> tuple[float | None, float | None, Qualifier]:
    """The stated numbers as bounds, open on the side that the words leave open."""
    low, high = both_values(text, amount, upper)
    if score:
        return min(low, high), max(low, high), qualifier
    if upper and low < high:
        return low, high, "between" if qualifier in ("exactly", "about") else qualifier
    if qualifier == "at most":
        return None, high, qualifier
    if qualifier == "at least" or amount.vague:
        return low, None, qualifier
    return low, high, qualifier
