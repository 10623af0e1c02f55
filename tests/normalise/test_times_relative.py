"""Times told from the report's date or from where its story stands: anchors, bounds, and the tense that decides."""

from __future__ import annotations

import pytest
from edtf import parse_edtf
from time_reading import between, day, only

from variorum.normalise import find_times

RELATIVE = [
    # text, written on, words, timex, edtf
    ("It was tested on May 2 of last year.", "2025-10-10", "May 2 of last year", "2024-05-02", "2024-05-02"),
    ("It opened yesterday.", "2025-03-01", "yesterday", "2025-02-28", "2025-02-28"),
    ("It opened last week.", "2025-01-01", "last week", "2024-W52", "2024-12-23/2024-12-29"),
    ("It opened last month.", "2025-01-31", "last month", "2024-12", "2024-12"),
    ("It opened the day before.", "2025-10-10", "the day before", "2025-10-09", "2025-10-09"),
    ("It shut on Tuesday.", "2025-10-10", "Tuesday", "2025-10-07", "2025-10-07"),
    ("It will open on Tuesday.", "2025-10-10", "Tuesday", "2025-10-14", "2025-10-14"),  # tense decides
    ("It will become law after voting on Tuesday.", "2025-10-10", "Tuesday", "2025-10-07", "2025-10-07"),
    ("It will remain closed until Tuesday.", "2025-10-10", "Tuesday", "2025-10-14", "../2025-10-14"),  # a state
    ("It shut on Friday night.", "2025-10-10", "Friday night", "2025-10-10TNI", "2025-10-10"),
    ("It shut late Monday.", "2025-10-10", "late Monday", "2025-10-06", "2025-10-06"),
    ("It opens next Friday.", "2025-10-10", "next Friday", "2025-10-17", "2025-10-17"),
    ("It opened last Friday.", "2025-10-10", "last Friday", "2025-10-03", "2025-10-03"),
    ("It opened last Tuesday.", "2025-10-10", "last Tuesday", "2025-10-07", "2025-10-07"),
    ("It opens on Tuesday next week.", "2025-10-10", "Tuesday next week", "2025-10-14", "2025-10-14"),
    # Of the very weeks of the report: the weekday is wrong, not the year.
    ("It broke out on Friday 9 April, he said.", "2026-04-13", "Friday 9 April", "2026-04-09", "2026-04-09"),
    ("It fell on Tuesday 11 February.", "2026-02-13", "Tuesday 11 February", "2026-02-11", "2026-02-11"),
    ("It fell ill on the last day of February.", "2026-03-24", "the last day of February", "2026-02-28", "2026-02-28"),
    ("The team won on Thursday.", "2026-04-14", "Thursday", "2026-04-09", "2026-04-09"),
    ("The team won't play on Thursday.", "2026-04-14", "Thursday", "2026-04-16", "2026-04-16"),
    # What was put off lies ahead; the end of a month is within it.
    ("It was adjourned until April 28.", "2026-04-14", "April 28", "2026-04-28", "../2026-04-28"),
    ("Boats will sail before the end of the month.", "2026-04-13", "the end of the month", "2026-04", "../2026-04-30"),
    ("It is put off to Friday, April 3.", "2014-05-20", "Friday, April 3", "2015-04-03", "2015-04-03"),  # only in 2015
    ("It was opened in November.", "2025-10-10", "November", "2024-11", "2024-11"),
    ("It is expected to open in November.", "2025-10-10", "November", "2025-11", "2025-11"),
    ("It was opened on October 12.", "2025-10-10", "October 12", "2024-10-12", "2024-10-12"),
    ("It will be opened on October 12.", "2025-10-10", "October 12", "2025-10-12", "2025-10-12"),
    ("The leap was on 29 February.", "2026-03-01", "29 February", "2024-02-29", "2024-02-29"),
    ("The transfer is expected by year’s end.", "2025-10-10", "year’s end", "2025", "../2025-12-31"),
    ("The transfer is expected by year 's end .", "2025-10-10", "year 's end", "2025", "../2025-12-31"),
    ("It opens by the end of the month.", "2025-10-10", "the end of the month", "2025-10", "../2025-10-31"),
    ("It opens by the middle of next year.", "2025-10-10", "the middle of next year", "2026", "../2026-08-31"),
    ("It fell earlier this year.", "2025-10-10", "earlier this year", "2025", "2025"),
    ("It fell two years ago.", "2025-10-10", "two years ago", "2023", "2023~"),
    ("It fell a decade ago.", "2025-10-10", "a decade ago", "2015", "2015~"),
    ("It fell twenty years ago.", "2025-10-10", "twenty years ago", "2005", "2005~"),
    ("It fell in mid-July.", "2025-10-10", "mid-July", "2025-07", "2025-07"),
    ("Sales fell in the third quarter.", "2025-10-10", "the third quarter", "2025-Q3", "2025-35"),
    ("Third-quarter sales fell.", "2025-10-10", "Third-quarter", "2025-Q3", "2025-35"),
    ("Sales of the year-ago quarter fell.", "2025-10-10", "the year-ago quarter", "2024-Q4", "2024-36"),
    ("Sales fell last summer.", "2025-10-10", "last summer", "2025-SU", "2025-22"),
    ("The weekend was wet.", "2025-10-10", "The weekend", "2025-W40-WE", "2025-10-04/2025-10-05"),
    ("It will rain over the weekend.", "2025-10-10", "the weekend", "2025-W41-WE", "2025-10-11/2025-10-12"),
    ("The spring offensive began.", "2025-10-10", "The spring", "2025-SP", "2025-21"),
    ("It fell last Christmas.", "2025-10-10", "last Christmas", "2024-12-25", "2024-12-25"),
    ("It was opened on Easter Monday.", "2025-10-10", "Easter Monday", "2025-04-21", "2025-04-21"),
    ("In recent weeks it rained.", "2025-10-10", "recent weeks", "PAST_REF", None),
    ("It opened recently.", "2025-10-10", "recently", "PAST_REF", None),
    ("It is currently shut.", "2025-10-10", "currently", "PRESENT_REF", None),
    ("It opens in the coming months.", "2025-10-10", "the coming months", "FUTURE_REF", None),
    ("It opens in the near future.", "2025-10-10", "the near future", "FUTURE_REF", None),
    ("They settled it at a later date.", "2025-10-10", "a later date", "XXXX-XX-XX", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "written", "words", "timex", "edtf"), RELATIVE)
