"""What is counted or measured by a number: things, a share, money, a length, somebody's age; and in what unit."""

from __future__ import annotations

from ...model import Quantity
from ...reference import load
from ..page import Page
from .surroundings import Surroundings

#: Nobody is older.
_OLDEST = 120


def kind_of(page: Page, quantity: Quantity, around: Surroundings) -> str:
    """The dimension of a number, with the currency of money ("count", "share", "money EUR", "length", "age")."""
    return "age" if _is_age(page, quantity, around) else _dimension(quantity)


def _dimension(quantity: Quantity) -> str:
    if quantity.dimension == "money":
        return f"money {quantity.unit}"
    return {"ratio": "share", "time": "duration"}.get(quantity.dimension, quantity.dimension)


def size_of(quantity: Quantity) -> float:
    """How many of the plain unit one of the quantity's unit makes; shares are counted in percent."""
    if quantity.dimension == "ratio":
        return 1.0 if quantity.unit == "percent" else 100.0
    return float(load("number_senses")["factors"].get(quantity.unit or "", 1.0))


def _is_age(page: Page, quantity: Quantity, around: Surroundings) -> bool:
    """Whether a number is somebody's age: so read, or "She is 59"."""
    if quantity.dimension == "age":
        return True
    if _beside(page, quantity):
        return True
    if quantity.dimension != "count" or quantity.counted or not quantity.text.isdigit() or not around.verbs:
        return False
    persons = [thing for token in around.owners if (thing := page.thing_at(token.idx)) and thing[3] == "person"]
    return bool(persons) and around.verbs[0].lemma_ == "be" and around.equated


def _beside(page: Page, quantity: Quantity) -> bool:
    """Whether a bare number stands between commas behind a noun: "the captain, 45, was held"."""
    token = page.token_at(quantity.start)
    if (
        token is None
        or not quantity.text.isdigit()
        or quantity.dimension != "count"
        or not 0 < int(quantity.text) < _OLDEST
    ):
        return False
    if token.i < 2 or token.i + 1 >= len(token.doc) or token.dep_ == "conj":
        return False
    return token.nbor(-1).text == "," and token.nbor(1).text in (",", ".") and token.nbor(-2).pos_ in ("NOUN", "PROPN")
