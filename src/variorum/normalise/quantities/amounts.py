"""Numbers as they are written: figures, words, scales, parts of scales and vague plurals."""

from __future__ import annotations

from dataclasses import dataclass

from ...reference import load
from ..numbers import FRACTIONS, ONES, SCALES, TENS, figure
from ..tokens import Tokens
from ..units import unit_forms
from .fractions import VULGAR, broken_number
from .lexicon import DASHES, DETERMINERS, GROUPS, NUMBER_WORDS, VAGUE

_SUFFIXES: dict[str, float] = {word: float(value) for word, value in load("number_words")["suffixes"].items()}
#: No number that is meant to be read has more words.
_WORDS_AT_MOST = 24


@dataclass(frozen=True, slots=True)
class Amount:
    """A number and its tokens ``first`` up to, not with, ``last``.

    Attributes:
        first, last: its tokens.
        value: the number; for vague ones the least that is said.
        scaled: whether a word like "million" stands in it.
        vague: whether only its size is said ("dozens").
        figures: whether it is written in figures.
        broken: whether it is a fraction or power, so that its marks ("/", "^") belong to it.
    """

    first: int
    last: int
    value: float
    scaled: bool = False
    vague: bool = False
    figures: bool = False
    broken: bool = False


def read_amount(tokens: Tokens, low: list[str], at: int, money: bool = False) -> Amount | None:
    """Read one number that begins at a token.

    Args:
        tokens: the text.
        low: its words in lower case.
        at: number of the token.
        money: whether a currency sign stands before it, so that "m" behind it is a million.

    Returns:
        The number, or None where none begins there.
    """
    word = low[at]
    if part := part_of_scale(low, at):
        return part
    if word in VULGAR:
        return Amount(at, at + 1, VULGAR[word], figures=True, broken=True)
    if word[0].isdigit() or (word[0] == "." and len(word) > 1):
        if broken := broken_number(tokens, low, at):
            return Amount(at, broken.last, broken.value, broken.power, figures=True, broken=True)
        return _figures(tokens, low, at, money)
    if word in NUMBER_WORDS:
        return _words(low, at)
    return _group(low, at)


def _figures(tokens: Tokens, low: list[str], at: int, money: bool) -> Amount | None:
    value = figure(low[at])
    if value is None:
        return None
    last, scaled = at + 1, False
    if last < len(low) and tokens.starts[last] == tokens.ends[at]:
        suffix = tokens.words[last]
        follows = low[last + 1] if last + 1 < len(low) else ""
        if suffix in _SUFFIXES and (money or (suffix in "kKMB" and follows.isalpha()) or follows == "people"):
            return Amount(at, last + 1, value * _SUFFIXES[suffix], True, figures=True)
    if low[last : last + 3] == ["and", "a", "half"]:
        value, last = value + 0.5, last + 3
    if last + 1 < len(low) and tokens.words[last] == "m" and _money_word(low[last + 1]):
        return Amount(at, last + 1, value * 1e6, True, figures=True)  # "5 m euros"
    step = 1 if last + 1 < len(low) and low[last] in DASHES and low[last + 1] in SCALES else 0
    scale = 1.0
    groups = SCALES if money else GROUPS  # "2 dozen students"
    while last + step < min(len(low), at + _WORDS_AT_MOST) and low[last + step] in groups:
        scale = groups[low[last + step]]
        value, last, scaled, step = value * scale, last + step + 1, True, 0
    if scaled and low[last : last + 3] == ["and", "a", "half"]:
        value, last = value + 0.5 * scale, last + 3
    if money and not scaled and last < len(low) and tokens.words[last] in ("m", "bn", "b", "M", "B", "tn", "mn", "mil"):
        scale = _SUFFIXES.get(tokens.words[last]) or SCALES.get(low[last], 1.0)
        return Amount(at, last + 1, value * scale, True, figures=True)
    return Amount(at, last, value, scaled, figures=True)


def _money_word(word: str) -> bool:
    unit = unit_forms().words.get(word)
    return unit is not None and unit.dimension in ("money", "shared") and word.isalpha()


