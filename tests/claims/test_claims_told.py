"""How a claim is told: as done, planned or denied, by whom, and whether it can be checked."""

from __future__ import annotations

import pytest

from .claim_reading import claims_of, find


@pytest.mark.parametrize(
    ("text", "predicate", "modality", "polarity"),
    [
        ("The army destroyed the bridge.", "destroy", "happened", "affirmed"),
        ("The army did not destroy the bridge.", "destroy", "happened", "denied"),
        ("The army failed to destroy the bridge.", "destroy", "happened", "denied"),
        ("The army will destroy the bridge in May.", "destroy", "planned", "affirmed"),
        ("The army plans to destroy the bridge in Orm.", "destroy", "planned", "affirmed"),
        ("The bridge is expected to be destroyed in May.", "destroy", "planned", "affirmed"),
        ("The army could destroy the bridge in Lisbon.", "destroy", "possible", "affirmed"),
        ("The rocket is capable of destroying the bridge in Lisbon.", "destroy", "possible", "affirmed"),
        ("The general ordered troops to destroy the bridge.", "destroy", "ordered", "affirmed"),
        ("If the army destroys the bridge, the town is cut off.", "destroy", "conditional", "affirmed"),
        # an aim told by what was used for it is told as done
        ("The rocket was used to destroy the bridge.", "destroy", "happened", "affirmed"),
        # "not only" affirms
        ("The army not only destroyed the bridge.", "destroy", "happened", "affirmed"),
    ],
)
def test_modality_and_polarity(read, text, predicate, modality, polarity):
    find(claims_of(read, text), predicate, modality=modality, polarity=polarity)


def test_chain_is_nested_and_ends_with_the_publisher(read):
    claims = claims_of(
        read, "Officials said that the rebels claimed that the mill was destroyed in May.", publisher="The Courier"
    )
    chain = find(claims, "destroy").attribution
    assert [link.name for link in chain] == ["the rebels", "Officials", "The Courier"]
    assert chain[-1].kind == "publisher"


def test_own_voice_is_a_chain_of_one(read):
    # trap: a paper named in the sentence before is not the source of the next one
    claims = claims_of(
        read, "The Courier reported that the mill burned. Two workers died in hospital.", publisher="The Echo"
    )
    assert [link.name for link in find(claims, "die").attribution] == ["The Echo"]


def test_denied_narrative_makes_two_claims(read):
    claims = claims_of(
        read,
        "The army claimed that the depot had been destroyed in May, a claim that Ruritania has dismissed as a fable.",
    )
    affirmed = find(claims, "destroy", polarity="affirmed")
    denied = find(claims, "destroy", polarity="denied")
    assert affirmed.attribution[0].stance == "asserts"
    assert (denied.attribution[0].name, denied.attribution[0].stance) == ("Ruritania", "denies")
    assert denied.evidence.covers(affirmed.evidence.start, affirmed.evidence.end)
    assert "dismissed" in denied.evidence.quote


@pytest.mark.parametrize(
    "text",
    [
        "The minister denied that the depot had been hit by rockets.",
        "The minister rejected claims that the depot had been hit by rockets.",
    ],
)
def test_denial_turns_the_claim(read, text):
    claim = find(claims_of(read, text), "hit", polarity="denied")
    assert claim.attribution[0].stance == "denies"
    assert claim.attribution[0].name is not None


@pytest.mark.parametrize(
    "text",
    [
        "For the valley the stakes are high.",
        "The rescue was a testament to stubborn courage.",
        "The message is clear.",
        "Who can stop the flood of rumours?",
        "The government should resign.",
    ],
)
def test_comment_is_not_checkable(read, text):
    claims = claims_of(read, text)
    assert not [claim.evidence.quote for claim in claims if claim.checkable]
    assert all(claim.reasons for claim in claims)


@pytest.mark.parametrize(
    ("text", "predicate", "modality", "polarity"),
    [
        # a finite clause below a verb of saying is judged by its own words
        ("The mill will close in May, officials said.", "close", "planned", "affirmed"),
        ("It was unclear if the boat belonged to the baker.", "belong", "possible", "affirmed"),
        ("Orm left without calling the police.", "call", "happened", "denied"),
        ("Anna Berg to host games in 2031", "host", "planned", "affirmed"),
        ("The strikers went on to seize the depot.", "seize", "happened", "affirmed"),
        ("No deaths were reported in Lisbon.", "report", "happened", "denied"),
    ],
)
def test_modality_of_told_clauses(read, text, predicate, modality, polarity):
    find(claims_of(read, text), predicate, modality=modality, polarity=polarity)


def test_an_act_is_not_a_statement(read):
    # trap: who urges does not say that it will happen
    claim = find(claims_of(read, "The alliance answered with sanctions, urging Ruritania to retreat."), "retreat")
    assert claim.modality == "ordered"
    assert len(claim.attribution) == 1


def test_what_was_not_said_has_no_speaker(read):
    claim = find(claims_of(read, "The ministry did not say whether the bridge would open."), "open")
    assert [link.kind for link in claim.attribution] == ["publisher"]
