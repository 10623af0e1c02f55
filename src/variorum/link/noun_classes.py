"""Classes of nouns for what is counted: people, vehicles, houses."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ..reference import load


@cache
def _classes() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, nouns in load("number_senses")["classes"].items():
        for noun in nouns:
            found.setdefault(noun, set()).add(name)
    return {noun: frozenset(names) for noun, names in found.items()}


def classes_of(noun: str) -> frozenset[str]:
    """Classes that a lemma, or two words together ("jet fighter"), belongs to."""
    return _classes().get(noun, frozenset())
