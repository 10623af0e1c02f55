"""What a verb makes of the "-ing" behind it: done, had in mind, left undone, or told beside it."""

from __future__ import annotations

import pytest

from variorum.claims import read_claims
from variorum.claims.mending import Arcs
from variorum.claims.rearranged import reorder


def judged(read, text: str, predicate: str) -> set[tuple[str, str]]:
    claims = [claim for claim in read_claims([read(text)])[0].claims if claim.head == "verb"]
    found = {(claim.polarity, claim.modality) for claim in claims if claim.predicate == predicate}
    assert found, [(claim.predicate, claim.polarity, claim.modality) for claim in claims]
    return found


@pytest.mark.parametrize(
    ("text", "predicate", "polarity", "modality"),
    [
        # looked forward to, decided, had in mind, spoken of or against: not done
        ("The firm looks forward to joining the mayor in Orm.", "join", "affirmed", "planned"),
        ("The board is committed to closing the mill.", "close", "affirmed", "planned"),
        ("The council approved building a bridge.", "build", "affirmed", "planned"),
        ("The minister discussed closing the mill with the owners.", "close", "affirmed", "possible"),
        ("The minister talked about closing the mill.", "close", "affirmed", "possible"),
        ("The deputies voted against closing the mill.", "close", "affirmed", "possible"),
        ("The union objected to closing the mill.", "close", "affirmed", "possible"),
        ("The mayor spoke in favour of closing the mill.", "close", "affirmed", "possible"),
        ("The law bans selling fireworks.", "sell", "affirmed", "possible"),
        ("The plan involves closing the mill.", "close", "affirmed", "possible"),
        # done, whatever is thought of it
        ("The clerk admitted taking the money.", "take", "affirmed", "happened"),
        ("The team succeeded in winning the cup.", "win", "affirmed", "happened"),
        ("The firm apologised for closing the mill.", "close", "affirmed", "happened"),
        ("The minister defended closing the mill.", "close", "affirmed", "happened"),
        ("The team celebrated winning the cup.", "win", "affirmed", "happened"),
        ("The passenger refused to be calmed down and continued abusing the crew.", "abuse", "affirmed", "happened"),
        # left undone
        ("The owners sold the mill instead of closing it.", "close", "denied", "happened"),
        ("Rather than closing the mill, the owners sold it.", "close", "denied", "happened"),
        ("The mayor was cleared of taking bribes.", "take", "denied", "happened"),
        # told beside its verb, which does not govern it, though what is to come is for both
        ("The gang demanded a ransom before killing the clerk.", "kill", "affirmed", "happened"),
        ("Police ordered a search before arresting the man.", "arrest", "affirmed", "happened"),
        ("The country urged restraint by closing its embassy.", "close", "affirmed", "happened"),
        ("The gang plans to demand a ransom before freeing the clerk.", "free", "affirmed", "planned"),
        ("The minister will speak in Tarsk before flying to Orm.", "fly", "affirmed", "planned"),
        # ... and a "not" of its verb is not for it
        ("The driver did not call the police before leaving the scene.", "leave", "affirmed", "happened"),
        ("The patient was not troubled by waking up during the surgery.", "wake up", "affirmed", "possible"),
        ("The team did not win the cup by bribing referees.", "bribe", "affirmed", "possible"),
        # how an amount moves by what is only decided, and what else comes of a decision
        ("The firm agreed to hire 500 people, doubling its staff.", "double", "affirmed", "planned"),
        (
            "The firm plans to break in two, separating its computer and printer businesses from its hardware and "
            "services operations, the Orm Street Journal reported on Sunday.",
            "separate",
            "affirmed",
            "planned",
        ),
        ("The firm hired 500 people, doubling its staff.", "double", "affirmed", "happened"),
        ("The firm agreed to sell the mill, ending months of doubt.", "end", "affirmed", "happened"),
        # an infinitive on a noun for what is asked, whatever is done with the noun
        ("The prime minister has dismissed calls to quit.", "quit", "affirmed", "ordered"),
        ("She became the first woman to win the race.", "win", "affirmed", "happened"),
        ("A judge upheld the jury's recommendation that the killer die for his crimes.", "die", "affirmed", "ordered"),
        # to come after what is told as past; told in the present all through it may retell what was seen
        ("The rule took effect weeks before he is sworn in.", "swear in", "affirmed", "planned"),
        ("In the video a man appears before he is shot.", "shoot", "affirmed", "possible"),
        ("In the video a man appears dressed in orange before he is shot.", "shoot", "affirmed", "possible"),
        # in the passive too
        ("The raiders are afraid of being killed by women.", "kill", "affirmed", "possible"),
        ("The clerk admitted being paid by the firm.", "pay", "affirmed", "happened"),
        ("The crowd left when the police were called in.", "call", "affirmed", "happened"),
    ],
)
def test_what_a_verb_makes_of_a_gerund(read, text, predicate, polarity, modality):
    assert (polarity, modality) in judged(read, text, predicate)


@pytest.mark.parametrize(
    ("text", "noun", "polarity", "modality"),
    [
        # what is told of a verb of bringing about is told of what it brings about
        ("The two sides failed to reach an agreement on pay.", "agreement", "denied", "happened"),
        ("The two sides reached an agreement on pay.", "agreement", "affirmed", "happened"),
        ("The council will hold a vote on the tax.", "vote", "affirmed", "planned"),
        ("The army may launch an attack on the port.", "attack", "affirmed", "possible"),
        # and of a verb that makes one phrase with it
        ("Ada Novak will go on trial on Monday.", "trial", "affirmed", "planned"),
        ("Ada Novak went on trial on Monday.", "trial", "affirmed", "happened"),
        ("The two sides will enter into talks on Monday.", "talk", "affirmed", "planned"),
        ("The envoy will travel to the talks in Orm.", "talk", "affirmed", "happened"),
        # what is expected along with it
        ("The analyst expects a busy year, with a launch in March.", "launch", "affirmed", "planned"),
        ("The firm had a busy year, with a launch in March.", "launch", "affirmed", "happened"),
        # death as the time of what is to come
        ("The firm would own the songs upon Novak's death.", "death", "affirmed", "possible"),
        ("The firm sold the songs after Novak's death.", "death", "affirmed", "happened"),
        # who does not join in does not undo it
        ("The mayor did not condemn the attack on the port.", "attack", "affirmed", "happened"),
    ],
)
def test_what_a_verb_of_bringing_about_tells_of_its_object(read, text, noun, polarity, modality):
    claims = [claim for claim in read_claims([read(text)])[0].claims if claim.head == "noun"]
    assert {(claim.polarity, claim.modality) for claim in claims if claim.predicate == noun} <= {(polarity, modality)}


def test_the_last_of_two_subjects_comes():
    words = ["grows", "with", "sales", "and", "laptops", "coming", "soon"]
    arcs = Arcs(
        heads=[0, 0, 5, 2, 5, 1, 5],
        deps=["ROOT", "prep", "nsubj", "cc", "nsubj", "pcomp", "advmod"],
        pos=["VERB", "ADP", "NOUN", "CCONJ", "NOUN", "VERB", "ADV"],
        tags=["VBZ", "IN", "NNS", "CC", "NNS", "VBG", "RB"],
        words=words,
        lemmas=words,
    )
    reorder(arcs, [(0, 6)])
    assert (arcs.heads, arcs.deps[2], arcs.deps[5]) == ([0, 0, 1, 2, 2, 4, 5], "pobj", "acl")
