"""Times: points, intervals, open ends, sets and lengths, each with its bounds, EDTF and TIMEX3 value.

Comes in: a text and its date, as far as known. Goes out: times in order. Doors: :func:`find_times`,
:func:`heads_its_text` for whether a date stands at the top of a text in a line of its own, and :func:`opens_its_line`
for whether it is the day of a dateline before a sentence.
"""

from .dateline import heads_its_text, opens_its_line
from .finding import find_times

__all__ = ["find_times", "heads_its_text", "opens_its_line"]
