"""The figure that each report gives of the story's own event, joined whatever its words and size."""

from __future__ import annotations

import pytest

_FIRE = "The fire above Orm in Velmark began on Monday, the fire service said. "
_LATER = "Crews fought the fire above Orm in Velmark for a third day, the fire service said. "


def _joined(linked, one: str, other: str) -> bool:
    return any(
        {("d0", one), ("d1", other)}
        <= {(answer.span.document, word) for answer in question.answers for word in (one, other)
            if word in answer.span.quote}
        for question in linked.questions if question.kind == "quantity"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("first", "one", "second", "other"),
    [
        # six times as large after three days, in other words
        ("The flames had consumed 1,200 hectares.", "1,200", "Some 7,400 hectares of hillside have burned.", "7,400"),
        ("Eighteen homes were destroyed.", "Eighteen", "Thirty-one houses have been lost.", "Thirty-one"),
        (
            "A little over 300 people had been moved to a school.",
            "300",
            "Some 1,900 residents were evacuated.",
            "1,900",
        ),
        ("Nine people are being treated for injuries.", "Nine", "The number of injured rose to 47.", "47"),
    ],
)
def test_joined(link, first: str, one: str, second: str, other: str):
    assert _joined(link(_FIRE + first, _LATER + second), one, other)


@pytest.mark.parametrize(
    ("first", "one", "second", "other"),
    [
        # a fire of years ago
        ("The flames had consumed 1,200 hectares.", "1,200", "\n\nIn 2018 a fire burned 27,000 hectares.", "27,000"),
        # of some of them
        ("Nine people were injured.", "Nine", "Four women were injured.", "Four"),
        # other things destroyed
        ("Eighteen homes were destroyed.", "Eighteen", "Three bridges were destroyed.", "Three"),
    ],
)
def test_apart(link, first: str, one: str, second: str, other: str):
    assert not _joined(link(_FIRE + first, _LATER + second), one, other)
