"""How two times relate, whatever the documents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.compare.times import relate_times
from variorum.model import Time


def t(lower, upper=None, text="x", **fields):
    return Time(start=0, end=1, text=text, lower=lower, upper=upper or lower, **fields)


days = st.dates().map(lambda d: d.isoformat())


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        (("2025-12-01", "2025-12-31"), ("2025-12-01", "2025-12-31"), "same"),
        (("2025-12-01", "2025-12-31"), ("2025-12-08",), "second finer"),
        (("2023-11-01", "2023-11-30"), ("2024-11-21",), "apart"),
        (("2025-08-01", "2025-08-10"), ("2025-08-08", "2025-08-12"), "compatible"),
        ((None, None), ("2025-08-08",), "incomparable"),
        (("2025-13-40",), ("2025-08-08",), "incomparable"),  # unreadable bounds never crash
        (("2025-08-08",), ("2025-08-09",), "apart"),
        (("2025-08-08T21:00",), ("2025-08-08T23:30",), "incomparable"),  # a time zone may lie between
        (("2025-08-08T21:00",), ("2025-08-08T22:10",), "apart"),  # but none of an hour and ten minutes
        (("2025-08-08T21:00",), ("2025-08-08T21:20",), "compatible"),  # rounded
        (("2025-08-08T21:00:00", "2025-08-08T21:59:59"), ("2025-08-08T21:20",), "second finer"),
        (("2025-08-08T21:00",), ("2025-08-08",), "first finer"),
    ],
)
def test_times(first, second, kind):
    assert relate_times(t(*first), t(*second)).kind == kind


def test_an_open_side_excludes_nothing_beyond_it():
    assert relate_times(Time(start=0, end=1, text="x", upper="2025-12-01"), t("2024-05-05")).kind == "second finer"
    assert relate_times(Time(start=0, end=1, text="x", upper="2025-12-01"), t("2026-05-05")).kind == "apart"


def test_one_day_of_the_year_without_a_year_is_no_conflict():
    inferred = t("2012-08-19", text="Aug. 19", relative=True)
    assert relate_times(inferred, t("2014-08-19", text="August 19, 2014")).kind == "compatible"
    assert relate_times(inferred, t("2014-08-21", text="August 21, 2014")).kind == "apart"
    stated = t("2012-08-19", text="August 19, 2012")
    assert relate_times(stated, t("2014-08-19", text="August 19, 2014")).kind == "apart"


def test_a_year_has_no_night_between_it_and_the_next():
    this_year = t("2025-01-01", "2025-12-31", relative=True)
    assert relate_times(this_year, t("2026-01-01", "2026-12-31")).kind == "apart"


def test_a_night_is_no_contradiction_where_one_counts_from_its_own_day():
    assert relate_times(t("2025-08-08", relative=True), t("2025-08-09")).kind == "compatible"
    assert relate_times(t("2025-08-07", relative=True), t("2025-08-09")).kind == "apart"
    # of a day of the calendar only the year is counted
    fourth, fifth = (t(f"2025-05-0{day}", text=f"{day} May", relative=True) for day in (4, 5))
    assert relate_times(fourth, fifth).kind == "apart"


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        (("Monday", "2025-03-03"), ("Tuesday", "2025-03-04"), "incomparable"),  # two days, not one night
        (("Monday night", "2025-03-03"), ("Tuesday", "2025-03-04"), "compatible"),
        (("yesterday", "2025-03-03"), ("Tuesday", "2025-03-04"), "compatible"),  # who counts may sit elsewhere
        (("Sunday", "2025-03-02"), ("Sunday", "2025-02-23"), "apart"),  # two Sundays, both dated
        (("Today", "2025-03-03"), ("Today", "2025-03-06"), "incomparable"),  # each its own
    ],
)
def test_days_of_the_week_are_told_apart(first, second, kind):
    (ours, one), (theirs, other) = first, second
    assert relate_times(t(one, text=ours, relative=True), t(other, text=theirs, relative=True)).kind == kind


def test_a_friday_of_an_undated_report_lies_in_no_month():
    friday = Time(start=0, end=6, text="Friday", lower="2019-01-01", relative=True, timex="XXXX-WXX-5")
    assert relate_times(friday, t("2024-02-01", "2024-02-29", text="February")).kind == "incomparable"
    assert relate_times(friday, t("2024-02-02", text="last Friday", relative=True)).kind == "second finer"
    since = Time(start=0, end=10, text="since 2019", lower="2019-01-01")
    assert relate_times(since, t("2024-02-01", "2024-02-29", text="February")).kind == "second finer"


@given(st.lists(days, min_size=4, max_size=4))
def test_time_relations_are_symmetric(bounds):
    a, b, c, d = bounds
    first, second = t(min(a, b), max(a, b)), t(min(c, d), max(c, d))
    assert relate_times(first, second).swapped() == relate_times(second, first)


def test_two_occasions_are_no_conflict():
    # a prize given twice, years apart; the year-old strike and this one stay a conflict
    assert relate_times(t("2007-01-01", "2007-12-31"), t("2014-01-01", "2014-12-31")).kind == "incomparable"
    assert relate_times(t("2023-11-01", "2023-11-30"), t("2024-11-21")).kind == "apart"


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        (("2015-01-01", "2015/.."), ("2017-01-01", "2017/.."), "incomparable"),  # they overlap for ever
        (("2015-01-01", "2015/.."), ("2015-05-01", "2015-05/.."), "second finer"),  # one says the other's start exactly
    ],
)
def test_open_times_with_two_beginnings_say_two_things(first, second, kind):
    one, other = (Time(start=0, end=1, text="x", lower=lower, edtf=edtf) for lower, edtf in (first, second))
    assert relate_times(one, other).kind == kind


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        (("PT2H", "two hours"), ("PT5H", "five hours"), "apart"),
        (("PT30S", "30 seconds"), ("PT1M", "a minute"), "apart"),
        (("P2D", "two days"), ("PT48H", "48 hours"), "compatible"),
        (("PT6H", "more than six hours"), ("PT8H", "eight hours"), "compatible"),
        (("PT6H", "more than six hours"), ("PT1H", "an hour"), "apart"),
        (("PT10S", "just over 10 seconds"), ("PT30S", "30 seconds"), "incomparable"),  # more, but not so much
        (("PT1H", "less than an hour"), ("PT50M", "50 minutes"), "compatible"),
        (("P3D", "three days"), ("P4D", "nearly four days"), "compatible"),
        (("P3D", "three days"), ("PXD", "some days"), "incomparable"),  # no figure
    ],
)
def test_lengths_of_time(first, second, kind):
    one, other = (
        Time(start=0, end=len(text), text=text, timex=timex, kind="duration") for timex, text in (first, second)
    )
    assert relate_times(one, other).kind == kind
