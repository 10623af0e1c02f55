"""The axis of the timeline: an old date must not squeeze the rest."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from variorum.dossier.time_axis import segmented

days = st.dates(date(1900, 1, 1), date(2100, 1, 1))


def test_an_old_date_does_not_squeeze_the_rest() -> None:
    recent = [(date(2026, 3, 14), date(2026, 3, 14)), (date(2026, 5, 1), date(2026, 5, 31))]
    axis = segmented([(date(1994, 4, 1), date(1994, 4, 30)), *recent], 0.0, 500.0)
    assert len(axis.breaks()) == 1
    assert axis.across(date(2026, 5, 31).toordinal()) - axis.across(date(2026, 3, 14).toordinal()) > 100


def test_what_lies_close_has_one_scale() -> None:
    axis = segmented([(date(2026, 3, n), date(2026, 3, n)) for n in (1, 5, 9)], 0.0, 500.0)
    assert axis.breaks() == []


@given(st.lists(st.tuples(days, st.integers(0, 4000)), min_size=1, max_size=20))
def test_later_is_never_left_of_earlier(starts: list[tuple[date, int]]) -> None:
    bounds = [(day, day + timedelta(days=more)) for day, more in starts]
    axis = segmented(bounds, 10.0, 500.0)
    ends = sorted(end.toordinal() for pair in bounds for end in pair)
    places = [axis.across(day) for day in ends]
    assert places == sorted(places)
    assert all(10.0 <= place <= 510.01 for place in places)
    marks = [axis.across(day) for day, _ in axis.ticks()]
    assert all(other - one >= 62 for one, other in itertools.pairwise(marks))
