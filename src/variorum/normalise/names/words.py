"""The words that tell what a name is, as the lists of ``name_heads`` give them."""

from __future__ import annotations

from functools import cache

from ...reference import load_words


def written(kind: str) -> frozenset[str]:
    """The words of one list in the capitals they are written with."""
    return load_words("name_heads", kind)


@cache
def heads(kind: str) -> frozenset[str]:
    """The words of one list in lower case."""
    return frozenset(word.casefold() for word in written(kind))


def never() -> frozenset[str]:
    """Capitalised words that are no names by themselves, in lower case."""
    return heads("never")
