"""Groups of people that words name as those who were asked or voted: "among women", "of Republicans"."""

from __future__ import annotations

import re

from ..reference import load

_WORD = re.compile(r"[^\W\d_]+")
_AMONG = re.compile(r"\bamong\s+((?:[\w-]+\s*){1,4})", re.IGNORECASE)


def groups_named(words: str) -> frozenset[str]:
    """The groups of voters that some words name, by the names of the lexicon."""
    told = {word.casefold() for word in _WORD.findall(words)}
    table: dict[str, list[str]] = load("comparison")["polls"]["voters"]
    return frozenset(group for group, names in table.items() if not told.isdisjoint(names))


def other_groups(first: str, second: str) -> bool:
    """Whether of two clauses one is told of some among those asked whom the other does not name: "among women"."""
    found = (_AMONG.search(quote) for quote in (first, second))
    one, other = (groups_named(match[1]) if match else frozenset[str]() for match in found)
    return one != other
