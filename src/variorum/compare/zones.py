"""Whether reports speak of time zones: where none does, all tell the hours of the place."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ..reference import load
from .grounds import Grounds
from .hours import TWO_ZONES, on_one_clock
from .positions import Stand
from .relation import Relation


def on_clocks_of_place(first: Stand, second: Stand, relation: Relation, grounds: Grounds) -> Relation:
    """The relation of two times, where only clocks of two zones could explain it and no report speaks of zones."""
    if relation.reason != TWO_ZONES or first.value.time is None or second.value.time is None:
        return relation
    found = (grounds.documents.get(document) for document in (*first.documents, *second.documents))
    if any(document is None or _speaks_of_zones(document.text) for document in found):
        return relation
    return on_one_clock(first.value.time, second.value.time)


@lru_cache(maxsize=1000)
def _speaks_of_zones(text: str) -> bool:
    return _zone_words().search(text) is not None


@cache
def _zone_words() -> re.Pattern[str]:
    """Names of zones, in capitals, and other words of a report that speaks of them ("0400 GMT", "local time")."""
    names = "|".join(sorted(re.escape(name.upper()) for name in load("time_words")["zones"] if len(name) > 1))
    words = "|".join(map(re.escape, load("comparison")["zones"]))
    return re.compile(rf"\b(?:{names}|[ECMP]T|(?i:{words}))\b")
