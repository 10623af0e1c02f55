"""Counts and amounts of one thing in two reports: which dispute each other, which grew or were corrected, which are of two things."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from variorum import investigate
from variorum.model import Document, Published

#: How each report of a story opens, the first on the day told of or the next one, the second ``days`` later.
_LEADS = {
    "strike": (
        "Cabin crew at the airline Norvia walked out on Friday in a dispute over pay, the union FVK said. ",
        "The strike by cabin crew at Norvia, which began on Friday, went on, and the union FVK said it would not give in. ",
    ),
    "quake": (
        "A strong earthquake shook the coast of Belmar on Tuesday, sending people into the streets of Porto Selo, officials said. ",
        "Rescue teams were at work in Porto Selo after the earthquake that shook the coast of Belmar on Tuesday. ",
    ),
    "robbery": (
        "Masked raiders robbed a jeweller's in the centre of Tavburg on Tuesday and shot a guard, police said. ",
        "Police in Tavburg were hunting the raiders who robbed a jeweller's in the centre on Tuesday and wounded a guard. ",
    ),
    "fire": (
        "A fire swept through the Harbour Court care home in Lindmouth on Friday night, the fire service said. ",
        "Investigators went through the ruins of the Harbour Court care home in Lindmouth, which burned on Friday night. ",
    ),
    "flood": (
        "The River Aldon burst its banks at Marsk early on Friday after days of rain, the water authority said. ",
        "People in Marsk were clearing mud from their kitchens after the River Aldon flooded the town on Friday. ",
    ),
    "raid": (
        "Warplanes bombed the town of Sebral on Friday, residents and officials said. ",
        "Residents of Sebral dug through rubble after Friday's air raid on the town, officials said. ",
    ),
    "storm": (
        "Storm Hedda crossed the county of Westrum on Friday, bringing down trees and power lines. ",
        "Westrum was counting the cost of Storm Hedda, which crossed the county on Friday. ",
    ),
    "blaze": (
        "A wildfire driven by high winds tore through the hills above Santa Nera on Friday, forcing residents to flee. ",
        "Firefighters battled a wildfire in the hills above Santa Nera that began on Friday. ",
    ),
    "shooting": (
        "A gunman opened fire at a shopping mall in the city of Perrin on Friday, police said. ",
        "The city of Perrin held a vigil for the victims of Friday's shooting at its shopping mall. ",
    ),
    "election": (
        "Voters in the city of Halden chose a mayor on Friday, the clerk said. ",
        "The new mayor of Halden was chosen on Friday, and a recount began. ",
    ),
    "train": (
        "A train came off the rails near Olsk on Friday, the railway said. ",
        "Investigators looked at the train that came off the rails near Olsk on Friday. ",
    ),
    "leak": (
        "A tank at the Bodin chemical works in Harren leaked acid into the River Ems on Monday, the plant said. ",
        "The Bodin chemical works in Harren said it had stopped Monday's leak of acid into the River Ems. ",
    ),
}  # fmt: skip
_FIRST = date(2031, 5, 16)  # a Friday


def _document(name: str, text: str, day: date) -> Document:
    published = Published(edtf=day.isoformat(), lower=day.isoformat(), upper=day.isoformat(), basis="stated")
    publisher = "North Post" if name == "a" else "Valley Herald"
    return Document(id=name, uri=name, text=text, sha256="", chars=len(text), publisher=publisher, published=published)


def _states(story: str, one: str, other: str, first: str, second: str, days: int) -> set[str]:
    """How the questions that hold the two figures against each other relate them."""
    texts = {"a": _LEADS[story][0] + first, "b": _LEADS[story][1] + second}
    dossier = investigate(
        [_document("a", texts["a"], _FIRST), _document("b", texts["b"], _FIRST + timedelta(days))], processes=1
    )
    spots = {name: text.rindex(word) for (name, text), word in zip(texts.items(), (one, other), strict=True)}
    found = set[str]()
    for question in dossier.questions:
        held = {
            mention.document: index
            for index, position in enumerate(question.positions)
            for mention in position.mentions
            if mention.start <= spots[mention.document] < mention.end
        }
        if len(set(held.values())) == 2:
            low, high = sorted(held.values())
            found.add(question.pair_states.get(f"{low}-{high}", question.state))
    return found & {"conflict", "evolving"}


@pytest.mark.parametrize(
    ("story", "one", "first", "other", "second", "days", "state"),
    [
        # Corrected figures: of what cannot grow, a report that says so tells a development.
        ("robbery", "480,000", "The robbers escaped with about 480,000 euros.",
         "610,000", "The loss has been put at 610,000 euros after a full count of the safe.", 4, "evolving"),
        ("robbery", "480,000", "The robbers escaped with about 480,000 euros.",
         "610,000", "The robbers escaped with 610,000 euros.", 4, "conflict"),
        ("quake", "6.8", "The quake had a magnitude of 6.8, the National Seismic Institute said.",
         "7.0", "The National Seismic Institute revised the magnitude to 7.0.", 2, "evolving"),
        ("quake", "6.8", "The quake had a magnitude of 6.8, the National Seismic Institute said.",
         "7.0", "The institute raised the magnitude to 7.0 from 6.8.", 2, "evolving"),
        ("quake", "6.8", "The quake had a magnitude of 6.8, the National Seismic Institute said.",
         "7.2", "The Pacific Centre measured the quake at magnitude 7.2.", 2, "conflict"),
        ("strike", "9 million", "The walkout was costing the company 9 million euros a day.",
         "11 million", "The strike was now thought to cost 11 million euros a day.", 4, "evolving"),
        ("leak", "30", "About 30 tonnes of acid had leaked.", "45", "The plant revised the amount to 45 tonnes.", 2, "evolving"),
        # Of one day that is over, whatever the dates of the reports
        ("strike", "212", "Norvia cancelled 212 flights on Friday.",
         "246", "Norvia scrapped 246 flights on Friday, the airport said.", 2, "conflict"),
        ("strike", "90", "The airline grounded 90 aircraft on Friday.",
         "115", "On Friday 115 aircraft were grounded, the union said.", 2, "conflict"),
        # the same words without a day, by a count that goes on
        ("strike", "212", "Norvia cancelled 212 flights.", "246", "Norvia has cancelled 246 flights so far.", 2, "evolving"),
        # What agencies call the same thing, and how they say that it has grown
        ("quake", "40", "Some 40 buildings collapsed.", "170", "Officials said 170 buildings had come down.", 1, "evolving"),
        ("blaze", "2,000", "The fire had burned 2,000 acres by Friday evening.",
         "9,500", "The blaze has grown to 9,500 acres.", 1, "evolving"),
        ("blaze", "5", "It was 5 percent contained.", "30", "The fire was 30 percent contained on Saturday.", 1, "evolving"),
        ("blaze", "4,000", "About 4,000 residents were ordered to leave.",
         "13,000", "Evacuation orders now cover 13,000 people.", 1, "evolving"),
        ("blaze", "300", "More than 300 firefighters were battling the blaze.",
         "900", "Nearly 900 firefighters are on the lines.", 1, "evolving"),
        ("quake", "120", "Some 120 people have fallen ill.", "310", "The number of cases rose to 310.", 1, "evolving"),
        ("shooting", "Five", "Five people were wounded, two of them critically.",
         "Eight", "Eight people were wounded in all, the hospital said.", 1, "evolving"),
        ("shooting", "20", "The gunman fired 20 rounds, police said.",
         "60", "He got off more than 60 shots, a security guard said.", 1, "conflict"),
        # Held against a former figure, or the whole, in the same sentence
        ("election", "61", "Turnout hit 61 per cent.",
         "47", "Turnout was a little under 47 per cent, compared with 45 in 2022.", 1, "conflict"),
        ("election", "61", "Turnout was 61 per cent, up from 52 per cent four years ago.",
         "55", "Turnout was 55 per cent, the lowest since 1999.", 1, "conflict"),
        ("train", "Five", "Five of the train's six coaches came off the track.", "Three", "Three coaches lie off the rails.", 1, "conflict"),
        # None yet, none any more, and a number told with "brings to"
        ("robbery", "two", "The second arrest brought the number in custody to two.",
         "four", "The hand-over brings to four the number of people in custody.", 3, "evolving"),
        ("robbery", "No one", "No one has been arrested.", "Four", "Four people are in custody.", 3, "evolving"),
        ("quake", "Seven", "Seven people are missing.", "No one", "No one was missing any longer, the mayor said.", 3, "evolving"),
        ("quake", "Seven", "Seven people are missing.",
         "last of the missing", "The last of the missing was found dead on Monday.", 3, "evolving"),
        ("quake", "Nine", "Nine people were still trapped.",
         "No one", "No one is trapped any more, the fire service said.", 3, "evolving"),
        # On one day, by a report that says it has risen, and by two that do not
        ("raid", "One", "One person was killed.",
         "three", "Rescuers found two more bodies, bringing the toll to three.", 0, "evolving"),
        ("raid", "Nine", "Nine people were killed.", "13", "The raid killed 13 people, doctors said.", 0, "conflict"),
        # Who took part, whatever the noun: that does not grow.
        ("robbery", "Three", "Three armed men took part in the raid.",
         "Four", "Four robbers took part in the raid, the shop's owner said.", 1, "conflict"),
        ("robbery", "Two", "Two men with pistols entered the shop at noon.",
         "Three", "Three robbers entered the shop, one of them a woman, a witness said.", 1, "conflict"),
        ("robbery", "Five", "Five masked men forced the staff to lie on the floor.",
         "four", "The gang of four forced the staff to lie on the floor, a customer said.", 1, "conflict"),
        ("robbery", "three", "The raid was carried out by three men.", "Two", "Two attackers carried out the raid.", 1, "conflict"),
        ("raid", "Two", "Two jets dropped bombs on the market, a priest said.",
         "Three", "Three planes bombed the market, a nurse said.", 1, "conflict"),
        ("raid", "Two", "Two jet fighters attacked the town at 10 a.m.",
         "Four", "Four aircraft attacked the town, witnesses said.", 1, "conflict"),
        ("raid", "Six", "Six missiles hit the power station.",
         "nine", "The power station was hit by nine missiles, the mayor said.", 1, "conflict"),
        # Moved from one place, whoever did it with whatever verb
        ("fire", "27", "Firefighters carried 27 residents out of the building on Friday night.",
         "34", "The fire brigade rescued 34 residents from the care home on Friday night, its chief said.", 1, "conflict"),
        ("flood", "16", "A helicopter lifted 16 pupils from St Anne's school on Friday afternoon.",
         "22", "The helicopter's crew took 22 pupils out of St Anne's school on Friday.", 1, "conflict"),
        ("fire", "27", "Firefighters carried 27 residents out of the building.",
         "34", "Staff have brought 34 residents out of the building.", 1, "evolving"),
        # What is found out day by day, whatever the words
        ("flood", "240", "The water flooded 240 homes.", "410", "The number of flooded homes rose to 410, the council said.", 1,
         "evolving"),
        ("flood", "200", "Some 200 houses were inundated.", "350", "Water had entered 350 houses by then, the council said.", 1,
         "evolving"),
        ("strike", "19,000", "The strike left 19,000 passengers stranded.",
         "47,000", "The number of stranded passengers reached 47,000.", 3, "evolving"),
        ("strike", "19,000", "About 19,000 travellers were stranded.",
         "31,000", "Some 31,000 passengers were stuck, the airport said.", 1, "evolving"),
        ("storm", "12,000", "Some 12,000 homes were without power.",
         "3,000", "The number of homes without electricity had fallen to 3,000.", 2, "evolving"),
        ("storm", "20,000", "The storm cut power to 20,000 households.",
         "45,000", "About 45,000 customers had lost power, the grid company said.", 1, "evolving"),
        ("robbery", "One", "One man was arrested on Friday night.", "Four", "Four people are now in custody.", 4, "evolving"),
        ("robbery", "two", "Police have detained two men.", "five", "The number in custody rose to five, police said.", 2, "evolving"),
    ],
)  # fmt: skip
def test_held_against_each_other(story, one, first, other, second, days, state):
    assert _states(story, one, other, first, second, days) == {state}


@pytest.mark.parametrize(
    ("story", "first", "second", "label"),
    [
        # sums are not counted, nor is a strike called for three days a demand
        ("flood", "Insurers put the damage at 40 million pounds.", "Insurers raised their estimate of the damage to 65 million pounds.",
         "How high was the damage?"),
        ("strike", "The strike, called by the union FVK for three days, hit flights.",
         "The strike will run for six days instead of three.", "For how many days will the strike run?"),
        ("robbery", "The second arrest brought the number in custody to two.",
         "The hand-over brings to four the number of people in custody.", "How many people were arrested?"),
    ],
)  # fmt: skip
def test_asked_in_sensible_words(story, first, second, label):
    texts = {"a": _LEADS[story][0] + first, "b": _LEADS[story][1] + second}
    documents = [_document(name, text, _FIRST + timedelta(4 * (name == "b"))) for name, text in texts.items()]
    assert label in {question.label for question in investigate(documents, processes=1).questions}


@pytest.mark.parametrize(
    ("story", "one", "first", "other", "second", "days"),
    [
        # another day, a plan for another day, a former strike, what is flown in all
        ("strike", "212", "Norvia cancelled 212 flights on Friday.", "180", "Norvia cancelled 180 flights on Saturday.", 1),
        ("strike", "212", "Norvia cancelled 212 flights on Friday.",
         "150", "Norvia plans to cancel 150 flights on Monday.", 1),
        ("strike", "212", "Norvia cancelled 212 flights on Friday.",
         "600", "During the strike of 2019 Norvia cancelled 600 flights in five days.", 1),
        ("strike", "212", "Norvia cancelled 212 flights on Friday.", "800", "Norvia operates 800 flights a day.", 1),
        # an aftershock, a quake of long ago
        ("quake", "6.8", "The quake had a magnitude of 6.8.", "5.4", "An aftershock of magnitude 5.4 followed.", 1),
        ("quake", "6.8", "The quake had a magnitude of 6.8.",
         "8.4", "A quake of magnitude 8.4 killed 26 people on the coast in 2001.", 1),
        # what was found again, what it was insured for, what the tank holds
        ("robbery", "480,000", "The robbers escaped with about 480,000 euros.",
         "350,000", "Police found 350,000 euros in a garage.", 4),
        ("leak", "30", "About 30 tonnes of acid had leaked.", "45", "The tank can hold 45 tonnes of acid.", 1),
        # two wings, two homes, what came of them, what the home holds
        ("fire", "27", "Firefighters carried 27 residents out of the east wing.",
         "12", "Firefighters carried 12 residents out of the west wing.", 1),
        ("flood", "18", "A helicopter lifted 18 residents from the Elm Court care home.",
         "25", "A helicopter lifted 25 residents from the Oakfield nursing home.", 1),
        ("fire", "27", "Firefighters rescued 27 residents.", "Two", "Two residents died.", 1),
        ("fire", "27", "Firefighters rescued 27 residents.", "44", "The home has 44 residents.", 1),
        # another robbery, some of them, whom they met, who is held
        ("robbery", "Three", "Three armed men took part in the raid.",
         "Two", "Two men took 90,000 euros from a bank in the suburb of Andal in 2014.", 1),
        ("robbery", "Three", "Three men entered the shop.", "Two", "Two of the men carried pistols.", 1),
        ("robbery", "Three", "Three robbers entered the shop.", "Six", "Six customers were in the shop.", 1),
        ("robbery", "Three", "Three armed men robbed the shop.", "Two", "Two men were arrested in Andal.", 1),
        # a raid of last month, planes that were hit, women among the dead
        ("raid", "Two", "Two jets bombed the market.", "Three", "Three planes bombed the town of Walik last month.", 1),
        ("raid", "Two", "Two jets bombed Sebral.", "Three", "Three helicopters were destroyed at the airfield.", 1),
        ("raid", "14", "The raid killed 14 people, among them five children.", "Nine", "Nine women were killed.", 1),
        # two things north of one town, those who were shot and those who died, those who heard two speakers
        ("robbery", "15", "The shop lies 15 miles north of Halden.",
         "50", "A driver 50 miles north of Halden saw the raiders' car.", 1),
        ("raid", "Three", "Three people were shot by soldiers on the road.", "One", "One man was shot dead on the road.", 1),
        ("strike", "1,300", "Union leader Ann Lowry told a crowd of 1,300 to stand firm.",
         "2,200", "Minister Tom Brandt told 2,200 people gathered at a fair that he would not give in.", 1),
        # a former turnout, all the coaches that there were
        ("election", "61", "Turnout hit 61 per cent.", "47", "Turnout was 47 per cent in 2022.", 1),
        ("train", "six", "Five of the train's six coaches came off the track.", "Three", "Three coaches lie off the rails.", 1),
        # none of another thing
        ("quake", "Seven", "Seven people are missing.", "Nobody", "Nobody was hurt.", 3),
        ("quake", "Seven", "Seven people are missing.",
         "No one", "No one has been arrested over the collapse of a school.", 3),
        # some of the dead, another fire, another boat
        ("quake", "34", "At least 34 people were confirmed dead.", "Twelve", "Twelve of the dead were children.", 1),
        ("blaze", "2,000", "The fire had burned 2,000 acres.", "700", "A second fire near Colma burned 700 acres.", 1),
        ("flood", "Thirty", "Thirty people were rescued.", "85", "A helicopter rescued 85 people from another town.", 1),
        ("blaze", "12", "The flames destroyed 12 homes.", "30", "The flames damaged 30 homes.", 1),
        ("blaze", "300", "More than 300 firefighters were battling the blaze.", "Two", "Two firefighters were hurt.", 1),
        # another town, another county, a flood of long ago, people and homes
        ("flood", "240", "The water flooded 240 homes in Marsk.", "90", "The river flooded 90 homes in Torby.", 1),
        ("storm", "12,000", "Some 12,000 homes were without power in Westrum.",
         "30,000", "In the neighbouring county of Estrum 30,000 homes were without power.", 1),
        ("flood", "240", "The water flooded 240 homes.",
         "150", "In November 2000 the river flooded 150 homes in Marsk.", 1),
        ("flood", "240", "The water flooded 240 homes.", "1,200", "Some 1,200 people left their homes.", 1),
    ],
)  # fmt: skip
def test_of_two_things(story, one, first, other, second, days):
    assert not _states(story, one, other, first, second, days)
