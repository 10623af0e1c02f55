"""Publication dates: as exact as they were stated, and never filled in."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.sources import parse_publication
from variorum.sources.publication import NoDateError


@pytest.mark.parametrize(
    ("words", "edtf", "lower", "upper"),
    [
        ("2026-03-15", "2026-03-15", "2026-03-15", "2026-03-15"),
        ("2026-02", "2026-02", "2026-02-01", "2026-02-28"),  # a month is not its first day
        ("2024-02", "2024-02", "2024-02-01", "2024-02-29"),  # leap year
        ("2026", "2026", "2026-01-01", "2026-12-31"),
        ("2026-03~", "2026-03~", "2026-03-01", "2026-03-31"),  # EDTF doubt is kept
        ("2026-03-XX", "2026-03-XX", "2026-03-01", "2026-03-31"),
        ("2026-03-14/2026-03-16", "2026-03-14/2026-03-16", "2026-03-14", "2026-03-16"),
        ("2026-03-14/..", "2026-03-14/..", "2026-03-14", None),
        ("../2026-03", "../2026-03", None, "2026-03-31"),
        ("2026-03-15T23:30:00-05:00", "2026-03-15T23:30:00-05:00", "2026-03-15", "2026-03-15"),  # the stated day
        ("2026-03-15T08:10:00.123Z", "2026-03-15T08:10:00Z", "2026-03-15", "2026-03-15"),
        ("2026-03-15 08:10:00 +0100", "2026-03-15T08:10:00+01:00", "2026-03-15", "2026-03-15"),
        ("2026-03-15T08:10", "2026-03-15", "2026-03-15", "2026-03-15"),  # EDTF wants seconds; none are made up
        ("20260315", "2026-03-15", "2026-03-15", "2026-03-15"),
        ("2026/3/5", "2026-03-05", "2026-03-05", "2026-03-05"),
        ("15.03.2026", "2026-03-15", "2026-03-15", "2026-03-15"),  # 15 is no month
        ("03/15/2026", "2026-03-15", "2026-03-15", "2026-03-15"),
        ("4/4/2026", "2026-04-04", "2026-04-04", "2026-04-04"),  # either way the same day
        ("15 March 2026", "2026-03-15", "2026-03-15", "2026-03-15"),
        ("Sunday, March 15, 2026", "2026-03-15", "2026-03-15", "2026-03-15"),
        ("Sept. 3rd, 2026", "2026-09-03", "2026-09-03", "2026-09-03"),
        ("Sun, 15 Mar 2026 10:00:00 GMT", "2026-03-15", "2026-03-15", "2026-03-15"),
        ("March 2026", "2026-03", "2026-03-01", "2026-03-31"),
    ],
)
def test_stated_dates(words: str, edtf: str, lower: str | None, upper: str | None) -> None:
    found = parse_publication(words, "a line says so")
    assert (found.edtf, found.lower, found.upper, found.basis) == (edtf, lower, upper, "stated")
    assert found.reasons == ("a line says so",)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("2026-02-30", "no such day"),
        ("2025-02-29", "no such day"),
        ("2026-13-01", "no such month"),
        ("05/03/2026", "either"),  # 5 March or May 3
        ("0026-03-15", "year"),
        ("March 15", "no date"),  # the year is not stated
        ("yesterday", "no date"),
        ("2026-03-16/2026-03-14", "before"),
        ("..", "no date"),
        ("../..", "no date"),
        ("", "no date"),
        ("2026-03-15 and more", "no date"),
    ],
)
def test_no_dates(words: str, why: str) -> None:
    with pytest.raises(NoDateError, match=why):
        parse_publication(words, "")


@given(st.dates(min_value=date(1600, 1, 1), max_value=date(2199, 12, 31)))
def test_every_day_is_read_in_every_form(day: date) -> None:
    iso = day.isoformat()
    for words in (
        iso,
        iso.replace("-", ""),
        f"{day:%d %B %Y}",
        f"{day:%B} {day.day}, {day.year}",
        f"{day:%a, %d %b %Y} 11:59:59 GMT",
    ):
        found = parse_publication(words, "")
        assert (found.lower, found.upper) == (iso, iso)


@given(st.text(max_size=120))
def test_any_words_are_a_date_with_ordered_bounds_or_none(words: str) -> None:
    try:
        found = parse_publication(words, "")
    except NoDateError:
        return
    assert found.lower or found.upper
    if found.lower and found.upper:
        assert date.fromisoformat(found.lower) <= date.fromisoformat(found.upper)
