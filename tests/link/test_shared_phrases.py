"""What two phrases must share beside a name, to state one thing about another."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from variorum.link.statements.phrase_fit import Phrase, says_too_little

NAME = frozenset({"§minister"})


def phrase(predicate: str, slot: str, inside: frozenset[str], around: str) -> Phrase:
    """A phrase by what it is compared by."""
    made = SimpleNamespace(
        claim=SimpleNamespace(predicate=predicate), facet=SimpleNamespace(slot=slot), inside=inside,
        around=frozenset(around.split()),
    )  # fmt: skip
    return cast(Phrase, made)


@pytest.mark.parametrize(
    ("first", "second", "too_little"),
    [
        # met by somebody, and believed by somebody: another part of another clause
        (("meet", "in what", NAME, "rebel head march"), ("believe", "who", NAME, "rebel march state"), True),
        # one part, but of other verbs in other company
        (("abandon", "where", NAME, "letter troop"), ("defeat", "where", NAME, "troop reason"), True),
        # one verb, or its like
        (("attack", "who", NAME, "town night"), ("attack", "who", NAME, "night dawn"), False),
        # other verbs in much the same company
        (("meet", "who", NAME, "town night bomb tent"), ("greet", "who", NAME, "town night bomb tent"), False),
        # a phrase with words of its own says more than who
        (
            ("meet", "in what", frozenset({"§minister", "tent"}), "head"),
            ("see", "who", frozenset({"tent"}), "x"),
            False,
        ),
    ],
)
def test_a_name_alone_says_too_little(first, second, too_little) -> None:
    assert says_too_little(phrase(*first), phrase(*second)) is too_little
    assert says_too_little(phrase(*second), phrase(*first)) is too_little
