"""Class: what a thing is called against what is said of it. One face over the single rules."""

from __future__ import annotations

from collections.abc import Iterable

from ..model import Finding
from .hours import hour_findings
from .offices import office_findings
from .pile import Pile
from .range_class import range_class_findings
from .ranges import stated_ranges
from .scales import quake_findings, storm_findings
from .settlements import settlement_findings
from .speed_class import speed_class_findings


def check_class(pile: Pile) -> Iterable[Finding]:
    """Findings on classes of range, speed, settlement, hour, storm and earthquake, and on holders of offices."""
    yield from range_class_findings(pile, stated_ranges(pile))
    for rule in (
        speed_class_findings, settlement_findings, hour_findings, storm_findings, quake_findings, office_findings,
    ):  # fmt: skip
        yield from rule(pile)
