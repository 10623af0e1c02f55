"""Verbs and subjects that the parser loses or hangs elsewhere."""

from __future__ import annotations

import pytest

from variorum.claims import read_claims


@pytest.mark.parametrize(
    ("text", "predicate", "subject"),
    [
        # an intransitive past form that looks like a noun, and what came of it
        ("A barge sank near Porto, killing 19.", "sink", "A barge"),
        ("A barge sank near Porto, killing 19.", "kill", "A barge"),
        # the verb hung on its object as an adjective
        ("The parade in Brest and the loss of the depot alarmed Minsk.", "alarm", "The parade in Brest"),
        ("Fires in the north and floods in the south displaced 4,000 people.", "displace", "Fires in the north"),
        # headlines without another finite verb
        ("Train derails near Bern", "derail", "Train"),
        ("Bus plunges into ravine in Peru, killing 14", "plunge", "Bus"),
        # what came of it is not the object's doing
        ("A tanker struck a reef, spilling oil.", "spill", "A tanker"),
        # a subject left out is that of the sentence before
        ("The brigade crossed the river at dawn. Seized a bridge and took 30 prisoners.", "take", "The brigade"),
        # asides between dashes, with a list inside
        ("The tools ― a saw and a short axe ― were found at the inn.", "find", "The tools"),
        ("The drones – two Kestrels and a Falcon – were shot down over the bay.", "shoot down", "The drones"),
        # a clause pushed down into the relative one
        ("They recalled old defeats that many feared would ruin the party.", "ruin", "old defeats"),
        # whom a verb of allowing or forcing lets act
        ("The tool allows users in an area hit by storms to mark themselves as safe.", "mark", "users in an area"),
        # a chain of passives under one auxiliary
        ("The ship was raised, repaired and sold.", "sell", "The ship"),
        # a cleft only brings the doer forward
        ("It was the driver who called the police.", "call", "the driver"),
        # where it comes from is not who does it
        ("Critics mocked Arno Bell's return from a trip to Paris.", "return", "Arno Bell"),
        # an empty "it" does nothing
        ("It is impossible to spend two years on a shed.", "spend", None),
        # of two coordinated properties each is the thing's
        ("The rocket has a range of up to 500 km and a payload of 40 kg.", "be", "The rocket"),
        ("Ada Moen, 43, a nurse from Bergen, won the vote.", "be", "Ada Moen"),
    ],
)
def test_subject(read, text, predicate, subject):
    claims = [claim for claim in read_claims([read(text)])[0].claims if claim.predicate == predicate]
    assert claims
    assert {claim.subject.text if claim.subject else None for claim in claims} == {subject}


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        # a cleft's copula, an imperative
        ("It was the driver who called the police.", "be"),
        ("The mayor spoke. Read more.", "read"),
    ],
)
def test_is_no_claim(read, text, predicate):
    assert predicate not in [claim.predicate for claim in read_claims([read(text)])[0].claims]


def test_quantity_of_a_property_is_the_whole_of_it(read):
    claims = read_claims([read("The rocket has a range of up to 500 km.")])[0].claims
    assert [part.text for claim in claims for part in claim.arguments if part.role == "quantity"] == ["up to 500 km"]
