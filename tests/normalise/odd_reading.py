"""What the tests of odd input share: times and quantities read as a pipeline does, and pieces of odd texts."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from variorum.model import Published, Quantity, Time
from variorum.normalise import find_quantities, find_times

WORDS = """5 12 1,234 3.5 .5 -7 1/2 ½ 10^400 two dozen hundred million m bn km kg % percent $ £ € per between and to - –
— up about at least May March Sun Tuesday 2020 1990s '90s 31 February ago last next year's end since until 3:45 a.m. GMT
T-72 Mi-8 2012-13 2-1 20-year-old ( ) , . : / ' ٢٥ ２０ people killed Minsk"""
PIECES = st.sampled_from([*WORDS.split(), "\n", "\x00"])


def stated(day: str) -> Published:
    """A stated day of publication."""
    return Published(edtf=day, lower=day, upper=day, basis="stated")


def both(text: str, written: Published | None = None) -> tuple[Sequence[Time], Sequence[Quantity]]:
    """The times and quantities of a text."""
    times = find_times(text, written) if written else find_times(text)
    return times, find_quantities(text, times)
