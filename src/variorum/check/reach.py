"""Reach: can a weapon of the stated range get from where it is to where it is said to get?

The verdict rests on bounds over the whole launch area and the whole target, never on a capital or a centroid. It
reads what reports say of range and place; it knows nothing of any weapon by itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ..model import Finding, Place, Span
from .deployments import deployments
from .named_reach import joined, judge_named, no_range
from .pile import Pile
from .plain_reach import plain_reaches
from .plain_verdicts import judge_plain
from .ranges import StatedRange, range_at_stake, stated_ranges
from .reach_claims import ReachClaim, reach_claims
from .reach_places import launch_of, place_key


def check_reach(pile: Pile) -> Iterable[Finding]:
    """Findings on every claim that a weapon can reach a place, and on ranges that no report states."""
    ranges, places = stated_ranges(pile), deployments(pile)
    groups: dict[tuple[str, str, bool, str], list[ReachClaim]] = defaultdict(list)
    launches: dict[tuple[str, str, bool, str], tuple[Place | None, tuple[str, ...], tuple[Span, ...]]] = {}
    for claim in reach_claims(pile):
        entity = claim.bearer.entity.id
        launch, premises, spans = launch_of(pile, claim, places)
        key = (entity, place_key(claim.target), claim.everywhere, place_key(launch))
        groups[key].append(claim)
        known = launches.get(key)
        if known is None or len(premises) < len(known[1]):
            launches[key] = (launch, premises, spans)
    judged: set[str] = set()
    verdicts: dict[tuple[str, str, bool, str], str] = {}
    found: dict[tuple[str, ...], Finding] = {}
    for key in sorted(groups):
        entity = key[0]
        stated, premise = range_of(pile, entity, ranges)
        judged.add(entity)
        launch, premises, spans = launches[key]
        if premise:
            premises = (premise, *premises)
        finding = judge_named(pile, groups[key], stated, launch, premises, spans)
        verdicts[key] = finding.verdict
        # What fits for a weapon fits for one that is only perhaps the same: said once.
        same = (finding.verdict, key[1], key[3], *sorted(one.claim for one in stated))
        one = ("consistent", *same[1:]) if finding.verdict == "consistent" else (finding.id,)
        found[one] = joined(found[one], finding, pile) if one in found else finding
    # What a plain sentence tells of range and launch place may answer what could not be checked by name alone.
    named = {
        (one.claim.document, one.target.start)
        for key, claims in groups.items()
        if verdicts[key] != "not checkable"
        for one in claims
    }
    plain = [finding for one in plain_reaches(pile, named) if (finding := judge_plain(pile, one)) is not None]
    answered = [span for finding in plain for span in finding.spans[:1]]
    for finding in found.values():
        if finding.verdict != "not checkable" or not any(
            span.document == other.document and span.start < other.end and other.start < span.end
            for span in finding.spans
            for other in answered
        ):
            yield finding
    yield from plain
    for entity, span in sorted(range_at_stake(pile).items()):
        if entity not in judged and not range_of(pile, entity, ranges)[0]:
            yield no_range(pile, entity, span)


def range_of(
    pile: Pile, entity: str, ranges: dict[str, tuple[StatedRange, ...]]
) -> tuple[tuple[StatedRange, ...], str | None]:
    """Ranges of a weapon, or of one that is possibly the same, with that premise."""
    if entity in ranges:
        return ranges[entity], None
    for other in pile.possible_same(entity):
        if other.id in ranges:
            return ranges[other.id], f"{pile.entities[entity].name} is {other.name}"
    return (), None
