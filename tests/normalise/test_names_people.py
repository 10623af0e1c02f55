"""Persons: their names found whole, and their forms joined inside a document."""

from __future__ import annotations

import sys

import pytest
from name_reading import names_of, the

from variorum.model import Document, Reading
from variorum.normalise.names.found import Found
from variorum.normalise.names.people import people as persons
from variorum.normalise.names.text import Text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # Names that the recogniser passes over or cuts.
        ("The talks with Jean-Marc Lindqvist failed.", "Jean-Marc Lindqvist"),
        ("Ursula von der Heide met him in the hall.", "Ursula von der Heide"),
        ("A letter reached Mohammed bin Rashid at noon.", "Mohammed bin Rashid"),
        ("A copy went to Bashar al-Halabi in secret.", "Bashar al-Halabi"),
        ("The judge heard H. R. Okafor on Monday.", "H. R. Okafor"),
        ("The judge heard John O'Neill-Smith on Monday.", "John O'Neill-Smith"),
        ("She thanked Moon Jae-won for it.", "Moon Jae-won"),
    ],
)
def test_whole_names_of_persons(text: str, name: str) -> None:
    assert the(names_of(text), name).kind == "person"


@pytest.mark.parametrize("text", ["He flew to Virginia Beach on Monday.", "He flew to Carson City on Monday."])
def test_a_town_with_a_given_name_is_no_person(text: str) -> None:
    assert {item.kind for item in names_of(text)} == {"place"}


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        (
            "Ursula von der Heide met them. Later von der Heide left for the station.",
            "von der Heide",
            "Ursula von der Heide",
        ),
        ("Bashar al-Halabi fled. Mr. Halabi was seen in Paris.", "Halabi", "Bashar al-Halabi"),
        ("Xi Mingze spoke. Mr. Xi said that it was late.", "Xi", "Xi Mingze"),
        ("Debbie Okafor Lund spoke. Critics said that Okafor Lund was late.", "Okafor Lund", "Debbie Okafor Lund"),
        ("J. D. Harmon spoke. The crowd cheered J.D. Harmon twice.", "J.D. Harmon", "J. D. Harmon"),
    ],
)
def test_short_forms_join(text: str, short: str, full: str) -> None:
    assert the(names_of(text), short).canonical == full


def test_father_and_son_are_two() -> None:
    found = names_of("Howard Lind spoke in Ohio. Howard Lind Jr. joined him.")
    assert {item.canonical for item in found if item.kind == "person"} == {"Howard Lind", "Howard Lind Jr."}


def test_forms_of_address_tell_a_couple_apart() -> None:
    found = names_of("Joan Keller and Paul Keller moved. Mr. Keller left. Mrs. Keller stayed. Keller was tired.")
    assert [item.canonical for item in found if item.text == "Keller"] == ["Paul Keller", "Joan Keller", "Keller"]


def test_the_president_is_not_the_daughter() -> None:
    found = names_of("The president’s daughter Ivana Holt waved. President Holt smiled. Mr. Holt left early.")
    assert {item.canonical for item in found if item.text == "Holt"} == {"Holt"}


def test_a_given_name_shares_the_surname_behind_and() -> None:
    found = names_of("The award went to Tom and Anna Berger. Critics said that Berger was late.")
    assert the(found, "Tom").canonical == "Tom Berger"
    assert the(found, "Berger").canonical == "Berger"


def test_names_over_a_broken_line_are_whole() -> None:
    lines = [
        "The minister of the interior said on Monday that Sergei",
        "Lavrinenko had left the capital for talks with the other",
        "members of the group, which were held in the north of the",
        "country behind closed doors and without any of the usual",
        "statements to the press afterwards, as an official said.",
    ]
    found = names_of("\n".join(lines))
    assert the(found, "Sergei\nLavrinenko").canonical == "Sergei Lavrinenko"


def test_work_grows_with_the_text_not_with_its_people() -> None:
    """Steps are counted, not seconds: calls of functions."""

    def steps(people: int) -> int:
        letters = "abcdefghijklmnopqrstuvwxyz"
        names = [f"Anna B{letters[at % 26]}{letters[at // 26 % 26]}{letters[at // 676]}rg" for at in range(people)]
        text = ". ".join(names)
        items, at = [], 0
        for name in names:
            items.append(Found(at, at + len(name), "person", 55))
            at += len(name) + 2
        reading = Text(Reading(document=Document(id="d", uri="d", text=text, sha256="0")))
        calls = 0

        def count(frame: object, event: str, argument: object) -> None:
            nonlocal calls
            calls += event in ("call", "c_call")

        before = sys.getprofile()
        sys.setprofile(count)
        try:
            persons(reading, items)
        finally:
            sys.setprofile(before)
        return calls

    steps(50)
    assert steps(2000) < 8 * steps(400)
