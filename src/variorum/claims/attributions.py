"""The door for attributions alone, for pipelines that want nothing else."""

from __future__ import annotations

from ..model import Attribution, Reading
from .graph import build_graph
from .names import Names
from .reports import as_attribution, find_reports


def find_attributions(reading: Reading) -> tuple[Attribution, ...]:
    """Find who is said to have said, thought or wanted what.

    Args:
        reading: a document with its parse; its names, where they were read, help to say who a source is.

    Returns:
        Attributions in order of their content, nested ones included; empty for a document without a parse.
    """
    if reading.doc is None or not len(reading.doc):
        return ()
    graph = build_graph(reading.doc)
    return tuple(as_attribution(report) for report in find_reports(reading, graph, Names(reading, graph)))
