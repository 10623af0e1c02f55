"""Which shock a magnitude is of: the earthquake told of, or one before or after it."""

from __future__ import annotations

import re
from functools import cache

from ...reference import load
from .signatures import Number

#: So many characters around a magnitude say which shock it is of, within its sentence.
_BEFORE, _BEHIND = 70, 40
_END = re.compile(r"(?<=[^\d])[.!?;]\s|\n")


def of_two_shocks(one: Number, other: Number) -> bool:
    """Whether two magnitudes are of two shocks: of an aftershock, of a weaker quake, and of neither.

    Args:
        one: a number of one report.
        other: one of another report.
    """
    if one.kind != "magnitude" or other.kind != "magnitude":
        return False
    return _shock(one) != _shock(other)


def _shock(number: Number) -> str:
    """Whether a magnitude is of an aftershock or foreshock, of another earthquake, or, empty, of the one told of."""
    text, quantity = number.page.text, number.quantity
    before = _END.split(text[max(0, quantity.start - _BEFORE) : quantity.start])[-1]
    behind = _END.split(text[quantity.end : quantity.end + _BEHIND])[0]
    found = _shocks().search(f"{before} {quantity.text} {behind}")
    return "" if found is None else "sequel" if found["sequel"] else "another"


@cache
def _shocks() -> re.Pattern[str]:
    words = load("number_senses")["shocks"]
    kinds, nouns = ("|".join(words[key]) for key in ("kinds", "nouns"))
    sequels = "|".join(load("slots")["earthquakes"]["sequels"])
    return re.compile(rf"\b(?:(?P<sequel>{sequels})s?|(?:{kinds})\s(?:\w+\s)?(?:{nouns}))\b", re.IGNORECASE)
