"""How far a weapon is said to reach: every stated range, with its bounds and the words."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from ..model import Claim, Quantity, Span
from ..reference import load
from .phrases import any_listed
from .pile import Pile
from .units import kilometres
from .whose_range import told_of


@dataclass(frozen=True)
class StatedRange:
    """A range claimed of an entity.

    Attributes:
        entity, name: whose range.
        lower_km, upper_km: the stated bounds; None on the open side.
        about: whether the words call it approximate.
        claim: identifier of the claim.
        span: the words.
    """

    entity: str
    name: str
    lower_km: float | None
    upper_km: float | None
    about: bool
    claim: str
    span: Span

    @property
    def farthest_km(self) -> float:
        """The distance that the words allow at most (the stated one, where they leave it open above)."""
        return self.upper_km if self.upper_km is not None else self.lower_km or 0.0

    @property
    def open_above(self) -> bool:
        """Whether the words allow for more ("at least", "more than")."""
        return self.upper_km is None


def stated_ranges(pile: Pile) -> dict[str, tuple[StatedRange, ...]]:
    """Ranges stated anywhere in the pile, by entity: from its question of range, and from the claims' own words."""
    found: dict[str, dict[tuple[str, int], StatedRange]] = defaultdict(dict)
    for question in pile.linked.questions:
        if question.slot != "range" or question.about not in pile.entities:
            continue
        for answer in question.answers:
            quantity = answer.value.quantity
            if quantity is None or answer.premises or answer.polarity == "denied" or answer.claim not in pile.by_id:
                continue
            stated = _stated(pile, question.about, quantity, answer.claim, answer.span.document)
            if stated and told_of(pile, pile.entities[question.about], stated.span):
                found[question.about][stated.span.document, stated.span.start] = stated
    systems = tuple(load("reach_words")["systems"])
    for claim in pile.claims:
        if claim.polarity == "denied":
            continue
        for quantity in claim.quantities:
            if quantity.dimension != "length" or not _is_range(pile, claim, quantity):
                continue
            if bearer := pile.bearer(claim, quantity.start, systems):
                stated = _stated(pile, bearer.entity.id, quantity, claim.id, claim.document)
                if stated and told_of(pile, bearer.entity, stated.span):
                    found[bearer.entity.id].setdefault((claim.document, stated.span.start), stated)
    return {key: tuple(value[at] for at in sorted(value)) for key, value in sorted(found.items())}


def range_at_stake(pile: Pile) -> dict[str, Span]:
    """Weapons whose range a report makes something of without a figure, each with the first such words."""
    pattern = any_listed("reach_words", "range_at_stake")
    found: dict[str, Span] = {}
    for key, reading in pile.readings.items():
        for match in pattern.finditer(reading.document.text):
            start, _ = pile.sentence(key, match.start())
            named = pile.arms_between(key, start, match.start())
            if named:
                found.setdefault(named[-1][1].id, pile.span(key, match.start(), match.end()))
    return found


def _stated(pile: Pile, entity: str, quantity: Quantity, claim: str, document: str) -> StatedRange | None:
    lower, upper = kilometres(quantity.lower, quantity.unit), kilometres(quantity.upper, quantity.unit)
    if lower is None and upper is None:
        return None
    span = pile.span(document, quantity.start, quantity.end)
    return StatedRange(entity, pile.entities[entity].name, lower, upper, quantity.qualifier == "about", claim, span)


@cache
def _cues() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    return (
        any_listed("reach_words", "range_words"),
        any_listed("reach_words", "not_range_words"),
        any_listed("reach_words", "reach_verbs"),
    )


def _is_range(pile: Pile, claim: Claim, quantity: Quantity) -> bool:
    """Whether the words about a length make it a range: near it, in its own clause."""
    near, other, verbs = _cues()
    text = pile.readings[claim.document].document.text
    start, end = pile.sentence(claim.document, quantity.start)
    before = text[max(start, claim.evidence.start, quantity.start - 70) : quantity.start].lower()
    after = text[quantity.end : min(end, quantity.end + 25)].lower()
    if other.search(after[:15]) or other.search(before[-20:]):
        return False
    if near.search(before) or re.match(r"[\s-]+(?:range|away|distant|radius|reach)\b", after):
        # "a range of targets 3 km from the border" is rare; "a range of 500 km" is not.
        return True
    return bool(verbs.search(before) and any_listed("reach_words", "ability").search(before))
