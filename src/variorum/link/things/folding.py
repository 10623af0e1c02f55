"""Folding names: what two spellings of one name have in common."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from ...reference import load, load_words

_POSSESSIVE = re.compile(r"['’]s?$")
_WORD = re.compile(r"\w+(?:['’.-]\w+)*\.?")
_STROKED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"})


def _set(key: str) -> frozenset[str]:
    return load_words("relations", key)


@cache
def generic_words() -> frozenset[str]:
    """Plain nouns for kinds of thing: as a name they stand for nothing, as part of one they tell it from no other."""
    return _set("generic_heads") | {f"{word}s" for word in _set("generic_heads")}


@cache
def shortening_words(key: str) -> frozenset[str]:
    """Words by which names are shortened: ``club_words`` stand for a club, ``company_words`` a company's name loses."""
    return _set(key)


@cache
def _nicknames() -> dict[str, str]:
    return {form: group[0] for group in load("relations")["nicknames"] for form in group}


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """A name without case, accents, quotation marks, possessive endings, articles and doubled spaces."""
    text = unicodedata.normalize("NFKD", text.casefold()).translate(_STROKED)
    text = "".join(letter for letter in text if not unicodedata.combining(letter))
    words = [_POSSESSIVE.sub("", word).replace("’", "'").rstrip(".") for word in _WORD.findall(text)]
    words = [word.replace(".", "") for word in words if word]
    if len(words) > 1 and words[0] in ("the", "a", "an"):
        words = words[1:]
    return " ".join(words)


@lru_cache(maxsize=65536)
def person_words(text: str) -> tuple[str, ...]:
    """The words of a person's name, without titles and "Jr."."""
    words = [word for word in fold(text).split() if word not in _set("titles")]
    while len(words) > 1 and words[-1] in _set("suffixes"):
        words.pop()
    return tuple(words)


def given_names_agree(first: str, second: str) -> bool:
    """Whether two given names can be one: equal, a known short form, or an initial of the other."""
    if first == second:
        return True
    short = _nicknames()
    if short.get(first, first) == short.get(second, second):
        return True
    return first[0] == second[0] and min(len(first), len(second)) == 1


def persons_agree(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether two full names can be one person's: same surname, given names that agree, no middle names at odds."""
    if len(first) < 2 or len(second) < 2 or first[-1] != second[-1] or not given_names_agree(first[0], second[0]):
        return False
    middle, other = first[1:-1], second[1:-1]
    return not middle or not other or (middle[0][0] == other[0][0])


def acronym_of(text: str) -> tuple[str, ...]:
    """Acronyms that a name of several words may be shortened to, lower case."""
    words = [word for word in fold(text).replace("-", " ").split() if word]
    if len(words) < 2:
        return ()
    content = [word for word in words if word not in ("of", "the", "and", "for", "in", "on", "de", "to")]
    forms = {"".join(word[0] for word in words), "".join(word[0] for word in content)}
    return tuple(sorted(form for form in forms if len(form) >= 2))


def without_country(text: str) -> str:
    """An organisation's folded name without a country before it ("us capitol police": "capitol police")."""
    for prefix in sorted(_set("country_prefixes"), key=len, reverse=True):
        if text.startswith(fold(prefix) + " "):
            return text[len(fold(prefix)) + 1 :]
    return text
