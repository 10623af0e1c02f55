"""What a partner is: the passage told again, with the stretches that are held against each other."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.model import Claim, Reading


@dataclass(frozen=True, slots=True)
class Change:
    """A passage told again.

    Attributes:
        kind: ``number``, ``date``, ``place``, ``actor``, ``polarity``, ``modality``, or how it was told again.
        text: the partner's text.
        ours, theirs: the stretch of the value in the original and in the partner; of a deed that is denied or only
            planned, the stretch that its words take.
        deed: whether what was changed is whether it was done, not a value.
    """

    kind: str
    text: str
    ours: tuple[int, int]
    theirs: tuple[int, int]
    deed: bool = False


def replaced(kind: str, text: str, start: int, end: int, words: str, *, deed: bool = False) -> Change:
    """The text with one stretch replaced."""
    return Change(kind, text[:start] + words + text[end:], (start, end), (start, start + len(words)), deed)


def within(reading: Reading, start: int, end: int) -> list[Claim]:
    """Claims whose predicate stands in a stretch."""
    return [claim for claim in reading.claims if start <= claim.predicate_start < end]
