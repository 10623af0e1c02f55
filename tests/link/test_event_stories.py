"""Little stories told by two or three reports: which answers belong to one event, and which never do.

A story is a list of reports, each with the day it was published. Answers are named by report and a part of their
words ("0:nine"); those of a pair in ``together`` stand under one question, those of a pair in ``apart`` never do.
"""

from __future__ import annotations

import pytest

from variorum.claims import read_claims
from variorum.link import link_claims
from variorum.model import Linked

MONDAY, TUESDAY, WEDNESDAY = "2031-05-19", "2031-05-20", "2031-05-21"

STORIES = {
    "raids of two days": (  # each report tells of its own day's raid on the same town
        [(MONDAY, "Jets bombed the town of Lviv on Monday, killing at least nine people. The raid lasted five minutes."),
         (TUESDAY, "Jets bombed Lviv again on Tuesday, killing four people, a day after nine died in a raid on the town.")],
        [], [("0:nine", "1:four"), ("0:Monday", "1:Tuesday")]),
    "raids on two towns": (
        [(TUESDAY, "Nine people were killed in a raid on Lviv on Monday. Another raid on Monday on Odesa killed three."),
         (TUESDAY, "A raid on Lviv killed nine people on Monday. Three people died in a raid on Odesa on Monday.")],
        [("0:Nine", "1:nine")], [("0:Nine", "1:Three"), ("0:three", "1:nine")]),
    "raids on two towns, one unknown to any gazetteer": (
        [(TUESDAY, "Nine people were killed on Monday in a raid by jets on Lviv. Planes bombed a market in Zarkovnia on "
          "Monday, killing three people."),
         (TUESDAY, "Jets bombed Lviv on Monday, killing nine people. Three people were killed in Zarkovnia.")],
        [("0:Nine", "1:nine")], [("0:Nine", "1:Three"), ("0:three", "1:nine")]),
    "toll in one town and in all": (
        [(TUESDAY, "At least 30 people were killed in raids on three towns on Monday. In Lviv, 12 people were killed in a raid."),
         (TUESDAY, "A raid on Lviv killed 12 people on Monday.")],
        [], [("0:30", "1:12")]),
    "a headline sums up the towns": (
        [(TUESDAY, "Thousands flee air raids, 21 dead\n\nThousands fled Lviv after 21 people were killed in raids on "
          "three towns. Nine were killed in Monday's raid on Lviv."),
         (TUESDAY, "At least nine people were killed in Monday's raid on Lviv.")],
        [], [("0:21 dead", "1:nine")]),
    "all and lightly wounded": (
        [(TUESDAY, "A blast in Porto wounded 37 people on Monday. Twenty people were lightly wounded, the mayor said."),
         (TUESDAY, "Some 37 people were wounded in Monday's blast in Porto."),],
        [("0:37", "1:37")], [("0:Twenty", "1:37")]),
    "lightly wounded in both": (
        [(TUESDAY, "A blast shook Porto on Monday. Twenty people were lightly wounded, the mayor said."),
         (TUESDAY, "Some 18 people were slightly injured in Monday's blast in Porto.")],
        [("0:Twenty", "1:18")], []),
    "nobody hurt and two hurt": (
        [(TUESDAY, "A fire broke out at a mill in Porto on Monday. Nobody was hurt, police said."),
         (TUESDAY, "Two people were injured on Monday in a fire at a mill in Porto.")],
        [("0:Nobody was hurt", "1:Two")], []),
    "quake and the one of years ago": (
        [(TUESDAY, "A magnitude 6.1 earthquake struck Lima on Monday, killing ten people. Peru is prone to quakes. In 2007 a "
          "quake near Pisco killed 519 people."),
         (TUESDAY, "Monday's earthquake in Lima killed 11 people and injured 50.")],
        [("0:ten", "1:11")], [("0:519", "1:11")]),
    "quake told behind when": (  # the older quake is hosted by a date: "was in February, when ..."
        [(TUESDAY, "An earthquake struck southern Iran on Monday, killing ten people. The tremor was felt in Dubai. The last "
          "major quake there was in February, when a magnitude-6.4 temblor rocked Zarand. It killed 612 people."),
         (TUESDAY, "At least ten people died in an earthquake in southern Iran on Monday.")],
        [("0:ten", "1:ten")], [("0:612", "1:ten")]),
    "quake and aftershock": (
        [(TUESDAY, "A magnitude 6.1 earthquake struck Lima on Monday. A magnitude 4.2 aftershock struck Lima on Tuesday."),
         (TUESDAY, "Monday's earthquake in Lima, of magnitude 6.0, injured four people.")],
        [("0:6.1", "1:6.0")], [("0:4.2", "1:6.0")]),
    "aftershocks counted": (
        [(TUESDAY, "An earthquake struck Lima on Monday. It was followed by three strong aftershocks."),
         (TUESDAY, "Monday's earthquake in Lima was followed by at least four aftershocks.")],
        [("0:three", "1:four")], []),
    "how long it shook": (
        [(TUESDAY, "An earthquake struck Lima on Monday. The quake lasted 30 seconds, residents said."),
         (TUESDAY, "Monday's earthquake in Lima lasted about 40 seconds.")],
        [("0:30 seconds", "1:40 seconds")], []),
    "how far from town": (
        [(TUESDAY, "An earthquake struck Peru on Monday. The epicenter was 35 miles southwest of Lima."),
         (TUESDAY, "Monday's earthquake in Peru was centered 58 km south-west of Lima.")],
        [("0:35 miles", "1:58 km")], []),
    "no casualties and a toll": (
        [(TUESDAY, "A fire broke out at a mill in Porto on Monday. There were no casualties."),
         (TUESDAY, "Monday's fire at a mill in Porto killed two people.")],
        [("0:no casualties", "1:two")], []),
    "this year's strike and last year's": (
        [(TUESDAY, "A missile hit the port of Odesa on Monday, killing four people. A strike in May 2030 on the port of Odesa "
          "killed 22 people."),
         (TUESDAY, "Four people died when a missile hit the port of Odesa on Monday.")],
        [("0:four", "1:Four")], [("0:22", "1:Four")]),
    "election and the last one": (
        [(TUESDAY, "Chileans voted in the presidential election on Sunday. The election in Chile was held on Sunday."),
         (TUESDAY, "The previous election in Chile was held in 2027.")],
        [], [("0:Sunday", "1:2027")]),
    "shooting with two dates of day": (
        [(TUESDAY, "A gunman opened fire at a school in Oslo on Monday, wounding six people."),
         (TUESDAY, "Five people were wounded in Monday's shooting at a school in Oslo.")],
        [("0:six", "1:Five")], []),
    "shooting and an older one": (
        [(TUESDAY, "A gunman opened fire in Oslo on Monday, wounding six people. A shooting in Oslo in 2011 killed 69 people."),
         (TUESDAY, "The shooting in Oslo on Monday killed no one. The gunman was arrested.")],
        [], [("0:69", "1:no one")]),
    "list of the dead": (
        [(TUESDAY, "An explosion in Porto on Monday killed a police officer and a bomb technician."),
         (TUESDAY, "A blast in Porto on Monday killed a policeman and a technician of the state police.")],
        [("0:a police officer and a bomb technician", "1:a policeman and a technician")], []),
    "crash and an older crash": (
        [(TUESDAY, "A bus crashed near Cusco on Monday, killing 12 people. In 2019 a bus crash near Cusco killed 30 people."),
         (TUESDAY, "Monday's bus crash near Cusco killed 13 people.")],
        [("0:12", "1:13")], [("0:30", "1:13")]),
    "when a crash was": (
        [(TUESDAY, "A bus crashed near Cusco on Monday morning, killing 12 people."),
         (TUESDAY, "The bus crash near Cusco happened on Sunday night, police said. The crash killed 12 people.")],
        [("0:12", "1:12")], []),
    "resignation of two persons": (
        [(TUESDAY, "Ada Novak resigned as finance minister of Latvia on Monday."),
         (TUESDAY, "Karl Stein resigned as transport minister of Latvia on Sunday.")],
        [], [("0:Monday", "1:Sunday")]),
    "a resignation in other words": (
        [(TUESDAY, "Finance Minister Ada Novak resigned on Monday."),
         (TUESDAY, "Ada Novak stepped down as finance minister on Monday.")],
        [("0:Monday", "1:Monday")], []),
    "leaving office and saying so": (
        [(TUESDAY, "Defense Minister Ada Novak resigned on Monday. Novak criticised the president."),
         (TUESDAY, "Defense Minister Ada Novak will leave office at the end of June. The president criticised Novak.")],
        [("0:Monday", "1:the end of June")], []),
    "arrest of two men": (
        [(TUESDAY, "Police arrested Karl Stein in Brno on Monday."),
         (TUESDAY, "Police arrested Adam Wolff in Brno on Sunday.")],
        [], [("0:Monday", "1:Sunday")]),
    "an arrest in other words": (
        [(TUESDAY, "Police arrested Karl Stein in Brno on Monday."),
         (TUESDAY, "Karl Stein was taken into custody on Monday in Brno.")],
        [("0:Monday", "1:Monday")], []),
    "trial: sentence of two men": (
        [(TUESDAY, "A court in Riga sentenced Karl Stein on Monday."),
         (TUESDAY, "A court in Riga sentenced Adam Wolff on Friday.")],
        [], [("0:Monday", "1:Friday")]),
    "deployment in other words": (
        [(TUESDAY, "Poland deployed Patriot missiles in Rzeszow in April."),
         (TUESDAY, "Patriot missiles were stationed in Rzeszow in April, Poland said.")],
        [("0:April", "1:April")], []),
    "deployment of two weapons": (
        [(TUESDAY, "Poland deployed Patriot missiles in Rzeszow in April."),
         (TUESDAY, "Poland deployed Iskander missiles in Rzeszow in March.")],
        [], [("0:April", "1:March")]),
    "withdrawal from two countries": (
        [(TUESDAY, "President Ada Novak withdrew troops from Syria in April. She withdrew troops from Afghanistan in May."),
         (TUESDAY, "Novak withdrew forces from Syria in April.")],
        [("0:April", "1:April")], [("0:May", "1:April")]),
    "votes of two houses": (
        [(TUESDAY, "The Senate voted 97-1 on Monday to override the veto. The House voted 348-77 to override it."),
         (TUESDAY, "The Senate overrode the veto on Monday, 97-1.")],
        [("0:97-1", "1:97-1")], [("0:348-77", "1:97-1")]),
    "a veto told by noun and verb": (
        [(TUESDAY, "President Ada Novak vetoed the bill last week."),
         (TUESDAY, "Novak's veto of the bill came last week. President Ada Novak vetoed the measure last week.")],
        [("0:last week", "1:last week")], []),
    "an offensive is not its raid": (
        [(TUESDAY, "Zaire launched an offensive in January. A raid on Bukavu on Monday killed nine people."),
         (TUESDAY, "A raid on Bukavu on Monday killed nine people. The offensive began in January.")],
        [("0:nine", "1:nine")], [("0:January", "1:Monday"), ("0:Monday", "1:January")]),
    "since when is not when": (
        [(TUESDAY, "Since this morning the army has been shelling Lviv."),
         (TUESDAY, "Shells hit a school in Lviv on Tuesday afternoon.")],
        [], [("0:this morning", "1:Tuesday afternoon")]),
    "felt elsewhere": (
        [(TUESDAY, "An earthquake struck Iran on Monday. The quake was felt in Oman."),
         (TUESDAY, "An earthquake struck Iran on Monday, killing ten people.")],
        [], [("0:Oman", "1:Iran")]),
    "one report of the clock alone": (
        [(TUESDAY, "A gunman opened fire in Oslo on Monday. The shooting took place shortly after 7 a.m. at a park."),
         (TUESDAY, "Monday's shooting in Oslo wounded two people.")],
        [("0:Monday", "1:Monday")], []),
    "a Jewish settlement is no agreement": (
        [(TUESDAY, "Israel approved a settlement in East Jerusalem on Monday."),
         (TUESDAY, "Israel signed an agreement with Jordan on Sunday.")],
        [], [("0:Monday", "1:Sunday")]),
    "where exactly": (
        [(TUESDAY, "A bomb exploded at a bank branch in Porto on Monday, injuring three people."),
         (TUESDAY, "The explosion occurred on Monday at a bank in Porto.")],
        [("0:a bank branch", "1:a bank")], []),
    "main toll and a toll of background in one sentence": (
        [(TUESDAY, "A flood in Brno killed three people on Monday. It was the worst flood since 1997, when 50 people died."),
         (TUESDAY, "Monday's flood in Brno killed four people.")],
        [("0:three", "1:four")], [("0:50", "1:four")]),
}  # fmt: skip


@pytest.fixture(scope="session")
def told(read):
    def link_story(name: str) -> Linked:
        readings = [
            read(text, id=f"{n}", uri=f"{n}.txt", published=day) for n, (day, text) in enumerate(STORIES[name][0])
        ]
        return link_claims(read_claims(readings))

    return link_story


def _questions(linked: Linked, answer: str) -> set[str]:
    document, _, words = answer.partition(":")
    return {
        question.id
        for question in linked.questions
        for given in question.answers
        if given.span.document == document and words in given.span.quote
    }


@pytest.mark.parametrize("name", STORIES)
def test_story(told, name):
    _, together, apart = STORIES[name]
    linked = told(name)
    labels = {question.id: (question.label, [a.span.quote for a in question.answers]) for question in linked.questions}
    for one, other in together:
        assert _questions(linked, one) & _questions(linked, other), (one, other, list(labels.values()))
    for one, other in apart:
        shared = _questions(linked, one) & _questions(linked, other)
        assert not shared, (one, other, [labels[key] for key in sorted(shared)])
