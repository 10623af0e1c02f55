"""Numbers that are none of what is told beside them."""

from __future__ import annotations

import pytest

from variorum.link.beside_numbers import is_of_each, is_step, is_whole


@pytest.mark.parametrize(
    ("text", "number", "whole"),
    [
        ("43 of the 44 people on board were killed", "44 people", True),
        ("The party won 44 of 101 seats", "101 seats", True),
        ("Twelve out of fifteen sailors drowned", "fifteen", True),
        ("43 of the 44 people on board were killed", "43", False),
        ("A crew of 44 was on board", "44", False),  # no part is told
        ("the storm of the year killed 44", "44", False),
    ],
)
def test_the_whole_of_which_a_number_is_a_part(text: str, number: str, whole: bool) -> None:
    assert is_whole(text, text.index(number)) is whole


@pytest.mark.parametrize(
    ("text", "number", "step"),
    [
        ("Spending rises by 4 billion crowns to 31 billion", "4 billion crowns", True),
        ("The toll rose by some 5 to 41", "5", True),
        ("Spending rises by 4 billion crowns", "4 billion crowns", False),  # the only figure there is
        ("Spending rises to 31 billion", "31 billion", False),
        ("The bridge built by 40 men to carry trains", "40 men", False),
    ],
)
def test_by_how_much_something_moved_to_another_level(text: str, number: str, step: bool) -> None:
    start = text.index(number)
    assert is_step(text, start, start + len(number)) is step


def test_a_headlines_participle_tells_what_came_of_the_number(link) -> None:
    linked = link(
        "Two charged after shooting in Lisbon leaves four dead\n\nFour people were killed in a shooting in Lisbon on Sunday.",
        "Five people were killed in the shooting in Lisbon on Sunday, police said on Monday.",
    )
    killed = [answer.value.text for q in linked.questions if q.slot == "killed" for answer in q.answers]
    assert killed
    assert "Two" not in killed


@pytest.mark.parametrize(
    ("text", "number", "each"),
    [
        ("The dead were buried in rows of ten", "ten", True),
        ("Divers went down in teams of up to 4", "4", True),
        ("Two groups of divers found 10 boxes", "10", False),
        ("The number of rows is 10", "10", False),
    ],
)
def test_so_many_in_each_row(text: str, number: str, each: bool) -> None:
    assert is_of_each(text, text.index(number)) is each
