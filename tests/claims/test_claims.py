"""What is claimed: predicate, parts, polarity, modality, chain."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.claims import read_claims
from variorum.language import parse
from variorum.model import Name, Reading


def claims_of(read, text, **fields):
    return read_claims([read(text, **fields)])[0].claims


def find(claims, predicate, **wanted):
    found = [
        claim
        for claim in claims
        if claim.predicate == predicate and all(getattr(claim, key) == value for key, value in wanted.items())
    ]
    assert found, [(claim.predicate, claim.head, claim.polarity, claim.modality) for claim in claims]
    return found[0]


def parts(claim, role):
    return [part.text for part in claim.arguments if part.role == role]


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


WORDS = st.sampled_from(
    ["The", "army", "said", "that", "“", "”", '"', "two", "soldiers", "died", "in", "May", "2020", ",", ".", "\n", "\n\n", "and", "by",
     "destroyed", "according", "to", "which", "denied", "claim", "a", "range", "of", "500", "km", "Orm", "’s", "(", ")", "will", "если", "🙂"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_invariants(text):
    from variorum.model import Document
    from variorum.normalise import read_values

    document = Document(id="d1", uri="a.txt", text=text, sha256="0")
    (reading,) = read_claims(read_values(parse([document])))
    ids = [claim.id for claim in reading.claims]
    assert len(ids) == len(set(ids))
    assert [claim.evidence.start for claim in reading.claims] == sorted(
        claim.evidence.start for claim in reading.claims
    )
    for claim in reading.claims:
        assert text[claim.evidence.start : claim.evidence.end] == claim.evidence.quote
        assert claim.evidence.covers(claim.predicate_start, claim.predicate_end)
        assert len(claim.evidence.quote) <= 600
        assert claim.attribution[-1].kind == "publisher"
        for part in (claim.subject, *claim.arguments):
            assert part is None or text[part.start : part.end] == part.text
    again = read_claims(read_values(parse([document])))[0]
    assert msgspec.json.encode(again.claims) == msgspec.json.encode(reading.claims)


@pytest.mark.parametrize("text", ["", "....", "!?", "a " * 3000, "The army said " * 800, "“" * 400, "Солдаты " * 30])
def test_bad_input(text):
    from variorum.model import Document
    from variorum.normalise import read_values

    document = Document(id="d1", uri="a.txt", text=text, sha256="0")
    read_claims(read_values(parse([document])))


def test_no_parse_is_left_alone(document):
    reading = Reading(document=document("Что-то случилось в городе."), doc=None)
    assert read_claims([reading]) == [reading]
