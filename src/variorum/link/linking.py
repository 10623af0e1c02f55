"""The order of this room: things, what may be one thing, events, answers, questions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from ..model import (
    Answer,
    Claim,
    Entity,
    Event,
    Linked,
    OpenQuestion,
    Participant,
    PossibleSame,
    Reading,
    Span,
    Time,
    stable_id,
)
from .classes import event_classes
from .event_answers import answer_events, main_place
from .events import Gathering, join_happenings
from .filling import fill_claim
from .happenings import Happening, gather
from .labels import event_label, event_question, thing_question
from .likeness import find_possible_same
from .measures import answer_measures
from .mentions import Mention, read_mentions
from .parallel_answers import answer_parallel, parallel_label, parallel_question
from .parallels import Parallel, find_parallels
from .questions import open_questions
from .statuses import answer_status
from .thing_answers import answer_things
from .things import Things, find_things, make_entities
from .tolls import answer_counts, read_counts

#: Slots that an event of the lexicon answers by its own rules.
_EVENT_SLOTS = frozenset({"when", "where", "who", "whom", "status", "why"})


def link_claims(readings: Sequence[Reading]) -> Linked:
    """Join what several documents say of one thing and one event, and ask the questions they answer.

    Args:
        readings: readings with values and claims, in any order; those without a parse add nothing.

    Returns:
        Claims with their entities named, entities, events, and open questions with their answers. The same
        readings in another order give the same.
    """
    readings = sorted(readings, key=lambda reading: (reading.document.id, reading.document.uri))
    readable = [reading for reading in readings if reading.doc is not None]
    things = find_things(readable)
    claims = {reading.document.id: list(reading.claims) for reading in readable}
    mentions = {document: read_mentions(page, claims[document]) for document, page in things.pages.items()}
    same = find_possible_same(things, _told_of(mentions, things))
    stands = _stand_for(same, things)
    happenings = {document: gather(found, stands) for document, found in mentions.items()}
    flat = [happening for document in sorted(happenings) for happening in happenings[document]]
    words = {number: _content_words(happening, things) for number, happening in enumerate(flat)}
    parallels = find_parallels(things, claims, stands)
    _mark(flat, parallels)
    gatherings = [g for g in join_happenings(flat, words, things, stands) if any(part.real for part in g.parts)]
    named = {_event_id(gathering): gathering for gathering in gatherings}
    linked = tuple(fill_claim(claim, things) for document in sorted(claims) for claim in claims[document])
    entities = make_entities(things, same, _claims_about(linked), len(linked))
    acts = _acts(parallels, named)
    questions = _ask(named, acts, happenings, claims, things, stands, entities)
    events = (
        *(_event(identifier, gathering, things) for identifier, gathering in sorted(named.items())),
        *(_told_event(identifier, parallel, stands) for identifier, parallel in sorted(acts.items()) if identifier not in named),
    )
    kept = {question.about for question in questions}
    told = tuple(
        event for event in events if event.id in kept or (event.id in named and len({m.document for m in event.mentions}) > 1)
    )
    return Linked(claims=linked, entities=entities, events=told, questions=questions)


def _mark(happenings: Sequence[Happening], parallels: Sequence[Parallel]) -> None:
    """Note with each happening the statements that other reports make in like words."""
    number = {s.claim.id: f"{n}" for n, parallel in enumerate(parallels) for s in parallel.statements}
    for happening in happenings:
        for mention in happening.mentions:
            for voice in mention.voices:
                if not voice.hosted and voice.claim.id in number:
                    happening.parallels.add(number[voice.claim.id])


def _acts(parallels: Sequence[Parallel], named: dict[str, Gathering]) -> dict[str, Parallel]:
    """Parallels by the event that they tell of: one of the lexicon's, else one of their own."""
    owner = {
        voice.claim.id: identifier
        for identifier, gathering in sorted(named.items()) if len(gathering.documents) > 1
        for part in gathering.parts for mention in part.mentions for voice in mention.voices if not voice.hosted
    }  # fmt: skip
    found: dict[str, Parallel] = {}
    for parallel in parallels:
        owners = Counter(owner[s.claim.id] for s in parallel.statements if s.claim.id in owner)
        identifier = stable_id("v", parallel.key, *sorted(s.claim.id for s in parallel.statements))
        found[identifier if not owners else min(owners, key=lambda key: (-owners[key], key)) + "+" + identifier] = parallel
    return found


