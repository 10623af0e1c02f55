"""The door for attributions alone, for pipelines that want nothing else."""

from __future__ import annotations

from ..model import Attribution, Reading
from .graph import Graph, build_graph
from .lexicon import reporting_verbs, statement_words
from .names import Names
from .pronouns import PRONOUNS
from .report import Report
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
    reports = find_reports(reading, graph, Names(reading, graph))
    return tuple(as_attribution(report) for report in reports if not report.quoted or _another_speaks(graph, report))


def _another_speaks(graph: Graph, report: Report) -> bool:
    """Whether quoted words tell what somebody else said: "the mayor told us ...", but not "I think" or "you know"."""
    frame = reporting_verbs().get(graph.lemmas[report.token])
    who = graph.text[report.source.start : report.source.end].lower()
    return bool(
        frame and not frame.mental and graph.tags[report.token] == "VBD"
        and who and who not in PRONOUNS and who.split()[0] not in statement_words("anybody")
    )  # fmt: skip
