"""Where a place is said to lie: "Lyon, Spain", "a city in southeastern Ukraine", "the northern Italian town of X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..model import Finding, Place
from ..reference import load
from ..reference.gazetteer import Entry
from .former_lands import lay_there_then
from .loci import Locus, alone, articled, disputed, famous, inside, kilometres_to, lands, likely, loci
from .no_whereabouts import left_out, part_of_a_name, small_and_american
from .pile import Pile
from .place_pairs import PlacePair, azimuth
from .place_patterns import patterns
from .place_wordings import Said, read_whereabouts
from .position import against, position_in
from .said import finding_on

SOURCE = "GeoNames (CC BY 4.0); Natural Earth 1:50m (public domain)"
#: What happens near a town may happen across a border that is this near, in km.
NEAR_KM = 150.0


def whereabouts_findings(pile: Pile, pair: PlacePair) -> Iterator[Finding]:
    """Findings on a place that is said to lie in a country, a division, or a part of one."""
    said = read_whereabouts(pair)
    if said is not None:
        yield from judge_whereabouts(pile, pair, said)


def judge_whereabouts(pile: Pile, pair: PlacePair, said: Said) -> Iterator[Finding]:
    """The finding on where a place is said to lie.

    Args:
        pile: the reports.
        pair: the two places in their sentence.
        said: what the words say of them.

    Yields:
        The finding; none where one of the two is not known well enough.
    """
    places, holders = loci(said.place), lands(said.land)
    if not places or not holders or _a_company(pile, pair.document, said.place) or _in_brackets(pile, pair):
        return
    if part_of_a_name(pile, pair.document, said.place) or left_out(pile, pair.document, said.land):
        return
    span = pile.span(pair.document, pair.first.start, pair.second.end)
    held = [(one, land) for one in places for land in holders if inside(one, land)]
    if not held:
        if said.near and any(
            kilometres_to(one.lat, one.lon, land.country or "") <= NEAR_KM for one in places for land in holders
        ):
            return
        if _called_small(pile, pair, said):
            return  # "including in X, a hamlet of 300": the gazetteer need not know it
        if small_and_american(said.land, places, holders):
            return
        if lay_there_then(pile, pair, said, places, holders):
            return  # "Breslau, Germany, in 1945"
        if (famous(places) or alone(places)) and not any(
            land.region and not any(o.region for o in places) for land in holders
        ):
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
    if said.direction is None or (said.place.kind == "county" and held[0][1].country != "US"):
        return  # of small divisions outside the United States the gazetteer has but some
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


def _a_company(pile: Pile, document: str, place: Place) -> bool:
    """Whether a report calls what bears a place's name a firm, a bank or the like: "water firm Suez"."""
    text = pile.readings[document].document.text
    return re.search(rf"\b{_firms()}\s+{re.escape(place.text)}\b(?!\s*,)", text) is not None


#: "Halden (Canada) Inc", "Sen. Graham (S.C.)": the bracket tells whose it is, not where a place lies.
_INCORPORATED = re.compile(
    r"\)?\s+(?:Inc|Ltd|Corp|Co|Plc|PLC|plc|Limited|Corporation|Company|AG|SA|NV|BV|GmbH|LLC|Pty)\b"
)
_LAWMAKER = re.compile(r"\b(?:Sens?|Reps?|Govs?|Senators?|Representatives?|Governor)\.?\s+(?:[A-Z][\w.’'-]*\s+){0,3}$")


def _in_brackets(pile: Pile, pair: PlacePair) -> bool:
    """Whether a land in brackets behind a name is part of a firm's name, or the state of a lawmaker."""
    text = pile.readings[pair.document].document.text
    start, end = pair.first.start, pair.second.end
    if "(" not in text[start:end]:
        return False
    return bool(_INCORPORATED.match(text, end) or _LAWMAKER.search(text[max(0, start - 60) : start]))


@cache
def _firms() -> str:
    nouns: list[str] = load("class_words")["firms"]
    return rf"(?:{'|'.join(nouns)})"


def _small_namesake(
    said: Said, places: tuple[Locus, ...], holders: tuple[Entry, ...], held: list[tuple[Locus, Entry]]
) -> str | None:
    """What is said of a "city" of a country that is world-famous in another one and but a small place in this."""
    first = places[0]
    if not said.sure or holders[0].kind != "country" or first.kind != "city" or first.country == holders[0].country:
        return None
    largest = max(one.population for one, _ in held)
    if first.population < 1_000_000 or largest * 50 > first.population or disputed(places):
        return None
    return f"{first.name} lies in {_country(first)}; in {articled(holders[0])} only a small place bears the name."


def _wide(pile: Pile, pair: PlacePair, said: Said, start: int, end: int):
    """The words judged, with a direction that stands before or behind them."""
    before, after = patterns()["part before"].search(pair.before), patterns()["own part"].match(pair.after)
    if said.direction and before and said.direction in before.group():
        start -= len(before.group())
    elif said.direction and after and said.direction in after.group():
        end += after.end()
    return pile.span(pair.document, start, end)


#: What a place is called that no gazetteer of towns has.
_SMALL = (
    r"(?:hamlet|village|settlement|crossroads|homestead|township|farming\s+community"
    r"|(?:[a-z]+\s+)?(?:resort|ranch|campground|estate))\b"
)
#: "Alder Point, a hamlet of 300"; what is called so may be told of by that word: "the resort in Utah".
_SMALL_BEHIND = re.compile(rf"(?:,\s+(?:once\s+)?(?:an?|the)\s+(?:[a-z-]+\s+){{0,2}}?|\s+){_SMALL}", re.IGNORECASE)
_SMALL_ITSELF = re.compile(_SMALL, re.IGNORECASE)


def _called_small(pile: Pile, pair: PlacePair, said: Said) -> bool:
    """Whether a place is called a hamlet or a resort right behind its name, or by no name at all."""
    text = pile.readings[pair.document].document.text
    return bool(
        _SMALL_BEHIND.match(text, said.place.end) or _SMALL_ITSELF.match(text, said.place.start, said.place.end)
    )


def _elsewhere(
    pile: Pile, pair: PlacePair, said: Said, places: tuple[Locus, ...], holders: tuple[Entry, ...]
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
