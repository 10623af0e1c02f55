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


SENTENCE = "The mayor said that two rockets destroyed the depot on Monday. “We saw it burn,” said Ann Bell, a clerk."


@pytest.mark.parametrize(
    "text",
    [
        # quotations opened in every typography and closed in another, or never
        '“He told me ‘she said “the «dam» broke” twice’ on Monday,” Bell said. „Er kam“, sagte er. \'We saw "it" «burn. '
        * 20,
        SENTENCE.upper() * 10,
        "\n".join(f"{name}: {SENTENCE}" for name in ("BELL", "HOST", "BELL") * 10),
        "\n".join("Orm\t12\tkilled\t2020-01-02\t“yes\t3.5 km\tarmy said" for _ in range(60)),
        "The mayor said that "
        + ", and ".join("officials denied that rockets hit the depot in Orm" for _ in range(300)),
        "the army said that rockets hit a depot while officials denied it " * 100,
        "🙂 The army 🚀 said 🔥 that two soldiers died 😢. قال الجيش إن جنديين قتلا. The\u200b army\u00ad said. " * 20,
        "The claim that the claim that " * 100 + "it fell was false.",
    ],
    ids=["quotes", "capitals", "transcript", "table", "one sentence", "no punctuation", "scripts", "nested"],
)
def test_hostile_text_has_bounded_claims(text):
    (reading,) = read_claims(read_values(parse([Document(id="d1", uri="a.txt", text=text, sha256="0", language="en")])))
    for claim in reading.claims:
        assert text[claim.evidence.start : claim.evidence.end] == claim.evidence.quote
        assert len(claim.evidence.quote) <= 600
        assert claim.subject is None or len(claim.subject.text) <= 300


def test_no_parse_is_left_alone(document):
    reading = Reading(document=document("Что-то случилось в городе."), doc=None)
    assert read_claims([reading]) == [reading]
