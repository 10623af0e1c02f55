"""The family tree: unseen origins to the left, reports in order of time below each other, and who rests on whom.

Lines between an origin and its reports run in the gap between the two columns, lines between reports as arcs to the
right of theirs: no line passes behind a box.
"""

from __future__ import annotations

import re

from markupsafe import Markup

from ..model import Document, Dossier, Origin
from .quoting import anchor
from .speakers import report_names, sigla
from .svg import drawing, element, fitted, text_width
from .time_wording import published_words
from .tree_layout import Edge, Tree, is_common_text, lay_out

_MONTH = re.compile(r"\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{2,6}\b")
KINDS = {"copy": "copied", "rewrite": "rewritten", "cites": "cited", "revision": "revised"}
_WIDTH, _HEIGHT, _GAP, _DOWN, _EDGE = 258.0, 54.0, 150.0, 20.0, 14.0
#: How far the shortest arc reaches, room for a label before it, and how much farther each next one reaches.
_ARC, _FARTHER = 112.0, 16.0
#: Letters of a common text that there is room for.
_LETTERS = 4
#: Between two lines that meet one box.
_APART = 13.0


def edge_anchor(source: str, target: str) -> str:
    """The HTML ``id`` of the row that explains a line of the tree."""
    return anchor("f", f"{source} {target}")


def draw_tree(dossier: Dossier) -> Markup | None:
    """Draw the family tree.

    Returns:
        An SVG drawing; None where no report rests on another, or there are too many to draw.
    """
    tree = lay_out(dossier)
    if tree is None:
        return None
    left = _EDGE + _WIDTH + _GAP if tree.origins else _EDGE
    rows = max(len(tree.origins), len(tree.documents))
    tops = {document.id: _top(row, len(tree.documents), rows) for row, document in enumerate(tree.documents)}
    names, letters = report_names(dossier.documents), sigla(dossier.documents)
    parts: list[Markup] = []
    for row, origin in enumerate(tree.origins):
        top = _top(row, len(tree.origins), rows)
        parts += [_branch(origin, name, names[name], top, left, tops[name]) for name in tree.resting[origin.id]]
        shown = _lettered(origin, letters) if is_common_text(origin) else origin.name
        parts.append(_box(_EDGE, top, None, shown, _unseen(origin), f"#{anchor('o', origin.id)}"))
    lanes = _lanes(tree)
    right = left + _WIDTH
    ports = _ports(tree)
    for edge, lane in zip(tree.edges, lanes, strict=True):
        ends = (tops[edge.source] + ports[edge, edge.source], tops[edge.target] + ports[edge, edge.target])
        parts.append(_arc(edge, right, *ends, lane, names))
    for document in tree.documents:
        words, link = _day(document), f"#{anchor('d', document.id)}"
        parts.append(_box(left, tops[document.id], letters[document.id], names[document.id], words, link))
    told = max((14 + text_width(_told(edge), 11.5) for edge in tree.edges), default=0.0)
    reach = max(_reach(max(lanes)), told) if lanes else 0.0
    height = 2 * _EDGE + rows * (_HEIGHT + _DOWN) - _DOWN
    return drawing(right + reach + _EDGE, height, "Family tree of the reports", parts, class_="tree")


def _top(row: int, count: int, rows: int) -> float:
    """Where a box begins, its column in the middle of the drawing."""
    return _EDGE + ((rows - count) / 2 + row) * (_HEIGHT + _DOWN)


def _lanes(tree: Tree) -> list[int]:
    """How far out each arc runs: farther than every arc that it spans or crosses."""
    row = {document.id: number for number, document in enumerate(tree.documents)}
    spans = [(min(row[e.source], row[e.target]), max(row[e.source], row[e.target])) for e in tree.edges]
    lanes = [0] * len(spans)
    order = sorted(range(len(spans)), key=lambda n: (spans[n][1] - spans[n][0], spans[n]))
    for place, number in enumerate(order):
        low, high = spans[number]
        taken = {lanes[other] for other in order[:place] if spans[other][0] < high and low < spans[other][1]}
        lanes[number] = next(lane for lane in range(len(spans)) if lane not in taken)
    return lanes


def _ports(tree: Tree) -> dict[tuple[Edge, str], float]:
    """How far below the top of a box each line meets it: those to boxes above it first, none twice at one place."""
    row = {document.id: number for number, document in enumerate(tree.documents)}
    found: dict[tuple[Edge, str], float] = {}
    for name, own in row.items():
        mine = [edge for edge in tree.edges if name in (edge.source, edge.target)]
        # Seen from a box, the nearest one above comes first and the nearest one below last: arcs do not cross there.
        mine.sort(key=lambda edge: ((there := _other(edge, name, row)) > own, -there))
        apart = min(_APART, (_HEIGHT - 8) / max(len(mine), 1))
        for place, edge in enumerate(mine):
            found[edge, name] = _HEIGHT / 2 + (place - (len(mine) - 1) / 2) * apart
    return found


