"""The family tree: which report rests on which, drawn by generation and, within one, by time."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ..model import Derivation, Document, Dossier, Origin
from .quoting import anchor
from .speakers import report_names, sigla
from .svg import drawing, element, fitted
from .wording import published_words

KINDS = {"copy": "copied", "rewrite": "rewritten", "cites": "cited", "revision": "revised"}
_WIDTH, _HEIGHT, _ACROSS, _DOWN, _EDGE = 258.0, 54.0, 130.0, 20.0, 14.0
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


def edges_of(dossier: Dossier) -> list[Edge]:
    """The lines between reports and unseen origins, each pair and kind once."""
    stands_for = {origin.id: origin.document or origin.id for origin in dossier.origins}
    found: dict[tuple[str, str, str], Edge] = {}

    def note(source: str, target: str, derivation: Derivation | None) -> None:
        ends = stands_for.get(source, source), stands_for.get(target, target)
        kind = derivation.kind if derivation else "cites"
        if ends[0] != ends[1]:
            certain = derivation.direction.certain if derivation else False
            edge = Edge(*ends, kind, derivation.share if derivation else 0.0, certain)
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


def draw_tree(dossier: Dossier) -> Markup | None:
    """Draw the family tree.

    Returns:
        An SVG drawing; None where no report rests on another, or there are too many to draw.
    """
    documents = {document.id: document for document in dossier.documents}
    origins = {origin.id: origin for origin in dossier.origins if not origin.seen}
    edges = [edge for edge in edges_of(dossier) if {edge.source, edge.target} <= documents.keys() | origins.keys()]
    nodes = [name for name in (*origins, *documents) if any(name in (edge.source, edge.target) for edge in edges)]
    if not edges or len(nodes) > _MOST:
        return None
    columns = _columns(nodes, edges, {name: _time(documents.get(name)) for name in nodes})
    rows = max(len(column) for column in columns)
    places: dict[str, tuple[float, float]] = {}
    for across, column in enumerate(columns):
        top = (rows - len(column)) * (_HEIGHT + _DOWN) / 2
        for down, name in enumerate(column):
            places[name] = (_EDGE + across * (_WIDTH + _ACROSS), _EDGE + top + down * (_HEIGHT + _DOWN))
    names, letters = report_names(dossier.documents), sigla(dossier.documents)
    parts = [_line(edge, places) for edge in edges]
    for name, (x, y) in places.items():
        if name in documents:
            document = documents[name]
            parts.append(_box(x, y, letters[name], names[name], published_words(document.published), _link(document)))
        else:
            origin = origins[name]
            parts.append(_box(x, y, None, origin.name, _unseen(origin), f"#{anchor('o', origin.id)}"))
    width = 2 * _EDGE + len(columns) * _WIDTH + (len(columns) - 1) * _ACROSS
    height = 2 * _EDGE + rows * _HEIGHT + (rows - 1) * _DOWN
    return drawing(width, height, "Family tree of the reports", parts, class_="tree")


def _time(document: Document | None) -> str:
    if document is None:
        return ""
    return document.published.lower or document.published.upper or "9999"


def _columns(nodes: list[str], edges: list[Edge], times: dict[str, str]) -> list[list[str]]:
    """Generations from left to right: each node one step behind the farthest of its ancestors; circles are cut."""
    depth = dict.fromkeys(nodes, 0)
    for _ in range(len(nodes)):
        moved = False
        for edge in edges:
            wanted = depth[edge.source] + 1
            if depth[edge.target] < wanted < len(nodes):
                depth[edge.target], moved = wanted, True
        if not moved:
            break
    order = {name: place for place, name in enumerate(nodes)}
    return [
        sorted((name for name in nodes if depth[name] == level), key=lambda name: (times[name], order[name]))
        for level in sorted(set(depth.values()))
    ]


def _link(document: Document) -> str:
    return f"#{anchor('d', document.id)}"


def _unseen(origin: Origin) -> str:
    return "not among the reports" if origin.certain else "not among the reports; by citation"


def _box(x: float, y: float, letter: str | None, name: str, note: str, target: str) -> Markup:
    indent = 44.0 if letter else 14.0
    frame = element("rect", x=x, y=y, width=_WIDTH, height=_HEIGHT, rx=7, class_="node" if letter else "node unseen")
    label = [
        element("text", fitted(name, 14, _WIDTH - indent - 8), x=x + indent, y=y + 23, class_="name"),
        element("text", fitted(note, 11.5, _WIDTH - indent - 8), x=x + indent, y=y + 41, class_="note"),
    ]
    if letter:
        badge = element("circle", cx=x + 23, cy=y + _HEIGHT / 2, r=13, class_="badge")
        label = [badge, element("text", letter, x=x + 23, y=y + _HEIGHT / 2 + 4.5, class_="letter"), *label]
    return element("a", element("title", f"{name}: {note}"), frame, *label, href=target)


def _line(edge: Edge, places: dict[str, tuple[float, float]]) -> Markup:
    (x1, y1), (x2, y2) = places[edge.source], places[edge.target]
    x1, y1, y2 = x1 + _WIDTH, y1 + _HEIGHT / 2, y2 + _HEIGHT / 2
    if x2 < x1:
        x2 += _WIDTH
    middle = (x1 + x2) / 2
    curve = f"M{x1:.1f},{y1:.1f}C{middle:.1f},{y1:.1f} {middle:.1f},{y2:.1f} {x2 - 7:.1f},{y2:.1f}"
    words = KINDS.get(edge.kind, edge.kind) + (f" {edge.share:.0%}" if edge.share >= 0.005 else "")
    words += "" if edge.certain else " ?"
    head = f"M{x2:.1f},{y2:.1f}l-8,-4v8Z"
    style = f"edge {edge.kind}" + ("" if edge.certain else " unsure")
    # The label stands three quarters along, where lines from one source have parted.
    label = element("text", words, x=x1 + (x2 - x1) * 0.52, y=y1 + (y2 - y1) * 0.55 - 6, class_="edge-label")
    return element(
        "g",
        element("path", d=curve, class_=style),
        element("path", d=head, class_="arrow"),
        label,
    )
