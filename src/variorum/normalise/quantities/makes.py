"""Counts of a make with a number in its name: "12 AK 47 guns" are twelve of them, and no 47."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from msgspec.structs import replace

from ...model import Quantity
from ...reference import load

#: What stands between a count and the number of a make.
_NAME = re.compile(r"\s([A-Za-z]{0,3}[A-Z][A-Za-z]{0,9})\s?[-–]?\s?")


def with_makes(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """Quantities, a count and the number of the make that it counts as one.

    Args:
        text: the text that they stand in.
        found: its quantities in order of offset.
    """
    pairs = {one.start: other for one, other in pairwise(found) if _of_a_make(text, one, other)}
    named = {other.start for other in pairs.values()}
    whole: list[Quantity] = []
    for quantity in found:
        if (behind := pairs.get(quantity.start)) is not None and quantity.start not in named:
            words = text[quantity.start : behind.end]
            kind = {"counted": behind.counted, "counted_phrase": behind.counted_phrase}
            whole.append(replace(quantity, text=words, end=behind.end, **kind))
        elif quantity.start not in named:
            whole.append(quantity)
    return whole


def _of_a_make(text: str, quantity: Quantity, behind: Quantity) -> bool:
    """Whether the second of two numbers belongs to the name of what the first counts."""
    name = _NAME.fullmatch(text[quantity.end : behind.start])
    bare = quantity.dimension == behind.dimension == "count" and quantity.counted is None and quantity.unit is None
    return bare and behind.counted is not None and name is not None and name[1].casefold() not in _dates()


@cache
def _dates() -> frozenset[str]:
    table = load("time_words")
    return frozenset(str(name).casefold() for name in (*table["weekdays"], *table["months"]))
