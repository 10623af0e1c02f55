"""Names across documents."""

from __future__ import annotations

import pytest

from variorum.link.things.clusters import cluster_names
from variorum.link.things.folding import acronym_of, fold, given_names_agree, persons_agree
from variorum.model import Document, Name, NameKind, Place, Reading


def reading(number: int, *names: tuple[str, NameKind, str | None]) -> Reading:
    text = ". ".join(name for name, _, _ in names) + "."
    at, found = 0, []
    for form, kind, canonical in names:
        at = text.index(form, at)
        found.append(Name(start=at, end=at + len(form), text=form, kind=kind, canonical=canonical or form))
        at += len(form)
    document = Document(id=f"d{number}", uri=f"{number}.txt", text=text, sha256="", chars=len(text))
    return Reading(document=document, names=tuple(found))


def groups(*readings: Reading) -> list[set[str]]:
    return [{name.text for _, name in cluster.names} for cluster in cluster_names(readings)]


@pytest.mark.parametrize(
    ("forms", "together"),
    [
        ([("Ada Novak", "person"), ("Novak", "person")], True),  # a surname that one person bears
        ([("Ada Novak", "person"), ("Ada", "person")], False),  # a first name is no ground
        ([("Bill Stone", "person"), ("William Stone", "person")], True),  # a known short form
        ([("Bill Stone", "person"), ("Robert Stone", "person")], False),  # one surname, two persons
        ([("Ada B. Novak", "person"), ("Ada Novak", "person")], True),  # a middle initial
        ([("World Health Organization", "organisation"), ("WHO", "organisation")], True),
        ([("Zürich Post", "organisation"), ("Zurich Post", "organisation")], True),  # accents
        ([("The Herald", "organisation"), ("Herald", "organisation")], True),
        ([("Jordan", "place"), ("Jordan", "person")], False),  # a place and a person of one name
        ([("U.S. Capitol Police", "organisation"), ("Capitol Police", "organisation")], True),
        # short forms of clubs, companies, bodies
        ([("Ridgeton Rovers", "organisation"), ("Rovers", "organisation")], True),
        ([("Tarvo Foods", "organisation"), ("Tarvo", "organisation")], True),
        ([("Civil Aviation Safety Board", "organisation"), ("Safety Board", "organisation")], True),
        ([("Orlen Foreign Ministry", "organisation"), ("Foreign Ministry", "organisation")], False),  # of a land
        ([("Ridgeton Rovers", "organisation"), ("Ridgeton", "place")], False),  # a club and its town
    ],
)
def test_joins(forms, together):
    found = groups(*[reading(n, (form, kind, None)) for n, (form, kind) in enumerate(forms)])
    assert (len(found) == 1) is together


def test_a_short_form_that_two_long_ones_fit_joins_neither():
    found = groups(
        reading(0, ("Ridgeton Rovers", "organisation", None), ("Tarvo Foods", "organisation", None)),
        reading(1, ("Lund Rovers", "organisation", None), ("Tarvo Motors", "organisation", None)),
        reading(2, ("Rovers", "organisation", None), ("Tarvo", "organisation", None)),
    )
    assert sorted(map(len, found)) == [1] * 6


def test_a_surname_of_two_persons_joins_neither():
    found = groups(
        reading(0, ("Ada Novak", "person", None)),
        reading(1, ("Karl Novak", "person", None)),
        reading(2, ("Novak", "person", None)),
    )
    assert len(found) == 3


@pytest.mark.parametrize(
    ("text", "folded"),
    [("The ‘Oak-M’", "oak-m"), ("Łódź", "lodz"), ("Belarus’s", "belarus"), ("U.S.", "us"), ("…", "")],
)
def test_fold(text, folded):
    assert fold(text) == folded


def test_given_names():
    assert given_names_agree("bill", "william")
    assert given_names_agree("j", "john")
    assert not given_names_agree("ada", "anna")
    assert not persons_agree(("ada", "b", "novak"), ("ada", "c", "novak"))
    assert "who" in acronym_of("World Health Organization")


def test_an_island_and_its_town_of_one_name():
    def told(number: int, kind: str, geoname: int | None, lat: float) -> Reading:
        text = "Karpas was flooded."
        place = Place(
            start=0, end=6, text="Karpas", name="Karpas", lat=lat, lon=27.0, country="GR", kind=kind, geoname=geoname,
            precision_km=5.0,
        )  # fmt: skip
        document = Document(id=f"d{number}", uri=f"{number}.txt", text=text, sha256="", chars=len(text))
        return Reading(document=document, places=(place,))

    assert len(cluster_names([told(0, "island", None, 36.0), told(1, "city", 7, 36.3)])) == 1
    assert len(cluster_names([told(0, "island", None, 36.0), told(1, "city", 7, 39.0)])) == 2  # far off
    assert len(cluster_names([told(0, "city", 8, 36.0), told(1, "city", 7, 36.3)])) == 2  # two towns


def test_thousands_of_one_surname_stay_apart():
    given = [f"{a}{b}{c}" for a in "BDKLMNRST" for b in "aeiou" for c in ("lda", "rgo", "mir", "nek", "sta", "vel")]
    found = groups(*[reading(n, (f"{name} Novak", "person", None)) for n, name in enumerate(given * 8)])
    assert len(found) == len(given)
