"""Families of texts: which documents share text without a sure direction, and which quote the same words."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from ..model import Derivation, Passage

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


def undirected_families(derivations: Iterable[Derivation]) -> dict[str, tuple[str, ...]]:
    """Families of documents that share text without a sure direction.

    Returns:
        For each document of such a family, its members.
    """
    families: Partition[str] = Partition()
    for derivation in derivations:
        worded = any(not passage.quote for passage in derivation.passages)
        if shares_text(derivation) and worded and not derivation.direction.certain:
            families.join(derivation.source, derivation.target)
    return {member: tuple(members) for members in families.sets().values() for member in members}


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


@dataclass(frozen=True, slots=True)
class QuotedWords:
    """A stretch that several documents quote: its stretch in each of them."""

    stretches: tuple[tuple[str, int, int], ...]

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents that quote it."""
        return tuple(sorted({document for document, _, _ in self.stretches}))


def quoted_words(pairs: Sequence[Derivation]) -> dict[str, list[tuple[int, int, QuotedWords]]]:
    """Quotations that two or more documents share.

    Args:
        pairs: derivations and quotation pairs; only passages marked as quotations count.

    Returns:
        For each document the stretches ``(start, end, quotation)``, in order.
    """
    sides: dict[str, set[tuple[int, int]]] = defaultdict(set)
    matches: list[tuple[Derivation, Passage]] = []
    for pair in pairs:
        for passage in pair.passages:
            if passage.quote:
                sides[pair.source].add(passage.source)
                sides[pair.target].add(passage.target)
                matches.append((pair, passage))
    merged = {document: _merged(stretches) for document, stretches in sides.items()}
    partition: Partition[tuple[str, int, int]] = Partition()
    for pair, passage in matches:
        one = merged[pair.source][passage.source]
        other = merged[pair.target][passage.target]
        partition.join((pair.source, *one), (pair.target, *other))
    found: dict[str, list[tuple[int, int, QuotedWords]]] = defaultdict(list)
    for nodes in partition.sets().values():
        words = QuotedWords(stretches=tuple(nodes))
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
