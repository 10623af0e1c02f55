"""Places: toponyms and demonyms of a document with their gazetteer identity, its reasons and what else it could be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from msgspec import structs

from ...model import Name, Place, Reading
from ...reference import geography, load, outlets
from ...reference.gazetteer import Entry
from ..names.text import Text
from .context import Context, gathered, scores, unlikely
from .demonyms import demonym_mentions, demonym_place
from .entries import entries_of, respelt, unmixed
from .inside import places_inside
from .mentions import Mention, held, is_toponym, mention_at
from .reasons import described, reasons
from .unmeant import meant

#: Namesakes whose score comes this near to the best one's are kept as candidates.
_MARGIN = 1.0
#: What an adjective ("Lebanese"), a stated holder and the publisher's country are worth as evidence, in names.
_ADJECTIVE, _HOLDER, _PUBLISHER = 0.6, 1.0, 0.5
#: Letters from which a name is long enough to be one letter wrong, and what must then speak for the place.
_LONG, _SUPPORTED, _SIZEABLE = 7, 0.25, 100_000

#: Inhabitants from which a town is believed inside a body's name without more.
_FAMOUS = 300_000

_Held = dict[Mention, tuple[Entry, ...]]


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
    toponyms = meant(text, [name for name in names if is_toponym(name)])
    mentions = [mention_at(text, name.start, name.end, government=name.kind == "government") for name in toponyms]
    mentions += [mention_at(text, start, end, inside=name.text) for start, end, name in places_inside(text, names)]
    demonyms = demonym_mentions(text, names)
    found = _resolved(text.text, mentions, [entry for _, _, entry in demonyms], reading.document.publisher)
    places = [place for place in found if place]
    countries = {place.country or "" for place in places}
    places += [demonym_place(text.text[start:end], start, end, entry, countries) for start, end, entry in demonyms]
    places += [place for name in names if (place := _seat(name))]
    return tuple(sorted((_quoted(place, reading) for place in places), key=lambda place: (place.start, place.end)))


def resolve_places(reading: Reading, spans: Iterable[tuple[int, int]]) -> tuple[Place | None, ...]:
    """Resolve toponyms that are given, each in the light of all the others.

    Args:
        reading: a document; a parse is not needed.
        spans: start and end offset of each toponym or demonym in the document's text.

    Returns:
        A place for each span in the order given, None where the gazetteer has none of that name.

    Raises:
        ValueError: a span is empty or lies outside the text.
    """
    text = Text(reading)
    given = list(spans)
    for start, end in given:
        if not 0 <= start < end <= len(text.text):
            raise ValueError(f"no such span in a text of {len(text.text)} characters: {start}-{end}")
    mentions = [mention_at(text, start, end) for start, end in given]
    peoples = [geography.demonym(mention.text.strip()) for mention in mentions]
    towns = [mention for mention, entry in zip(mentions, peoples, strict=True) if entry is None]
    resolved = _resolved(text.text, towns, [entry for entry in peoples if entry], reading.document.publisher)
    countries = {place.country or "" for place in resolved if place}
    found = iter(resolved)
    places = [
        demonym_place(text.text[mention.start : mention.end], mention.start, mention.end, entry, countries)
        if entry
        else next(found)
        for mention, entry in zip(mentions, peoples, strict=True)
    ]
    return tuple(_quoted(place, reading) if place else None for place in places)


def _quoted(place: Place, reading: Reading) -> Place:
    """The place in the report's own characters: it was read with wrapped lines joined."""
    words = reading.document.text[place.start : place.end]
    return place if place.text == words else structs.replace(place, text=words)


def _resolved(
    text: str, mentions: Sequence[Mention], peoples: Sequence[Entry], publisher: str | None
) -> list[Place | None]:
    """A place for each mention, None where there is none of that name."""
    # What stands twice in the same way is resolved once, so that long reports cost what their names are worth.
    kinds = [replace(mention, start=0, end=0) for mention in held(text, mentions)]
    entries: _Held = {kind: entries_of(kind) for kind in dict.fromkeys(kinds)}
    context = _context(entries, peoples, publisher)
    respelling: set[Mention] = set()
    for kind, found in entries.items():
        if not found and len(kind.key) >= _LONG:
            entries[kind] = _corrected(kind, context)
            respelling.add(kind)
    holders = {kind.key: kind.holder for kind in reversed(kinds) if kind.holder}
    places = {
        kind: _resolve(kind, found, context, kind.holder or holders.get(kind.key), misspelt=kind in respelling)
        for kind, found in entries.items()
    }
    return [
        structs.replace(place, start=mention.start, end=mention.end, text=text[mention.start : mention.end])
        if (place := places[kind])
        else None
        for mention, kind in zip(mentions, kinds, strict=True)
    ]


