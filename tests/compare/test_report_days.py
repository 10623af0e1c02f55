"""Reports in the order of their days, also where none tells its year."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.compare.report_days import report_days
from variorum.model import Document, Published


def report(name: str, edtf: str | None) -> Document:
    whole = edtf if edtf and not edtf.startswith("XXXX") else None
    published = Published(edtf=edtf, lower=whole, upper=whole, basis="inferred" if edtf else "none")
    return Document(id=name, uri=name, text="A ferry sank.", sha256="0", published=published)


@pytest.mark.parametrize(
    ("days", "order"),
    [
        (["XXXX-03-12", "XXXX-03-08", "XXXX-03-09"], [1, 2, 0]),
        (["XXXX-01-02", "XXXX-12-30"], [1, 0]),  # over the turn of the year
        (["XXXX-02-29", "XXXX-02-28", "XXXX-03-01"], [1, 0, 2]),
        (["XXXX-03-08", None, "XXXX-03-09"], [0, 2]),  # what has no day at all is left out
        (["XXXX-03-08", "XXXX-07-09"], []),  # not of one season
        (["2026-03-08", "XXXX-03-09"], [0]),  # another tells its year, and did not lend it: it may be of any
        (["2026-03-09", "2026-03-08"], [1, 0]),
        (["XXXX-02-31", "XXXX-03-01"], [1]),  # no such day
    ],
)
def test_order(days: list[str | None], order: list[int]) -> None:
    found = report_days([report(str(at), day) for at, day in enumerate(days)])
    assert sorted(map(int, found), key=lambda at: found[str(at)]) == order


@given(st.lists(st.dates().map(lambda day: f"XXXX-{day:%m-%d}"), max_size=6))
def test_yearless_days_lie_in_one_season(days: list[str]) -> None:
    found = report_days([report(str(at), day) for at, day in enumerate(days)])
    assert all(first == last for first, last in found.values())
    assert not found or max(found.values())[0] - min(found.values())[0] <= 92
