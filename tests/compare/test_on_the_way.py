"""What one report holds open or awaits and another tells as done: steps on the way, and what only looks like them."""

from __future__ import annotations

import pytest

from variorum import investigate


def _states(document, first: str, second: str, days: tuple[str | None, str | None] = (None, None)) -> set[str]:
    pile = [
        document(text, publisher=name, published=day)
        for name, text, day in (("Post", first, days[0]), ("Star", second, days[1]))
    ]
    return {q.state for q in investigate(pile, processes=1).questions if q.kind == "status"} & {"evolving", "conflict"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # weighed, and done or settled
        ("Norland is considering closing its border with Tovia.", "Norland closed its border with Tovia on Thursday."),
        (
            "Tech firm Orbis is in talks to buy the mapping company Terra for about 900 million dollars, sources said.",
            "Tech firm Orbis has agreed to buy the mapping company Terra for 870 million dollars.",
        ),
        # awaited, and come about, in either voice
        ("The Tarsk council has not yet signed the lease.", "The Tarsk council signed the lease on Friday."),
        (
            "The victim of the stabbing in Harlow has not been identified.",
            "Police identified the victim of the stabbing in Harlow as Dean Marsh.",
        ),
        # the month of a plan is no second occasion
        ("Lee Dunn is to be handed over to Norland next month.", "Lee Dunn was handed over to Norland on Tuesday."),
    ],
)
def test_one_step_comes_before_the_other_without_dates(first: str, second: str, document) -> None:
    assert _states(document, first, second) == {"evolving"}


@pytest.mark.parametrize(
    ("first", "second", "days"),
    [
        # somebody else, something else, one more of its kind
        ("Norland is considering closing its border with Tovia.", "Tovia closed its border with Norland.", None),
        ("Norland is considering closing its border with Tovia.", "Norland closed its airport.", None),
        ("Norland is considering closing another border post.", "Norland closed a border post on Thursday.", None),
        # what is weighed by the later report is another occasion
        (
            "Norland is considering closing its border with Tovia.",
            "Norland closed its border with Tovia.",
            ("2025-03-09", "2025-03-05"),
        ),
        # the present after what was done is no step before it
        ("Dean Marsh could not be reached.", "Police reached Dean Marsh.", None),
        # both weigh it, the one in a headline without a tense
        ("Ada Ross is in talks to direct the film Nightfall.", "Ada Ross in talks to direct the film Nightfall", None),
        # a form without a tense hangs on "yet to" too
        (
            "General Ross spoke on Friday. The army had yet to crack down: disarm the militia and destroy its arms.",
            "General Ross spoke on Friday. The army had yet to disarm the militia and destroy its arms.",
            None,
        ),
    ],
)  # fmt: skip
def test_what_is_no_step_before_it(first: str, second: str, days: tuple[str, str] | None, document) -> None:
    assert not _states(document, first, second, days or (None, None))


@pytest.mark.parametrize(
    ("first", "second", "state"),
    [
        # both tell it as a rule
        ("Corvex does not employ children.", "Corvex employs children at its mines near Tula.", {"conflict"}),
        (
            "The new vaccine protects against severe illness, a study found.",
            "The new vaccine by Pharmon does not protect against severe illness, researchers said.",
            {"conflict"},
        ),
        # a rule does not deny one deed
        ("Corvex does not hire children.", "Corvex hired children in 2003.", set()),
        ("Corvex does not pay ransoms.", "Corvex paid a ransom in May.", set()),
    ],
)  # fmt: skip
def test_a_rule_denied_and_told(first: str, second: str, state: set[str], document) -> None:
    assert _states(document, first, second) == state
