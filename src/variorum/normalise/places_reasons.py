"""Why a place was taken for a toponym, and what else it could be, in words."""

from __future__ import annotations

from ..reference import geography
from ..reference.folding import fold
from ..reference.gazetteer import Entry
from .places_context import Context
from .places_entries import UNKNOWN
from .places_mentions import Mention


def reasons(mention: Mention, best: Entry, entries: tuple[Entry, ...], context: Context, holder: bool) -> list[str]:
    """The signs that spoke for a place.

    Args:
        mention: the toponym.
        best: the place taken.
        entries: all places of that name.
        context: what the report tells.
        holder: whether the report says what it lies in.
    """
    found: list[str] = []
    country, division, near = context.support(mention.key, best)
    if best.kind == UNKNOWN:
        found.append(f"not in the gazetteer; the report says that it lies in {whereabouts(best)}, whose point this is")
    elif holder or mention.holder:
        found.append(f"the report says that it lies in {whereabouts(best)}")
    elif len(entries) == 1:
        found.append("the only place of that name in the gazetteer" if not mention.division else f"a {best.kind}")
    elif best.kind not in ("city", "county"):
        found.append(f"a {best.kind} of that name")
    elif best.population == max(entry.population for entry in entries):
        found.append(f"the most populous of {len(entries)} places of that name")
    else:
        found.append(f"fits the report's other places best, of {len(entries)} of that name")
    if best.kind in ("city", "county") and len(entries) > 1 and not holder:
        if near >= 0.3:
            found.append("near other places that the report names")
        if division >= 0.3 and best.country and (held := geography.region(best.country, best.region)):
            found.append(f"the report names other places in {held.name}")
        if country >= 0.2:
            found.append(f"the report names {country_name(best)} or places in it")
    if best.alternate or (best.kind == "city" and mention.key != fold(best.name)):
        found.append(f"another name of {best.name}")
    if mention.division:
        found.append(f'followed by "{mention.division}"')
    if mention.inside:
        found.append(f'part of the name "{mention.inside}"')
    if mention.government:
        found.append("stands for the government")
    if note := geography.note(best):
        found.append(note)
    return found


def described(entry: Entry) -> str:
    """A runner-up in words: "Paris, Texas, United States: a town of 24,000 inhabitants"."""
    if entry.kind == "city":
        merit = f"a town of {entry.population:,} inhabitants" if entry.population else "a place of that name"
    else:
        merit = f"a {entry.kind} of that name"
    return f"{entry.name}, {whereabouts(entry)}: {merit}"


def country_name(entry: Entry) -> str:
    """The English name of the country that a place lies in, empty where it lies in none or several."""
    country = geography.country(entry.country) if entry.country else None
    return country.name if country else ""


def whereabouts(entry: Entry) -> str:
    """Division and country of a place, as far as they are known: "Texas, United States"."""
    division = geography.region(entry.country, entry.region) if entry.country and entry.kind != "region" else None
    parts = [division.name if division and division.name != entry.name else "", country_name(entry)]
    return ", ".join(part for part in parts if part and part != entry.name) or "the world"
