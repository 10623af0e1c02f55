"""Roles of named people and bodies: the title before or behind a name."""

from __future__ import annotations

import pytest
from name_reading import names_of, the


def test_title_before_a_person_is_the_role() -> None:
    name = the(names_of("Belarusian Defense Minister Victor Khrenin met reporters."), "Victor Khrenin")
    assert (name.kind, name.role) == ("person", "Belarusian Defense Minister")


def test_title_behind_a_person_is_the_role() -> None:
    name = the(names_of("Maria Okafor, the city council chairwoman, opened the bridge."), "Maria Okafor")
    assert name.role == "city council chairwoman"


def test_a_title_ends_another_role() -> None:
    name = the(names_of("He is a staffer for Rep. Daniel Ortega of Ohio."), "Daniel Ortega")
    assert name.role == "Rep."


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Coast guard commander Liv Berg said so.", "Liv Berg", "Coast guard commander"),
        ("On June 1, coast guard commander Liv Berg said so.", "Liv Berg", "coast guard commander"),
        ("Deputy Fisheries Minister Per Aas said so.", "Per Aas", "Deputy Fisheries Minister"),
        ("Company chief Jonas Eik told reporters.", "Jonas Eik", "Company chief"),
        ("Alexandria Police Chief Michael Stone spoke in the hall.", "Michael Stone", "Alexandria Police Chief"),
        # No age, no small word at the end, no day of the week.
        ("Maria Ek, a 40-year-old teacher of music, left.", "Maria Ek", "teacher of music"),
        ("He met on Monday President Ana Silva in Lima.", "Ana Silva", "President"),
    ],
)
def test_roles(text: str, name: str, role: str) -> None:
    assert the(names_of(text), name).role == role


def test_body_in_apposition_has_a_role() -> None:
    found = names_of("The BVT, Ruritania's security service, denied the report.")
    assert the(found, "BVT").role == "Ruritania's security service"
