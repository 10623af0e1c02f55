"""Dates that a text speaks against: a report said to be older than the one it names as its source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from ..model import Derivation, Direction
from .direction import Side, dates_contradict, rests_on_date


def doubt_dates(derivations: Sequence[Derivation], sides: Mapping[str, Side]) -> list[Derivation]:
    """Take the certainty from directions that rest on a doubted date alone.

    Of two dates one of which must be false, the one is doubted that is in more such contradictions, less the pairs in
    which date and text agree; both where these are equally many.

    Args:
        derivations: of the whole pile.
        sides: its documents, with the outlets that they name.

    Returns:
        The derivations, those undirected that nothing but a doubted date directs, with the reason.
    """
    known = [one for one in derivations if one.source in sides and one.target in sides]
    against: list[tuple[str, str]] = []
    counts: Counter[str] = Counter()
    for one in known:
        contradict = dates_contradict(sides[one.source], sides[one.target])
        if contradict is not None:
            against += [(one.source, one.target)] if contradict else []
            counts.update(dict.fromkeys((one.source, one.target), 1 if contradict else -1))
    doubted = {name for pair in against for name in pair if counts[name] == max(counts[one] for one in pair)}
    return [
        replace(
            one,
            direction=Direction(basis=one.direction.basis, certain=False),
            reasons=(*one.reasons, "one of the dates is contradicted by what a report names as its source"),
        )
        if rests_on_date(one.direction) and doubted & {one.source, one.target}
        else one
        for one in derivations
    ]
