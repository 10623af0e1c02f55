"""Settlements: "the village of X", "the city of Y", "the country of Z" against the gazetteer's class, generously."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Finding, Place, Verdict
from ..reference import gazetteer, geography, load
from .denials import refuses
from .loci import likely, loci
from .phrases import any_listed
from .pile import Pile
from .place_pairs import as_land
from .said import finding_on

SOURCE = "GeoNames (CC BY 4.0): class and inhabitants"
#: Fewest inhabitants of a town that is thought of beside a region of the same name.
NAMESAKE = 50_000
_NOUN = r"hamlet|village|town|city|country|nation|continent"
_BEFORE = re.compile(rf"\b(?P<noun>{_NOUN})\s+of\s+$", re.I)
#: "The northern Spanish city of": the name behind it is the city's, as "the largest city of" is not.
_THE = re.compile(
    r"(?:\b[Tt]he\s+|^\s*)(?:(?:(?:north|south|east|west)\w*|[A-Z]\w+|historic|ancient|old|war-torn|embattled|besieged)\s+){0,2}$"
)
#: "The Spanish city X".
_NAMED = re.compile(r"\b[Tt]he\s+(?:(?:north|south|east|west)\w*\s+)?(?:[A-Z]\w+\s+)(?P<noun>city|town|village)\s+$")
#: "In a country like X"
_LIKE = re.compile(r"\b(?P<noun>country|countries|nations?)\s+(?:like|such\s+as)\s+$", re.I)
#: "The US state of X": nothing but a division bears the word.
_STATE = re.compile(r"\b(?P<whose>(?!The\b)[A-Z][\w.]+\s+)?(?:federal\s+)?(?P<noun>state)\s+(?P<of>of\s+)?$")
_STATES = re.compile(r"\b[A-Z][\w.]+\s+(?P<noun>states)\s+of\s+(?:[A-Z][\w’-]+(?:,\s+|\s+and\s+|,\s+and\s+))*$")
#: "Kerala, an Indian state".
_STATE_AFTER = re.compile(
    r"(?:,|\s+is)\s+an?\s+(?:[a-z]+ern\s+)?(?:[A-Z][\w.]+\s+)(?:federal\s+)?(?P<noun>state)\b(?!\s+(?:capital|house|university))"
    r"|,\s+the\s+(?:[A-Z][\w.]+\s+)(?P<the>state)(?=[,.)])"
    r"|\s+(?P<bare>state)(?=\s*[,.)]|\s+(?:was|is|has|were)\b)"
)
_AFTER = re.compile(
    rf"(?:,|\s+is)\s+an?\s+(?:(?!former\b|suburb)[\w-]+\s+){{0,2}}?(?P<noun>{_NOUN})\b"
    r"(?!\s*[-’']|\s+(?:council|hall|club|centre|center|manager|where\s+the\s+country|official))"
    rf"|,\s+the\s+(?P<the>{_NOUN})\s+(?:where|which|that)\b"
    r"|,\s+the\s+(?:host|home|university|garrison|border)\s+(?P<host>city|town)(?=\s*[,.;)])"
    rf"|(?P<is>\s+is\s+(?:the|one\s+of\s+the)\s+(?:[\w-]+\s+){{0,2}}?)(?P<which>{_NOUN}|cities|towns|countries)\s+(?:in|on|where|that|which)\b"
    r"|\s+(?P<bare>city)(?=\s*[,.)]|\s+(?:was|is|has|were|spent|stayed|had|woke)\b)",
)
#: A place that something else is told of: "the capital of X is the largest city".
_HELD = re.compile(r"\b(?:of|in|from|for|near|and|at|to|with|around|outside)\s+(?:the\s+)?$", re.I)
_SINGULAR = {"cities": "city", "towns": "town", "countries": "country", "nations": "nation"}


def _noun(found: re.Match[str]) -> str:
    """The noun that a wording calls a place by."""
    noun = next(
        word for name, word in found.groupdict().items() if name in ("noun", "the", "host", "which", "bare") and word
    )
    return _SINGULAR.get(noun.lower(), noun.lower())


def settlement_findings(pile: Pile) -> Iterator[Finding]:
    """Findings on places that are called a village, a town, a city or a country."""
    of_old = any_listed("class_words", "of_old")
    for key, reading in pile.readings.items():
        text = reading.document.text
        for named in pile.places[key]:
            place = as_land(named)
            start, end = pile.sentence(key, place.start)
            before = text[max(start, place.start - 30) : place.start]
            if (
                place.demonym
                or of_old.search(text, start, end)
                or refuses(text[max(start, place.start - 40) : place.start])
            ):
                continue
            found = _STATES.search(before) or _STATE.search(before)
            if found and (found["noun"] == "states" or found["of"] or found["whose"]):
                whole = found["noun"] == "state" and not found["whose"]
                if whole and re.match(r"['’]s\b", text[place.end :]):
                    continue  # "the state of Kiel's roads"
                if (
                    refused := _no_state(place, "" if found["noun"] == "states" else text[place.end : place.end + 30])
                ) is not None:
                    span = pile.span(key, place.start - len(found.group()), place.end)
                    sentence, numbers = refused
                    yield finding_on(pile, "class", (span,), "impossible", sentence, numbers, formula=SOURCE)
                continue
            if found := _STATE_AFTER.match(text[place.end : min(end, place.end + 60)]):
                if place.kind == "city" and (refused := _no_state(place, "")) is not None:
                    sentence, numbers = refused
                    span = pile.span(key, place.start, place.end + found.end())
                    yield finding_on(pile, "class", (span,), "doubtful", sentence, numbers, formula=SOURCE)
                continue
            if found := _BEFORE.search(before):
                # "The capital city of Poland", "a port town of Bavaria" are cities that lie there.
                if place.kind != "city" and not _THE.search(
                    text[max(start, place.start - 60) : place.start - len(found.group())]
                ):
                    continue
                left, right = place.start - len(found.group()), place.end
            elif (found := _LIKE.search(before)) or (found := _NAMED.search(before)):
                left, right = place.start - len(found.group()), place.end
            elif found := _AFTER.match(text[place.end : min(end, place.end + 60)]):
                # "Al Qaim, in western Iraq, a town": what stands behind a land's comma is told of a place before it.
                if place.kind == "country" and found.group().startswith(","):
                    continue
                if found.group().lstrip().startswith("is") and _HELD.search(before):
                    continue
                if found["bare"] and place.kind == "country":
                    continue  # "the Iraq city": one that lies there
                left, right = place.start, place.end + found.end()
            else:
                continue
            others = [
                one
                for one in pile.places_within(key, start, end)
                if one.start != place.start and not (one.demonym and left <= one.start < right)
            ]
            # Beside another place it is not sure of which the words are told, nor which place of the name is meant.
            if others and _small_one(place, _noun(found)):
                continue
            if others and found.group().startswith(",") and _noun(found) in load("class_words")["lands"]:
                continue
            judged = _judged(place, _noun(found))
            if judged is not None:
                verdict, sentence, numbers = judged
                yield finding_on(
                    pile, "class", (pile.span(key, left, right),), verdict, sentence, numbers, formula=SOURCE
                )


def _small_one(place: Place, noun: str) -> bool:
    """Whether some place of the name is small enough for the word, though the best known one is not."""
    bounds = load("class_words")["settlements"].get(noun)
    return bounds is not None and any(
        one.kind == "city" and one.own and one.population < bounds[0] for one in loci(place)
    )


def _no_state(place: Place, after: str) -> tuple[str, dict[str, float]] | None:
    """What is said of a town that is called a state and shares no name with one."""
    towns = likely(loci(place))
    if (
        not towns
        or towns[0].kind != "city"
        or towns[0].population < 100_000
        or re.match(r"\s+(?:[A-Z]|and\b|or\b)", after)
    ):
        return None
    if geography.lands(place.text) or any(one.kind == "region" and one.own for one in loci(place)):
        return None
    return (
        f"{place.text} is called a state; the gazetteer has it as a city of {towns[0].population:,} inhabitants.",
        {"inhabitants": float(towns[0].population)},
    )


def _no_town(place: Place, noun: str) -> tuple[str, dict[str, float]] | None:
    """What is said of a division or a region that is called a town and shares its name with none."""
    held = [entry for entry in geography.lands(place.text) if entry.kind in ("region", "area")]
    if not held or place.kind not in ("region", "area"):
        return None
    towns = [one.population for one in gazetteer.towns(place.text) if not one.alternate]
    if any(one >= NAMESAKE for one in towns):
        return None
    return f"{place.text} is called a {noun}; the gazetteer has it as a region, and no larger town of that name.", {}


def _judged(place: Place, noun: str) -> tuple[Verdict, str, dict[str, float]] | None:
    facts = load("class_words")
    if noun in facts["lands"]:
        towns = likely(loci(place))
        held = any(entry.kind in ("country", "region", "area") for entry in geography.lands(place.text))
        if not towns or held or towns[0].kind != "city" or towns[0].population < 50_000:
            return None
        return (
            "impossible",
            f"{place.text} is called a {noun}; the gazetteer has it as a city of {towns[0].population:,} inhabitants.",
            {"inhabitants": float(towns[0].population)},
        )
    if place.kind == "country":
        # Singapore, Monaco, Luxembourg, Mexico: a town may bear the country's name.
        if any(not one.alternate for one in gazetteer.towns(place.text)) or not place.country:
            return None
        row = gazetteer.country_rows().get(place.country)
        if row is None or row.area_km2 < 3_000:
            return None
        return "impossible", f"{place.text} is called a {noun}; it is a country.", {"area_km2": row.area_km2}
    if noun in ("city", "town", "village", "hamlet") and (refused := _no_town(place, noun)) is not None:
        return "doubtful", *refused  # an ancient city may share its name with the land around it
    if noun not in facts["settlements"] or place.kind != "city":
        return None
    doubt, refused = facts["settlements"][noun]
    towns = [one for one in likely(loci(place)) if one.kind == "city"]
    # Where a land is named with it, the resolved place is meant; else the smallest that bears the name.
    smallest = min(towns, key=lambda one: one.population, default=None)
    if smallest is None or smallest.population < doubt:
        return None
    verdict: Verdict = "impossible" if smallest.population >= refused else "doubtful"
    if verdict == "impossible" and any(
        one.kind == "city" and one.own and one.population < doubt for one in loci(place)
    ):
        verdict = "doubtful"
    return (
        verdict,
        f"{place.text} is called a {noun}; the gazetteer gives it {smallest.population:,} inhabitants.",
        {"inhabitants": float(smallest.population)},
    )
