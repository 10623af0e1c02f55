"""Sets that grow together: what hangs together by pairs."""

from __future__ import annotations

from typing import Generic, TypeVar

Node = TypeVar("Node", int, str)


class Joined(Generic[Node]):
    """Union-find with path halving; the least member stands for its set."""

    def __init__(self) -> None:
        self._above: dict[Node, Node] = {}

    def root(self, node: Node) -> Node:
        """The member that stands for the set of a node; a new node is a set of its own."""
        above = self._above
        while above.setdefault(node, node) != node:
            above[node] = above[above[node]]
            node = above[node]
        return node

    def join(self, one: Node, other: Node) -> None:
        """Make one set of two."""
        first, second = self.root(one), self.root(other)
        if first != second:
            self._above[max(first, second)] = min(first, second)

    def count(self) -> int:
        """How many sets the nodes make that were asked for or joined."""
        return len({self.root(node) for node in self._above})
