"""What is held every year: "this year" of one to come may be its next time."""

from __future__ import annotations

import pytest

from variorum import investigate


@pytest.mark.parametrize(
    ("told", "first", "second", "conflict"),
    [
        # in August of what is next held in March: "this year" is the season that begins
        ("The Harbour Awards ceremony will take place {} in Rost.", "this year", "next year", False),
        # what is opened once was put off
        ("The new Sula bridge in Rost will be opened {}.", "this year", "next year", True),
        # two years on is no next time
        ("The Harbour Awards ceremony will take place {} in Rost.", "this year", "in 2041", True),
    ],
)
def test_this_year_may_be_the_next_time_of_what_is_held_every_year(document, told, first, second, conflict) -> None:
    pile = [
        document(told.format(when), publisher=name, published="2038-08-08")
        for when, name in ((first, "Post"), (second, "Star"))
    ]
    found = investigate(pile, processes=1)
    assert bool([one for one in found.conflicts if one.kind == "time"]) is conflict
