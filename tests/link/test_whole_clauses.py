"""Clauses that are asked in their own words: what they quote says something by itself."""

from __future__ import annotations

import pytest

from variorum.claims import read_claims
from variorum.link.page import open_page
from variorum.link.questions.whole_clauses import whole_clause


@pytest.mark.parametrize(
    ("text", "predicate", "quoted"),
    [
        ("In Porto the council refused to endorse the plan.", "refuse", "In Porto the council refused to endorse the plan"),
        # what hangs on a noun or on another clause is told by its sentence, without the word that joins it
        (
            "But Karl Stein was the only one whom the council refused to endorse.",
            "refuse", "Karl Stein was the only one whom the council refused to endorse",
        ),
        # no quotation inside a quotation, and nothing of two words
        ("“The council,” she said, “refused.”", "refuse", None),
        ("She left.", "leave", None),
        # what befalls anybody is nothing that is so or not
        ("You walk into the market and you lose your purse.", "lose", None),
        # a sentence that hangs in the air
        ("Which the council refused to endorse at first.", "refuse", None),
    ],
)  # fmt: skip
def test_what_is_quoted_says_something_by_itself(read, text, predicate, quoted):
    reading = read_claims([read(text)])[0]
    claim = next(claim for claim in reading.claims if claim.predicate == predicate)
    asked = f"Is it the case that “{quoted}”?" if quoted else ""
    assert whole_clause(open_page(reading, []), claim) == asked


def test_what_a_long_sentence_picks_out_is_asked_with_its_noun(read):
    text = (
        "In the end, after months of talks that led to nothing and a night in which nobody in the town hall had slept,"
        " the mayor chose an envoy whose views the council had shared for years."
    )
    reading = read_claims([read(text)])[0]
    claim = next(claim for claim in reading.claims if claim.predicate == "share")
    asked = "Is “an envoy whose views the council had shared for years” spoken of?"
    assert whole_clause(open_page(reading, []), claim) == asked
