"""What is claimed: predicates and their parts, values, places, times, descriptions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from variorum.claims import read_claims
from variorum.model import Name

from .claim_reading import claims_of, find, parts


def test_active_and_passive_have_the_same_parts(read):
    for text in ("Rebels shelled the depot.", "The depot was shelled by rebels."):
        claim = find(claims_of(read, text), "shell")
        assert claim.doer is not None
        assert claim.doer.text.lower() == "rebels"
        assert [part.text.lower() for part in claim.parts if part.role == "object"] == ["the depot"]


def test_the_subject_of_a_passive_is_the_grammatical_one(read):
    claim = find(claims_of(read, "The depot was shelled by rebels."), "shell")
    assert claim.subject is not None
    assert (claim.subject.text, claim.subject.role) == ("The depot", "object")
    assert parts(claim, "agent") == ["rebels"]


def test_passive_without_agent_has_no_doer(read):
    claim = find(claims_of(read, "The depot was shelled on Friday."), "shell")
    assert claim.doer is None
    assert claim.subject is not None
    assert claim.subject.text == "The depot"
    assert any("passive" in reason for reason in claim.reasons)


def test_coordinated_verbs_split_and_share_the_subject(read):
    claims = claims_of(read, "The storm flooded the harbour and killed two sailors.")
    assert find(claims, "flood").subject == find(claims, "kill").subject


def test_relative_clause_takes_its_antecedent(read):
    claim = find(claims_of(read, "Police searched the mill, which burned down in March."), "burn down")
    assert claim.subject is not None
    assert claim.subject.text == "the mill"


def test_values_belong_to_their_own_clause(read):
    # trap: two times in one sentence
    claims = claims_of(read, "The mill burned down in March 2021, and the bridge collapsed in June 2022.")
    assert [value.text for value in find(claims, "collapse").times] == ["June 2022"]
    assert "June 2022" not in [value.text for value in find(claims, "burn down").times]


def test_event_noun_with_a_plan(read):
    claim = find(
        claims_of(read, "The deployment of the launchers in Norway, scheduled for May 2031, worries many."),
        "deployment",
    )
    assert (claim.head, claim.modality, claim.subject) == ("noun", "planned", None)
    assert [value.text for value in claim.times] == ["May 2031"]


def test_apposition_is_an_attribute(read):
    claims = claims_of(read, "Workers left Tromsø, a city in northern Norway.")
    claim = find(claims, "be", head="attribute")
    assert claim.subject is not None
    assert (claim.subject.text, parts(claim, "attribute")) == ("Tromsø", ["a city in northern Norway"])


def test_measured_property(read):
    claims = claims_of(read, "The rocket has a range of up to 300 km.")
    claim = find(claims, "be", head="attribute")
    assert claim.subject is not None
    assert claim.subject.text == "The rocket"
    assert [(value.upper, value.unit) for value in claim.quantities] == [(300.0, "kilometer")]


def test_headline_in_title_case(read):
    claims = claims_of(read, "Ruritania Deploys Kestrel Rockets and Activates Heron Radars\n\nThe news came on Monday.")
    deploy, activate = find(claims, "deploy"), find(claims, "activate")
    assert deploy.subject is not None
    assert deploy.subject.text == "Ruritania"
    assert deploy.subject == activate.subject
    assert parts(activate, "object") == ["Heron Radars"]


def test_description_is_resolved_to_the_name(read):
    reading = read("The ‘Kestrel’ missile system arrived in May. The missile was tested in June.")
    at = reading.document.text.index("Kestrel")
    name = Name(start=at, end=at + 7, text="Kestrel", kind="weapon", canonical="Kestrel")
    claims = read_claims([replace(reading, names=(name,))])[0].claims
    (tested,) = [part for part in find(claims, "test").parts if part.role == "object"]
    assert (tested.text, tested.resolved, tested.resolved_start) == ("The missile", "Kestrel", at)


@pytest.mark.parametrize(
    ("text", "predicate", "words"),
    [
        ("We have 12 injured, none of them children.", "injure", "12 injured"),
        ("A gunman opened fire, killing three and wounding five.", "wound", "five"),
        ("Ten miners were killed and at least 60 injured as a tunnel gave way.", "injure", "at least 60 injured"),
        ("Nine of them were sailors and three were cooks.", "be", "Nine"),
        ("The death toll rose to 21.", "rise", "21"),
        ("Fire at mill in Oslo injures 12", "injure", "12"),
        ("Twenty-one hurt as mill burns in Oslo", "hurt", "Twenty-one"),
        ("He put the cost of the bridge at 310 million kroner.", "put", "310 million kroner"),
    ],
)
def test_numbers_stay_with_what_they_count(read, text, predicate, words):
    assert words in [value.text for value in find(claims_of(read, text), predicate).quantities]


def test_event_as_a_subject_is_a_claim_with_place_and_time(read):
    claims = claims_of(read, "A fire at a warehouse near Lisbon airport injured 12 people on Saturday evening.")
    fire = find(claims, "fire", head="noun")
    assert [place.name for place in fire.places] == [place.name for place in find(claims, "injure").places]
    assert [value.text for value in fire.times] == ["Saturday evening"]


def test_what_an_event_brings_about_later_keeps_its_own_time(read):
    # trap: the fire's date is not the date of the delay
    claims = claims_of(read, "The fire on March 14, 2026 delayed the launch.")
    assert not find(claims, "delay").times


def test_time_before_when_dates_its_clause(read):
    claim = find(claims_of(read, "The army showed this in November 2023, when it shelled Lisbon."), "shell")
    assert [value.text for value in claim.times] == ["November 2023"]
