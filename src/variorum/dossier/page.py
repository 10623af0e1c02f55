"""The page: one HTML file that needs nothing else, made from the dossier and from nothing beside it."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from ..model import Claim, Dossier, Highlight
from .fact_sheets import fact_sheets, finding_view
from .map_drawing import draw_map, rings_of
from .question_view import questions_by_state
from .quote_view import Desk
from .quoting import anchor, shown
from .speakers import sources_named
from .timeline_drawing import draw_timeline
from .tree_drawing import KINDS, draw_tree, edges_of
from .wording import (
    MODALITIES,
    count,
    document_title,
    edtf_words,
    listed,
    number_words,
    published_words,
    time_words,
)

_KINDS = {
    "conflict": "Conflict",
    "finding": "Check",
    "origin": "One origin",
    "no first-hand source": "Sources",
    "possible same": "Possibly the same",
}


def page(dossier: Dossier) -> str:
    """The whole report as one HTML document.

    Style and script stand inside; a content security policy allows those two by their hashes and nothing else, so
    that a page with hostile texts in it runs nothing and calls no one.
    """
    desk = Desk(dossier)
    desk.note_claims()
    style, script = _asset("style.css"), _asset("page.js")
    content: dict[str, Any] = {
        "title": _title(dossier),
        "counts": counts(dossier),
        "highlights": [_highlight(item, desk) for item in dossier.highlights],
        "states": questions_by_state(dossier, desk),
        "sheets": fact_sheets(dossier, desk),
        "findings": [finding_view(finding, desk) for finding in dossier.findings],
        "tree": draw_tree(dossier),
        "edges": _edges(dossier, desk),
        "origins": _origins(dossier, desk),
        "timeline": draw_timeline(dossier),
        "entries": _entries(dossier, desk),
        "map": draw_map(dossier),
        "places": _places(dossier, desk),
        "rings": [(ring, f"#{anchor('f', finding)}") for ring, finding in rings_of(dossier)],
        "problems": dossier.problems,
        "version": _version(),
        "schema": dossier.schema,
        "style": Markup(style),
        "script": Markup(script),
        "policy": f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'; "
        "form-action 'none'",
    }
    # Last, when every quote on the page is known: the texts mark them.
    content["documents"] = _documents(dossier, desk)
    return _environment().get_template("page.html").render(content)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("variorum.dossier"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: shown(value) if isinstance(value, str) and not isinstance(value, Markup) else value,
    )
    environment.filters.update(number=number_words, count=count, day=lambda value: edtf_words(value) or value)
    return environment


@cache
def _asset(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _hash(content: str) -> str:
    """The hash by which a content security policy allows an inline block."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


def _version() -> str:
    try:
        return version("variorum")
    except PackageNotFoundError:
        return "unknown"


def _title(dossier: Dossier) -> str:
    """What the story is about, by the most central things."""
    central = [entity.name for entity in dossier.entities if entity.kind not in ("outlet", "place", "government")][:2]
    central = central or [entity.name for entity in dossier.entities][:2]
    return f"{listed(central)}: what the reports say" if central else "What the reports say"


def counts(dossier: Dossier) -> str:
    """How much there is, in one line of words."""
    told = [
        count(len(dossier.documents), "report"),
        count(len(dossier.origins), "origin"),
        count(sum(claim.checkable for claim in dossier.claims), "checkable claim"),
        count(len(dossier.questions), "question"),
        count(len(dossier.conflicts), "conflict"),
    ]
    if dossier.problems:
        told.append(count(len(dossier.problems), "problem"))
    return listed(told)


def _highlight(item: Highlight, desk: Desk) -> dict[str, Any]:
    speakers = [*item.speakers, *[""] * len(item.quotes)]
    targets = [target for name in item.refs if (target := _target(name, item.kind, desk)) is not None]
    return {
        "kind": item.kind.replace(" ", "-"),
        "kind_words": _KINDS.get(item.kind, item.kind),
        "title": item.title,
        "reason": item.reason,
        "quotes": [desk.quote(span, speaker) for span, speaker in zip(item.quotes, speakers, strict=False)],
        "settle": item.settle,
        "conditional": item.conditional,
        "target": targets[0] if targets else None,
    }


