"""Towns that a later sentence means without naming them: "It lies 90 km north of Y", "The Spanish city was spared"."""

from __future__ import annotations

import re
from functools import cache

from msgspec.structs import replace

from ..model import Place
from .phrases import any_listed
from .pile import Pile

#: How many sentences back the one town may be named.
BACK = 2
#: "It is 90 km from Kiel to Hamburg" means no place by "it".
_NO_PLACE = re.compile(r"\bfrom\b.*\bto\b|\bbetween\b", re.IGNORECASE | re.DOTALL)
_IT = re.compile(
    r"[“\"\s]*(?P<town>It)\s+(?:is|was|lies|lay|sits|stands)\s+(?!(?:clear|said|true|not|a\s+\w+\s+that)\b)"
)
#: "The airport of Kiel is 90 km from there"; "That is 90 km from Kiel".
_THERE = re.compile(
    r"\b[Ff]rom\s+(?P<town>there)(?=\s*[.,;)]|\s+(?:it\s+is|to)\b)|(?:^|(?<=[.!?]\s))(?P<that>That)(?=\s+is\s+[\w\s]{0,20}\d)"
)


def meant_places(pile: Pile, key: str) -> list[Place]:
    """A place for each "it" or "the city" that means the one well-known town named shortly before.

    Args:
        pile: the reports.
        key: identifier of the report.

    Returns:
        Copies of the towns' places with the offsets of the words that mean them.
    """
    text = pile.readings[key].document.text
    towns = [p for p in pile.places[key] if p.kind == "city" and not p.demonym and not p.text.isupper()]
    if not towns:
        return []
    bounds = pile.sentences(key)
    found: list[Place] = []
    for number, (start, end) in enumerate(bounds):
        low = bounds[max(0, number - BACK)][0]
        it = _IT.match(text, start, end)
        own = (it,) if it and not _NO_PLACE.search(text, start, end) else tuple(_the_town().finditer(text, start, end))
        for match in (*own, *_THERE.finditer(text, start, end)):
            at, stop = match.span("that" if match.groupdict().get("that") else "town")
            # "From there" is from no town of its own sentence.
            last = start if match.re is _THERE else at
            before = [town for town in towns if low <= town.start and town.end <= last]
            named = {town.name for town in before}
            if len(named) == 1 and (number or match is not it):
                found.append(replace(before[-1], start=at, end=stop))
    return found


@cache
def _the_town() -> re.Pattern[str]:
    """Words like "the city" without a name, an adjective of a land or of direction allowed."""
    noun = any_listed("place_relations", "meant_towns").pattern
    return re.compile(
        rf"\b[Tt]he\s+(?:(?:north|south|east|west)\w*\s+)?(?:[A-Z][a-z]+\s+){{0,2}}(?:(?:north|south|east|west)\w*\s+)?(?P<town>{noun})(?!\s+(?:of\b|[A-Z]|council|hall|centre|center|court|government|authorities|police|club))"
    )
