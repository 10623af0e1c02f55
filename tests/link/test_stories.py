"""Whole little piles: the main event across reports, what is told in like words, and what must stay apart."""

from __future__ import annotations

import pytest

from variorum.claims import read_claims
from variorum.link import link_claims
from variorum.model import Linked


@pytest.fixture(scope="session")
def pile(read):
    def link_texts(*texts: str) -> Linked:
        readings = [read(text, id=f"d{n}", uri=f"{n}.txt", published="2031-05-20") for n, text in enumerate(texts)]
        return link_claims(read_claims(readings))

    return link_texts


def asked(linked: Linked, slot: str) -> dict[str, list[str]]:
    return {q.label: [a.span.quote for a in q.answers] for q in linked.questions if q.slot == slot}


def test_one_toll_question_for_a_fire_told_in_many_ways(pile):
    linked = pile(
        "Fire at a mill in Porto injures nine. A fire at a mill near Porto injured nine people on Monday, police said.",
        "A fire at a mill near Porto injured 19 people on Monday, police said.",
        "A hospital treated nine people after Monday's fire at a mill in Porto.",
    )
    (label,) = asked(linked, "injured")
    assert label == "How many people were injured in the fire in Porto?"
    (question,) = (q for q in linked.questions if q.slot == "injured")
    assert {a.span.document for a in question.answers} == {"d0", "d1", "d2"}


def test_destroyed_in_a_fire_is_no_attack(pile):
    linked = pile(
        "Two Iskander missiles were destroyed in a fire in Minsk. The army denied that any missile was destroyed.",
        "An Iskander missile was destroyed in a fire in Minsk.",
    )
    assert not any("attack" in question.label for question in linked.questions)
    assert any("destroyed" in question.label for question in linked.questions)


def test_an_earlier_event_of_the_class_stays_apart(pile):
    # the report dates its own quake by day, the earlier one by year
    linked = pile(
        "An earthquake struck Lima on Sunday, killing 12 people. In 2007 an earthquake killed 500 people in Pisco.",
        "Ten people were killed in Sunday's earthquake in Lima. The 2007 earthquake in Pisco killed 510.",
    )
    for quotes in asked(linked, "killed").values():
        assert len({"500" in quote or "510" in quote for quote in quotes}) == 1


def test_opened_fire_is_no_blaze(pile):
    linked = pile("A gunman opened fire in Oslo on Monday.", "A man opened fire in Oslo on Monday.")
    assert not any(event.type == "fire" for event in linked.events)


def test_charging_batteries_is_no_charge(pile):
    linked = pile("Workers were charging batteries in Oslo.", "Workers were charging batteries in Oslo.")
    assert not any(event.type == "charge" and event.participants for event in linked.events)
    assert not any("charged" in question.label for question in linked.questions)


def test_what_no_class_covers_is_joined_by_its_words(pile):
    linked = pile(
        "On Friday postal workers intercepted a parcel for Ada Novak in Brno.",
        "A parcel for Ada Novak was addressed wrongly. Postal workers intercepted the parcel for Novak on Friday.",
        "Workers painted the town hall.",
    )
    labels = [question.label for question in linked.questions]
    assert any("intercept" in label or "discovered" in label or "found" in label for label in labels)
    assert not any("paint" in label for label in labels)


def test_party_and_state_are_one_answer_however_written(pile):
    linked = pile(
        "Sen. Ada Novak, R-Ky., spoke in Boston.", "Senator Ada Novak, Republican of Kentucky, spoke in Boston."
    )
    (quotes,) = asked(linked, "party and state").values()
    assert len(quotes) == 2
    (question,) = (q for q in linked.questions if q.slot == "party and state")
    assert len({answer.value.label for answer in question.answers}) == 1


def test_a_range_is_not_a_kind(pile):
    linked = pile("The Iskander is a ballistic missile. The Iskander has a range of up to 500 kilometers.")
    for quotes in asked(linked, "kind").values():
        assert not any("range" in quote for quote in quotes)


def test_equal_full_names_are_no_question(pile):
    linked = pile("Ada Novak met Karl Stein in Brno.", "Ada Novak met Karl Stein in Brno.")
    assert not asked(linked, "name")


def test_a_part_of_an_outlets_name_is_the_outlet(pile):
    linked = pile("The Harbour Gazette said so. The Gazette reported it on Monday in Porto.")
    gazettes = [entity for entity in linked.entities if "Gazette" in entity.name]
    assert len(gazettes) <= 1


def test_order_does_not_matter(read):
    texts = [
        "A fire at a mill near Porto injured nine people on Monday.",
        "Nine people were injured in the fire in Porto. Postal workers intercepted a parcel.",
        "Postal workers intercepted a parcel in Porto. The fire injured nine.",
    ]
    readings = read_claims([read(text, id=f"d{n}", uri=f"{n}.txt") for n, text in enumerate(texts)])
    assert link_claims(readings) == link_claims(readings[::-1])
