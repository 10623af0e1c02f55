"""Ages before and behind a name."""

from __future__ import annotations

import pytest

_MORE = " Stefan Brod worked at the Orrin plant, and Stefan Brod denied it."


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Stefan Brod, 38, was held by police.", "38"),
        ("The 33-year-old Stefan Brod was held by police.", "33"),
        # the name in apposition to what he is
        ("A 33-year-old former employee, Stefan Brod, was held by police.", "33"),
        # somebody else's
        ("A 33-year-old worker's lawyer, Stefan Brod, was there.", None),
    ],
)
def test_ages_of_names(link, text, age):
    linked = link(text + _MORE, "Stefan Brod, 41, is a former employee of the Orrin plant." + _MORE)
    found = {a.span.quote for a in linked.answers if a.slot == "age" and a.span.document == "d0"}
    assert {quote.split("-")[0] for quote in found} == ({age} if age else set())
