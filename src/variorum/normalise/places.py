"""Places: toponyms and demonyms of a document with their gazetteer identity, its reasons and what else it could be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..model import Name, Place, Reading
from ..reference import gazetteer, geography, load
from ..reference.folding import fold
from ..reference.gazetteer import Entry
from .names_text import Text
from .places_context import Context, ranked
from .places_demonyms import demonym_mentions
from .places_inside import places_inside
from .places_mentions import Mention, is_toponym, mention_of

#: Namesakes that are looked at for one toponym, the most populous first.
_NAMESAKES = 40
#: Namesakes whose score comes this near to the best one's are kept as candidates.
_MARGIN = 1.0


#: A name that more divisions than this have says nothing about where a report plays.
_OPTIONS = 12


def find_places(reading: Reading) -> tuple[Place, ...]:
    """Resolve the places that a document names.

    Args:
        reading: a document with its parse and its names.

    Returns:
        The places in order of offset. A town takes the most populous namesake unless the report's own places speak for
        another; a stated container ("Paris, Texas") decides. Names that the gazetteer does not hold give no place.
    """
    if reading.doc is None or not reading.document.text.strip():
        return ()
    names = reading.names
    text = Text(reading)
    mentions = [mention_of(text, name) for name in names if is_toponym(name)]
    mentions += [
        Mention(start, end, text.text[start:end], inside=name.text) for start, end, name in places_inside(text, names)
    ]
    demonyms = demonym_mentions(text, names)
    entries = {mention: _entries(mention) for mention in mentions}
    context = _context(mentions, entries, [entry for _, _, entry in demonyms])
    holders = {fold(mention.text): mention.holder for mention in reversed(mentions) if mention.holder}
    places = [
        place
        for mention in mentions
        if (place := _resolve(mention, entries[mention], context, holders.get(fold(mention.text))))
    ]
    places += [_demonym(text, *found) for found in demonyms]
    places += [place for name in names if (place := _seat(name))]
    return tuple(sorted(places, key=lambda place: (place.start, place.end)))


def _entries(mention: Mention) -> tuple[Entry, ...]:
    """All places that the words may name, at most :data:`_NAMESAKES` towns among them."""
    name = mention.text
    if mention.division and (division := geography.lands(f"{name} {mention.division}")):
        return division
    found = [*geography.lands(name), *_counties(name), *gazetteer.towns(name)[:_NAMESAKES]]
    if mention.holder:
        country, region = mention.holder
        namesakes = (*found, *gazetteer.towns(name)[_NAMESAKES:])
        inside = [entry for entry in namesakes if entry.country == country and region in ("", entry.region)]
        if inside := [entry for entry in inside if entry.kind != "country"]:
            return tuple(inside)
    return tuple(found)


def _counties(name: str) -> list[Entry]:
    """Counties of the United States of that name, placed in their state as far as the data goes."""
    return [
        replace(state, name=county, kind="county", region=code, geoname=None, population=30_000)
        for county, code in gazetteer.counties(name)
        if (state := geography.region("US", code))
    ]


def _context(mentions: list[Mention], entries: dict[Mention, tuple[Entry, ...]], demonyms: Iterable[Entry]) -> Context:
    """Countries and divisions that the report names, then the towns that these make sure."""
    context = Context()
    for entry in demonyms:
        context.note(entry)
    for mention in mentions:
        if mention.holder:
            country, region = mention.holder
            context.note(Entry("", "region" if region else "country", 0.0, 0.0, country, region))
        found = entries[mention]
        if (found and found[0].kind == "country" and not any(entry.kind == "region" for entry in found)) or (
            found and found[0].kind in ("region", "county") and len({entry.region for entry in found[:2]}) == 1
        ):
            context.note(found[0])
        elif found and len(countries := {entry.country for entry in found}) == 1 and (only := next(iter(countries))):
            context.countries[only] += 1
    for _, found in sorted({fold(mention.text): entries[mention] for mention in mentions}.items()):
        options = sorted({(entry.country, entry.region) for entry in found if entry.country and entry.region})
        if len(options) <= _OPTIONS and len({entry.region for entry in found}) > 1:
            for country, region in options:
                context.lean(country, region, 1 / (len(options) + 1))
    for mention in mentions:
        found = entries[mention]
        if found and all(entry.kind == "city" for entry in found) and (len(found) == 1 or mention.holder):
            context.anchor(found[0])
            context.note(found[0])
    # Large towns that stand far above their namesakes are sure as well, and draw the small ones near.
    for mention in mentions:
        best = ranked(mention.text, entries[mention], context)[:2]
        if best and best[0][1].kind == "city" and (len(best) == 1 or best[0][0] - best[1][0] > _MARGIN):
            context.anchor(best[0][1])
    return context


def _resolve(
    mention: Mention, entries: tuple[Entry, ...], context: Context, holder: tuple[str, str] | None
) -> Place | None:
    if not entries:
        return None
    inside = [entry for entry in entries if holder and entry.country == holder[0] and holder[1] in ("", entry.region)]
    order = ranked(mention.text, inside or entries, context)
    top, best = order[0]
    candidates = [
        f"{entry.name}, {_whereabouts(entry)}: {_merit(entry)}" for value, entry in order[1:] if top - value < _MARGIN
    ][:3]
    if best.kind == "city" and not best.capital and (division := _namesake_division(mention.text, best)):
        candidates.append(f"{division.name}, {_whereabouts(division)}: the division of that name")
    return Place(
        start=mention.start,
        end=mention.end,
        text=mention.text,
        name=best.name,
        lat=best.lat,
        lon=best.lon,
        kind="government" if mention.government else best.kind,
        geoname=best.geoname,
        country=best.country,
        precision_km=best.precision_km,
        demonym=bool(mention.inside),
        candidates=tuple(candidates),
        reasons=tuple(_reasons(mention, best, entries, context, contained=bool(inside))),
    )


def _reasons(
    mention: Mention, best: Entry, entries: tuple[Entry, ...], context: Context, *, contained: bool
) -> list[str]:
    reasons: list[str] = []
    if len(entries) == 1:
        reasons.append("the only place of that name in the gazetteer")
    elif contained:
        reasons.append(f"the report says that it lies in {_whereabouts(best)}")
    elif best.kind != "city":
        reasons.append(f"a {best.kind} of that name")
    elif best.population == max(entry.population for entry in entries):
        reasons.append(f"the most populous of {len(entries)} places of that name")
    else:
        reasons.append(f"fits the report's other places best, of {len(entries)} of that name")
    if best.kind == "city":
        if best.country and context.countries[best.country] and not contained:
            reasons.append(f"the report names {_country_name(best)}")
        if (neighbour := context.near(best)) and len(entries) > 1:
            reasons.append(f"near {neighbour.name}, which the report names")
    if best.alternate:
        reasons.append(f"another name of {best.name}")
    if mention.division:
        reasons.append(f'followed by "{mention.division}"')
    if mention.inside:
        reasons.append(f'part of the name "{mention.inside}"')
    if mention.government:
        reasons.append("stands for the government")
    return reasons


def _namesake_division(name: str, town: Entry) -> Entry | None:
    """The first-order division that the bare name may mean as well: Dnipropetrovsk Oblast for "Dnipropetrovsk"."""
    return next((entry for entry in geography.lands(f"{name} region") if entry.country == town.country), None)


def _merit(entry: Entry) -> str:
    if entry.kind == "city":
        return f"a town of {entry.population:,} inhabitants" if entry.population else "a place of that name"
    return f"a {entry.kind} of that name"


def _country_name(entry: Entry) -> str:
    country = geography.country(entry.country) if entry.country else None
    return country.name if country else ""


def _whereabouts(entry: Entry) -> str:
    """Division and country of a place, as far as they are known: "Texas, United States"."""
    division = geography.region(entry.country, entry.region) if entry.country and entry.kind != "region" else None
    parts = [division.name if division and division.name != entry.name else "", _country_name(entry)]
    return ", ".join(part for part in parts if part and part != entry.name) or "the world"


def _demonym(text: Text, start: int, end: int, entry: Entry) -> Place:
    return Place(
        start=start,
        end=end,
        text=text.text[start:end],
        name=entry.name,
        lat=entry.lat,
        lon=entry.lon,
        kind=entry.kind,
        geoname=entry.geoname,
        country=entry.country,
        precision_km=entry.precision_km,
        demonym=True,
        reasons=(f"adjective or people of {entry.name}",),
    )


def _seat(name: Name) -> Place | None:
    """A seat of government ("the Kremlin") stands for its government, at its country's capital."""
    row = load("organisations").get(name.known or "") if name.kind == "government" else None
    if not row or not row.get("seat"):
        return None
    capital = geography.capital(row["country"])
    if capital is None:
        return None
    return Place(
        start=name.start,
        end=name.end,
        text=name.text,
        name=row["name"],
        lat=capital.lat,
        lon=capital.lon,
        kind="government",
        country=capital.country,
        precision_km=capital.precision_km,
        reasons=(f"a seat of government in {capital.name}", "stands for the government"),
    )
