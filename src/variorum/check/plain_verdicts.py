"""The verdict on reach told in plain sentences: what lies beyond the range, and what is wrongly said to."""

from __future__ import annotations

from ..model import Finding
from .extents import capital_of, extent_of, large_cities
from .geodesy import FORMULA, distance_km, reach
from .loci import likely, loci
from .other_meanings import another_town, told_of_parts
from .pile import Pile
from .plain_reach import PlainReach
from .ranges import StatedRange
from .reach_numbers import numbers_of, rings_of
from .reach_places import is_country, overseas, pointlike
from .said import finding_on
from .verdicts import ABOUT, Figures, explain

#: What is told as out of reach is doubted only where it lies within this share of the range.
INSIDE = 0.95


def judge_plain(pile: Pile, plain: PlainReach) -> Finding | None:
    """The verdict on a plain sentence of reach; None where a place has no border to measure to, or nothing follows."""
    where, goal, told = extent_of(plain.launch), extent_of(plain.target), plain.told
    if where is None or goal is None or told.farthest_km <= 0:
        return None
    claim = pile.claim_at(plain.span) or ""
    stated = StatedRange("", plain.name, told.lower_km, told.upper_km, told.about, claim, told.span)
    range_km = stated.farthest_km
    slack = goal.precision_km + where.precision_km + (ABOUT * range_km if told.about else 0.0)
    figures = Figures(
        name=stated.name,
        range_km=range_km,
        stated=stated,
        launch=where,
        target=goal,
        measured=reach(where, goal, range_km),
        slack_km=slack,
        everywhere=plain.everywhere,
        said=plain.span.quote,
    )
    centre = capital_of(where)
    figures = figures.with_cities(large_cities(goal), centre)
    distances = _namesakes(plain, figures.measured.nearest.km)
    parts = None
    if plain.denied:
        surely = figures.measured.farthest.km + goal.precision_km + where.precision_km
        if max(surely, *distances) > told.surest_km * INSIDE:
            return None  # beyond it, or too close to tell: as the report says
        verdict, sentence = explain(figures, ())
        verdict, explanation = "doubtful", f"“{plain.span.quote}” is told of a place within range: {sentence}"
    else:
        verdict, explanation = explain(figures, ())
        if verdict in ("impossible", "doubtful") and goal.point and min(distances) <= range_km + slack:
            return None  # another place of that name lies near enough
        if verdict == "impossible" and another_town(plain.launch, plain.target, range_km + slack):
            return None
        parts = told_of_parts(figures) if verdict == "impossible" else None
        verdict, explanation = parts or (verdict, explanation)
        if stated.open_above and verdict == "doubtful":
            return None  # "at least 500 km" refutes nothing
    premises = (plain.premise,) if plain.premise else ()
    if not parts:
        premises = (*premises, *overseas(goal), *overseas(where))
    if plain.premise and verdict == "impossible":
        verdict = "doubtful"  # the launch place is only guessed
    launch = pile.span(plain.document, plain.launch.start, plain.launch.end)
    return finding_on(
        pile,
        "reach",
        (plain.span, told.span, launch),
        verdict,
        explanation,
        numbers_of(figures, centre),
        formula=FORMULA,
        premises=(*premises, *pointlike(plain.target)),
        rings=rings_of(stated, where, goal.name, figures.measured, centre) if claim else (),
        cities=figures.marked,
    )


def _namesakes(plain: PlainReach, km: float) -> list[float]:
    """Distances in km between all places that the names of launch place and target may well mean."""
    if is_country(plain.launch) or is_country(plain.target):
        return [km]
    starts, goals = likely(loci(plain.launch)), likely(loci(plain.target))
    return [km, *(distance_km(one.lat, one.lon, other.lat, other.lon) for one in starts for other in goals)]
