"""Forms of one name inside a report: short forms, acronyms, surnames, second mentions."""

from __future__ import annotations

from name_reading import names_of, the


def test_last_word_stands_for_the_longer_name() -> None:
    found = names_of(
        "As reported by the newspaper The Salten Courier, boats left. The Courier notes that it is late."
        " Vestlys Aero, a Norwegian company, was hit. Vestlys Aero denied it."
    )
    assert {item.canonical for item in found if item.kind == "outlet"} == {"The Salten Courier"}
    assert {item.text for item in found if "Aero" in item.text} == {"Vestlys Aero"}


def test_short_form_of_a_known_outlet_has_its_article() -> None:
    found = names_of("The UK-based Express publication told of unease. According to the Express, talks go on.")
    assert {item.canonical for item in found if item.kind == "outlet"} == {"The Express"}


def test_surname_that_is_a_town_stays_the_persons() -> None:
    found = names_of("Coast guard commander Liv Berg spoke in Bergen, Norway. Berg said that the boats were safe.")
    assert [item.kind for item in found if item.text == "Berg"] == ["person"]


def test_surname_joins_the_full_name() -> None:
    found = names_of(
        "The talks with President Alexander Lukashenko ended at noon. Later Lukashenko left for the airport."
    )
    assert the(found, "Lukashenko").canonical == "Alexander Lukashenko"


def test_shared_surname_stays_alone() -> None:
    found = names_of("Hillary Clinton met Bill Clinton in June. Critics said Clinton was late.")
    assert the(found, "Clinton").canonical == "Clinton"


def test_given_name_alone_is_not_joined() -> None:
    found = names_of("Angela Merkel spoke in the hall. A girl named Angela sat in the first row.")
    assert all(item.canonical != "Angela Merkel" for item in found if item.text == "Angela")


def test_acronym_gets_its_long_form() -> None:
    found = names_of("The Security Service of Ukraine (SBU) denied it. The SBU gave no details.")
    assert {item.canonical for item in found if item.text == "SBU"} == {"Security Service of Ukraine"}


def test_unknown_acronym_gets_its_long_form() -> None:
    found = names_of("The Volta River Commission (VRC) met on Monday. The VRC will report in June.")
    assert [item.canonical for item in found if item.text == "VRC"] == ["Volta River Commission"] * 2


def test_bare_outlet_counts_after_a_clear_mention() -> None:
    found = names_of("The UK-based Express publication told of unease. According to the Express, talks go on.")
    assert [item.known for item in found if item.text == "Express"] == ["express", "express"]


def test_bare_times_belongs_to_the_times_named_in_full() -> None:
    found = names_of("The Seattle Times broke the story. The Times said that two people were hurt.")
    assert the(found, "Times").known == "seattle-times"


def test_weapon_named_once_is_found_again() -> None:
    found = names_of("The ‘Zarnitsa’ missile system is new. Experts doubt that Zarnitsa works.")
    assert [item.kind for item in found if item.text == "Zarnitsa"] == ["weapon", "weapon"]
