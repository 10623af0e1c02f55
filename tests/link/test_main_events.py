"""The main event of reports, what it is called, and what nobody would ask: from text to question."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from variorum.link.things.offices import is_role
from variorum.model import Linked, OpenQuestion, Reading

Read = Callable[..., Reading]


def of_slot(linked: Linked, slot: str) -> list[OpenQuestion]:
    return [question for question in linked.questions if question.slot == slot]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Defense Secretary", True),
        ("a staffer for Rep. Ann Lee", True),
        ("a registered Republican", True),
        ("spokeswoman", True),
        ("a great help", False),  # a judgement
        ("the adult", False),
        ("the lone opposition", False),  # a side, no office
        ("Calif", False),  # a state
        ("", False),
    ],
)
def test_a_role_is_an_office_a_trade_or_a_party(words: str, expected: bool) -> None:
    assert is_role(words) is expected


def test_a_judgement_is_no_role(link):
    linked = link(
        "Senator Ann Lee said Mark Brown was a great help. Mark Brown, a retired general, left on Monday.",
        "Mark Brown is a retired general. Mark Brown spoke in Paris.",
    )
    said = {answer.span.quote for question in of_slot(linked, "role") for answer in question.answers}
    assert not any("help" in quote for quote in said)


def test_the_count_of_a_vote_is_one_question_by_house(link):
    # "97-1" and "97 to 1" are one count; the House's is another question
    linked = link(
        "The Senate voted Monday to override President Ann Lee's veto of the bill. The Senate vote was 88-9.",
        "The Senate voted 88 to 9 on Monday to override President Ann Lee's veto. The House voted 300-50 to override.",
    )
    senate = of_slot(linked, "tally@Senate")
    assert len(senate) == 1
    assert {answer.value.label for answer in senate[0].answers} == {"88-9"}
    assert {answer.span.document for answer in senate[0].answers} == {"d0", "d1"}


def test_a_rejected_veto_is_not_denied(link):
    linked = link(
        "Congress on Monday rejected President Ann Lee's veto of the bill.",
        "The Senate voted Monday to override President Ann Lee's veto of the bill.",
    )
    assert not [a for q in of_slot(linked, "status") for a in q.answers if a.value.status == "denied"]


def test_a_resignation_told_with_two_days_is_one(link):
    # announced on one day, to take effect on another
    linked = link(
        "Defense Secretary Mark Brown resigned on Monday. Mark Brown, 68, said he was tired.",
        "Defense Secretary Mark Brown will leave office at the end of June. Mark Brown, 68, is a retired general.",
    )
    (when,) = [question for question in of_slot(linked, "when") if "Mark Brown" in question.label]
    assert {answer.span.document for answer in when.answers} == {"d0", "d1"}
    assert not of_slot(linked, "whom"), "nobody asks who resigned in the resignation of Mark Brown"


def test_replaced_is_who_goes_not_who_comes(link):
    linked = link("Ann Lee replaced Mark Brown on Monday.", "On Monday Ann Lee replaced Mark Brown.")
    labels = [question.label for question in linked.questions]
    assert any("Mark Brown" in label and "replaced" in label for label in labels)
    assert not any("appointed" in label for label in labels)


def test_a_suspect_is_the_one_whom_the_report_names(link):
    linked = link(
        "Police in Miami have arrested a suspect. Peter Stone, 56, was taken into custody on Monday in Miami.",
        "A male suspect was arrested on Monday in Miami. Sources named Peter Stone. Police in Miami thanked residents.",
    )
    arrests = [
        question for question in linked.questions if "Peter Stone" in question.label and "arrested" in question.label
    ]
    assert arrests
    assert {answer.span.document for question in arrests for answer in question.answers} == {"d0", "d1"}


def test_an_event_is_not_named_by_what_one_report_calls_its_target(link):
    linked = link(
        "A gunman opened fire on Monday in Lyon, injuring six people. The assailant was shot by police.",
        "The shooting in Lyon on Monday injured six people.",
    )
    labels = [question.label for question in linked.questions]
    assert any("shooting in Lyon" in label for label in labels)
    assert not any("assailant" in label for label in labels)
    assert not any(answer.span.quote == "fire" for question in linked.questions for answer in question.answers)
