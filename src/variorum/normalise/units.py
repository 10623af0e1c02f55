"""Units of measure and money, by the words and signs that texts use."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

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
    """Forms of units.

    Attributes:
        words: by tokens joined with blanks; forms in capitals count as they are written, others in any case.
        glued: forms that count only right behind figures ("5m").
        signs: currency signs and codes before figures; those with letters in any case.
        starts: first tokens of ``words``.
        shared: words of several currencies ("pesos") and the codes they may stand for.
        countries: each currency's countries and adjectives, by which a shared word is decided.
    """

    words: dict[str, Unit]
    glued: dict[str, Unit]
    signs: dict[str, Unit]
    starts: frozenset[str]
    shared: dict[str, tuple[str, ...]]
    countries: dict[str, tuple[str, ...]]


@cache
def unit_forms() -> UnitForms:
    """All forms, built once."""
    words: dict[str, Unit] = {}
    glued: dict[str, Unit] = {}
    for dimension, units in load("units").items():
        for name, forms in units.items():
            unit = Unit(name, dimension)
            words |= dict.fromkeys(forms.get("forms", ()), unit)
            glued |= dict.fromkeys(forms.get("glued", ()), unit)
    signs: dict[str, Unit] = {}
    shared: dict[str, tuple[str, ...]] = {}
    countries: dict[str, tuple[str, ...]] = {}
    for code, forms in load("currencies").items():
        unit = Unit(code, "money")
        words |= {form: unit for form in _currency_words(code, forms) if form not in words}
        glued |= dict.fromkeys(forms.get("glued", ()), unit)
        signs |= dict.fromkeys(_currency_signs(code, forms), unit)
        for noun in forms.get("shared", ()):
            shared[noun] = (*shared.get(noun, ()), code)
        countries[code] = (*forms.get("by", ()), *forms.get("of", ()))
    # Where a country's own noun is as good as unique, the noun stays; the rest wait for what the text speaks of.
    words |= {noun: Unit(noun, "shared") for noun in shared if words.get(noun, _MASS).dimension in ("mass", "shared")}
    starts = frozenset(form.split()[0] for form in words)
    return UnitForms(words, glued, signs, starts, shared, countries)


_MASS = Unit("", "mass")


def _currency_words(code: str, forms: dict[str, Any]) -> list[str]:
    """What stands behind a number: "yen", "mexican pesos", "MXN"."""
    nouns = [*forms.get("nouns", ()), *forms.get("shared", ())]
    adjectives = [adjective.lower() for adjective in forms.get("by", ())]
    named = [f"{adjective} {noun}" for adjective in adjectives for noun in nouns]
    behind = [sign for sign in forms.get("signs", ()) if not sign.isalpha()]
    codes = [code] if code.isupper() and forms.get("code", True) else []
    return [*forms.get("nouns", ()), *named, *forms.get("words", ()), *behind, *codes]


def _currency_signs(code: str, forms: dict[str, Any]) -> list[str]:
    """What stands before a number: "£", "HK $" (tokenised), "hk $" (in small letters), "MXN"."""
    signs = list(forms.get("signs", ()))
    # "a $ 5 note": a lone small "a" is the article.
    signs += [sign.lower() for sign in signs if "$" in sign and sign.strip("$ ").lower() not in ("", "a", "r", "s")]
    if code.isupper() and forms.get("code", True):
        signs += [code, f"{code}$", f"{code} $", f"{code.lower()}$", f"{code.lower()} $"]
    return signs
