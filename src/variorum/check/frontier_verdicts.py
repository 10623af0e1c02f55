"""Borders against the polygons of the countries: a place on one, a distance to one, two lands that share one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..model import Finding, Place, Quantity, Verdict
from ..reference import load
from ..reference.gazetteer import Entry
from .geodesy import FORMULA
from .loci import Locus, articled, inside, kilometres_to, lands, likely, loci, neighbours_km
from .phrases import any_listed
from .pile import Pile
from .place_pairs import AROUND, PlacePair
from .said import finding_on
from .units import kilometres

SOURCE = f"{FORMULA}; borders: Natural Earth 1:50m (public domain)"
#: A town "on" or "near" a border is doubted, and refused, from this many km on.
ON_KM, NEAR_KM, REFUSED_KM = 90.0, 160.0, 320.0
#: Countries whose territories are this far apart in km are doubted to share a border, and refused to: a strait lies
#: between, or an islet that the map leaves out.
APART_KM, FAR_APART_KM = 40.0, 250.0
#: Fewest inhabitants of a town whose stated distance to a border is judged.
LOCATED = 5_000
#: Neighbours across a sea may be this far apart in km.
SEA_KM = 500.0


def states(place: Place) -> tuple[Entry, ...]:
    """The states that a place stands for; none where it is anything else."""
    held = lands(place)
    return held if held and all(land.kind == "country" and land.country for land in held) else ()


def judge_place(pile: Pile, pair: PlacePair, where: Place, other: Place, near: str) -> Iterator[Finding]:
    """The finding on a place said to lie on or near the border of a country.

    Args:
        pile: the reports.
        pair: the words that say so, with both places.
        where: the place; of a country, the two are held against each other.
        other: the country, or what is called by its adjective.
        near: the word of nearness, as "on", "along" or "near".
    """
    neighbours = states(other)
    if not neighbours:
        return
    if where.kind == "country":
        yield from judge_countries(pile, pair, where, other)
        return
    towns = loci(where)
    ahead = pile.readings[pair.document].document.text[: min(pair.first.start, pair.second.start)]
    if not towns or (near.lower() not in ("along", "at") and _talks().search(ahead[-AROUND:])):
        return
    rows = [(_border_km(one, land), one, land) for one in likely(towns) for land in neighbours]
    km, one, land = min(rows, key=lambda row: row[0])
    if km == float("inf"):
        return
    least = max(0.0, km - min(one.precision_km, 150.0))
    limit = ON_KM if near.lower() in ("on", "along", "at") else NEAR_KM
    fits = any(_border_km(one, land) <= limit for one in towns for land in neighbours)
    small = towns[0].population < 20_000 and towns[0].kind == "city"
    verdict: Verdict = (
        "consistent" if least <= limit else "doubtful" if least <= REFUSED_KM or small or fits else "impossible"
    )
    told = "" if verdict == "consistent" else ", too far to be called " + (f"{near.lower()} its border")
    yield finding_on(
        pile, "gazetteer", (pile.span(pair.document, pair.first.start, pair.second.end),), verdict,
        f"{where.text} lies {km:,.0f} km from the nearest border of {articled(land)}{told}.",
        {"distance_to_border_km": round(km, 1), "precision_km": one.precision_km}, formula=SOURCE,
        premises=("of several places of that name the nearest is taken",) if len(towns) > 1 else (),
    )  # fmt: skip


def judge_distance(pile: Pile, pair: PlacePair, quantity: Quantity) -> Iterator[Finding]:
    """The finding on a stated distance to a border, which may be far greater or far smaller than to its nearest point.

    Args:
        pile: the reports.
        pair: the place and the country, with the words between.
        quantity: the stated distance.
    """
    towns, neighbours = likely(loci(pair.first)), states(pair.second)
    low, high = kilometres(quantity.lower, quantity.unit), kilometres(quantity.upper, quantity.unit)
    if not towns or not neighbours or (low is None and high is None) or towns[0].population < LOCATED:
        return
    verdicts: list[tuple[int, float]] = []
    order: tuple[Verdict, ...] = ("consistent", "doubtful", "impossible")
    for one in towns:
        for land in neighbours:
            km = _border_km(one, land)
            if km in (0.0, float("inf")):
                continue
            near, far = max(0.0, km - one.precision_km - 10.0), km + one.precision_km + 10.0
            least, most = low if low is not None else 0.0, high if high is not None else float("inf")
            level = 2 if least > 2.5 * far or most < 0.5 * near else 1 if least > 1.7 * far or most < 0.75 * near else 0
            verdicts.append((level, km))
    if not verdicts:
        return
    level, km = min(verdicts)
    fits = ("which fits", "which hardly fits", "which does not fit")[level]
    yield finding_on(
        pile, "gazetteer", (pile.span(pair.document, pair.first.start, pair.second.end),), order[level],
        f"{pair.first.text} lies {km:,.0f} km from the border of {articled(neighbours[0])}, {fits} “{quantity.text}”.",
        {"distance_to_border_km": round(km, 1)}, formula=SOURCE,
    )  # fmt: skip


def judge_countries(
    pile: Pile, pair: PlacePair, first: Place, second: Place, *, across_sea: bool = False
) -> Iterator[Finding]:
    """The finding on two countries said to share a border, or to be neighbours.

    Args:
        pile: the reports.
        pair: the words that say so.
        first: the one country.
        second: the other.
        across_sea: whether a sea may lie between them.
    """
    ours, theirs = states(first), states(second)
    rows = [
        (neighbours_km(a.country or "", b.country or ""), a, b) for a in ours for b in theirs if a.country != b.country
    ]
    if not rows or (least := min(rows, key=lambda row: row[0]))[0] == float("inf"):
        return
    km, one, other = least
    # Neighbours across a sea have one: not so a land without a coast.
    at_sea = across_sea and not {one.country, other.country} & set(load("territories")["landlocked"])
    close, far = (SEA_KM, 4 * SEA_KM) if at_sea else (APART_KM, FAR_APART_KM)
    verdict: Verdict = "consistent" if km <= close else "doubtful" if km <= far else "impossible"
    told = (
        f"{articled(one)[0].upper()}{articled(one)[1:]} and {articled(other)} share a border"
        if km < 1
        else f"{km:,.0f} km lie between {articled(one)} and {articled(other)}"
    )
    ending = (
        ""
        if verdict == "consistent"
        else ": they are no neighbours"
        if across_sea
        else ": they share no border on land"
    )
    yield finding_on(
        pile, "gazetteer", (pile.span(pair.document, pair.first.start, pair.second.end),), verdict, f"{told}{ending}.",
        {"distance_between_km": round(km, 1)}, formula=SOURCE,
    )  # fmt: skip


def _border_km(one: Locus, land: Entry) -> float:
    """Distance to a country; for a place inside it no distance says anything of its border."""
    return 0.0 if inside(one, land, 0.0) else kilometres_to(one.lat, one.lon, land.country or "")


@cache
def _talks() -> re.Pattern[str]:
    """What may be held anywhere of a border: "talks in Berlin on the border between"."""
    return re.compile(rf"{any_listed('place_relations', 'about_a_border').pattern}[^.;!?]*$", re.I)
