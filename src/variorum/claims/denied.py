"""Claims that a denial found by ``denials`` answers, told once more as what the denier says is not so."""

from __future__ import annotations

from msgspec.structs import replace as copy_record

from ..model import Claim, Link, Reading, stable_id
from .chains import Speakers
from .denials import Denial
from .evidence import LONGEST_EVIDENCE
from .graph import Graph


def denied_claims(
    reading: Reading, graph: Graph, speakers: Speakers, denial: Denial, by_token: dict[int, Claim]
) -> list[Claim]:
    """The claims a denial answers, once more, as what the denier says is not so."""
    start, end = graph.trimmed(denial.first, denial.last)
    cue = graph.starts[denial.token], graph.ends[denial.token]
    found = []
    for head in denial.heads:
        told = by_token.get(head) or _below(graph, head, by_token)
        if told is None or not end:
            continue
        first, last = min(told.evidence.start, start), max(told.evidence.end, end)
        if last - first > LONGEST_EVIDENCE:
            continue
        polarity = "denied" if told.polarity == "affirmed" else "affirmed"
        link = Link(
            name=denial.source.name,
            kind=denial.source.kind,
            stance="denies",
            cue=graph.text[cue[0] : cue[1]],
            start=denial.source.start,
            end=denial.source.end,
        )
        outer, _ = speakers.chain(denial.token)
        if denial.beside:
            outer, told_by = speakers.chain(head)
            outer = outer[1:] if told_by else outer  # not by who told what is denied, but by who told of both
        evidence = reading.document.span(first, last)
        who = denial.source.name or graph.text[denial.source.start : denial.source.end]
        found.append(
            copy_record(
                told,
                id=stable_id("c", reading.document.id, first, last, told.predicate_start, told.head, polarity, cue[0]),
                evidence=evidence,
                polarity=polarity,
                attribution=(link, *outer),
                reasons=(*told.reasons, f"{who} denies it (“{link.cue}”)"),
            )
        )
    return found


def _below(graph: Graph, head: int, by_token: dict[int, Claim]) -> Claim | None:
    """The claim of a governed verb, where the head itself only governs."""
    for kid in graph.under(head, "xcomp", "pobj", "pcomp"):
        if kid in by_token:
            return by_token[kid]
    return None
