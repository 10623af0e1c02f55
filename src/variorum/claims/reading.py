"""The room's main door: attributions and claims of readings."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from ..model import Argument, Claim, Reading, Span, Time, stable_id
from .acts import is_claim
from .belonging import Located, assign
from .chains import Speakers
from .comment import JUDGING, comment_reason
from .denials import find_denials
from .denied import denied_claims
from .evidence import evidence_of, widened
from .graph import Graph, build_graph
from .headlines import headline_claims
from .judgement import Judgement
from .modality import judge
from .names import Names
from .nominals import event_predications
from .page_furniture import furniture
from .parts import parts_of, turned
from .predications import Predication, verb_predications
from .properties import attribute_predications
from .report import Report
from .reports import as_attribution, find_reports
from .roles import Values, argument, speaking
from .titles import title_claims

_Value = TypeVar("_Value", bound=Located)
#: How many times before a clause are asked whether they date it.
_NEAREST = 3


def read_claims(readings: Iterable[Reading]) -> list[Reading]:
    """Fill the attributions and claims of readings.

    Args:
        readings: documents with their parse and values.

    Returns:
        The same readings, in the same order, with ``attributions`` and ``claims``; those without a parse unchanged.
    """
    readings = list(readings)
    copied = {parse for parse, count in Counter(id(reading.doc) for reading in readings).items() if count > 1}
    # Copies of a text share a parse, and so its graph.
    graphs = {id(one.doc): build_graph(one.doc) for one in readings if one.doc is not None and id(one.doc) in copied}
    return [_read(reading, graphs.get(id(reading.doc))) for reading in readings]


def _read(reading: Reading, graph: Graph | None) -> Reading:
    if reading.doc is None or not len(reading.doc):
        return reading
    graph = graph or build_graph(reading.doc)
    names = Names(reading, graph)
    values = Values(reading, graph)
    reports = find_reports(reading, graph, names)
    denials = find_denials(graph, names, reports)
    speakers = Speakers(graph, reading.document, reports)
    told = {report.token: report.form for report in reports if report.token >= 0}
    predications = [
        *(one for one in verb_predications(graph) if is_claim(graph, one, told)),
        *event_predications(graph, names, values),
        *attribute_predications(graph, names, values),
    ]
    aside = furniture(graph)
    predications = [one for one in predications if graph.sentences[one.token] not in aside]
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
    evidence = _with_whole_times(reading, assigned[0].get(one.token, ()), evidence)
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
    chain, reports = speakers.chain(one.token, aside=one.head == "attribute")
    _deny(speakers, one, judgement, reports)
    if speakers.left_open(one.token) and judgement.modality == "happened":
        judgement.weaken("possible", "somebody would not say it")
    named = bool(places) or bool(names.inside(evidence.start, evidence.end))
    # "Now" and "daily" date nothing.
    concrete = any(time.lower or time.upper for time in times) or bool(quantities)
    comment = None
    if one.head == "verb":
        comment = comment_reason(graph, one.token, evidence.start, evidence.end, concrete, named, judgement.modality)
    if comment:
        judgement.reasons.append(comment)
        finite = one.head == "verb" and bool(graph.under(one.token, "nsubj", "csubj"))
        if judgement.modality == "happened" and finite and comment.startswith(JUDGING):
            judgement.weaken("opinion", comment)
    predicate, start, end = _predicate(graph, one)
    subject = _subject(graph, names, one)
    if subject is not None and subject.text.lower() in ("i", "me", "my") and chain[0].kind == "person":
        subject = speaking(subject, chain[0])
    parts = parts_of(graph, names, values, one, evidence)
    if one.passive:
        subject, parts = turned(graph, one, subject, parts)
    # What a claim says stands in its quote: what is too far away to be quoted with it is left out.
    evidence = widened(reading, evidence, [part for part in (subject, *parts) if part is not None])
    subject = subject if subject is not None and evidence.covers(subject.start, subject.end) else None
    parts = [part for part in parts if evidence.covers(part.start, part.end)]
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


def _with_whole_times(reading: Reading, chosen: Sequence[int], evidence: Span) -> Span:
    """The quote, grown where a comma breaks it off inside a time ("on Monday|, 13 October")."""
    if not reading.document.text.startswith(",", evidence.end):
        return evidence
    ends = [reading.times[n].end for n in chosen if evidence.start <= reading.times[n].start < evidence.end]
    return reading.document.span(evidence.start, max([*ends, evidence.end]))


def _dated_before(graph: Graph, one: Predication, times: Sequence[Time]) -> Time | None:
    """The time right before a clause that it dates: "in November 2023, when it targeted Orm"."""
    if one.head != "verb" or graph.deps[one.token] not in ("advcl", "relcl"):
        return None
    first = graph.lefts[one.token]
    if graph.words[first] != "when" or first == 0:
        return None
    at = graph.starts[first]
    for value in times[: bisect_left(times, at, key=_start)][-_NEAREST:]:
        if 0 <= at - value.end <= 3 and not graph.text[value.end : at].strip(" ,"):
            return value
    return None


def _predicate(graph: Graph, one: Predication) -> tuple[str, int, int]:
    start, end = graph.starts[one.token], graph.ends[one.token]
    if one.head == "attribute":
        return ("be" if one.patient is None else "include"), start, end
    particles = graph.under(one.token, "prt")
    lemma = graph.lemmas[one.token]
    if particles and particles[0] == one.token + 1:
        return f"{lemma} {graph.words[particles[0]]}", start, graph.ends[particles[0]]
    return lemma, start, end


def _subject(graph: Graph, names: Names, one: Predication) -> Argument | None:
    """The subject; of words beside a noun only so much of the noun as they are read with, of a class word the name."""
    if one.subject is None:
        return None
    name = names.by_token.get(one.subject)
    if one.head == "attribute" and name is not None and graph.ends[one.token] <= name.start:
        return Argument(role="subject", text=name.text, start=name.start, end=name.end)
    before = one.last + 1 if one.head == "attribute" and one.first <= one.subject <= one.last else None
    return argument(graph, names, one.subject, "subject", before=before)


def _deny(speakers: Speakers, one: Predication, judgement: Judgement, reports: Sequence[Report]) -> None:
    """A denial by the innermost speaker, or by the text itself, turns the claim: it is then what is not so."""
    if reports and reports[0].stance == "denies" and speakers.is_core(reports[0], one.token):
        who = reports[0].source.name or "the source"
        judgement.deny(f"{who} denies it")
    verdict = speakers.refuted(one.token, reports)
    if verdict == "untrue":
        judgement.deny("told as untrue")
    elif verdict == "open" and judgement.modality == "happened":
        judgement.weaken("possible", "told as unproved")


def _inside(indices: Sequence[int], pool: Sequence[_Value], evidence: Span) -> tuple[_Value, ...]:
    return tuple(pool[index] for index in sorted(indices) if evidence.covers(pool[index].start, pool[index].end))


def _behind(graph: Graph, one: Predication, pool: Sequence[_Value], evidence: Span) -> tuple[_Value, ...]:
    first = bisect_left(pool, graph.ends[graph.rights[one.token]], key=_start)
    near = pool[first : bisect_left(pool, evidence.end, lo=first, key=_start)]
    return tuple(value for value in near if evidence.covers(value.start, value.end))


def _start(value: Located) -> int:
    return value.start
