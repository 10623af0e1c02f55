"""Times: points, intervals, open ends, sets and lengths, each with its bounds, EDTF and TIMEX3 value.

Comes in: a text and its date, as far as known. Goes out: times in order. Doors: :func:`find_times`,
:func:`heads_its_text` for whether a date stands in a line of its own at the top of a text, and
:func:`gives_its_day` for whether it is the report's own day.
"""

from .dateline import gives_its_day, heads_its_text
from .finding import find_times

__all__ = ["find_times", "gives_its_day", "heads_its_text"]
