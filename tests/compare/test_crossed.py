"""Clauses that tell a thing the other way round: their words are the same, and neither backs the other."""

from __future__ import annotations

import pytest

from variorum import investigate

_CROSSED = [
    ("Tarvo Foods sued Belline Dairy on Monday over the price of milk.",
     "Belline Dairy sued Tarvo Foods on Monday over the price of milk."),
    # passive, active
    ("Pavel Osk was replaced by Carla Dunne as transport minister on Monday.",
     "Pavel Osk replaced Carla Dunne as transport minister on Monday."),
    # common nouns
    ("A truck hit a tram on Elm Street in Orvik on Sunday.", "A tram hit a truck on Elm Street in Orvik on Sunday."),
    # ways of travel, of prices; opposite verbs
    ("Minister Olga Brandt flew from Vienna to Warsaw on Monday.",
     "Minister Olga Brandt flew from Warsaw to Vienna on Monday for talks."),
    ("Milk prices in Orvik rose from 40 to 60 cents a litre in January.",
     "Milk prices in Orvik fell from 60 to 40 cents a litre in January."),
    ("Turnover of Tarvo Foods rose in January by 12 percent.", "Turnover of Tarvo Foods fell in January by 12 percent."),
    ("Poland sold 40 tanks to Romania on Monday.", "Romania sold 40 tanks to Poland on Monday."),
]  # fmt: skip

_STRAIGHT = [
    # one deed in both voices
    ("Tarvo Foods sued Belline Dairy on Monday over the price of milk.",
     "Belline Dairy was sued on Monday by Tarvo Foods over the price of milk."),
    ("Minister Olga Brandt flew from Vienna to Warsaw on Monday.",
     "On Monday Minister Olga Brandt flew to Warsaw from Vienna."),
]  # fmt: skip


def _states(first: str, second: str, document) -> set[str]:
    pile = [
        document(text, publisher=name, published="2025-03-08") for name, text in (("Post", first), ("Star", second))
    ]
    shared = [
        q for q in investigate(pile, processes=1).questions if len({d for p in q.positions for d in p.documents}) > 1
    ]
    return {q.state for q in shared if q.slot not in ("role", "rank", "name") and not q.slot.startswith("named")}


@pytest.mark.parametrize(("first", "second"), _CROSSED)
def test_what_is_told_the_other_way_round_is_never_agreed(first, second, document):
    assert not _states(first, second, document) & {"agreed", "repeated", "refined"}


@pytest.mark.parametrize(("first", "second"), _STRAIGHT)
def test_what_is_told_in_another_order_may_be_agreed(first, second, document):
    assert _states(first, second, document) & {"agreed", "repeated"}
