"""Numbers in figures and in words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..reference import load

_WORDS = load("number_words")
ONES: dict[str, float] = {word: float(value) for word, value in _WORDS["ones"].items()}
TENS: dict[str, float] = {word: float(value) for word, value in _WORDS["tens"].items()}
SCALES: dict[str, float] = {word: float(value) for word, value in _WORDS["scales"].items()}
FRACTIONS: dict[str, float] = {word: float(value) for word, value in _WORDS["fractions"].items()}
ORDINALS: dict[str, int] = _WORDS["ordinals"]
#: Longer figures are no quantity a report states; they are left alone.
DIGITS_AT_MOST = 24
_JOINERS = re.compile(r"&nbsp;|&#160;|[,，'’\s\u00a0\u202f\u200b\u2009\u2060\ufeff]")
_DECIMAL_COMMA = re.compile(r"\d{1,3},\d{1,2}")
_POINTED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}")


def figure(word: str) -> float | None:
    """Value of a number in figures, None where it is none or absurdly long.

    Read are "1,200", "2.5", "940 000", "1'000"; "1.000.000" with points between thousands, "1,5" with a decimal comma.
    """
    if len(word) > DIGITS_AT_MOST:
        return None
    if _POINTED.fullmatch(word):
        groups = word.split(".")
        # "192.168.100.200" is an address on a network.
        return (
            None if len(groups) == 4 and max(map(int, groups)) < 256 and int(groups[0]) > 9 else float("".join(groups))
        )
    if _DECIMAL_COMMA.fullmatch(word):
        return float(word.replace(",", "."))
    try:
        return float(_JOINERS.sub("", word))
    except ValueError:
        return None


def number(words: Sequence[str]) -> float | None:
    """Value of a number in figures, words or both.

    Args:
        words: lower-cased tokens ("two", "and", "a", "half"; "1.2", "million"; "twenty", "-", "five").

    Returns:
        The value; None where the words are no number or have none ("several").
    """
    total = 0.0
    part: float | None = None
    halves = 0.0
    for at, word in enumerate(words):
        before = words[at - 1] if at else ""
        if word in ("-", "–", "‑", "and", ","):
            continue
        if word in ("a", "an"):
            if "half" not in words[at + 1 : at + 2] and "quarter" not in words[at + 1 : at + 2]:
                part = (part or 0.0) + 1.0
        elif word in ("half", "quarter"):
            share = 0.5 if word == "half" else 0.25
            if part is None and total == 0.0:
                part = share
            else:
                halves += share
        elif word in SCALES:
            scale = SCALES[word]
            if scale == 100.0:
                part = (1.0 if part is None else part) * 100.0
            else:
                total += ((1.0 if part is None and total == 0.0 else part or 0.0) + halves) * scale
                part, halves = None, 0.0
        elif word in ONES:
            part = (part or 0.0) + ONES[word]
        elif word in TENS:
            part = (part or 0.0) + TENS[word]
        elif word in ("dozen", "dozens"):
            part = (1.0 if part is None else part) * 12.0
        elif word in ("couple", "pair"):
            part = 2.0
        elif word == "of":
            continue
        else:
            value = figure(word)
            if value is None or (part is not None and before not in ("and", "")):
                return None
            part = (part or 0.0) + value
    if part is None and total == 0.0 and halves == 0.0:
        return 0.0 if "zero" in words else None
    return total + (part or 0.0) + halves
