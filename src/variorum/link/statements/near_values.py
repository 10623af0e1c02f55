"""How near the values of two phrases are: times and places by what they stand for, numbers by what they count."""

from __future__ import annotations

from ..events.whenwhere import clock_only, one_weekday, place_fit, times_fit
from .facets import Facet


def likeness_of(sort: str, first: Facet, second: Facet, cover: float) -> float:
    """How near two phrases of one sort are: by value where they have one, else by their words.

    Args:
        sort: what both answer ("time", "place", "quantity", "status", "thing").
        first: a phrase.
        second: one of another report.
        cover: how far their words cover each other in meaning.

    Returns:
        0 to 1. Numbers that differ are near where they count the like; days that differ are far.
    """
    if sort == "time":
        return _times(first, second)
    if sort == "place" and first.value.place is not None and second.value.place is not None:
        return {"same": 1.0, "within": 0.5}.get(place_fit(first.value.place, second.value.place), 0.0)
    if sort == "quantity":
        number, count = first.value.quantity, second.value.quantity
        if number is None or count is None or number.dimension != count.dimension:
            return 0.0
        # Tolls, sums and shares that differ are told apart by what they are of, which the numbers' own room compares.
        if number.dimension in ("money", "ratio") or number.counted == count.counted == "person":
            return 0.0
        return 0.3 + 0.7 * cover
    return cover


def _times(first: Facet, second: Facet) -> float:
    one, other = first.value.time, second.value.time
    if one is None or other is None or first.slot != second.slot or first.slot == "since when":
        return 0.0
    if clock_only(one) != clock_only(other):
        return 0.0  # an hour answers another question than a day does
    fit = times_fit([one], [other])
    if fit == "same" or (fit == "unknown" and one_weekday([one], [other])):
        return 1.0
    return 0.4 if fit == "unknown" else 0.3
