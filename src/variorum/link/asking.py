"""All answers of the pile, put together into its questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..model import Answer, Claim, Entity, OpenQuestion, stable_id
from .classes import event_classes, hosts
from .counted import Counted, answer_counted, counted_question, find_counted
from .counts import read_counts
from .event_answers import answer_events, main_place
from .gatherings import Gathering
from .happenings import Happening
from .labels import event_label, event_question, thing_question
from .measures import answer_measures
from .parallel_answers import answer_parallel, parallel_question
from .parallels import Parallel
from .questions import open_questions
from .statuses import answer_status
from .tallies import answer_tallies
from .thing_answers import answer_things
from .things import Things
from .tolls import answer_counts

#: No report is given more questions of like words than a reader of it would go through.
_MOST_TOLD = 50
#: Slots that an event of the lexicon answers by its own rules.
_EVENT_SLOTS = frozenset({"when", "where", "who", "whom", "status", "why"})


def ask_questions(
    named: dict[str, Gathering],
    acts: dict[str, Parallel],
    happenings: dict[str, list[Happening]],
    claims: dict[str, list[Claim]],
    things: Things,
    stands: dict[str, str],
    entities: tuple[Entity, ...],
) -> tuple[tuple[OpenQuestion, ...], dict[str, Counted]]:
    """Gather all answers of the pile and put them together into questions.

    Args:
        named: events of the lexicon by identifier.
        acts: what several reports tell in like words, by identifier (that of the event it belongs to, ``+``, its own).
        happenings: happenings by document.
        claims: claims by document.
        things: the named things.
        stands: of an entity that may be another, the one that stands for both.
        entities: for how central each is.

    Returns:
        The questions, and the numbers of one kind of thing that some are about.
    """
    documents = max(len(things.pages), 1)
    about = {id(part): identifier for identifier, gathering in named.items() for part in gathering.parts}
    labels = {identifier: event_label(gathering, things) for identifier, gathering in named.items()}
    central = {entity.id: entity.central for entity in entities}
    central |= {key: round(len(gathering.documents) / documents, 4) for key, gathering in named.items()}

    joined = {identifier for identifier, gathering in named.items() if len(gathering.documents) > 1}
    taken = set[tuple[str, int]]()
    whom = set[str]()
    numbers: dict[str, Counted] = {}
    told: dict[tuple[str, str], Parallel] = {}
    states: dict[str, set[str]] = {}
    homes = {identifier: [place] for identifier, gathering in named.items() if (place := main_place(gathering))}
    central |= {
        key: round((0.1 if parallel.copied else 0.3) * len(parallel.documents) / documents, 4)
        for key, parallel in acts.items()
        if "+" not in key
    }

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
            if not own and parallel.key in hosts("background"):
                continue
            without = _EVENT_SLOTS if own else frozenset[str]()
            nominal = bool(own) and event_classes()[named[owner].type].voice == "nominal"
            if nominal or owner in whom or (own and named[owner].roles.get("patient")):
                without |= {"what"}
            for answer in answer_parallel(owner, parallel, things, without, taken):
                if answer.kind == "quantity":
                    taken.add((answer.span.document, answer.span.start))
                told.setdefault((owner, answer.slot), parallel)
                if answer.slot == "status":
                    states.setdefault(owner, set()).add(answer.value.status or "")
                yield answer
        for counted in find_counted(things, claims, stands, taken):
            use = min((page.id, quantity.start) for page, quantity, _ in counted.uses)
            identifier = stable_id("v", "number", counted.noun, *use)
            numbers[identifier] = counted
            central[identifier] = round(0.3 * len({page.id for page, *_ in counted.uses}) / documents, 4)
            yield from answer_counted(identifier, counted)

    def label(key: str, slot: str) -> str:
        if (key, slot) in told:
            return parallel_question(told[key, slot], slot)
        if key in named:
            return event_question(named[key], slot, things, labels[key])
        if key in numbers:
            return counted_question(numbers[key])
        return thing_question(key, slot, things)

    questions = open_questions(
        answers(),
        stand_for=lambda key: stands.get(key, key),
        label=label,
        central=lambda key: central.get(key, 0.0),
        order=lambda answer: (answer.span.document, answer.span.start),
        # All tell it as done: hardly anybody asks whether it was.
        minor=lambda key, slot: slot == "status" and len(states.get(key, ())) == 1 and (key, slot) in told,
    )
    return _most_central(questions, {pair for pair in told if pair[0] not in named}), numbers


def _most_central(questions: tuple[OpenQuestion, ...], told: set[tuple[str, str]]) -> tuple[OpenQuestion, ...]:
    """Questions without those of like words that are not among the most central of any of their reports."""
    room = Counter[str]()
    kept: list[OpenQuestion] = []
    for question in questions:
        documents = {answer.span.document for answer in question.answers}
        if (question.about, question.slot) in told:
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
