"""Accusations that are denied in a few words: the denial tells nothing of what it denies, and is one all the same."""

from __future__ import annotations

import pytest

ACCUSED = "Ruritania on Friday accused the army of Borduria of shelling the power station at Szohod. "


def _disputes(linked) -> list[set[tuple[str, str]]]:
    return [
        {(answer.span.document, answer.value.status) for answer in question.answers}
        for question in linked.questions
        if question.label.startswith("Is the accusation")
    ]


@pytest.mark.parametrize(
    "denial",
    [
        "Borduria denied the charge.",
        "Borduria denied this.",
        "Borduria has denied any involvement.",
        "The Bordurian government dismissed the accusation as groundless.",
    ],
)
def test_a_bare_denial_answers_the_accusation_before_it_and_those_of_other_reports(link, denial):
    other = "Ruritania has accused Borduria of shelling the power station. Lights went out in the town."
    assert {("d0", "happened"), ("d0", "denied"), ("d1", "happened")} in _disputes(link(ACCUSED + denial, other))


@pytest.mark.parametrize(
    "denial",
    [
        "Borduria denied the refugees food.",  # a thing that is withheld
        "The court dismissed the case.",  # nothing that was claimed
        "Borduria rejected a truce.",
        "Borduria did not deny the charge.",
        "Borduria denied the charge that its banks had stolen gold.",  # told again: another one
    ],
)
def test_what_is_no_denial_of_the_accusation_is_none(link, denial):
    assert _disputes(link(ACCUSED + denial)) == []


def test_what_somebody_is_known_for_is_no_charge(link):
    known = (
        "The army blames the Northern Front, which controls most of Karsk. The Northern Front denied any part in it."
    )
    assert [q.label for q in link(known).questions if q.label.startswith("Is it true")] == []


@pytest.mark.parametrize(
    ("denial", "asked"),
    [
        ("The Northern Front denied responsibility.", True),
        ("The Northern Front denied the workers food.", False),  # a thing that is withheld
        ("The Southern Front denied responsibility.", False),  # nobody has said so of it
    ],
)
def test_who_denies_a_part_denies_what_was_told_of_him(link, denial, asked):
    text = "The governor said soldiers of the Northern Front shelled the depot at Karsk. "
    labels = [q.label for q in link(text + denial).questions if q.label.startswith("Is it true")]
    told = "Is it true that soldiers of the Northern Front shelled the depot at Karsk?"
    assert labels == ([told] if asked else [])


def test_the_accused_may_have_no_name(link):
    one = "The mayor accused the bus company of ignoring warnings. The company denied the accusation."
    other = "The mayor has accused the company of ignoring warnings about the road."
    assert {("d0", "happened"), ("d0", "denied"), ("d1", "happened")} in _disputes(link(one, other))


def test_a_deed_may_be_a_noun(link):
    assert _disputes(link("Ruritania accused Borduria of piracy. Borduria denied the charge."))


def test_accusations_of_two_deeds_are_two(link):
    other = "Ruritania accused Borduria of flying balloons over the border. Borduria denied the accusation."
    found = _disputes(link(ACCUSED + "Borduria denied the charge.", other))
    assert sorted(map(sorted, found)) == [
        [("d0", "denied"), ("d0", "happened")],
        [("d1", "denied"), ("d1", "happened")],
    ]
