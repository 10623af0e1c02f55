"""The places of the story: every place that a report names as a place, gathered over all reports."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..model import Claim, Place, PlaceEntry, Reading

_Key = tuple[object, ...]


def gather_places(readings: Iterable[Reading], claims: Sequence[Claim]) -> list[PlaceEntry]:
    """Gather places by what they are, not by how they are spelt.

    "Belarusian", or a capital that stands for its government, does not put a place on the map; "in Belarus" does.

    Args:
        readings: reports with the places read in them.
        claims: linked claims.

    Returns:
        Places, those that most reports name first.
    """
    named: dict[_Key, list[tuple[str, Place]]] = {}
    carried: dict[_Key, list[str]] = {}
    for reading in readings:
        for place in reading.places:
            named.setdefault(_key(place), []).append((reading.document.id, place))
    for claim in claims:
        for place in claim.places:
            named.setdefault(_key(place), []).append((claim.document, place))
            told = carried.setdefault(_key(place), [])
            if claim.id not in told:
                told.append(claim.id)
    entries = [
        _entry(mentions, carried.get(key, []))
        for key, mentions in named.items()
        if any(_stands_for_a_place(place) for _, place in mentions)
    ]
    return sorted(entries, key=lambda entry: (-len(entry.documents), -len(entry.claims), entry.name, entry.lat))


def _key(place: Place) -> _Key:
    if place.geoname is not None:
        return ("geoname", place.geoname)
    return ("name", place.name.casefold(), place.country, round(place.lat, 2), round(place.lon, 2))


def _stands_for_a_place(place: Place) -> bool:
    return not place.demonym and place.kind != "government"


def _entry(mentions: list[tuple[str, Place]], claims: list[str]) -> PlaceEntry:
    documents = tuple(dict.fromkeys(document for document, _ in mentions))
    first = next(place for _, place in mentions if _stands_for_a_place(place))
    return PlaceEntry(
        name=first.name,
        lat=first.lat,
        lon=first.lon,
        documents=documents,
        claims=tuple(claims),
        geoname=first.geoname,
        kind=first.kind,
        precision_km=max(place.precision_km for _, place in mentions if _stands_for_a_place(place)),
    )