def test_relative(text: str, written: str, words: str, timex: str, edtf: str | None) -> None:
    time = only(text, day(written))
    assert (time.text, time.timex, time.edtf) == (words, timex, edtf)
    assert time.relative
    assert time.anchor == written
    if edtf:
        parse_edtf(edtf)


BOUNDS = [
    # text, lower, upper, on 10 October 2025
    ("It is due by year's end.", None, "2025-12-31"),
    ("In recent weeks it rained.", None, "2025-10-10"),
    ("It opens in the coming months.", "2025-10-10", None),
    ("It fell earlier this year.", "2025-01-01", "2025-10-10"),
    ("It rose over the past three years.", "2022-10-10", "2025-10-10"),
    ("It fell a decade ago.", "2010-10-10", "2020-10-09"),
    ("It shut this morning.", "2025-10-10T04:00:00", "2025-10-10T12:00:00"),
    ("It shut overnight.", "2025-10-09T18:00:00", "2025-10-10T08:00:00"),
]


@pytest.mark.parametrize(("text", "lower", "upper"), BOUNDS)
def test_bounds(text: str, lower: str | None, upper: str | None) -> None:
    time = only(text, day("2025-10-10"))
    assert (time.lower, time.upper) == (lower, upper)


def test_relative_without_a_date_stays_open() -> None:
    time = only("It was tested on May 2 of last year.")
    assert (time.edtf, time.lower, time.upper, time.timex) == (None, None, None, "XXXX-05-02")
    assert time.relative


STORIES = [
    # text, EDTF of the last time: it counts from the nearest earlier time that is fine enough
    ("On 30 May 2020 it rained. Three days earlier it snowed.", "2020-05-27"),
    ("On 30 May 2020 it rained. The following day it snowed.", "2020-05-31"),
    ("On 30 May 2020 it rained. The following month it snowed.", "2020-06"),
    ("On 30 May 2020 it rained. That year it snowed, too.", "2020"),
    ("On 30 May 2020 it rained. The next year it snowed.", "2021"),
    ("In May 2020 it rained. The following month it snowed.", "2020-06"),
    ("On 30 May 2020 it rained. The following month it snowed. Two days later it hailed.", None),  # of which day?
    ("It fell in 493 BC. The following year it rose.", None),  # before our calendar: never from the report's date
]


@pytest.mark.parametrize(("text", "edtf"), STORIES)
def test_the_story_is_an_anchor(text: str, edtf: str | None) -> None:
    last = find_times(text)[-1]
    assert last.edtf == edtf
    assert last.anchor is None if edtf is None else last.anchor.endswith("before it")  # type: ignore[union-attr]


NEWS = [
    ("It opened in the summer. A day earlier it rained.", "2017-06-14"),  # a season is no day to count from
    ("On Tuesday it rained. A day earlier it snowed.", "2017-06-12"),
    ("On Tuesday it rained, as never since 1998. A day earlier it snowed.", "2017-06-12"),  # a year in passing
    ("He won in 2016. A day earlier it snowed.", "2017-06-14"),
]


@pytest.mark.parametrize(("text", "edtf"), NEWS)
def test_a_day_earlier_in_the_news(text: str, edtf: str) -> None:
    assert find_times(text, day("2017-06-15"))[-1].edtf == edtf


