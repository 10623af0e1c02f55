"""What is told as planned, possible, ordered or on a condition; what asks; what can be checked."""

from __future__ import annotations

import pytest

from variorum.claims import read_claims
from variorum.model import Claim


def told(read, text: str, predicate: str) -> list[Claim]:
    claims = [claim for claim in read_claims([read(text)])[0].claims if claim.head != "attribute"]
    found = [claim for claim in claims if claim.predicate == predicate]
    assert found, [(claim.predicate, claim.polarity, claim.modality) for claim in claims]
    return found


def judged(read, text: str, predicate: str) -> set[tuple[str, str]]:
    return {(claim.polarity, claim.modality) for claim in told(read, text, predicate)}


@pytest.mark.parametrize(
    ("text", "predicate", "modality"),
    [
        # what dates a thing that may come is as open as that; what dates a thing done is done
        ("She wanted to marry him so that she could sell his house after his death.", "death", "possible"),
        ("Police plan to question him after his arrest.", "arrest", "possible"),
        ("He was buried two days after his death.", "death", "happened"),
        ("The will would let them keep the house when he dies.", "die", "possible"),
        ("They kept the house when he died.", "die", "happened"),
        # who had no right to may have done it all the same
        ("The guard was not authorized to speak to the press.", "speak", "possible"),
        # what somebody tries to bring about, against what they brought about
        ("The union is trying to negotiate the sale of the mill.", "sale", "possible"),
        ("The union negotiated the sale of the mill.", "sale", "happened"),
        # what is scheduled to end has begun
        ("The two-week drill is scheduled to end on Friday.", "drill", "happened"),
    ],
)
def test_dated_by_what_may_come(read, text, predicate, modality):
    assert judged(read, text, predicate) == {("affirmed", modality)}


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        # the future, also seen from the past; semi-auxiliaries; arrangements; headlines
        ("The president said he would send troops to Orm.", "send"),
        ("Officials announced that the school would close in June.", "close"),
        ("She told reporters her party would boycott the vote.", "boycott"),
        ("The airline would resume flights on Friday, it said.", "resume"),
        ("The minister is set to meet the envoy on Friday.", "meet"),
        ("The trial is due to begin in March.", "begin"),
        ("The launch is slated for Tuesday.", "slate"),
        ("The firm is looking to sell the mill.", "sell"),
        ("The strike planned for Monday was called off.", "strike"),
        ("The vote is scheduled to take place in May.", "take"),
        ("Voters are expected to go to the polls on Sunday.", "go"),
        ("The king is to visit Orm next week.", "visit"),
        ("The ministers were to meet on Sunday.", "meet"),
        ("The city is going to sell the old mill.", "sell"),
        ("The company is about to close its plant in Orm.", "close"),
        ("The club intends to appeal.", "appeal"),
        ("The union vowed to fight the cuts.", "fight"),
        ("Court to hear appeal Monday", "hear"),
        ("Bridge set to reopen in spring", "reopen"),
        ("The airport will not reopen until Monday.", "reopen"),
        ("The company said it would cut 300 jobs.", "cut"),
        ("The rebels said they would free the crew only after their comrades were released.", "release"),
        ("The general announced that the troops would leave by June and that the base would close.", "close"),
        ("The ship would sail on Tuesday, the owner told reporters.", "sail"),
        ("The summit is due to take place in Orm.", "take"),
        ("The new line is supposed to open in May.", "open"),
        ("The station was to be closed in 2030.", "close"),
        ("The president is leaving for Oslo on Monday.", "leave"),
        ("The band swore to return.", "return"),
        ("A hearing is scheduled for June 4.", "schedule"),
        ("The rover is expected to land next year.", "land"),
        ("The two chiefs agreed to meet in May.", "meet"),
        ("Senate to vote on budget Thursday", "vote"),
        ("Pope to visit Cuba in September", "visit"),
    ],
)
def test_what_is_to_come_is_planned(read, text, predicate):
    assert judged(read, text, predicate) == {("affirmed", "planned")}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        # whoever is the first to whom it is done has had it done; a bridge still to be built has not
        ("Ilva Brandt was the first woman to be elected to the board.", "happened"),
        ("The first woman to be elected next year will be Ilva Brandt.", "planned"),
    ],
)
def test_the_first_to_whom_it_is_done(read, text, modality):
    assert judged(read, text, "elect") == {("affirmed", modality)}


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        # modal verbs, adverbs, adjectives, impersonal seeming and believing
        ("The dam almost certainly failed on Sunday.", "fail"),
        ("The virus may have spread to the capital.", "spread"),
        ("The storm might reach Orm on Sunday.", "reach"),
        ("The boat appears to have sunk.", "sink"),
        ("The gunman seems to have acted alone.", "act"),
        ("It appears that the gunman acted alone.", "act"),
        ("Rain is likely to delay the match.", "delay"),
        ("The missile could potentially reach Oslo.", "reach"),
        ("The missile is capable of reaching Oslo.", "reach"),
        ("The two men are believed to have fled to Orm.", "flee"),
        ("The fire was possibly set on purpose.", "set"),
        ("Mayor may resign over flood", "resign"),
        ("The two firms are close to signing a deal.", "sign"),
        ("The bomber can carry 12 missiles.", "carry"),
        ("The suspect is thought to have crossed the border.", "cross"),
        ("It is believed that the pilot survived.", "survive"),
        ("Perhaps the ship sank in the storm.", "sink"),
        ("The leak probably began on Sunday.", "begin"),
        ("The gang is suspected of robbing six banks.", "rob"),
        ("The clerk is eligible to vote in May.", "vote"),
        ("The river could well flood the valley.", "flood"),
    ],
)
def test_what_is_left_open_is_possible(read, text, predicate):
    assert judged(read, text, predicate) == {("affirmed", "possible")}


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        # duties, commands, clauses in the bare form
        ("The general ordered troops to leave the town.", "leave"),
        ("Residents must boil water.", "boil"),
        ("Residents were told to leave their homes.", "leave"),
        ("The judge ordered that the man be freed.", "free"),
        ("The court ordered the firm to pay 3 million euros.", "pay"),
        ("The council demanded that he resign.", "resign"),
        ("Visitors have to wear masks.", "wear"),
        ("The firm needs to repair the pipe.", "repair"),
        ("Officials urged residents to stay indoors.", "stay"),
        ("The firm must pay a fine of 2 million euros.", "pay"),
    ],
)
def test_what_is_demanded_is_ordered(read, text, predicate):
    assert judged(read, text, predicate) == {("affirmed", "ordered")}


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        # with and without “if”, “would” of a bill and in a quotation
        ("The law would ban smoking in parks.", "ban"),
        ("“We would win such a case,” the lawyer said.", "win"),
        ("The road would have collapsed.", "collapse"),
        ("The port will shut unless the strike ends.", "shut"),
        ("The port will shut unless the strike ends.", "end"),
        ("Should the talks fail, the union will strike on Monday.", "fail"),
        ("If the dam breaks, 2,000 homes will be flooded.", "break"),
        ("If the dam breaks, 2,000 homes will be flooded.", "flood"),
        ("If the army were to withdraw, the town would fall.", "withdraw"),
        ("Were the bank to fail, savers would lose everything.", "lose"),
        ("Were the bank to fail, savers would lose everything.", "fail"),
        ("Had the pilot turned left, the plane would have hit the tower.", "turn"),
        ("Critics said the bill would have cost 2 billion euros.", "cost"),
        ("He said that he would resign if the court ruled against him.", "resign"),
        ("Provided that the rain stops, the match will start at noon.", "stop"),
        ("Unless the firm pays, the court will seize its ships.", "pay"),
        ("If elected, she will close the mine.", "close"),
        ("The firm will leave Orm if taxes rise.", "leave"),
        ("The deal would create 400 jobs.", "create"),
    ],
)
def test_what_hangs_on_a_condition_is_conditional(read, text, predicate):
    assert judged(read, text, predicate) == {("affirmed", "conditional")}


