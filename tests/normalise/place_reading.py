"""How the tests of places read a text: with its parse and its names."""

from __future__ import annotations

from dataclasses import replace

from variorum.language import identify, parse
from variorum.model import Document, Place
from variorum.normalise.names import find_names
from variorum.normalise.places import find_places


def places_of(text: str) -> tuple[Place, ...]:
    """The places of a text that is a whole report."""
    document = Document(id="d1", uri="d1.txt", text=text, sha256="0", chars=len(text))
    reading = parse(identify([document])[0])[0]
    return find_places(replace(reading, names=find_names(reading)))


def check_places(text: str, places: tuple[Place, ...]) -> None:
    """The places quote the text and lie on the Earth."""
    for place in places:
        assert text[place.start : place.end] == place.text
        assert -90 <= place.lat <= 90
        assert -180 <= place.lon <= 180
        assert place.precision_km > 0
