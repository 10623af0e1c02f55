"""Hours at which one event happened, whichever day the reports count them to."""

import pytest

from variorum.compare.hours import relate_clocks
from variorum.model import Time, Value


def _hour(text: str, clock: str) -> Value:
    return Value(text=text, time=Time(start=0, end=len(text), text=text, timex=f"2026-05-04T{clock}"))


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (("9:15 a.m.", "09:15"), ("8 a.m.", "08:00"), "apart"),
        (("9:15 a.m.", "09:15"), ("9:30 a.m.", "09:30"), "compatible"),  # rounded
        (("9:15 a.m.", "09:15"), ("9:15", "09:15"), "same"),
        (("9 a.m.", "09:00"), ("8 a.m.", "08:00"), "apart"),  # two hours of one place
        (("9 a.m.", "09:00"), ("0800 GMT", "08:00"), "incomparable"),  # a time zone may lie between
    ],
)
def test_clocks(one, other, kind):
    assert relate_clocks(_hour(*one), _hour(*other)).kind == kind
    assert relate_clocks(_hour(*other), _hour(*one)).kind == kind
