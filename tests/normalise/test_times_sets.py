"""Lengths of time and times that come back."""

from __future__ import annotations

import pytest

from variorum.model import Published
from variorum.normalise import find_times

DURATIONS = [
    # text, words, timex, kind
    ("It rained for six months.", "six months", "P6M", "duration"),
    ("A 27-year contract was signed.", "27-year", "P27Y", "duration"),
    ("It took two and a half years.", "two and a half years", "P2.5Y", "duration"),
    ("It rained for half an hour.", "half an hour", "PT0.5H", "duration"),
    ("Over the next four years it grows.", "the next four years", "P4Y", "duration"),
    ("It rose over the past three years.", "the past three years", "P3Y", "duration"),
    ("It rose over the past decade.", "the past decade", "P10Y", "duration"),
    ("It will be the capital for the next year.", "the next year", "P1Y", "duration"),
    ("It took decades.", "decades", "PXDE", "duration"),
    ("It took two decades.", "two decades", "P2DE", "duration"),
    ("It lasted 24 hours.", "24 hours", "PT24H", "duration"),
    ("It lasted two full days.", "two full days", "P2D", "duration"),
    ("It rained for three more weeks.", "three more weeks", "P3W", "duration"),
    ("It rained for three consecutive days.", "three consecutive days", "P3D", "duration"),
    ("A year-long trial ended.", "year-long", "P1Y", "duration"),
    ("The decades-long row ended.", "decades-long", "PXDE", "duration"),
    ("It rained in the following days.", "the following days", "PXD", "duration"),
    ("It shut for a short period of time.", "a short period of time", "PXD", "duration"),
    ("It rained for several weeks.", "several weeks", "PXW", "duration"),
    ("It leaves every Friday.", "every Friday", "XXXX-WXX-5", "set"),
    ("It leaves on Fridays.", "Fridays", "XXXX-WXX-5", "set"),
    ("It leaves on Friday mornings.", "Friday mornings", "XXXX-WXX-5TMO", "set"),
    ("It leaves every morning.", "every morning", "XXXX-XX-XXTMO", "set"),
    ("It leaves at weekends.", "weekends", "XXXX-WXX-WE", "set"),
    ("It comes each March.", "each March", "XXXX-03", "set"),
    ("It comes every summer.", "every summer", "XXXX-SU", "set"),
    ("A daily dose is enough.", "daily", "P1D", "set"),
    ("It is paid annually.", "annually", "P1Y", "set"),
    ("It comes every two weeks.", "every two weeks", "P2W", "set"),
    ("It comes twice a week.", "twice a week", "P1W", "set"),
    ("It builds 15 a year.", "a year", "P1Y", "set"),
]


@pytest.mark.parametrize(("text", "words", "timex", "kind"), DURATIONS)
def test_lengths_and_sets(text: str, words: str, timex: str, kind: str) -> None:
    times = find_times(text)
    assert [(time.text, time.timex, time.kind, time.edtf) for time in times] == [(words, timex, kind, None)]


def test_a_holiday_season_is_a_stretch_around_the_day() -> None:
    written = Published(edtf="2013-01-10", lower="2013-01-10", upper="2013-01-10", basis="stated")
    (time,) = find_times("It sold well in the Christmas shopping season.", written)
    assert (time.timex, time.kind, time.edtf, time.lower, time.upper) == (
        "PXD", "duration", None, "2012-11-24", "2013-01-08",
    )  # fmt: skip
