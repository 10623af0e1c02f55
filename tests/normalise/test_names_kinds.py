"""Kinds of names told by their form: streets, features, storms, cars, teams, companies, designations, datelines."""

from __future__ import annotations

import pytest
from name_reading import names_of


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        # Streets: with a house number or behind "on" also where the last word is ambiguous.
        ("She lives on Maple Drive.", "Maple Drive", "facility"),
        ("The shop at 12 Elm St. burned.", "Elm St", "facility"),
        ("The crash closed Highway 9 and Interstate 64.", "Highway 9", "facility"),
        ("A café on the Rue de Rivoli burned.", "Rue de Rivoli", "facility"),
        # A given name before such a word is a person's.
        ("The actress Diane Lane spoke on Monday.", "Diane Lane", "person"),
        # Features, divisions, lists.
        ("They camped near Otter Creek.", "Otter Creek", "place"),
        ("Oak County Sheriff Ben Hale spoke on Monday.", "Oak County", "place"),
        ("Schools in Kent and Oxford counties closed.", "Oxford", "place"),
        ("Shells fell on the villages of Tarnow and Lipa.", "Lipa", "place"),
        ("State Rep. Ana Cruz, D-Salem, agreed.", "Salem", "place"),
        ("A Springfield man was hurt.", "Springfield", "place"),
        ("The girl was found with Ana Lind of East Hampton.", "East Hampton", "place"),
        # Storms, cars, ships.
        ("Tropical Storm Lee reached the coast.", "Tropical Storm Lee", "other"),
        ("Hurricane Hilda struck. Hilda killed hundreds.", "Hilda", "other"),
        ("A red Ford Focus hit the wall.", "Ford Focus", "vehicle"),
        ("The ferry Aurora capsized.", "Aurora", "vehicle"),
        ("Some 90 people were on board the Santa Irena on Friday.", "Santa Irena", "vehicle"),
        ("Police boarded the Northern Light in Rotterdam.", "Northern Light", "vehicle"),
        ("Anna Berg sailed to Rotterdam.", "Anna Berg", "person"),  # no article, no ship
        ("The USS Carl B. Stone sailed.", "USS Carl B. Stone", "vehicle"),
        # Teams are organisations.
        ("The Tennessee Titans won.", "Tennessee Titans", "organisation"),
        ("She plays for the Lakers now.", "Lakers", "organisation"),
        # Companies by their form, also where the reference data know a part.
        ("Condor Shipping Ltd fell on Monday.", "Condor Shipping Ltd", "organisation"),
        ("A plant of Toyota Motor Corp closed.", "Toyota Motor Corp", "organisation"),
        ("Shares of Nokia fell.", "Nokia", "organisation"),
        ("The new McDonald's closed.", "McDonald's", "organisation"),
        # and by what they make, play or are, also where the pipeline takes a name before "said" for a person's
        ("Kelmar Dairy said that it would close in June.", "Kelmar Dairy", "organisation"),
        ("Kelmar Rovers said that it would play in June.", "Kelmar Rovers", "organisation"),
        ("Kelmar Orchestra said that it would play in June.", "Kelmar Orchestra", "organisation"),
        ("Kelmar Mills said that it would close in June.", "Kelmar Mills", "organisation"),
        ("Anna Mills said that she would come in June.", "Anna Mills", "person"),
        ("Kelmar Herald said that it would close in June.", "Kelmar Herald", "outlet"),
        ("Kelmar Gallery said that it would close in June.", "Kelmar Gallery", "facility"),
        # Awards and contests.
        ("He won two Emmys and a Grammy.", "Emmys", "other"),
        # Buildings.
        ("They met in Vandal Tower.", "Vandal Tower", "facility"),
        # Designations, in the plural too, and where only the words around them tell.
        ("Two Kh-59s flew over the river.", "Kh-59", "weapon"),
        ("A MiG-19 was on show.", "MiG-19", "vehicle"),
        ("The army sent its T-55 tanks.", "T-55", "vehicle"),
        # Datelines behind the title and before a date.
        ("Man hurt in crash. SPRINGFIELD — Police were called at noon.", "SPRINGFIELD", "place"),
        ("KINSHASA 1997 - 02 - 19\nPeople fled on Monday.", "KINSHASA", "place"),
    ],
)
def test_kinds_by_form(text: str, name: str, kind: str) -> None:
    assert (name, kind) in [(item.text, item.kind) for item in names_of(text)]


@pytest.mark.parametrize(
    ("text", "not_a_name"),
    [
        # Ordinary words before "man" and "motorists" that towns are called too.
        ("Many motorists were late.", "Many"),
        ("Area woman wins the prize of the year again.", "Area"),
        # A plain designation of a road or a paper size.
        ("He printed it on A-4 paper.", "A-4"),
        # People of a party.
        ("Riverside Democrats were late.", "Democrats"),
        # A day before a body's name.
        ("He said on Sunday the Palestinian Authority was late.", "Sunday the Palestinian Authority"),
    ],
)
def test_no_names_by_form(text: str, not_a_name: str) -> None:
    assert not_a_name not in [item.text for item in names_of(text)]


def test_first_word_stands_for_the_company() -> None:
    found = names_of(
        "Condor Oil Ltd said on Monday that it would sell a field. Analysts said Condor was short of money."
    )
    assert [(item.canonical, item.kind) for item in found if item.text == "Condor"] == [
        ("Condor Oil Ltd", "organisation")
    ]


def test_an_ambiguous_form_counts_after_a_clear_one() -> None:
    assert "Oscar" not in [item.text for item in names_of("His son Oscar, 8, was at the Academy Awards.") if item.known]
    assert [item.known for item in names_of("At the Academy Awards she won an Oscar.")] == ["academy-awards"] * 2


def test_a_role_ends_with_the_sentence() -> None:
    found = names_of("It helped Apple CEO Tim Cook. Amazon founder Jeff Bezos was glad.")
    assert [item.role for item in found if item.kind == "person"] == ["Apple CEO", "Amazon founder"]
