"""Evidence or nothing: what does not quote its text cannot be made."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.model import Argument, Claim, Document, Dossier, Entity, EvidenceError, Quantity, Span, stable_id

TEXT = "The toll rose to 14 — «четырнадцать» — on Friday."


def make(text: str = TEXT) -> Document:
    return Document(id="d1", uri="a.txt", text=text, sha256="0" * 64, chars=len(text))


@given(st.text(min_size=1, max_size=40), st.integers(0, 45), st.integers(0, 45))
def test_a_span_quotes_its_text_or_is_refused(text: str, start: int, end: int) -> None:
    document = make(text)
    if 0 <= start < end <= len(text):
        assert document.span(start, end).quote == text[start:end]
    else:
        with pytest.raises(EvidenceError):
            document.span(start, end)


@pytest.mark.parametrize(
    ("start", "end", "quote"),
    [
        (5, 5, ""),  # empty
        (-1, 2, "abc"),  # before the text
        (3, 8, "abc"),  # a quote of another length
    ],
)
def test_a_span_that_cannot_be_is_refused(start: int, end: int, quote: str) -> None:
    with pytest.raises(EvidenceError):
        Span(document="d1", start=start, end=end, quote=quote)


def test_a_dossier_refuses_a_span_that_its_text_does_not_hold() -> None:
    wrong = Span(document="d1", start=0, end=3, quote="THE")  # another case is another quote
    entity = Entity(id="e1", name="toll", kind="other", aliases=(), mentions=(wrong,))
    with pytest.raises(EvidenceError, match="is not at 0 of d1"):
        Dossier(documents=(make(),), entities=(entity,))


def test_a_claim_refuses_a_value_that_is_not_in_its_evidence() -> None:
    document = make()
    evidence = document.span(0, 19)
    inside = Quantity(start=17, end=19, text="14", lower=14, upper=14)
    outside = Quantity(start=17, end=19, text="41", lower=41, upper=41)  # swapped digits are an added fact
    subject = Argument(role="subject", text="The toll", start=0, end=8)

    def claim(quantity: Quantity) -> Claim:
        return Claim(
            id="c1", document="d1", evidence=evidence, subject=subject, predicate="rise",
            predicate_start=9, predicate_end=13, quantities=(quantity,),
        )  # fmt: skip

    assert claim(inside).quantities[0].text == "14"
    with pytest.raises(EvidenceError, match="is not in its evidence"):
        claim(outside)


def test_json_keeps_offsets_of_any_script() -> None:
    dossier = Dossier(documents=(make(),))
    again = msgspec.json.decode(dossier.to_json(), type=Dossier)
    assert again == dossier
    start = TEXT.index("четырнадцать")
    assert again.documents[0].span(start, start + 12).quote == "четырнадцать"


def test_identifiers_depend_on_their_parts_alone() -> None:
    assert stable_id("c", "a", 1) == stable_id("c", "a", 1) == stable_id("c", "a", "1")
    assert stable_id("c", "ab", "c") != stable_id("c", "a", "bc")  # parts do not run together
