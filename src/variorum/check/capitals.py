"""Capitals: "X, the capital of Y" against the gazetteer's seats of government, second and former ones told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ..model import Finding, Place
from ..reference import geography, load
from ..reference.folding import fold
from ..reference.gazetteer import Entry
from .calendar.dates import published, written
from .loci import Locus, disputed, famous, lands, likely, loci
from .pile import Pile
from .place_pairs import PlacePair, words
from .said import finding_on

SOURCE = "GeoNames (CC BY 4.0); CIA World Factbook, field “Capital”"


_ENDS = re.compile(r"\s*(?:[,.;:)”\"]|$)")


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    kind = rf"(?:(?:{words('administrative')})\s+)?capital(?:\s+city)?"
    return (
        # X, the capital of Y
        re.compile(
            rf"(?:,|\s\(|\s[–—-])?\s*(?:(?:which\s+)?(?:is|has\s+(?:always\s+|long\s+)?been|remains|serves\s+as)\s+)?(?:the\s+|its\s+)?{kind},?\s+of\s+(?:the\s+)?",
            re.I,
        ),
        # X, Y's capital; X, the Spanish capital
        re.compile(r"(?:,|\s\(|\s[–—-])\s*(?:the\s+)?|\s+is\s+(?:the\s+)?", re.I),
        re.compile(rf"(?:['’]s?)?\s+{kind}(?=\s*(?:[,.;:)]|$|\s(?:and|on|in|at|was|is|has|were)\b))", re.I),
        # Y's capital, X; the Spanish capital X; the Spanish capital of X
        re.compile(rf"(?:['’]s?)?\s+{kind}(?P<comma>,)?(?:\s+of)?(?:\s*\()?\s*", re.I),
        # the capital of Y, X
        re.compile(rf"\bthe\s+{kind}\s+of\s+(?:the\s+)?$", re.I),
    )


def capital_findings(pile: Pile, pair: PlacePair) -> Iterator[Finding]:
    """Findings on a town that is called the capital of a country or of a first-order division."""
    first, second, after = pair.first, pair.second, pair.after
    of, beside, ends, owns, before = _patterns()
    if first.demonym and re.search(r"\b(?:their|its|his|her|our)\s+$", pair.before, re.I):
        return  # "the rebels and their Syrian capital Aleppo"
    if of.fullmatch(pair.between) and not first.demonym and not second.demonym:
        yield from _judged(pile, pair, first, second)
    elif beside.fullmatch(pair.between) and (end := ends.match(after)):
        # "X, the Spanish capital" but not "Madrid, Spain's capital markets": what follows is looked at.
        if second.demonym or "'" in end.group() or "’" in end.group():
            yield from _judged(pile, pair, first, second)
    elif (found := owns.fullmatch(pair.between)) and (not found["comma"] or re.match(r"\s*(?:[,.;)]|$)", after)):
        if first.demonym or "'" in pair.between or "’" in pair.between:
            yield from _judged(pile, pair, second, first)
    elif re.fullmatch(r",\s+|\s+is\s+", pair.between) and before.search(pair.before) and _ENDS.match(after):
        yield from _judged(pile, pair, second, first)


def bare_capital_findings(pile: Pile) -> Iterator[Finding]:
    """Findings on "the capital, X" where X's country is named and no division whose capital could be meant."""
    for key, reading in pile.readings.items():
        places = pile.places[key]
        text = reading.document.text
        countries = {place.country for place in places if place.kind == "country"}
        divided = {place.country for place in places if place.kind in ("region", "county", "area", "island")}
        for place in places:
            start, end = pile.sentence(key, place.start)
            found = re.search(
                r"\bthe\s+capital(?:\s+city)?(?P<comma>,)?(?:\s+of)?\s+$",
                text[max(start, place.start - 30) : place.start],
            )
            if found is None or (found["comma"] and not re.match(r"\s*(?:[,.;)]|$)", text[place.end : end])):
                continue
            towns = loci(place)
            if place.kind != "city" or not famous(towns) or disputed(towns):
                continue
            country = geography.country(towns[0].country or "")
            if country is None or country.country not in countries or country.country in divided:
                continue
            names = {fold(name) for name in _capitals(country)}
            others = {fold(str(town)) for town in load("seats")["divisions"].get(country.country, {}).values()}
            if _was_capital(country, place, towns):
                continue
            if not names or any(one.capital for one in likely(towns)) or fold(place.text) in names | others:
                continue
            yield finding_on(
                pile, "gazetteer", (pile.span(key, place.start - len(found.group()), place.end),), "doubtful",
                f"{place.text} is called the capital, but the capital of {country.name} is {_capitals(country)[0]}.",
                formula=SOURCE, premises=(f"the capital of {country.name} is meant",),
            )  # fmt: skip


