"""What is planned for a day in one report and done on it in another is one deed, though like words alone join them."""

import pytest

from variorum import investigate


@pytest.mark.parametrize(
    ("plan", "deed", "state"),
    [
        ("A person on the call said the mayor would concede on Monday.", "Rost Mayor Ada Novak conceded defeat on Monday.", "evolving"),
        ("The mayor will concede on Tuesday.", "Rost Mayor Ada Novak conceded defeat on Monday.", None),  # another day
        ("The coach will concede on Monday.", "Rost Mayor Ada Novak conceded defeat on Monday.", None),  # somebody else
        ("The mayor will concede soon.", "Rost Mayor Ada Novak conceded defeat on Monday.", None),  # no day
    ],
)  # fmt: skip
def test_plans_of_one_day(document, plan: str, deed: str, state: str | None) -> None:
    head = "Rost recount ends in the mayor's race\n\nThe recount in the Rost mayor's race ended on Saturday. "
    texts = (("Post", plan, "2025-03-09"), ("Star", deed, "2025-03-11"))
    pile = [document(f"{head}{text}", publisher=name, published=day) for name, text, day in texts]
    dossier = investigate(pile, processes=1)
    told = [q for q in dossier.questions if len({p.value.status for p in q.positions if p.value.status}) > 1]
    assert ("evolving" in {question.state for question in told}) == (state == "evolving")
