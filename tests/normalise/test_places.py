"""Places of parsed reports: which one is meant, what is none, and why."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from place_reading import check_places, places_of

from variorum.model import Place
from variorum.reference import gazetteer


def the(places: tuple[Place, ...], text: str) -> Place:
    return next(place for place in places if place.text == text)


@pytest.mark.parametrize(
    ("text", "words", "name", "country", "kind"),
    [
        ("The fire broke out in Warsaw.", "Warsaw", "Warsaw", "PL", "city"),
        # The container behind the comma decides.
        ("The fair was held in Paris, Texas, last week.", "Paris", "Paris", "US", "city"),
        ("A man from Woodburn, Oregon, won the prize.", "Woodburn", "Woodburn", "US", "city"),
        ("The offices in Golden, Colo., were closed.", "Golden", "Golden", "US", "city"),
        # A later bare mention keeps the sense.
        ("Police in Odessa, Texas, said so. Roads into Odessa were shut.", "Odessa", "Odessa", "US", "city"),
        # Renamed towns.
        ("A plant in Dnipropetrovsk, in Ukraine, was hit.", "Dnipropetrovsk", "Dnipro", "UA", "city"),
        # With the word for a division it is no town.
        ("Shelling went on in the Kharkiv region of Ukraine.", "Kharkiv region", "Kharkiv Oblast", "UA", "region"),
        # The report's own country beats a more populous namesake.
        (
            "Georgia voted on Tuesday. In Tbilisi, the Georgian capital, turnout was high.",
            "Georgia",
            "Georgia",
            "GE",
            "country",
        ),
        (
            "Atlanta and other cities of Georgia saw rain, said officials in Savannah, Georgia.",
            "Atlanta",
            "Atlanta",
            "US",
            "city",
        ),
        ("Unrest grew across Eastern Europe.", "Eastern Europe", "Eastern Europe", None, "area"),
        ("A flight from Tromso to Svalbard was late.", "Tromso", "Tromsø", "NO", "city"),
        ("A flight from Tromso to Svalbard was late.", "Svalbard", "Svalbard", "SJ", "island"),
        ("They sailed from Greenland to Iceland.", "Greenland", "Greenland", "GL", "country"),
        ("Ships crossed the Black Sea.", "Black Sea", "Black Sea", None, "water"),
        # Capitals for governments.
        ("Moscow denied the report on Sunday.", "Moscow", "Moscow", "RU", "government"),
        ("The Kremlin denied the report.", "Kremlin", "Kremlin", "RU", "government"),
        # ... also where they are spoken to, but not where they are gone to or struck.
        ("Oslo had warned Helsinki not to wait.", "Helsinki", "Helsinki", "FI", "government"),
        ("Oslo urged Helsinki to wait.", "Helsinki", "Helsinki", "FI", "government"),
        ("Rockets struck Kyiv on Sunday.", "Kyiv", "Kyiv", "UA", "city"),
        ("London and Paris agreed on the text.", "London", "London", "GB", "government"),
    ],
)
def test_resolved(text: str, words: str, name: str, country: str | None, kind: str) -> None:
    place = the(places_of(text), words)
    assert (place.name, place.country, place.kind) == (name, country, kind)
    assert place.reasons


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The singer Paris Hilton left the hotel.", "Paris"),
        ("The novelist Jack London wrote about dogs.", "London"),
        ("The New York Times reported it.", "New York"),
        ("The Oreshnik was fired at noon.", "Oreshnik"),
        ("African-Americans voted early.", "African"),
    ],
)
def test_not_a_place(text: str, words: str) -> None:
    assert words not in {place.text for place in places_of(text)}


def test_demonym_points_to_its_country() -> None:
    place = the(places_of("Belarusian officials spoke to Poles at the border."), "Belarusian")
    assert (place.country, place.demonym, place.kind) == ("BY", True, "country")
    assert place.precision_km > 200


def test_place_inside_a_body_is_marked_as_adjectival() -> None:
    places = places_of("He works for the Ohio Department of Transportation.")
    place = the(places, "Ohio")
    assert place.demonym
    assert "Ohio Department of Transportation" in " ".join(place.reasons)


def test_division_of_the_same_name_is_a_candidate() -> None:
    place = the(places_of("A plant in Dnipropetrovsk was hit, Ukraine said."), "Dnipropetrovsk")
    assert any("Oblast" in candidate for candidate in place.candidates)


def test_namesakes_are_candidates_with_reasons() -> None:
    place = the(places_of("The match took place in Springfield."), "Springfield")
    assert place.candidates
    assert all(": " in candidate for candidate in place.candidates)


@pytest.mark.parametrize("text", ["", "...", ",,, ,", "Paris,", "In , of", "Paris, " * 200, "Ω Москва 北京"])
def test_bad_input(text: str) -> None:
    check_places(text, places_of(text))


PIECES = [
    "Paris",
    ", ",
    "Texas",
    "U.S.",
    " in ",
    "Moscow",
    " said ",
    "Georgian ",
    "the ",
    "Kharkiv",
    " region",
    ". ",
    "\n",
    "(",
    "St. ",
]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_places_quote_their_text(text: str) -> None:
    check_places(text, places_of(text))


def test_a_name_on_two_lines_is_quoted_as_it_stands() -> None:
    text = (
        "Sales were made with June delivery at 2,375 dollars and at 1.25 times New\n"
        "York July, while August was sold at 2,400 dollars and the rest of the\n"
        "crop went to buyers in Argentina and Uruguay, traders said on Monday in\n"
        "the port.\n"
    )
    places = places_of(text)
    assert "New York" in {place.name for place in places} or "New York City" in {place.name for place in places}
    check_places(text, places)


def test_a_street_is_not_in_the_town_it_is_called_after() -> None:
    assert "Dublin" not in {place.text for place in places_of("The house stands at 6016 Dublin Road.")}


def test_languages_dishes_and_native_peoples_point_nowhere() -> None:
    found = {place.text for place in places_of("She spoke French and cooked Italian food for Native Americans.")}
    assert found.isdisjoint({"French", "Italian", "Americans"})


def test_namesakes_are_many() -> None:
    assert len(gazetteer.towns("Springfield")) > 10


def test_reasons_say_only_what_the_report_says() -> None:
    held = the(places_of("The base near Baranovichi, Belarus, was shut."), "Baranovichi")
    assert held.reasons == ("the report says that it lies in Belarus",)
    held = the(places_of("The fair was held in Paris, Texas, last week."), "Paris")
    assert held.reasons[0] == "the report says that it lies in Texas"


def test_towns_that_play_are_teams() -> None:
    found = [place.text for place in places_of("Denver beat Boston 102-98 on Friday. It rained in Denver.")]
    assert found == ["Denver"]
    assert len(places_of("Denver beat Boston to the contract on Friday.")) == 2
