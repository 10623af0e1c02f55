"""Times of day: zones, parts of the day, and the day they belong to."""

from __future__ import annotations

import pytest
from time_reading import day, only

from variorum.normalise import find_times

CLOCK = [
    # text, words, edtf, lower, upper, on Friday 22 March 2013
    ("At 3:45 a.m. on Aug. 17, 2020 (0045 GMT) it hit.", "3:45 a.m. on Aug. 17, 2020 (0045 GMT)",
     "2020-08-17T03:45:00+03:00", "2020-08-17T03:45:00+03:00", "2020-08-17T03:45:59+03:00"),
    ("At 6 : 10 p.m. on 17 August 2020 it hit .", "6 : 10 p.m. on 17 August 2020", "2020-08-17T18:10:00",
     "2020-08-17T18:10:00", "2020-08-17T18:10:59"),
    ("It met at 3 p.m. ET on Friday.", "3 p.m. ET on Friday", "2013-03-22", "2013-03-22T15:00:00", "2013-03-22T15:59:59"),
    ("It hit at 5:34 AM Oslo time on March 20, 2003.", "5:34 AM Oslo time on March 20, 2003", "2003-03-20T05:34:00",
     "2003-03-20T05:34:00", "2003-03-20T05:34:59"),
    ("Filed 2025-08-17T03:45Z at court.", "2025-08-17T03:45Z", "2025-08-17T03:45:00Z", "2025-08-17T03:45:00Z", "2025-08-17T03:45:00Z"),
    ("It shut at 7 a.m. on Wednesday.", "7 a.m. on Wednesday", "2013-03-20", "2013-03-20T07:00:00", "2013-03-20T07:59:59"),
    # Near a time of day the day is the other bound.
    ("It struck shortly after 7 a.m. on Wednesday.", "7 a.m. on Wednesday", "2013-03-20", "2013-03-20T07:00:00", "2013-03-20T23:59:59"),
    ("It ended just before 10 p.m. Wednesday.", "10 p.m. Wednesday", "2013-03-20", "2013-03-20T00:00:00", "2013-03-20T22:00:00"),
    ("It was shut until 7 a.m. Wednesday.", "7 a.m. Wednesday", "../2013-03-20", None, "2013-03-20T07:59:59"),
    ("It was shut from noon on Wednesday.", "noon on Wednesday", "2013-03-20T12:00:00", "2013-03-20T12:00:00", "2013-03-20T12:00:59"),
    ("It fell on the night of March 3.", "the night of March 3", "2013-03-03", "2013-03-03T18:00:00", "2013-03-04T06:00:00"),
    ("It fell on Tuesday morning.", "Tuesday morning", "2013-03-19", "2013-03-19T04:00:00", "2013-03-19T12:00:00"),
    ("It opens tomorrow night.", "tomorrow night", "2013-03-23", "2013-03-23T18:00:00", "2013-03-24T06:00:00"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "edtf", "lower", "upper"), CLOCK)
def test_clock(text: str, words: str, edtf: str, lower: str | None, upper: str | None) -> None:
    time = only(text, day("2013-03-22"))
    assert (time.text, time.edtf, time.lower, time.upper, time.kind) == (words, edtf, lower, upper, "time")


def test_local_time_beside_a_zone() -> None:
    time = only("It hit at 1353 ( 1023 GMT ) on 27 May 2005 .")
    assert time.edtf == "2005-05-27T13:53:00+03:30"


def test_a_clock_time_belongs_to_the_day_told_last() -> None:
    _, second = find_times("It rained on 5 June 2013. At 1:30 p.m. it snowed.")
    assert second.edtf == "2013-06-05T13:30:00"
    assert second.anchor == "“5 June 2013” before it"


def test_a_clock_time_stays_apart_from_a_date_in_doubt() -> None:
    first, second = find_times("Posted 6/5/2013 at 1:30 p.m.")
    assert first.edtf == "[2013-05-06,2013-06-05]"
    assert second.edtf is None


def test_a_clock_time_without_any_day_stays_open() -> None:
    time = only("At 1:30 p.m. it rained.")
    assert (time.edtf, time.lower, time.upper, time.timex) == (None, None, None, "XXXX-XX-XXT13:30")


