"""Which claim of a document a few words stand in."""

from __future__ import annotations

from ..model import Claim


class ClaimFinder:
    """The narrowest claim of a document that covers a stretch."""

    def __init__(self, claims: list[Claim]) -> None:
        self.by_sentence: dict[int, list[Claim]] = {}
        self.claims = sorted(claims, key=lambda claim: (claim.evidence.start, claim.evidence.end))

    def covering(self, start: int, end: int) -> Claim | None:
        """The shortest claim whose evidence covers ``start:end``."""
        best: Claim | None = None
        for claim in self.claims:
            if claim.evidence.start > start:
                break
            if claim.evidence.covers(start, end) and (
                best is None or len(claim.evidence.quote) < len(best.evidence.quote)
            ):
                best = claim
        return best
