"""Parts that a copy has of its own."""

from __future__ import annotations

import pytest

from variorum.origins.own_parts import is_own_part

COPIED = "The dam at Orlen broke on Friday and the water took two bridges with it. "
OWN = "Our reporter stood on the church tower with the sexton, who counted the roofs that were still dry, and then the cows. "
CHANGED = "Nobody was hurt. "


@pytest.mark.parametrize(
    ("text", "words", "own"),
    [
        (COPIED + OWN * 2, "sexton", True),
        (OWN * 2 + COPIED, "sexton", True),
        # A changed sentence between what was copied is no reporting of its own.
        (COPIED + CHANGED + COPIED, "hurt", False),
        (COPIED + OWN * 2, "bridges", False),
        # Nothing was copied: it is no copy.
        (OWN * 2, "sexton", False),
    ],
)
def test_own_parts(text, words, own):
    taken = []
    at = text.find(COPIED)
    while at >= 0:
        taken.append((at, at + len(COPIED) - 1))
        at = text.find(COPIED, at + 1)
    start = text.index(words)
    assert is_own_part(text, taken, start, start + len(words)) == own
