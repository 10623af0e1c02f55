"""Times: points, intervals, open ends, sets and lengths, each with its bounds, EDTF and TIMEX3 value.

Comes in: a text and its date, as far as known. Goes out: times in order. Doors: :func:`find_times`,
and :func:`heads_its_text` for whether a date stands at the top of a text like a dateline.
"""

from .dateline import heads_its_text
from .finding import find_times

__all__ = ["find_times", "heads_its_text"]
