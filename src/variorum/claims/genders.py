"""Whether "he" or "she" may mean a person, by given name and title."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from ..model import Name
from ..reference import load

Gender = Literal["he", "she"]
_FORMS: dict[str, Gender] = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she", "hers": "she"}
_WORD = re.compile(r"[^\W\d_]+")


@cache
def _of_names() -> dict[str, Gender]:
    table = load("given_names")
    found: dict[str, Gender] = {}
    for key, gender in _KEYS:
        found |= {name.casefold(): gender for name in str(table[key]).split()}
    return found


_KEYS: tuple[tuple[str, Gender], ...] = (("men", "he"), ("women", "she"))


@cache
def _of_titles() -> dict[str, Gender]:
    table = load("gendered_nouns")
    return {word: gender for gender in _GENDERS for word in (*table[gender], *table[_ADDRESS[gender]])}


_GENDERS: tuple[Gender, ...] = ("he", "she")
_ADDRESS: dict[Gender, str] = {"he": "address_he", "she": "address_she"}


def gender_of(name: Name, text: str) -> Gender | None:
    """What pronoun goes with a person, None where nothing tells.

    Args:
        name: a person's name.
        text: the document's text, for the title in front.
    """
    before = _WORD.findall(text[max(0, name.start - 14) : name.start].lower())
    if before and (gender := _of_titles().get(before[-1])) and text[name.start - 1 : name.start].isspace():
        return gender
    for words in (_WORD.findall(name.canonical or ""), _WORD.findall(name.text)):
        if not words:
            continue
        if gender := _of_titles().get(words[0].casefold()):
            return gender
        if len(words) > 1 and (gender := _of_names().get(words[0].casefold())):
            return gender
    return None


def agrees(pronoun: str, gender: Gender | None) -> bool:
    """Whether a pronoun may stand for somebody of a gender; unknown ones fit all."""
    wanted = _FORMS.get(pronoun)
    return wanted is None or gender is None or wanted == gender


def same_gender(first: str, second: str) -> bool:
    """Whether two pronouns can mean one person: "she" and "her", not "she" and "he"."""
    return (first in ("she", "her", "hers")) == (second in ("she", "her", "hers"))