def _target(name: str, kind: str, desk: Desk) -> str | None:
    letters = {"conflict": "k", "finding": "f", "origin": "o", "possible same": "e", "no first-hand source": "d"}
    letter = "d" if name in desk.documents else letters.get(kind)
    return f"#{anchor(letter, name)}" if letter else None


def _reports(documents: tuple[str, ...], desk: Desk) -> list[tuple[str, str, str]]:
    return [(desk.letters[name], f"#{anchor('d', name)}", desk.names[name]) for name in documents if name in desk.names]


def _edges(dossier: Dossier, desk: Desk) -> list[dict[str, Any]]:
    names = {**{origin.id: origin.name for origin in dossier.origins}, **desk.names}
    reasons = {(one.source, one.target, one.kind): one for one in dossier.derivations}
    told: list[dict[str, Any]] = []
    for edge in edges_of(dossier):
        derivation = reasons.get((edge.source, edge.target, edge.kind))
        passages = derivation.passages if derivation and edge.target in desk.documents else ()
        told.append(
            {
                "source": names.get(edge.source, edge.source),
                "source_href": f"#{anchor('d' if edge.source in desk.documents else 'o', edge.source)}",
                "target": names.get(edge.target, edge.target),
                "target_href": f"#{anchor('d' if edge.target in desk.documents else 'o', edge.target)}",
                "kind": KINDS.get(edge.kind, edge.kind),
                "share": f"{edge.share:.0%}" if edge.share else "",
                "certain": edge.certain,
                "basis": derivation.direction.basis if derivation else "",
                "reasons": derivation.reasons if derivation else (),
                "quotes": [
                    desk.quote(desk.documents[edge.target].span(*passage.target)) for passage in passages[:12]
                ],
            }
        )
    return told


def _origins(dossier: Dossier, desk: Desk) -> list[dict[str, Any]]:
    return [
        {
            "id": anchor("o", origin.id),
            "name": origin.name,
            "seen": origin.seen,
            "certain": origin.certain,
            "reports": _reports(origin.documents, desk),
            "claims": len(origin.claims),
            "reasons": origin.reasons,
        }
        for origin in dossier.origins
    ]


def _entries(dossier: Dossier, desk: Desk) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = []
    for entry in dossier.timeline:
        claims = [desk.claims[name] for name in entry.claims if name in desk.claims]
        quotes = [desk.claim_quote(claim) for claim in claims]
        told.append(
            {
                "when": time_words(entry.time),
                "words": entry.time.text,
                "label": entry.label,
                "told": MODALITIES.get(entry.modality, entry.modality),
                "inferred": entry.inferred,
                "basis": entry.time.basis,
                "quotes": quotes,
                "question": f"#{anchor('q', entry.question)}" if entry.question else None,
            }
        )
    return told


def _places(dossier: Dossier, desk: Desk) -> list[dict[str, Any]]:
    return [
        {
            "name": place.name,
            "kind": place.kind,
            "where": f"{abs(place.lat):.2f}° {'N' if place.lat >= 0 else 'S'}, "
            f"{abs(place.lon):.2f}° {'E' if place.lon >= 0 else 'W'}",
            "precision": f"{number_words(round(place.precision_km))} km" if place.precision_km >= 1 else "",
            "reports": _reports(place.documents, desk),
            "claims": [f"#{anchor('c', name)}" for name in place.claims if desk.claims[name].checkable][:8],
        }
        for place in dossier.places
    ]


def _documents(dossier: Dossier, desk: Desk) -> list[dict[str, Any]]:
    by_document: dict[str, list[Claim]] = {}
    for claim in dossier.claims:
        by_document.setdefault(claim.document, []).append(claim)
    told: list[dict[str, Any]] = [
        {
            "id": anchor("d", document.id),
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
        one["text"] = desk.quotes.marked(document.id)
    return told