def _context(entries: _Held, peoples: Sequence[Entry], publisher: str | None) -> Context:
    """What the mentions, adjectives and the publisher tell of where the report plays."""
    forms: dict[str, tuple[str, tuple[Entry, ...]]] = {}
    # "Congolese" tells nothing between the two Congos.
    told = [entry for entry in dict.fromkeys(peoples) if not geography.sharers(entry)]
    base = [(f"people:{entry.name}", entry, _ADJECTIVE) for entry in told]
    for mention, found in entries.items():
        held = forms.get(mention.key)
        # The mention with a holder speaks for all of its name.
        if found and (held is None or len(found) < len(held[1])):
            forms[mention.key] = mention.text, found
    for country, region in dict.fromkeys(mention.holder for mention in entries if mention.holder):
        base.append((f"holder:{country}.{region}", Entry("", "region", 0.0, 0.0, country, region), _HOLDER))
    outlet = outlets.find_outlet(publisher) if publisher else None
    if outlet and outlet.country:
        base.append(("publisher", Entry("", "country", 0.0, 0.0, outlet.country), _PUBLISHER))
    return gathered(forms, base)


def _corrected(mention: Mention, context: Context) -> tuple[Entry, ...]:
    """Places one letter away from the name that the report's other places speak for; towns large or near."""
    found: list[Entry] = []
    for entry in respelt(mention.text):
        _, division, near = context.support(mention.key, entry)
        named = context.countries.get(entry.country or "", 0.0) >= _ADJECTIVE
        if max(division, near) >= _SUPPORTED or (named and entry.population >= _SIZEABLE):
            found.append(entry)
    return tuple(found)


def _resolve(
    mention: Mention,
    entries: tuple[Entry, ...],
    context: Context,
    holder: tuple[str, str] | None,
    *,
    misspelt: bool,
) -> Place | None:
    if not entries:
        return None
    inside = tuple(
        entry
        for entry in entries
        if holder and entry.kind != "country" and entry.country == holder[0] and holder[1] in ("", entry.region)
    )
    options = inside or entries
    values = scores(mention.text, mention.key, options, context)
    order = sorted(
        zip(values, options, strict=True),
        key=lambda pair: (-pair[0], pair[1].geoname or 0, pair[1].name, pair[1].country or ""),
    )
    top, best = order[0]
    country, region, near = context.support(mention.key, best)
    here = max(region, near) if best.kind in ("county", "city") else max(country, region, near)
    sure = inside or mention.division or (len(options) == 1 and not mention.key.startswith("saint "))
    if unlikely(mention.text, best) and here < _SUPPORTED and not (sure and best.kind != "county"):
        return None
    # A body called after a person or a quality: "Lee Academy", "Superior Court".
    if mention.inside and best.kind == "city" and best.population < _FAMOUS and max(region, near) < _SUPPORTED:
        return None
    # Of two countries of one name, such as the Congos, the other one is always told.
    others = [
        described(entry) for value, entry in order[1:] if top - value < _MARGIN or entry.kind == best.kind == "country"
    ][:3]
    if best.kind == "city" and (division := geography.namesake_division(mention.text, best)):
        others.append(f"{described(division).partition(':')[0]}: the division of that name")
    why = reasons(mention, best, entries, context, holder=holder if inside else None)
    if plain := unmixed(mention.text):
        why.append(f"its letters mix two alphabets; read as {plain}")
    if misspelt:
        why.append(f"spelt otherwise: {best.name} is one letter away")
    return Place(
        start=0,
        end=len(mention.text),
        text=mention.text,
        name=best.name,
        lat=best.lat,
        lon=best.lon,
        kind="government" if mention.government else best.kind,
        geoname=best.geoname,
        country=best.country,
        precision_km=best.precision_km,
        demonym=bool(mention.inside),
        candidates=tuple(others),
        reasons=tuple(why),
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
