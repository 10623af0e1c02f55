"""Reach: can a weapon of the stated range get from where it is to where it is said to get?

The verdict rests on bounds over the whole launch area and the whole target, never on a capital or a centroid. It
reads what reports say of range and place; it knows nothing of any weapon by itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace as dataclass_replace

from msgspec.structs import replace

from ..model import Finding, MarkedCity, Place, Ring, Span, stable_id
from .extents import capital_of, extent_of, large_cities
from .geodesy import FORMULA, Extent, reach
from .pile import Pile
from .plain_reach import PlainReach, plain_reaches
from .positions import FARTHEST_KM, disagreeing, said_in_public, speaker, told, without_unit
from .ranges import StatedRange, range_at_stake, stated_ranges
from .reach_claims import Deployment, ReachClaim, deployments, reach_claims, usual
from .reach_numbers import numbers_of, rings_of
from .said import finding_on
from .verdicts import Figures, explain, replace_range

#: "About 2,000 km" is taken to allow this much more before anything is called out of reach.
ABOUT = 0.1


def check_reach(pile: Pile) -> Iterable[Finding]:
    """Findings on every claim that a weapon can reach a place, and on ranges that no report states."""
    ranges, places = stated_ranges(pile), deployments(pile)
    groups: dict[tuple[str, str, bool, str], list[ReachClaim]] = defaultdict(list)
    launches: dict[tuple[str, str, bool, str], tuple[Place | None, tuple[str, ...], tuple[Span, ...]]] = {}
    for claim in reach_claims(pile):
        entity = claim.bearer.entity.id
        launch, premises, spans = _launch(pile, claim, places)
        key = (entity, _place_key(claim.target), claim.everywhere, _place_key(launch))
        groups[key].append(claim)
        known = launches.get(key)
        if known is None or len(premises) < len(known[1]):
            launches[key] = (launch, premises, spans)
    judged: set[str] = set()
    found: dict[tuple[str, ...], Finding] = {}
    for key in sorted(groups):
        entity = key[0]
        stated, premise = _range_of(pile, entity, ranges)
        judged.add(entity)
        launch, premises, spans = launches[key]
        if premise:
            premises = (premise, *premises)
        finding = _judge(pile, groups[key], stated, launch, premises, spans)
        # What fits for a weapon fits for one that is only perhaps the same: said once.
        same = (finding.verdict, key[1], key[3], *sorted(one.claim for one in stated))
        one = ("consistent", *same[1:]) if finding.verdict == "consistent" else (finding.id,)
        found[one] = _joined(found[one], finding, pile) if one in found else finding
    yield from found.values()
    named = {(one.claim.document, one.target.start) for claims in groups.values() for one in claims}
    for plain in plain_reaches(pile, named):
        if (finding := _judge_plain(pile, plain)) is not None:
            yield finding
    for entity, span in sorted(range_at_stake(pile).items()):
        if entity not in judged and not _range_of(pile, entity, ranges)[0]:
            yield _no_range(pile, entity, span)


def _place_key(place: Place | None) -> str:
    if place is None:
        return ""
    return f"{place.country}" if _is_country(place) else f"{place.name}|{place.lat:.2f}|{place.lon:.2f}"


def _is_country(place: Place) -> bool:
    return place.country is not None and (place.kind == "country" or place.demonym)


def _range_of(
    pile: Pile, entity: str, ranges: dict[str, tuple[StatedRange, ...]]
) -> tuple[tuple[StatedRange, ...], str | None]:
    """Ranges of a weapon, or of one that is possibly the same, with that premise."""
    if entity in ranges:
        return ranges[entity], None
    for other in pile.possible_same(entity):
        if other.id in ranges:
            return ranges[other.id], f"{pile.entities[entity].name} is {other.name}"
    return (), None


def _launch(
    pile: Pile, claim: ReachClaim, places: dict[str, tuple[Deployment, ...]]
) -> tuple[Place | None, tuple[str, ...], tuple[Span, ...]]:
    """Where from: as the sentence states; else where its document, then any document, has the weapon deployed."""
    premises = (claim.bearer.premise,) if claim.bearer.premise else ()
    document, entity = claim.claim.document, claim.bearer.entity
    if claim.launch is not None:
        return claim.launch, premises, (pile.span(document, claim.launch.start, claim.launch.end),)
    alike = [entity, *pile.possible_same(entity.id)]
    here = [[d for d in places.get(one.id, ()) if d.span.document == document] for one in alike]
    stated_here = [(one, tuple(d for d in found if d.stated)) for one, found in zip(alike, here, strict=True)]
    anywhere = [(one, places.get(one.id, ())) for one in alike]
    guessed = [(one, tuple(found)) for one, found in zip(alike, here, strict=True)]
    for options, own in ((stated_here, True), (anywhere, False), (guessed, True)):
        for one, found in options:
            stated = tuple(d for d in found if d.stated) if not own else found
            if (chosen := usual(stated)) is None:
                continue
            where = chosen.place.name
            who = (
                "the same report"
                if chosen.span.document == document
                else f"another report ({pile.label(chosen.span.document)})"
            )
            said = f"it is launched from {where}, where {who} has {one.name} deployed"
            if not chosen.stated:
                said = f"it is launched from {where}, whose forces {who} has deploying {one.name}"
            same = () if one is entity else (f"{entity.name} is {one.name}",)
            place = pile.span(chosen.span.document, chosen.place.start, chosen.place.end)
            return chosen.place, (*premises, *same, said), (place,)
    return None, premises, ()


def _judge(
    pile: Pile,
    claims: list[ReachClaim],
    stated: tuple[StatedRange, ...],
    launch: Place | None,
    premises: tuple[str, ...],
    spans: tuple[Span, ...],
) -> Finding:
    first = claims[0]
    name, target = first.bearer.entity.name, first.target
    where, goal = (extent_of(launch) if launch else None), extent_of(target)
    widest = max(stated, key=lambda s: (s.farthest_km, s.open_above, s.claim), default=None)
    missing, beside = None, None
    if widest is None:
        bare = without_unit(pile, {claim.claim.document for claim in claims})
        missing = f"No report states a range for {name}" + (f" with its unit (“{bare}”)" if bare else "")
        beside = said_in_public(name)
    elif widest.farthest_km <= 0:
        missing = f"“{widest.span.quote}” is no range"
    elif launch is None or where is None:
        missing = f"No report says where {name} is launched from"
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
    premises = tuple(dict.fromkeys((*premises, *_pointlike(target), *_overseas(goal), *_overseas(where))))
    centre = capital_of(where)
    figures = figures.with_cities(large_cities(goal), centre)
    verdict, explanation = explain(figures, premises)
    if verdict == "consistent" and (narrower := _falls_short(pile, stated, widest, figures)):
        verdict = "doubtful"
        explanation = f"{explanation[:-1]}; on the {narrower.span.quote} stated by {_who(pile, narrower)} it is not."
    numbers = numbers_of(figures, centre)
    rings = rings_of(widest, where, goal.name, figures.measured, centre)
    return _finding(claims, verdict, explanation, numbers, premises, quotes, rings, figures.marked)


def _judge_plain(pile: Pile, plain: PlainReach) -> Finding | None:
    """The verdict on a claim that names no weapon; None where a place has no border to measure to."""
    where, goal = extent_of(plain.launch), extent_of(plain.target)
    stated = StatedRange("", f"the {plain.name}", plain.lower_km, plain.upper_km, plain.about, "", plain.range_span)
    range_km = stated.farthest_km
    if where is None or goal is None or range_km <= 0:
        return None
    slack = goal.precision_km + where.precision_km + (ABOUT * range_km if plain.about else 0.0)
    figures = Figures(
        name=stated.name, range_km=range_km, stated=stated, launch=where, target=goal,
        measured=reach(where, goal, range_km), slack_km=slack, everywhere=plain.everywhere, said=plain.span.quote,
    )  # fmt: skip
    centre = capital_of(where)
    figures = figures.with_cities(large_cities(goal), centre)
    verdict, explanation = explain(figures, ())
    launch = pile.span(plain.document, plain.launch.start, plain.launch.end)
    spans = (plain.span, plain.range_span, launch)
    premises = (plain.premise,) if plain.premise else ()
    if plain.premise and verdict == "impossible":
        verdict = "doubtful"  # the launch place is only guessed
    claim = pile.claim_at(plain.span) or ""
    stated = dataclass_replace(stated, claim=claim)
    return finding_on(
        pile, "reach", spans, verdict, explanation, numbers_of(figures, centre), formula=FORMULA,
        premises=(*premises, *_pointlike(plain.target), *_overseas(goal), *_overseas(where)),
        rings=rings_of(stated, where, goal.name, figures.measured, centre) if claim else (), cities=figures.marked,
    )  # fmt: skip


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


def _joined(one: Finding, other: Finding, pile: Pile) -> Finding:
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


def _pointlike(place: Place) -> tuple[str, ...]:
    """That an island or a region without a border in the map data is taken as a point."""
    if place.kind not in ("region", "island", "territory", "country") or _is_country(place):
        return ()
    give = f", give or take {place.precision_km:,.0f} km" if place.precision_km >= 1 else ""
    return (f"{place.name} is taken as a point{give}: its border is not in the map data",)


def _overseas(extent: Extent) -> tuple[str, ...]:
    return (f"overseas parts of {extent.name} are left out",) if extent.overseas else ()


def _no_range(pile: Pile, entity: str, span: Span) -> Finding:
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
    verdict: str,
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
        id=stable_id("f", "reach", first.bearer.entity.id, _place_key(first.target), first.everywhere, *ids),
        check="reach",
        claims=ids,
        verdict=verdict,  # pyright: ignore[reportArgumentType]
        explanation=explanation,
        numbers=numbers,
        premises=premises,
        spans=spans,
        rings=rings,
        cities=cities,
        formula=FORMULA if numbers else "",
        about=first.bearer.entity.id,
    )
