"""Arithmetic: sums, shares, changes, ratios, averages, scores and conversions, held against what they are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ...model import Finding
from ..pile import Pile
from ..shapes import Shape, shapes
from .averages import average_findings
from .changes import change_findings
from .conversions import conversion_findings
from .multiples import multiple_findings
from .parts import part_findings
from .results import result_findings
from .scores import score_findings
from .shares import share_findings
from .shares_of_one import shares_of_one_findings
from .upside_down import upside_down_findings

__all__ = ["check_arithmetic"]

RULES: tuple[Callable[[Pile, Shape], Iterable[Finding]], ...] = (
    conversion_findings,
    share_findings,
    change_findings,
    multiple_findings,
    part_findings,
    shares_of_one_findings,
    average_findings,
    score_findings,
    result_findings,
    upside_down_findings,
)


def check_arithmetic(pile: Pile) -> Iterable[Finding]:
    """Findings on numbers that one sentence states together."""
    for document in pile.readings:
        for shape in shapes(pile, document):
            for rule in RULES:
                yield from rule(pile, shape)
