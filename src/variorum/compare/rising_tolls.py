"""Tolls that rose by the dates of some reports: the figure of a report without a date is one stage of the rise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..model import QuestionKind
from ..reference import load_words
from .development import order_of
from .grounds import Grounds
from .positions import Stand
from .relation import Pair

_Pairs = Mapping[tuple[int, int], Pair]


def stages_of_a_rise(kind: QuestionKind, stands: Sequence[Stand], pairs: _Pairs, grounds: Grounds) -> _Pairs:
    """Pairs that are called conflicts only because one of the two reports has no date, where the toll is known to rise.

    Args:
        kind: the question's kind.
        stands: its positions.
        pairs: how they relate, by their indexes.
        grounds: dates and names of the reports.

    Returns:
        Those that change, as developments; none where no two dated reports show the rise.
    """
    final = load_words("comparison", "final")
    if kind != "quantity" or not all(answer.slot in final for stand in stands for answer in stand.answers):
        return {}
    rising = any(pair.state == "evolving" and order_of(stands[i], stands[j], grounds) for (i, j), pair in pairs.items())
    found: dict[tuple[int, int], Pair] = {}
    for (i, j), pair in pairs.items() if rising else ():
        undated = [
            document
            for stand in (stands[i], stands[j])
            for document in stand.documents
            if grounds.published(document) is None
        ]
        if pair.state == "conflict" and pair.undated and undated:
            reason = f"the toll rose by the dates of other reports: undated, {grounds.labels(undated)} may tell a stage"
            found[i, j] = Pair("evolving", pair.relation, reason)
    return found
