"""Which numbers a sentence tells, in whatever guise: in figures or words, as a rank, as "both" or "twice"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from variorum.normalise.numbers import ORDINALS
from variorum.normalise.quantities.amounts import read_amount
from variorum.normalise.tokens import tokenise

#: Words that tell a number of things without counting them.
_TOLD = {"both": 2.0, "pair": 2.0, "couple": 2.0, "duo": 2.0, "trio": 3.0, "twice": 2.0, "another": 1.0}
_TOLD |= {"double": 2.0, "triple": 3.0}
#: Numbers that differ by this share at most may be one that was rounded.
ROUNDED = 0.06
NAMES = (
    "share of the second's numbers that the first does not tell",
    "how many of them the first does not tell",
    "one is not told, rounded, or a sum",
    "one is not told",
)


def number_features(first: str, second: str) -> list[float]:
    """The numbers of :data:`NAMES` for two sentences."""
    ours, theirs = list(numbers(first)), list(numbers(second))
    sums = {one + other for one, other in combinations(ours, 2)}
    untold = [number for number in theirs if number not in ours]
    new = [number for number in untold if number not in sums and not any(_near(number, one) for one in ours)]
    return [len(untold) / max(1, len(theirs)), float(len(untold)), float(bool(new)), float(bool(untold))]


def numbers(text: str) -> Iterator[float]:
    """The numbers of a text in their order."""
    tokens = tokenise(text)
    low = [word.lower() for word in tokens.words]
    at = 0
    while at < len(low):
        amount = read_amount(tokens, low, at)
        if amount is not None:
            yield amount.value
        elif low[at] in ORDINALS:
            yield float(ORDINALS[low[at]])
        elif low[at] in _TOLD:
            yield _TOLD[low[at]]
        at = max(amount.last, at + 1) if amount is not None else at + 1


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= ROUNDED * max(abs(one), abs(other))
