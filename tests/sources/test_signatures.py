"""Lines at the head that list facts, and files that are called after their outlet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.sources.head import read_dateline, read_head
from variorum.sources.signatures import named_by_file, read_signature

BODY = "The ferry stopped at the pier on Sunday, and nobody was hurt, a spokeswoman for the harbour said."


@pytest.mark.parametrize(
    ("line", "day", "publisher", "authors"),
    [
        ("By Ann Example, Harbour Daily, 15 March 2026", "2026-03-15", "Harbour Daily", "Ann Example"),
        ("15 March 2026 | Harbour Daily", "2026-03-15", "Harbour Daily", None),
        ("The Harbour Times — March 14, 2026 — 3 min read", "2026-03-14", "The Harbour Times", None),
        ("Reuters | March 3, 2026, 10:15 AM GMT", "2026-03-03", "Reuters", None),  # a clock and its zone
        ("The Guardian, London, Friday 6 March 2026", "2026-03-06", "The Guardian", None),  # a place beside it
        ("2026-03-15, Harbour Daily", "2026-03-15", "Harbour Daily", None),
        ("Posted on 4 May 2026 | The Star", "2026-05-04", "The Star", None),
        ("Rost Transit Hub | 11 February 2026 | by RTH Desk", "2026-02-11", "Rost Transit Hub", "RTH Desk"),  # initials
        ("Port Bay | 11 February 2026 | by RTH Desk", "2026-02-11", None, "RTH Desk"),  # of something else
        ("Published 4 May 2026 by BBC News", "2026-05-04", "BBC News", None),  # "by" an outlet is no byline
        ("By Ann Example and Bo Roe | 4 May 2026", "2026-05-04", None, "Ann Example and Bo Roe"),
        ("By Jane Roe, Associated Press", None, "Associated Press", "Jane Roe"),
        ("MINSK, Aug. 5, 2025", "2025-08-05", None, None),  # a place: the day alone
        ("London | 15 March 2026", "2026-03-15", None, None),
        ("World News | 15 March 2026", "2026-03-15", None, None),  # a section, not an outlet
    ],
)
def test_lines_of_facts(line: str, day: str | None, publisher: str | None, authors: str | None) -> None:
    found = read_signature(line)
    assert found is not None
    assert (found.published.edtf if found.published else None, found.publisher, found.authors) == (
        day,
        publisher,
        authors,
    )


@pytest.mark.parametrize(
    "line",
    [
        "On 5 March 2026, the council voted to close it",
        "Storm kills nine, 4 May 2026",
        "The Harbour Daily sold 4,000 copies on 5 March 2026",
        "The Harbour Daily, 5 March 2026.",  # a sentence's full stop: a reference, not a head
        "",
    ],
)
def test_lines_that_are_none(line: str) -> None:
    assert read_signature(line) is None


def test_they_count_at_the_head() -> None:
    head = read_head(f"Ferry stops at Rost\n\nBy Ann Example, Harbour Daily, 15 March 2026\n\n{BODY}")
    assert (head.title, head.publisher, head.authors) == ("Ferry stops at Rost", "Harbour Daily", ("Ann Example",))
    assert head.published is not None
    assert head.published.edtf == "2026-03-15"


def test_a_headline_with_a_day_dates_no_report() -> None:
    assert read_head(f"Election Day, 5 November 2024\n\n{BODY}").published is None


def test_an_outlet_on_a_line_of_its_own_stands_above_the_date() -> None:
    head = read_head(f"Ferry stops at Rost\n\nHarbour Herald\nMarch 15, 2026\n\n{BODY}")
    assert head.publisher == "Harbour Herald"
    assert head.published is not None
    assert read_head(f"Ferry stops at Rost\n\nHarbour Herald\n\n{BODY}").publisher is None  # a caption, a subject


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("Harbour Herald", "Harbour Herald"),
        ("Harbour Bulletin — news", "Harbour Bulletin"),  # a section of it
        ("Rost Horizon staff", "Rost Horizon"),  # what has a staff is an outlet
        ("Our correspondent", None),
        ("Local news team", None),
        ("Rost Horizon", None),
        ("Harbour Herald — in the dock", None),
    ],
)
def test_the_line_above_the_date(line: str, publisher: str | None) -> None:
    assert read_head(f"Ferry stops at Rost\n\n{line}\nMarch 15, 2026\n\n{BODY}").publisher == publisher


@pytest.mark.parametrize(
    ("lines", "authors"),
    [
        ("By Ann Example in Rost\nHarbour Herald, 15 March 2026", ("Ann Example",)),
        ("Harbour Herald\n15 March 2026\nText: Ann Example", ("Ann Example",)),
        ("Text: the ferry and the pier\nHarbour Herald, 15 March 2026", ()),  # a caption
        ("Harbour Herald\n15 March 2026\nAnn Example", ("Ann Example",)),  # nothing but the name
        ("Harbour Herald\n15 March 2026\nAnn Example in Rost", ("Ann Example",)),
        ("Harbour Eye\n15 March 2026\nBo de la Example, Rost", ("Bo de la Example",)),
        ("Ann Example\nHarbour Herald | March 15, 2026", ("Ann Example",)),
        ("Ann Example\nMarch 15, 2026", ()),  # it may be what an outlet is called
        ("Harbour Herald\n15 March 2026\nNew York", ()),  # a place
        ("Harbour Herald\n15 March 2026\nOslo, Norway", ()),
        ("Harbour Herald\n15 March 2026\nWorld News", ()),  # a section
        ("Harbour Herald\n15 March 2026\nHarbour Police", ()),  # a body
        ("Harbour Herald\n15 March 2026\n\nAnn Example", ()),  # a crosshead, a caption
        ("Harbour Herald\n15 March 2026\nAnn Example Was Here In May", ()),
    ],
)
def test_who_wrote_it(lines: str, authors: tuple[str, ...]) -> None:
    assert read_head(f"Ferry stops at Rost\n\n{lines}\n\n{BODY}").authors == authors


@pytest.mark.parametrize(
    ("file", "line", "publisher"),
    [
        ("wire24.txt", "March 15, 2026 - Wire24", "Wire24"),
        ("a/harbour_radio-2.txt", "Harbour Radio, Sunday 15 March", "Harbour Radio"),  # folders and a number
        ("the-polar-eye.html", "By Ann Example | Polar Eye", "Polar Eye"),
        ("arsta-nytt.txt", "Årsta Nytt", "Årsta Nytt"),  # files are called in plain letters
        ("rost-hub.txt", "Rost Hub staff", "Rost Hub"),
        ("rost-hub.txt", "15 March 2026 | by Rost Hub", "Rost Hub"),
        ("ferry.txt", "Harbour Radio, Sunday 15 March", None),
        ("rost.txt", "ROST, 15 March 2026 - a ferry", None),  # words behind: not a list of names
        ("story.txt", "The story goes on", None),
    ],
)
def test_the_name_of_the_file_tells_the_outlet(file: str, line: str, publisher: str | None) -> None:
    assert named_by_file(file, f"Ferry stops at Rost\n\n{line}\n\n{BODY}") == publisher


def test_a_headline_is_not_asked() -> None:
    assert (
        named_by_file("ferry_disaster.txt", f"Ferry Disaster\n\n{BODY}") is None
    )  # the file is called after the story


@given(st.text(max_size=200))
def test_any_line_can_be_read(line: str) -> None:
    read_signature(line)
    assert named_by_file("x.txt", line) is None or len(line) > 2


def test_a_dateline_may_be_the_day_alone() -> None:
    found = read_dateline("Ferry stops\n\nMay 4, 2027 — A ferry stopped at the pier on Monday.\n").published
    assert found is not None
    assert found.edtf == "2027-05-04"
    assert read_dateline("Ferry stops\n\nMay 4, 2027 was the day on which it stopped.\n").published is None


@pytest.mark.parametrize(
    ("line", "publisher", "authors"),
    [
        ("Harbour Daily – Tuesday, March 9 – by Ann Example", "Harbour Daily", "Ann Example"),
        ("Jornal do Porto Velho, 4 November", "Jornal do Porto Velho", None),  # outlets of other languages
        ("Radio Rost National | 11:26 am on 19 May", "Radio Rost National", None),
        ("checks.example – English edition – 8 November", "checks.example", None),  # an address is an outlet's
        ("Rost24 | Last updated Tuesday 19:45", "Rost24", None),  # what was updated is a page
        ("Port Bay | Tuesday, March 9", None, None),  # a place, or what else
        ("London | Last updated Tuesday 19:45", None, None),
        ("Updated: 6:12 PM CDT, Thursday", None, None),
        ("Last update: 2:40 p.m., Thursday", None, None),
        ("posted by A. Example, 24 May", None, "A. Example"),
        ("Sunday", None, None),
    ],
)
def test_a_day_without_its_year_tells_that_a_line_is_one_of_facts(
    line: str, publisher: str | None, authors: str | None
) -> None:
    found = read_signature(line)
    assert found is not None
    assert (found.dated, found.published, found.publisher, found.authors) == (True, None, publisher, authors)


@pytest.mark.parametrize(
    "line",
    [
        "Storm to last until Tuesday",
        "On Tuesday the council voted",
        "In Rost on March 9",
        "Sunday Times readers, rejoice",
        "May the Sun shine",  # a month and an outlet
    ],
)
def test_a_day_within_words_makes_no_line_of_facts(line: str) -> None:
    assert read_signature(line) is None
