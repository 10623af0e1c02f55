"""What somebody plans in one report and has no plans to do in another: by planner, deed and what it is done to."""

from __future__ import annotations

import pytest

_STORY = (
    " The airline Nordair carried nine million passengers last year, most of them from Westport, and its new chief took"
    " over from the founder in May."
)


def _asked(linked) -> set[tuple[str, str]]:
    asked = [question for question in linked.questions if question.slot == "state intention"]
    return {(a.span.document, a.value.label) for question in asked for a in question.answers}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # other verbs and nouns for one deed
        (
            "Nordair plans to keep men and women apart on its flights.",
            "Nordair has no plans to separate men and women.",
        ),
        (
            "Nordair is planning to segregate passengers.",
            "There are no plans to separate passengers, the airline said.",
        ),
        ("Nordair plans to introduce segregation of passengers.", "Nordair denied plans to segregate passengers."),
        # who plans it is named in one and told by what it is in the other
        ("Nordair is planning to buy a bus firm.", "The airline has no plans to buy a bus firm, a spokesman said."),
        (
            "Nordair will shut down its base in Westport.",
            "Reports that the airline will close its Westport base are untrue.",
        ),
        # what is to happen to it, whoever does it
        (
            "The city will close the harbour bridge in May.",
            "Reports that the harbour bridge will close in May are false.",
        ),
        ("Nordair is in talks to buy a bus firm.", "Nordair denied that it was planning to acquire a bus firm."),
    ],
)
def test_a_plan_and_its_denial_answer_one_question(link, first, second):
    assert _asked(link(first + _STORY, second + _STORY)) == {("d0", "planned"), ("d1", "not planned")}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Nordair plans to buy a bus firm.", "Nordair has no plans to buy a rival."),  # something else
        ("Nordair plans to buy a bus firm.", "Nordair has no plans to sell a bus firm."),  # another deed
        ("Nordair plans to buy a bus firm.", "Sudair has no plans to buy a bus firm."),  # somebody else
        ("Nordair could buy a bus firm.", "Nordair has no plans to buy a bus firm."),  # no more than possible
        ("Nordair bought a bus firm.", "Nordair has no plans to buy a bus firm."),  # done
        ("Ada Novak plans to run for president.", "Ada Novak has no plans to run for governor."),  # another office
        (
            "Karl Stein plans to put Ada Novak on display in Westport.",
            "Ada Novak does not want to be put on display in Westport.",
        ),  # a wish of whom it is done to
        ("Nordair did not buy a bus firm.", "Nordair plans to buy a bus firm."),  # not done yet
        # what somebody wants others to do, and calls for
        ("Ruritania plans to fight the rebels.", "Ada Novak does not want Ruritania to fight the rebels."),
        (
            "Ada Novak called for Ruritania to send troops to Westport.",
            "Ruritania has no plans to send troops to Westport.",
        ),
        # rather against one than against another
        (
            "The Democrats do not want to run against Ada Novak.",
            "The Democrats would rather run against Karl Stein than against Ada Novak.",
        ),
    ],
)
def test_what_is_no_denial_of_the_plan(link, first, second):
    assert _asked(link(first + _STORY, second + _STORY)) == set()


def test_a_party_is_asked_for_as_several_with_the_words_behind_its_verb(link):
    linked = link(
        "The Democrats plan to run against Ada Novak." + _STORY, "The Democrats do not plan to run against Ada Novak."
    )
    asked = {question.label for question in linked.questions if question.slot == "state intention"}
    assert asked == {"Do the Democrats plan to run against Ada Novak?"}
