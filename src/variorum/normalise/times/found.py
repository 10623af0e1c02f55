"""A time expression as it was found, before it is placed on the calendar."""

from __future__ import annotations

from dataclasses import dataclass

from .meaning import Meaning


@dataclass(frozen=True, slots=True)
class Found:
    """A time expression in a text: its tokens and what it means."""

    first: int
    last: int
    meaning: Meaning
