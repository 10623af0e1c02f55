"""The quote a claim rests on."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Argument, Reading, Span
from .graph import Graph
from .predications import Predication

#: A quote longer than this is cut to the words around its predicate.
LONGEST_EVIDENCE = 600


def evidence_of(reading: Reading, graph: Graph, one: Predication) -> Span | None:
    """The stretch a predication is read from, at most ``LONGEST_EVIDENCE`` characters around its predicate."""
    start, end = graph.trimmed(one.first, one.last)
    if not end:
        return None
    if end - start > LONGEST_EVIDENCE:
        # Grow from the predicate on both sides, token by token, as far as the bound allows.
        first = last = one.token
        while graph.ends[last] - graph.starts[first] < LONGEST_EVIDENCE - 80:
            before = first > one.first
            after = last < one.last
            if not before and not after:
                break
            first -= before
            last += after
        start, end = graph.trimmed(first, last)
    predicate = graph.starts[one.token], graph.ends[one.token]
    start, end = min(start, predicate[0]), max(end, predicate[1])
    return reading.document.span(start, end)


def widened(reading: Reading, evidence: Span, parts: Sequence[Argument]) -> Span:
    """The quote, grown to take in the parts of its claim that stand near it ("the role" of "the role he played")."""
    start, end = evidence.start, evidence.end
    for part in sorted(parts, key=lambda part: (max(evidence.start - part.start, part.end - evidence.end), part.start)):
        first, last = min(start, part.start), max(end, part.end)
        if last - first <= LONGEST_EVIDENCE:
            start, end = first, last
    return evidence if (start, end) == (evidence.start, evidence.end) else reading.document.span(start, end)
