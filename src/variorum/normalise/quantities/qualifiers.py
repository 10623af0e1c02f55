"""The words and signs that bound a number or turn it round: "up to", "or more", "minus"."""

from __future__ import annotations

from ...model import Qualifier
from ..tokens import Tokens
from ..units import Unit
from .lexicon import AFTER, BEFORE, DASHES, LONGEST_PHRASE, STARTS

_PLACES = frozenset({"over", "under", "above", "below", "within", "near"})
_BEHIND = 3
#: A tag of HTML has few tokens.
_TAG = 12
#: "Not fewer than 100" is at least 100.
_DENIED: dict[Qualifier, Qualifier] = {"at most": "at least", "at least": "at most"}


def qualifier_before(low: list[str], at: int) -> tuple[Qualifier, int] | None:
    """The words that bound a number, and the number of their first token."""
    for size in range(min(LONGEST_PHRASE, at), 0, -1):
        found = BEFORE.get(tuple(low[at - size : at]))
        if found is not None:
            if size == 1 and low[at - 1] in _PLACES and _place(low, at):
                return None
            if low[at - size] == ">" and _closes_tag(low, at - size):
                return None
            if low[at - size - 1 : at - size] in (["not"], ["never"]) and found in _DENIED:
                return _DENIED[found], at - size - 1
            return found, at - size
    return None


def _place(low: list[str], at: int) -> bool:
    """Whether "over" and the like stand for a place ("flew over two villages") rather than for a bound."""
    return at >= 2 and low[at - 2] in ("flew", "flying", "fly", "passed", "fell", "sank", "buried", "all")


def qualifier_after(low: list[str], at: int) -> tuple[Qualifier, int] | None:
    """Words such as "or more", "or so", "-plus" behind a number or its unit, and the token behind them."""
    if at < len(low) and low[at] in DASHES and low[at + 1 : at + 2] and low[at + 1] in ("plus", "odd"):
        return ("at least" if low[at + 1] == "plus" else "about"), at + 2
    for size in range(min(_BEHIND, len(low) - at), 0, -1):
        found = AFTER.get(tuple(low[at : at + size]))
        if found is not None and _opens_next(low, at, size):
            continue
        if found is not None and not (size == 1 and low[at] not in ("plus", "+")):
            return found, at + size
    return None


def _opens_next(low: list[str], at: int, size: int) -> bool:
    """Whether the words bound the number behind them: "12 missing and more than 100 injured", "5 at most 7"."""
    behind = low[at + size] if at + size < len(low) else ""
    return behind == "than" or (low[at] == "and" and (behind[:1].isdigit() or behind in STARTS))


def _closes_tag(low: list[str], at: int) -> bool:
    """Whether ">" ends a tag ("<p>14 people"), so that it compares nothing."""
    opened = next((word for word in reversed(low[max(at - _TAG, 0) : at]) if word in ("<", ">")), "")
    return opened == "<"


def minus_before(tokens: Tokens, low: list[str], at: int, sign: tuple[Unit, int] | None) -> int | None:
    """The token of a minus before a number: "minus 5", "minus-5", "-5 degrees", "-$5", "$-5".

    A dash counts where it is written right before the number (or the currency sign) and apart from what stands before.
    """
    if at and low[at - 1] == "minus":
        return at - 1
    if at > 1 and low[at - 2] == "minus" and low[at - 1] in DASHES:
        return at - 2
    for place in (at, sign[1] if sign else at):
        if place < 1 or low[place - 1] not in ("-", "−", "–") or tokens.ends[place - 1] != tokens.starts[place]:
            continue
        apart = place < 2 or tokens.ends[place - 2] != tokens.starts[place - 1]
        if (apart and not (place > 1 and low[place - 2][0].isdigit())) or (place > 1 and low[place - 2] in "$£€("):
            return place - 1
    return None
