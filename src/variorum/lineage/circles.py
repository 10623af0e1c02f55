"""Circles: sure directions that would make a document its own ancestor show that some sign is false."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from ..model import Derivation, Direction
from .direction import UNDECIDED


def without_circles(derivations: Sequence[Derivation]) -> list[Derivation]:
    """Take the certainty from directions that together lead round in a circle.

    Which of the signs is the false one cannot be told, so none of them is believed.

    Args:
        derivations: of the whole pile.

    Returns:
        The derivations, those inside a circle undirected, with the reason.
    """
    sure = ((one.source, one.target) for one in derivations if one.direction.certain)
    return doubt_circles(derivations, sure)


def doubt_circles(derivations: Iterable[Derivation], sure: Iterable[tuple[str, str]]) -> list[Derivation]:
    """The same for some derivations of a pile, of which all sure directions are given as pairs of source and target."""
    ring = _rings(sure)
    told: list[Derivation] = []
    for one in derivations:
        if one.direction.certain and ring.get(one.source, -1) == ring.get(one.target, -2):
            reason = f"the sure directions lead round in a circle; of this pair: {one.direction.basis}"
            direction = Direction(basis=UNDECIDED, certain=False)
            told.append(replace(one, direction=direction, reasons=(*one.reasons, reason)))
        else:
            told.append(one)
    return told


def _rings(sure: Iterable[tuple[str, str]]) -> dict[str, int]:
    """For each document in a circle the number of it: strongly connected parts (R. Tarjan 1972), without recursion."""
    targets: dict[str, list[str]] = defaultdict(list)
    for source, target in sure:
        targets[source].append(target)
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    open_: list[str] = []
    standing: set[str] = set()
    rings: dict[str, int] = {}
    for root in sorted(targets):
        if root in number:
            continue
        walk = [(root, iter(targets[root]))]
        number[root] = lowest[root] = len(number)
        open_.append(root)
        standing.add(root)
        while walk:
            document, further = walk[-1]
            following = next(further, None)
            if following is None:
                walk.pop()
                if walk:
                    lowest[walk[-1][0]] = min(lowest[walk[-1][0]], lowest[document])
                if lowest[document] == number[document]:
                    part = _popped(open_, document)
                    standing -= part
                    if len(part) > 1:
                        rings.update(dict.fromkeys(part, number[document]))
            elif following not in number:
                number[following] = lowest[following] = len(number)
                open_.append(following)
                standing.add(following)
                walk.append((following, iter(targets.get(following, ()))))
            elif following in standing:
                lowest[document] = min(lowest[document], number[following])
    return rings


def _popped(stack: list[str], last: str) -> set[str]:
    """What stands on a stack down to one member, taken off it."""
    part: set[str] = set()
    while last not in part:
        part.add(stack.pop())
    return part
