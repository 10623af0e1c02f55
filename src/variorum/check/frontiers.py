"""Borders: "X, on the border with Y", "Y, which borders Z", against the polygons of the countries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from ..model import Finding, Place, Quantity, Verdict
from ..reference import load
from ..reference.gazetteer import Entry
from .frontier_sentences import Bordering
from .frontier_wordings import frontier_patterns
from .geodesy import FORMULA
from .loci import Locus, articled, inside, kilometres_to, lands, likely, loci, neighbours_km
from .phrases import any_of
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


def frontier_findings(pile: Pile, pair: PlacePair) -> Iterator[Finding]:
    """Findings on places said to lie on a border, and on countries said to share one."""
    use, between = frontier_patterns(), pair.between
    if use["sea"].search(pair.before[-40:] + between + pair.after[:25]):
        return
    first, second = pair.first, pair.second
    if quantity := _distance(pile, pair):
        yield from _far(pile, pair, quantity)
    elif ((found := use["with"].fullmatch(between)) and not second.demonym) or (
        (found := use["the"].fullmatch(between)) and use["after"].match(pair.after)
    ):
        yield from _place(pile, pair, first, second, found["near"])
    elif (
        second.kind == "city"
        and first.kind in ("country", "government")
        and not first.demonym
        and (
            (use["crossing"].search(pair.before) and re.fullmatch(r"\s+(?:at|in|near)\s+", between))
            or (
                use["crossed from"].search(pair.before)
                and re.fullmatch(r"\s+into\s+", between)
                and "border" in pair.after
            )
        )
    ):
        yield from _place(pile, pair, second, first, "near")
    elif use["across"].fullmatch(between) and not first.demonym and not second.demonym:
        yield from _place(pile, pair, first, second, "near")
    elif use["meets"].fullmatch(between) and re.search(r",\s+where\s+(?:the\s+)?$", pair.before):
        yield from _countries(pile, pair, first, second)
        yield from _where_they_meet(pile, pair)
    elif use["bordering"].fullmatch(between) and not first.demonym and not second.demonym:
        yield from _place(pile, pair, first, second, "on")
    elif (use["joined"].fullmatch(between) and use["after"].match(pair.after)) or (
        re.fullmatch(r"\s+and\s+(?:the\s+)?", between)
        and (use["between"].search(pair.before) or use["share"].match(pair.after))
    ):
        yield from _countries(pile, pair, first, second)
        yield from _at_both(pile, pair)
    elif (
        use["own"].fullmatch(between)
        and first.kind in ("country", "government")
        and not first.demonym
        and not second.demonym
    ):
        yield from _countries(pile, pair, first, second)
        yield from _at_own(pile, pair, second)
    elif (
        re.fullmatch(r"\s+(?:in)?to\s+(?:the\s+)?", between) and use["crossed"].search(pair.before) and _states(first)
    ) or (use["has"].fullmatch(between) and not second.demonym and (first.demonym) == between.startswith(" side")):
        yield from _countries(pile, pair, first, second)
    elif (use["neighbour"].fullmatch(between) and first.kind == "country" and not second.demonym) or (
        not (first.demonym or second.demonym)
        and (
            (between == ", " and use["its neighbour"].match(pair.after))
            or (use["neighbour of"].fullmatch(between) and first.kind == "country")
            or (re.fullmatch(r"\s+and\s+(?:the\s+)?", between) and use["are neighbours"].match(pair.after))
        )
    ):
        yield from _countries(pile, pair, first, second, across_sea=True)


@cache
def _talks() -> re.Pattern[str]:
    """What may be held anywhere of a border: "talks in Berlin on the border between"."""
    return re.compile(rf"{any_of(tuple(load('place_relations')['about_a_border'])).pattern}[^.;!?]*$", re.I)


def judge_bordering(pile: Pile, told: Bordering) -> Iterator[Finding]:
    """The finding on what the build of a sentence says of a border."""
    if told.place.kind == "country":
        yield from _countries(pile, told.pair, told.place, told.other, across_sea=told.across_sea)
    else:
        yield from _place(pile, told.pair, told.place, told.other, told.near)


def _at_own(pile: Pile, pair: PlacePair, other: Place) -> Iterator[Finding]:
    """Read "X, a city near Spain's border with France": the place named just before."""
    use = frontier_patterns()
    ahead = [place for place in pile.places[pair.document] if place.end <= pair.first.start]
    if not ahead or ahead[-1].kind != "city":
        return
    text = pile.readings[pair.document].document.text
    found = use["ahead"].fullmatch(text[ahead[-1].end : pair.first.start])
    if found is not None:
        yield from _place(pile, replace(pair, first=ahead[-1]), ahead[-1], other, found["near"])


def _where_they_meet(pile: Pile, pair: PlacePair) -> Iterator[Finding]:
    """Read "X, where Spain meets France": the town named just before, held against the second land."""
    ahead = [place for place in pile.places[pair.document] if place.end <= pair.first.start]
    text = pile.readings[pair.document].document.text
    if (
        ahead
        and ahead[-1].kind == "city"
        and re.fullmatch(r",\s+where\s+(?:the\s+)?", text[ahead[-1].end : pair.first.start])
    ):
        yield from _place(pile, replace(pair, first=ahead[-1]), ahead[-1], pair.second, "near")


def _at_both(pile: Pile, pair: PlacePair) -> Iterator[Finding]:
    """Read "X, on the border between Spain and France" and "X on the Spanish-French border": held against both."""
    use = frontier_patterns()
    ahead = [place for place in pile.places[pair.document] if place.end <= pair.first.start]
    behind = [place for place in pile.places[pair.document] if place.start >= pair.second.end]
    text = pile.readings[pair.document].document.text
    if (
        behind
        and behind[0].kind == "city"
        and re.fullmatch(r"\s+(?:near|at|close\s+to)\s+", text[pair.second.end : behind[0].start])
    ):
        for other in (pair.first, pair.second):
            yield from _place(pile, replace(pair, second=behind[0]), behind[0], other, "near")
        return
    if not ahead or ahead[-1].kind != "city":
        return
    found = use["on between"].fullmatch(text[ahead[-1].end : pair.first.start])
    if found is not None:
        for other in (pair.first, pair.second):
            yield from _place(pile, replace(pair, first=ahead[-1], second=other), ahead[-1], other, found["near"])


def _states(place: Place) -> tuple[Entry, ...]:
    held = lands(place)
    return held if held and all(land.kind == "country" and land.country for land in held) else ()


def _place(pile: Pile, pair: PlacePair, where: Place, other: Place, near: str) -> Iterator[Finding]:
    neighbours = _states(other)
    if not neighbours:
        return
    if where.kind == "country":
        yield from _countries(pile, pair, where, other)
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


def _distance(pile: Pile, pair: PlacePair) -> Quantity | None:
    """The length of "X lies 30 km from the border with Y" or "from the Polish border"."""
    lengths = pile.quantities_within(pair.document, pair.first.end, pair.second.start)
    if len(lengths) != 1 or lengths[0].dimension != "length" or pair.first.demonym:
        return None
    use, (quantity,) = frontier_patterns(), lengths
    before = pair.between[: quantity.start - pair.first.end]
    after = pair.between[quantity.end - pair.first.end :]
    with_ = use["from with"].fullmatch(after) and not pair.second.demonym
    the = use["from the"].fullmatch(after) and use["after"].match(pair.after)
    return quantity if (with_ or the) and use["lies"].fullmatch(before) else None


def _far(pile: Pile, pair: PlacePair, quantity: Quantity) -> Iterator[Finding]:
    """A stated distance to a border: one that is far greater or far smaller than the nearest point of it."""
    towns, neighbours = likely(loci(pair.first)), _states(pair.second)
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


def _border_km(one: Locus, land: Entry) -> float:
    """Distance to a country; for a place inside it no distance says anything of its border."""
    return 0.0 if inside(one, land, 0.0) else kilometres_to(one.lat, one.lon, land.country or "")


def _countries(
    pile: Pile, pair: PlacePair, first: Place, second: Place, *, across_sea: bool = False
) -> Iterator[Finding]:
    ours, theirs = _states(first), _states(second)
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
