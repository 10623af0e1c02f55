"""Whether what two reports tell as opposites is told of one party: who took a town still holds it."""

from __future__ import annotations

from ...reference import load
from .readings import Told
from .scales import words_of


def one_party(one: Told, other: Told) -> bool:
    """Whether two sides told of a place go together, since they are told of one party or of nobody in particular."""
    if one.scale.of != "place":
        return False
    taken, held = (one, other) if one.side == "one" else (other, one)
    # That a place is held denies that it was taken only where it is said to be held still.
    words = set(held.claim.evidence.quote.casefold().split())
    if held.claim.polarity == "affirmed" and words.isdisjoint(words_of("persisting")):
        return True
    sides = [{name for name, group in _parties().items() if group & told.party} for told in (taken, held)]
    if all(sides):
        return bool(sides[0] & sides[1])
    return bool(taken.party & held.party - _forces())


def _parties() -> dict[str, frozenset[str]]:
    return {name: frozenset(group) for name, group in load("opposite_states")["parties"].items()}


def _forces() -> frozenset[str]:
    return frozenset({"the", "a", "an", "of", "forces", "troops", "soldiers", "fighters"})
