"""What two figures count: the same kind, one a part of the other, or two things."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from ..model import Quantity
from ..reference import geography, load

#: How the nouns of two figures relate: ``first part`` where the first counts only some of what the second counts.
Counted = Literal["same", "first part", "second part", "two"]
PERSON = "person"


def counted_as(quantity: Quantity) -> str | None:
    """What is counted, as far as it tells figures apart: "11 dead" and "11 people" answer one question.

    A noun that says little by itself is read with the one before it: "22 crew members" are "22 crew".
    """
    if quantity.counted is None:
        return None
    pair = " ".join((quantity.counted_phrase or "").casefold().split()[-2:])
    return _kinds().get(pair) or kind_of(quantity.counted)


def kind_of(noun: str) -> str:
    """The noun that stands for a noun's kind; itself where it is of none."""
    return _kinds().get(noun.casefold(), noun)


def relate_counted(one: str | None, other: str | None) -> Counted:
    """How two kinds of counted things, as :func:`counted_as` names them, relate."""
    if one is None or other is None or one == other:
        return "same"
    if _part(one, other):
        return "first part"
    return "second part" if _part(other, one) else "two"


def named_apart(first: Quantity, second: Quantity) -> bool:
    """Whether each of two figures counts what belongs to a name, and the names differ: "50 Ford cars", "50 Fiat cars".

    Names of countries and peoples are one by the country ("US troops", "American troops").
    """
    ours, theirs = names_counted(first), names_counted(second)
    if not ours or not theirs or {word.casefold() for word in ours} & {word.casefold() for word in theirs}:
        return False
    if "".join(ours) in _initials(theirs) or "".join(theirs) in _initials(ours):
        return False
    return _countries(ours).isdisjoint(_countries(theirs))


def names_counted(quantity: Quantity) -> list[str]:
    """The names before the noun of what is counted; none where the noun is written like a name too, as in headlines."""
    words = re.findall(r"[^\W\d_][\w.'’-]*", quantity.text)
    if len(words) < 2 or words[-1][0].isupper():
        return []
    first = 0 if quantity.text[:1].isdigit() else 1  # a number in words may begin a sentence
    return [word for word in words[first:-1] if word[0].isupper()]


def _initials(words: Sequence[str]) -> tuple[str, ...]:
    letters = "".join(word[0] for word in words)
    return letters, ".".join(letters) + "."


def _countries(words: Sequence[str]) -> frozenset[str]:
    """Codes of the countries that some words name, or that peoples among them belong to."""
    entries = (geography.demonym(word) or next(iter(geography.lands(word)), None) for word in words)
    return frozenset(entry.country for entry in entries if entry is not None and entry.country)


def _part(one: str, whole: str) -> bool:
    """Whether a kind is counted among another; nationalities are among people ("two Zaireans")."""
    if whole == PERSON and one[:1].isupper() and (one in _peoples() or one.endswith(("ian", "ean"))):
        return True
    return one in _parts(whole)


@cache
def _kinds() -> dict[str, str]:
    """Of each noun the one that stands for its kind."""
    table = load("comparison")
    found: dict[str, str] = {noun: kind[0] for kind in table["alike"] for noun in kind}
    found.update(dict.fromkeys(table["persons"], PERSON))
    return found


@cache
def _parts(whole: str) -> frozenset[str]:
    """Kinds that are counted among a kind, theirs included."""
    kinds = _kinds()
    nouns: list[str] = load("comparison")["parts"].get(whole, [])
    parts = {kinds.get(noun, noun) for noun in nouns} - {whole}
    parts |= {deeper for part in sorted(parts) for deeper in _parts(part)}
    return frozenset(parts)


@cache
def _peoples() -> frozenset[str]:
    """Names of those who belong to a country or a city."""
    names = {name for country in load("countries").values() for name in country.get("demonyms", ())}
    return frozenset(names | set(load("demonyms")))
