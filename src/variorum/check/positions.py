"""Every position on a weapon's range: who says what, on which a verdict rests, and what else is said in public."""

from __future__ import annotations

import re

from ..model import Claim
from ..reference import load
from .pile import Pile
from .ranges import StatedRange

#: No two places on Earth lie farther apart: half the meridian ellipse of WGS84, in km.
FARTHEST_KM = 20_003.9


def speaker(pile: Pile, claim: Claim) -> str:
    """Who states a claim: the innermost named source, and the report that tells it."""
    label = pile.label(claim.document)
    named = next((link.name for link in claim.attribution if link.name and link.cue is not None), None)
    if named and named.startswith(("A ", "An ", "The ", "One ", "Some ")):
        named = named[0].lower() + named[1:]  # a phrase that began its sentence
    return f"{named}, as told by {label}" if named else label


def told(stated: tuple[StatedRange, ...], pile: Pile) -> str:
    """The positions in words, the widest first, each with all who state it."""
    held: dict[tuple[float, bool], list[StatedRange]] = {}
    for one in stated:
        held.setdefault((one.farthest_km, one.open_above), []).append(one)
    parts: list[str] = []
    for key in sorted(held, reverse=True):
        rows = held[key]
        who = dict.fromkeys(speaker(pile, pile.by_id[row.claim]) for row in rows)
        parts.append(f"{rows[0].span.quote} ({'; '.join(who)})")
    return ", ".join(parts)


def disagreeing(stated: tuple[StatedRange, ...], widest: StatedRange, pile: Pile) -> tuple[StatedRange, ...]:
    """Narrower ranges that somebody else states: positions against the widest one, not variants in one account."""
    own = {speaker(pile, pile.by_id[one.claim]) for one in stated if one.farthest_km == widest.farthest_km}
    others = (one for one in stated if one.farthest_km < widest.farthest_km and not one.open_above)
    rows = [one for one in others if speaker(pile, pile.by_id[one.claim]) not in own]
    return tuple(sorted(rows, key=lambda one: (one.farthest_km, one.claim)))


def said_in_public(name: str) -> str:
    """What has been said in public of a weapon's range, beside the reports; empty where nothing is on file.

    These are claims with a source, never used for a verdict.
    """
    parts: list[str] = []
    for line in load("stated_figures").get(_key(name), ()):
        if line["what"] != "range":
            continue
        low, high = line.get("at_least"), line.get("at_most")
        if low is not None and high is not None:
            figure = f"{low:,} km" if low == high else f"{low:,} to {high:,} km"
        elif high is not None:
            figure = f"up to {high:,} km"
        else:
            figure = f"at least {low:,} km" if low is not None else f"“{line['class']}”"
        parts.append(f"{figure} ({line['by']}, {line['date']})")
    return "; ".join(parts)


def _key(name: str) -> str:
    """The key of a weapon's row, by its name or another one of it."""
    folded = name.casefold()
    for key, row in load("weapons").items():
        if folded in (row["name"].casefold(), *(alias.casefold() for alias in row.get("aliases", ()))):
            return key
    return folded


def without_unit(pile: Pile, documents: set[str]) -> str | None:
    """The words of a range that is stated without a unit in one of the documents, None where none is."""
    for document in sorted(documents):
        found = _BARE.search(pile.readings[document].document.text)
        if found is not None:
            return found.group().strip()
    return None


_BARE = re.compile(
    r"\brange\s+of\s+(?:up\s+to\s+|about\s+|some\s+|over\s+|more\s+than\s+)?[\d,.]*\d(?![\d,.]*\d)"
    r"(?!\s*-?(?:km|k\.m|kilo|mile|mi\b|nautical|met(?:er|re)|m\b|feet|ft|yard|to\s+\d|[-–]\s*\d|years?|%|percent))",
    re.I,
)
