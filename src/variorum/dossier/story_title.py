"""What a story is called: by the things it turns on, by what happened, or by who is in it."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Dossier, Entity, Event
from ..reference import load
from .wording import listed

#: Kinds of things that a story can be about by themselves.
_SUBJECTS = ("weapon", "vehicle", "facility", "other")
#: Kinds of those who do something; and how what came about, or is to, is told.
_DOERS = ("person", "organisation")
_REAL = ("happened", "planned", "ordered")
#: Mentions for each report that names it by which reports come back to a thing.
_OFTEN = 2
#: Characters of a report's opening.
_OPENING = 600


def story_title(dossier: Dossier) -> str:
    """What the story is about: its most central things, else what happened, else who is in it.

    Two officials who speak of a flood are not what the reports are about, nor is the prison that each names once. What
    no class of events holds is a clause ("the mayor threatened") and names a story only where nothing else does. What
    the reports tell of below their openings is not what the story is about.
    """
    half = [one for one in dossier.entities if 2 * len(_reports(one)) >= len(dossier.documents)]
    named = [one.name for one in half if one.kind in _SUBJECTS and _dwelt_on(one)][:2]
    real = {claim.id for claim in dossier.claims if claim.polarity == "affirmed" and claim.modality in _REAL}
    happened = [one for one in dossier.events if _by_noun(one) and (not one.claims or real.intersection(one.claims))]
    named = named or _most_told(happened, dossier)
    named = named or [one.name for one in half if one.kind in _DOERS and _dwelt_on(one)][:2]
    named = named or [one.name for one in half if one.kind in _DOERS][:2]
    named = named or [entity.name for entity in dossier.entities if entity.kind not in ("outlet", "place")][:2]
    named = named or _most_told(dossier.events, dossier)
    named = named or [entity.name for entity in dossier.entities][:2]
    return f"{listed(named)}: what the reports say" if named else "What the reports say"


def _most_told(events: Sequence[Event], dossier: Dossier) -> list[str]:
    """The label of the event that most reports tell, where half of them do."""
    told = [(len(_opened_with(event)), event) for event in events]
    most = [(count, event) for count, event in told if 2 * count >= len(dossier.documents) or not event.mentions]
    if not most:
        return []
    event = max(most, key=lambda one: (one[0], len(one[1].mentions)))[1]
    label = f"reported {event.label}" if _disputed(event, dossier) else event.label
    return [label[:1].upper() + label[1:]]


def _opened_with(event: Event) -> set[str]:
    """The reports in whose opening an event is told."""
    return {mention.document for mention in event.mentions if mention.start < _OPENING}


def _disputed(event: Event, dossier: Dossier) -> bool:
    """Whether reports are at odds on whether it came about: then no heading says that it did."""
    return any(
        question.about == event.id and question.slot == "status" and question.state == "conflict"
        for question in dossier.questions
    )


def _by_noun(event: Event) -> bool:
    """Whether an event is named by a noun of its class ("fire in a warehouse"), not told in a clause."""
    info = load("event_classes").get(event.type)
    named = info is not None and event.label.casefold().startswith((info["noun"], *info.get("nouns", ())))
    return named and (" " in event.label or bool(info and info.get("of_place")))


def _reports(entity: Entity) -> set[str]:
    return {key for alias in entity.aliases for key in alias.documents}


def _dwelt_on(entity: Entity) -> bool:
    """Whether the reports that name a thing come back to it."""
    return not entity.mentions or len(entity.mentions) >= _OFTEN * len(_reports(entity))