@pytest.mark.parametrize(
    "text",
    [
        # asked outright, in a series, and inside a quotation
        "Who ordered the strike? Could it happen again?",
        "Will the court hear the appeal?",
        "Why did the pump fail, and when will it be mended?",
        "“Did you see the driver?” she asked.",
        "How many people died?",
        "Is the bridge safe? What did the engineers know?",
        "Should the mine be closed?",
        "Has the ship left the port?",
        "“Why was nobody told?” the widow asked.",
    ],
)
def test_questions_give_no_claims(read, text):
    assert [claim.predicate for claim in read_claims([read(text)])[0].claims if claim.head == "verb"] in ([], ["ask"])


@pytest.mark.parametrize(
    ("text", "trying", "tried"),
    [
        # the trying is told; what was tried belongs to it
        ("The crew tried to save the boat.", "try", "save"),
        ("Prosecutors are seeking to reopen the case.", "seek", "reopen"),
        ("Two men attempted to rob a bank in Orm.", "attempt", "rob"),
        ("The firm struggled to pay its staff.", "struggle", "pay"),
        ("Rebels sought to seize the airport.", "seek", "seize"),
        ("Rescuers are trying to reach the miners.", "try", "reach"),
        ("The pilot was attempting to land in fog.", "attempt", "land"),
    ],
)
def test_trying_is_one_claim(read, text, trying, tried):
    predicates = [claim.predicate for claim in read_claims([read(text)])[0].claims]
    assert (trying in predicates) + (tried in predicates) == 1


