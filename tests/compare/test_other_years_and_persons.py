"""A deed of a former year carries out no later plan, and what befell two persons was not at two hours."""

import pytest

from variorum import investigate


def _states(first: str, second: str, kind: str, document) -> set[str]:
    """The states of all questions of a kind that two reports of two papers are held against each other in."""
    pile = [
        document(text, publisher=name, published="2025-03-08") for name, text in (("Post", first), ("Star", second))
    ]
    return {question.state for question in investigate(pile, processes=1).questions if question.kind == kind}


HOST = "Anna Brandt will host the Harbour Cup, the organisers said on Friday. She is a pilot from Rost."


@pytest.mark.parametrize(
    ("other", "grown"),
    [
        ("Anna Brandt hosted the 2017 Harbour Cup. She hosted it in Rost, where she was born, in the summer.", False),
        ("Anna Brandt hosted the Harbour Cup on Saturday, the organisers said. She is a pilot from Rost.", True),
        ("Anna Brandt hosted the 2025 Harbour Cup on Saturday, the organisers said. She is a pilot.", True),
    ],
)
def test_a_deed_of_a_former_year_carries_out_no_plan(other: str, grown: bool, document) -> None:
    plan = f"{HOST} The cup of 2025 will be the ninth."
    assert ("evolving" in _states(plan, other, "status", document)) == grown


LEAD = "A woman was killed in a hit-and-run accident in Rost on Friday, police said. "


@pytest.mark.parametrize(
    ("first", "second", "differ"),
    [
        ("Anna Brandt was struck at about 7 p.m. on Friday.", "Maria Kovac was hit around 5 a.m.", False),
        ("Anna Brandt was struck at about 7 p.m. on Friday.", "Brandt was hit around 5 p.m. on Friday.", True),
        ("Anna Brandt was struck at about 7 p.m. on Friday.", "The woman was hit around 5 p.m. on Friday.", True),
    ],
)
def test_two_persons_have_an_hour_each(first: str, second: str, differ: bool, document) -> None:
    assert ("conflict" in _states(LEAD + first, LEAD + second, "time", document)) == differ
