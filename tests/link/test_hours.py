"""The hour of the one event of a story, whatever words reports have for it."""

from __future__ import annotations

import pytest

_LEADS = {
    "mine": "A tunnel collapsed at the Orrin copper mine outside Halden on Monday, the operator Castor Metals said. ",
    "flood": "The River Tarn broke through a flood bank at Orley on Tuesday, killing two people, officials said. ",
    "quake": "A magnitude 6.8 earthquake struck the southern coast on Tuesday, killing nine people. ",
    "bank": "Armed men robbed a bank in the centre of Linden on Tuesday and wounded a guard, police said. ",
    "train": "A passenger train derailed near Brackley on Tuesday, killing three people. ",
    "mall": "A gunman killed four people in a shooting at a mall in Eastvale on Tuesday, police said. ",
    "market": "An explosion tore through a market in Dorin on Tuesday, killing eleven people. ",
    "ferry": "A ferry carrying 80 people sank off Port Elsa on Tuesday, the coast guard said. ",
    "plane": "A cargo plane crashed shortly after takeoff from Halden on Tuesday, killing its crew of three. ",
    "fire": "A fire destroyed a furniture factory in Selwick on Tuesday, injuring six workers. ",
    "missile": "A missile strike on a market in Dorin killed eleven people on Tuesday, the governor said. ",
    "outage": "A power outage left two million people in the dark on Tuesday, the grid operator said. ",
    "bridge": "A road bridge collapsed in Orley on Tuesday, sending cars into the river. ",
    "truce": "A ceasefire between the army and the rebels began on Tuesday after a month of fighting. ",
    "rocket": "A rocket carrying two satellites was launched from Cape Lorne on Tuesday, the agency said. ",
    "slide": "An avalanche killed three skiers above Sankt Veit on Tuesday, police said. ",
    "crush": "A stampede at a concert in Dorin killed eight people on Tuesday, officials said. ",
}


def _hours(linked) -> set[tuple[str, str]]:
    return {
        (answer.span.document, answer.span.quote)
        for question in linked.questions
        if question.kind == "time"
        for answer in question.answers
        if any(letter.isdigit() for letter in answer.span.quote)
        or any(word in answer.span.quote for word in ("night", "half past", "noon", "evening"))
    }


