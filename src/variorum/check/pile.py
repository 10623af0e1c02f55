"""What the checks look things up in: texts, sentences and names of the whole pile, indexed once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from ..model import Claim, Entity, Linked, Place, Quantity, Reading, Span
from ..model.report_names import report_names
from .no_places_of_today import places_of_today
from .sentences import written_sentences

if TYPE_CHECKING:
    from .shapes import Mark, Shape

#: Kinds of things that a range is claimed of.
ARMS = ("weapon", "vehicle")
_Told = TypeVar("_Told", Place, Quantity)
#: No claim's evidence is taken to be longer than this, in characters.
LONGEST = 2_000


@dataclass(frozen=True)
class Bearer:
    """Whom or what a passage is about, and how that is known."""

    entity: Entity
    span: Span
    premise: str | None = None


class Pile:
    """Index over the readings and what was linked; made once a run; nothing but what is read on demand is added."""

    def __init__(self, linked: Linked, readings: list[Reading]) -> None:
        self.linked = linked
        self.readings = {reading.document.id: reading for reading in sorted(readings, key=lambda r: r.document.id)}
        self.names = report_names([reading.document for reading in readings])
        self.places = {key: places_of_today(reading) for key, reading in self.readings.items()}
        self.entities = {entity.id: entity for entity in linked.entities}
        self.claims = tuple(
            claim
            for claim in sorted(linked.claims, key=lambda c: (c.document, c.evidence.start, c.evidence.end, c.id))
            if claim.document in self.readings
        )
        self.by_id = {claim.id: claim for claim in self.claims}
        self._claims_of: dict[str, list[Claim]] = defaultdict(list)
        #: How long the longest claim of a document is, in characters: none that begins farther back holds a stretch.
        self._longest: dict[str, int] = defaultdict(int)
        for claim in self.claims:
            self._claims_of[claim.document].append(claim)
            self._longest[claim.document] = max(
                self._longest[claim.document], claim.evidence.end - claim.evidence.start
            )
        self._arms: dict[str, list[tuple[int, Span, Entity]]] = defaultdict(list)
        for entity in linked.entities:
            if entity.kind in ARMS:
                for span in entity.mentions:
                    self._arms[span.document].append((span.start, span, entity))
        for mentions in self._arms.values():
            mentions.sort(key=lambda m: (m[0], m[2].id))
        #: Of each document its sentences with marks and its values, as shapes.py reads them once they are asked for.
        self.shapes: dict[tuple[str, int, bool], tuple[Shape, ...]] = {}
        self.marks: dict[tuple[str, bool], list[Mark]] = {}
        #: Nouns of stretches, as arithmetic/passages.py reads them.
        self.nouns: dict[tuple[str, int, int], frozenset[str]] = {}
        self._sentences = {key: written_sentences(reading) for key, reading in self.readings.items()}

    def sentence(self, document: str, offset: int) -> tuple[int, int]:
        """Where the sentence around an offset begins and ends; the whole text where it was not parsed."""
        sentences = self.sentences(document)
        return sentences[max(0, bisect_right(sentences, offset, key=lambda s: s[0]) - 1)]

    def sentences(self, document: str) -> list[tuple[int, int]]:
        """Where each sentence of a document begins and ends; the whole text where it was not parsed."""
        return self._sentences.get(document) or [(0, len(self.readings[document].document.text))]

    def claims_at(self, document: str, start: int, end: int) -> tuple[Claim, ...]:
        """The claim of fewest words that holds a stretch; where none holds all of it, those that it overlaps."""
        claims = self._claims_of.get(document, [])
        # No claim begins behind the stretch and holds it; those that begin long before do not reach it.
        last = bisect_left(claims, end, key=lambda c: c.evidence.start)
        first = bisect_left(claims, start - self._longest[document], key=lambda c: c.evidence.start)
        near = claims[first:last]
        holding = [c for c in near if c.evidence.covers(start, end)]
        if holding:
            return (min(holding, key=lambda c: (len(c.evidence.quote), c.id)),)
        return tuple(c for c in near if c.evidence.end > start)

    def clause_end(self, document: str, offset: int) -> int:
        """Where what is said after an offset ends: at the next finite verb, else with the sentence."""
        _, end = self.sentence(document, offset)
        doc = self.readings[document].doc
        if doc is None or (span := doc.char_span(offset, end, alignment_mode="contract")) is None:
            return end
        return next((token.idx for token in span if token.tag_ in ("VBD", "VBP", "VBZ", "MD")), end)

    def span(self, document: str, start: int, end: int) -> Span:
        """Quote a document."""
        return self.readings[document].document.span(start, end)

    def claim_at(self, span: Span) -> str | None:
        """The claim with the shortest evidence that holds some words; None where no claim does."""
        claims = self._claims_of[span.document]
        first = bisect_left(claims, span.start - LONGEST, key=lambda c: c.evidence.start)
        last = bisect_right(claims, span.start, key=lambda c: c.evidence.start)
        held = [c for c in claims[first:last] if c.evidence.covers(span.start, span.end)]
        closest = min(held, key=lambda c: (len(c.evidence.quote), c.id), default=None)
        return closest.id if closest else None

    def label(self, document: str) -> str:
        """A document's name for readers."""
        return self.names[document]

    def arms_between(self, document: str, start: int, end: int) -> list[tuple[Span, Entity]]:
        """Weapons and vehicles named in a stretch, in order."""
        return [(span, entity) for at, span, entity in self._arms.get(document, ()) if start <= at < end]

    def arms_before(self, document: str, offset: int) -> tuple[Span, Entity] | None:
        """The last weapon or vehicle named before an offset."""
        before = [m for m in self._arms.get(document, ()) if m[0] < offset]
        return (before[-1][1], before[-1][2]) if before else None

    def bearer(self, claim: Claim, offset: int, systems: tuple[str, ...]) -> Bearer | None:
        """The weapon that a claim speaks of at an offset.

        Its subject, where that is a weapon; else the weapon named last before the offset in the sentence; else, where
        the claim's subject is "the system" or the like, the weapon named last before, which is then said.

        Args:
            claim: the claim.
            offset: where the words stand that say something of the weapon.
            systems: words that stand for a weapon already named.
        """
        subject = claim.subject
        if subject is not None and (entity := self.entities.get(subject.entity or "")) and entity.kind in ARMS:
            premise = None
            if subject.resolved and subject.resolved != subject.text:
                premise = f"“{subject.text}” is taken to be {entity.name}"
            return Bearer(entity, self.span(claim.document, subject.start, subject.end), premise)
        start, _ = self.sentence(claim.document, offset)
        if named := self.arms_between(claim.document, start, offset):
            return Bearer(named[-1][1], named[-1][0])
        text = self.readings[claim.document].document.text
        words = {
            word.strip(".,;:’'‘“”\"()").lower().removesuffix("’s").removesuffix("'s")
            for word in text[start:offset].split()
        }
        if not words & set(systems):
            return None
        last = self.arms_before(claim.document, start)
        if last is None:
            return None
        premise = f"the text means {last[1].name}, the last system it names before"
        return Bearer(last[1], last[0], premise)

    def possible_same(self, entity: str) -> tuple[Entity, ...]:
        """Entities that may be the same thing, by name and identifier."""
        found = {other.entity for other in self.entities[entity].possible_same} if entity in self.entities else set()
        found |= {one.id for one in self.linked.entities if any(p.entity == entity for p in one.possible_same)}
        known = [self.entities[key] for key in found if key in self.entities and key != entity]
        return tuple(sorted(known, key=lambda e: (e.name, e.id)))

    def places_within(self, document: str, start: int, end: int) -> list[Place]:
        """Places named in a stretch, in order."""
        return _within(self.places[document], start, end)

    def quantities_within(self, document: str, start: int, end: int) -> list[Quantity]:
        """Quantities stated in a stretch, in order."""
        return _within(self.readings[document].quantities, start, end)


def _within(told: Sequence[_Told], start: int, end: int) -> list[_Told]:
    """Those of the places or quantities of a report, which stand in order, that lie in a stretch."""
    first, last = (bisect_left(told, at, key=lambda one: one.start) for at in (start, end))
    return [one for one in told[first:last] if one.end <= end]
