"""Words that look like times and are none, and attributes that open no interval."""

from __future__ import annotations

import pytest
from time_reading import day, only

from variorum.normalise import find_times

TRAPS = [
    "Theresa May may strike a deal.",  # a name and a verb
    "They march on the capital.",
    "The March on Rome is famous.",  # an event
    "The Sun said so.",  # a paper
    "A second man fell.",  # an ordinal, a verb
    "A Boeing 747 and a T-72 and a Mi-8 passed Route 9.",
    "Resolution 1701 was passed.",
    "About 1200 people and 2,000 kilometers.",
    "Some 12-13 killed, he said.",  # no years, no days
    "Call +1 800 555 1234.",
    "Help is there 24/7.",
    "He holds 9/11 of it.",
    "A Cold War-era base.",
    "Prices fall and spring back.",
    "The fall of the city was quick.",
    "The spring water is clear.",
    "The 20-year-old was held.",  # an age is no length
    "The score was 3-2.",
    "It stores 75 hours of video.",  # how much there is
    "It drove 60 miles per hour.",  # a speed
    "The now-cancelled deal.",  # part of another word
    "It soon fell.",
    "Its annual Harvest Festival is held there.",  # a name
    "They eat an egg as soon as they can.",
]


@pytest.mark.parametrize("text", TRAPS)
def test_no_time(text: str) -> None:
    assert [time.text for time in find_times(text, day("2025-10-10"))] == []


REAL = [
    ("A March operation failed.", "2025-03"),
    ("The May elections were held.", "2025-05"),
    ("It ran from October to March.", "2025-03"),
    ("In the fall it rains.", "2025-FA"),
    ("They spent the spring and summer there.", "2025-SU"),
    ("The sale ended on 8 November. 1972 was wet.", "1972"),
]


@pytest.mark.parametrize(("text", "timex"), REAL)
def test_a_time_after_all(text: str, timex: str) -> None:
    assert find_times(text, day("2025-10-10"))[-1].timex == timex


def test_a_full_stop_is_no_part_of_a_month() -> None:
    first, second = find_times("It shut in August.\n\n1972 was wet.", day("1973-10-10"))
    assert (first.text, second.text) == ("August", "1972")


SIDES = [
    # text, edtf: "after Sunday" opens an interval; "after Sunday's fire" only names which fire
    ("It shut after Sunday.", "2026-03-16/.."),
    ("It was shut after Sunday's fire.", "2026-03-15"),
    ("It was shut after Sunday ’ s fire .", "2026-03-15"),  # tokenised
    ("She spoke before Sunday's vote.", "2026-03-15"),
    ("Nothing moved since Monday's blast.", "2026-03-16"),
    ("It was shut after the March 14 attack.", "2026-03-14"),
    ("It was shut after March 14 talks in Rome.", "2026-03-14"),
    ("Many left since the 2014 annexation.", "2014"),
    ("It has been open since Monday, March 16, 2026.", "2026-03-16/.."),
    ("Trains have run since Monday talks or not.", "2026-03-16/.."),  # may be a subject: left as it is
    ("It was shut before 2014 the plan says.", "../2013-12-31"),
    ("It was built by the end of May.", "../2025-05-31"),
    ("It snowed since the end of 2015.", "2015/.."),
]


@pytest.mark.parametrize(("text", "edtf"), SIDES)
def test_an_attribute_opens_no_interval(text: str, edtf: str) -> None:
    assert only(text, day("2026-03-17")).edtf == edtf


ADDRESSES = [
    "https://news.example.org/2005/11/28/quake-2004-photos.html",
    "See www.example.org/2005/11/28/a for more.",
    "http : / / www . example . org / 2005 / 11 / did - it - move . html",
    "http : / / news30 . example . org / 2005 / nov / 28 / world /",
    "http : / / example . org / world / 2005 - 11 - 27 - quake _ x . htm",
]


@pytest.mark.parametrize("text", ADDRESSES)
def test_an_address_tells_no_time(text: str) -> None:
    """An address is not prose: it says when a page was filed, not when what it tells of was."""
    assert [time.text for time in find_times(text, day("2025-10-10"))] == []


def test_what_follows_an_address_is_read() -> None:
    assert only("http : / / example . org / 2005 / 11 / a . html\n27 May , 2006").edtf == "2006-05-27"
    assert only("See http : / / example . org / 2005 . March 2006 was wet .").edtf == "2006-03"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ferry toll reaches 31\n\nMarch 15, 2026 - Wire24\n\nA ferry sank.", ["March 15, 2026"]),  # no "31 March"
        ("Ferry toll reaches 31\nMarch 15, 2026\n\nA ferry sank.", ["March 15, 2026"]),  # room left on the line
        (
            "The quake that hit the northern valley struck on the morning of 5\nMarch 2026 and killed three.",
            ["the morning of 5\nMarch 2026"],  # set to a width: the line was full
        ),
    ],
)
def test_lines_that_stand_by_themselves(text: str, words: list[str]) -> None:
    assert [time.text for time in find_times(text)] == words
