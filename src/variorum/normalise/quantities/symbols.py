"""Symbols of one letter or two behind a number ("12 C", "150 kn"): the unit that the words around them speak of."""

from __future__ import annotations

from functools import cache

from ...reference import load
from ..tokens import Tokens
from ..units import Unit, unit_forms
from .currencies import sentence

_REACH = 12


def symbol_after(tokens: Tokens, low: list[str], at: int) -> tuple[Unit, str] | None:
    """The unit of a symbol, and why.

    Args:
        tokens: the text.
        low: its words in lower case.
        at: the token behind a number.

    Returns:
        The unit with a reason; None where the sentence has no word of its field, or of two fields.
    """
    symbol = tokens.words[at]
    fields = _symbols().get(symbol)
    if fields is None:
        return None
    around = frozenset(sentence(low, at, _REACH))
    fit = [(unit, cue) for unit, cues in fields for cue in cues if cue in around]
    if not fit or any(unit != fit[0][0] for unit, _ in fit):
        return None
    return fit[0][0], f"“{symbol}”: {fit[0][0].name}, since the sentence speaks of “{fit[0][1]}”"


@cache
def _symbols() -> dict[str, tuple[tuple[Unit, tuple[str, ...]], ...]]:
    known = {unit.name: unit for unit in unit_forms().words.values()}
    return {
        symbol: tuple((known.get(name) or Unit(name, "electricity"), tuple(cues)) for name, cues in fields.items())
        for symbol, fields in load("quantity_words")["symbols"].items()
    }
