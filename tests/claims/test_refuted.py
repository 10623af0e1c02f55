"""What the text itself, or somebody behind the statement, says is not so or not shown."""

from __future__ import annotations

import pytest

from variorum.claims import read_claims


def told(read, text, predicate):
    claims = [claim for claim in read_claims([read(text)])[0].claims if claim.predicate == predicate]
    return {
        (tuple((link.name, link.stance) for link in claim.attribution[:-1]), claim.polarity, claim.modality)
        for claim in claims
    }


@pytest.mark.parametrize(
    ("text", "predicate", "expected"),
    [
        # the verdict is the predicate, in front of the noun, or in a passive
        ("Rumours that the minister fled the country are false.", "flee", {((), "denied", "happened")}),
        ("The report that the ferry had sunk turned out to be a hoax.", "sink", {((), "denied", "happened")}),
        ("The allegation that the clinic sold organs has been debunked.", "sell", {((), "denied", "happened")}),
        ("False reports that the stadium had been bombed spread online.", "bomb", {((), "denied", "happened")}),
        ("It is not true that the mayor took bribes.", "take", {((), "denied", "happened")}),
        ("There is no truth to claims that the dam was hit.", "hit", {((), "denied", "happened")}),
        # what a hoax is about, and what something is contrary to
        ("Karl Moen is well, despite a hoax concerning his death.", "death", {((), "denied", "happened")}),
        ("Karl Moen is alive, contrary to reports that he drowned.", "drown", {((), "denied", "happened")}),
        (
            "She is alive, contrary to rumours spread by members of the band, who claimed to have drowned her.",
            "drown",
            {((("members of the band", "asserts"),), "denied", "happened")},
        ),
        # called untrue by somebody, on either side of what is called so
        (
            "The firm calls absurd the claim that its trucks spilled acid.",
            "spill",
            {((("The firm", "asserts"),), "denied", "happened")},
        ),
        # nothing to show is neither yes nor no
        ("There is no evidence that the mill leaked oil.", "leak", {((), "affirmed", "possible")}),
        ("Unconfirmed reports that the general was dead reached Oslo.", "be", {((), "affirmed", "possible")}),
        ("The claim that the engine failed could not be verified.", "fail", {((), "affirmed", "possible")}),
        # what is retracted was said before, and is no longer
        (
            "Karl Moen retracted his statement that the bridge had fallen.",
            "fall",
            {((("Karl Moen", "denies"),), "denied", "happened")},
        ),
        # told by one, denied by the other
        (
            "A claim by the miners that they had taken the bridge was rejected by the ministry.",
            "take",
            {
                ((("the miners", "asserts"),), "affirmed", "happened"),
                ((("the ministry", "denies"),), "denied", "happened"),
            },
        ),
        (
            "The opposition says 40 people were killed, a toll that the government rejects.",
            "kill",
            {
                ((("The opposition", "asserts"),), "affirmed", "happened"),
                ((("the government", "denies"),), "denied", "happened"),
            },
        ),
        # an event told by its noun, and a noun that calls what it tells made up
        ("Reports of the singer's death in a crash are untrue.", "death", {((), "denied", "happened")}),
        ("Rumours of the closure of the mine proved unfounded.", "closure", {((), "denied", "happened")}),
        ("The death of Tom Berwick is a hoax.", "death", {((), "denied", "happened")}),
        ("A hoax claiming that Tom Berwick had died spread on Monday.", "die", {((), "denied", "happened")}),
        ("A rumour that Nordair will charge guests for bags is untrue.", "charge", {((), "denied", "planned")}),
        # ... but not what is told beside it, nor what is bad
        ("Reports of the singer's death in a crash in Oslo are untrue.", "crash", {((), "affirmed", "happened")}),
        ("The attack on Oslo was wrong.", "attack", {((), "affirmed", "happened")}),
        # a plan that is denied to be one
        ("Orbix denied plans to buy the mill.", "buy", {((("Orbix", "denies"),), "denied", "planned")}),
        ("Orbix denied reports of a plan to buy it.", "buy", {((("Orbix", "denies"),), "denied", "planned")}),
        ("Orbix denied that it was in talks to buy it.", "buy", {((("Orbix", "denies"),), "denied", "possible")}),
        (
            "The union denied that it had a plan to strike.",
            "strike",
            {((("The union", "denies"),), "denied", "planned")},
        ),
        ("Orbix dismissed reports that it would buy it.", "buy", {((("Orbix", "denies"),), "denied", "planned")}),
        # left open, a plan remains one
        ("Orbix did not deny plans to buy the mill.", "buy", {((), "affirmed", "planned")}),
        # a denial ends where something is set against it
        ("Police deny firing on the crowd but witnesses heard shots.", "hear", {((), "affirmed", "happened")}),
        (
            "Police deny firing on the crowd but witnesses heard shots.",
            "fire",
            {((("Police", "denies"),), "denied", "happened")},
        ),
        # a happening behind "of", and one that is itself called a hoax
        ("Reports of the singer's death were untrue.", "death", {((), "denied", "happened")}),
        ("The singer's death was a hoax.", "death", {((), "denied", "happened")}),
        ("The singer's death was a blow.", "death", {((), "affirmed", "happened")}),
        (
            "The army said reports of an attack on Orm were false.",
            "attack",
            {((("The army", "asserts"),), "denied", "happened")},
        ),
        # a verb that denies only with its particle, or only what is said
        (
            "The mayor laughed off suggestions that he had fled.",
            "flee",
            {((("The mayor", "denies"),), "denied", "happened")},
        ),
        (
            "The club quashed rumours that the coach had fled.",
            "flee",
            {((("The club", "denies"),), "denied", "happened")},
        ),
        # what a denial only dates is not denied, and what nothing shows needs no "that"
        ("Karl Moen denied that he was armed when he fled.", "flee", {((), "affirmed", "happened")}),
        ("There is no indication they broke the law.", "break", {((), "affirmed", "possible")}),
        ("There is no indication they pose a threat to Orm.", "threat", {((), "affirmed", "possible")}),
        ("Police showed the evidence they found.", "find", {((("Police", "asserts"),), "affirmed", "happened")}),
        # withdrawing troops denies nothing, nor does turning an offer down
        ("The army withdrew the troops that had shelled Oslo.", "shell", {((), "affirmed", "happened")}),
    ],
)
def test_refuted(read, text, predicate, expected):
    assert told(read, text, predicate) == expected


def test_a_published_report_has_no_that_clause(read):
    # trap: "that" stands for the report, and nothing is said of the publishing
    assert told(read, "The report that the ministry published on Monday names six firms.", "publish") == {
        ((), "affirmed", "happened")
    }
