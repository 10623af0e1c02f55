"""A difference is shown once, whatever ways of asking have found it."""

from __future__ import annotations

import pytest

from variorum import investigate

_DAY = "Prosecutors spoke in Orvik on Monday. "


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # a denial, of the deed and of who did it
        (
            "The runner Pavel Ress failed a drug test in January, the Athletics Federation said.",
            "Pavel Ress denied having failed a drug test in January. He spoke to reporters.",
        ),
        # a threat, as the event and as the deed
        (
            "The Ress family claims the US threatened them over a ransom.",
            "The US has denied claims that it threatened Pavel Ress's family over a ransom.",
        ),
        # a length of time as a time and as a number of hours
        (
            "A siege at a bank in Harlow on Sunday lasted three hours.",
            "Sunday's siege at the bank in Harlow lasted five hours.",
        ),
        # a price of the event and of the deed
        (
            "Ridgeton Rovers was sold to Ivan Kole for 30 million euros on Friday.",
            "Fans protested against Ivan Kole, to whom Ridgeton Rovers was sold for 45 million euros on Friday.",
        ),
    ],
)
def test_one_difference_is_one_conflict(first, second, document):
    pile = [
        document(text, publisher=name, published="2025-03-08")
        for name, text in (("Post", _DAY + first), ("Star", second))
    ]
    assert len(investigate(pile, processes=1).conflicts) == 1