SPOKEN = [
    # text, words, lower, upper, on Friday 22 March 2013; without morning or evening both are open
    ("It was ten past four, he said.", "ten past four", "2013-03-22T04:10:00", "2013-03-22T16:10:59"),
    ("It rang at twenty-five past seven.", "twenty-five past seven", "2013-03-22T07:25:00", "2013-03-22T19:25:59"),
    ("It began just after ten past seven.", "ten past seven", "2013-03-22T07:10:00", "2013-03-22T23:59:59"),
    (
        "They came at ten to five in the morning.",
        "ten to five in the morning",
        "2013-03-22T04:50:00",
        "2013-03-22T04:50:59",
    ),
    ("It opens at five minutes to six.", "five minutes to six", "2013-03-22T05:55:00", "2013-03-22T17:55:59"),
    (
        "It was ten to one in the afternoon.",
        "ten to one in the afternoon",
        "2013-03-22T12:50:00",
        "2013-03-22T12:50:59",
    ),
    ("It was six in the evening.", "six in the evening", "2013-03-22T18:00:00", "2013-03-22T18:59:59"),
    ("They left at about one in the morning.", "one in the morning", "2013-03-22T01:00:00", "2013-03-22T01:59:59"),
    ("He died at eleven at night.", "eleven at night", "2013-03-22T23:00:00", "2013-03-22T23:59:59"),
    ("They met at nine on Tuesday.", "nine on Tuesday", "2013-03-19T09:00:00", "2013-03-19T21:59:59"),
    ("They met at nine on Tuesday evening.", "nine on Tuesday evening", "2013-03-19T21:00:00", "2013-03-19T21:59:59"),
    ("They met at 8:30 on Tuesday evening.", "8:30 on Tuesday evening", "2013-03-19T20:30:00", "2013-03-19T20:30:59"),
    ("It fell at 17.40 on Tuesday.", "17.40 on Tuesday", "2013-03-19T17:40:00", "2013-03-19T17:40:59"),
    # Of the two midnights of a day the words "after" and "before" tell which.
    ("It burned just after midnight.", "midnight", "2013-03-22T00:00:00", "2013-03-22T23:59:59"),
    ("It burned just before midnight.", "midnight", "2013-03-22T00:00:00", "2013-03-23T00:00:59"),
]


@pytest.mark.parametrize(("text", "words", "lower", "upper"), SPOKEN)
def test_spoken_times(text: str, words: str, lower: str, upper: str) -> None:
    time = only(text, day("2013-03-22"))
    assert (time.text, time.lower, time.upper) == (words, lower, upper)


@pytest.mark.parametrize(
    "text",
    [
        "They won by ten to five.",  # a result
        "They voted nine to four on Monday.",
        "It was ten to one that he won.",  # odds
        "They put the toll at nine on Monday.",  # how many
        "The team won by two on Monday.",
        "Shares closed at 22.10 on Monday.",  # a price
        "He fell from nine on Monday.",
        "Five minutes to six people.",
        "The price rose from five to nine.",
    ],
)
def test_numbers_that_are_no_hours(text: str) -> None:
    assert [time.text for time in find_times(text, day("2013-03-22")) if time.kind == "time"] == []


def test_an_hour_alone_behind_a_part_of_the_day() -> None:
    told = find_times("Crews won on Thursday morning, and it was contained at nine.", day("2013-03-22"))
    assert [(time.text, time.lower) for time in told][1:] == [("nine", "2013-03-21T09:00:00")]
    assert [time.text for time in find_times("They met on Friday morning. The toll stood at nine.")] == [
        "Friday morning"
    ]
    assert find_times("It was contained at nine.") == []


def test_what_is_past_did_not_happen_on_a_day_to_come() -> None:
    told = find_times("The council is to meet on March 29. It began at 8:40 p.m., he said.", day("2013-03-22"))
    assert [(time.text, time.lower) for time in told] == [("March 29", "2013-03-29"), ("8:40 p.m.", None)]


def test_hours_earlier_count_from_no_year() -> None:
    told = find_times("One burned in 2009. A train had passed half an hour earlier.", day("2013-03-22"))
    assert [(time.text, time.upper) for time in told][1:] == [("half an hour earlier", "2013-03-22")]
