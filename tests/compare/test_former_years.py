"""What goes on now beside what was done in a year gone by: two occasions of what recurs."""

from __future__ import annotations

import pytest

from variorum import investigate
from variorum.compare.told_as import going_on
from variorum.model import Claim, Span


@pytest.mark.parametrize(
    ("clause", "verb", "now"),
    [
        ("Rost is hosting the cup", "hosting", True),
        ("I’m hosting the cup", "hosting", True),
        ("Rost is glad to be hosting the cup", "hosting", True),
        # what went on then, what has been done, and a town for what it did
        ("Rost was hosting the cup", "hosting", False),
        ("Rost has hosted the cup", "hosted", False),
        ("Rost won the cup, hosting it", "hosting", False),
    ],
)
def test_what_is_told_as_going_on(clause: str, verb: str, now: bool) -> None:
    start = clause.index(verb)
    claim = Claim(
        id="c", document="d", evidence=Span("d", 0, len(clause), clause), subject=None, predicate="host",
        predicate_start=start, predicate_end=start + len(verb),
    )  # fmt: skip
    assert going_on(claim) is now


def test_the_cup_that_is_held_now_is_no_more_exact_one_of_a_year_gone_by(document) -> None:
    reports = [
        ("Ada Novak is hosting the Harbour Cup in Rost, the town said in March 2038.", "Post"),
        ("Ada Novak, who praised the town in 2038, spoke of the 2031 Harbour Cup hosted by Ada Novak.", "Star"),
    ]
    pile = [document(text, publisher=name, published="2038-03-08") for text, name in reports]
    found = investigate(pile, processes=1).questions
    assert not [q.label for q in found if q.state == "refined" and "host" in q.label.casefold()]
