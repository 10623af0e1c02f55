"""Opposite states of one thing, told in unlike words: asked only where both are told, and of one thing."""

from __future__ import annotations

import pytest


def _asked(linked) -> dict[str, set[tuple[str, str]]]:
    """By slot, the reports with the side that each tells."""
    return {
        question.slot.removeprefix("state "): {(a.span.document, a.value.label) for a in question.answers}
        for question in linked.questions
        if question.slot.startswith("state ")
    }


@pytest.mark.parametrize(
    ("first", "second", "scale", "sides"),
    [
        # an adjective against a participle
        ("The road to Lisbon is passable.", "The road to Lisbon is blocked by snow.", "opening", ("open", "closed")),
        # "stopped working" turns the verb round
        ("The power plant has stopped working.", "The power plant continues to operate.", "opening", ("closed", "open")),
        # a verb against an adjective
        ("The ruling coalition has collapsed.", "The ruling coalition remains intact.", "course", ("ended", "going on")),
        # what is found against what is searched for
        ("The flight recorder has been found.", "Divers are still searching for the flight recorder.", "finding",
         ("found", "missing")),
        # all of them against some of them
        ("All residents have been accounted for.", "Three residents are still missing.", "finding", ("found", "missing")),
        # a noun behind an empty verb against a denied verb
        ("The control tower was not hit.", "The control tower took a direct hit.", "damage", ("undamaged", "damaged")),
        # what is brought to houses, in whatever words
        ("Power lines were cut by the storm.", "Electricity supplies were not affected.", "supply", ("cut", "there")),
        # what is being tried has not come about
        ("Engineers were struggling to restore power.", "Electricity was restored on Monday.", "supply",
         ("not yet there", "there")),
        # how it goes
        ("Relief operations in Lisbon are going smoothly.", "Villagers said that the relief operations in Lisbon were slow.",
         "pace", ("well", "badly")),
        # by name, whatever stands around it
        ("Teacher Ada Novak was found guilty of fraud on Friday.", "Ada Novak was acquitted of fraud.", "guilt",
         ("guilty", "not guilty")),
        # whose body is found is no longer missing
        ("Climber Ada Novak is still missing.", "Rescuers have found the body of Ada Novak.", "finding",
         ("missing", "found")),
        # what is called so
        ("Observers called the vote fair.", "The vote was rigged, observers said.", "fairness", ("fair", "unfair")),
        # "no talks" denies for all of them
        ("Ada Novak said no talks were planned.", "Talks will continue on Friday, Ada Novak said.", "planning",
         ("not planned", "planned")),
        # "nobody" is not Ada Novak either
        ("Police have arrested Ada Novak at the gate.", "No one has been detained.", "custody", ("held", "free")),
        # "nobody" is none of the six
        ("Police have arrested six pickets at the gate.", "No one has been arrested at the gate.", "custody",
         ("held", "free")),
        # who is found safe is found, and who has been found was missing before
        ("Police are searching for Ada Novak, 12.", "Ada Novak, who went missing on Friday, was found safe.", "finding",
         ("missing", "found")),
        # so many missing, and the bodies of so many
        ("Rescuers are searching for two climbers.", "The bodies of two climbers have been found.", "finding",
         ("missing", "found")),
        # a name behind what somebody is known as
        ("Rebels have beheaded a fighter known as Rona.", "Rona is alive and well, her friends said.", "life",
         ("dead", "alive")),
        # the body of a thing is the thing
        ("The fire badly damaged the grain store in Lisbon.", "The main building of the grain store was left intact.",
         "damage", ("damaged", "undamaged")),
        # how somebody left
        ("Minister Ada Novak was fired on Tuesday.", "Minister Ada Novak resigned on Tuesday.", "parting",
         ("dismissed", "resigned")),
        ("Coach Ada Novak quit on Monday.", "Ada Novak was sacked by the club on Monday.", "parting",
         ("resigned", "dismissed")),
        ("General Ada Novak will retire in May, the president said.", "Ada Novak resigned in protest.", "retirement",
         ("retires", "resigns")),
        # the past of a verb that the parser does not know
        ("The army retook the town of Lisbon, the government said.", "Rebels said the town of Lisbon remained in their hands.",
         "place", ("taken", "still held by the others")),
    ],
)  # fmt: skip
def test_opposite_words_answer_one_question(link, first, second, scale, sides):
    story = " The strike in Lisbon went into its second week and the government met the union of dock workers."
    assert _asked(link(first + story, second + story)).get(scale) == {("d0", sides[0]), ("d1", sides[1])}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The smoke alarms were working.", "The car alarms were not working."),  # other alarms
        ("The road to Lisbon is open.", "The road to Porto is blocked."),  # other roads
        ("Ada Novak was acquitted of fraud.", "Eva Brandt was found guilty of fraud."),  # other persons
        ("Three residents are missing.", "Four residents have been found."),  # some, and some others
        ("The ferry may be closed to traffic.", "The ferry is open to traffic."),  # no more than possible
        ("You want to end the game.", "The game continues."),  # wished for
        ("The old mill was nearly destroyed.", "The old mill was destroyed."),  # a way of putting it
        ("The show will go on on Sunday.", "The lights of the show are off on Sunday."),  # "on" of a day
        ("Ada Novak was killed.", "They did not bring her home when Ada Novak was alive."),  # told of another time
        ("Ada Novak was not fired.", "Ada Novak was sacked."),  # a plain denial is another question
        ("Ada Novak, who was fired from a bank in 1997, spoke.", "Ada Novak resigned on Tuesday."),  # another job
        ("The president asked Ada Novak to resign.", "Ada Novak was fired on Tuesday."),  # asked for, not done
        ("Three people are missing.", "Three people have been found in Porto."),  # any three
        ("The road is open.", "The road was closed, and it has reopened since."),  # a report that tells of the change
        # some others, whoever they are
        ("Hundreds more rebels remain behind bars.", "Families saw hundreds of other rebels walk free."),
        # campaigns of two persons, one by "his"
        ("Ada Novak suspended her campaign on Monday.", "The campaign of Boris Lund continues."),
        # a state as the time of something else, and how long something took
        ("Ada Novak was executed in May.", "Nobody asked for her when Ada Novak was alive."),
        ("The siege of Lisbon goes on.", "Villagers returned to the fields until the siege of Lisbon was over."),
        ("The fighting lasted several hours.", "The fighting was over by noon."),
    ],
)
def test_what_does_not_bear_on_it_is_not_asked(link, first, second):
    assert _asked(link(first, second)) == {}


