"""Symbols of one letter or two behind a number ("12 C", "150 kn"): the unit that the words around them speak of."""

from __future__ import annotations

from functools import cache

from ...reference import load
from ..tokens import Tokens
from ..units import Unit, unit_forms
from .currencies import sentence
from .lexicon import NUMBERED, NUMBERED_CAPITAL

_REACH = 12
_WORDS = load("quantity_words")
#: What speaks of heat and cold, and what of angles, seats and flats.
_HEAT = frozenset(_WORDS["heat"])
_ANGLES = frozenset(_WORDS["angles"])
_SEATS = frozenset(_WORDS["seats"])
_SCALES = {"C": Unit("degree_Celsius", "temperature"), "F": Unit("degree_Fahrenheit", "temperature")}
#: "It was 38C", "highs of 38C".
_STATES = frozenset(
    {"was", "is", "be", "of", "to", "reached", "reach", "hit", "about", "above", "below", "around", "at", "nearly"}
)
_MINUS = ("-", "−", "–")
_DIGITS = 5


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


def glued_temperature(tokens: Tokens, low: list[str], at: int) -> tuple[Unit, str] | None:
    """The unit of "C" or "F" right behind figures ("38C"), where the sentence tells a temperature and names no seat."""
    word = tokens.words[at]
    if word not in _SCALES or tokens.starts[at] != tokens.ends[at - 1] or len(low[at - 1]) > _DIGITS:
        return None
    around = sentence(low, at, _REACH)
    cue = next((near for near in around if near in _HEAT), None)
    if cue:
        return _SCALES[word], f"“{word}”: {_SCALES[word].name}, since the sentence speaks of “{cue}”"
    start = at - 2 - (at > 1 and low[at - 2] in _MINUS)
    before = low[start] if start >= 0 else ""
    stated = before in _STATES or (before == "and" and tokens.words[at - 3 : at - 2] in (["C"], ["F"]))
    behind = tokens.words[at + 1] if at + 1 < len(tokens.words) else "."
    if not (stated or start < at - 2) or not (not behind[0].isalnum() or behind.islower()):
        return None
    if any(near in NUMBERED or near in NUMBERED_CAPITAL or near in _SEATS for near in around):
        return None
    return _SCALES[word], f"“{word}” behind figures, and nothing numbered beside it: {_SCALES[word].name}"


def degrees_of_heat(tokens: Tokens, low: list[str], at: int) -> str | None:
    """Why degrees behind a number are of temperature, not of an angle; None where they are not."""
    around = sentence(low, at, _REACH)
    if any(word in _ANGLES for word in around):
        return None
    cue = next((word for word in around if word in _HEAT), None)
    if cue is None and at > 1 and low[at - 2] in ("minus", *_MINUS):
        cue = low[at - 2]
    return f"“{low[at]}”: of temperature, by “{cue}”; the scale is not said" if cue else None


@cache
def _symbols() -> dict[str, tuple[tuple[Unit, tuple[str, ...]], ...]]:
    known = {unit.name: unit for unit in unit_forms().words.values()}
    return {
        symbol: tuple((known.get(name) or Unit(name, "electricity"), tuple(cues)) for name, cues in fields.items())
        for symbol, fields in load("quantity_words")["symbols"].items()
    }
