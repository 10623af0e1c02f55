"""Of whom a claim is told: lost subjects, control, passives."""

from __future__ import annotations

import pytest

from variorum.claims import read_claims


@pytest.mark.parametrize(
    ("text", "predicate", "subject"),
    [
        # it is the object that did it
        ("The ministry accused the miners of burning the bridge.", "burn", "the miners"),
        ("The rebels shot three miners for refusing to dig.", "dig", "three miners"),
        ("The mother took revenge on the rebels for burning her barn.", "burn", "the rebels"),
        ("Guards kept the sailors from leaving the ship.", "leave", "the sailors"),
        # who made the plan would do it
        ("The miners made plans to build a shelter.", "build", "The miners"),
        # a passive's subject is what it is done to
        ("The mill was burned by the miners.", "burn", "The mill"),
        # an aside between subject and verb
        ("Four boats, believed to be empty, sank in the bay.", "sink", "Four boats"),
        # what kills is no brink, though the parser hangs the clause on it; a party may kill a bill
        (
            "Talks are on the brink of breaking over a suicide bombing on Friday that killed three women.",
            "kill", "a suicide bombing",
        ),
        ("The party in the dispute that killed the bill lost.", "kill", "the dispute"),
        ("The gang that killed two guards fled.", "kill", "The gang"),
        # the statement goes on behind who says it
        ("The boat sank in May, police said, and was raised in June.", "raise", "The boat"),
    ],
)  # fmt: skip
def test_subject(read, text, predicate, subject):
    claims = [claim for claim in read_claims([read(text)])[0].claims if claim.predicate == predicate]
    assert claims
    assert claims[0].subject is not None
    assert claims[0].subject.text == subject


def test_i_is_who_is_quoted(read):
    claims = read_claims([read("“I saw the ferry burn,” Anna Berg said.")])[0].claims
    (seen,) = [claim for claim in claims if claim.predicate == "see"]
    assert seen.subject is not None
    assert seen.subject.resolved == "Anna Berg"


def test_she_is_no_john(read):
    text = "John Moen visited the mill with Mary Berg. She opened the gate."
    (opened,) = [claim for claim in read_claims([read(text)])[0].claims if claim.predicate == "open"]
    assert opened.subject is not None
    assert opened.subject.resolved != "John Moen"


@pytest.mark.parametrize(
    ("text", "predicate", "role"),
    [
        # a passive goes on behind "and" where the verb always has an object, and only there
        ("The mayor was taken by the rebels and beheaded.", "behead", "object"),
        ("The house was searched by the police and sealed.", "seal", "object"),
        ("The miners were praised by the mayor and charged into the crowd.", "charge", "subject"),
        ("The driver was taken to hospital by crews and died.", "die", "subject"),
        # "of" behind an attack names who made it, where that is a body; behind a bombing, what was bombed
        ("The post came under the attack of Hezbollah on Monday.", "attack", "subject"),
        ("The bombing of the bridge shook Orm on Monday.", "bombing", "object"),
        # a headline leaves out "was"; who acts in it has a place to go to, or an object of its own
        ("Woman Killed In Orlen Bus Crash", "kill", "object"),
        ("Three men charged over theft at Orlen mill", "charge", "object"),
        ("Woman killed in Orlen bus crash, driver arrested", "kill", "object"),
        ("Police charged into the crowd at the mill.", "charge", "subject"),
    ],
)
def test_role_of_the_one_told_of(read, text, predicate, role):
    claims = [claim for claim in read_claims([read(text)])[0].claims if claim.predicate == predicate]
    assert {part.role for claim in claims for part in claim.parts} & {"subject", "object"} == {role}


@pytest.mark.parametrize(
    ("text", "described"),
    [
        ("The nurse, a mother of two, was there.", True),
        ("Officers seized seven Kestrel pistols, three other guns and ten knives.", False),
        ("Divers found the Kestrel, another wreck and a mine.", False),
    ],
)
def test_another_of_a_list_is_no_apposition(read, text, described):
    claims = [claim for claim in read_claims([read(text)])[0].claims if claim.head == "attribute"]
    assert bool(claims) is described