def test_trying_keeps_what_was_tried(read):
    claim = told(read, "Two men attempted to rob a bank in Orm on Friday.", "attempt")[0]
    assert ("object", "a bank") in [(part.role, part.text) for part in claim.arguments]


def test_the_taste_of_a_thing_is_no_deed(read):
    # trap: "safe to drink" says that nobody drank
    assert [claim.predicate for claim in read_claims([read("The tap water is safe to drink.")])[0].claims] == ["be"]


@pytest.mark.parametrize(
    ("text", "predicate", "checkable"),
    [
        # a deed, a status or a value can be checked, also as an accusation, a plan or a comparison
        ("The vote was rigged.", "rig", True),
        ("Should the talks fail, the union will strike on Monday.", "strike", True),
        ("The club is on the verge of signing a new keeper.", "sign", True),
        ("The general threatens to shell the port.", "shell", True),
        ("The cabinet is considering a curfew.", "consider", True),
        ("It is likely that the deal will collapse.", "collapse", True),
        ("The two men reportedly fled to Orm.", "flee", True),
        ("The budget is smaller than last year's.", "be", True),
        ("The court barred the firm from selling the land.", "sell", True),
        ("The plane was not able to land.", "land", True),
        ("Rebels threatened to blow up the bridge.", "blow up", True),
        ("The suspect is in custody.", "be", True),
        ("The verdict was unanimous.", "be", True),
        ("The ballots were forged in three districts.", "forge", True),
        ("Residents must leave their homes.", "leave", True),
        # comment, rhetoric, feelings and vague predictions cannot
        ("The country stands at a crossroads.", "stand", False),
        ("This is a terrible day for all of us.", "be", False),
        ("The world will never be the same.", "be", False),
        ("The decision could have far-reaching consequences.", "have", False),
        ("“We are proud of our team,” the coach said.", "be", False),
        ("He is an incredible leader.", "be", False),
        ("The mayor has no judgment.", "have", False),
        ("The company is out of touch.", "be", False),
        ("Our children deserve better.", "deserve", False),
        ("The rescue crews did an amazing job.", "do", False),
        ("History will judge them.", "judge", False),
        ("Things could get worse.", "get", False),
        ("The future looks bleak.", "look", False),
        ("We will never forget this day.", "forget", False),
        ("Let us hope for the best.", "hope", False),
    ],
)
def test_checkable(read, text, predicate, checkable):
    assert {claim.checkable for claim in told(read, text, predicate)} == {checkable}
