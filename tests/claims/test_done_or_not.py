"""What is told as done or as not done: near misses, failing, bounds, measures, headlines."""

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
    ("text", "predicate"),
    [
        # near misses, what is yet to be done, failing, keeping from, next to nobody
        ("The rocket almost hit a school.", "hit"),
        ("A drone nearly struck the tanker.", "strike"),
        ("The ferry very nearly sank off Orm.", "sink"),
        ("The train came close to hitting a lorry.", "hit"),
        ("The governor was almost killed in the blast.", "kill"),
        ("Orm has yet to ratify the treaty.", "ratify"),
        ("The court is yet to rule on the appeal.", "rule"),
        ("The witness failed to appear on Monday.", "appear"),
        ("The judge stopped short of ordering a retrial.", "order"),
        ("The army never left the valley.", "leave"),
        ("Nobody claimed the wallet.", "claim"),
        ("No injuries were reported after the quake.", "report"),
        ("Hardly anyone voted in the village.", "vote"),
        ("Neither the driver nor the passenger survived.", "survive"),
        ("The factory no longer makes engines.", "make"),
        ("The envoy left without signing the deal.", "sign"),
        ("None of the sailors was hurt.", "hurt"),
        ("Shells almost reached the hospital.", "reach"),
        ("The boy nearly drowned in the lake.", "drown"),
        ("The party fell short of winning a majority.", "win"),
        ("Parliament has yet to approve the budget.", "approve"),
        ("The cause has yet to be determined.", "determine"),
        ("Four bodies remain to be identified.", "identify"),
        ("Police have not yet named the victim.", "name"),
        ("The bank neglected to report the loss.", "report"),
        ("The guards prevented the crew from leaving the ship.", "leave"),
        ("The team was unable to reach the village.", "reach"),
        ("The firm's failure to pay its workers led to a strike.", "pay"),
        ("Scarcely anybody saw the crash.", "see"),
        ("No one was hurt in the blast.", "hurt"),
        ("Neither side kept the truce.", "keep"),
        ("The surgeon has left. Nor is he serving as director.", "serve"),
        ("The minister has not resigned. Nor has he apologised.", "apologise"),
        ("The company no longer owns the mine.", "own"),
        ("The mayor said not a single house was damaged.", "damage"),
        ("Investigators have not ruled out sabotage.", "rule out"),
    ],
)
def test_what_did_not_come_about_is_denied(read, text, predicate):
    assert judged(read, text, predicate) == {("denied", "happened")}


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        # a denied ability, a denied ruling out
        ("Police cannot rule out arson.", "rule out"),
        ("Drivers may not be able to cross the bridge.", "cross"),
        # what one is not in talks about, or made no offer of
        ("Tarvo Foods is not in talks to buy the dairy.", "buy"),
        ("Tarvo Foods did not make an offer to buy the dairy.", "buy"),
    ],
)
def test_what_cannot_be_is_denied_and_possible(read, text, predicate):
    assert judged(read, text, predicate) == {("denied", "possible")}


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        # traps: a number nearly reached, a verb that denies by meaning, bounds, measures, “not ... until”, headlines
        ("Almost 30 people were killed in the blast.", "kill"),
        ("Exports nearly doubled last year.", "double"),
        ("The plane narrowly avoided a crash.", "avoid"),
        ("The senator narrowly won the race.", "win"),
        ("The witness failed to appear on Monday.", "fail"),
        ("The minister refused to sign the accord.", "refuse"),
        ("The company declined to comment.", "decline"),
        ("The judge stopped short of ordering a retrial.", "stop"),
        ("The town lacks clean water.", "lack"),
        ("The blast left few survivors.", "leave"),
        ("The ship docked without casualties.", "dock"),
        ("The crew barely escaped the fire.", "escape"),
        ("The strike not only closed the port but also stopped the trains.", "close"),
        ("The strike not only closed the port but also stopped the trains.", "stop"),
        ("The bridge was closed not only by rain but also by ice.", "close"),
        ("The port did not open until Friday.", "open"),
        ("No fewer than 30 people died in the fire.", "die"),
        ("The mine employs no more than 200 people.", "employ"),
        ("The envoy left without signing the deal.", "leave"),
        ("The bronze bell weighs 4 tons.", "weigh"),
        ("The ferry carries 300 passengers.", "carry"),
        ("The truck weighs less than a car.", "weigh"),
        ("The missile has a range of 500 kilometres and carries a nuclear warhead.", "carry"),
        ("The tap water is safe to drink.", "be"),
        ("The election was stolen by the ruling party.", "steal"),
        ("The factory used to make tanks.", "make"),
        ("Quake kills 30 in Orm", "kill"),
        ("The bakery employs 40 people.", "employ"),
        ("The suspect is in custody.", "be"),
        ("The ballots were forged in three districts.", "forge"),
        ("The minister is a member of the board.", "be"),
        ("The plan is illegal, the court found.", "be"),
        ("The temperature almost reached 40 degrees.", "reach"),
        ("The blaze killed no fewer than six people.", "kill"),
        ("The police ruled out arson.", "rule out"),
        ("The convoy crossed the border without incident.", "cross"),
        ("The engine weighs about two tonnes.", "weigh"),
        ("A lorry carrying 40 tons of flour overturned.", "carry"),
        ("The stadium holds 20,000 people.", "hold"),
        ("The vote has been postponed until Monday.", "postpone"),
        ("The launch was cancelled.", "cancel"),
        ("The group claims to have shot down a drone.", "shoot down"),
        ("Floods kill 12 in northern Orm", "kill"),
        ("Police seek witnesses to shooting", "seek"),
        ("The protest was peaceful.", "be"),
        ("The verdict was unanimous.", "be"),
        ("The driver was drunk.", "be"),
        ("The rocket is 12 metres long.", "be"),
        ("The ship is owned by a Greek firm.", "own"),
        ("The winner was Ann Bell.", "be"),
        ("The bank is insolvent.", "be"),
        ("The judge was bribed.", "bribe"),
        # what there is behind "nothing" and "none"
        ("The mayor is nothing less than a hero.", "be"),
        ("Nothing but rubble was left.", "leave"),
        ("Divers found nothing other than an anchor.", "find"),
        ("It was none other than Harry Lind who won.", "be"),
        # what something is for is not what is to come; times and again
        ("Surgery aimed to remove a growth went well.", "surgery"),
        ("On weekends the divers would take the boat out.", "take"),
        ("They would meet on Sundays.", "meet"),
        # whoever was not kept from it did it
        ("The guards did not stop the crowd from entering the palace.", "enter"),
        ("He failed to stop the ball from crossing the line.", "cross"),
    ],
)
def test_what_is_told_as_fact_happened(read, text, predicate):
    assert judged(read, text, predicate) == {("affirmed", "happened")}


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The engineer is anything but a hero.", "be"),
        ("He has nothing to do with the raid.", "have"),
        ("None of the divers left.", "leave"),
        ("Nothing was found but he kept digging.", "find"),
    ],
)
def test_nothing_denies_where_nothing_follows(read, text, predicate):
    assert judged(read, text, predicate) == {("denied", "happened")}


@pytest.mark.parametrize(
    ("text", "predicate", "modality"),
    [
        # a ban that is in force, planned, proposed; whoever is banned may do it all the same
        ("The court banned the firm from selling the drug.", "sell", "ordered"),
        ("The council imposed a ban on lorries entering the centre.", "enter", "ordered"),
        ("She proposed a ban on lorries entering the centre.", "enter", "possible"),
        ("He vowed to stop lorries from entering the centre.", "enter", "planned"),
        ("A law that would prevent lorries from entering the centre was passed.", "enter", "conditional"),
        ("Guards prevented the crew from leaving the ship.", "leave", "happened"),
        # one who does not let them do it does not decide whether it is done
        ("The auction house refuses to let Lind sell the pistol.", "sell", "ordered"),
        ("They did not let her speak.", "speak", "ordered"),
        ("They let her not speak.", "speak", "happened"),
    ],
)
def test_what_is_forbidden_is_denied_as_far_as_the_ban_goes(read, text, predicate, modality):
    assert judged(read, text, predicate) == {("denied", modality)}
