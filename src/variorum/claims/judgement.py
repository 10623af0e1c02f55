"""Polarity and modality with their reasons, while they are being found."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..model import Modality, Polarity

#: A weaker modality is never made stronger by a governor farther out.
_RANK: dict[str, int] = {"happened": 0, "planned": 1, "ordered": 2, "possible": 3, "conditional": 4, "opinion": 5}


@dataclass(slots=True)
class Judgement:
    """Polarity and modality with their reasons, while they are being found."""

    polarity: Polarity = "affirmed"
    modality: Modality = "happened"
    reasons: list[str] = field(default_factory=list)

    def weaken(self, modality: Modality, reason: str) -> None:
        """Take a modality unless a weaker one is known already."""
        if _RANK[modality] > _RANK[self.modality]:
            self.modality = modality
            self.reasons.append(reason)

    def deny(self, reason: str) -> None:
        """Turn the polarity."""
        self.polarity = "denied" if self.polarity == "affirmed" else "affirmed"
        self.reasons.append(reason)