def _judged(pile: Pile, pair: PlacePair, town: Place, land: Place) -> Iterator[Finding]:
    towns, holders = loci(town), [entry for entry in lands(land) if _capitals(entry)]
    if not towns or not holders or town.kind not in ("city", "region", "government", "county"):
        return
    span = pile.span(pair.document, pair.first.start, max(pair.second.end, town.end))
    names = {fold(name) for holder in holders for name in _capitals(holder)}
    told = f"{town.text} is called the capital of {holders[0].name}"
    if any(town.text in load("seats")["contested"].get(holder.country, ()) for holder in holders):
        return  # which of them it is, states do not agree on
    past = next((one for holder in holders if (one := _was_capital(holder, town, towns)) is not None), None)
    if past is not None:
        if not land.text.startswith(("West ", "East ")) and not _of_then(pile, pair, past[1]):
            yield finding_on(
                pile, "gazetteer", (span,), "doubtful",
                f"{told}, which it was from {past[0]} to {past[1]}: the capital is {_capitals(holders[0])[0]}.",
                {"from_year": float(past[0]), "to_year": float(past[1])}, formula=SOURCE,
                premises=("the words are of the present",),
            )  # fmt: skip
        return
    if {fold(town.text), fold(town.name), *(fold(one.name) for one in towns)} & names or any(
        one.capital and one.country == holder.country and holder.kind == "country"
        for one in towns
        for holder in holders
    ):
        yield finding_on(
            pile, "gazetteer", (span,), "consistent", f"{told}, and the gazetteer has it so.", formula=SOURCE
        )
        return
    real = _capitals(holders[0])[0]
    doubt = disputed(towns) or not any(one.population for one in towns)
    yield finding_on(
        pile,
        "gazetteer",
        (span,),
        "doubtful" if doubt else "impossible",
        f"{told}, but the capital of {holders[0].name} is {real}.",
        formula=SOURCE,
    )


def _was_capital(land: Entry, town: Place, towns: Sequence[Locus]) -> tuple[int, int] | None:
    """The years in which a town was the capital of a country, where it has left off being it."""
    if land.kind != "country":
        return None
    former = {fold(name): years for name, years in load("seats")["former"].get(land.country, {}).items()}
    named = [town.text, town.name, *(one.name for one in towns[:1])]
    years = next((former[fold(name)] for name in named if fold(name) in former), None)
    return (years[0], years[1]) if years is not None else None


def _of_then(pile: Pile, pair: PlacePair, until: int) -> bool:
    """Whether a report, or the sentence, is of the time up to a year."""
    reading = pile.readings[pair.document]
    start, end = pile.sentence(pair.document, pair.first.start)
    told = [time for time in reading.times if start <= time.start < end]
    days = [days for time in told if (days := written(time)) is not None and days.year]
    appeared = published(reading.document)
    return any(one.first.year <= until for one in (*days, *((appeared,) if appeared else ())))


@cache
def _capitals(land: Entry) -> tuple[str, ...]:
    """The towns that may be called the capital of a country or division, the usual one first; empty if not known."""
    facts = load("seats")
    if land.kind == "country":
        seat = geography.capital(land.country or "")
        return (*((seat.name,) if seat else ()), *facts["also"].get(land.country, ()))
    town = facts["divisions"].get(land.country, {}).get(land.region)
    return (town,) if town else ()
