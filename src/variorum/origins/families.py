"""Families of texts: which documents share text without a sure direction, and which quote the same words."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from ..model import Derivation, Passage, stable_id

Node = TypeVar("Node", bound=Hashable)


class Partition(Generic[Node]):
    """Sets that grow together (union-find with path halving); the least node stands for its set."""

    def __init__(self) -> None:
        self._above: dict[Node, Node] = {}

    def find(self, node: Node) -> Node:
        """The node that stands for a node's set; a new node is a set of its own."""
        above = self._above
        above.setdefault(node, node)
        while above[node] != node:
            above[node] = above[above[node]]
            node = above[node]
        return node

    def join(self, one: Node, other: Node) -> None:
        """Make one set of two."""
        first, second = sorted((self.find(one), self.find(other)), key=repr)
        self._above[second] = first

    def sets(self) -> dict[Node, list[Node]]:
        """Each set by the node that stands for it, members sorted."""
        members: dict[Node, list[Node]] = defaultdict(list)
        for node in self._above:
            members[self.find(node)].append(node)
        return {head: sorted(nodes, key=repr) for head, nodes in members.items()}


def shares_text(derivation: Derivation) -> bool:
    """Whether a derivation rests on shared text, not on a citation alone."""
    return derivation.kind != "cites"


def undirected_families(derivations: Iterable[Derivation], share: float) -> dict[str, tuple[str, ...]]:
    """Families of documents that are of one text without a sure direction.

    Every member shares text with one and the same document, the family's hub: no chain of reports that share one
    passage here and another there becomes a family.

    Args:
        derivations: of the whole pile.
        share: of the text of one of two documents, that the other must hold.

    Returns:
        For each document of such a family, its members.
    """
    near: dict[str, dict[str, float]] = defaultdict(dict)
    for derivation in derivations:
        worded = any(not passage.quote for passage in derivation.passages)
        wide = max(derivation.share, derivation.source_share)
        if shares_text(derivation) and worded and not derivation.direction.certain and wide >= share:
            near[derivation.source][derivation.target] = wide
            near[derivation.target][derivation.source] = wide
    families: dict[str, tuple[str, ...]] = {}
    for hub in sorted(near, key=lambda one: (-len(near[one]), -sum(near[one].values()), one)):
        if hub in families:
            continue
        members = tuple(sorted([hub, *(one for one in near[hub] if one not in families)]))
        if len(members) > 1:
            families.update(dict.fromkeys(members, members))
    return families


def sources_first(documents: Iterable[str], derivations: Iterable[Derivation]) -> list[str]:
    """Documents ordered so that sure sources come before what derives from them; those in a circle come last."""
    targets: dict[str, set[str]] = defaultdict(set)
    waiting = dict.fromkeys(sorted(documents), 0)
    for derivation in derivations:
        source, target = derivation.source, derivation.target
        if derivation.direction.certain and target not in targets[source] and {source, target} <= waiting.keys():
            targets[source].add(target)
            waiting[target] += 1
    ready = deque(document for document, sources in waiting.items() if not sources)
    ordered: list[str] = []
    while ready:
        ordered.append(ready.popleft())
        for target in sorted(targets[ordered[-1]]):
            waiting[target] -= 1
            if not waiting[target]:
                ready.append(target)
    placed = set(ordered)
    return ordered + [document for document in waiting if document not in placed]


@dataclass(frozen=True, eq=False)
class SharedWords:
    """A stretch that several documents have: its stretch in each of them.

    Each is its own, so that masses of copies are not compared name by name for each of their claims.
    """

    stretches: tuple[tuple[str, int, int], ...]

    @cached_property
    def documents(self) -> tuple[str, ...]:
        """The documents that have it."""
        return tuple(sorted({document for document, _, _ in self.stretches}))

    @cached_property
    def key(self) -> str:
        """What tells it from others."""
        return stable_id("q", *self.stretches)


def shared_words(pairs: Iterable[Derivation], *, quoted: bool) -> dict[str, list[tuple[int, int, SharedWords]]]:
    """Stretches that two or more documents share.

    Args:
        pairs: derivations and quotation pairs.
        quoted: whether passages marked as quotations count, or those that are not.

    Returns:
        For each document the stretches ``(start, end, words)``, in order.
    """
    sides: dict[str, set[tuple[int, int]]] = defaultdict(set)
    matches: list[tuple[Derivation, Passage]] = []
    for pair in pairs:
        for passage in pair.passages:
            if passage.quote == quoted:
                sides[pair.source].add(passage.source)
                sides[pair.target].add(passage.target)
                matches.append((pair, passage))
    merged = {document: _merged(stretches) for document, stretches in sides.items()}
    partition: Partition[tuple[str, int, int]] = Partition()
    for pair, passage in matches:
        one = merged[pair.source][passage.source]
        other = merged[pair.target][passage.target]
        partition.join((pair.source, *one), (pair.target, *other))
    found: dict[str, list[tuple[int, int, SharedWords]]] = defaultdict(list)
    for nodes in partition.sets().values():
        words = SharedWords(stretches=tuple(nodes))
        for document, start, end in nodes:
            found[document].append((start, end, words))
    return {document: sorted(stretches, key=lambda one: one[:2]) for document, stretches in found.items()}


def _merged(stretches: set[tuple[int, int]]) -> dict[tuple[int, int], tuple[int, int]]:
    """For each stretch the union of all that overlap it."""
    result: dict[tuple[int, int], tuple[int, int]] = {}
    group: list[tuple[int, int]] = []
    reach = -1
    for stretch in [*sorted(stretches), (1 << 62, 1 << 62)]:
        if group and stretch[0] >= reach:
            whole = (group[0][0], reach)
            result.update(dict.fromkeys(group, whole))
            group = []
        group.append(stretch)
        reach = max(reach, stretch[1]) if len(group) > 1 else stretch[1]
    return result
