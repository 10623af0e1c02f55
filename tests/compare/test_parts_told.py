"""Counts told side by side that make another report's count, and those that do not."""

import pytest

from variorum import investigate

WHOLE = "Two climbers were killed in falls on Mount Haldor on Saturday, police said."


@pytest.mark.parametrize(
    ("first", "second", "differ"),
    [
        (WHOLE, "One Australian and one English climber were killed in falls on Mount Haldor on Saturday, police said.", False),
        (WHOLE, "One English climber was killed in falls on Mount Haldor on Saturday, police said.", True),
        (WHOLE, "One Australian and three English climbers were killed in falls on Mount Haldor on Saturday, police said.", True),
        (
            "Police seized nine rifles in the harbour of Rost on Friday.",
            "Police seized seven rifles and two other rifles in the harbour of Rost on Friday.",
            False,
        ),
        (
            "Police seized nine rifles in the harbour of Rost on Friday.",
            "Police seized seven rifles and two boats in the harbour of Rost on Friday.",
            True,
        ),  # boats are no rifles
        (
            "A gunman shot four people at a depot in Rost on Friday, police said.",
            "A gunman shot to death two people and injured two others on Friday at a depot in Rost, police said.",
            False,
        ),  # in two clauses of one sentence
        (
            "The bus crash near Rost on Friday killed eleven people, police said.",
            "The bus crash near Rost on Friday killed ten people, the mayor said, and one driver was held.",
            True,
        ),  # who is held is none of the dead
        (
            "A gunman shot four people at a depot in Rost on Friday, police said.",
            "A gunman shot to death two people and injured five others on Friday at a depot in Rost, police said.",
            True,
        ),
    ],
)  # fmt: skip
def test_a_whole_told_in_parts(first: str, second: str, differ: bool, document) -> None:
    pile = [
        document(text, publisher=name, published="2025-03-08") for name, text in (("Post", first), ("Star", second))
    ]
    conflicts = [one for one in investigate(pile, processes=1).conflicts if one.kind == "quantity"]
    assert bool(conflicts) == differ
