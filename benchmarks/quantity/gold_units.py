"""Units as the gold writes them."""

from __future__ import annotations

import re

from variorum.model import Quantity
from variorum.reference import load

_POWERS = re.compile(r"(\w+) \*\* ([23])")
_WRITTEN = {" / ": " per ", " * ": "-", "degree_": "", "_": " "}
_NAMES = {
    "percent": "percentage", "person": "people", "part per million": "parts-per-million",
    "part per billion": "parts-per-billion", "newton-meter": "newton metre",
    "milliampere hour": "milliampere-hour",
    "megabritish thermal unit": "mega british thermal unit",
}  # fmt: skip
#: Currencies that the gold names otherwise than by country and noun.
_MONEY = {"USD": "dollar", "GBP": "pound sterling", "EUR": "euro", "ILS": "shekel", "HRK": "croatian kuna"}


def unit_of(quantity: Quantity, bridged: bool = False) -> str:
    """The gold's way of writing a unit: words for pint's signs, "year of age", "test per day", "% germans" for a third.

    What is counted is the gold's unit too, and there with the words that describe it ("european country"), but without
    "and", so the phrase stands for it, not its head noun.
    """
    if quantity.dimension == "age":
        return f"{quantity.unit} of age"
    unit = quantity.unit
    counted = (quantity.counted_phrase or quantity.counted or "").replace(" and ", " ")
    if unit and unit.startswith("1 / ") and counted:
        unit = f"{counted} / {unit[4:]}"
    if quantity.dimension == "ratio" and unit is None:
        return f"% {counted or '-'}"
    unit = unit or counted or "-"
    unit = _POWERS.sub(lambda found: f"{'square' if found[2] == '2' else 'cubic'} {found[1]}", unit)
    for ours, gold in _WRITTEN.items():
        unit = unit.replace(ours, gold)
    if bridged and unit == "metric horsepower":
        unit = "horsepower"
    return " per ".join(_NAMES.get(part) or _currency(part) or part for part in unit.split(" per "))


def _currency(code: str) -> str | None:
    """A currency's name by its ISO 4217 code."""
    if code in _MONEY or len(code) != 3 or not code.isupper():
        return _MONEY.get(code)
    forms = load("currencies").get(code)
    if not forms or not forms.get("by"):
        return None
    return f"{forms['by'][0]} {(forms.get('nouns') or forms['shared'])[0]}".lower()
