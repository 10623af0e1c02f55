"""Whether two full names of one surname may be one person: given names, middle names and ways of spelling."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from .forms import particles, parts
from .lexicon import given_names, given_names_of

#: Shorter given names are never misspelt forms of one another; longer ones differ by so many letters at most.
_LONG, _APART = 5, 2
#: Ways in which other scripts are written in Latin letters: "Barovsky", "Barovskyy", "Barovskiy"; "Saleh", "Salih".
_SEMIVOWELS = re.compile(r"[iyj]+")
_DOUBLED = re.compile(r"([^\W\d_])\1+")
_VOWELS = str.maketrans({"o": "u", "e": "a"})


@lru_cache(maxsize=1 << 14)
def spelling(surname: str) -> str:
    """A key that the transliterations of one surname share, in lower case; short names are left as they are."""
    low = surname.casefold()
    if len(low) < _LONG:
        return low
    return _SEMIVOWELS.sub("i", low).replace("kh", "h").replace("\u2019", "").replace("'", "")


@lru_cache(maxsize=1 << 14)
def same_person(one: str, other: str) -> bool:
    """Whether two full names that end with one surname may name one person.

    Initials stand for what begins so; middle names must not contradict each other; two names that people are commonly
    given are one only where they are spellings of one another ("Mohammed", "Muhammad").
    """
    first, second = parts(one)[0], parts(other)[0]
    if len(first) < 2 or len(second) < 2:
        return first == second
    return _same_given(first[0], second[0]) and _same_middle(_middle(first), _middle(second))


def _middle(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word for word in words[1:-1] if word.casefold() not in particles())


def _same_given(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    if one == other:
        return True
    if one[0] != other[0] or min(len(one), len(other)) < _LONG or (one[-1] == "a") != (other[-1] == "a"):
        return False
    if _sex(one) and _sex(other) and _sex(one) != _sex(other):
        return False
    if one in given_names() and other in given_names():
        return _spelt(one) == _spelt(other)
    return Levenshtein.distance(one, other) <= _APART


def _sex(given: str) -> str:
    return next((sex for sex in ("men", "women") if given in given_names_of(sex)), "")


def _spelt(given: str) -> str:
    return _DOUBLED.sub(r"\1", _SEMIVOWELS.sub("i", given.casefold())).translate(_VOWELS)


def _same_middle(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the middle names agree: none, the same, initials of the other's, or some of the other's in order."""
    if not one or not other:
        return True
    if any(len(word) == 1 for word in (*one, *other)):
        return len(one) == len(other) and all(a[0] == b[0] for a, b in zip(one, other, strict=True))
    short, long = sorted((one, other), key=len)
    rest = iter(long)
    return all(word in rest for word in short)
