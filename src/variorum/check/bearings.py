"""Distance and direction between two named places: "X, 120 km north of Y", bounds over every place of either name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..model import Finding, Place, Quantity, Span, Verdict
from ..reference import geography
from .geodesy import FORMULA, GEOD
from .loci import PROMINENT, Locus, alone, lands, likely, loci, locus
from .pile import Pile
from .place_pairs import DIRECTION, PlacePair, azimuth, words
from .said import finding_on
from .separations import separations
from .units import kilometres

#: A road is at most this much longer than the straight line before a stated distance is doubted, and refused.
LONGER, FAR_LONGER = 1.7, 2.6
#: A stated distance may be this much shorter than the straight line (rounding, the town's near edge).
SHORTER, FAR_SHORTER = 0.72, 0.5
#: Degrees between a stated direction and the azimuth that are doubted, and refused. Eight winds: 45 degrees apart.
ASKEW, OPPOSITE = 70.0, 95.0
#: Nearer than this, in km beside the two precisions, no direction is judged.
NEAR_KM = 8.0
_WINDS = ("north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest")


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    noun = words("place_nouns")
    # "X, Spain, 30 km from", "X, the capital of Illinois, lies": an aside between commas.
    held = r"(?:,\s+(?:in\s+)?(?:(?:a|an|the|which|capital)\s+[^,.;]{1,60}(?=,)"
    held += r"|(?:[A-Z][\w.’'-]*\s?){1,3}(?:['’]s\s+\w+\s+region)?))?"
    called = rf"(?:\s+(?:a|an|the)\s+(?:[\w-]+\s+){{0,3}}?(?:{noun}),?)?"
    lies = r"(?:\s+(?:which|that))?(?:\s+(?:is|lies|sits|stands|was|located|situated|lying))*"
    about = r"(?:\s+(?:just|only|some|about|around|roughly|nearly|almost|approximately|over"
    about += r"|more\s+than|less\s+than|at\s+least|up\s+to|an?\s+estimated))*"
    pre = re.compile(rf"{held}(?:,|\s\(|\s[–—-]+)?{called}{lies}{about}\s*", re.S)
    seat = rf"(?:the\s+)?(?:(?:[\w'’-]+\s+){{0,3}}?(?:{noun}|capital)(?:\s+city)?(?:\s+of)?,?\s+)?(?:the\s+)?"
    aside = r"(?:\s*\([^)]{1,30}\)|,?\s+or\s+[^,]{1,25},?)?"
    post = re.compile(
        rf"{aside}(?:\s+or\s+so)?(?:\s+(?:away|to\s+the|due|further|just|straight|by\s+road))*"
        rf"(?:\s+{DIRECTION})?(?:\s+away)?"
        rf"\s+(?P<link>of|from|outside(?:\s+of)?)\s+(?P<seat>{seat})",
        re.I,
    )
    bare = re.compile(
        rf"{held}(?:,|\s\()?{called}{lies}(?:\s+(?:just|immediately|due|located|situated|directly|far))*"
        rf"\s+(?:to\s+the\s+)?{DIRECTION}"
        rf"\s+of\s+(?P<seat>{seat})",
        re.I,
    )
    return pre, post, bare


def bearing_findings(pile: Pile) -> Iterator[Finding]:
    """Findings on places whose distance or direction from another one is stated."""
    seen: set[tuple[str, int, int]] = set()
    for told in separations(pile):
        pair = told.pair
        key = (pair.document, min(pair.first.start, pair.second.start), max(pair.first.start, pair.second.start))
        if key not in seen and (found := tuple(_judged(pile, pair, told.quantity, told.direction))):
            seen.add(key)
            yield from found


def direction_findings(pile: Pile, pair: PlacePair) -> Iterator[Finding]:
    """Findings on a place whose direction alone is stated, or whose distance from a capital named by its country."""
    pre, post, bare = _patterns()
    first, second = pair.first, pair.second
    if first.demonym or first.kind not in ("city", "county", "island", "place", "government"):
        return
    start, end = first.end, second.start
    text = pair.between
    lengths = [
        q for q in pile.quantities_within(pair.document, start, end) if q.dimension == "length" and q.unit is not None
    ]
    quantity = lengths[0] if lengths else None
    if quantity is None:
        found = bare.fullmatch(text)
    elif pre.fullmatch(text[: quantity.start - start]) and second.demonym:
        found = post.fullmatch(text[quantity.end - start :])
    else:
        return
    if found is not None:
        yield from _judged(pile, pair, quantity, found["dir"])


def _goals(place: Place, after: str) -> tuple[Locus, ...]:
    """What the distance is measured from: a town, or the capital of a country named by its adjective."""
    if not place.demonym:
        return loci(place) if place.kind in ("city", "government", "place") else ()
    if not re.match(r"\s+capital\b(?!,?\s+(?:of\s+)?[A-Z])", after):
        return ()
    seats = (geography.capital(land.country or "") for land in lands(place) if land.kind == "country")
    return tuple(locus(seat) for seat in seats if seat is not None)


def _judged(pile: Pile, pair: PlacePair, quantity: Quantity | None, direction: str | None) -> Iterator[Finding]:
    first = pair.first
    starts, goals = loci(first), _goals(pair.second, pair.after)
    if not starts or not goals or not _known(starts, goals):
        return
    stated = _bounds(quantity) if quantity is not None else None
    if quantity is not None and stated is None:
        return
    usual = {*likely(starts), *likely(goals)}
    best: tuple[bool, int, float, Verdict, Locus, Locus, float, float] | None = None
    fits = False
    order = ("consistent", "doubtful", "impossible")
    for one in starts:
        for goal in goals:
            if (one.lat, one.lon) == (goal.lat, goal.lon):
                continue
            back, _, metres = GEOD.inv(goal.lon, goal.lat, one.lon, one.lat)
            km, slack = metres / 1000.0, min(one.precision_km, 60.0) + min(goal.precision_km, 60.0)
            verdict, off = _verdict(km, back % 360.0, slack, stated, azimuth(direction) if direction else None)
            row = (
                one not in usual or goal not in usual,
                order.index(verdict),
                off,
                verdict,
                one,
                goal,
                km,
                back % 360.0,
            )
            fits = fits or verdict == "consistent"
            if best is None or row[:3] < best[:3]:
                best = row
    if best is None:
        return
    _, _, _, verdict, one, goal, km, back = best
    if verdict == "impossible" and fits:
        verdict = "doubtful"  # some smaller places of those names lie so
    if verdict != "consistent" and km > 400 and stated and stated[1] < 150 and one.population < PROMINENT:
        return  # a village of that name which the gazetteer lacks is likelier
    wind = _WINDS[int((back + 22.5) // 45) % 8]
    told = " ".join(filter(None, (quantity.text if quantity else "", direction or "")))
    end_name = goal.name if pair.second.demonym else pair.second.text
    where = f"{first.text} lies {km:,.0f} km {wind} of {end_name} in a straight line"
    end = {
        "consistent": f"which fits “{told}”",
        "doubtful": f"which hardly fits “{told}”",
        "impossible": f"which “{told}” does not fit",
    }
    several = len(starts) > 1 or len(goals) > 1
    yield finding_on(
        pile,
        "gazetteer",
        (_words(pile, pair, quantity),),
        verdict,
        f"{where}, {end[verdict]}.",
        {"distance_km": round(km, 1), "azimuth_degrees": round(back, 1)},
        formula=FORMULA,
        premises=("of several places of those names the two that fit best are taken",) if several else (),
    )


def _known(starts: tuple[Locus, ...], goals: tuple[Locus, ...]) -> bool:
    """Whether the place that is located is sure enough: well known, or in the country of the other one."""
    first = starts[0]
    if first.population >= PROMINENT or (first.country == goals[0].country and first.population >= 5_000):
        return True
    return alone(starts)


def _words(pile: Pile, pair: PlacePair, quantity: Quantity | None) -> Span:
    """The stretch that names both places and the length."""
    ends = [pair.first, pair.second, *((quantity,) if quantity else ())]
    return pile.span(pair.document, min(one.start for one in ends), max(one.end for one in ends))


def _bounds(quantity: Quantity) -> tuple[float, float] | None:
    lower, upper = kilometres(quantity.lower, quantity.unit), kilometres(quantity.upper, quantity.unit)
    if lower is None and upper is None:
        return None
    low, high = lower if lower is not None else 0.0, upper if upper is not None else float("inf")
    return (low, high) if 0 <= low <= high and (upper or 1.0) > 0 else None


def _verdict(
    km: float, back: float, slack: float, stated: tuple[float, float] | None, told: float | None
) -> tuple[Verdict, float]:
    """The verdict on one pair of places, and how far it is off."""
    found: list[Verdict] = []
    off = 0.0
    if stated is not None:
        low, high = stated
        nearest, farthest = max(0.0, km - slack - 5.0), km + slack + 5.0
        if high < nearest * FAR_SHORTER or low > farthest * FAR_LONGER + 10.0:
            found.append("impossible")
        elif high < nearest * SHORTER or low > farthest * LONGER + 5.0:
            found.append("doubtful")
        off += max(0.0, (low - farthest) / max(farthest, 1.0), (nearest - high) / max(high, 1.0))
    if told is not None and km > slack * 0.5 + NEAR_KM:
        apart = abs((back - told + 180.0) % 360.0 - 180.0)
        found.append("impossible" if apart > OPPOSITE else "doubtful" if apart > ASKEW else "consistent")
        off += max(0.0, apart - 45.0) / 90.0
    worst: Verdict = "impossible" if "impossible" in found else "doubtful" if "doubtful" in found else "consistent"
    return worst, off
