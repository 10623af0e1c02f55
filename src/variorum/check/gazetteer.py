"""Gazetteer: where places are said to lie, against where they lie. One face over the single rules."""

from __future__ import annotations

from collections.abc import Iterable

from ..model import Finding
from .bearings import bearing_findings, direction_findings
from .capitals import bare_capital_findings, capital_findings
from .coasts import coast_findings
from .frontier_sentences import borders_in_sentences
from .frontiers import frontier_findings, judge_bordering
from .pile import Pile
from .place_pairs import PlacePair, place_pairs
from .place_sentences import told_in_sentences
from .place_stories import told_of_it_later, told_of_the_story
from .whereabouts import judge_whereabouts, whereabouts_findings

_ON_PAIRS = (capital_findings, frontier_findings, direction_findings, whereabouts_findings)


def check_gazetteer(pile: Pile) -> Iterable[Finding]:
    """Findings on stated positions: land and part of it, distance and direction, borders, capitals, coasts."""
    told: set[tuple[str, int, int]] = set()
    for pair in place_pairs(pile):
        for rule in _ON_PAIRS:
            found = tuple(rule(pile, pair))
            yield from found
            if found:
                told.add(_key(pair))
                break
    for pair, said in (*told_in_sentences(pile), *told_of_the_story(pile), *told_of_it_later(pile)):
        if _key(pair) not in told:
            told.add(_key(pair))
            yield from judge_whereabouts(pile, pair, said)
    for border in borders_in_sentences(pile):
        if _key(border.pair) not in told:
            found = tuple(judge_bordering(pile, border))
            told |= {_key(border.pair)} if found else set()
            yield from found
    yield from bearing_findings(pile)
    yield from bare_capital_findings(pile)
    yield from coast_findings(pile)


def _key(pair: PlacePair) -> tuple[str, int, int]:
    return pair.document, pair.first.start, pair.second.start
