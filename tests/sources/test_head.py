"""The head of a text: explicit statements only."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.sources.head import read_dateline, read_head

BODY = "The ferry to Rost stopped on Sunday, the harbour office said. Nobody was hurt."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Ferry stops at Rost\n\n{BODY}", "Ferry stops at Rost"),
        ("Ferry stops at Rost", "Ferry stops at Rost"),  # nothing behind it
        ("Who stopped the ferry?\n\nBody text follows here.", "Who stopped the ferry?"),  # a question is a headline
        (f"\n\n  Ferry stops at Rost\n\n{BODY}", "Ferry stops at Rost"),
        (f"Ferry stops at Rost\nBy Ann Example\n\n{BODY}", "Ferry stops at Rost"),  # a byline sets it apart
        (f"https://star.example/1\n15 MARCH , 2026\nDid you hear it ?\n\n{BODY}", "Did you hear it ?"),
        (f"Title: Ferry stops\nPublished: 2026-03-15\n\n{BODY}", "Ferry stops"),
        (f"Ferry stops at Rost\nEXCLUSIVE\nBy Ann Example\n\n{BODY}", "Ferry stops at Rost"),
        (f"Ferry stops at Rost\nROST, Norway, March 15 (Press Wire) -\n\n{BODY}", "Ferry stops at Rost"),
        (f"Ferry stops at Rost\nWhat we know so far\nSunday\n\n{BODY}", "Ferry stops at Rost"),  # one line is a fact
        (f"Ferry stops at Rost\nwhile the pier is mended\n\n{BODY}", None),  # none is: it may be wrapped prose
        (BODY, None),  # a sentence is no headline
        (f"Ferry stops at Rost\n{BODY}", None),  # hard-wrapped text: the first line goes on
        (f"The ferry stopped on Sunday.\n\n{BODY}", None),
        ("x" * 200 + " y\n\nBody.", None),  # too long
        ("Ferry\n\nBody text.", None),  # one word is a rubric
        ("", None),
        ("\n\n...\n", None),
    ],
)
def test_headline(text: str, title: str | None) -> None:
    assert read_head(text).title == title


def test_labelled_lines() -> None:
    head = read_head(
        f"Ferry stops\n\nBy Ann Example and Bo de Vries\nSource: The Harbour Star\n**Date:** 15 March 2026\nURL: https://s.example/1\n\n{BODY}"
    )
    assert head.authors == ("Ann Example", "Bo de Vries")
    assert head.publisher == "The Harbour Star"
    assert head.uri == "https://s.example/1"
    assert head.published is not None
    assert head.published.edtf == "2026-03-15"
    assert head.published.basis == "stated"
    assert "15 March 2026" in head.published.reasons[0]


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        ("15 MARCH , 2026", "2026-03-15"),  # tokenised
        ("KINSHASA 2026 - 03 - 15", "2026-03-15"),
        ("GOMA , Zaire 2026-03-15", "2026-03-15"),
        ("DAR ES SALAAM, 15 March 2026", "2026-03-15"),
        ("November 28th , 2026 , 09 : 11 GMT", "2026-11-28"),
        ("Posted 11 / 27 / 2026 7 : 21 AM", "2026-11-27"),
        ("Posted : Nov 27 , 2026 6 : 45 AM ET Last Updated : Nov 28 , 2026 9 : 30 PM ET", "2026-11-27"),
        ("Friday August 2 , 2026 @ 8 : 13am PDT", "2026-08-02"),
        ("AUGUST 2 , 2026 | 08 : 06AM PT", "2026-08-02"),
        ("Last Updated : Monday , 28 November 2026 , 02 : 24 GMT", "../2026-11-28"),  # published then or before
        ("Bay Gazette, 15 March 2026", "2026-03-15"),  # an outlet and a day
        ("Port Rost | March 15, 2026", "2026-03-15"),
        ("April 9, 2026 - 14:05 GST", "2026-04-09"),  # a dash before the clock belongs to neither
        ("Ferry Stops, Ships Wait, 15 March 2026", None),  # a headline with a day
        ("Storm hits the coast, 15 March 2026", None),
        ("Posted : 08 / 02 / 2026", None),  # either of two days
        ("In Kinshasa 15 March 2026", None),
        ("March 2026", None),
    ],
)
@pytest.mark.parametrize(
    "above",
    [
        "Ferry stops at Rost",
        "Ferry stops at Rost .\nFerry stops at Rost",
        "https://x.example/1\nFerry stops\nA standfirst on it",
    ],
)
def test_date_lines(line: str, edtf: str | None, above: str) -> None:
    published = read_head(f"{above}\n{line}\n{BODY}").published
    assert (published.edtf if published else None) == edtf


@pytest.mark.parametrize(
    "text",
    [
        f"Ferry stops\n\n{BODY} It was the third time.\n\nMarch 15, 2026\n\nA chronicle.",  # a date below the text
        f"Ferry stops\n\nBy Monday evening the toll had risen to 12, officials said.\n\n{BODY}",  # no byline
        f"{BODY}\n\nSource: The Harbour Star\nPublished: 2026-03-15",  # below the text: a credit, not a head
        f"Ferry stops\n\nThe update: 12 boats are back.\n\n{BODY}",  # a colon in prose
        f"Ferry stops\n\n2026\n\n{BODY}",  # a bare year may be anything
    ],
)
def test_what_states_nothing(text: str) -> None:
    head = read_head(text)
    assert (head.publisher, head.authors, head.published) == (None, (), None)


def test_a_labelled_date_that_does_not_exist_is_reported() -> None:
    assert read_head(f"Ferry stops\nPublished: 2026-02-30\n\n{BODY}").bad_date == ("2026-02-30", "there is no such day")


@pytest.mark.parametrize(
    ("line", "day", "agency"),
    [
        ("BODO, Norway, March 15, 2026 (PPA) — A ferry stopped.", "2026-03-15", "PPA"),
        ("BODO, Aug. 5, 2026 (Reuters) - A ferry stopped.", "2026-08-05", "Reuters"),
        ("DUBAI , 27 Nov 2026 ( Reuters ) - A ferry stopped .", "2026-11-27", "Reuters"),  # tokenised
        ("BODO (Reuters) August 5, 2026 — A ferry stopped.", "2026-08-05", "Reuters"),  # the day behind the agency
        ("BODO (AP) -- A ferry stopped.", None, "AP"),
        ("BODO, March 15 (Press Wire) -", None, "Press Wire"),  # nothing behind it on its line
        ("The Canal (Ghent) - translated", None, None),  # a town, not an agency
        ("(Reuters) - A ferry stopped.", None, "Reuters"),
        ("BODO, Aug. 5 (Reuters) - A ferry stopped.", None, "Reuters"),  # the year is not stated
        ("BODO, March 15, 2026 — A ferry stopped.", "2026-03-15", None),
        ("BODO, Feb. 30, 2026 (PPA) - A ferry stopped.", None, "PPA"),
        ("The ferry (a red one) - stopped on March 15, 2026 - sank.", None, None),  # prose
        ("On March 15, 2026 — a Sunday — the ferry stopped.", None, None),  # the day of the story, not of the report
        ("A ferry (Reuters) stopped.", None, None),
    ],
)
def test_dateline(line: str, day: str | None, agency: str | None) -> None:
    found = read_dateline(f"Ferry stops at Rost\n\n{line}\n")
    assert (found.published.edtf if found.published else None, found.agency) == (day, agency)


@given(st.text(max_size=400))
def test_any_text_has_a_head(text: str) -> None:
    head = read_head(text)
    read_dateline(text)
    if head.title:
        assert "\n" not in head.title


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("Bay Gazette, 15 March 2026", "Bay Gazette"),
        ("The Harbour Weekly – March 15, 2026", "The Harbour Weekly"),
        ("Port Rost, 15 March 2026", None),  # a place
        ("Ann Example, 15 March 2026", None),  # a person
        ("Bay Gazette, in March", None),
    ],
)
def test_an_outlet_stands_before_a_day(line: str, publisher: str | None) -> None:
    assert read_head(f"Ferry stops at Rost\n\nBy Ann Example\n{line}\n\n{BODY}").publisher == publisher


@pytest.mark.parametrize(
    ("head", "publisher", "authors"),
    [
        ("Ferry stops at Rost\nHarbour Herald\nBy Ann Example, staff writer\nPosted Mar. 15", "Harbour Herald", ("Ann Example",)),
        ("Ferry stops at Rost\nHarbour Online\nLast update: 2:40 p.m., Sunday", "Harbour Online", ()),
        ("Ferry stops at Rost\nHarbour Herald, 15 March\nAnn Example", "Harbour Herald", ("Ann Example",)),
    ],
)  # fmt: skip
def test_outlet_and_writer_beside_a_day_without_its_year(
    head: str, publisher: str | None, authors: tuple[str, ...]
) -> None:
    found = read_head(f"{head}\n\n{BODY}")
    assert (found.title, found.publisher, found.authors) == ("Ferry stops at Rost", publisher, authors)


def test_a_labelled_day_without_its_year_is_no_wrong_date() -> None:
    head = read_head(f"Ferry stops at Rost\nPublished: 23:52, 15 Mar | Updated: 00:31, 16 Mar\n\n{BODY}")
    assert (head.title, head.published, head.bad_date) == ("Ferry stops at Rost", None, None)
