"""Numbers as they are written: figures, words, scales, ranges and vague plurals."""

from __future__ import annotations

from dataclasses import dataclass

from ...reference import load
from ..numbers import ONES, SCALES, TENS, figure
from ..tokens import Tokens
from .lexicon import GROUPS, NUMBER_WORDS, VAGUE

_SUFFIXES: dict[str, float] = {word: float(value) for word, value in load("number_words")["suffixes"].items()}
DASHES = frozenset("-–—‑−")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number and its tokens ``first`` up to, not with, ``last``.

    ``scaled`` says that a word like "million" stands in it; ``vague`` that only its size is said ("dozens");
    ``figures`` that it is written in figures.
    """

    first: int
    last: int
    value: float
    scaled: bool = False
    vague: bool = False
    figures: bool = False


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
    if word[0].isdigit() or (word[0] == "." and len(word) > 1):
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
    step = 1 if last + 1 < len(low) and low[last] in DASHES and low[last + 1] in SCALES else 0
    while last + step < len(low) and low[last + step] in SCALES:
        value, last, scaled, step = value * SCALES[low[last + step]], last + step + 1, True, 0
    if money and not scaled and last < len(low) and tokens.words[last] in ("m", "bn", "b", "M", "B", "tn", "mn"):
        scale = _SUFFIXES.get(tokens.words[last]) or SCALES.get(low[last], 1.0)
        return Amount(at, last + 1, value * scale, True, figures=True)
    return Amount(at, last, value, scaled, figures=True)


def _words(low: list[str], at: int) -> Amount | None:
    total, part, last, scaled = 0.0, 0.0, at, False
    while last < len(low):
        word = low[last]
        if word in ONES or word in TENS:
            if last > at and low[last - 1] in ONES and word in ONES:
                break
            part += ONES.get(word, TENS.get(word, 0.0))
        elif word in GROUPS:
            scale = GROUPS[word]
            scaled = True
            if scale < 1000:
                part = (part or 1.0) * scale
            else:
                total, part = total + (part or 1.0) * scale, 0.0
        elif low[last : last + 3] == ["and", "a", "half"]:
            part += 0.5
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


def _group(low: list[str], at: int) -> Amount | None:
    word, after = low[at], low[at + 1 : at + 4]
    if word in ("a", "an") and after[:1] and after[0] in GROUPS:
        inner = _words(low, at + 1)
        return Amount(at, inner.last, inner.value, True) if inner else None
    if word == "a" and after[:2] == ["couple", "of"]:
        return Amount(at, at + 3, 2.0)
    if word == "half" and after[:1] in (["a"], ["-"]) and len(after) > 1 and after[1] in GROUPS:
        return Amount(at, at + 3, 0.5 * GROUPS[after[1]], True)
    if word == "a" and after[:1] == ["half"] and len(after) > 1 and after[1] in GROUPS:
        return Amount(at, at + 3, 0.5 * GROUPS[after[1]], True)
    if word in ("several", "few") and after[:1] and after[0] in GROUPS:
        return Amount(at, at + 2, GROUPS[after[0]], True, vague=True)
    if word == "tens" and after[:2] and after[0] == "of" and after[1] in VAGUE:
        return Amount(at, at + 3, 10.0 * VAGUE[after[1]], True, vague=True)
    if word in VAGUE:
        value, last = VAGUE[word], at + 1
        if after[:1] == ["of"] and len(after) > 1 and after[1] in VAGUE:
            value, last = value * VAGUE[after[1]], at + 3
        return Amount(at, last, value, True, vague=True)
    return None
