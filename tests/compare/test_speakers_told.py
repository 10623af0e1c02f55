"""Who says and who denies, in the number that English asks for."""

import pytest

from variorum.compare.conflicts import are_several as several


@pytest.mark.parametrize(
    ("who", "plural"),
    [
        ("Kurdish sources", True),
        ("police", True),
        ("two officials of the ministry", True),
        ("Anna Kovac and Jan Berg", True),
        ("the ministry", False),
        ("Anna Jones", False),  # a name that ends in "s"
        ("the United States", False),
        ("the boss", False),
        ("a spokesman for the miners", False),
    ],
)
def test_says_or_say(who, plural):
    assert several(who) == plural
