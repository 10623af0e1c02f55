"""What English grammar tells of a time: who is only named like one, what is still to come, and days told in two steps."""

from __future__ import annotations

import pytest
from time_reading import day

from variorum.model import Published, Time
from variorum.normalise import find_times


def read(text: str) -> list[Time]:
    """Times of a report of Friday, 10 October 2025."""
    return find_times(text, day("2025-10-10"))


NAMES = [
    # text, the words that are times all the same
    ("Former British prime minister Theresa May and April Jones met.", []),
    ("Theresa May resigned.", []),
    ("Mr Summer and Ms Winter met April Jones and August Wilson.", []),
    ("Prime minister May and Dr. June spoke.", []),
    ("Theresa May stayed. It was said by May and for May.", []),
    ("It was written by April Jones on May 5.", ["May 5"]),
    ("In May Poland rose.", ["May"]),
    ("It rained in May and June.", ["May", "June"]),
    ("It rained from February to July.", ["February", "July"]),
    ("Since April Norway has paid.", ["April"]),
    ("The Arab Spring reached Tunis.", []),
    ("The Winter Olympics were held.", []),
    ("The Chinese Spring Offensive failed.", ["Spring"]),
    ("She met Ms Friday.", []),
    ("May the best team win.", []),
]


@pytest.mark.parametrize(("text", "words"), NAMES)
def test_a_name_is_no_time(text: str, words: list[str]) -> None:
    assert [time.text.removeprefix("The ").removeprefix("the ") for time in read(text)] == words


TO_COME = [
    # text, EDTF of the times
    ("Rain is forecast until Tuesday.", ["../2025-10-14"]),
    ("Rain is expected Tuesday.", ["2025-10-14"]),
    ("The storm was forecast to make landfall on Tuesday.", ["2025-10-14"]),
    ("Economists expect the bank to hold rates on Monday.", ["2025-10-13"]),
    ("Analysts expect the firm to cut its staff on Monday.", ["2025-10-13"]),  # "cut" is no past here
    ("The storm will hit the coast on Monday.", ["2025-10-13"]),
    ("The storm hit the coast on Monday.", ["2025-10-06"]),
    ("The river was expected to keep rising through the weekend.", ["2025-10-11/2025-10-12"]),
    ("She will fly over on Thursday before traveling to Oslo for a meeting on Friday.", ["2025-10-16", "2025-10-17"]),
    ("The bank is likely to cut rates on Monday.", ["2025-10-13"]),
    ("The game was scheduled for Sunday.", ["2025-10-12"]),
    ("He said the talks would resume on Monday.", ["2025-10-13"]),
    ("He said the talks would have resumed on Monday.", ["2025-10-06"]),
    ("He was due to appear on Monday, but fled.", ["2025-10-06"]),  # the plan failed
    ("It had been scheduled for Monday.", ["2025-10-06"]),
    ("It was shut due to the rain on Monday.", ["2025-10-06"]),  # a cause, no plan
    ("The polls open on Tuesday and close on Thursday.", ["2025-10-14", "2025-10-16"]),
    ("The fair opens at the museum on Thursday.", ["2025-10-16"]),
    ("Shares close higher on Thursday.", ["2025-10-09"]),  # the market's report
    ("The opening of the fair on Thursday drew many.", ["2025-10-09"]),
    ("It must be paid no later than June 30.", ["../2026-06-30"]),
]


@pytest.mark.parametrize(("text", "edtf"), TO_COME)
def test_what_is_to_come(text: str, edtf: list[str]) -> None:
    assert [time.edtf for time in read(text)] == edtf


PAST = [
    ("Schools will stay shut after the quake on 30 September that killed 79.", "2025-09-30"),
    ("They will meet again after the blast on Tuesday.", "2025-10-07"),
    ("They will meet again after the vote on Tuesday.", "2025-10-14"),  # a vote is planned
    ("The following month he resigned, having taken office.", None),  # not the month after the report
]


@pytest.mark.parametrize(("text", "edtf"), PAST)
def test_what_has_happened(text: str, edtf: str | None) -> None:
    assert read(text)[0].edtf == edtf


def test_a_plan_told_as_past_dates_no_report() -> None:
    (time,) = read("It was expected to open in May 2021.")
    assert time.tense is None


def test_a_timetable_runs_to_the_evening() -> None:
    (time,) = read("Polls close at 8 p.m. on Thursday.")
    assert (time.timex, time.lower) == ("2025-10-16T20:00", "2025-10-16T20:00:00")


def test_midnight_is_at_either_end_of_its_day() -> None:
    (time,) = read("The truce will expire at midnight on Friday.")
    assert (time.edtf, time.lower, time.upper) == ("2025-10-10", "2025-10-10T00:00:00", "2025-10-11T00:00:59")
    assert "do not tell" in (time.basis or "")


@pytest.mark.parametrize(
    ("text", "timex"), [("On Tuesday it fell.", "XXXX-WXX-2"), ("Yesterday it fell.", "XXXX-XX-XX")]
)
def test_a_day_of_a_report_of_which_only_the_year_is_known(text: str, timex: str) -> None:
    """What two possible days share in figures is chance."""
    written = Published(edtf="2025", lower="2025-01-01", upper="2025-12-31", basis="stated")
    (time,) = find_times(text, written)
    assert (time.timex, time.edtf, time.lower, time.upper) == (timex, None, "2024-12-31", "2025-12-30")


