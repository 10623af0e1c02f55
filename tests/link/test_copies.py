"""Copies of one wording: the first are compared, the rest follow them only where all of them went one way."""

from variorum.link.statements.copies import COMPARED, Copies


def test_the_first_of_a_wording_are_compared_and_the_rest_follow() -> None:
    copies = Copies()
    for _ in range(COMPARED):
        assert copies.settled("one wording") is None
        copies.note("one wording", 7)
    assert copies.settled("one wording") == 7
    assert copies.settled("another wording") is None


def test_a_wording_that_went_two_ways_is_compared_again() -> None:
    copies = Copies()
    for place in (7, 8) * COMPARED:
        copies.note("one wording", place)
    assert copies.settled("one wording") is None
    for _ in range(COMPARED - 1):
        copies.note("one wording", 8)
    assert copies.settled("one wording") == 8
