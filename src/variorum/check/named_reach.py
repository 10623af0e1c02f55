"""The verdict on a named weapon that is said to reach a place, from every range that the reports state of it."""

from __future__ import annotations

from msgspec.structs import replace

from ..model import Finding, MarkedCity, Place, Ring, Span, Verdict, stable_id
from .extents import capital_of, extent_of, large_cities
from .geodesy import FORMULA, reach
from .other_meanings import another_town, named_alike, told_of_parts
from .pile import Pile
from .positions import FARTHEST_KM, disagreeing, said_in_public, speaker, told, without_unit
from .ranges import StatedRange
from .reach_claims import ReachClaim
from .reach_numbers import numbers_of, rings_of
from .reach_places import overseas, place_key, pointlike
from .verdicts import ABOUT, Figures, explain, replace_range


def judge_named(
    pile: Pile,
    claims: list[ReachClaim],
    stated: tuple[StatedRange, ...],
    launch: Place | None,
    premises: tuple[str, ...],
    spans: tuple[Span, ...],
) -> Finding:
    """The verdict on claims that one weapon reaches one place from one launch place, from all ranges stated of it."""
    first = claims[0]
    name, target = first.bearer.entity.name, first.target
    where, goal = (extent_of(launch) if launch else None), extent_of(target)
    widest = max(stated, key=lambda s: (s.farthest_km, s.open_above, s.claim), default=None)
    missing, beside = None, None
    if widest is None:
        bare = without_unit(pile, {claim.claim.document for claim in claims})
        missing = (
            f"No report states a range for {name} with its unit (“{bare}”)"
            if bare
            else f"No range that could be read is stated for {name}"
        )
        beside = said_in_public(name)
    elif widest.farthest_km <= 0:
        missing = f"“{widest.span.quote}” is no range"
    elif launch is None:
        missing = f"No report names a place on the map that {name} is launched from"
    elif where is None:
        # The place is told, only no distance can be taken from it.
        missing = f"“{launch.text}”, where {name} is launched from, has no border to measure from"
    elif goal is None:
        missing = f"“{target.text}” has no border to measure to"
    quotes = tuple(dict.fromkeys((*(c.span for c in claims), *(s.span for s in stated), *spans)))
    if missing or widest is None or where is None or goal is None:
        explanation = f"{missing}, so whether it can reach {target.name} cannot be checked."
        if beside:
            premises = (*premises, f"said in public elsewhere, and not used: {beside}")
        return _finding(claims, "not checkable", explanation, {}, premises, quotes, ())
    range_km = widest.farthest_km
    slack = goal.precision_km + where.precision_km + (ABOUT * range_km if widest.about else 0.0)
    identities = tuple(f"{name} is {other.name}" for other in pile.possible_same(first.bearer.entity.id))
    figures = Figures(
        name=name,
        range_km=range_km,
        stated=widest,
        launch=where,
        target=goal,
        measured=reach(where, goal, range_km),
        slack_km=slack,
        everywhere=first.everywhere,
        said=first.span.quote,
        identities=identities,
    )
    if len({s.farthest_km for s in stated}) > 1:
        premises = (*premises, f"of the ranges stated of {name}, the widest is used: {told(stated, pile)}")
    elif {s.span.document for s in stated} != {first.claim.document}:
        premises = (*premises, f"the range is that of {told(stated, pile)}")
    if range_km > FARTHEST_KM:
        premises = (*premises, f"no two places on Earth lie more than {FARTHEST_KM:,.0f} km apart")
    premises = tuple(dict.fromkeys((*premises, *pointlike(target), *overseas(goal), *overseas(where))))
    centre = capital_of(where)
    figures = figures.with_cities(large_cities(goal), centre)
    verdict, explanation = explain(figures, premises)
    if verdict == "impossible" and launch and (other := another_town(launch, target, range_km + slack)):
        verdict, explanation = "not checkable", named_alike(figures, other)
    elif verdict == "impossible" and (parts := told_of_parts(figures)):
        verdict, explanation = parts
        premises = tuple(one for one in premises if one not in (*overseas(goal), *overseas(where)))
    if verdict == "consistent" and (narrower := _falls_short(pile, stated, widest, figures)):
        verdict = "doubtful"
        explanation = f"{explanation[:-1]}; on the {narrower.span.quote} stated by {_who(pile, narrower)} it is not."
    numbers = numbers_of(figures, centre)
    rings = rings_of(widest, where, goal.name, figures.measured, centre)
    return _finding(claims, verdict, explanation, numbers, premises, quotes, rings, figures.marked)


def _falls_short(
    pile: Pile, stated: tuple[StatedRange, ...], widest: StatedRange, figures: Figures
) -> StatedRange | None:
    """The narrowest range that somebody else states and that does not reach; None where all positions do."""
    for one in disagreeing(stated, widest, pile):
        measured = reach(figures.launch, figures.target, one.farthest_km)
        verdict, _ = explain(replace_range(figures, one, measured), ())
        if verdict in ("impossible", "doubtful"):
            return one
    return None


def _who(pile: Pile, stated: StatedRange) -> str:
    return speaker(pile, pile.by_id[stated.claim])


def joined(one: Finding, other: Finding, pile: Pile) -> Finding:
    """Two findings that say the same of two names: that with fewer premises, for the claims of both."""
    first, second = sorted((one, other), key=lambda finding: (len(finding.premises), finding.id))
    name = pile.entities[second.about].name if second.about in pile.entities else ""
    extra = tuple(f"of {name}: {premise}" for premise in second.premises if premise not in first.premises)
    return replace(
        first,
        claims=tuple(dict.fromkeys((*first.claims, *second.claims))),
        spans=tuple(dict.fromkeys((*first.spans, *second.spans))),
        premises=(*first.premises, *(extra if second.about != first.about else ())),
    )


def no_range(pile: Pile, entity: str, span: Span) -> Finding:
    """What is said of a weapon whose range a report makes something of, though none states it."""
    name = pile.entities[entity].name
    claims = [c for c in pile.claims if c.document == span.document and c.evidence.covers(span.start, span.end)]
    closest = min(claims, key=lambda c: (len(c.evidence.quote), c.id), default=None)
    return Finding(
        id=stable_id("f", "reach", entity, "no range"),
        check="reach",
        claims=(closest.id,) if closest else (),
        verdict="not checkable",
        explanation=f"No report states a range for {name}, so what it can reach cannot be checked.",
        numbers={},
        premises=(f"said in public elsewhere, and not used: {public}",) if (public := said_in_public(name)) else (),
        spans=(span,),
        about=entity,
    )


def _finding(
    claims: list[ReachClaim],
    verdict: Verdict,
    explanation: str,
    numbers: dict[str, float],
    premises: tuple[str, ...],
    spans: tuple[Span, ...],
    rings: tuple[Ring, ...],
    cities: tuple[MarkedCity, ...] = (),
) -> Finding:
    first = claims[0]
    ids = tuple(dict.fromkeys(c.claim.id for c in claims))
    return Finding(
        id=stable_id("f", "reach", first.bearer.entity.id, place_key(first.target), first.everywhere, *ids),
        check="reach",
        claims=ids,
        verdict=verdict,
        explanation=explanation,
        numbers=numbers,
        premises=premises,
        spans=spans,
        rings=rings,
        cities=cities,
        formula=FORMULA if numbers else "",
        about=first.bearer.entity.id,
    )
