"""What something can rest on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from ..model import Claim
from .releases import Release

GroundKind = Literal["document", "outlet", "common", "quoted", "stated", "released"]


@dataclass(frozen=True, slots=True)
class Ground:
    """What something rests on: a document, an unseen outlet, a common text, quoted words, a statement, another paper.

    ``key`` is the document's id, the outlet's key, or a stable id of the members. ``sure`` is False where citation
    alone or an unsure direction leads there.
    """

    kind: GroundKind
    key: str
    sure: bool = field(default=True, compare=False)
    why: str = field(default="", compare=False)

    def through(self, why: str) -> Ground:
        """The same ground, reached in another way."""
        return Ground(self.kind, self.key, self.sure, why)


def released(release: Release) -> Ground:
    """The media of a state, or another paper, as the ground of what a report tells from it."""
    if release.media:
        return Ground("outlet", release.key, sure=False, why=f"it tells this on the word of {release.name}")
    return Ground("released", release.key, sure=False, why="it tells this from the same paper as others")


def claims_of(readings_claims: Sequence[Claim], linked: Sequence[Claim]) -> list[Claim]:
    """All claims once, those with entities named preferred."""
    known = {claim.id: claim for claim in readings_claims} | {claim.id: claim for claim in linked}
    return sorted(
        known.values(), key=lambda claim: (claim.document, claim.evidence.start, claim.evidence.end, claim.id)
    )
