"""The tables beside the drawings, and the reports, as the page shows them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from ..model import Claim, Dossier, Passage
from .quote_view import Desk
from .quoting import anchor
from .speakers import innermost, sources_named
from .time_wording import published_words, time_words
from .tree_drawing import edge_anchor, edge_words
from .tree_layout import edges_of
from .two_texts import two_texts
from .value_wording import number_words
from .wording import MODALITIES, document_title


def _letters(documents: tuple[str, ...], desk: Desk) -> list[tuple[str, str, str]]:
    return [(desk.letters[name], f"#{anchor('d', name)}", desk.names[name]) for name in documents if name in desk.names]


def _beside(retellings: Sequence[Passage], passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Sentences told alike that are not shown among the shared words already."""
    shown = [one.target for one in passages]
    return tuple(
        one for one in retellings if not any(one.target[0] < end and start < one.target[1] for start, end in shown)
    )


def edge_rows(dossier: Dossier, desk: Desk) -> list[dict[str, Any]]:
    """Who rests on whom, with reasons and shared passages."""
    names = {**{origin.id: origin.name for origin in dossier.origins}, **desk.names}
    reasons = {(one.source, one.target, one.kind): one for one in dossier.derivations}
    told: list[dict[str, Any]] = []
    for edge in edges_of(dossier):
        derivation = reasons.get((edge.source, edge.target, edge.kind))
        here, there = desk.documents.get(edge.source), desk.documents.get(edge.target)
        passages = derivation.passages if derivation else ()
        retold = _beside(derivation.retellings, passages) if derivation else ()
        told.append(
            {
                "id": edge_anchor(edge.source, edge.target),
                "source": names.get(edge.source, edge.source),
                "source_href": f"#{anchor('d' if edge.source in desk.documents else 'o', edge.source)}",
                "target": names.get(edge.target, edge.target),
                "target_href": f"#{anchor('d' if edge.target in desk.documents else 'o', edge.target)}",
                "kind": edge_words(edge),
                "share": f"{edge.share:.0%}" if edge.share else "",
                "certain": edge.certain,
                "basis": derivation.direction.basis if derivation else "",
                "reasons": derivation.reasons if derivation else (),
                "texts": two_texts((*passages, *retold), here, there, desk) if here and there else None,
                "quotes": [desk.quote(there.span(*passage.target)) for passage in passages[:12]] if there else [],
            }
        )
    return told


def origin_rows(dossier: Dossier, desk: Desk) -> list[dict[str, Any]]:
    """Origins and the reports that rest on them; of a report that rests on several, how many claims do on each."""
    written = Counter(claim.document for claim in dossier.claims)
    documents = {claim.id: claim.document for claim in dossier.claims}
    resting = {
        origin.id: Counter(documents[claim] for claim in origin.claims if claim in documents)
        for origin in dossier.origins
    }
    return [
        {
            "id": anchor("o", origin.id),
            # Reports go by their outlets all over the page.
            "name": desk.names.get(origin.document or "", origin.name),
            "title": origin.name if desk.names.get(origin.document or "", origin.name) != origin.name else "",
            "seen": origin.seen,
            "certain": origin.certain,
            "reports": [
                (
                    *letter,
                    f"{part} of {written[name]}" if 0 < (part := resting[origin.id][name]) < written[name] else "",
                )
                for name in origin.documents
                for letter in _letters((name,), desk)
            ],
            "claims": len(origin.claims),
            "reasons": origin.reasons,
        }
        for origin in dossier.origins
    ]


def entry_rows(dossier: Dossier, desk: Desk) -> list[dict[str, Any]]:
    """The timeline in words."""
    told: list[dict[str, Any]] = []
    for entry in dossier.timeline:
        claims = [desk.claims[name] for name in entry.claims if name in desk.claims]
        quotes = [desk.claim_quote(claim) for claim in claims]
        question = f"#{anchor('q', entry.question)}" if entry.question in desk.questions else None
        told.append(
            {
                "when": time_words(entry.time),
                "words": entry.time.text,
                "label": entry.label,
                "told": MODALITIES.get(entry.modality, entry.modality),
                "speakers": list(dict.fromkeys(name for claim in claims if (name := innermost(claim)))),
                "inferred": entry.inferred,
                "basis": entry.time.basis,
                "quotes": quotes,
                "question": question,
                "target": question or next((quote.href for quote in quotes), None),
            }
        )
    return told


def place_rows(dossier: Dossier, desk: Desk) -> list[dict[str, Any]]:
    """Places with their points and who names them."""
    return [
        {
            "name": place.name,
            "kind": place.kind,
            "where": f"{abs(place.lat):.2f}° {'N' if place.lat >= 0 else 'S'}, "
            f"{abs(place.lon):.2f}° {'E' if place.lon >= 0 else 'W'}",
            "precision": f"{number_words(round(place.precision_km))} km" if place.precision_km >= 1 else "",
            "reports": _letters(place.documents, desk),
            "claims": [
                f"#{anchor('c', name)}"
                for name in place.claims
                if desk.claims[name].checkable and desk.claims[name].document in desk.quotes.shown
            ][:8],
        }
        for place in dossier.places
    ]


def report_rows(dossier: Dossier, desk: Desk) -> list[dict[str, Any]]:
    """The reports with their full texts; to be made last, when every quote on the page is known."""
    by_document: dict[str, list[Claim]] = {}
    for claim in dossier.claims:
        by_document.setdefault(claim.document, []).append(claim)
    letters = {name: letter for letter in dossier.sources for name in letter.documents}
    told: list[dict[str, Any]] = [
        {
            "id": anchor("d", document.id),
            # Odd characters of a user's own identifier stay out of attributes: such a report is known by its hash.
            "key": document.id if anchor(document.id[:1], document.id) == document.id else "",
            "source": letters.get(document.id),
            "letter": desk.letters[document.id],
            "name": desk.names[document.id],
            "title": document_title(document),
            "publisher": document.publisher,
            "uri": document.uri,
            "authors": document.authors,
            "published": published_words(document.published),
            "published_reasons": document.published.reasons,
            "premises": [desk.quote(span) for span in document.published.premises],
            "sources": sources_named(by_document.get(document.id, [])),
            "words": len(document.text.split()),
            "claims": sum(claim.checkable for claim in by_document.get(document.id, [])),
            "supported": document.supported,
            "language": document.language,
            "sha256": document.sha256,
        }
        for document in dossier.documents
    ]
    # The texts last: the premises above are quotes too.
    for one, document in zip(told, dossier.documents, strict=True):
        one["text"] = desk.quotes.marked(document.id) if document.id in desk.quotes.shown else None
    return told
