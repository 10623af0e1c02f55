"""How two values relate, and what that makes of the two positions: the words for it, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..model import ConflictKind, State

#: ``same``; ``first finer`` and ``second finer`` (both can hold, one is more exact); ``compatible`` (both can hold,
#: neither is more exact); ``apart`` (both cannot hold); ``incomparable`` (nothing can be said).
Kind = Literal["same", "first finer", "second finer", "compatible", "apart", "incomparable"]


@dataclass(frozen=True)
class Relation:
    """How a first value relates to a second.

    Attributes:
        kind: see :data:`Kind`.
        reason: in words a reader understands.
        gap: how far apart, 0 (next to each other) to 1 (worlds apart); only for ``apart``.
        soft: whether it may be no more than a way of putting it; only for ``apart``.
        outgrown: whether one, though both can hold, is far beyond what the other tells; it may have grown.
    """

    kind: Kind
    reason: str
    gap: float = 0.0
    soft: bool = False
    outgrown: bool = False

    @property
    def holds_together(self) -> bool:
        """Whether both values can be right."""
        return self.kind in ("same", "first finer", "second finer", "compatible")

    def swapped(self) -> Relation:
        """The same seen from the second value."""
        turned: dict[Kind, Kind] = {"first finer": "second finer", "second finer": "first finer"}
        return Relation(turned.get(self.kind, self.kind), self.reason, self.gap, self.soft, self.outgrown)


@dataclass(frozen=True)
class Pair:
    """How two positions relate.

    Attributes:
        state: ``conflict``, ``evolving``, ``refined``, or None where they do not bear on each other.
        relation: of their values.
        conflict: what kind of conflict it is, where it is one.
        undated: whether it could be a development, were the reports dated.
        reason: in words.
        aside: whether the values exclude each other but were not held against each other; the reason says why.
    """

    state: State | None
    relation: Relation
    reason: str
    conflict: ConflictKind | None = None
    undated: bool = False
    aside: bool = False


def nested(first_in_second: bool, second_in_first: bool, what: str) -> Relation:
    """The relation of two stretches of which at least one lies in the other."""
    if first_in_second and second_in_first:
        return Relation("same", f"the same {what}")
    if first_in_second:
        return Relation("first finer", f"one {what} lies inside the other")
    return Relation("second finer", f"one {what} lies inside the other")
