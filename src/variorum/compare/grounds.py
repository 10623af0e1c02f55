"""What positions rest on: origins of claims, dates and names of documents, and who speaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from ..model import Ancestry, Answer, Claim, Document, Entity, Linked, Origin, Reading


class Grounds:
    """Index over documents, claims, entities and origins; made once a run and never changed."""

    def __init__(self, linked: Linked, ancestry: Ancestry, readings: Sequence[Reading]) -> None:
        self.documents: dict[str, Document] = {reading.document.id: reading.document for reading in readings}
        self.claims: dict[str, Claim] = {claim.id: claim for claim in linked.claims}
        self.entities: dict[str, Entity] = {entity.id: entity for entity in linked.entities}
        self.origins: dict[str, Origin] = {origin.id: origin for origin in ancestry.origins}
        self._of_claim: dict[str, str] = {}
        self._of_document: dict[str, str] = {}
        # Should a claim be listed by several origins, the one that more documents rest on explains more of them.
        for origin in sorted(ancestry.origins, key=lambda o: (len(o.documents), not o.seen, o.id)):
            self._of_claim.update(dict.fromkeys(origin.claims, origin.id))
        for origin in sorted(ancestry.origins, key=lambda o: (o.document is not None, o.id)):
            for document in origin.documents:
                if origin.document is None or origin.document == document or document not in self._of_document:
                    self._of_document[document] = origin.id
        labels = Counter(document.publisher for document in self.documents.values())
        self._labels = {
            key: d.publisher if d.publisher and labels[d.publisher] == 1 else d.uri for key, d in self.documents.items()
        }

    def label(self, document: str) -> str:
        """A document's name for readers: its publisher where that tells it apart, else its file."""
        return self._labels.get(document) or document

    def labels(self, documents: Iterable[str], most: int = 3) -> str:
        """Names of several documents, the first few."""
        names = sorted(self.label(document) for document in set(documents))
        more = f" and {len(names) - most} more" if len(names) > most else ""
        return ", ".join(names[:most]) + more

    def origin(self, claim: str, document: str) -> str:
        """Identifier of the origin that a claim rests on; the document's own where none is known."""
        return self._of_claim.get(claim) or self._of_document.get(document) or document

    def origin_name(self, origin: str) -> str:
        """An origin's name for readers."""
        found = self.origins.get(origin)
        return found.name if found else self.label(origin)

    def speaker(self, answer: Answer) -> str | None:
        """Who is said to say it, innermost; None where the report speaks in its own voice."""
        claim = self.claims.get(answer.claim)
        if claim is None:
            return None
        denial = answer.polarity == "denied" or answer.value.status == "denied"
        named = [link for link in claim.attribution if link.name and link.start is not None]
        if denial:
            deniers = [link for link in named if link.stance == "denies"]
            if deniers:
                return deniers[0].name
        asserting = [link for link in named if link.stance != "denies"]
        return asserting[0].name if asserting else None

    def denies(self, answer: Answer) -> bool:
        """Whether a source is said to deny what the claim says."""
        claim = self.claims.get(answer.claim)
        return claim is not None and any(link.stance == "denies" for link in claim.attribution)

    def published(self, document: str) -> tuple[int, int] | None:
        """First and last possible day of publication as ordinals; None where a side is open."""
        found = self.documents.get(document)
        if found is None or not found.published.lower or not found.published.upper:
            return None
        try:
            bounds = (found.published.lower, found.published.upper)
            return date.fromisoformat(bounds[0][:10]).toordinal(), date.fromisoformat(bounds[1][:10]).toordinal()
        except ValueError:
            return None
