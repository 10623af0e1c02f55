"""Units of measure and money, by the words and signs that texts use."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ..reference import load

#: The longest form of a unit has this many tokens.
LONGEST = 5


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit by pint's singular name or ISO 4217 code, and its dimension."""

    name: str
    dimension: str


@dataclass(frozen=True, slots=True)
class UnitForms:
    """Forms of units: ``words`` by tokens joined with blanks, ``glued`` only right behind figures, ``signs`` before."""

    words: dict[str, Unit]
    glued: dict[str, Unit]
    signs: dict[str, Unit]
    starts: frozenset[str]


@cache
def unit_forms() -> UnitForms:
    """All forms, built once. Forms in capitals count as they are written, others in any case."""
    words: dict[str, Unit] = {}
    glued: dict[str, Unit] = {}
    signs: dict[str, Unit] = {}
    for dimension, units in load("units").items():
        for name, forms in units.items():
            unit = Unit(name, dimension)
            words |= dict.fromkeys(forms.get("forms", ()), unit)
            glued |= dict.fromkeys(forms.get("glued", ()), unit)
    for code, forms in load("currencies").items():
        unit = Unit(code, "money")
        words |= {form: unit for form in forms["words"] if form not in words}
        words |= {sign: unit for sign in forms["signs"] if not sign.isalpha()}
        glued |= dict.fromkeys(forms.get("glued", ()), unit)
        signs |= dict.fromkeys(forms["signs"], unit)
    starts = frozenset(form.split()[0] for form in words)
    return UnitForms(words, glued, signs, starts)
