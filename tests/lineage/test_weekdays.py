"""A day of the week at the head of a report is that of its pile, or it stays open."""

import pytest

from variorum.lineage.weekdays import days_from_weekdays
from variorum.model import Document, Published, Reading, Span


def report(name: str, day: str | None = None, quote: str = "", lower: str | None = None) -> Reading:
    premises = (Span(document=name, start=0, end=len(quote), quote=quote),) if quote else ()
    basis = "stated" if day else "inferred" if lower else "none"
    published = Published(edtf=day, lower=day or lower, upper=day, basis=basis, premises=premises)
    return Reading(Document(id=name, uri=name, text=quote or "A ferry sank.", sha256="0", published=published))


@pytest.mark.parametrize(
    ("others", "quote", "lower", "upper"),
    [
        (["2026-03-10", "2026-03-12"], "Wednesday", "2026-03-11", "2026-03-11"),  # between the two
        (["2026-03-10"], "Tuesday 19:45", "2026-03-10", "2026-03-10"),  # the same day
        (["2026-03-10"], "Friday", "2026-03-13", "2026-03-13"),  # the nearest, three days on
        (["2026-03-10", "2026-03-17"], "Tuesday", "2026-03-10", "2026-03-17"),  # either of two: between them
        (["2026-03-10", "2026-05-12"], "Tuesday", None, None),  # of which of two stories
        (["2026-03-10"], "late last night", None, None),  # no day of the week
        ([], "Tuesday", None, None),  # nothing to go by
    ],
)
def test_day(others: list[str], quote: str, lower: str | None, upper: str | None) -> None:
    readings = [report("a", quote=quote), *(report(f"b{at}", other) for at, other in enumerate(others))]
    found = days_from_weekdays(readings, {}).get("a")
    assert (found and found.lower, found and found.upper) == (lower, upper)
    if found:
        assert found.basis == "inferred"
        assert found.premises[0].quote == quote
        assert "beside the other reports" in found.reasons[-1]


def test_what_the_report_itself_tells_is_kept() -> None:
    # trap: it tells of the 12th as past, so it is not of Wednesday the 11th
    assert days_from_weekdays([report("a", quote="Wednesday", lower="2026-03-12"), report("b", "2026-03-10")], {}) == {}


def test_a_date_found_for_another_report_counts() -> None:
    found = Published(edtf="2026-03-10", lower="2026-03-10", upper="2026-03-10", basis="inferred")
    readings = [report("a", quote="Tuesday"), report("b")]
    assert days_from_weekdays(readings, {"b": found})["a"].lower == "2026-03-10"


@pytest.mark.parametrize(
    ("others", "quote", "day"),
    [
        ([("XXXX-03-09", "Tuesday, March 9"), ("XXXX-03-12", "March 12")], "Wednesday", "XXXX-03-10"),
        ([("XXXX-03-09", "March 9"), ("XXXX-03-12", "March 12")], "Wednesday", None),  # nobody names a day of the week
        ([("XXXX-03-09", "Tuesday, March 9"), ("XXXX-03-16", "March 16")], "Tuesday", None),  # either of two
        ([("XXXX-03-09", "Tuesday, March 9"), ("XXXX-03-10", "Friday, March 10")], "Tuesday", None),  # one of them errs
    ],
)
def test_in_a_pile_that_tells_no_year(others: list[tuple[str, str]], quote: str, day: str | None) -> None:
    readings = [report("a", quote=quote)]
    for at, (edtf, words) in enumerate(others):
        one = report(f"b{at}", quote=words)
        published = Published(edtf=edtf, basis="inferred", premises=one.document.published.premises)
        readings.append(Reading(Document(id=f"b{at}", uri="b", text=words, sha256="0", published=published)))
    found = days_from_weekdays(readings, {}).get("a")
    assert (found.edtf if found else None) == day
