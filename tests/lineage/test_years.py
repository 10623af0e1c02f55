"""Datelines without a year take it from the pile, or stay without."""

import pytest

from variorum.lineage.years import years_from_the_pile
from variorum.model import Document, Published, Reading, Span


def _report(name: str, edtf: str | None, quote: str = "") -> Reading:
    exact = bool(edtf) and not str(edtf).startswith("XXXX")
    published = Published(
        edtf=edtf,
        lower=edtf if exact else None,
        upper=edtf if exact else None,
        basis="stated" if exact else "inferred" if edtf else "none",
        premises=(Span(document=name, start=0, end=len(quote), quote=quote),) if quote else (),
    )
    return Reading(Document(id=name, uri=name, text=quote or "A ferry sank.", sha256="0", published=published))


@pytest.mark.parametrize(
    ("others", "quote", "day"),
    [
        (["2026-03-14", "2026-03-17"], "March 15", "2026-03-15"),
        (["2026-03-14"], "Sunday 15 March", "2026-03-15"),  # it was a Sunday
        (["2026-03-14"], "Monday 15 March", None),  # it was none
        (["2025-12-30"], "January 2", "2026-01-02"),  # over the turn of the year
        (["2026-07-14"], "March 15", None),  # no report of the same weeks
        (["2024-03-14", "2026-03-20"], "March 15", None),  # two years do
        (["2024-03-14", "2026-03-20"], "Sun., March 15", "2026-03-15"),  # one of them by the weekday
        ([], "March 15", None),
    ],
)
def test_year(others: list[str], quote: str, day: str | None) -> None:
    month = "03-15" if "March" in quote else "01-02"
    readings = [_report("a", f"XXXX-{month}", quote), *(_report(f"b{at}", other) for at, other in enumerate(others))]
    found = years_from_the_pile(readings)
    assert (found["a"].edtf if found else None) == day
    if found:
        assert found["a"].basis == "inferred"
        assert found["a"].premises
        assert found["a"].reasons


def test_29_february_asks_for_a_year_that_has_it() -> None:
    assert years_from_the_pile([_report("a", "XXXX-02-29", "29 February"), _report("b", "2026-03-01")]) == {}
