"""Groups of mentions across documents."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from variorum.link.sameness import join_mentions
from variorum.model import Document, Reading

FIRE = "A fire destroyed the old Harbour Theatre in Lindby on Sunday. Firefighter Anna Roos was hurt. She was taken to hospital."
AGAIN = "The fire that destroyed the Harbour Theatre in Lindby on Sunday hurt a firefighter, Anna Roos."
VOTE = "Parliament in Orland passed the new fishing law by two votes. Fishermen protested outside."


def spans(readings: list[Reading], *asked: tuple[str, str]) -> list[tuple[str, int, int]]:
    texts = {reading.document.id: reading.document.text for reading in readings}
    return [(document, at := texts[document].index(word), at + len(word)) for document, word in asked]


def test_events_are_joined_across_reports(readings: Callable[..., list[Reading]]) -> None:
    read = readings(FIRE, AGAIN, VOTE)
    groups = join_mentions(read, spans(read, ("d0", "destroyed"), ("d1", "destroyed"), ("d2", "passed")), "event")
    assert groups == [0, 0, 1]


def test_things_are_joined_across_reports(readings: Callable[..., list[Reading]]) -> None:
    read = readings(FIRE, AGAIN, VOTE)
    asked = [("d0", "Anna Roos"), ("d1", "Anna Roos"), ("d0", "Lindby"), ("d1", "Lindby"), ("d2", "Orland")]
    assert join_mentions(read, spans(read, *asked), "thing") == [0, 0, 1, 1, 2]


def test_stories_that_share_no_rare_word_are_never_joined(readings: Callable[..., list[Reading]]) -> None:
    # The trap: one verb, two stories.
    read = readings(
        "The bridge over the Alme closed on Monday after cracks were found.",
        "The bakery Holm closed; flour had become dear.",
    )
    groups = join_mentions(read, spans(read, ("d0", "closed"), ("d1", "closed")), "event")
    assert groups == [0, 1]


def test_order_of_documents_and_mentions_does_not_matter(readings: Callable[..., list[Reading]]) -> None:
    read = readings(FIRE, AGAIN, VOTE)
    asked = spans(read, ("d0", "destroyed"), ("d1", "destroyed"), ("d1", "fire"), ("d0", "fire"), ("d2", "passed"))
    there = join_mentions(read, asked, "event")
    back = join_mentions(read[::-1], asked[::-1], "event")[::-1]
    assert [[a == b for b in there] for a in there] == [[a == b for b in back] for a in back]


@pytest.mark.parametrize("kind", ["event", "thing"])
def test_bad_input_stands_alone(kind: str, readings: Callable[..., list[Reading]]) -> None:
    read = readings("Rain.")
    unread = Reading(Document(id="x", uri="x", text="Дождь.", sha256="", supported=False))
    asked = [("d0", 0, 4), ("d0", 0, 4), ("x", 0, 5), ("gone", 0, 1)]
    groups = join_mentions([*read, unread], asked, kind)  # type: ignore[arg-type]
    assert len(groups) == 4
    assert len(set(groups[1:])) == 3
    assert join_mentions([], [], kind) == []  # type: ignore[arg-type]
