"""What a large pile repeats word for word: the first few are compared, further ones stand where those came to stand."""

from __future__ import annotations

from ...model import Claim
from .reading import Statement

#: So many of one wording are compared before further ones are taken to go where these went.
COMPARED = 8


class Copies:
    """Where the last ones of each wording came to stand, and how many in a row stood there."""

    def __init__(self) -> None:
        self._found: dict[object, tuple[int, int]] = {}

    def settled(self, wording: object) -> int | None:
        """Where all of a wording go; None as long as it has to be found by comparing."""
        found = self._found.get(wording)
        return found[0] if found is not None and found[1] >= COMPARED else None

    def note(self, wording: object, place: int) -> None:
        """Note where one came to stand by comparing."""
        found = self._found.get(wording)
        self._found[wording] = (place, found[1] + 1 if found is not None and found[0] == place else 1)


def statement_wording(statement: Statement) -> object:
    """What two statements have in common only where one repeats the other word for word."""
    return (
        *_clause(statement.claim), statement.claim.predicate_start - statement.claim.evidence.start, statement.words,
        statement.subject, statement.object, tuple((place.lat, place.lon) for place in statement.places),
    )  # fmt: skip


def phrase_wording(claim: Claim, start: int, end: int, around: frozenset[str]) -> object:
    """What two phrases have in common only where one clause repeats the other word for word.

    Args:
        claim: the claim.
        start: where the phrase begins.
        end: where it ends.
        around: features of its sentence.
    """
    first = claim.evidence.start
    return (*_clause(claim), start - first, end - first, around)


def _clause(claim: Claim) -> tuple[object, ...]:
    """The words of a claim, with the days that they mean in its report."""
    return (claim.evidence.quote, *((time.lower, time.upper, time.timex) for time in claim.times))
