"""Claims of any text at all: they quote it, in order, alike twice; and texts with nothing to read."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.claims import read_claims
from variorum.language import parse
from variorum.model import Document, Reading
from variorum.normalise import read_values

WORDS = st.sampled_from(
    ["The", "army", "said", "that", "“", "”", '"', "two", "soldiers", "died", "in", "May", "2020", ",", ".", "\n", "\n\n", "and", "by",
     "destroyed", "according", "to", "which", "denied", "claim", "a", "range", "of", "500", "km", "Orm", "’s", "(", ")", "will", "если", "🙂"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_invariants(text):
    document = Document(id="d1", uri="a.txt", text=text, sha256="0")
    (reading,) = read_claims(read_values(parse([document])))
    ids = [claim.id for claim in reading.claims]
    assert len(ids) == len(set(ids))
    assert [claim.evidence.start for claim in reading.claims] == sorted(
        claim.evidence.start for claim in reading.claims
    )
    for claim in reading.claims:
        assert text[claim.evidence.start : claim.evidence.end] == claim.evidence.quote
        assert claim.evidence.covers(claim.predicate_start, claim.predicate_end)
        assert len(claim.evidence.quote) <= 600
        assert claim.attribution[-1].kind == "publisher"
        for part in (claim.subject, *claim.arguments):
            assert part is None or text[part.start : part.end] == part.text
    again = read_claims(read_values(parse([document])))[0]
    assert msgspec.json.encode(again.claims) == msgspec.json.encode(reading.claims)


@pytest.mark.parametrize("text", ["", "....", "!?", "a " * 3000, "The army said " * 800, "“" * 400, "Солдаты " * 30])
def test_bad_input(text):
    document = Document(id="d1", uri="a.txt", text=text, sha256="0")
    read_claims(read_values(parse([document])))


def test_no_parse_is_left_alone(document):
    reading = Reading(document=document("Что-то случилось в городе."), doc=None)
    assert read_claims([reading]) == [reading]
