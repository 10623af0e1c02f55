"""Names kept apart and kept whole: namesakes, storms, "of", hyphens, lists, sentence ends."""

from __future__ import annotations

import pytest
from name_reading import names_of


@pytest.mark.parametrize(
    ("text", "people"),
    [
        # Given names that look alike.
        ("Patrick Holm spoke at noon. Patricia Holm left.", {"Patrick Holm", "Patricia Holm"}),
        ("Daniel Okafor spoke at noon. Daniela Okafor left.", {"Daniel Okafor", "Daniela Okafor"}),
        ("Maria Okafor spoke at noon. Marina Okafor left.", {"Maria Okafor", "Marina Okafor"}),
        # Spellings of one given name.
        ("Mohammed Saleh spoke at noon. Muhammad Saleh left.", {"Mohammed Saleh"}),
        # Middle initials.
        ("Henry W. Holm spoke at noon. Henry A. W. Holm left.", {"Henry W. Holm", "Henry A. W. Holm"}),
        ("Henry A. Holm spoke at noon. Henry Holm left.", {"Henry A. Holm"}),
        ("Henry A. Holm met Henry B. Holm. Henry Holm left.", {"Henry A. Holm", "Henry B. Holm", "Henry Holm"}),
        # An initial that fits two has no owner.
        ("John Holm spoke at noon. Jane Holm left. J. Holm stayed.", {"John Holm", "Jane Holm", "J. Holm"}),
        ("John Holm spoke at noon. J. Holm stayed.", {"John Holm"}),
        # Transliterations of one surname; a pope by his name alone.
        ("Viktor Barovsky spoke at noon. Later Barovskyy left, and Mr. Barovskiy wept.", {"Viktor Barovsky"}),
        ("Pope Leo XIV spoke. Later Leo left the hall.", {"Leo XIV"}),
    ],
)
def test_who_is_who(text: str, people: set[str]) -> None:
    assert {name.canonical for name in names_of(text) if name.kind == "person"} == people


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        # A storm's name inside a person's.
        ("Hurricane Maria hit the coast. Maria Lund lost her home.", "Maria Lund", "person"),
        ("Hurricane Ida came. Lt. Gov. Ida Hale spoke at noon.", "Ida Hale", "person"),
        ("Typhoon Fung-wong hit the island. Later Fung-wong weakened.", "Fung-wong", "other"),
        # "Of" joins offices and bodies only.
        ("David Holm of the Conservative Party won the vote.", "David Holm", "person"),
        ("David Holm of the Conservative Party won the vote.", "Conservative Party", "organisation"),
        ("The 737 Max of Kenya Airways landed at noon.", "Kenya Airways", "organisation"),
        ("They met the Association of Teachers of Kenya.", "Association of Teachers of Kenya", "organisation"),
        ("Chief of Police Henry Holm was hurt on Monday.", "Henry Holm", "person"),
        # Hyphens, apostrophes, particles and numbers inside a name.
        ("Premier Cho Min-tai spoke in the hall.", "Cho Min-tai", "person"),
        ("Sgt. Anne O'Neill spoke to reporters.", "Anne O'Neill", "person"),
        ("The plant in Caxias do Sul closed.", "Caxias do Sul", "place"),
        ("The army fired a Hwasong-29 missile.", "Hwasong-29", "weapon"),
        ("Two Su-35s fell into the sea.", "Su-35s", "vehicle"),
        ("HMS Prince of Wales sailed on Monday.", "HMS Prince of Wales", "vehicle"),
        # Lists inside an office's name; "and" in a body's.
        (
            "The Department for Culture, Media and Sport said so.",
            "Department for Culture, Media and Sport",
            "organisation",
        ),
        ("The Ministry of Defence, Kyiv and Moscow said so.", "Ministry of Defence", "organisation"),
        (
            "The National Transport and Safety Authority (NTSA) said so.",
            "National Transport and Safety Authority",
            "organisation",
        ),
        # Months that are names.
        ("Theresa May and John Holm met in March.", "Theresa May", "person"),
        ("April Holm went missing in 2012.", "April Holm", "person"),
        ("August Holm wrote plays.", "August Holm", "person"),
        # Bodies and things that look like places or persons.
        ("Makueni County Police arrested two men.", "Makueni County Police", "organisation"),
        ("The goalkeeper of Inter Miami was late.", "Inter Miami", "organisation"),
        ("They launched a Falcon 9 from the coast.", "Falcon 9", "vehicle"),
        ("The Lok Sabha passed the bill.", "Lok Sabha", "government"),
        ("Haiyan, a typhoon, killed thousands.", "Haiyan", "other"),
        ("The Indian government said that Congress was wrong.", "Congress", "organisation"),
        ("The Senate said that Congress was wrong.", "Congress", "government"),
        # A sentence ends the name.
        ("It was said by Oregon governor Kathy Holm. New York is big.", "Kathy Holm", "person"),
    ],
)
def test_apart_and_whole(text: str, name: str, kind: str) -> None:
    assert (name, kind) in [(item.text, item.kind) for item in names_of(text)]


def test_a_month_is_not_the_prime_minister() -> None:
    found = names_of("Theresa May spoke in March. In May the vote failed again. On Monday Mrs May left.")
    assert [item.canonical for item in found] == ["Theresa May", "Theresa May"]


def test_a_role_stops_at_a_sentence_end_behind_one_letter() -> None:
    found = names_of("The governor spoke on X. Transport Minister Davis Chirchir agreed.")
    assert [item.role for item in found if item.kind == "person"] == ["Transport Minister"]


def test_types_of_helicopter_and_drone_are_apart() -> None:
    found = names_of("A Mi-8, a Mi-17 and a Mi-24 landed. A Shahed-131 and a Shahed-238 fell.")
    assert [item.known for item in found] == ["mi-8", "mi-17", "mi-24", "shahed-131", "shahed-238"]


@pytest.mark.parametrize("town", ["Lebanon, N.H.", "Rome, New York", "Salem, N.J.", "Vancouver, Washington"])
def test_a_town_before_its_state_is_no_country(town: str) -> None:
    found = names_of(f"A man from {town}, was hurt in the crash.")
    name = town.partition(",")[0]
    assert (found[0].text, found[0].kind, found[0].known) == (name, "place", None)
    assert found[1].text == town.partition(", ")[2]


def test_a_title_with_a_letter_of_another_script() -> None:
    found = names_of("C\u043elonel Iv\u0430n Petrov spoke on Monday in the hall of the town.")
    assert [(item.text, item.kind) for item in found] == [("Iv\u0430n Petrov", "person")]
