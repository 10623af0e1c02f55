from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from place_reading import places_of

from variorum.model import Document, Place, Reading
from variorum.normalise.places import resolve_places
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
    check(text, places_of(text))


def check(text: str, places: tuple[Place, ...]) -> None:
    for place in places:
        assert text[place.start : place.end] == place.text
        assert -90 <= place.lat <= 90
        assert -180 <= place.lon <= 180
        assert place.precision_km > 0


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
    check(text, places_of(text))


def given_places(text: str, *words: str, publisher: str | None = None) -> tuple[Place | None, ...]:
    """Places of given words of a text that was not parsed."""
    spans = [(text.index(word), text.index(word) + len(word)) for word in words]
    document = Document(id="d1", uri="d1.txt", text=text, sha256="0", publisher=publisher)
    return resolve_places(Reading(document=document), spans)


@pytest.mark.parametrize(
    ("text", "words", "name", "country", "near"),
    [
        # Neighbours beat the metropolis of the same name.
        (
            "Alexandria will pay its share, officials in Arlington and Fairfax County said.",
            ("Alexandria", "Arlington", "Fairfax County"),
            "Alexandria",
            "US",
            (38.8, -77.0),
        ),
        # With nothing beside it the metropolis is meant, also in a report about another country.
        ("Ministers of the United States met in Paris.", ("Paris", "United States"), "Paris", "FR", (48.9, 2.4)),
        (
            "Berlin, Hamburg, Munich and Frankfurt",
            ("Frankfurt", "Berlin", "Hamburg"),
            "Frankfurt am Main",
            "DE",
            (50, 8.7),
        ),
        # The holder in brackets.
        ("Paris (Texas) is small.", ("Paris",), "Paris", "US", (33.7, -95.6)),
        # An enumeration of states holds nothing, and New York is one of them there.
        ("Voters in Ohio, New York and Texas", ("New York", "Ohio", "Texas"), "New York State", "US", (42.9, -75.5)),
        ("The New York governor spoke.", ("New York",), "New York State", "US", (42.9, -75.5)),
        # First order anywhere, second order with its word, as an Irish county, and in context without its word.
        ("A convoy was hit in Helmand.", ("Helmand",), "Helmand", "AF", (31, 64)),
        ("Floods in County Tipperary", ("County Tipperary",), "County Tipperary", "IE", (52.6, -7.9)),
        ("Deputies of Rapides Parish", ("Rapides Parish",), "Rapides Parish", "US", (31.2, -92.5)),
        ("Rapides deputies near Pineville, Louisiana", ("Rapides", "Pineville"), "Rapides Parish", "US", (31.2, -92.5)),
        ("In Sichuan province a quake struck.", ("Sichuan",), "Sichuan", "CN", (30.6, 102.9)),
        # A town before the division of its own name.
        ("Shells fell on Kharkiv.", ("Kharkiv",), "Kharkiv", "UA", (50, 36.3)),
        # Usual English names and abbreviations.
        ("They moved to Saigon.", ("Saigon",), "Ho Chi Minh City", "VN", (10.8, 106.7)),
        ("They moved to NYC.", ("NYC",), "New York City", "US", (40.7, -74)),
        # What stands around a name.
        ("Rain fell in northern Iraq.", ("northern Iraq",), "Iraq", "IQ", (33, 43.8)),
        # One letter wrong in a long name, in a report about its country.
        ("Volgagrad is a city of Russia.", ("Volgagrad", "Russia"), "Volgograd", "RU", (48.7, 44.5)),
        # A name over a line break.
        ("The fair in New\nYork City", ("New\nYork City",), "New York City", "US", (40.7, -74)),
        ("The Dutch won.", ("Dutch",), "The Netherlands", "NL", (52, 5.6)),
    ],
)
def test_given_spans(text: str, words: tuple[str, ...], name: str, country: str, near: tuple[float, float]) -> None:
    place = given_places(text, *words)[0]
    assert place is not None
    assert (place.name, place.country) == (name, country)
    assert abs(place.lat - near[0]) < 1.5
    assert abs(place.lon - near[1]) < 2.5
    assert place.reasons
    assert place.text == words[0]


@pytest.mark.parametrize(
    "words",
    [
        "Xyzzyville", "Volgagrad", "EU", "Island", "A" * 10_000, "\u0301" * 5_000, "St. " * 30, "東京", "' '",
        "...", "Mo\u202escow", "P\u0439ris",
    ],
)  # fmt: skip
def test_names_that_give_no_place(words: str) -> None:
    # Unknown and generic words, a misspelling without support, letters of another script.
    assert given_places(f"{words} was there.", words) == (None,)


def test_the_publisher_speaks_for_its_country() -> None:
    text = "The council of Perth met."
    place = given_places(text, "Perth", publisher="The Scotsman")[0]
    assert place is not None
    assert place.country in ("GB", "AU")


def test_a_misspelt_name_is_marked() -> None:
    place = given_places("Volgagrad is a city of Russia.", "Volgagrad", "Russia")[0]
    assert place is not None
    assert any("one letter away" in reason for reason in place.reasons)


def test_a_disputed_place_says_so() -> None:
    place = given_places("Ships left Crimea.", "Crimea")[0]
    assert place is not None
    assert place.kind == "region"
    assert any("68/262" in reason for reason in place.reasons)


def test_spans_outside_the_text_are_refused() -> None:
    with pytest.raises(ValueError, match="no such span"):
        resolve_places(Reading(document=Document(id="d", uri="d", text="Paris", sha256="0")), [(0, 6)])


def test_many_mentions_are_linear() -> None:
    words = ["Springfield", "San Jose", "Victoria", "Franklin"] * 2_000
    text = "; ".join(words)
    spans, start = [], 0
    for word in words:
        spans.append((start, start + len(word)))
        start += len(word) + 2
    began = time.process_time()
    assert all(resolve_places(Reading(document=Document(id="d", uri="d", text=text, sha256="0")), spans))
    assert time.process_time() - began < 5


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60), st.data())
def test_any_span_gives_a_place_or_none(text: str, data: st.DataObject) -> None:
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = resolve_places(Reading(document=Document(id="d", uri="d", text=text, sha256="0")), [(start, end)])
    check(text, tuple(place for place in found if place))


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


def test_mixed_scripts_are_told() -> None:
    place = given_places("P\u0430ris was there.", "P\u0430ris")[0]
    assert place is not None
    assert place.text == "P\u0430ris"
    assert "its letters mix two alphabets; read as Paris" in place.reasons