CLOCK = [
    # text, words, timex, lower, upper
    ("At 2205 hours local time on Oct 9 it hit.", "2205 hours local time on Oct 9", "2025-10-09T22:05",
     "2025-10-09T22:05:00", "2025-10-09T22:05:59"),
    ("It hit at 0630 hrs on Monday.", "0630 hrs on Monday", "2025-10-06T06:30", "2025-10-06T06:30:00",
     "2025-10-06T06:30:59"),
    ("It shut at 7 o'clock on Monday.", "7 o'clock on Monday", "2025-10-06T07:00", "2025-10-06T07:00:00",
     "2025-10-06T19:00:59"),
    ("It shut at seven o’clock in the evening on Monday.", "seven o’clock in the evening on Monday",
     "2025-10-06T19:00", "2025-10-06T19:00:00", "2025-10-06T19:00:59"),
    ("It shut at half past nine on Monday.", "half past nine on Monday", "2025-10-06T09:30", "2025-10-06T09:30:00",
     "2025-10-06T21:30:59"),
    ("It shut at a quarter to three on Monday.", "a quarter to three on Monday", "2025-10-06T02:45",
     "2025-10-06T02:45:00", "2025-10-06T14:45:59"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "timex", "lower", "upper"), CLOCK)
def test_the_clock_as_it_is_spoken(text: str, words: str, timex: str, lower: str, upper: str) -> None:
    (time,) = read(text)
    assert (time.text, time.timex, time.lower, time.upper, time.kind) == (words, timex, lower, upper, "time")


LENGTHS = [
    ("She won in a time of 2:03:15.", "2:03:15", "PT2H3M15S"),
    ("She clocked 2:03:15.", "2:03:15", "PT2H3M15S"),
    ("The ship logged 2205 hours.", "2205 hours", "PT2205H"),
    ("The summit is to last three weeks.", "three weeks", "P3W"),
    ("The talks last two days.", "two days", "P2D"),
]


@pytest.mark.parametrize(("text", "words", "timex"), LENGTHS)
def test_a_length_is_no_time(text: str, words: str, timex: str) -> None:
    (time,) = read(text)
    assert (time.text, time.timex, time.kind, time.lower) == (words, timex, "duration", None)


TWO_STEPS = [
    # text, words, edtf
    ("It fell two weeks ago yesterday.", "two weeks ago yesterday", "2025-09-25"),
    ("It fell twenty years ago today.", "twenty years ago today", "2005-10-10"),
    ("It fell a week ago Monday.", "a week ago Monday", "2025-09-29"),
    ("It will open a week from Monday.", "a week from Monday", "2025-10-20"),
    ("It will open Monday week.", "Monday week", "2025-10-20"),
    ("It opened the Friday before last.", "the Friday before last", "2025-09-26"),
    ("It opens the week after next.", "the week after next", "2025-10-20/2025-10-26"),
    ("It opened a year and a half ago.", "a year and a half ago", "2024~"),
    ("Half an hour later it fell.", "Half an hour later", None),
    ("It will open on the final Friday of next month.", "the final Friday of next month", "2025-11-28"),
    ("It opened on the first Monday of May 2024.", "the first Monday of May 2024", "2024-05-06"),
    ("It will open on the 14th.", "the 14th", "2025-10-14"),
    ("It opened on the 14th.", "the 14th", "2025-09-14"),
    ("Harvest was late this year.", "this year", "2025"),
    ("It fell late this year.", "late this year", "2025"),
    ("It fell on the night of 3-4 October.", "the night of 3-4 October", "2025-10-03"),
    ("They meet every other Thursday.", "every other Thursday", None),
    ("The lease runs through 2030.", "2030", "../2030"),
    ("Halfway through 2013 it fell.", "2013", "2013"),
    ("The winter of 2023-24 was mild.", "The winter of 2023-24", "2023-12/2024-02"),
    ("It rose in the first quarter of FY2024-25.", "the first quarter of FY2024-25", "2024/2025"),
    ("It was built in the thirties.", "the thirties", "193X"),
    ("Sales rose in the fiscal year ending March 31, 2026.", "the fiscal year ending March 31, 2026",
     "2025-04-01/2026-03-31"),
    ("Sales rose in the first six months of 2025.", "the first six months of 2025", "2025-01/2025-06"),
    ("It rained in the last two weeks of May 2025.", "the last two weeks of May 2025", "2025-05-18/2025-05-31"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "edtf"), TWO_STEPS)
def test_days_and_stretches_told_in_two_steps(text: str, words: str, edtf: str | None) -> None:
    (time,) = read(text)
    assert (time.text, time.edtf) == (words, edtf)


NONE = ["He lives on the 14th floor.", "Highs will be in the thirties.", "The ratio was 25:61."]


@pytest.mark.parametrize("text", NONE)
def test_no_time(text: str) -> None:
    assert read(text) == []


def test_two_weekdays_make_one_stretch() -> None:
    assert [time.edtf for time in read("They met Tuesday through Thursday.")] == ["2025-10-07/2025-10-09"] * 2
    assert [time.edtf for time in read("It was moved from Monday to Thursday.")] == ["2025-10-06", "2025-10-09"]


def test_overnight_follows_the_day_that_the_story_has_reached() -> None:
    _, night = read("It hit the coast late Sunday. It crossed Luzon overnight.")
    assert (night.lower, night.upper) == ("2025-10-05T18:00:00", "2025-10-06T08:00:00")


@pytest.mark.parametrize("words", ["2025-13-45", "25:61"])
def test_what_no_calendar_or_clock_shows_is_marked(words: str) -> None:
    (time,) = read(f"It was stamped at {words}.")
    assert (time.text, time.invalid, time.edtf, time.lower) == (words, True, None, None)


def test_letters_of_another_script_make_no_day() -> None:
    """Letters that only look Latin: the day is not read, and no other one is taken for it."""
    assert all(time.edtf == "2025" for time in read("It fell on M\u043enday, 5 \u041c\u0430y 2025."))
