"""Motion: distance, time and speed that are stated together, and what nothing of its kind exceeds."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ...model import Finding
from ..pile import Pile
from ..shapes import Shape, shapes
from .flights import flight_findings
from .journeys import journey_findings
from .mach import mach_findings
from .speeds import speed_findings

__all__ = ["check_motion"]

RULES: tuple[Callable[[Pile, Shape], Iterable[Finding]], ...] = (
    mach_findings,
    journey_findings,
    speed_findings,
    flight_findings,
)


def check_motion(pile: Pile) -> Iterable[Finding]:
    """Findings on journeys and speeds, each within a sentence; speeds of weapons also from other reports."""
    for document in pile.readings:
        for shape in shapes(pile, document):
            if "V" in shape.kinds or "D" in shape.kinds or "L" in shape.kinds:
                for rule in RULES:
                    yield from rule(pile, shape)
