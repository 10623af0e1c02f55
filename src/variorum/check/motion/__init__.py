"""Motion: distance, time and speed that are stated together, and what nothing of its kind exceeds."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ...model import Finding
from ..neighbours import neighbours
from ..pile import Pile
from ..shapes import Shape, shapes
from .flights import flight_findings
from .journeys import journey_findings
from .mach import mach_findings
from .pace import pace_findings
from .speeds import speed_findings

__all__ = ["check_motion"]

RULES: tuple[Callable[[Pile, Shape], Iterable[Finding]], ...] = (
    mach_findings,
    journey_findings,
    speed_findings,
    flight_findings,
)


def check_motion(pile: Pile) -> Iterable[Finding]:
    """Findings on ways and speeds, within a sentence, with a neighbour, and with what other reports say of a thing."""
    alarms: set[tuple[str, int]] = set()
    for document in pile.readings:
        for shape in shapes(pile, document):
            if "V" in shape.kinds or "D" in shape.kinds or "L" in shape.kinds:
                for rule in RULES:
                    for made in rule(pile, shape):
                        if made.verdict != "consistent":
                            alarms |= {(span.document, span.start) for span in made.spans}
                        yield made
        for shape in neighbours(pile, document):
            yield from mach_findings(pile, shape)
    for made in pace_findings(pile, pile.readings):
        if not any((span.document, span.start) in alarms for span in made.spans):
            yield made
