"""Which of two deeds must come after the other, by the words that tell them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, Any

from ...reference import load
from .dated_deeds import AROUND

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Sequence:
    """The words of two deeds of which the second follows the first; ``once``: whether neither is done twice.

    ``two``: whether two parties do it, one after the other.
    """

    first: str
    then: str
    once: bool
    two: bool


def must_follow(early: Token, late: Token) -> Sequence | None:
    """The words of two deeds if the second must come after the first."""
    for first, then, once, two in _sequences():
        before, after = _says(early, first), _says(late, then)
        if before and after and before != after:
            return Sequence(before, after, once, two)
    return None


def _says(verb: Token, words: re.Pattern[str]) -> str | None:
    """The words of a deed at its verb, or in the words of the verb that its noun stands for."""
    if verb.pos_ == "NOUN":
        known = f"was {load('sequences')['deeds_as_nouns'][verb.lemma_.lower()]}"
        return verb.lower_ if words.search(known) else None
    sentence = verb.sent
    text, at = sentence.text, verb.idx - sentence.start_char
    for found in words.finditer(text, max(0, at - AROUND), min(len(text), at + len(verb) + AROUND)):
        if found.start() <= at < found.end():
            return " ".join(found.group().lower().split())
    return None


@cache
def _sequences() -> tuple[tuple[re.Pattern[str], re.Pattern[str], bool, bool], ...]:
    rows: list[dict[str, Any]] = load("sequences")["sequences"]
    told = [(_any(row["first"]), _any(row["then"]), bool(row.get("once")), bool(row.get("two"))) for row in rows]
    for story in load("sequences")["stories"]:
        stages = [_any(stage) for stage in story["stages"]]
        told += [(first, then, bool(story.get("once")), False) for first, then in combinations(stages, 2)]
    return tuple(told)


def _any(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)
