"""What pronouns stand for, and when nothing safe can be said."""

from __future__ import annotations

import pytest

from variorum.claims import read_claims


@pytest.mark.parametrize(
    ("text", "predicate", "resolved"),
    [
        # whoever speaks is "he"
        ("The governor said he would name a deputy on Monday.", "name", "The governor"),
        # a person is never "it": what the person found is
        (
            "A young worker found the parcel in the hedge, and it exploded at noon.",
            "explode",
            "the parcel in the hedge",
        ),
        # the main clause's subject comes before one in a clause that it tells
        (
            "While detectives thought that some parcels were sent by car, they searched the mill.",
            "search",
            "detectives",
        ),
        ("A number of children suffered burns as they fled.", "flee", "A number of children"),
        # an empty subject stands for nothing
        ("The mill burned down. It took two days to put out the fire.", "take", None),
    ],
)
def test_subject_pronoun(read, text, predicate, resolved):
    claims = [claim for claim in read_claims([read(text)])[0].claims if claim.predicate == predicate]
    assert claims
    assert claims[0].subject is not None
    assert claims[0].subject.resolved == resolved
