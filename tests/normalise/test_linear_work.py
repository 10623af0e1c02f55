"""The readers of times and quantities: work that grows with the length of the text, no pattern that runs away."""

from __future__ import annotations

import gc
import sys
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from odd_reading import PIECES, both, stated

#: Characters of texts whose steps are counted, and of those that are timed.
SHORT, LONG = 1_500, 4_000


def steps(text: str) -> int:
    """Calls of functions, Python's and C's, while a text is read: the same on every machine and in every run."""
    count = 0

    def count_calls(_frame: object, event: str, _arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count_calls)
    try:
        both(text, stated("2025-10-10"))
    finally:
        sys.setprofile(before)
    return count


REPEATED = [
    "In May 2020 some 200 people walked 12 km; two years later 5 to 7 tons of it cost $2.3 bn a day. ",
    "Tuesday ",
    "5-",
    "12:",
    "May ",
    "one hundred ",
    "1,000,",
    "between 5 and ",
    "3/4/",
    "(5 ",
    "km per ",
    "$",
    "at 5 on ",
    "the end of the ",
    "2020-",
    "years ago ",
    ". ",
]


@pytest.mark.parametrize("piece", REPEATED)
def test_twice_the_text_takes_about_twice_the_steps(piece: str) -> None:
    text = piece * (SHORT // len(piece))
    both(text * 4)  # lexicons and caches are filled
    once, four = steps(text), steps(text * 4)
    assert four <= 4 * 1.6 * once + 2_000, (once, four)


def cpu(text: str) -> float:
    """The least CPU time of three readings, so that what else the machine does counts little."""
    gc.collect()
    spent = []
    for _ in range(3):
        start = process_time()
        both(text, stated("2025-10-10"))
        spent.append(process_time() - start)
    return min(spent)


@given(pieces=st.lists(PIECES, min_size=1, max_size=5), blank=st.sampled_from(["", " "]))
@settings(max_examples=15)
def test_no_pattern_runs_away(pieces: list[str], blank: str) -> None:
    """Calls do not show what happens inside a pattern: four times the text may not take near sixteen times as long."""
    text = (blank.join(pieces) + blank) * (LONG // (len(blank.join(pieces)) + 1))
    once = cpu(text)
    assert cpu(text * 4) <= 9 * max(once, 0.005), text[:80]
