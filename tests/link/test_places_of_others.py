"""Places told beside an arrest, a charge or a death that are another event's, or somebody's home."""

from __future__ import annotations

import pytest

HURT = "BREMEN, May 19 - A cyclist, Jonas Wolf, was hit by a van in Bremen on Monday, police said. "


def _where(linked, asked: str) -> set[str]:
    return {
        answer.value.text.removeprefix("in ")
        for question in linked.questions
        if question.label.startswith(asked)
        for answer in question.answers
    }


@pytest.mark.parametrize(
    ("first", "second", "asked", "told"),
    [
        # the raid was in Bremen, wherever they charged him
        ("Karl Brandt was charged over a raid in Bremen, police said.", "Karl Brandt was charged in the Bremen raid, prosecutors said.", "Where was Karl Brandt charged", set()),
        # where somebody is from, and where he is kept
        ("Police arrested Karl Brandt, a Bremen man.", "Karl Brandt was arrested and is held in the Bremen jail.", "Where was Karl Brandt arrested", set()),
        # an accident is no place
        ("A cyclist was killed in a road accident on Monday.", "A cyclist was killed in an accident on Monday.", "Where was a cyclist killed", set()),
        # true places stay
        ("Karl Brandt was arrested in Bremen on Monday.", "Police arrested Karl Brandt in Bremen on Monday.", "Where was Karl Brandt arrested", {"Bremen"}),
        ("Karl Brandt was charged in Bremen on Monday.", "Karl Brandt was charged in Bremen on Monday with theft.", "Where was Karl Brandt charged", {"Bremen"}),
        ("Jonas Wolf was killed in a raid in Bremen.", "Jonas Wolf was killed in the Bremen raid.", "Where was Jonas Wolf killed", {"Bremen"}),
    ],
)  # fmt: skip
def test_a_place_of_something_else_is_no_place_of_it(link, first, second, asked, told):
    assert _where(link(HURT + first, HURT + second), asked) == told
