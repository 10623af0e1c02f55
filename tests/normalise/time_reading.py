"""Reading times in the tests: a stated day, an inferred stretch, the only time of a text."""

from __future__ import annotations

from variorum.model import Published, Time
from variorum.normalise import find_times


def day(text: str) -> Published:
    """A stated day of publication."""
    return Published(edtf=text, lower=text, upper=text, basis="stated")


def between(lower: str | None, upper: str | None) -> Published:
    """An inferred stretch, open where None."""
    return Published(edtf=f"{lower or '..'}/{upper or '..'}", lower=lower, upper=upper, basis="inferred")


def only(text: str, published: Published | None = None) -> Time:
    """The one time of a text."""
    times = find_times(text, published)
    assert len(times) == 1, [time.text for time in times]
    return times[0]
