"""A figure told before and after another one: who first gave it did not come to know better, and it did not rise."""

from __future__ import annotations

from .figures import midpoint
from .grounds import Grounds
from .positions import Stand

#: So many days after the other figure nobody tells the old one for not having heard of it.
_LATE = 2
#: Reports of different origin that tell it then; so many days after the other figure one of them is enough.
_ENOUGH, _LONG_AFTER = 2, 5


def told_again(first: Stand, second: Stand, order: int, grounds: Grounds) -> str | None:
    """Why a later, higher figure is no development: reports after it give the earlier one again.

    Args:
        first: a position with a figure.
        second: one with another.
        order: -1 where the first was reported first, 1 where the second was.
        grounds: the dates and origins of the reports.
    """
    earlier, later = (first, second) if order < 0 else (second, first)
    a, b = (stand.value.quantity for stand in (earlier, later))
    if a is None or b is None or (midpoint(a) or 0.0) >= (midpoint(b) or 0.0):
        return None
    days = [bounds for document in later.documents if (bounds := grounds.published(document)) is not None]
    if not days:
        return None
    last = max(upper for _, upper in days)
    after = [
        document for document in earlier.documents
        if (bounds := grounds.published(document)) is not None and bounds[0] >= last + _LATE
    ]  # fmt: skip
    origins = {
        origin for answer in earlier.answers if answer.span.document in after for origin in grounds.sources([answer])
    }
    bounds = [found[0] for document in after if (found := grounds.published(document)) is not None]
    long_after = bool(bounds) and max(bounds) >= last + _LONG_AFTER
    if len(grounds.apart(origins)) < (1 if long_after else _ENOUGH):
        return None
    return f"later reports give “{earlier.value.text}” again ({grounds.labels(after)})"
