"""What one report says there was none of, and another tells as done: asked where both are of one thing."""

from __future__ import annotations

import pytest

from variorum import investigate

_STORY = " The strike in Lisbon went into its second week and the government met the union of dock workers."


def _sides(linked) -> set[tuple[str, str]]:
    return {
        (answer.span.document, answer.value.label)
        for question in linked.questions
        if question.slot == "state occurrence"
        for answer in question.answers
    }


@pytest.mark.parametrize(
    ("none", "some"),
    [
        # a noun in a light verb's object
        ("There has been no contact with the trapped divers.", "Rescuers have made contact with the trapped divers."),
        # the noun's own verb
        ("No charges have been filed yet.", "Prosecutors charged the captain with fraud."),
        # as who did something
        ("The institute recorded no earthquake in the area.", "An earthquake set off the landslide."),
        # more of the same against more of the same
        ("There were no further attacks on Lisbon.", "Drones attacked Lisbon again on Tuesday."),
        # another noun of the same class, and the same place
        ("No new raids on Lisbon were reported.", "Bombers struck Lisbon again on Tuesday."),
    ],
)
def test_none_and_some_of_one_thing(link, none, some):
    found = _sides(link(none + _STORY, some + _STORY))
    assert found == {("d0", "there was none"), ("d1", "there was")}


@pytest.mark.parametrize(
    ("none", "some"),
    [
        ("There were no further attacks on Lisbon.", "Drones attacked Lisbon on Monday."),  # the first is not denied
        ("There were no attacks on Porto.", "Drones attacked Lisbon on Monday."),  # another town
        ("No talks were held on Thursday.", "The strike followed talks on pay."),  # other talks, on no day
        ("No deaths were reported.", "Three people died."),  # a count
        # of one case, told by the words behind the verb; a verb that only looks like the noun; none, told otherwise
        ("No charges were filed in the harbour shooting.", "The captain was charged with speeding."),
        ("No deal has been signed yet.", "The union knows a range of captains dealing with strikes."),
        ("No deal has been signed yet.", "The first captain failed to reach a deal on pay."),
        ("No bomb was found.", "A bomb exploded in Lisbon."),  # a thing, of which there may be another
        ("There was a lone “no” vote in the council.", "Members voted for it."),  # a word in quotation marks
        # of one kind only; of another day; not done for being possible; only spoken of
        ("No successful attacks on Lisbon were reported.", "Drones attacked Lisbon on Monday."),
        ("No charges were filed in the strike of April 28.", "Prosecutors charged the captain on July 2."),
        ("No attacks on Lisbon are possible.", "Drones attacked Lisbon on Monday."),
        ("No charges were filed.", "Charges against the captain could have set a new standard."),
        ("There was no contact between the mayor and the bishop.", "A guard contacted by telephone heard a shot."),
        # none of them was like that
        ("No ballots got wet in Lisbon.", "The city of Lisbon counted the ballots."),
        # none was to come; a verb with a preposition is another one
        ("There was no telephone call or visit planned with the mayor.", "The bishop called the mayor on Friday."),
        ("There was no call from the mayor.", "The mayor called for a ban on cars."),
        # what is denied is how they became, not that there were any
        ("No ballots got wet, the clerk said.", "The box holds 412 ballots from the vote."),
    ],
)
def test_what_is_not_held_against_each_other(link, none, some):
    assert _sides(link(none + _STORY, some + _STORY)) == set()


def test_a_report_that_tells_both_in_its_own_voice_tells_of_two_times(link):
    both = "There was no contact with the divers at first. Rescuers made contact with the divers on Friday."
    assert _sides(link(both + _STORY, "Rescuers have made contact with the divers." + _STORY)) == set()


@pytest.mark.parametrize(
    ("none", "some", "held"),
    [
        # another town, and what was before the day since which there was none
        ("No new raids had been reported on Porto.", "Bombers flew another raid on Lisbon.", False),
        (
            "There have been no new raids on Lisbon since Tuesday.",
            "Bombers flew a new raid on Lisbon on Monday.",
            False,
        ),
        ("No new raids had been reported on Lisbon.", "Bombers flew another raid on Lisbon.", True),
        ("There have been no new raids on Lisbon since Sunday.", "Bombers flew a new raid on Lisbon on Monday.", True),
    ],
)
def test_none_of_another_town_or_since_a_day_disputes_nothing(read, none, some, held):
    days = {"published": "2031-05-21"}
    reports = [
        read(none + _STORY, id="d0", uri="a.txt", **days).document,
        read(some + _STORY, id="d1", uri="b.txt", **days).document,
    ]
    told = [q.state for q in investigate(reports).questions if q.slot == "state occurrence"]
    assert ("conflict" in told) == held
