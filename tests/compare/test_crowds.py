"""How many came, by the police and by those who called them: no figure grew from the one to the other."""

from __future__ import annotations

import pytest

from variorum import investigate

_STORY = (
    " Nurses marched through Westport on Monday against a cut in pay. The strike of the nurses is in its third week."
)
POLICE = "Police estimated the crowd of nurses in Westport at 6,000."


@pytest.mark.parametrize(
    ("second", "two_sides"),
    [
        ("Marshals counted 11,000 nurses in the crowd in Westport.", True),
        ("Police estimated the crowd of nurses in Westport at 9,000.", False),
        ("The crowd of nurses in Westport was estimated at 9,000.", False),
    ],
)
def test_a_crowd_counted_by_two_sides_did_not_grow(second: str, two_sides: bool, document) -> None:
    pile = [
        document(POLICE + _STORY, publisher="Post", published="2031-05-20"),
        document(second + _STORY, publisher="Star", published="2031-05-21"),
    ]
    questions = investigate(pile, processes=1).questions
    asked = [q for q in questions if q.kind == "quantity" and len(q.positions) > 1]
    assert asked
    told = [any("different parties count the crowd" in reason for reason in q.reasons) for q in asked]
    assert any(told) == two_sides
    assert all(q.state == "conflict" for q, by_two in zip(asked, told, strict=True) if by_two)
