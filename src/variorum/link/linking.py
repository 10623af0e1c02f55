"""The order of this room: things, what may be one thing, events, answers, questions."""

from __future__ import annotations

import gc
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from ..model import Claim, Linked, PossibleSame, Reading, stable_id
from .asides import mark_asides
from .asking import ask_questions
from .classes import event_classes
from .events import Gathering, Happening, Mention, gather, join_happenings, read_mentions
from .numbers.counted import make_counted_event
from .page import close_page
from .questions.event_making import event_id, make_event
from .sameness import make_pile, open_things
from .statements import Parallel, find_parallels, sunder
from .things import Things, fill_claims, find_possible_same, find_things, make_entities


@contextmanager
def _no_search_for_cycles() -> Iterator[None]:
    """Hold back Python's search for unreachable cycles; set as it was before afterwards.

    Linking makes millions of objects that stay and no cycles that go; each search would walk all of them again. What
    is left of them afterwards is put with what has been searched before, or else the first search would walk it still.
    """
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            if not gc.get_freeze_count():  # what the caller holds frozen stays so
                gc.freeze()
                gc.unfreeze()
            gc.enable()


@_no_search_for_cycles()
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
    mark_asides(things.pages.values())
    claims = {reading.document.id: list(reading.claims) for reading in readable}
    mentions = {document: read_mentions(page, claims[document]) for document, page in things.pages.items()}
    same = find_possible_same(things, _told_of(mentions, things))
    stands = _stand_for(same, things)
    happenings = {document: gather(found, stands) for document, found in mentions.items()}
    flat = [happening for document in sorted(happenings) for happening in happenings[document]]
    words = {number: _content_words(happening, things) for number, happening in enumerate(flat)}
    pile = make_pile(open_things(things))
    parallels = find_parallels(things, claims, stands, pile)
    _mark(flat, parallels)
    gatherings = [g for g in join_happenings(flat, words, things, stands) if any(part.real for part in g.parts)]
    named = {event_id(gathering): gathering for gathering in gatherings}
    linked = tuple(claim for own in sorted(claims) for claim in fill_claims(things.pages[own], claims[own], things))
    entities = make_entities(things, same, _claims_about(linked), len(linked))
    acts = _acts(sunder(parallels, happenings, gatherings), named)
    questions, numbers, told, answers = ask_questions(named, acts, happenings, claims, things, stands, entities, pile)
    kept = {question.about for question in questions}
    events = [
        make_event(key, gathering, things)
        for key, gathering in sorted(named.items())
        if key in kept or len(gathering.documents) > 1
    ]
    events += [event for event in told if event.id in kept]
    events += [make_counted_event(key, counted) for key, counted in sorted(numbers.items()) if key in kept]
    for page in things.pages.values():
        close_page(page)
    return Linked(claims=linked, entities=entities, events=tuple(events), questions=questions, answers=answers)


def _mark(happenings: Sequence[Happening], parallels: Sequence[Parallel]) -> None:
    """Note with each happening the statements that other reports make in like words."""
    number = {
        statement.claim.id: f"{n}"
        for n, parallel in enumerate(parallels)
        if parallel.firm
        for statement in parallel.statements
    }
    for happening in happenings:
        for mention in happening.mentions:
            for voice in mention.voices:
                if voice.tells and voice.claim.id in number:
                    happening.parallels.add(number[voice.claim.id])


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


def _claims_about(claims: Sequence[Claim]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        for argument in claim.parts:
            if argument.entity:
                found[argument.entity].add(claim.id)
    return found


def _acts(parallels: Sequence[Parallel], named: dict[str, Gathering]) -> dict[str, Parallel]:
    """Parallels by the event that they tell of: one of the lexicon's, else one of their own."""
    owner = {
        voice.claim.id: identifier
        for identifier, gathering in sorted(named.items()) if len(gathering.documents) > 1
        for part in gathering.parts for mention in part.mentions for voice in mention.voices if voice.tells
    }  # fmt: skip
    found: dict[str, Parallel] = {}
    for parallel in parallels:
        owners = Counter(owner[s.claim.id] for s in parallel.statements if s.claim.id in owner)
        identifier = stable_id("v", parallel.key, *sorted(s.claim.id for s in parallel.statements))
        found[identifier if not owners else min(owners, key=lambda key: (-owners[key], key)) + "+" + identifier] = (
            parallel
        )
    return found
