"""The room's main door: attributions and claims of readings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from ..model import Claim, Reading, Span, Time, stable_id
from .belonging import Located, assign
from .chains import Speakers
from .comment import comment_reason
from .denials import find_denials
from .denied import denied_claims
from .evidence import evidence_of
from .graph import Graph, build_graph
from .headlines import headline_claims
from .lexicon import reporting_verbs
from .modality import Judgement, judge
from .names import Names
from .nominals import event_predications
from .parts import parts_of
from .predications import Predication, measured_object, verb_predications
from .properties import attribute_predications
from .report import Report
from .reports import as_attribution, find_reports
from .roles import Values, argument
from .titles import title_claims

_Value = TypeVar("_Value", bound=Located)


def read_claims(readings: Iterable[Reading]) -> list[Reading]:
    """Fill the attributions and claims of readings.

    Args:
        readings: documents with their parse and values.

    Returns:
        The same readings, in the same order, with ``attributions`` and ``claims``; those without a parse unchanged.
    """
    return [_read(reading) for reading in readings]


def _read(reading: Reading) -> Reading:
    if reading.doc is None or not len(reading.doc):
        return reading
    graph = build_graph(reading.doc)
    names = Names(reading, graph)
    values = Values(reading, graph)
    reports = find_reports(reading, graph, names)
    denials = find_denials(graph, names, reports)
    speakers = Speakers(graph, reading.document, reports)
    told = {report.token: report.form for report in reports if report.token >= 0}
    answered = {denial.token for denial in denials}
    predications = [
        *(one for one in verb_predications(graph) if _is_claim(graph, one, told, answered)),
        *event_predications(graph, names, values),
        *attribute_predications(graph, names, values),
    ]
    predications.sort(key=lambda one: (one.token, one.head))
    times = assign(graph, predications, reading.times)
    quantities = assign(graph, predications, reading.quantities, counted=True)
    places = assign(graph, predications, reading.places)
    claims: list[Claim] = []
    by_token: dict[int, Claim] = {}
    for one in predications:
        claim = _claim(reading, graph, names, values, speakers, one, (times, quantities, places))
        if claim is not None:
            claims.append(claim)
            by_token.setdefault(one.token, claim)
    claims += title_claims(reading, graph, speakers)
    claims += headline_claims(reading, graph, speakers, set(by_token))
    for denial in denials:
        claims += denied_claims(reading, graph, speakers, denial, by_token)
    unique = {claim.id: claim for claim in claims}
    ordered = sorted(
        unique.values(), key=lambda claim: (claim.evidence.start, claim.predicate_start, claim.evidence.end, claim.id)
    )
    return replace(reading, attributions=tuple(as_attribution(report) for report in reports), claims=tuple(ordered))


def _is_claim(graph: Graph, one: Predication, told: dict[int, str], answered: set[int]) -> bool:
    """A verb of saying makes a claim of its own only when the act itself is news."""
    if one.token in answered or measured_object(graph, one.token):
        return False
    if graph.lemmas[one.token] in ("name", "identify", "quote") and graph.under(one.token, "neg", "auxpass"):
        above = graph.heads[one.token]
        if graph.lemmas[above] in ("ask", "request", "want", "decline", "refuse", "insist"):
            return False  # "asking not to be named" describes a source
    frame = reporting_verbs().get(graph.lemmas[one.token])
    if one.passive and one.agent is None and one.patient is not None and told.get(one.token) in (None, "object"):
        return True  # "two deaths were reported"
    if one.token not in told:
        return not (one.head == "verb" and graph.lemmas[one.token] in SAYING and _no_object(graph, one.token))
    return frame is None or (frame.tells and told[one.token] != "clause")


#: Verbs that are nothing without what is said.
SAYING = frozenset({"say", "add", "state", "note", "remark", "reply"})


def _no_object(graph: Graph, token: int) -> bool:
    return not graph.under(token, "dobj", "nsubjpass")


def _claim(
    reading: Reading,
    graph: Graph,
    names: Names,
    values: Values,
    speakers: Speakers,
    one: Predication,
    assigned: tuple[dict[int, list[int]], dict[int, list[int]], dict[int, list[int]]],
) -> Claim | None:
    evidence = evidence_of(reading, graph, one)
    if evidence is None:
        return None
    dated = _dated_before(graph, one, reading.times)
    if dated is not None:
        evidence = reading.document.span(dated.start, evidence.end)
    times = _inside(assigned[0].get(one.token, ()), reading.times, evidence)
    quantities = _inside(assigned[1].get(one.token, ()), reading.quantities, evidence)
    places = _inside(assigned[2].get(one.token, ()), reading.places, evidence)
    if one.head == "attribute" and not quantities:
        quantities = _behind(graph, one, reading.quantities, evidence)  # "put the magnitude at 6.1"
    if dated is not None and not times:
        times = (dated,)
    if one.head == "noun":
        # A time or place that the parser hung on the verb above, but that the phrase takes in.
        times = times or _behind(graph, one, reading.times, evidence)
        places = places or _behind(graph, one, reading.places, evidence)
    judgement = Judgement() if one.head == "attribute" else judge(graph, one.token, nominal=one.head == "noun")
    if one.passive and one.agent is None:
        judgement.reasons.append("passive: who does it is not said")
    chain, reports = speakers.chain(one.token)
    _deny(speakers, one, judgement, reports)
    named = bool(places) or bool(names.inside(evidence.start, evidence.end))
    # "Now" and "daily" date nothing.
    concrete = any(time.lower or time.upper for time in times) or bool(quantities)
    comment = None
    if one.head == "verb":
        comment = comment_reason(graph, one.token, evidence.start, evidence.end, concrete, named, judgement.modality)
    if comment:
        judgement.reasons.append(comment)
    predicate, start, end = _predicate(graph, one)
    subject = argument(graph, names, one.subject, "subject") if one.subject is not None else None
    parts = parts_of(graph, names, values, one, evidence)
    named = named or "PROPN" in graph.pos[one.first : one.last + 1]
    this = any(graph.words[index] in ("this", "these", "that", "those") for index in range(one.first, one.last + 1))
    if one.head == "noun" and not (
        concrete or named or this or any(part.resolved for part in (subject, *parts) if part)
    ):
        return None  # "the attack of the enemy" says neither who nor where, when or how many
    return Claim(
        id=stable_id("c", reading.document.id, evidence.start, evidence.end, start, one.head, judgement.polarity),
        document=reading.document.id,
        evidence=evidence,
        subject=subject,
        predicate=predicate,
        predicate_start=start,
        predicate_end=end,
        head=one.head,
        polarity=judgement.polarity,
        modality=judgement.modality,
        checkable=comment is None,
        arguments=tuple(parts),
        times=times,
        quantities=quantities,
        places=places,
        attribution=chain,
        sentence=graph.sentences[one.token],
        reasons=tuple(dict.fromkeys(judgement.reasons)),
    )


def _dated_before(graph: Graph, one: Predication, times: Sequence[Time]) -> Time | None:
    """The time right before a clause that it dates: "in November 2023, when it targeted Orm"."""
    if one.head != "verb" or graph.deps[one.token] not in ("advcl", "relcl"):
        return None
    first = graph.lefts[one.token]
    if graph.words[first] != "when" or first == 0:
        return None
    at = graph.starts[first]
    for value in times:
        if 0 <= at - value.end <= 3 and not graph.text[value.end : at].strip(" ,"):
            return value
    return None


def _predicate(graph: Graph, one: Predication) -> tuple[str, int, int]:
    start, end = graph.starts[one.token], graph.ends[one.token]
    if one.head == "attribute":
        return "be", start, end
    particles = graph.under(one.token, "prt")
    lemma = graph.lemmas[one.token]
    if particles and particles[0] == one.token + 1:
        return f"{lemma} {graph.words[particles[0]]}", start, graph.ends[particles[0]]
    return lemma, start, end


def _deny(speakers: Speakers, one: Predication, judgement: Judgement, reports: Sequence[Report]) -> None:
    """The innermost speaker's denial turns the claim: it is then what they say is not so."""
    if reports and reports[0].stance == "denies" and speakers.is_core(reports[0], one.token):
        who = reports[0].source.name or "the source"
        judgement.deny(f"{who} denies it")


def _inside(indices: Sequence[int], pool: Sequence[_Value], evidence: Span) -> tuple[_Value, ...]:
    return tuple(pool[index] for index in sorted(indices) if evidence.covers(pool[index].start, pool[index].end))


def _behind(graph: Graph, one: Predication, pool: Sequence[_Value], evidence: Span) -> tuple[_Value, ...]:
    own = graph.ends[graph.rights[one.token]]
    return tuple(value for value in pool if value.start >= own and evidence.covers(value.start, value.end))
