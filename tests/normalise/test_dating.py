"""Dates of documents that state none, and relative times read again against them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from variorum.model import Argument, Claim, Document, Published, Reading
from variorum.normalise import find_times, infer_published, redate

Read = Callable[..., Reading]

INFERRED = [
    # text, lower, upper
    ("In early August 2021, the firm announced the ship.", "2021-08-01", None),
    ("The ship is expected in port in December 2021.", None, "2021-12-31"),
    (
        "In early August 2021, the firm announced the ship. It is due to sail in December 2021.",
        "2021-08-01",
        "2021-12-31",
    ),
    ("The dock was built in 1998. In 2004 it was sold.", "2004-01-01", None),  # the latest past counts
    ("It is planned for 2030. The trial is scheduled for May 2029.", None, "2029-05-31"),  # the earliest to come counts
    ("It was expected to open in May 2021.", None, None),  # a plan told as past says nothing of its end
    ("The ship could sail in December 2021.", None, None),  # possible, not to come
    ("The ship was sold last year.", None, None),  # relative times date nothing
]


DATELINES = [
    # text, the day its dateline gives
    ("ORM, 4 March 2024: The vote of 2 May 2023 was void.", "2024-03-04"),
    ("ORM, May 4, 2024 (Sund Press) — The mill closed.", "2024-05-04"),
    ("ORM - 4 May 2024 - The mill closed.", "2024-05-04"),
    ("On 4 March 2024 (a Monday) the mill closed.", None),  # a date in a sentence
    ("The mill of ORM, 4 March 2024: a short account.", None),
]


@pytest.mark.parametrize(("text", "day"), DATELINES)
def test_a_dateline_before_its_sentence_is_the_day(read: Read, text: str, day: str | None) -> None:
    published = read(text).document.published
    assert (published.edtf if published.edtf == published.lower else None) == day


@pytest.mark.parametrize(("text", "lower", "upper"), INFERRED)
def test_inferred_from_the_text(read: Read, text: str, lower: str | None, upper: str | None) -> None:
    published = read(text).document.published
    assert (published.lower, published.upper) == (lower, upper)
    assert published.basis == ("inferred" if lower or upper else "none")
    assert bool(published.premises) == bool(lower or upper)
    for span in published.premises:
        assert text[span.start : span.end] == span.quote


def test_contradicting_tenses_drop_the_weaker_side(read: Read) -> None:
    text = "It was opened in 2021. It was sold in 2022. It was closed in May 2022. A feast is planned for 2015."
    published = read(text).document.published
    assert (published.lower, published.upper) == ("2022-05-01", None)
    assert "set aside" in published.reasons[0]


def test_a_stated_date_stays(read: Read) -> None:
    reading = read("In August 2021, the firm announced the ship.", published="2021-09-01")
    assert reading.document.published.basis == "stated"


def test_relative_times_rest_on_the_inferred_date(read: Read) -> None:
    reading = read("It was tested on May 2 of last year. The transfer is scheduled for December 2021.")
    relative = next(time for time in reading.times if time.relative)
    assert (relative.edtf, relative.lower, relative.upper) == ("[..2020-05-02]", None, "2020-05-02")
    assert relative.premises == reading.document.published.premises


def _claim(document: Document, reading: Reading) -> Claim:
    time = next(time for time in reading.times if time.relative)
    return Claim(
        id="c1", document=document.id, evidence=document.span(0, len(document.text)), predicate="test",
        predicate_start=7, predicate_end=13, subject=Argument(role="subject", text="It", start=0, end=2), times=(time,),
    )  # fmt: skip


def test_redate_reads_times_again_in_claims_too(read: Read) -> None:
    from dataclasses import replace

    reading = read("It was tested on May 2 of last year.")
    reading = replace(reading, claims=(_claim(reading.document, reading),))
    premise = reading.document.span(0, 6)
    published = Published(
        edtf="2021-08-01/2021-12-31", lower="2021-08-01", upper="2021-12-31", basis="inferred", premises=(premise,)
    )
    (after,) = redate([reading], {reading.document.id: published})
    assert after.document.published == published
    assert [time.edtf for time in after.times] == ["2020-05-02"]
    assert after.claims[0].times == after.times
    assert after.times[0].premises == (premise,)
    assert redate([reading], {}) == [reading]


def test_this_year_of_an_undated_report_settles_with_its_kin(read: Read) -> None:
    """Before, the day is known only to be at the latest in the year of the bound; after, it is one conditional day."""
    reading = read("On March 16 of this year, fire hit the mill. The mill is expected to open in May 2026.")
    before = next(time for time in reading.times if time.relative)
    assert before.edtf == "[..2026-03-16]"
    premise = reading.document.span(0, 6)
    kin = Published(
        edtf="2026-04-13/2026-04-27", lower="2026-04-13", upper="2026-04-27", basis="inferred", premises=(premise,)
    )
    (reading,) = redate([reading], {reading.document.id: kin})
    after = next(time for time in reading.times if time.relative)
    assert (after.edtf, after.lower, after.upper, after.premises) == (
        "2026-03-16", "2026-03-16", "2026-03-16", (premise,),
    )  # fmt: skip


def test_seeds(read: Read, seeds: Path) -> None:
    """The report that says "last year" stays open by itself; the narrower date of its kin settles it."""
    readings = {path.name[:3]: read(path.read_text(encoding="utf-8")) for path in sorted(seeds.glob("*.txt"))}
    dates = {name: reading.document.published for name, reading in readings.items()}
    assert dates["000"].basis == "none"
    assert (dates["002"].lower, dates["002"].upper) == ("2025-08-01", "2025-12-31")
    assert (dates["003"].lower, dates["003"].upper) == (None, "2025-12-31")
    (after,) = redate([readings["003"]], {readings["003"].document.id: dates["002"]})
    strike = next(time for time in after.times if "last year" in time.text)
    assert (strike.edtf, bool(strike.premises)) == ("2024-11-21", True)
    assert "../2025-12-31" in [time.edtf for time in readings["002"].times]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Ferry sinks\n\nIsland Radio, Sunday 15 March\n\nA ferry sank off the island.", "XXXX-03-15"),
        ("Ferry sinks\n\nBERLIN, March 15 (dpa) - A ferry sank off the island.", "XXXX-03-15"),
        # A year told in passing is not the report's, nor is its month: "November 2023" came before.
        ("Ferry sinks\n\nBERLIN, March 15 (dpa) - A ferry sank. In November 2023 one burned.", "XXXX-03-15"),
        ("Ferry sinks\n\nIsland Radio, Sunday 15 March\n\nA ferry sank. In May 2023 one burned.", "XXXX-03-15"),
        ("Ferry sinks\n\nÅRSTA, Sweden, March 15 (dpa) - A ferry sank off the island.", "XXXX-03-15"),
        ("Ferry sinks\n\nL'AQUILA, Italy, March 15 (dpa) - A ferry was sold.", "XXXX-03-15"),
        ("Ferry sinks\n\nBerlin, March 15 (dpa) - A ferry sank off the island.", "XXXX-03-15"),  # an agency tells it
        ("Ferry sinks\n\nIn Berlin, March 15 - a Sunday - was quiet.", None),
        ("Ferry sinks\n\nA ferry sank off the island on 15 March, the coast guard said.", None),  # the event's day
        ("Ferry of 15 March\n\nA ferry sank off the island, the coast guard said.", None),  # a headline's
    ],
)
def test_a_day_at_the_top_without_its_year(text: str, edtf: str | None) -> None:
    document = Document(id="a", uri="a", text=text, sha256="0")
    assert infer_published(document, find_times(text)).edtf == edtf
