"""Whether "m" right behind figures is a million ("1.2m copies", "2m tonnes") or metres ("1.2m wide", "3m waves")."""

from __future__ import annotations

import dataclasses

from ..tokens import Tokens
from .amounts import Amount
from .counted import counted_after
from .lexicon import DASHES, MEASURED_IN_METRES
from .measures import unit_after

_MILLION = 1e6
#: What is counted stands at most so many words behind ("4m new homes").
_NEAR = 2
#: So many metres and more are said in kilometres, but for races.
_FEW_METRES = 10_000
_LINKS = frozenset({"to", "and", "or"})


def in_millions(tokens: Tokens, low: list[str], amount: Amount) -> Amount:
    """The amount in millions, where what stands behind "m" is counted or measured itself; else as it was.

    Args:
        tokens: the text.
        low: its words in lower case.
        amount: a number in figures.
    """
    at = amount.last
    if not amount.figures or amount.scaled or amount.broken or at >= len(low) or tokens.words[at] != "m":
        return amount
    if tokens.starts[at] != tokens.ends[at - 1] or amount.value >= _FEW_METRES:
        return amount
    if not _counts(tokens, low, at + 1):
        return amount
    return dataclasses.replace(amount, value=amount.value * _MILLION, last=at + 1, scaled=True)


def _counts(tokens: Tokens, low: list[str], at: int) -> bool:
    """Whether what stands behind "m" is counted in millions, also behind the other end ("2m and 3m refugees")."""
    if at + 1 < len(low) and (low[at] in _LINKS or low[at] in DASHES) and low[at + 1][0].isdigit():
        other = at + 2
        return low[other : other + 1] == ["m"] and not _linked(low, other) and _counts(tokens, low, other + 1)
    if at >= len(low) or tokens.line_ends(at):
        return False
    if low[at] in DASHES and tokens.starts[at] == tokens.ends[at - 1]:
        if low[at + 1 : at + 2] == ["strong"]:
            return True
    elif not low[at][0].isalpha():
        return False
    unit = unit_after(tokens, low, at)
    if unit:
        return unit.unit.dimension not in ("ratio", "temperature")
    if any(word in MEASURED_IN_METRES for word in low[at : at + _NEAR + 2]):
        return False
    found = counted_after(tokens, low, at, _MILLION)
    return bool(found and at < found.last <= at + _NEAR + 1)


def _linked(low: list[str], at: int) -> bool:
    """Whether a third number follows, so that the two are no range."""
    return at + 2 < len(low) and (low[at + 1] in _LINKS or low[at + 1] in DASHES) and low[at + 2][0].isdigit()
