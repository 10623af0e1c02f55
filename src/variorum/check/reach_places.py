"""Where a weapon is launched from, and what is said of the places that a verdict on reach rests on."""

from __future__ import annotations

from ..model import Place, Span
from .deployments import Deployment, usual
from .geodesy import Extent
from .pile import Pile
from .reach_claims import ReachClaim


def place_key(place: Place | None) -> str:
    """A key under which claims about one place are gathered; empty for none."""
    if place is None:
        return ""
    return f"{place.country}" if is_country(place) else f"{place.name}|{place.lat:.2f}|{place.lon:.2f}"


def is_country(place: Place) -> bool:
    """Whether a place is a whole country, by name or adjective."""
    return place.country is not None and (place.kind == "country" or place.demonym)


def launch_of(
    pile: Pile, claim: ReachClaim, places: dict[str, tuple[Deployment, ...]]
) -> tuple[Place | None, tuple[str, ...], tuple[Span, ...]]:
    """Where from: as the sentence states; else where its document, then any document, has the weapon deployed."""
    premises = (claim.bearer.premise,) if claim.bearer.premise else ()
    document, entity = claim.claim.document, claim.bearer.entity
    if claim.launch is not None:
        return claim.launch, premises, (pile.span(document, claim.launch.start, claim.launch.end),)
    alike = [entity, *pile.possible_same(entity.id)]
    here = [[d for d in places.get(one.id, ()) if d.span.document == document] for one in alike]
    stated_here = [(one, tuple(d for d in found if d.stated)) for one, found in zip(alike, here, strict=True)]
    anywhere = [(one, places.get(one.id, ())) for one in alike]
    guessed = [(one, tuple(found)) for one, found in zip(alike, here, strict=True)]
    for options, own in ((stated_here, True), (anywhere, False), (guessed, True)):
        for one, found in options:
            stated = tuple(d for d in found if d.stated) if not own else found
            if (chosen := usual(stated)) is None:
                continue
            where = chosen.place.name
            who = (
                "the same report"
                if chosen.span.document == document
                else f"another report ({pile.label(chosen.span.document)})"
            )
            said = f"it is launched from {where}, where {who} has {one.name} deployed"
            if not chosen.stated:
                said = f"it is launched from {where}, whose forces {who} has deploying {one.name}"
            same = () if one is entity else (f"{entity.name} is {one.name}",)
            place = pile.span(chosen.span.document, chosen.place.start, chosen.place.end)
            return chosen.place, (*premises, *same, said), (place,)
    return None, premises, ()


def pointlike(place: Place) -> tuple[str, ...]:
    """That an island or a region without a border in the map data is taken as a point."""
    if place.kind not in ("region", "island", "territory", "country") or is_country(place):
        return ()
    give = f", give or take {place.precision_km:,.0f} km" if place.precision_km >= 1 else ""
    return (f"{place.name} is taken as a point{give}: its border is not in the map data",)


def overseas(extent: Extent) -> tuple[str, ...]:
    """That a country's distant parts are left out of its extent."""
    return (f"overseas parts of {extent.name} are left out",) if extent.overseas else ()