def _words(low: list[str], at: int) -> Amount | None:
    total, part, last, scaled, scale = 0.0, 0.0, at, False, 1.0
    while last < min(len(low), at + _WORDS_AT_MOST):
        word = low[last]
        if word in ONES or word in TENS:
            if part % 100 and (word in TENS or low[last - 1] in ONES or ONES[word] >= 10):
                break
            part += ONES.get(word, TENS.get(word, 0.0))
        elif word in GROUPS:
            scale = GROUPS[word]
            scaled = True
            if scale < 1000:
                part = (part or 1.0) * scale
            elif last > at and not part and low[last - 1] in GROUPS:
                total *= scale  # "two hundred thousand million"
            else:
                total, part = total + (part or 1.0) * scale, 0.0
        elif low[last : last + 3] == ["and", "a", "half"]:
            part += 0.5 * (scale if scaled and not part else 1.0)
            last += 3
            continue
        elif (
            (word == "and" and low[last - 1] in ("hundred", "thousand"))
            or (word in DASHES and (low[last - 1] in TENS or _next(low, last) in GROUPS))
        ) and (_next(low, last) in NUMBER_WORDS or (word != "and" and _next(low, last) in GROUPS)):
            last += 1
            continue
        else:
            break
        last += 1
    return Amount(at, last, total + part, scaled)


def _next(low: list[str], at: int) -> str:
    return low[at + 1] if at + 1 < len(low) else ""


def part_of_scale(low: list[str], at: int) -> Amount | None:
    """A part of a round number: "a quarter of a million", "three quarters of a million", "half of a billion"."""
    place = at + (low[at] == "a" or (low[at] in ONES and low[at + 1 : at + 2] != ["half"]))
    times = ONES.get(low[at], 1.0)
    if place > at and low[place : place + 1] and low[place] in DASHES:
        place += 1
    if low[place + 1 : place + 2] != ["of"] or low[place] not in FRACTIONS:
        return None
    if low[place + 2 : place + 3] not in (["a"], ["one"]) or SCALES.get("".join(low[place + 3 : place + 4]), 1.0) < 1e3:
        return None
    return Amount(at, place + 4, times * FRACTIONS[low[place]] * SCALES[low[place + 3]], True)


def _group(low: list[str], at: int) -> Amount | None:
    word, after = low[at], low[at + 1 : at + 4]
    if word == "dozen":
        return Amount(at, at + 1, GROUPS[word], True) if low[at - 1 : at] and low[at - 1] in DETERMINERS else None
    if word in ("a", "an") and after[:1] and after[0] in GROUPS:
        inner = _words(low, at + 1)
        return Amount(at, inner.last, inner.value, True) if inner else None
    if word == "a" and after[:1] == ["couple"]:
        place = at + 3 if after[1:2] == ["of"] else at + 2
        if place < len(low) and low[place] in GROUPS:
            return Amount(at, place + 1, 2.0 * GROUPS[low[place]], True)
        return Amount(at, at + 3, 2.0) if after[1:2] == ["of"] else None
    if word in ("half", "quarter") and after[:1] in (["a"], ["-"]) and len(after) > 1 and after[1] in GROUPS:
        return Amount(at, at + 3, _PARTS[word] * GROUPS[after[1]], True)
    if word in _PARTS and after[:1] and after[0] in GROUPS:
        return Amount(at, at + 2, _PARTS[word] * GROUPS[after[0]], True)
    if word == "a" and after[:1] and after[0] in _PARTS and len(after) > 1 and after[1] in GROUPS:
        return Amount(at, at + 3, _PARTS[after[0]] * GROUPS[after[1]], True)
    if word == "twice" and after == ["the", "speed", "of"]:
        return Amount(at, at + 1, 2.0)
    if word in ("several", "few") and after[:1] and after[0] in GROUPS:
        return Amount(at, at + 2, GROUPS[after[0]], True, vague=True)
    return _vague(low, at, after)


_PARTS = {"half": 0.5, "quarter": 0.25}


def _vague(low: list[str], at: int, after: list[str]) -> Amount | None:
    """Numbers of which only the size is said: "hundreds", "tens of thousands", "scores of"."""
    word = low[at]
    if word == "tens" and after[:2] and after[0] == "of" and len(after) > 1 and after[1] in VAGUE:
        return Amount(at, at + 3, 10.0 * VAGUE[after[1]], True, vague=True)
    if word == "scores":
        people = after[:1] == ["of"] and len(after) > 1 and after[1].isalpha()
        return Amount(at, at + 1, 20.0, True, vague=True) if people else None
    if word in VAGUE:
        value, last = VAGUE[word], at + 1
        if after[:1] == ["of"] and len(after) > 1 and after[1] in VAGUE:
            value, last = value * VAGUE[after[1]], at + 3
        return Amount(at, last, value, True, vague=True)
    return None
