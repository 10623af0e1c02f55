"""Which claim of a document a few words stand in."""

from __future__ import annotations

from bisect import bisect_left

from ..model import Claim
from .page import Page


class ClaimFinder:
    """The narrowest claim of a document that covers a stretch."""

    def __init__(self, claims: list[Claim]) -> None:
        self.claims = sorted(claims, key=lambda claim: (claim.evidence.start, claim.evidence.end))
        self._starts = [claim.evidence.start for claim in self.claims]
        self._longest = max((len(claim.evidence.quote) for claim in claims), default=0)

    def covering(self, start: int, end: int) -> Claim | None:
        """The shortest claim whose evidence covers ``start:end``; of a subject, what it did rather than an aside.

        "Four planes, believed to be jets, bombed the town" tells of four planes by the bombing, not by the belief.
        """
        best: Claim | None = None
        done: Claim | None = None
        for claim in self.claims[bisect_left(self._starts, start - self._longest) :]:
            if claim.evidence.start > start:
                break
            if not claim.evidence.covers(start, end):
                continue
            length = len(claim.evidence.quote)
            if best is None or length < len(best.evidence.quote):
                best = claim
            if (
                claim.modality == "happened"
                and _of(claim, start)
                and (done is None or length < len(done.evidence.quote))
            ):
                done = claim
        return (
            done if done is not None and best is not None and best.modality == "possible" and _of(best, start) else best
        )

    def near(self, page: Page, start: int, end: int) -> Claim | None:
        """The claim that covers a stretch, else the first of the same sentence that the stretch's name speaks in.

        A speaker stands outside of what is claimed ("..., said Ada Novak, the mayor"); what is said of the speaker
        rests on the sentence.
        """
        covering = self.covering(start, end)
        if covering is not None:
            return covering
        low, high = page.sentence_of(start)
        for claim in self.claims[bisect_left(self._starts, low - self._longest) :]:
            if claim.evidence.start >= high:
                break
            if claim.evidence.end > low:
                return claim
        return None


def _of(claim: Claim, offset: int) -> bool:
    """Whether a claim is told of what stands at an offset."""
    return claim.subject is not None and claim.subject.start <= offset < claim.subject.end
