"""Why a place was taken for a toponym, and what else it could be, in words."""

from __future__ import annotations

from ...reference import geography
from ...reference.folding import fold
from ...reference.gazetteer import Entry
from .context import Context
from .entries import UNKNOWN
from .mentions import Mention

#: A town with fewer inhabitants is doubtful where the other places, a name or more, give its country less than this.
_SMALL, _FAINT = 100_000, 0.05
#: From this weight on the report is said to name a country.
_NAMED = 0.3


def reasons(
    mention: Mention, best: Entry, entries: tuple[Entry, ...], context: Context, holder: tuple[str, str] | None
) -> list[str]:
    """The signs that spoke for a place.

    Args:
        mention: the toponym.
        best: the place taken.
        entries: all places of that name.
        context: what the report tells.
        holder: country and division (may be empty) that the report says it lies in, None where it does not say.
    """
    found: list[str] = []
    country, division, near = context.support(mention.key, best)
    if best.kind == UNKNOWN:
        found.append(f"not in the gazetteer; the report says that it lies in {whereabouts(best)}, whose point this is")
    elif holder:
        found.append(f"the report says that it lies in {_stated(holder)}")
    elif mention.holds:
        found.append(f"{_a(best.kind)} of that name, which the report says holds the place before it")
    elif len(entries) == 1:
        found.append("the only place of that name in the gazetteer" if not mention.division else _a(best.kind))
    elif best.kind not in ("city", "county"):
        found.append(f"{_a(best.kind)} of that name")
        if best.kind == "country" and country >= 0.2 and (told := _of_country(mention, best, context)):
            found.append(told)
    elif best.population == max(entry.population for entry in entries):
        found.append(f"the most populous of {len(entries)} places of that name")
    else:
        found.append(f"fits the report's other places best, of {len(entries)} of that name")
    if best.kind in ("city", "county") and len(entries) > 1 and not holder:
        if near >= 0.3:
            found.append("near other places that the report names")
        if division >= 0.3 and best.country and (held := geography.region(best.country, best.region)):
            found.append(f"the report names other places in {held.name}")
        if country >= 0.2 and (told := _of_country(mention, best, context)):
            found.append(told)
    elsewhere = context.named[""][0] - context.named[mention.key][0]
    if best.kind == "city" and not holder and best.population < _SMALL and country < _FAINT and elsewhere >= 1.0:
        found.append(f"nothing else in the report speaks for {country_name(best)}")
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


def _stated(holder: tuple[str, str]) -> str:
    """The division that the report names as what holds a place, else the country."""
    country, code = holder
    entry = geography.region(country, code) if code else geography.country(country)
    return entry.name if entry else country


def _of_country(mention: Mention, best: Entry, context: Context) -> str:
    """Why the country is likely: what the report names, or who publishes it; empty where neither is plain."""
    code = best.country or ""
    published = context.own.get("publisher", {}).get(code, 0.0)
    named = context.countries.get(code, 0.0) - context.own.get(mention.key, {}).get(code, 0.0) - published
    if named >= _NAMED:
        return f"the report names {country_name(best)}, its people or places in it"
    return f"the publisher is in {country_name(best)}" if published else ""


def described(entry: Entry) -> str:
    """A runner-up in words: "Paris, Texas, United States: a town of 24,000 inhabitants"."""
    if entry.kind == "city":
        merit = f"a town of {entry.population:,} inhabitants" if entry.population else "a place of that name"
    else:
        merit = f"{_a(entry.kind)} of that name"
    where = f", {whereabouts(entry)}" if entry.kind != "country" else ""
    return f"{entry.name}{where}: {merit}"


def _a(kind: str) -> str:
    return f"{'an' if kind[:1] in 'aeiou' else 'a'} {kind}"


def country_name(entry: Entry) -> str:
    """The English name of the country that a place lies in, empty where it lies in none or several."""
    country = geography.country(entry.country) if entry.country else None
    return country.name if country else ""


def whereabouts(entry: Entry) -> str:
    """Division and country of a place, as far as they are known: "Texas, United States"."""
    division = geography.region(entry.country, entry.region) if entry.country and entry.kind != "region" else None
    parts = [division.name if division and division.name != entry.name else "", country_name(entry)]
    return ", ".join(part for part in parts if part and part != entry.name) or "the world"
