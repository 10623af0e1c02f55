"""The words of a text as the quantity rules read them."""

from __future__ import annotations

from dataclasses import dataclass

from ..tokens import Tokens


@dataclass(frozen=True, slots=True)
class Words:
    """Tokens and their lower-cased forms."""

    tokens: Tokens
    low: list[str]


def digit_at(text: Words, at: int) -> bool:
    """Whether a token begins with a digit."""
    return 0 <= at < len(text.low) and text.low[at][0].isdigit()


def touches(text: Words, at: int) -> bool:
    """Whether a token stands right behind the one before it."""
    return at < len(text.low) and text.tokens.starts[at] == text.tokens.ends[at - 1]