def test_the_question_names_what_it_is_about(link):
    linked = link("The bridge over the Havel is open to traffic.", "The bridge over the Havel is still closed.")
    labels = [question.label for question in linked.questions if question.slot == "state opening"]
    assert labels == ["Is the bridge over the Havel open or working?"]


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("All workers", ["Have the workers been found?"]),
        ("All the workers", ["Have the workers been found?"]),
        ("The workers", []),  # three others may be missing
    ],
)
def test_all_of_a_kind_are_those_that_are_known(link, told, asked):
    linked = link(f"{told} have been found.", "Three workers are still missing.")
    assert [question.label for question in linked.questions if question.slot == "state finding"] == asked


def test_who_took_a_town_may_still_hold_it(link):
    taken = "Government troops have retaken Kharkiv from the rebels."
    assert _asked(link(taken, "Rebels still hold Kharkiv.")).get("place")
    assert _asked(link(taken, "The army still holds Kharkiv.")) == {}


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("The government says its troops retook the town from rebels, who say it remains in their hands.", True),
        ("The army says its soldiers recaptured the village from the militia, who insist it remains in their hands.", True),
        ("The ministry said troops seized the port from rebels, who say it is still under their control.", True),
        # one party takes and holds
        ("The government says its troops retook the town, and it says it remains in their hands.", False),
        # two places: which one remains is not known
        ("The army says it retook the town and shelled the village of rebels, who say it remains in their hands.", False),
        # what they hold is no place
        ("The government says its troops seized the ship from rebels, who say it remains in their hands.", False),
    ],
)  # fmt: skip
def test_what_it_is_that_others_still_hold(link, told, asked):
    other = "Thousands fled after the raids. The bishop of Tarvo called for a truce on Sunday."
    more = "Raids put thousands to flight. A truce was called for by the bishop of Tarvo on Sunday."
    sides = _asked(link(f"{told} {other}", f"{more} {told}")).get("place", set())
    assert (len({label for _, label in sides}) == 2) == asked
