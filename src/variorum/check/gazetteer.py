"""Gazetteer: where places are said to lie, against where they lie. One face over the single rules."""

from __future__ import annotations

from collections.abc import Iterable

from ..model import Finding
from .bearings import bearing_findings, direction_findings
from .capitals import bare_capital_findings, capital_findings
from .coasts import coast_findings
from .frontiers import frontier_findings
from .pile import Pile
from .place_pairs import place_pairs
from .whereabouts import whereabouts_findings

_ON_PAIRS = (capital_findings, frontier_findings, direction_findings, whereabouts_findings)


def check_gazetteer(pile: Pile) -> Iterable[Finding]:
    """Findings on stated positions: land and part of it, distance and direction, borders, capitals, coasts."""
    for pair in place_pairs(pile):
        for rule in _ON_PAIRS:
            found = tuple(rule(pile, pair))
            yield from found
            if found:
                break
    yield from bearing_findings(pile)
    yield from bare_capital_findings(pile)
    yield from coast_findings(pile)
