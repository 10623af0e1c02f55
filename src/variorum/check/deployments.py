"""Where weapons are said to be."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass

from ..model import Place, Span
from ..reference import load
from .phrases import any_listed, ends_with, starts_with
from .pile import Pile


@dataclass(frozen=True)
class Deployment:
    """A weapon is said to be, or to be going to be, somewhere."""

    entity: str
    place: Place
    claim: str
    span: Span
    stated: bool = True


def deployments(pile: Pile) -> dict[str, tuple[Deployment, ...]]:
    """Where each weapon is said to be deployed, by entity, in order of documents and offsets."""
    words = load("reach_words")
    verbs, located = any_listed("reach_words", "deployment"), ends_with("reach_words", "located_before")
    territory = starts_with("reach_words", "territory")
    systems = tuple(words["systems"])
    found: dict[str, dict[tuple[str, int], Deployment]] = defaultdict(dict)
    for claim in pile.claims:
        if claim.polarity == "denied":
            continue
        text = pile.readings[claim.document].document.text
        cue = verbs.search(claim.evidence.quote)
        if cue is None:
            continue
        offset = claim.evidence.start + cue.start()
        inside = pile.arms_between(claim.document, claim.evidence.start, claim.evidence.end)
        bearer = pile.bearer(claim, offset, systems)
        named = {entity.id: span for span, entity in reversed(inside)}
        if not named and bearer is not None:
            named = {bearer.entity.id: bearer.span}
        for place in pile.places_within(claim.document, claim.evidence.start, claim.evidence.end):
            if place.country is None:
                continue
            if place.demonym and not territory.match(text[place.end : place.end + 40]):
                continue
            stated = bool(located.search(text[max(0, place.start - 30) : place.start]))
            own = place.start <= offset and claim.doer is not None and claim.doer.start <= place.start < claim.doer.end
            if not stated and not (own and not place.demonym):
                continue
            # What is struck is no place of deployment.
            if stated and _struck(text[max(claim.evidence.start, place.start - 80) : place.start]):
                continue
            for entity, span in named.items():
                entry = Deployment(entity, place, claim.id, span, stated)
                found[entity].setdefault((claim.document, place.start), entry)
    return {key: tuple(value[at] for at in sorted(value)) for key, value in sorted(found.items())}


def usual(places: tuple[Deployment, ...]) -> Deployment | None:
    """The deployment that is told most often, what is stated before what is only guessed from the actor."""
    if not places:
        return None
    counts = Counter((d.stated, d.place.country if d.place.kind != "city" else d.place.name) for d in places)
    top = max(counts, key=lambda key: (key[0], counts[key], str(key[1])))
    return next(d for d in places if (d.stated, d.place.country if d.place.kind != "city" else d.place.name) == top)


def _struck(before: str) -> bool:
    """Whether the words before a place tell of a strike on it rather than of a deployment there."""
    return bool(re.search(r"\b(?:attack(?:ed)?|str(?:uck|ike)|hit|targeted|destroy(?:ed)?)\b", before, re.IGNORECASE))
