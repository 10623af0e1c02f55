"""Statements of what is somebody's whom a pronoun alone names: "his condition" may be one man's or another's."""

from __future__ import annotations

from ..page import Page
from .reading import Statement, named


def unlike_owners(one: tuple[Statement, Page], other: tuple[Statement, Page]) -> bool:
    """Whether both tell of what is somebody's whom a pronoun alone names, and share no name that takes part."""
    if named(one[0].subject | one[0].object) & named(other[0].subject | other[0].object):
        return False
    return _owned(*one) and _owned(*other)


def _owned(statement: Statement, page: Page) -> bool:
    heads = [page.head(part.start, part.end) for part in statement.claim.parts if part.role in ("subject", "object")]
    owners = [child for head in heads if head is not None for child in head.children if child.dep_ == "poss"]
    return any(owner.pos_ == "PRON" for owner in owners)