@pytest.mark.parametrize(
    ("lead", "first", "second"),
    [
        # a word for any event; the kind's own noun, and a verb
        ("mine", "The collapse happened at 9:15 a.m.", "The accident occurred shortly before 8 a.m."),
        ("market", "The blast occurred at 6:50 p.m.", "A warehouse exploded at 7:40 p.m."),
        # two words for what gave way, and the water that did it
        ("flood", "The bank at Orley gave way at 3:20 a.m.", "The embankment collapsed at 4:45 a.m. on Tuesday."),
        ("flood", "The levee failed shortly after 3 a.m.", "The water broke through at about 5:30 a.m."),
        ("quake", "The quake hit at 2:47 a.m.", "The tremor came at 3:17 a.m. on Tuesday."),
        ("quake", "It struck at 2:47 a.m. local time.", "The earthquake was recorded at 3:17 a.m. local time."),
        (
            "quake",
            "The quake, which struck at 2:47 a.m., flattened towns.",
            "The earthquake shook the city at 3:17 a.m.",
        ),
        # a half of the day that the other report tells, a part of the day
        ("bank", "The men entered the branch at about half past nine.", "The two came in at half past ten."),
        ("market", "The blast occurred at 10:30 a.m.", "The bomb went off in the early afternoon."),
        ("fire", "The fire broke out late in the evening.", "The blaze started at 4 a.m."),
        # by those who did it, by a pronoun, by what it befell
        ("bank", "The men entered the branch at 9:10 a.m.", "Police said they struck at 10:30 a.m., when it is open."),
        ("bank", "The branch was robbed at 9:10 a.m. by four men.", "The robbery took place at 10:30 a.m."),
        ("bank", "The raiders burst in at 9:10 a.m.", "The heist happened at about 10:30 a.m."),
        ("train", "The train came off the track at 7:45 a.m.", "The accident happened at 8:25 a.m."),
        ("train", "The derailment occurred at 7:45 a.m.", "The train jumped the tracks at around 8:25 a.m."),
        ("mall", "The gunman opened fire at 2:15 p.m.", "Shots rang out at 2:50 p.m."),
        ("mall", "The shooting began at 2:15 p.m.", "The attack happened at about 3 p.m."),
        ("market", "The blast ripped through the market at 7:30 p.m.", "The explosion happened at 8:20 p.m."),
        ("market", "Eleven people were killed in the explosion at 7:30 p.m.", "The bomb went off at 8:20 p.m."),
        ("ferry", "The ferry sank at 4.20am.", "The vessel capsized at 5.05am."),
        ("plane", "The plane went down at 6:12 a.m.", "The crash occurred at 6:50 a.m."),
        ("fire", "The fire broke out at 11:20 p.m.", "The blaze started shortly after midnight."),
        ("missile", "The missile hit the market at 1:04 p.m.", "The attack came at 1:40 p.m."),
        ("outage", "The power went out at 9:31 p.m.", "The lights went out at 9:50 p.m."),
        ("outage", "The blackout began at 9:31 p.m.", "The grid failed at 10:12 p.m."),
        ("bridge", "At 5:36 a.m., the bridge snapped in two.", "The span fell at 6:15 a.m."),
        ("truce", "The ceasefire took effect at 4 a.m.", "The truce came into force at 10 a.m."),
        ("slide", "The avalanche came down at 1:10 p.m.", "The slide happened at 2 p.m."),
        ("crush", "The stampede started at about 10 p.m.", "The crush began at 10:45 p.m."),
        ("mall", "There were sounds of gunfire around 2:15 p.m.", "The gunman walked in at about 1 p.m. and fired."),
        ("market", "Police said the bombing, at about 7 p.m., was no accident.", "It happened at 8:20 p.m."),
        # what is known of the beginning is often the call for help
        ("fire", "Crews were called to the factory at about 6am.", "The alarm was raised at 6.40am."),
        ("fire", "Police said they were called to Mill Lane at 11.05pm.", "Officers were alerted at 11.40pm."),
        ("fire", "Firefighters received a call at 6:10 a.m.", "Neighbours called the fire brigade at 6:40 a.m."),
        ("fire", "The alarm was logged at 6.10am.", "The first call reached the control room at 6.40am."),
        ("fire", "The first alarm was raised at 6.10am.", "The call came in at 6.40am."),
        # a plan, and what came of it
        ("rocket", "The rocket lifted off at 9:14 a.m.", "Liftoff is scheduled for 8:02 a.m."),
    ],
)
def test_two_words_for_one_event(link, lead, first, second):
    assert len({document for document, _ in _hours(link(_LEADS[lead] + first, _LEADS[lead] + second))}) == 2


def test_words_that_round_an_hour_are_quoted(link):
    first, second = "The collapse happened at 9:15 a.m.", "The accident occurred shortly before 8 a.m."
    found = _hours(link(_LEADS["mine"] + first, _LEADS["mine"] + second))
    assert found == {("d0", "9:15 a.m."), ("d1", "shortly before 8 a.m.")}


