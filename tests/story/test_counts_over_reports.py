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
    ],
)  # fmt: skip
def test_held_against_each_other(story, one, first, other, second, days, state):
    assert _states(story, one, other, first, second, days) == {state}


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
    ],
)  # fmt: skip
def test_of_two_things(story, one, first, other, second, days):
    assert not _states(story, one, other, first, second, days)
