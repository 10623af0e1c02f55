"""What became of an event that was announced: joined by kind, doer, thing and day, and by nothing less."""

from __future__ import annotations

import pytest

_STORY = (
    " The storm in Westport tore roofs off two schools, and the harbour master counted nine sunken boats along the"
    " northern quay."
)


def _stages(linked) -> set[tuple[str, str]]:
    return {
        (answer.span.document, answer.value.label)
        for question in linked.questions
        if question.slot == "state plan"
        for answer in question.answers
    }


@pytest.fixture(scope="module")
def told(read):
    """Link a report of 20 May with one of the next day."""
    from variorum.claims import read_claims
    from variorum.link import link_claims

    def tell(first: str, second: str):
        days = ("2031-05-20", "2031-05-21")
        texts = (first + _STORY, second + _STORY)
        readings = [read(text, id=f"d{n}", uri=f"{n}.txt", published=days[n]) for n, text in enumerate(texts)]
        return _stages(link_claims(read_claims(readings)))

    return tell


@pytest.mark.parametrize(
    ("plan", "outcome", "stage"),
    [
        # one day, and who speaks there is of the body that called it
        ("The Justice Department will hold a press conference at 2:30 p.m. on Tuesday.",
         "The attorney general said at a press conference on Tuesday that the storm was over.", "held"),
        # a noun and its verb
        ("The Westport council vote is expected on Wednesday.", "The Westport council voted on Wednesday to rebuild.", "held"),
        ("A hearing for Ada Novak is scheduled for Wednesday.", "Ada Novak appeared in court on Wednesday.", "held"),
        # a game by its teams, and by its score alone where it is the one that both tell of
        ("Westport United will play Port Kessel in the cup final on Wednesday.",
         "Westport United beat Port Kessel 3-1 in the cup final on Wednesday.", "held"),
        ("The charity game is scheduled for Wednesday night.", "The Reds took an early lead on the way to an 11-2 victory.",
         "held"),
        ("This year's charity match is scheduled for Wednesday.", "The Blues celebrated a 2-1 win.", "held"),
        # the verb of the outcome
        ("Ada Novak is due to appear before Westport magistrates on Wednesday.",
         "Ada Novak pleaded not guilty before Westport magistrates.", "held"),
        ("Parliament is due to vote on the storm bill on Wednesday.", "Parliament rejected the storm bill on Wednesday.", "held"),
        ("Divers will search the River Arda below the bridge on Wednesday.",
         "Divers brought up a sports bag from the Arda on Wednesday.", "held"),
        # what a body is asked to do, and does
        ("The airline asked a labour court on Monday to impose minimum services.",
         "A labour court ruled on Wednesday that a quarter of flights must run.", "held"),
        ("Slovenia has been asked to hand over a woman of 29 held in Celje.",
         "Slovenia on Wednesday handed over a woman wanted in Austria.", "held"),
        # what somebody says they will do, whatever it hangs on
        ("The ministry said it would name a mediator if talks failed.",
         "The Labour Ministry on Wednesday appointed Ada Novak, a retired judge, as mediator.", "held"),
        # who is called to a meeting, by another name
        ("Prime Minister Ada Novak summoned her cabinet to a meeting on Tuesday.",
         "Novak spoke after meeting for several hours with key ministers.", "held"),
        ("The funeral of Ada Novak will be held on Wednesday.", "Hundreds of mourners attended the funeral of Ada Novak.", "held"),
        # an event without anybody's name, by its day
        ("The game against Lisbon is scheduled for Wednesday.", "Westport beat Lisbon 3-1 in the game on Wednesday.", "held"),
        # it was not held
        ("The launch of the rocket is set for 9 a.m. on Wednesday.",
         "The launch of the rocket was scrubbed because of high winds.", "called off"),
        ("Negotiators for the union and the port are to hold talks on Wednesday.",
         "Talks between the union and the port were postponed.", "put off"),
        ("Pilots have called a strike for Wednesday.", "The pilots called off the strike.", "called off"),
    ],
)  # fmt: skip
def test_a_plan_and_what_became_of_it(told, plan, outcome, stage):
    assert told(plan, outcome) == {("d0", "to come"), ("d1", stage)}


@pytest.mark.parametrize(
    ("call", "answer", "stage"),
    [
        ("Residents have called for an independent inquiry into the outbreak.",
         "The health secretary has announced a public inquiry into the outbreak.", "to come"),
        ("Residents called for an inquiry into the outbreak.", "The health secretary ordered an inquiry into the outbreak.", "ordered"),
        ("The mayor, Ada Novak, is asking for a recount.", "The council has ordered a recount.", "ordered"),
    ],
)  # fmt: skip
def test_what_was_asked_for(told, call, answer, stage):
    assert told(call, answer) == {("d0", "asked for"), ("d1", stage)}


@pytest.mark.parametrize(
    ("plan", "other"),
    [
        ("The council will meet on Thursday.", "The council met on Monday."),  # the meeting before
        ("The council is due to meet on Wednesday.", "The Lisbon school board met on Wednesday."),  # others
        ("The police will hold a news conference on Friday.", "The police said so at a news conference on Monday."),
        ("If a hearing were held, Ada Novak would appear.", "Ada Novak spoke at a hearing on fish quotas."),
        ("The council plans to meet on Wednesday.", "The council will meet on Wednesday on the schools."),  # two plans
        ("The union will vote on Friday.", "The council voted on Wednesday to rebuild the schools."),
        ("The mayor is to visit Lisbon on Friday.", "The bishop visited Porto on Tuesday."),
        ("The court will rule on the appeal on Friday.", "The court ruled last year that the quay was unsafe."),
        ("Another search of the lake will begin on Thursday.", "Divers found a boat in the lake on Monday."),
        ("A funeral for the mayor is planned for Wednesday.", "The funeral of a fisherman was held in Porto on Monday."),
        ("The annual regatta will be held next month.", "The annual regatta was held for the first time in 1950."),
        ("The minister will name a judge to lead the inquiry.", "The minister named Ada Novak as head of the port."),
        ("The next meeting of the ministers is on Tuesday.", "The ministers met on Wednesday with the bishop."),
        ("A bail hearing for Ada Novak is set for Friday.", "A preliminary hearing for Ada Novak was held."),
        ("Residents called for an inquiry into the outbreak.", "Ada Novak called for an inquiry into the outbreak."),
        ("Residents called for an inquiry into the outbreak.", "The bishop ordered an inquiry into the fire."),
        ("The leader rejected calls to hold early elections.", "Ada Novak spoke of the elections on Tuesday."),
        # what was said before it, in a report that tells of it as held
        ("The mayor backed Ada Novak in the recent election. “Novak will do well in the election,” he said in April.",
         "The mayor met Ada Novak, whom he praised during the recent election."),


        # a score of a former game, one to come, and what is no game
        ("The charity game is scheduled for Wednesday night.", "The Reds won last year's game with an 11-2 victory."),
        ("The charity game is scheduled for Wednesday night.", "The Reds hope for an 11-2 victory."),
        ("The charity game is scheduled for Wednesday night.", "The council adopted the budget in a 7-4 vote."),
        ("A game between Westport and Porto is scheduled for Wednesday.", "The Reds celebrated a 2-1 win."),  # others
    ],
)  # fmt: skip
def test_what_is_another_event(told, plan, other):
    assert told(plan, other) == set()
