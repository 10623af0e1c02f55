"""Times: points, intervals, open ends, sets and lengths, each with its bounds, EDTF and TIMEX3 value.

Comes in: a text and its date, as far as known. Goes out: times in order. Door: :func:`find_times`.
"""

from .finding import find_times

__all__ = ["find_times"]
