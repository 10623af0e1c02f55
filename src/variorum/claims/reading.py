"""The room's main door: attributions and claims of readings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from msgspec.structs import replace as copy_record

from ..model import Argument, Claim, Link, Reading, Span, stable_id
from .antecedents import Names
from .belonging import Located, assign
from .chains import Speakers
from .denials import Denial, find_denials
from .graph import Graph, build_graph
from .headlines import headline_claims
from .lexicon import reporting_verbs
from .modality import Judgement, comment_reason, judge
from .nominals import attribute_predications, event_predications
from .predications import Predication, measured_object, verb_predications
from .reports import Report, as_attribution, find_reports
from .roles import Values, argument, arguments, coordinates, placed_object
from .titles import title_claims

#: A quote longer than this is cut to the words around its predicate.
LONGEST_EVIDENCE = 600
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
    quantities = assign(graph, predications, reading.quantities)
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
        claims += _denied(reading, graph, speakers, denial, by_token)
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
            return False  # "who asked not to be named" describes a source
    if one.token not in told:
        return True
    frame = reporting_verbs().get(graph.lemmas[one.token])
    return frame is None or (frame.tells and told[one.token] != "clause")


def _claim(
    reading: Reading,
    graph: Graph,
    names: Names,
    values: Values,
    speakers: Speakers,
    one: Predication,
    assigned: tuple[dict[int, list[int]], dict[int, list[int]], dict[int, list[int]]],
) -> Claim | None:
    evidence = _evidence(reading, graph, one)
    if evidence is None:
        return None
    times = _inside(assigned[0].get(one.token, ()), reading.times, evidence)
    quantities = _inside(assigned[1].get(one.token, ()), reading.quantities, evidence)
    places = _inside(assigned[2].get(one.token, ()), reading.places, evidence)
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
    parts = _parts(graph, names, values, one, evidence)
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


def _predicate(graph: Graph, one: Predication) -> tuple[str, int, int]:
    start, end = graph.starts[one.token], graph.ends[one.token]
    if one.head == "attribute":
        return "be", start, end
    particles = graph.under(one.token, "prt")
    lemma = graph.lemmas[one.token]
    if particles and particles[0] == one.token + 1:
        return f"{lemma} {graph.words[particles[0]]}", start, graph.ends[particles[0]]
    return lemma, start, end


def _parts(graph: Graph, names: Names, values: Values, one: Predication, evidence: Span) -> list[Argument]:
    found: list[Argument | None] = []
    if one.head == "attribute":
        found.append(argument(graph, names, one.token, "attribute"))
        for index in range(graph.lefts[one.token], graph.rights[one.token] + 1):
            if values.kind.get(index) == "quantity":
                found.append(argument(graph, names, index, "quantity"))
                break
    else:
        found += arguments(graph, names, values, one.token, one.passive)
        if one.patient is not None and (one.patient not in graph.kids[one.token] or one.head == "noun"):
            found += placed_object(graph, names, values, one.patient)
            found += [argument(graph, names, other, "object") for other in coordinates(graph, one.patient)]
        found += _governed(graph, names, values, one)
    taken: set[tuple[int, int]] = set()
    if one.subject is not None:
        taken.add(graph.trimmed(*graph.phrase(one.subject)))
    parts: list[Argument] = []
    objects = {part.start for part in found if part is not None and part.role == "object"}
    found = [part for part in found if part is None or part.role != "other" or part.start not in objects]
    for part in sorted(
        (part for part in found if part is not None), key=lambda part: (part.start, part.end, part.role)
    ):
        if (part.start, part.end) not in taken and (evidence.covers(part.start, part.end) or part.role == "object"):
            taken.add((part.start, part.end))
            parts.append(part)
    return parts


def _governed(graph: Graph, names: Names, values: Values, one: Predication) -> list[Argument | None]:
    """Times and places that hang on the governing verb of a merged claim ("is expected by June to open")."""
    found: list[Argument | None] = []
    at = one.token
    while one.head == "verb" and graph.deps[at] == "xcomp" and graph.heads[at] != at:
        at = graph.heads[at]
        found += [
            part for part in arguments(graph, names, values, at, False) if part.role in ("time", "location", "quantity")
        ]
    return found


def _deny(speakers: Speakers, one: Predication, judgement: Judgement, reports: Sequence[Report]) -> None:
    """The innermost speaker's denial turns the claim: it is then what they say is not so."""
    if reports and reports[0].stance == "denies" and speakers.is_core(reports[0], one.token):
        who = reports[0].source.name or "the source"
        judgement.deny(f"{who} denies it")


def _evidence(reading: Reading, graph: Graph, one: Predication) -> Span | None:
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


def _inside(indices: Sequence[int], pool: Sequence[_Value], evidence: Span) -> tuple[_Value, ...]:
    return tuple(pool[index] for index in sorted(indices) if evidence.covers(pool[index].start, pool[index].end))


def _behind(graph: Graph, one: Predication, pool: Sequence[_Value], evidence: Span) -> tuple[_Value, ...]:
    own = graph.ends[graph.rights[one.token]]
    return tuple(value for value in pool if value.start >= own and evidence.covers(value.start, value.end))


def _denied(
    reading: Reading, graph: Graph, speakers: Speakers, denial: Denial, by_token: dict[int, Claim]
) -> list[Claim]:
    """The claims a denial answers, once more, as what the denier says is not so."""
    start, end = graph.trimmed(denial.first, denial.last)
    cue = graph.starts[denial.token], graph.ends[denial.token]
    found = []
    for head in denial.target.heads:
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
