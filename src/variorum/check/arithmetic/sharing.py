"""Whether parts have nothing in common: nobody is at home and away, in Kiel and in Bonn."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..phrases import any_listed
from .nouns import opposed, share_nobody
from .numbers import Number

_PREPOSITION = re.compile(
    r"\b(?P<how>in|from|at|for|on|to|by|off|near|with)\s+(?P<what>[\w’'$€£-]+(?:\s+[\w’'-]+)?)", re.IGNORECASE
)
_REST = re.compile(r"\b(?:the\s+(?:other|remaining)|another|a\s+further|the\s+rest,?)\s*$", re.IGNORECASE)


def apart(parts: Sequence[Number]) -> bool:
    """Whether parts have nothing in common as far as the words tell: surely, or by where or whence they are."""
    if surely_apart(parts):
        return True
    wheres = [_PREPOSITION.search(f"{part.mark.text} {part.after}"[:60]) for part in parts]
    found = [where for where in wheres if where]
    if len(found) < len(parts) or len({where["how"].lower() for where in found}) > 1:
        return False
    # Whoever is in the choir may be in the team as well; whoever is in Kiel is not in Bonn.
    placed = found[0]["how"].lower() in ("from", "at", "by", "near", "off") or all(
        _where().match(where["what"]) for where in found
    )
    return placed and len({where["what"].lower() for where in found}) == len(parts)


def surely_apart(parts: Sequence[Number]) -> bool:
    """Whether the kinds are known to share nothing, or one is told as the rest."""
    if share_nobody([part.noun for part in parts]) or any(_REST.search(part.before) for part in parts[1:]):
        return True
    return opposed([f"{part.mark.text} {part.after}"[:60] for part in parts])


@cache
def _where() -> re.Pattern[str]:
    """What begins the name of a place or a day, or a noun of places."""
    nouns = any_listed("place_relations", "place_nouns").pattern
    return re.compile(
        rf"(?-i:[A-Z])|(?:the\s+)?(?:{nouns}|(?:north|south|east|west|cit|town|village|district|region|coast)\w*)",
        re.IGNORECASE,
    )
