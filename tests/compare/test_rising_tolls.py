"""A toll that rose by dated reports: an undated figure is a stage of it; without a known rise it stays a conflict."""

import pytest

from variorum import investigate

_TOLD = (
    "A bomb exploded in the market of Tarsk on Monday. The blast killed {number} people, police in Tarsk said.",
    "Relatives waited outside the hospital after a bomb exploded in the market of Tarsk on Monday, killing {number} people.",
    "Shops stay shut in Tarsk after the bombing of its market on Monday, in which {number} people died.",
)


def _state(document, told: list[tuple[int, str | None]]) -> str:
    pile = [
        document(_TOLD[at].format(number=number), publisher=f"Post {at}", published=day)
        for at, (number, day) in enumerate(told)
    ]
    [question] = [q for q in investigate(pile, processes=1).questions if q.slot == "killed"]
    return question.state


@pytest.mark.parametrize(
    ("told", "state"),
    [
        ([(14, "2025-03-03"), (31, "2025-03-07"), (19, None)], "evolving"),
        ([(14, "2025-03-03"), (31, "2025-03-03"), (19, None)], "conflict"),  # of one day: no rise is known
        ([(14, "2025-03-03"), (19, None)], "conflict"),
        ([(14, "2025-03-03"), (14, None), (31, "2025-03-07")], "evolving"),  # the dated one of the two tells
        ([(14, "2025-03-07"), (14, None), (31, "2025-03-03")], "conflict"),
        ([(31, "2025-03-03"), (14, "2025-03-07"), (19, None)], "conflict"),  # a toll does not fall
    ],
)
def test_rise(document, told: list[tuple[int, str | None]], state: str) -> None:
    assert _state(document, told) == state
