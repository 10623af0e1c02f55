"""Who is sought in one report and caught in another: one hunt of a story, whatever the words for who did it."""

from __future__ import annotations

import pytest

_STORY = (
    " Two people were shot dead at the Westport Mall on Saturday and nine others were wounded, and the mall in Westport"
    " stayed closed on Sunday while detectives watched films of the shooting."
)


def _asked(linked) -> set[tuple[str, str]]:
    slots = ("state hunt", "state custody")
    asked = [question for question in linked.questions if question.slot in slots]
    return {(a.span.document, a.value.label) for question in asked for a in question.answers}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Police are searching for the gunman.", "Police have arrested Joel Harker, 31, in the shooting."),
        ("A manhunt is under way.", "Joel Harker, 31, was taken into custody on Sunday."),
        ("Police launched a manhunt for the attacker.", "The attacker surrendered to police on Sunday."),
        ("Police are looking for Joel Harker, 31.", "Joel Harker was apprehended in a motel on Sunday."),
        ("The suspect remains at large, police said.", "The suspect turned himself in, police said."),
        ("The gunman is still on the loose.", "A 31-year-old man has been arrested on suspicion of murder."),
        ("Police have yet to catch the gunman.", "The arrest of Joel Harker came a day after the shooting."),
        ("The hunt for the killer went on all night.", "Joel Harker was captured by officers on Sunday."),
    ],
)
def test_sought_and_caught_answer_one_question(link, first, second):
    sides = _asked(link(first + _STORY, second + _STORY))
    assert {document for document, _ in sides} == {"d0", "d1"}
    assert len({label for _, label in sides}) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Police are searching for a second gunman.", "Joel Harker was arrested on Sunday."),  # another one
        ("Police are searching for Mia Lorne, 12.", "Joel Harker was arrested on Sunday."),  # somebody else
        ("Police are searching for the gunmen.", "Joel Harker was arrested on Sunday."),  # several
        ("Police are searching for survivors.", "Joel Harker was arrested on Sunday."),
        ("Police are searching for the gun.", "Joel Harker was arrested on Sunday."),
        ("Police are searching for the gunman.", "Joel Harker could be arrested."),  # not done
        ("Police are searching for the gunman.", "Joel Harker was arrested in 2009 for theft."),  # another time
        ("Police are searching for the gunman.", "Joel Harker and Ian Moor were arrested on Sunday."),  # either of two
        (
            "Police searched for the gunman and arrested him on Sunday.",
            "Joel Harker was arrested on Sunday.",
        ),  # told in both
        ("Police are looking into the shooting.", "Joel Harker was arrested on Sunday."),
    ],
)
def test_what_is_no_hunt_for_the_one_arrested(link, first, second):
    assert _asked(link(first + _STORY, second + _STORY)) == set()
