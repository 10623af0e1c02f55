"""Derivations between documents by citation alone: the outlet that one names published another one of the pile."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ..model import Citation, Derivation, Direction, Document, Reading, stable_id
from .outlets import identify


def named_documents(
    readings: Sequence[Reading], citations: Sequence[Citation], known: Sequence[Derivation]
) -> list[Derivation]:
    """Derivations ``cites`` between documents: a report names the publisher of another one of the pile."""
    by_publisher: dict[str, list[Document]] = defaultdict(list)
    for reading in readings:
        if reading.document.publisher:
            by_publisher[identify(reading.document.publisher)[0]].append(reading.document)
    kin = {(derivation.source, derivation.target) for derivation in known}
    names = {reading.document.id: _subjects(reading) for reading in readings}
    documents = {reading.document.id: reading.document for reading in readings}
    found: dict[tuple[str, str], Derivation] = {}
    for citation in citations:
        target = documents[citation.document]
        candidates = [
            document
            for document in by_publisher.get(citation.outlet, ())
            if document.id != target.id and not _later(document, target)
        ]
        related = [document for document in candidates if (document.id, target.id) in kin]
        scored = [(len(names[document.id] & names[target.id]), document) for document in candidates]
        best = max((count for count, _ in scored), default=0)
        # Without shared words, the document meant is the one that speaks of the same things.
        chosen = [] if related else [document for count, document in scored if count == best and count >= 2][:1]
        for document in chosen:
            found.setdefault(
                (document.id, target.id),
                Derivation(
                    id=stable_id("d", document.id, target.id, "cites"),
                    source=document.id,
                    target=target.id,
                    kind="cites",
                    share=0.0,
                    direction=Direction(basis=f"it names {citation.name} as its source", certain=True),
                    reasons=(
                        f"“{citation.span.quote}” is the publisher of a report on the same names",
                        *citation.reasons,
                    ),
                ),
            )
    return list(found.values())


def _later(one: Document, other: Document) -> bool:
    return bool(one.published.lower and other.published.upper and one.published.lower > other.published.upper)


def _subjects(reading: Reading) -> frozenset[str]:
    """What a document speaks of: its names, folded, outlets left out."""
    return frozenset((name.canonical or name.text).casefold() for name in reading.names if name.kind != "outlet")