def _told_event(identifier: str, parallel: Parallel, stands: dict[str, str]) -> Event:
    pairs = sorted(
        zip(parallel.statements, parallel.pages, strict=True),
        key=lambda pair: (pair[0].claim.document, pair[0].claim.predicate_start, pair[0].claim.id),
    )
    spans = [page.reading.document.span(s.claim.predicate_start, s.claim.predicate_end) for s, page in pairs]
    return Event(
        id=identifier,
        label=parallel_label(parallel),
        type=parallel.key,
        mentions=tuple(dict.fromkeys(spans)),
        claims=tuple(dict.fromkeys(s.claim.id for s, _ in pairs)),
        reasons=(f"{len(parallel.documents)} reports say so in like words",),
    )


def _told_of(mentions: dict[str, list[Mention]], things: Things) -> dict[str, set[tuple[str, str]]]:
    """What happens to each thing and where, for the comparison of names."""
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for document in sorted(mentions):
        for mention in mentions[document]:
            places = {place.name for place in mention.places}
            places |= {things.name(entity) for entity in mention.participants.get("place", ())}
            for role in ("patient", "weapon"):
                for entity in mention.participants.get(role, ()):
                    found[entity].update((event_classes()[mention.type].noun, place) for place in (places or {""}))
    return found


def _stand_for(same: dict[str, list[PossibleSame]], things: Things) -> dict[str, str]:
    """Of things that may be one, the known or most named one, whose questions the others share meanwhile."""

    def rank(entity: str) -> tuple[bool, int, str]:
        cluster = things.clusters[entity]
        return (cluster.known is None, -len(cluster.names), entity)

    stands: dict[str, str] = {}
    for entity in sorted(same, key=rank):
        best = min([entity, *(other.entity for other in same[entity])], key=rank)
        stands[entity] = stands.get(best, best)
    return {entity: other for entity, other in stands.items() if entity != other}


def _content_words(happening: Happening, things: Things) -> set[str]:
    """Lemmas of nouns, verbs and adjectives in the clauses that tell of a happening."""
    page = things.pages[happening.document]
    found = set[str]()
    for mention in happening.mentions[:6]:
        for voice in mention.voices[:2]:
            evidence = voice.claim.evidence
            for token in page.tokens_in(evidence.start, min(evidence.end, evidence.start + 400)):
                plain = token.pos_ in ("NOUN", "VERB", "ADJ") and not token.is_stop and len(token.lemma_) > 3
                if plain and not mention.start <= token.idx < mention.end:
                    found.add(token.lemma_.lower())
    return found


def _event_id(gathering: Gathering) -> str:
    mentions = sorted((part.document, mention.start) for part in gathering.parts for mention in part.mentions)
    return stable_id("v", gathering.type, *mentions[0])


def _event(identifier: str, gathering: Gathering, things: Things) -> Event:
    mentions: list[Span] = []
    claims: dict[str, None] = {}
    for part in sorted(gathering.parts, key=lambda part: part.document):
        for mention in sorted(part.mentions, key=lambda mention: mention.start):
            mentions.append(things.pages[part.document].reading.document.span(mention.start, mention.end))
            claims.update(dict.fromkeys(voice.claim.id for voice in mention.voices))
    reasons = [f"{text} ({count} reports)" if count > 1 else text for text, count in gathering.reasons.most_common(6)]
    reasons += list(dict.fromkeys(reason for part in gathering.parts for reason in part.reasons))[:4]
    return Event(
        id=identifier,
        label=event_label(gathering, things),
        type=gathering.type,
        participants=tuple(
            Participant(role=role, entity=entity)
            for role in sorted(gathering.roles)
            for entity in sorted(gathering.roles[role])
        ),
        time=_main_time(gathering),
        place=main_place(gathering),
        mentions=tuple(mentions),
        claims=tuple(claims),
        reasons=tuple(reasons),
    )


