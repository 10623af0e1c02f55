"""All that is said by words beside a noun, each of them once."""

from __future__ import annotations

from .appositions import apposition_predications
from .graph import Graph
from .instances import instance_predications
from .modifiers import modifier_predications
from .names import Names
from .predications import Predication
from .properties import measured_predications
from .roles import Values


def attribute_predications(graph: Graph, names: Names, values: Values) -> list[Predication]:
    """Measured properties, appositions, kinds and modifiers; of two readings of one word the first."""
    found: dict[int, Predication] = {}
    for one in (
        *measured_predications(graph, values),
        *apposition_predications(graph, names),
        *instance_predications(graph, names),
        *modifier_predications(graph),
    ):
        found.setdefault(one.token, one)
    return [found[token] for token in sorted(found)]
