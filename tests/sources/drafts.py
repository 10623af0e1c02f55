"""What the tests of readers look at: the one report of a file, and the codes of its problems."""

from __future__ import annotations

from collections.abc import Iterable

from variorum.model import Problem
from variorum.sources import Draft


def one(items: Iterable[Draft | Problem]) -> Draft:
    """The only report among what a reader gives."""
    drafts = [item for item in items if isinstance(item, Draft)]
    assert len(drafts) == 1
    return drafts[0]


def codes(items: Iterable[Draft | Problem]) -> list[str]:
    """The codes of its problems."""
    return [item.code for item in items if isinstance(item, Problem)]
