"""Arithmetic: sums, shares, changes, ratios, averages, scores and conversions, held against what they are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ...model import Finding
from ..pile import Pile
from ..shapes import Shape, shapes
from .apart_parts import apart_part_findings
from .averages import average_findings
from .beyond_whole import beyond_whole_findings
from .change_roles import change_role_findings
from .changes import change_findings
from .conversions import conversion_findings
from .differences import difference_findings
from .even_shares import even_share_findings
from .leads import lead_findings
from .mean_roles import mean_role_findings
from .moved import moved_findings
from .multiples import multiple_findings
from .named_ends import named_end_findings
from .part_of import part_of_findings
from .parts import part_findings
from .passages import passages
from .remainders import remainder_findings
from .rest import rest_findings
from .results import result_findings
from .scores import score_findings
from .shares import share_findings
from .shares_of_one import list_of_shares_findings, shares_of_one_findings
from .told_means import told_mean_findings
from .told_sums import told_sum_findings
from .totals import total_findings
from .two_ends import two_end_findings
from .upside_down import upside_down_findings

__all__ = ["check_arithmetic"]

RULES: tuple[Callable[[Pile, Shape], Iterable[Finding]], ...] = (
    conversion_findings,
    share_findings,
    change_findings,
    multiple_findings,
    part_findings,
    total_findings,
    apart_part_findings,
    told_sum_findings,
    shares_of_one_findings,
    average_findings,
    score_findings,
    result_findings,
    upside_down_findings,
    two_end_findings,
    named_end_findings,
    even_share_findings,
    mean_role_findings,
    told_mean_findings,
    lead_findings,
    moved_findings,
    change_role_findings,
    difference_findings,
    part_of_findings,
    beyond_whole_findings,
    remainder_findings,
    rest_findings,
)

#: Rules that ask for the only numbers of a passage, and so may be held against two sentences.
OF_TWO: tuple[Callable[[Pile, Shape], Iterable[Finding]], ...] = (
    even_share_findings,
    mean_role_findings,
    told_mean_findings,
    lead_findings,
    moved_findings,
    change_role_findings,
    difference_findings,
    named_end_findings,
    part_of_findings,
    beyond_whole_findings,
    remainder_findings,
    rest_findings,
    list_of_shares_findings,
    total_findings,
    apart_part_findings,
)

#: Rules that take numbers whose noun is left out as well, in one sentence or in two.
OF_FILLED: tuple[Callable[[Pile, Shape], Iterable[Finding]], ...] = (told_sum_findings,)


def check_arithmetic(pile: Pile) -> Iterable[Finding]:
    """Findings on numbers that one sentence states together, or one and another that refers back to it."""
    for document in pile.readings:
        yield from _that_no_reading_fits(list(_in(pile, document)))


def _in(pile: Pile, document: str) -> Iterable[Finding]:
    judged: set[tuple[int, int]] = set()
    for rules, stretches in (
        (RULES, shapes(pile, document)),
        (OF_TWO, passages(pile, document)),
        (OF_FILLED, shapes(pile, document, filled=True)),
        (OF_FILLED, passages(pile, document, filled=True)),
    ):
        for shape in stretches:
            for rule in rules:
                for made in rule(pile, shape):
                    stretch = min(s.start for s in made.spans), max(s.end for s in made.spans)
                    if stretch not in judged or rule not in (*OF_TWO, *OF_FILLED):
                        judged.add(stretch)
                        yield made


def _that_no_reading_fits(found: list[Finding]) -> Iterable[Finding]:
    """Findings, but for those on numbers of a later sentence that fit what another one before it states.

    "They won 676 seats. Some 900 people watched. That is 253 more than the 423 of last time": more than the seats.
    """
    fitting = [one for one in found if one.verdict == "consistent"]
    for one in found:
        fits = (other.formula == one.formula and len(_numbers(one) & _numbers(other)) > 1 for other in fitting)
        if one.verdict == "consistent" or not any(fits):
            yield one


def _numbers(finding: Finding) -> frozenset[tuple[int, int]]:
    return frozenset((span.start, span.end) for span in finding.spans)
