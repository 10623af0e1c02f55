"""What the family tree draws: which reports and unseen origins stand where, and which lines between them are needed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..model import Derivation, Document, Dossier, Origin

#: More boxes than this help nobody: the table beside the drawing has them all.
_MOST = 60


@dataclass(frozen=True)
class Edge:
    """One line of the tree: from what was there first to what rests on it."""

    source: str
    target: str
    kind: str
    share: float
    certain: bool
    doubtful: bool = False


@dataclass(frozen=True)
class Tree:
    """What is drawn.

    Attributes:
        documents: reports in order of time, the ones without a date last.
        origins: unseen origins, each near the reports that rest on it.
        edges: lines between reports: no more than it takes to show which belong together, the widest shares first.
        resting: for each origin the reports that rest on it.
        left_out: pairs of reports that share text and are held together by other lines.
        alone: reports for which no dependence was found; they are not drawn.
    """

    documents: tuple[Document, ...]
    origins: tuple[Origin, ...]
    edges: tuple[Edge, ...]
    resting: dict[str, tuple[str, ...]]
    left_out: int
    alone: tuple[Document, ...] = ()


def edges_of(dossier: Dossier) -> list[Edge]:
    """The lines between reports and unseen origins, each pair and kind once."""
    stands_for = {origin.id: origin.document or origin.id for origin in dossier.origins}
    found: dict[tuple[str, str, str], Edge] = {}

    def note(source: str, target: str, derivation: Derivation | None) -> None:
        ends = stands_for.get(source, source), stands_for.get(target, target)
        kind = derivation.kind if derivation else "cites"
        if ends[0] != ends[1]:
            certain = derivation.direction.certain if derivation else False
            # What is told in other words rests on the other as well as what is copied.
            share = max(derivation.share, derivation.retold) if derivation else 0.0
            doubtful = derivation.doubtful if derivation else False
            edge = Edge(*ends, kind, share, certain, doubtful)
            found.setdefault((*ends, kind), edge)

    for derivation in dossier.derivations:
        if not derivation.template:  # two fillings of one form do not rest on each other
            note(derivation.source, derivation.target, derivation)
    joined = {(source, target) for source, target, _ in found}
    for origin in dossier.origins:
        for document in origin.documents if not origin.seen else ():
            if (origin.id, document) not in joined:
                note(origin.id, document, None)
    return list(found.values())


def lay_out(dossier: Dossier) -> Tree | None:
    """Choose what the tree shows.

    Between reports the widest shares that hold each family together are drawn, sure directions first (a spanning tree:
    J. Kruskal, Proc. AMS 7, 1956): sixteen near copies are fifteen lines, not a hundred and twenty. A common text of
    some reports is drawn only where no line between them says the same.

    Returns:
        The tree; None where no report rests on another, or there are too many to draw.
    """
    known = {document.id: document for document in dossier.documents}
    between = [edge for edge in edges_of(dossier) if {edge.source, edge.target} <= known.keys()]
    drawn = _spanning(between)
    together = {frozenset((edge.source, edge.target)) for edge in drawn}
    unseen = [origin for origin in dossier.origins if not origin.seen and known.keys() & set(origin.documents)]
    origins = [origin for origin in unseen if not (is_common_text(origin) and _held(origin.documents, together))]
    named = {name for edge in drawn for name in (edge.source, edge.target)} | {
        name for origin in origins for name in origin.documents
    }
    documents = sorted((known[name] for name in named if name in known), key=_time)
    if not (drawn or origins) or len(documents) + len(origins) > _MOST:
        return None
    row = {document.id: number for number, document in enumerate(documents)}
    resting = {origin.id: tuple(sorted(set(origin.documents) & row.keys(), key=row.__getitem__)) for origin in origins}
    origins.sort(
        key=lambda origin: (sum(row[name] for name in resting[origin.id]) / len(resting[origin.id]), origin.id)
    )
    pairs = {frozenset((edge.source, edge.target)) for edge in between}
    alone = tuple(document for document in dossier.documents if document.id not in row)
    return Tree(tuple(documents), tuple(origins), tuple(drawn), resting, len(pairs - together), alone)


def is_common_text(origin: Origin) -> bool:
    """Whether an origin is the text that some reports share, of which nobody knows whose it was."""
    return origin.kind == "unknown" and not origin.quotation


def _held(documents: Iterable[str], together: set[frozenset[str]]) -> bool:
    """Whether lines between some reports connect them all."""
    waiting = set(documents)
    reached = [waiting.pop()] if waiting else []
    while reached:
        one = reached.pop()
        near = {other for other in waiting if frozenset((one, other)) in together}
        waiting -= near
        reached += near
    return not waiting


def _spanning(edges: list[Edge]) -> list[Edge]:
    """The lines that connect all that is connected, without a circle."""
    above: dict[str, str] = {}

    def top(name: str) -> str:
        while above.get(name, name) != name:
            name = above[name]
        return name

    kept: list[Edge] = []
    for edge in sorted(
        edges, key=lambda edge: (not edge.certain, edge.kind == "cites", -edge.share, edge.source, edge.target)
    ):
        one, other = top(edge.source), top(edge.target)
        if one != other:
            above[max(one, other)] = min(one, other)
            kept.append(edge)
    return kept


def _time(document: Document) -> tuple[str, str, str]:
    return (document.published.lower or document.published.upper or "9999", document.uri, document.id)
