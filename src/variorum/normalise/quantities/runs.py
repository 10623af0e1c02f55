"""Rows of figures so long that nobody wrote them as a text."""

from __future__ import annotations

#: A run of figures with only marks between them: the longest that is read, and how far apart they stand.
_RUN_AT_MOST = 2000
_RUN_STEP = 2


def without_long_runs(low: list[str], places: list[int]) -> list[int]:
    """The places without those in runs of figures and commas so long that nobody wrote them as a text."""
    out: list[int] = []
    run: list[int] = []
    for place in places:
        if run and not (place - run[-1] <= _RUN_STEP and low[place][0].isdigit() and not low[place - 1].isalpha()):
            out += run if len(run) <= _RUN_AT_MOST else []
            run = []
        run.append(place)
    return out + (run if len(run) <= _RUN_AT_MOST else [])