@pytest.mark.parametrize(
    ("lead", "first", "second"),
    [
        # two kinds of events
        ("mine", "The fire broke out at 9:15 a.m.", "The shooting began at 8 a.m."),
        ("fire", "The fire broke out at 11:20 p.m.", "The roof collapsed at 12:35 a.m."),
        ("truce", "The ceasefire took effect at 4 a.m.", "The talks began at 10 a.m."),
        # one report tells of two
        (
            "mine",
            "The blast occurred at 6:50 p.m. on Monday. The explosion occurred at 8:10 p.m.",
            "The blast occurred at 7:40 p.m.",
        ),
        ("quake", "The quake hit at 2:47 a.m.", "The quake hit at 2:47 a.m. A second quake struck at 5:10 a.m."),
        # one more of them, a lesser one
        ("mine", "A second blast occurred at 8:10 p.m.", "The blast occurred at 7:40 p.m."),
        ("flood", "The bank gave way at 3:20 a.m.", "A second embankment collapsed at 4:45 a.m."),
        ("market", "The blast ripped through the market at 7:30 p.m.", "Another blast hit the station at 8:20 p.m."),
        ("quake", "The quake hit at 2:47 a.m.", "An aftershock struck at 3:17 a.m."),
        # two places, two things, two days, a former time
        ("flood", "The bank at Orley gave way at 3:20 a.m.", "The bank at Drax gave way at 5:10 a.m."),
        ("flood", "The bank gave way at 3:20 a.m.", "The footbridge collapsed at 4:45 a.m."),
        ("flood", "The bank gave way at 3:20 a.m. on Tuesday.", "The bank gave way at 4:45 a.m. on Wednesday."),
        ("quake", "The quake hit at 2:47 a.m.", "In 2001 a quake struck the town at 3:17 a.m. and killed 26 people."),
        # nothing that comes about at one hour, and later steps
        ("mine", "The meeting ended at 9:15 a.m.", "The accident occurred shortly before 8 a.m."),
        ("flood", "The bank gave way at 3:20 a.m.", "Firefighters arrived at 4:45 a.m."),
        ("flood", "The bank gave way at 3:20 a.m.", "The sirens sounded at 4:45 a.m."),
        ("bank", "The men entered the branch at 9:10 a.m.", "The men drove off and crossed the border at 10:30 a.m."),
        ("bank", "The men entered the branch at 9:10 a.m.", "The bank opened again at 10:30 a.m."),
        ("train", "The train came off the track at 7:45 a.m.", "The 7:05 a.m. train from Sundal derailed."),
        ("train", "The train came off the track at 7:45 a.m.", "The train left Sundal at 7:05 a.m."),
        ("mall", "The gunman opened fire at 2:15 p.m.", "Police received the first call at 2:50 p.m."),
        ("mall", "The gunman opened fire at 2:15 p.m.", "The gunman was shot dead by police at 2:50 p.m."),
        ("plane", "The plane went down at 6:12 a.m.", "The plane took off at 5:40 a.m."),
        ("rocket", "The rocket lifted off at 9:14 a.m.", "A news conference will begin at 11 a.m."),
        ("mall", "The gunman walked in at 2:01 p.m.", "The gunman opened fire at 2:15 p.m."),
        ("fire", "Police were called at 6:10 a.m.", "The fire brigade was called at 6:40 a.m."),
        (
            "fire",
            "The fire was reported at 6:10 a.m.",
            "Crews were called at 6:40 a.m. from three towns, with tankers.",
        ),
        ("quake", "The quake hit at 2:47 a.m.", "Quake jolts the coast\n4:31 a.m., 20 May 2031"),
        # who is called and who arrives; another call
        ("fire", "The call came in at 6:10 a.m.", "Firefighters reached the factory at 6:40 a.m."),
        ("fire", "The call came in at 6:10 a.m.", "A second call reached the control room at 6:40 a.m."),
        # bounds
        ("fire", "The fire broke out at 11:20 p.m.", "The fire was out by 3 a.m."),
        ("quake", "The quake hit at 2:47 a.m.", "The quake hit before 6 a.m."),
    ],
)
def test_hours_of_two_events(link, lead, first, second):
    linked = link(_LEADS[lead] + first, _LEADS[lead] + second)
    asked = [question for question in linked.questions if question.slot == "hour"]
    assert [len({answer.span.quote for answer in question.answers}) > 1 for question in asked] in ([], [False])


def test_hours_that_a_question_holds_already_are_not_asked_for_again(link):
    first, second = (
        "The quake struck Camana at 2:47 a.m. on Tuesday.",
        "The quake struck Camana at 3:17 a.m. on Tuesday.",
    )
    linked = link(_LEADS["quake"] + first, _LEADS["quake"] + second)
    holding = [q for q in linked.questions if {"2:47", "3:17"} <= {a.span.quote[:4] for a in q.answers}]
    assert len(holding) == 1
