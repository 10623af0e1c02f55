"""Numbers as they are written: figures, words, scales, fractions, powers of ten and vague plurals."""

from __future__ import annotations

from dataclasses import dataclass

from ...reference import load
from ..numbers import FRACTIONS, ONES, SCALES, TENS, figure
from ..tokens import Tokens
from ..units import unit_forms
from .lexicon import GROUPS, NUMBER_WORDS, VAGUE

_SUFFIXES: dict[str, float] = {word: float(value) for word, value in load("number_words")["suffixes"].items()}
DASHES = frozenset("-–—‑−")
_SLASHES = frozenset("/⁄")
#: Signs for fractions, one character each.
VULGAR = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
          "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5, "⅙": 1 / 6}  # fmt: skip
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 64, 100, 128, 1000})
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
#: The largest power of ten that a quantity is given in; beyond it nothing is counted or measured.
_POWER_AT_MOST = 60
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
        return _broken(tokens, low, at) or _figures(tokens, low, at, money)
    if word in NUMBER_WORDS:
        return _words(low, at)
    return _group(low, at)


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


def _broken(tokens: Tokens, low: list[str], at: int) -> Amount | None:
    """A power of ten ("3 × 10^8", "10⁶"), a fraction ("1/16") or a mixed number ("10 1/2", "3½")."""
    after = low[at + 1] if at + 1 < len(low) else ""
    if after in ("×", "x", "*") and low[at + 2 : at + 3] == ["10"]:
        power, last = _power(low, at + 3, spelled=after != "×")
        mantissa = figure(low[at])
        if power is not None and mantissa is not None:
            return Amount(at, last, mantissa * 10.0**power, True, figures=True, broken=True)
    if low[at] == "10":
        power, last = _power(low, at + 1, spelled=True)
        if power is not None:
            return Amount(at, last, 10.0**power, True, figures=True, broken=True)
    if after in VULGAR and "." not in low[at]:
        whole = figure(low[at])
        return None if whole is None else Amount(at, at + 2, whole + VULGAR[after], figures=True, broken=True)
    if after in _SLASHES and (share := _fraction(tokens, low, at)) is not None:
        return Amount(at, at + 3, share, figures=True, broken=True)
    if after[:1].isdigit() and low[at + 2 : at + 3] and low[at + 2] in _SLASHES:
        share, whole = _fraction(tokens, low, at + 1), figure(low[at])
        if share is not None and share < 1 and whole is not None and whole.is_integer():
            return Amount(at, at + 4, whole + share, figures=True, broken=True)
    return None


def _power(low: list[str], at: int, spelled: bool = False) -> tuple[int | None, int]:
    """The exponent behind a ten: "^8", "⁸", and where "×" stands before it a bare "−30"."""
    word = low[at] if at < len(low) else ""
    raised = word.translate(_RAISED)
    if word and word != raised:
        exponent, last = raised, at + 1
    elif low[at : at + 2] == ["*", "*"] and at + 2 < len(low):
        exponent, last = low[at + 2], at + 3
    else:
        place = at + 1 if word == "^" else at
        minus = place < len(low) and low[place] in DASHES
        if place == at and (spelled or not minus):
            return None, at
        place += minus
        exponent, last = ("-" if minus else "") + (low[place] if place < len(low) else ""), place + 1
    try:
        power = int(exponent)
    except ValueError:
        return None, at
    return (power, last) if len(exponent) < 5 and abs(power) <= _POWER_AT_MOST else (None, at)


def _fraction(tokens: Tokens, low: list[str], at: int) -> float | None:
    """The value of "1/16" or "1 / 4"; None for "9/11" and "24/7", which divide nothing."""
    if at + 2 >= len(low) or not (low[at].isdigit() and low[at + 2].isdigit()) or len(low[at]) + len(low[at + 2]) > 8:
        return None
    above, below = int(low[at]), int(low[at + 2])
    behind = low[at + 3] if at + 3 < len(low) else ""
    joined = tokens.starts[at + 1] - tokens.ends[at] == tokens.starts[at + 2] - tokens.ends[at + 1]
    if not (joined and 0 < above < below and below in _DENOMINATORS) or behind in _SLASHES or behind[:1].isdigit():
        return None
    return above / below


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
    while last + step < min(len(low), at + _WORDS_AT_MOST) and low[last + step] in SCALES:
        scale = SCALES[low[last + step]]
        value, last, scaled, step = value * scale, last + step + 1, True, 0
    if scaled and low[last : last + 3] == ["and", "a", "half"]:
        value, last = value + 0.5 * scale, last + 3
    if money and not scaled and last < len(low) and tokens.words[last] in ("m", "bn", "b", "M", "B", "tn", "mn"):
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


def _group(low: list[str], at: int) -> Amount | None:
    word, after = low[at], low[at + 1 : at + 4]
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