def _main_time(gathering: Gathering) -> Time | None:
    """The date that most documents give; where as many give others, the earliest."""
    counts = Counter(
        (time.lower, time.upper) for part in gathering.parts for time in part.times if time.lower or time.upper
    )
    if not counts:
        return None
    best = min(counts, key=lambda key: (-counts[key], key[0] or "", key[1] or ""))
    return gathering.times[best]


def _claims_about(claims: Sequence[Claim]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        for argument in (*((claim.subject,) if claim.subject else ()), *claim.arguments):
            if argument.entity:
                found[argument.entity].add(claim.id)
    return found


def _ask(
    named: dict[str, Gathering],
    acts: dict[str, Parallel],
    happenings: dict[str, list[Happening]],
    claims: dict[str, list[Claim]],
    things: Things,
    stands: dict[str, str],
    entities: tuple[Entity, ...],
) -> tuple[OpenQuestion, ...]:
    documents = max(len(things.pages), 1)
    about = {id(part): identifier for identifier, gathering in named.items() for part in gathering.parts}
    labels = {identifier: event_label(gathering, things) for identifier, gathering in named.items()}
    central = {entity.id: entity.central for entity in entities}
    central |= {key: round(len(gathering.documents) / documents, 4) for key, gathering in named.items()}

    taken = set[tuple[str, int]]()
    central |= {
        key: round(0.4 * len(parallel.documents) / documents, 4) for key, parallel in acts.items() if "+" not in key
    }

    def answers() -> Iterator[Answer]:
        for identifier, gathering in sorted(named.items()):
            milestones = [
                part for own in gathering.parts for part in _milestones(own, happenings[own.document], stands)
            ]
            yield from answer_events(identifier, gathering, things, stands, milestones)
            yield from answer_status(identifier, gathering, things, stands)
        for document, page in things.pages.items():
            found, told = claims[document], happenings[document]
            for answer in (
                *answer_counts(page, read_counts(page, found), told, about),
                *answer_measures(page, found, told, about),
            ):
                taken.add((document, answer.span.start))
                yield answer
            for answer in answer_things(page, found, things):
                if answer.about in stands:
                    yield _on_premise(answer)
                else:
                    yield answer
        for identifier, parallel in sorted(acts.items()):
            owner, _, own = identifier.partition("+")
            without = _EVENT_SLOTS if own else frozenset[str]()
            yield from answer_parallel(owner, parallel, things, without, taken)

    def label(key: str, slot: str) -> str:
        if key in named:
            return event_question(named[key], slot, things, labels[key])
        if key in acts:
            return parallel_question(acts[key], slot)
        return thing_question(key, slot, things)

    return open_questions(
        answers(),
        stand_for=lambda key: stands.get(key, key),
        label=label,
        central=lambda key: central.get(key, 0.0),
        order=lambda answer: (answer.span.document, answer.span.start),
    )


def _on_premise(answer: Answer) -> Answer:
    """An answer about a thing that may be another one, marked so."""
    return Answer(
        id=answer.id, about=answer.about, slot=answer.slot, kind=answer.kind, value=answer.value, span=answer.span,
        claim=answer.claim, modality=answer.modality, polarity=answer.polarity, premises=(answer.about,),
    )  # fmt: skip


def _milestones(own: Happening, others: list[Happening], stands: dict[str, str]) -> list[Happening]:
    """Milestones told in one sentence with what they complete, of the same thing: they date it too."""
    sentences = {mention.number for mention in own.mentions}
    patients = {stands.get(entity, entity) for entity in own.participants.get("patient", ())}
    found: list[Happening] = []
    for other in others:
        if event_classes()[other.type].completes != own.type:
            continue
        theirs = {stands.get(entity, entity) for entity in other.participants.get("patient", ())}
        beside = any(mention.number in sentences for mention in other.mentions)
        if beside and (not theirs or theirs & patients):
            found.append(other)
    return found
