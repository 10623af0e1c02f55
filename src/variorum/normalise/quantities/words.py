"""The words of a text as the quantity rules read them."""

from __future__ import annotations

from dataclasses import dataclass

from ..tokens import Tokens


@dataclass(frozen=True, slots=True)
class Words:
    """Tokens and their lower-cased forms."""

    tokens: Tokens
    low: list[str]
