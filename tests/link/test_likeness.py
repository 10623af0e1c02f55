"""Names that may be one thing: flagged with reasons both ways, joined never."""

from __future__ import annotations

import pytest

from variorum.claims import read_claims
from variorum.link import link_claims


def pairs(readings) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    linked = link_claims(read_claims(readings))
    names = {entity.id: entity.name for entity in linked.entities}
    found = {}
    for entity in linked.entities:
        for same in entity.possible_same:
            found[f"{entity.name}/{names[same.entity]}"] = (same.reasons, same.against)
    return found


def test_a_slip_of_spelling_with_the_same_office_is_a_possible_same(read):
    found = pairs(
        [
            read("Foreign Minister Kamanda Lumbo spoke in Kinshasa.", id="a", uri="a"),
            read("Foreign Minister Kamnda Lumbo spoke in Kinshasa.", id="b", uri="b"),
        ]
    )
    for reasons, _ in found.values():
        assert len(reasons) >= 2
    # both ways or not at all
    assert len(found) in (0, 2)


@pytest.mark.parametrize(
    "text",
    [
        "Maria Lopez met Mario Lopez in Quito.",  # alike in spelling, nothing else
        "Austria beat Australia in Vienna.",  # places of the gazetteer
    ],
)
def test_spelling_alone_is_not_enough(read, text):
    assert not pairs([read(text, id="a", uri="a")])
