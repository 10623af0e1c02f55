"""Pairs of numbers that tell how a vote went."""

import pytest

from variorum.reference.tallies import find_tallies


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("The Senate voted 97-1 for it.", ["97-1"]),
        ("It passed 348 to 77.", ["348-77"]),
        ("The council approved it by six votes to five.", ["6-5"]),
        ("It was lost by 44 votes to 12.", ["44-12"]),
        ("The board voted seven to four against it.", ["7-4"]),
        ("The motion fell by twenty-one to nineteen votes.", ["21-19"]),
        ("Rain is due from three to five in the afternoon.", []),  # hours
        ("Turnout rose by two to five percent.", []),
        ("It was won 55-45 percent.", []),
        ("On 2026-03-15 at 10:15 the house rose.", []),
        ("He gave six votes of thanks to five friends.", []),
    ],
)
def test_tallies(text: str, labels: list[str]) -> None:
    found = list(find_tallies(text))
    assert [tally.label for tally in found] == labels
    assert all(text[tally.start : tally.end].strip() for tally in found)
