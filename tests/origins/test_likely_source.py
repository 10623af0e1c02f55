"""The report that a family's common text seems to go back to."""

from __future__ import annotations

import pytest

from variorum.model import Derivation, Direction
from variorum.origins.likely_source import likely_source


def before(source: str, target: str, basis: str = "published earlier (2024-05-03 before 2024-05-05)") -> Derivation:
    return Derivation(
        id=f"{source}{target}",
        source=source,
        target=target,
        kind="rewrite",
        share=0.0,
        direction=Direction(basis, False),
    )


@pytest.mark.parametrize(
    ("publishers", "pairs", "expected"),
    [
        ({"a": "Gazette", "b": "Reuters", "c": None}, [], "b"),
        # Two agencies: either may have it from the other.
        ({"a": "AP", "b": "Reuters"}, [], None),
        ({"a": None, "b": None, "c": None}, [before("b", "a"), before("b", "c")], "b"),
        # Of one member the date is not known.
        ({"a": None, "b": None, "c": None}, [before("b", "a")], None),
        # A broken tail is no date.
        ({"a": None, "b": None}, [before("a", "b", "the other goes on where this one ends")], None),
    ],
)
def test_likely_source(document, publishers, pairs, expected):
    documents = {name: document("Rain fell.", id=name, publisher=publisher) for name, publisher in publishers.items()}
    found = likely_source(tuple(documents), documents, pairs)
    assert (found[0] if found else None) == expected
