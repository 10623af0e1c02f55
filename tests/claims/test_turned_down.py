"""What is turned down, ruled out or taken up by a noun behind a comma: who denies what, and who denies nothing."""

from __future__ import annotations

import pytest

from .claim_reading import claims_of


def told(read, text, predicate):
    """Who tells a predicate (nothing where the author does), its polarity and its modality."""
    return {
        (claim.attribution[0].name if len(claim.attribution) > 1 else None, claim.polarity, claim.modality)
        for claim in claims_of(read, text)
        if claim.predicate == predicate
    }


@pytest.mark.parametrize(
    ("text", "predicate", "expected"),
    [
        # turning down what is wanted denies nothing
        ("The bishop rejected a demand by the parents for an apology.", "demand", {(None, "affirmed", "happened")}),
        ("The council dismissed a plea from the tenants for repairs.", "plea", {(None, "affirmed", "happened")}),
        # a plan that is denied, given up or turned down is none; one that may be, or is disliked, still is
        ("The firm denied plans to close the mine.", "close", {("The firm", "denied", "planned")}),
        ("The firm denied having a plan to close the mine.", "close", {("The firm", "denied", "planned")}),
        ("The firm denied that there were plans to close the mine.", "close", {("The firm", "denied", "planned")}),
        ("The firm scrapped its plans to close the mine.", "close", {(None, "denied", "planned")}),
        ("A plan to close the mine was shelved in May.", "close", {(None, "denied", "planned")}),
        ("The council rejected plans to close the mine.", "close", {(None, "denied", "planned")}),
        ("The firm may drop plans to close the mine.", "close", {(None, "affirmed", "planned")}),
        ("The firm did not drop plans to close the mine.", "close", {(None, "affirmed", "planned")}),
        ("Miners criticised plans to close the mine.", "close", {(None, "affirmed", "planned")}),
        (
            "Karl Moen denied that the firm, which has plans to close the mine, paid bribes.",
            "close",
            {(None, "affirmed", "planned")},
        ),
        # a denial behind the comma is of the statement before it, not of its last noun
        (
            "The nurses say the ward was full, a claim the clinic denies.",
            "be",
            {("The nurses", "affirmed", "happened"), ("the clinic", "denied", "happened")},
        ),
        (
            "The tenants say the landlord cut the power, something his lawyer flatly denies.",
            "cut",
            {("The tenants", "affirmed", "happened"), ("his lawyer", "denied", "happened")},
        ),
        (
            "Divers accuse the firm of dumping oil at sea, which its owners deny.",
            "dump",
            {("Divers", "affirmed", "happened"), ("its owners", "denied", "happened")},
        ),
        # "this" behind hearsay
        (
            "The guards allegedly burned the archive. The warden denied this.",
            "burn",
            {(None, "affirmed", "happened"), ("The warden", "denied", "happened")},
        ),
        # who repeats the charge in passing does not deny it
        (
            "The bank denied that it hid the losses, as two clerks had alleged.",
            "hide",
            {("The bank", "denied", "happened")},
        ),
        # what is ruled out, never planned, or neither confirmed nor denied
        ("The bakery has ruled out closing its shops.", "close", {(None, "denied", "planned")}),
        ("The bakery did not rule out closing its shops.", "close", {(None, "affirmed", "possible")}),
        ("The navy has no plans to sell the ship.", "sell", {(None, "denied", "planned")}),
        (
            "The palace has neither confirmed nor denied that the queen left the island.",
            "leave",
            {(None, "affirmed", "possible")},
        ),
        # what is wanted done is not done
        ("Residents want the quarry closed.", "close", {(None, "affirmed", "ordered")}),
        # a gerund that looks like an adjective
        ("The broker denied selling shares to minors.", "sell", {("The broker", "denied", "happened")}),
        # a participle behind "as" is said of the thing described
        ("It was a contest the lawyers described as rigged.", "rig", {("the lawyers", "affirmed", "happened")}),
        ("The board dismissed the letter as scaremongering.", "scaremonger", set()),
    ],
)
def test_denied_or_only_turned_down(read, text, predicate, expected):
    assert told(read, text, predicate) == expected


def test_nothing_is_said_to_be_a_charge(read):
    claims = claims_of(read, "The pilots complained in March, a charge the airline has denied.")
    assert not [claim for claim in claims if claim.head == "attribute"]


def test_a_denial_that_answers_a_charge_denies_nothing_told_before(read):
    text = "Some 350 firefighters were deployed, Ms Falk said. The mayor has blamed a cable but the firm dismissed that account."
    claims = [claim for claim in claims_of(read, text) if claim.predicate == "deploy"]
    assert claims
    assert all(link.stance != "denies" for claim in claims for link in claim.attribution)
