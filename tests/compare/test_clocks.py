"""Hours at which one event happened, whichever day the reports count them to."""

import pytest

from variorum.compare.hours import relate_clocks, relate_lengths
from variorum.model import Time, Value


def _hour(text: str, clock: str) -> Value:
    clock = clock if clock.startswith("T") else f"T{clock}"
    return Value(text=text, time=Time(start=0, end=len(text), text=text, timex=f"2026-05-04{clock}"))


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (("9:15 a.m.", "09:15"), ("8 a.m.", "08:00"), "apart"),
        (("9:15 a.m.", "09:15"), ("9:30 a.m.", "09:30"), "compatible"),  # rounded
        (("9:15 a.m.", "09:15"), ("9:15", "09:15"), "same"),
        (("9 a.m.", "09:00"), ("8 a.m.", "08:00"), "apart"),  # two hours of one place
        (("9 a.m.", "09:00"), ("0800 GMT", "08:00"), "incomparable"),  # a time zone may lie between
        (("2:30 p.m.", "14:30"), ("0900 GMT", "09:00"), "incomparable"),  # one that is half an hour off the others
        (
            ("2:47 a.m. local time", "02:47"),
            ("3:17 a.m.", "03:17"),
            "apart",
        ),  # to the minute; no zone is half an hour off
        (("2:47 a.m.", "02:47"), ("2:49 a.m.", "02:49"), "compatible"),  # two clocks
        (("2:47 a.m.", "02:47"), ("2:58 a.m.", "02:58"), "apart"),
        (("10:30 a.m.", "10:30"), ("after 10 a.m.", "10:00"), "compatible"),  # open on one side
        (("9:15 a.m.", "09:15"), ("after 10 a.m.", "10:00"), "apart"),
        (("9:15 a.m.", "09:15"), ("before 10 a.m.", "10:00"), "compatible"),
        (("2:47 a.m.", "02:47"), ("3 a.m.", "03:00"), "compatible"),  # by the hour
        (("2:47 a.m.", "02:47"), ("around 3 a.m.", "03:00"), "compatible"),
        (("about 10 a.m.", "10:00"), ("about 10:30 a.m.", "10:30"), "apart"),
        (("2:47 a.m.", "02:47"), ("shortly after 3 a.m.", "03:00"), "compatible"),
        (("1353 (1023 GMT)", "13:53"), ("1:53 p.m. local time", "13:53"), "same"),
        (("7:10 p.m.", "19:10"), ("8:40 p.m.", "20:40"), "apart"),
        (("9:20 a.m.", "09:20"), ("9:30 a.m.", "09:30"), "compatible"),
        (("9:10 a.m.", "09:10"), ("9:45 a.m.", "09:45"), "apart"),
        (("11:50 p.m.", "23:50"), ("shortly after midnight", "00:00"), "compatible"),  # across midnight
        (("11:20 p.m.", "23:20"), ("12:25 a.m.", "00:25"), "apart"),
        # parts of the day, at their widest
        (("10:30 a.m.", "10:30"), ("the early afternoon", "TAF"), "apart"),
        (("1:15 p.m.", "13:15"), ("Friday night", "TNI"), "apart"),
        (("11:45 a.m.", "11:45"), ("the early hours", "TMO"), "apart"),
        (("9 a.m.", "09:00"), ("before dawn", "TMO"), "incomparable"),  # open on one side
        (("0900 GMT", "09:00"), ("the evening", "TEV"), "incomparable"),  # a zone may lie between
        (("Friday evening", "TEV"), ("Friday night", "TNI"), "compatible"),
        (("the morning", "TMO"), ("the late evening", "TEV"), "apart"),
    ],
)
def test_clocks(one, other, kind):
    assert relate_clocks(_hour(*one), _hour(*other)).kind == kind
    assert relate_clocks(_hour(*other), _hour(*one)).kind == kind


@pytest.mark.parametrize(
    ("hour", "part"),
    [
        (("12:10 p.m.", "12:10"), ("the early afternoon", "TAF")),
        (("1:15 a.m.", "01:15"), ("Friday night", "TNI")),  # beyond midnight
    ],
)
def test_an_hour_within_a_part_of_the_day_says_more(hour, part):
    assert relate_clocks(_hour(*hour), _hour(*part)).kind == "first finer"
    assert relate_clocks(_hour(*part), _hour(*hour)).kind == "second finer"


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("10:30", "11:30", "apart"),  # "half past ten" and "half past eleven", both of the morning or of the evening
        ("10:30", "10:30", "same"),
        ("10:30", "10:40", "compatible"),
    ],
)
def test_hours_that_may_be_of_the_morning_or_of_the_evening(one, other, kind):
    def half(clock: str) -> Value:
        bounds = {"lower": f"2026-05-04T{clock}:00", "upper": f"2026-05-04T{int(clock[:2]) + 12}{clock[2:]}:59"}
        return Value(text=clock, time=Time(start=0, end=5, text=clock, timex=f"2026-05-04T{clock}", **bounds))

    assert relate_clocks(half(one), half(other)).kind == kind


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("03:36:00+03:00", "00:36:00Z", "same"),  # one moment on two clocks
        ("03:36:00+03:00", "00:38:00Z", "compatible"),
        ("03:36:00+03:00", "03:36:00Z", "incomparable"),  # the words may mean one hour all the same
    ],
)
def test_hours_whose_zones_are_known(one, other, kind):
    def time(clock: str) -> Time:
        bounds = {"lower": f"2026-05-04T{clock}", "upper": f"2026-05-04T{clock.replace(':00', ':59', 1)}"}
        zulu = "Z" if clock.endswith("Z") else ""
        return Time(
            start=0,
            end=5,
            text="0036 GMT" if zulu else "3:36",
            kind="time",
            timex=f"2026-05-04T{clock[:5]}{zulu}",
            **bounds,
        )

    assert (
        relate_clocks(Value(text=time(one).text, time=time(one)), Value(text=time(other).text, time=time(other))).kind
        == kind
    )


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (("40 seconds", "PT40S"), ("two thirds of a minute", "PT40S"), "compatible"),
        (("about 30 seconds", "PT30S"), ("about a minute", "PT60S"), "apart"),
        (("about 20 seconds", "PT20S"), ("around half a minute", "PT30S"), "compatible"),  # both told as near
        (("20 minutes", "PT20M"), ("30 minutes", "PT30M"), "apart"),
        (("five hours", "PT5H"), ("six hours", "PT6H"), "compatible"),  # rounded
        (("six-hour", "PT6H"), ("more than nine hours", "PT9H"), "apart"),
        (("six-hour", "PT6H"), ("at least five hours", "PT5H"), "compatible"),
    ],
)
def test_lengths(one, other, kind):
    first, second = (
        Time(start=0, end=len(text), text=text, kind="duration", timex=timex) for text, timex in (one, other)
    )
    relation = relate_lengths(first, second)
    assert relation is not None
    assert relation.kind == kind
