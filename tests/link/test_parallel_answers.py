"""Which statements of one doer and one verb answer whether it was done."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from variorum.link.statements.parallel_answers import done_to_another
from variorum.link.statements.reading import Statement


def statement(object_: str, beside: str = "", *, attribute: bool = False, verb: str = "reject") -> Statement:
    """A statement by what it is done to and the words beside that."""
    done_to = frozenset(object_.split())
    made = SimpleNamespace(
        claim=SimpleNamespace(predicate=verb), object=done_to, words=done_to | frozenset(beside.split()),
        attribute=attribute,
    )  # fmt: skip
    return cast(Statement, made)


@pytest.mark.parametrize(
    ("told", "asked", "another"),
    [
        (statement("criticism jail"), statement("demand rebel"), True),
        (statement("demand"), statement("demand rebel"), False),
        # nobody says to what, or the question does not
        (statement(""), statement("demand"), False),
        (statement("criticism"), statement(""), False),
        # what is done to the one stands beside the other: "hit the south of Chile", "struck Chile"
        (statement("south", "§chile quake"), statement("§chile"), False),
        (statement("jail"), statement("criticism", "jail"), False),
        # the object is what is done
        (statement("walkout", verb="start"), statement("strike", verb="begin"), False),
        # what a thing is, it is in other words
        (statement("town", attribute=True), statement("port", attribute=True), False),
    ],
)
def test_what_is_done_to_another_thing_does_not_answer(told, asked, another) -> None:
    assert done_to_another(told, asked) is another
