"""Facets of a claim: a few words for each plain question it answers."""

from __future__ import annotations

import pytest

from variorum.claims import read_claims
from variorum.link.statements.facets import read_facets
from variorum.link.statements.speakers import read_speakers
from variorum.link.things.entities import find_things


@pytest.fixture(scope="session")
def facets(read):
    def of_text(text: str) -> dict[str, list[str]]:
        readings = read_claims([read(text, id="d0", uri="0.txt", published="2031-05-20")])
        things = find_things(readings)
        page = things.pages["d0"]
        found: dict[str, list[str]] = {}
        for claim in readings[0].claims:
            for facet in (*read_facets(page, claim, things), *read_speakers(page, claim)):
                found.setdefault(facet.slot, []).append(text[facet.start : facet.end])
        return found

    return of_text


@pytest.mark.parametrize(
    ("text", "slot", "expected"),
    [
        # the verb says little, its object says what became of it
        ("The harbour sustained minor damage in the storm.", "status", "sustained minor damage in the storm"),
        # what completes the verb ends where the next clause begins
        ("The mayor opened the bridge, which had been closed for years.", "status", "opened the bridge"),
        ("Two helicopters carried the injured to Porto.", "to where", "Porto"),
        ("Planes came from the west.", "from where", "the west"),
        ("A bomb fell near the governor's house.", "where", "the governor's house"),
        # objects in a row are one answer
        ("Workers handed out food, blankets and tents.", "what", "food, blankets and tents"),
        ("The mayor said on Friday that the bridge had collapsed.", "when said", "Friday"),
        ("The mayor said on Friday that the bridge had collapsed.", "according to whom", "The mayor"),
    ],
)
def test_facet(facets, text, slot, expected):
    assert expected in facets(text).get(slot, [])


def test_no_facet_is_longer_than_an_answer(facets):
    text = "The council, " + "after a long and weary debate " * 12 + ", opened the bridge in Porto."
    assert all(len(words) <= 150 for found in facets(text).values() for words in found)
