"""Places of words that the caller names, in a text that was not parsed."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from place_reading import check_places

from variorum.model import Document, Place, Reading
from variorum.normalise.places import resolve_places


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
    check_places(text, tuple(place for place in found if place))


def test_mixed_scripts_are_told() -> None:
    place = given_places("P\u0430ris was there.", "P\u0430ris")[0]
    assert place is not None
    assert place.text == "P\u0430ris"
    assert "its letters mix two alphabets; read as Paris" in place.reasons
