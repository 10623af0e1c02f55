"""All answers of the pile, put together into its questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from ..model import Answer, Claim, Entity, Event, OpenQuestion, stable_id
from .classes import event_classes
from .events.counts import read_counts
from .events.epicentres import answer_epicentres
from .events.event_answers import answer_events, main_place
from .events.gatherings import Gathering
from .events.happenings import Happening
from .events.measures import answer_measures
from .events.onsets import matter_of
from .events.prominence import how_central
from .events.statuses import answer_status
from .events.tallies import answer_tallies
from .events.tolls import answer_counts
from .events.victims import answer_victims
from .numbers.aligning import align_numbers
from .numbers.counted import Counted, answer_counted, counted_question, find_counted
from .particulars import ask_arms, ask_calibres, ask_hardest_hit, ask_names, ask_persons, ask_places
from .phrasing import has_gap
from .put_forward import put_forward
from .questions.accusations import ask_accusations
from .questions.asked_twice import once_each
from .questions.case_questions import ask_cases
from .questions.days import ask_days
from .questions.event_questions import event_question, thing_question
from .questions.hours import ask_hours, end_of_opening
from .questions.labels import event_label
from .questions.lengths import ask_lengths
from .questions.open_questions import open_questions
from .questions.ranking import rank_questions
from .questions.telling import ask_told
from .questions.telling_apart import tell_apart
from .sameness.judging import Pile
from .statements.aligned_phrases import align_phrases
from .statements.facets import read_facets
from .statements.near_phrases import near_phrases
from .statements.parallels import Parallel
from .statements.shared_phrases import find_shared
from .statements.speakers import read_speakers
from .states import (
    Reports,
    ask_causes,
    ask_hunts,
    ask_intentions,
    ask_occurrences,
    ask_plans,
    ask_qualities,
    ask_stages,
    ask_states,
)
from .things.entities import Things
from .things.name_slips import find_name_slips
from .things.thing_answers import answer_things

#: No report is given more questions of like words than a reader of it would go through.
_MOST_TOLD = 120


def ask_questions(
    named: dict[str, Gathering],
    acts: dict[str, Parallel],
    happenings: dict[str, list[Happening]],
    claims: dict[str, list[Claim]],
    things: Things,
    stands: dict[str, str],
    entities: tuple[Entity, ...],
    pile: Pile,
) -> tuple[tuple[OpenQuestion, ...], dict[str, Counted], list[Event], tuple[Answer, ...]]:
    """Gather all answers of the pile and put them together into questions.

    Args:
        named: events of the lexicon by identifier.
        acts: what several reports tell in like words, by identifier (that of the event it belongs to, ``+``, its own).
        happenings: happenings by document.
        claims: claims by document.
        things: the named things.
        stands: of an entity that may be another, the one that stands for both.
        entities: for how central each is.
        pile: the documents, opened and grouped into stories.

    Returns:
        The questions, the numbers of one kind of thing that some are about, what reports tell in like words, and all
        answers, also those that no question was made of.
    """
    documents = max(len(things.pages), 1)
    about = {id(part): identifier for identifier, gathering in named.items() for part in gathering.parts}
    labels = {identifier: event_label(gathering, things) for identifier, gathering in named.items()}
    central = {entity.id: entity.central for entity in entities}
    central |= {key: how_central(gathering, labels[key], documents) for key, gathering in named.items()}

    joined = {identifier for identifier, gathering in named.items() if len(gathering.documents) > 1}
    taken = set[tuple[str, int]]()
    whom = set[str]()
    slips = find_name_slips(things, pile.story)
    misspelt = set(slips.values())
    numbers: dict[str, Counted] = {}
    homes = {identifier: [place] for identifier, gathering in named.items() if (place := main_place(gathering))}

    def answers() -> Iterator[Answer]:
        for identifier, gathering in sorted(named.items()):
            milestones = [
                part for own in gathering.parts for part in _milestones(own, happenings[own.document], stands)
            ]
            for answer in answer_events(identifier, gathering, things, stands, milestones):
                if answer.slot == "whom":
                    whom.add(identifier)
                    if event_classes()[gathering.type].voice == "active" and gathering.roles.get("patient"):
                        continue  # "Who resigned in the resignation of X?"
                yield answer
            for answer in answer_status(identifier, gathering, things, stands):
                # "Did the attack take place?" says nothing of which attack is meant.
                if " " in labels[identifier] or answer.value.status == "denied":
                    yield answer
        for document, page in things.pages.items():
            found, own = claims[document], happenings[document]
            for answer in (
                *answer_counts(page, read_counts(page, found), own, about, homes),
                *answer_measures(page, found, own, about),
                *answer_tallies(page, found, own, about, joined),
                *answer_victims(page, found, own, about, things),
                *answer_epicentres(page, found, own, about),
            ):
                taken.add((document, answer.span.start))
                yield answer
            for answer in answer_things(page, found, things, {*slips, *slips.values()}):
                if answer.slot == "name" and answer.about in slips:
                    yield replace(answer, about=slips[answer.about])
                elif answer.about in stands:
                    yield _on_premise(answer)
                else:
                    yield answer
        for counted in find_counted(things, claims, stands, taken):
            use = min((page.id, quantity.start) for page, quantity, _ in counted.uses)
            identifier = stable_id("v", "number", counted.noun, *use)
            numbers[identifier] = counted
            central[identifier] = round(0.3 * len({page.id for page, *_ in counted.uses}) / documents, 4)
            yield from answer_counted(identifier, counted)

    def label(key: str, slot: str, found: Sequence[Answer]) -> str:
        if key in named:
            return event_question(named[key], slot, things, labels[key], found)
        if key in numbers:
            return counted_question(numbers[key])
        if slot == "name" and key in misspelt:
            return f"How is the name of {things.name(key)} spelled?"
        return thing_question(key, slot, things)

    gathered = list(answers())
    questions = open_questions(
        gathered,
        stand_for=lambda key: stands.get(key, key),
        label=label,
        central=lambda key: central.get(key, 0.0),
    )
    facets = {
        claim.id: [*read_facets(page, claim, things), *read_speakers(page, claim)]
        for document, page in things.pages.items() for claim in claims[document]
    }  # fmt: skip
    alike = {statement.claim.id: key for key, parallel in acts.items() for statement in parallel.statements}
    shared = find_shared(things, claims, facets, stands, alike)
    shared += align_phrases(things, claims, facets, stands, pile.stories)
    shared += near_phrases(things, claims, facets, stands, pile)
    told, events = ask_told(acts, shared, facets, things, questions, taken, gathered)
    ordered = {key: sorted(own, key=lambda claim: (claim.predicate_start, claim.id)) for key, own in claims.items()}
    matters = {document: matter_of(page, end_of_opening(page)) for document, page in things.pages.items()}
    accused = [ask_accusations(ordered, things), ask_cases(ordered, things, stands, pile)]
    asked_before = [*questions, *(question for part in accused for question in part[0]), *told]
    reports = Reports(ordered, things, stands, pile)
    opposed = ask_states(reports, asked_before, central)
    parts = [
        *accused,
        opposed,
        ask_hunts(reports, opposed[0]),
        ask_intentions(reports, asked_before),
        ask_causes(reports),
        ask_occurrences(reports, asked_before),
        ask_plans(reports, asked_before),
        ask_qualities(reports, [*asked_before, *opposed[0]]),
        ask_hours(claims, things, pile, matters, questions),
        ask_places(ordered, things, stands, pile),
        ask_stages(reports, central),
        ask_arms(ordered, things, pile),
        ask_calibres(ordered, things, pile),
        ask_hardest_hit(ordered, things, pile),
        ask_names(ordered, things, pile, central),
        ask_persons(ordered, things, stands, pile, central),
        ask_days(claims, things, pile, matters, questions),
        ask_lengths(claims, things, pile, [*questions, *told]),
    ]
    gathered += [answer for _, _, answers in parts for answer in answers]
    found = [*questions, *(question for part in parts for question in part[0]), *told]
    asked, aligned = align_numbers(found, things, claims, stands, pile.stories)
    # A number that no question can be put for is known by the words around it alone.
    asked = [replace(q, quoted=True, loose=True) if has_gap(q.label) else q for q in asked]
    every = tell_apart(rank_questions(once_each(asked), things.pages), claims, things)
    gathered += [answer for question in asked for answer in question.answers]
    kept = _most_central(every, {question.id for question in told})
    gathered += [answer for question in kept for answer in question.answers]
    events += [*(event for _, found_with, _ in parts for event in found_with), *aligned]
    return kept, numbers, events, put_forward(gathered, facets, claims, things)


def _most_central(questions: Iterable[OpenQuestion], told: set[str]) -> tuple[OpenQuestion, ...]:
    """Questions without those of like words that are not among the most central of any of their reports."""
    room = Counter[str]()
    kept: list[OpenQuestion] = []
    for question in questions:
        documents = {answer.span.document for answer in question.answers}
        if question.id in told:
            if all(room[document] >= _MOST_TOLD for document in documents):
                continue
            room.update(documents)
        kept.append(question)
    return tuple(kept)


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