def _other(edge: Edge, name: str, row: dict[str, int]) -> int:
    return row[edge.source if edge.target == name else edge.target]


def _reach(lane: int) -> float:
    return _ARC + lane * _FARTHER


def _day(document: Document) -> str:
    """When a report appeared, its months cut short where the words would not fit: the year counts most."""
    words = published_words(document.published)
    return words if text_width(words, 11.5) < _WIDTH - 52 else _MONTH.sub(r"\1", words)


def _unseen(origin: Origin) -> str:
    if origin.quotation:
        return "not among the reports; quoted"
    return "not among the reports; " + ("inferred" if origin.kind == "unknown" else "by citation")


def _lettered(origin: Origin, letters: dict[str, str]) -> str:
    """A common text by the letters of its reports: their names are beside it."""
    known = sorted((letters[name] for name in origin.documents if name in letters), key=lambda one: (len(one), one))
    if len(known) > _LETTERS:
        known = [*known[: _LETTERS - 2], f"{len(known) - _LETTERS + 2} more"]
    *first, last = known or ["some reports"]
    return "common text of " + (f"{', '.join(first)} and {last}" if first else last)


def not_drawn(dossier: Dossier) -> tuple[Document, ...]:
    """The reports for which no dependence was found, where the others are drawn as a tree."""
    tree = lay_out(dossier)
    return tree.alone if tree else ()


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


def _branch(origin: Origin, document: str, name: str, top: float, left: float, end: float) -> Markup:
    """From an unseen origin to a report that rests on it."""
    x1, y1, x2, y2 = _EDGE + _WIDTH, top + _HEIGHT / 2, left, end + _HEIGHT / 2
    middle = (x1 + x2) / 2
    curve = f"M{x1:.1f},{y1:.1f}C{middle:.1f},{y1:.1f} {middle:.1f},{y2:.1f} {x2 - 7:.1f},{y2:.1f}"
    kind = "copy" if origin.kind == "unknown" and not origin.quotation else "cites"
    return element(
        "a",
        element("title", f"{name}: rests on {origin.name}"),
        element("path", d=curve, class_="hit"),
        element("path", d=curve, class_=f"edge {kind} unsure"),
        element("path", d=f"M{x2:.1f},{y2:.1f}l-8,-4v8Z", class_="arrow"),
        href=f"#{edge_anchor(origin.id, document)}",
    )


def _arc(edge: Edge, x: float, source: float, target: float, lane: int, names: dict[str, str]) -> Markup:
    """From one report to one that rests on it."""
    down, y1, y2, out = (1 if target > source else -1), source, target, x + _reach(lane)
    bend = min(18.0, abs(y2 - y1) / 2)
    curve = (
        f"M{x:.1f},{y1:.1f}H{out - bend:.1f}Q{out:.1f},{y1:.1f} {out:.1f},{y1 + bend * down:.1f}"
        f"V{y2 - bend * down:.1f}Q{out:.1f},{y2:.1f} {out - bend:.1f},{y2:.1f}H{x + 7:.1f}"
    )
    style = f"edge {edge.kind}" + ("" if edge.certain else " unsure")
    words = _told(edge)
    # The line pauses behind its label.
    pause = element("rect", x=x + 11, y=y2 - 6, width=text_width(words, 11.5) + 6, height=12, class_="pause")
    label = element("text", words, x=x + 14, y=y2 + 4, class_="edge-label")
    return element(
        "a",
        element("title", f"{names[edge.target]}: {_told(edge)} from {names[edge.source]}"),
        element("path", d=curve, class_="hit"),
        element("path", d=curve, class_=style),
        element("path", d=f"M{x:.1f},{y2:.1f}l8,-4v8Z", class_="arrow"),
        pause,
        label,
        href=f"#{edge_anchor(edge.source, edge.target)}",
    )


def _told(edge: Edge) -> str:
    share = f" {edge.share:.0%}" if edge.share >= 0.005 else ""
    return edge_words(edge) + share + ("" if edge.certain else " ?")


def edge_words(edge: Edge) -> str:
    """How one report rests on another, in words; doubt shown."""
    return ("perhaps " if edge.doubtful else "") + KINDS.get(edge.kind, edge.kind)
