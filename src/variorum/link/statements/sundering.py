"""Statements in like words that tell of two events: a raid and the next day's, a crash and the one of years ago."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ...model import Claim
from ..classes import event_classes
from ..events.counts import slot_of_verb
from ..events.gatherings import Gathering
from ..events.happenings import Happening
from ..events.rival_days import are_rival_days
from ..events.tolls import cause_near
from ..events.whenwhere import anaphoric, places_fit, targets_apart, told_apart
from .parallels import Parallel

#: Of a group of like statements, so many events are told from each other; what comes later joins the first that fits.
_PARTS = 8


def sunder(
    parallels: Sequence[Parallel], happenings: Mapping[str, list[Happening]], gatherings: Iterable[Gathering]
) -> list[Parallel]:
    """Split statements in like words whose events are set apart by date or place.

    Args:
        parallels: statements of several documents in like words.
        happenings: happenings by document.
        gatherings: the same, joined across documents: what is joined there is never at odds.

    Returns:
        The same, each split into those that can tell of one event; pieces of a single document are left out.
    """
    events = {
        voice.claim.id: happening
        for found in happenings.values() for happening in found for mention in happening.mentions
        for voice in mention.voices if voice.tells
    }  # fmt: skip
    whole = {id(part): number for number, gathering in enumerate(gatherings) for part in gathering.parts}
    kept: list[Parallel] = []
    for parallel in parallels:
        parts: list[tuple[Happening | None, list[int]]] = []
        for index, statement in enumerate(parallel.statements):
            event = _event(statement.claim, events, happenings)
            home = next((part for part in parts if not _at_odds(part[0], event, whole)), None)
            if home is None and len(parts) < _PARTS:
                parts.append((event, [index]))
            elif home is not None:
                home[1].append(index)
                if home[0] is None:
                    parts[parts.index(home)] = (event, home[1])
        if len(parts) < 2:
            kept.append(parallel)
            continue
        for _, chosen in parts:
            piece = replace(
                parallel,
                statements=[parallel.statements[index] for index in chosen],
                pages=[parallel.pages[index] for index in chosen],
            )
            if len(piece.documents) > 1:
                kept.append(piece)
    return kept


def _event(
    claim: Claim, events: Mapping[str, Happening], happenings: Mapping[str, list[Happening]]
) -> Happening | None:
    """The event that a claim tells of, or in which people came to the harm that it tells of."""
    own = events.get(claim.id)
    if own is not None and own.type not in ("killing", "injury"):
        return own
    if slot_of_verb(claim.predicate) is None:
        return own
    classes = event_classes()
    causes = [
        happening for happening in happenings.get(claim.document, ())
        if classes[happening.type].toll and happening.type not in ("killing", "injury") and happening.real
    ]  # fmt: skip
    return cause_near(claim, causes, claim.predicate_start) or own


def _at_odds(one: Happening | None, other: Happening | None, whole: Mapping[int, int]) -> bool:
    """Whether date or place set two happenings apart; what befalls a person once is told with many dates."""
    if one is None or other is None or one is other:
        return False
    if whole.get(id(one), -1) == whole.get(id(other), -2):
        return False
    info = event_classes()[one.type]
    if info.once and not info.of_place:
        return False
    dates = [[time for time in happening.times if not anaphoric(time)] for happening in (one, other)]
    if places_fit(one.places, other.places) == "apart" or (told_apart(*dates) and not _rival_days(one, other)):
        return True
    return info.voice == "passive" and targets_apart(one.targets, other.targets)


def _rival_days(one: Happening, other: Happening) -> bool:
    """Whether two days are rival answers of reports that tell of one event."""
    heads = one.things.get("patient", set()) & other.things.get("patient", set())
    return one.type == other.type and are_rival_days(
        one.type, one.participants, other.participants, heads, one.times, other.times
    )
