"""Where a number may begin: figures, number words, an article before "dozen", "half" or "third"."""

from __future__ import annotations

from ..numbers import FRACTIONS
from .fractions import VULGAR
from .lexicon import GROUPS, STARTS
from .runs import without_long_runs

#: Behind "a" one of these makes a number of it ("a dozen", "a couple of", "a third of").
_BEHIND_ARTICLE = frozenset({*GROUPS, *FRACTIONS, "couple", "half", "-"})
#: How ".5" begins.
_POINTED = frozenset(f".{digit}" for digit in range(10))


def beginnings(low: list[str]) -> list[int]:
    """Tokens that a number may begin with, in order.

    Args:
        low: the tokens of a text in lower case.
    """
    places = [
        at for at, word in enumerate(low)
        if word in STARTS or (not word.isalpha() and (word[0].isdigit() or word in VULGAR or word[:2] in _POINTED))
    ]  # fmt: skip
    return [
        at for at in without_long_runs(low, places)
        if (low[at] not in ("a", "an") or _makes_a_number(low, at)) and not _ends_a_number(low, at)
    ]  # fmt: skip


def _makes_a_number(low: list[str], at: int) -> bool:
    behind = low[at + 1 : at + 5]  # "a dozen", "a metre and a half"
    return bool(behind) and (behind[0] in _BEHIND_ARTICLE or behind[1:] == ["and", "a", "half"])


def _ends_a_number(low: list[str], at: int) -> bool:
    """Whether "half" only ends what stands before it: "the past decade and a half" is no half of anything."""
    return low[at] == "half" and low[max(at - 2, 0) : at] == ["and", "a"]
