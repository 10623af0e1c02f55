"""Bad input to the readers of times and quantities: no crash, no guess without a mark."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from odd_reading import PIECES, both, stated

from variorum.model import Published, Reading
from variorum.normalise import find_times


def assert_sound(text: str, written: Published | None = None) -> None:
    """Everything found quotes the text, in order; its bounds are finite and the right way round."""
    times, quantities = both(text, written)
    for found in (times, quantities):
        assert [(item.start, item.end) for item in found] == sorted((item.start, item.end) for item in found)
        for item in found:
            assert 0 <= item.start < item.end <= len(text)
            assert text[item.start : item.end] == item.text
    for time in times:
        if time.lower and time.upper:
            assert time.lower[:10] <= time.upper[:10], time
        for bound in (time.lower, time.upper):
            if bound:
                date.fromisoformat(bound[:10])
    for quantity in quantities:
        for bound in (quantity.lower, quantity.upper):
            assert bound is None or math.isfinite(bound), quantity
        if quantity.lower is not None and quantity.upper is not None:
            assert quantity.lower <= quantity.upper, quantity


# What no sensible report holds, yet some file does.
ODD = {
    "too great for a float": "It cost 10^400 dollars and weighed 1e999 kg, or 1" + "0" * 400 + " tons.",
    "a power of a power": "10^10^10 km and 9**9**9 people and 1e400 million dollars",
    "a megabyte of digits": "7" * 1_000_000,
    "nothing but figures": "12 " * 50_000,
    "nothing but separators": "1,234," * 20_000,
    "only points": "." * 100_000 + "5",
    "only hyphens between figures": "1-" * 50_000,
    "colons": "12:" * 50_000,
    "slashes": "5/" * 50_000,
    "number words": "one hundred and " * 20_000,
    "months": "May " * 50_000,
    "no end of units": "5 km per hour per " * 10_000,
    "brackets": "(" * 50_000 + "5 km" + ")" * 50_000,
    "line ends": "5\n" * 50_000,
    "blanks": "5" + " " * 200_000 + "km",
    "NUL and lone surrogates": "5\x00km \ud800 in 2\udfff020",
    "Arabic figures": "قتل ٢٥ شخصا في ٢٠٢٤",
    "full-width figures": "２０２４年５月３日 ５ ｋｍ 12 km",
    "superscripts and circled figures": "5² km³ ① ⑳ ½ ¾ ⅘ 5½ km",
    "Roman figures": "Ⅳ Ⅻ IV XII MMXXIV",
    "combining marks": "5\u0301 k\u0308m in 2\u20e3020",
    "direction marks": "\u202e5 km\u202c on \u200f3 May 2020\u200e",
    "zero width": "5\u200b0 km, 20\u200b24",
    "emoji": "5️⃣ km 👍🏽 3 May 2020",
    "days that do not exist": "31 February 2025, 2025-13-45, 0000-00-00, 99/99/9999, 29 February 2023",
    "hours that do not exist": "at 25:61 on 3 May 2020, 99:99:99, 12:60 p.m., 0:00 a.m. GMT+99",
    "years out of reach": "in 99999, in 12000 BC, in the year 0, in 10000000000 AD, 5000 years ago, in 9999 years",
    "empty": "",
    "blank": " \t\r\n\u3000",
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
@pytest.mark.parametrize("day", [None, "2025-10-10", "0001-01-01", "9999-12-31"])
def test_odd_texts_are_read_without_harm(text: str, day: str | None) -> None:
    assert_sound(text if len(text) < 2_000 or day is None else text[:2_000], stated(day) if day else None)


@pytest.mark.parametrize(
    "text",
    ["31 February 2025", "February 30, 2024", "29 February 2023", "31 April", "2025-02-30", "on the 31st of June 2020"],
)
def test_a_day_that_no_calendar_has_is_kept_as_words(text: str) -> None:
    [time] = find_times(f"It was planned for {text} at first.", stated("2025-10-10"))
    assert time.invalid
    assert (time.edtf, time.lower, time.upper) == (None, None, None)


@pytest.mark.parametrize("text", ["29 February 2024", "February 29, 2000", "31 May 2025"])
def test_a_day_that_the_calendar_has_is_not_marked(text: str) -> None:
    [time] = find_times(f"It was planned for {text} at first.")
    assert not time.invalid
    assert time.lower == time.upper is not None


@pytest.mark.parametrize("text", ["10^400 dollars", "1e999 kg", "9e400 people", "1" + "0" * 400 + " km"])
def test_a_number_beyond_all_measure_is_no_infinity(text: str) -> None:
    for quantity in both(f"It was {text} in all.")[1]:
        assert all(bound is None or math.isfinite(bound) for bound in (quantity.lower, quantity.upper))


@pytest.mark.parametrize(
    "text", ["yesterday", "next month", "in 20 years", "3,000 years ago", "last Tuesday", "by year's end"]
)
@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
def test_what_leaves_the_calendar_has_no_bound_there(text: str, day: str) -> None:
    assert_sound(f"They came {text}.", stated(day))


@pytest.mark.parametrize("text", ["yesterday", "on Tuesday", "last year", "three days earlier", "in May", "next week"])
def test_without_a_date_nothing_relative_is_placed(text: str) -> None:
    for time in find_times(f"They came {text}, police said."):
        assert time.edtf is None or "X" in time.edtf, time
        assert (time.lower, time.upper) == (None, None), time


def test_a_text_without_a_parse_names_nothing_and_is_dated_by_nothing(document: Callable[..., object]) -> None:
    from variorum.normalise import find_names, find_places

    bare = Reading(document=document("In Minsk on Monday."))  # type: ignore[arg-type]
    assert find_names(bare) == ()
    assert find_places(bare) == ()


MIXED = [
    "Кyiv",  # Cyrillic capital in a Latin name
    "Мinsk",
    "Lukаshenko",  # Cyrillic a
    "Ⅿoscow",
    "М\u0301инск",
    "Ｍｉｎｓｋ",
    "مينسك Minsk",
    "Μinsk",  # Greek
]


@pytest.mark.parametrize("name", MIXED)
def test_names_in_mixed_scripts_are_read_without_harm(name: str, read: Callable[..., Reading]) -> None:
    text = f"President {name} met the mayor of {name} in {name} on Monday, officials in {name} said."
    reading = read(text, published="2025-10-10")
    for item in (*reading.names, *reading.places):
        assert text[item.start : item.end] == item.text
    for place in reading.places:
        assert -90 <= place.lat <= 90
        assert -180 <= place.lon <= 180
        assert place.reasons


@pytest.mark.parametrize(
    "text", ["5 km. " * 3, "\ufeffMinsk", "MINSK " * 400, "(" * 500 + "Minsk", "Paris, " * 400, "a" * 20_000]
)
def test_names_and_places_in_odd_texts(text: str, read: Callable[..., Reading]) -> None:
    reading = read(text)
    for item in (*reading.names, *reading.places, *reading.times, *reading.quantities):
        assert text[item.start : item.end] == item.text


# --- any text at all ------------------------------------------------------------------------------------------------

ANY_TEXT = st.one_of(
    st.text(st.characters(), max_size=80),  # lone surrogates included
    st.lists(PIECES, max_size=25).map(" ".join),
    st.lists(PIECES, max_size=25).map("".join),
)
ANY_DAY = st.one_of(st.none(), st.dates().map(date.isoformat))


@given(text=ANY_TEXT, day=ANY_DAY)
@settings(max_examples=300)
def test_any_text_is_read_without_harm_and_alike_twice(text: str, day: str | None) -> None:
    written = stated(day) if day else None
    assert_sound(text, written)
    assert both(text, written) == both(text, written)
