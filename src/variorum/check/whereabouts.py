"""Where a place is said to lie: "Lyon, Spain", "a city in southeastern Ukraine", "the northern Italian town of X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ..model import Finding, Place
from ..reference.gazetteer import Entry
from .loci import Locus, articled, disputed, famous, inside, lands, likely, loci
from .pile import Pile
from .place_pairs import DIRECTION, PlacePair, azimuth, words
from .position import against, position_in
from .said import finding_on

SOURCE = "GeoNames (CC BY 4.0); Natural Earth 1:50m (public domain)"
_TAIL = re.compile(
    r"\s*(?:[.;:)–—]|$|,(?!\s+(?:and\s|or\s|[A-Z]))"
    r"|\s(?:on|was|were|is|has|had|have|will|would|can|could|after|when|where|that|which|who)\b)"
)


@dataclass(frozen=True)
class _Said:
    """A place said to lie in a land, in a part of it or anywhere; ``sure``: whether it is called a town."""

    place: Place
    land: Place
    direction: str | None
    sure: bool


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    noun, sized = words("place_nouns"), words("town_nouns")
    part = r"(?:\s+(?:part|half|corner|tip|edge|outskirts))?(?:\s+of)?"
    where = rf"(?:far\s+|extreme\s+|deep\s+)?{DIRECTION}{part}\s+(?:the\s+)?"
    a_noun = r"(?:,|\s[–—-]|\s\()?\s+(?:is\s+)?(?:a|an|the|one\s+of\s+the)\s+(?:[\w-]+\s+){0,3}?"
    a_noun += rf"(?P<noun>(?:{noun})s?|cities)"
    describing = rf"(?:(?:{words('describing')})\s+){{0,3}}"
    return {
        # "X, a port city of 40,000 people in southern Y"
        "apposed": re.compile(
            rf"{a_noun}(?:\s+of\s+[\d,.]+\s*(?:million\s+)?(?:people|inhabitants|residents)?)?"
            rf"(?:\s+(?:located|situated))?"
            rf"\s+in\s+(?:the\s+)?(?:{where})?(?:the\s+)?",
            re.I,
        ),
        "in part": re.compile(rf"(?:,?\s+(?:(?:located|situated|is|lies|sits)\s+)*in\s+(?:the\s+)?|,\s+){where}", re.I),
        "lies in": re.compile(rf"\s+(?:lies|is\s+located|is\s+situated|sits)\s+in\s+(?:the\s+)?(?:{where})?", re.I),
        # "in northern Y, in the city of X"
        "land first": re.compile(
            rf",\s+(?:in|at|near|outside)\s+" rf"(?:the\s+(?:[\w-]+\s+){{0,2}}?(?P<noun>{noun})\s+of\s+)?", re.I
        ),
        "part ahead": re.compile(rf"\bin\s+(?:the\s+)?(?:far\s+)?{DIRECTION}{part}\s+$", re.I),
        # "Cut off in X, in Y,"; "X, which lies in southern Y,"; "born in X (Y)"
        "comma": re.compile(
            rf",\s+(?:(?:which|that)\s+(?:is|lies|sits|is\s+located|is\s+situated)\s+)?in\s+(?:the\s+)?(?:{where})?",
            re.I,
        ),
        "bracket": re.compile(r"\s+\("),
        # "In Y, the city of X"; "in Y, in the city of X"
        "in land": re.compile(r"\b[Ii]n\s+(?:the\s+)?$"),
        "its town": re.compile(
            rf",\s+(?:in\s+|at\s+|near\s+|outside\s+)?the\s+(?:[\w-]+\s+){{0,2}}?(?P<noun>{noun})\s+of\s+", re.I
        ),
        # "X, a Spanish city"; "the southern city of X in Y"
        "adjective": re.compile(rf",\s+(?:an?|the)\s+{describing}(?:{DIRECTION}\s+)?{describing}$", re.I),
        "its noun": re.compile(rf"\s+{describing}(?P<noun>{noun})\b(?!\s+(?:council|court|club|league|hall))", re.I),
        "part of town": re.compile(rf"\b{DIRECTION}\s+{describing}(?:{noun})\s+of\s+$", re.I),
        "set in part": re.compile(
            rf"\b(?:situated|located|lying|nestled|set|tucked\s+away)\s+in\s+(?:the\s+)?(?:far\s+)?{DIRECTION}{part}\s+$",
            re.I,
        ),
        "in": re.compile(r"\s+in\s+(?:the\s+)?"),
        "of": re.compile(
            rf"(?P<own>['’]s?)?\s+{describing}(?:{DIRECTION}\s+)?{describing}(?P<noun>{noun})(?:\s+of)?\s+(?:the\s+)?",
            re.I,
        ),
        "own part": re.compile(
            rf"['’]s?\s+(?:far\s+)?{DIRECTION}\b(?!\s+(?:neighbo|border|command|fleet|front|district))", re.I
        ),
        "part before": re.compile(rf"\b(?:far\s+)?{DIRECTION}\s+$", re.I),
        "at": re.compile(
            r"\b(?:in|near|at|outside|around|to|from|of|by)\s+(?:the\s+(?:\w+\s+)?(?:city|town|village|port)\s+of\s+)?$",
            re.I,
        ),
        "at a town": re.compile(rf"\b(?:{noun})\s+of\s+$|(?:^|[.!?]\s+)[\"“]?(?:in|near|outside)\s+$", re.I),
        "sized": re.compile(sized, re.I),
    }


def whereabouts_findings(pile: Pile, pair: PlacePair) -> Iterator[Finding]:
    """Findings on a place that is said to lie in a country, a division, or a part of one."""
    said = _said(pair)
    if said is None:
        return
    places, holders = loci(said.place), lands(said.land)
    if not places or not holders:
        return
    span = pile.span(pair.document, pair.first.start, pair.second.end)
    held = [(one, land) for one in places for land in holders if inside(one, land)]
    if not held:
        if famous(places) and not any(land.region and not any(o.region for o in places) for land in holders):
            yield _elsewhere(pile, pair, said, places, holders)
        return
    elsewhere = _small_namesake(said, places, holders, held)
    if elsewhere is not None:
        yield finding_on(
            pile,
            "gazetteer",
            (span,),
            "doubtful",
            elsewhere,
            {"inhabitants_there": float(held[0][0].population)},
            formula=SOURCE,
        )
        return
    if said.direction is None:
        return
    # Dependent territories and the like have no position in the country that they belong to.
    held = [(one, land) for one, land in held if one.country == land.country]
    positions = [(one, land, found) for one, land in held if (found := position_in(one, land)) is not None]
    usual = likely(tuple(one for one, _ in held))
    if not positions:
        return
    direction, bearing = said.direction.lower(), azimuth(said.direction)
    if not direction.endswith("ern"):
        direction += "ern"
    _, land, found = min(positions, key=lambda row: (row[0] not in usual, against(row[2], bearing)[1]))
    verdict, _ = against(found, bearing)
    if verdict == "impossible" and any(against(row[2], bearing)[0] == "consistent" for row in positions):
        verdict = "doubtful"  # some smaller place of that name lies there
    if len(held) > len(positions):
        verdict = "consistent"
    where = f"{said.place.text} lies in the {found.name} of {articled(land)}"
    numbers = {"share_of_land_south": found.north, "share_of_land_west": found.east}
    words_ = {
        "consistent": f"{where}: it may be said to be in its {said.direction.lower()}.",
        "doubtful": f"{where}, hardly in its {said.direction.lower()}.",
        "impossible": f"{where}, not in its {said.direction.lower()}.",
    }
    premises = ("of several places of that name the one that fits best is taken",) if len(held) > 1 else ()
    yield finding_on(
        pile,
        "gazetteer",
        (_wide(pile, pair, said, span.start, span.end),),
        verdict,
        words_[verdict],
        {key: round(value, 3) for key, value in numbers.items()},
        formula=SOURCE,
        premises=premises,
    )


def _small_namesake(
    said: _Said, places: tuple[Locus, ...], holders: tuple[Entry, ...], held: list[tuple[Locus, Entry]]
) -> str | None:
    """What is said of a "city" of a country that is world-famous in another one and but a small place in this."""
    first = places[0]
    if not said.sure or holders[0].kind != "country" or first.kind != "city" or first.country == holders[0].country:
        return None
    largest = max(one.population for one, _ in held)
    if first.population < 1_000_000 or largest * 50 > first.population or disputed(places):
        return None
    return f"{first.name} lies in {_country(first)}; in {articled(holders[0])} only a small place bears the name."


def _wide(pile: Pile, pair: PlacePair, said: _Said, start: int, end: int):
    """The words judged, with a direction that stands before or behind them."""
    before, after = _patterns()["part before"].search(pair.before), _patterns()["own part"].match(pair.after)
    if said.direction and before and said.direction in before.group():
        start -= len(before.group())
    elif said.direction and after and said.direction in after.group():
        end += after.end()
    return pile.span(pair.document, start, end)


def _said(pair: PlacePair) -> _Said | None:
    """What a pair of places says of where one of them lies."""
    use, first, second, between = _patterns(), pair.first, pair.second, pair.between
    if second.demonym and first.kind == "city" and not first.demonym:
        found, behind = use["adjective"].fullmatch(between), use["its noun"].match(pair.after)
        if found is not None and behind is not None:
            return _Said(first, second, found["dir"], bool(use["sized"].fullmatch(behind["noun"])))
    if second.demonym or second.kind not in ("country", "region") or first.demonym or first.kind == "country":
        return _of(pair, use)
    own = use["own part"].match(pair.after)
    if found := use["apposed"].fullmatch(between):
        return _Said(
            first, second, found["dir"] or (own["dir"] if own else None), bool(use["sized"].fullmatch(found["noun"]))
        )
    if found := use["in part"].fullmatch(between):
        return _Said(first, second, found["dir"], sure=False)
    if (found := use["comma"].fullmatch(between)) and (own or _TAIL.match(pair.after)):
        return _Said(first, second, found["dir"] or (own["dir"] if own else None), sure=False)
    if use["bracket"].fullmatch(between) and pair.after.startswith(")") and use["at"].search(pair.before):
        return _Said(first, second, None, sure=False)
    if between == ", " and own:
        return _Said(first, second, own["dir"], sure=False)
    if between == ", " and use["at"].search(pair.before) and _TAIL.match(pair.after):
        return _Said(first, second, None, sure=False)
    if use["in"].fullmatch(between) and (ahead := use["part of town"].search(pair.before)):
        return _Said(first, second, ahead["dir"], sure=False)
    if use["in"].fullmatch(between) and use["at a town"].search(pair.before):
        return _Said(first, second, None, sure=bool(re.search(r"\bcity\s+of\s+$", pair.before)))
    # "Landed in X in Y": a place and the land around it, each behind its "in".
    if use["in"].fullmatch(between) and first.kind == "city" and use["at"].search(pair.before) and not second.demonym:
        return _Said(first, second, None, sure=False)
    if found := use["lies in"].fullmatch(between):
        return _Said(first, second, found["dir"], sure=False)
    return _of(pair, use)


def _of(pair: PlacePair, use: dict[str, re.Pattern[str]]) -> _Said | None:
    """Read "the Spanish city of X" and "Spain's northern port of X"."""
    land = pair.first
    if (
        land.kind in ("country", "region")
        and not land.demonym
        and pair.second.kind == "city"
        and not pair.second.demonym
    ):
        ahead = use["part ahead"].search(pair.before)
        if ahead is not None and use["land first"].fullmatch(pair.between):
            return _Said(pair.second, land, ahead["dir"], sure=False)
        if use["in land"].search(pair.before) and (found := use["its town"].fullmatch(pair.between)):
            return _Said(pair.second, land, None, bool(use["sized"].fullmatch(found["noun"])))
        if (ahead := use["set in part"].search(pair.before)) and re.fullmatch(r",\s+", pair.between):
            return _Said(pair.second, land, ahead["dir"], sure=False)
    if not (land.demonym or land.kind in ("country", "region")) or pair.second.demonym:
        return None
    # "Japan's Osaka will host": a land's own town, where no noun of something else follows.
    if (
        not land.demonym
        and pair.second.kind == "city"
        and re.fullmatch(r"['’]s?\s+", pair.between)
        and _TAIL.match(pair.after)
    ):
        return _Said(pair.second, land, None, sure=False)
    found = use["of"].fullmatch(pair.between)
    if found is None or not (found["own"] or land.demonym):
        return None
    if re.search(r"\b(?:former|formerly|then|occupied|annexed|historic|old)\b[\s-]*$", pair.before, re.I):
        return None
    before = use["part before"].search(pair.before)
    direction = found["dir"] or (before["dir"] if before else None)
    # "the eastern Donetsk region" and "the Spanish province of X": a division is no town.
    return _Said(pair.second, land, direction, bool(use["sized"].fullmatch(found["noun"])))


def _elsewhere(
    pile: Pile, pair: PlacePair, said: _Said, places: tuple[Locus, ...], holders: tuple[Entry, ...]
) -> Finding:
    """A well-known place that is said to lie in a land where the gazetteer has none of its name."""
    land, first = holders[0], places[0]
    known = f"{first.name} lies in {_country(first)}"
    sure = said.sure and not disputed(places) and first.country != land.country
    ending = "" if sure else "; a place too small for the gazetteer may be meant"
    return finding_on(
        pile,
        "gazetteer",
        (pile.span(pair.document, pair.first.start, pair.second.end),),
        "impossible" if sure else "doubtful",
        f"{known}; the gazetteer has no {said.place.text} in {articled(land)}{ending}.",
        {"places_of_that_name": float(len(places)), "places_of_that_name_there": 0.0},
        formula=SOURCE,
    )


def _country(place: Locus) -> str:
    from ..reference import geography

    held = geography.country(place.country or "")
    region = geography.region(place.country or "", place.region) if place.country == "US" and place.region else None
    return f"{region.name}, {articled(held)}" if held and region else articled(held) if held else "another country"
