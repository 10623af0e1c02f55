"""Days that do not exist, absurd figures, odd scripts and dates: no crash, no guess without a mark, no slow pattern."""

from __future__ import annotations

import copy
import sys
from collections.abc import Callable
from typing import Any

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st
from time_reading import day

from variorum.model import Published
from variorum.normalise import find_times
from variorum.normalise.grammar import Grammar
from variorum.normalise.times.finding import grammar
from variorum.normalise.tokens import tokenise

INVALID = [
    "31 February 2020",
    "31 February",
    "February 30",
    "29 February 2013",
    "June 31, 2013",
    "2013-02-31",
    "31/04/2013",
]


@pytest.mark.parametrize("words", INVALID)
def test_a_day_that_does_not_exist_is_kept_as_words(words: str) -> None:
    (time,) = find_times(f"It is dated {words} in the book.", day("2025-10-10"))
    assert (time.text, time.invalid, time.edtf, time.lower, time.upper) == (words, True, None, None, None)


OTHER_DIGITS = [
    ("In ٢٠٢٤ it fell.", "2024"),
    ("In ２０２４ it fell.", "2024"),
    ("On ５ May ２０２４ it fell.", "2024-05-05"),
]


@pytest.mark.parametrize(("text", "edtf"), OTHER_DIGITS)
def test_digits_of_other_scripts(text: str, edtf: str) -> None:
    (time,) = find_times(text)
    assert time.edtf == edtf


@pytest.mark.parametrize(
    "written", [None, Published(), day("9999-12-31"), day("0001-01-01"), day("99999-01-01"), day("x")]
)
def test_a_missing_or_absurd_date_of_the_document(written: Published | None) -> None:
    text = "It fell last year, two centuries ago, on Tuesday, in May, at Easter, next weekend and by year's end."
    for time in find_times(text, written):
        assert not (time.lower and time.upper) or time.lower[:10] <= time.upper[:10]
        assert time.anchor or time.edtf is None


@pytest.mark.parametrize(
    "words",
    [
        "2014 next decades",
        "next month",
        "this week",
        "this weekend",
        "next weekend",
        "last weekend",
        "next century",
        "winter of 9999",
        "next decades",
        "overnight",
        "next Christmas",
        "last Easter",
        "next fiscal year",
        "the second half of next year",
        "29 February",
    ],
)
@pytest.mark.parametrize("written", ["9999-12-31", "9999-01-01", "0001-01-01"])
def test_at_the_ends_of_the_calendar_bounds_keep_their_order(words: str, written: str) -> None:
    for time in find_times(words, day(written)):
        assert not (time.lower and time.upper) or time.lower[:10] <= time.upper[:10]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n ",
        "...!!!",
        "9" * 1_000_000,
        "9 " * 100_000,
        "1,2" * 20_000,
        "12," * 20_000,
        "May " * 20_000,
        "http : / / " + "a . " * 20_000,
        "http://" + "." * 50_000,
        "١٢٣" * 1000,
        "10^400 in 10^400 BC, AD 99999",
    ],
)
def test_odd_input(text: str) -> None:
    find_times(text, day("2025-10-10"))


def _work(function: Callable[[], Any]) -> int:
    """Calls made, of Python and of built-in functions: the same on every machine, however busy."""
    calls = 0

    def count(_frame: Any, event: str, _argument: Any) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        function()
    finally:
        sys.setprofile(before)
    return calls


PIECES = [
    "It may fall by May. ",
    "On 3 May, in January and at Easter 2013 it fell. ",
    "Two days later, in 1938, it rained until 7 a.m. on Monday. ",
    "twenty - five - ",
    "12,",
    "In 1914 it began. In March and June it went on. ",
]


@pytest.mark.parametrize("piece", PIECES)
def test_work_grows_with_the_length(piece: str) -> None:
    grammar()
    short, long = (_work(lambda size=size: find_times(piece * size, day("2025-10-10"))) for size in (100, 800))
    assert long <= 8.8 * short + 2000


def test_every_rule_is_bounded() -> None:
    """A rule reads no further than a fixed number of words, so that all of them together take linear time."""
    reading: Grammar = grammar()
    for pattern, _, _ in reading._patterns:
        assert not set("*+") & set(pattern.pattern)


VOCABULARY = (
    "early late May March 2014 2,000 1990s 470s 31 February 12 : - – of the last year ’s ' end by since next week 3 p.m. "
    "Tuesday Nov . 5/6/07 , ( ) GMT two a half decades ago 99999999999999 ٣ ５ every second fall in to and between\n BC "
    "Christmas Easter quarter third fiscal weekend overnight night morning later earlier day 493 9/11 around circa "
    "Thanksgiving FY2013 Q3 ET local time long period \n\n"
)
WORDS = st.sampled_from(VOCABULARY.split(" "))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(WORDS, st.sampled_from(["ship", "the past", ",", "in the", "moment"])), max_size=40))
def test_leaving_out_what_has_no_time_word_changes_nothing(words: list[str]) -> None:
    tokens = tokenise(" ".join(words))
    every = copy.copy(grammar())
    every._patterns = [(pattern, 0, build) for pattern, _, build in every._patterns]
    part, whole = (
        [(match.start, match.end) for match, _ in way] for way in (grammar().read(tokens), every.read(tokens, True))
    )
    assert part == whole


@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, max_size=40), st.sampled_from([None, "0001-01-01", "9999-12-31", "2025-10-10"]))
def test_any_words_give_times_that_stand_in_them(words: list[str], written: str | None) -> None:
    text = " ".join(words)
    times = find_times(text, day(written) if written else None)
    reached = 0
    for time in times:
        assert text[time.start : time.end] == time.text
        assert time.start >= reached
        reached = time.end
        before_christ = (time.lower or "").startswith("-")
        assert before_christ or not (time.lower and time.upper) or time.lower[:10] <= time.upper[:10]
        if time.edtf:
            parse_edtf(time.edtf)
