"""A "not" that denies less than others tell, and a plan beside a deed in the same reports: neither is shown as news."""

from __future__ import annotations

import pytest

from variorum import investigate
from variorum.model import Document

_STORY = " The storm in Westport tore roofs off two schools, and the harbour master counted nine sunken boats."


@pytest.fixture(scope="module")
def states():
    """The states of all questions about some reports, each told with the same story beside it."""

    def find(*texts: str) -> set[str]:
        pile = [Document(id=f"d{n}", uri=f"{n}.txt", text=text + _STORY, sha256="0") for n, text in enumerate(texts)]
        dossier = investigate(pile, processes=1)
        return {f"{question.state} {question.slot}" for question in dossier.questions}

    return find


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        # of one thing, where the other names none
        ("The mayor, Ada Novak, spoke on Monday.", "Ada Novak never spoke publicly about the ferry."),
        # of those whom the clause picks out
        ("Ada Novak won among voters who had voted in the ferry poll.",
         "Ada Novak won among voters who had not voted in the ferry poll."),
        # of another object, with a clause beside that names none
        ("Ada Novak won the poll in Westport. She won by seven points.", "Ada Novak did not win the votes of dockers."),
        ("The ferry has severe damage to the bow.", "The ferry does not have a ghost’s chance of coming back."),
        # of other occasions
        ("The army shelled the market in Westport, doctors said.",
         "The army did not comment on the market. In the past it has denied shelling markets in Westport."),
        # a deed that is only spoken of
        ("The Westport council says paying ransoms to pirates is wrong.",
         "The Westport council denied that it had paid ransoms to pirates."),
        # of some who are not named
        ("Nordmark Army is digging tunnels under Westport, the envoy said.",
         "The envoy said that Nordmark Army had killed several miners for refusing to dig tunnels under Westport."),
        # of these, where others are told of
        ("Local welders are hard to find. Instead, the Westport shipyard employs welders from other towns.",
         "Local welders are not employed by the Westport shipyard, which instead hires welders from other towns."),
    ],
)  # fmt: skip
def test_a_narrow_denial_is_no_conflict(states, told, denied):
    assert not {state for state in states(told, denied) if state.startswith("conflict")}


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        ("Ada Novak spoke about the ferry on Monday.", "Ada Novak never spoke about the ferry."),
        ("Ada Novak resigned on Monday.", "Ada Novak did not resign on Monday."),
        (
            "The dockers killed Ada Novak.",
            "The mayor said that the dockers have not killed Ada Novak.",
        ),  # nobody comes back
    ],
)
def test_a_full_denial_is_one(states, told, denied):
    assert {state for state in states(told, denied) if state.startswith("conflict")}


def test_a_plan_in_reports_that_tell_the_deed_is_no_development(states):
    both = (
        "Ada Novak was charged with fraud on Monday. Prosecutors had said that Ada Novak would be charged with fraud."
    )
    deed = "Ada Novak was charged with fraud on Monday."
    plan = "Prosecutors said that Ada Novak would be charged with fraud."
    assert "evolving status" not in states(both, deed)
    assert "evolving status" in states(plan, deed)


def test_a_plan_of_another_amount_is_another(states):
    done = "Ada Novak missed four games after surgery in May. Novak has missed several games."
    plan = "Ada Novak will miss the final two games of the season."
    assert "evolving status" not in states(done, plan)


def test_bare_numbers_that_like_words_have_joined_are_no_development(states):
    first = "Ada Novak said that she is asked of things that happened 40 or 50 years ago."
    second = "Ada Novak said that she is asked of things that happened 20 and 50 years ago."
    assert not {state for state in states(first, second) if state.startswith("evolving")}