DATELINES = [
    # text, EDTF of the last time: a date in a short line of its own at the top stands for the report's date
    ("OSLO 1997-03-24\nThe minister said on Monday that it fell.", "1997-03-24"),
    ("Posted: Nov 27, 2005 8:20 AM ET\nIt fell on Saturday.", "2005-11-26"),
    ("OSLO 1997-02-17\nThe rebels took up arms last October.", "1996-10"),
    ("It opened on 5 June 2013.\nIt fell on Saturday.", None),  # a sentence is no dateline
    ("It fell on Saturday.", None),
    ("OSLO 1997-03-24\nSince the September 11 attacks it is shut. It fell on Sunday.", "1997-03-23"),
]


@pytest.mark.parametrize(("text", "edtf"), DATELINES)
def test_a_dateline_is_an_anchor(text: str, edtf: str | None) -> None:
    time = find_times(text)[-1]
    assert time.edtf == edtf
    assert (time.anchor or "").endswith("at the top") == (edtf is not None)


def test_a_stated_date_goes_before_a_dateline() -> None:
    assert find_times("OSLO 1997-03-24\nIt fell on Monday.", day("1997-03-26"))[-1].anchor == "1997-03-26"


HISTORY = (
    "War broke out in August 1914. The front stood in November. In May the gas came. In 1917 the czar fell. "
    "It was told in 1998. By October the ports were shut. In January the talks failed. It ended on 11 November 1918. "
    "The peace was signed in June 1919. It had begun in 1914."
)


def test_a_history_goes_forward() -> None:
    told = [time.timex for time in find_times(HISTORY, day("2009-12-19"))]
    assert told == [
        "1914-08", "1914-11", "1915-05", "1917", "1998", "1917-10", "1918-01", "1918-11-11", "1919-06", "1914",
    ]  # fmt: skip


def test_news_with_background_years_is_no_history() -> None:
    text = (
        "The minister said on Thursday that he would leave at the end of February. He led the port from 2010 to 2013, "
        "was named on Jan. 20, 2017, and spent more than anyone since 2002."
    )
    february = next(time for time in find_times(text, day("2018-12-20")) if "February" in time.text)
    assert (february.lower or "").startswith("2019-02")


def test_an_undated_text_gives_its_own_years_to_its_months() -> None:
    told = [time.edtf for time in find_times("It burnt on 3 March 2019. It was rebuilt in May. In 1998 it was sold.")]
    assert told == ["2019-03-03", "2019-05", "1998"]
    assert [time.edtf for time in find_times("It was sold in 1998. It was rebuilt in May.")] == ["1998", None]


def test_an_interval_within_one_year_gives_one_last_year() -> None:
    assert only("It was tested on May 2 of last year.", between("2025-08-01", "2025-12-31")).edtf == "2024-05-02"


def test_an_interval_over_two_years_gives_both() -> None:
    time = only("It was tested on May 2 of last year.", between("2024-08-01", "2025-12-31"))
    assert time.edtf == "[2023-05-02,2024-05-02]"
    assert (time.lower, time.upper, time.timex) == ("2023-05-02", "2024-05-02", "202X-05-02")


def test_a_month_without_a_tense_in_a_text_of_some_year_may_be_gone_by_or_to_come() -> None:
    time = only("A sale in April", between("2031-01-01", "2031-12-31"))
    assert (time.lower, time.upper) == ("2030-04-01", "2032-04-30")


def test_before_a_month_of_one_of_several_years_holds_up_to_the_last() -> None:
    time = only("A model coming sometime before April.", between("2031-01-01", "2031-12-31"))
    assert time.lower is None
    assert time.upper is not None
    assert time.upper >= "2032-03-31"


def test_an_open_interval_gives_one_bound() -> None:
    time = only("It was tested on May 2 of last year.", between(None, "2025-12-31"))
    assert (time.edtf, time.lower, time.upper) == ("[..2024-05-02]", None, "2024-05-02")


TITLES = [
    ("Minister to visit Oslo on Friday\n\nHe said so.", "2026-03-20"),  # a headline announces
    ("Fire hits hangar on Friday\n\nIt burnt.", "2026-03-13"),
    ("Train to Oslo crashes on Friday\n\nIt burnt.", "2026-03-13"),  # a place, not a verb
    ("It fell on its way to market on Friday.", "2026-03-13"),  # no headline
]


@pytest.mark.parametrize(("text", "edtf"), TITLES)
def test_titles(text: str, edtf: str) -> None:
    assert only(text, day("2026-03-17")).edtf == edtf


TENSES = [
    ("The bridge was opened in November 2021.", "past"),
    ("In November 2021, the minister opened the bridge.", "past"),
    ("The opening, scheduled for November 2021, is late.", "future"),
    ("The bridge is expected to open in November 2021.", "future"),
    ("The bridge will open in November 2021.", "future"),
    ("The bridge was expected to open in November 2021.", None),  # what came of it is not said
    ("The bridge could open in November 2021.", None),
    ("The bridge in November 2021.", None),
]


@pytest.mark.parametrize(("text", "tense"), TENSES)
def test_tense(text: str, tense: str | None) -> None:
    assert only(text).tense == tense
