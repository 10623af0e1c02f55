"""What a clause only names, or tells as a rule, is not told as done: no plan was carried out by it."""

from __future__ import annotations

import pytest

from variorum.claims import read_claims
from variorum.compare.in_passing import _told_in_passing as passing  # pyright: ignore[reportPrivateUsage]

_LEAD = "The council met on Monday. "


@pytest.mark.parametrize(
    ("text", "predicate", "expected"),
    [
        ("The firm closed the mill.", "close", False),
        ("The firm has closed the mill.", "close", False),
        ("The firm did close the mill.", "close", False),
        ("The firm shut the mill.", "shut", False),
        # what goes on, and what somebody has done to them
        ("The firm is closing the mill.", "close", True),
        ("He was boarding the flight when it caught fire.", "board", True),
        ("The mill was being closed when it caught fire.", "close", True),
        # a form in -ing that is a subject, and one that tells what came of something
        ("The firm closing the mill is unusual news.", "close", True),
        ("The blast shook the harbour, closing the mill.", "close", False),
        # an aim
        ("The vet is operating to repair the jaw.", "repair", True),
        # a rule, told in the present
        ("The president adopts every seventh son.", "adopt", True),
        ("Federal agencies consult the experts.", "consult", True),
        # a noun that names it
        ("The closure of the mill took two weeks.", "closure", True),
    ],
)
def test_in_passing(read, text, predicate, expected):
    (reading,) = read_claims([read(_LEAD + text)])
    (claim, *_) = [claim for claim in reading.claims if claim.predicate == predicate]
    assert passing(claim) == expected


def test_a_headline_tells_the_past_in_the_present(read):
    (reading,) = read_claims([read("Firm closes mill in Orm\n\nThe firm said so.")])
    (claim, *_) = [claim for claim in reading.claims if claim.predicate == "close"]
    assert not passing(claim)
