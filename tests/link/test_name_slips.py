"""Full names that differ by a letter: one person misspelt, unless a report names both."""

from __future__ import annotations

import pytest

from variorum.link.things.entities import find_things
from variorum.link.things.name_slips import find_name_slips

SAID = "{} said on Friday that the new bridge over the Havel would open in May."


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("Mohammed Karimov", "Hohammed Karimov", True),
        ("Marta Lindqvist", "Maria Lindqvist", True),
        ("Abdul Karim Yaroobi", "Abdul Karim Yarubi", True),  # two letters, beside two words that are the same
        ("Anthony LaCorrita III", "Anthony Corrita", True),  # what tells a son from his father is no part of the name
        ("Ada Novak", "Ida Novak", False),  # short names are many people's
        ("Marta Lindqvist", "Petra Lindqvist", False),
        ("Marta Lindqvist", "Marta Lundgren", False),
    ],
)
def test_a_slip_in_a_name_is_one_person_s(read, first, second, one):
    things = find_things([read(SAID.format(name), id=f"d{n}") for n, name in enumerate((first, second))])
    assert bool(find_name_slips(things, {"d0": 0, "d1": 0})) == one
    assert find_name_slips(things, {"d0": 0, "d1": 1}) == {}  # two stories


def test_a_report_that_names_both_knows_two(read):
    both = SAID.format("Marta Lindqvist") + " Maria Lindqvist said that it would not."
    things = find_things([read(both, id="d0"), read(SAID.format("Maria Lindqvist"), id="d1")])
    assert find_name_slips(things, {"d0": 0, "d1": 0}) == {}


def test_it_is_asked_how_a_name_is_spelled(link):
    linked = link(SAID.format("Vasile Muntean"), SAID.format("Vasile Munteanu"))
    asked = next(question for question in linked.questions if question.slot == "name")
    assert asked.label in ("How is the name of Vasile Muntean spelled?", "How is the name of Vasile Munteanu spelled?")
    assert {answer.value.text for answer in asked.answers} == {"Vasile Muntean", "Vasile Munteanu"}
