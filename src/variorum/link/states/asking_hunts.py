"""Questions of whether whoever did it was caught, where one report tells of the search and another of the arrest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ...model import Answer, Claim, Event, OpenQuestion, Value, stable_id
from ..answers import make_answer
from ..questions.names import spoken_name
from ..questions.one_question import Asked, make_question, reports_of, told_event
from ..sameness.judging import Pile
from ..things.entities import Things
from .hunts import Hunted, read_hunt
from .scales import scale_named

#: How central such a question is against an event that as many tell of.
_WORTH = 0.5
#: The slot.
SLOT = "state hunt"
#: Statements of a report that answer it.
_MOST = 6


def ask_hunts(
    claims: Mapping[str, Sequence[Claim]],
    things: Things,
    same: dict[str, str],
    pile: Pile,
    asked: Iterable[OpenQuestion],
) -> Asked:
    """Ask whether the one who is sought by one report was caught, where another report of the story tells of it.

    Args:
        claims: claims by document, in order.
        things: the named things.
        same: of an entity that may be another, the one that stands for both.
        pile: the documents, grouped into stories.
        asked: questions asked already: what one of them holds against each other is not asked again.

    Returns:
        Questions of status with the slot ``state hunt``; the events that they are about; and all their answers.
    """
    stories: dict[int, dict[str, list[Hunted]]] = defaultdict(dict)
    for document, page in sorted(things.pages.items()):
        found = [hunted for claim in claims[document] if (hunted := read_hunt(page, claim, same)) is not None]
        if found:
            stories[pile.story[document]][document] = found
    held = [
        {answer.claim for answer in question.answers} for question in asked if question.slot == "state custody"
    ]  # fmt: skip
    questions: list[OpenQuestion] = []
    events: list[Event] = []
    answers: list[Answer] = []
    for _, told in sorted(stories.items()):
        kept = _one_hunt(told)
        ids = {one.claim.id for one in kept}
        if not kept or any(ids & claimed for claimed in held):
            continue
        named = sorted({thing for one in kept if one.bearer for thing in one.bearer.things & things.clusters.keys()})
        about = named[0] if named else stable_id("v", SLOT, kept[0].page.id, kept[0].claim.id)
        given = [answer for one in kept if (answer := _answer(about, one)) is not None]
        if len({answer.value.label for answer in given}) < 2:
            continue
        name = spoken_name(things, named[0]) if named else _called(kept)
        label = scale_named("hunt").question.format(name=name, was="was")
        weight = _WORTH * reports_of(given) / max(len(things.pages), 1)
        questions.append(make_question(about, SLOT, "status", label[0].upper() + label[1:], given, weight))
        if not named:
            events.append(told_event(about, "hunt", kept))
        answers += given
    return questions, events, answers


def _one_hunt(told: Mapping[str, Sequence[Hunted]]) -> list[Hunted]:
    """What the reports of a story tell of the one who is sought; none where it may be of two persons."""
    caught = {document: [one for one in own if one.caught] for document, own in told.items()}
    seen = [one for own in caught.values() for one in own if one.bearer is not None]
    persons = {thing for one in seen if one.bearer for thing in one.bearer.things}
    # Reports that tell of two persons' arrests may mean either by the suspect.
    if not seen or len(persons) > 1:
        return []
    sought = [
        one
        for document, own in told.items()
        if not caught[document]
        for one in own
        if one.bearer is None or not one.bearer.things or one.bearer.things & persons
    ]
    kept = [one for own in caught.values() for one in own[:_MOST]] + sought
    return sorted(kept, key=lambda one: (one.page.id, one.start, one.claim.id)) if sought else []


def _called(kept: Sequence[Hunted]) -> str:
    """What the one who is sought is called: by what they did."""
    for one in sorted(kept, key=lambda one: (not one.culprit, one.page.id, one.start)):
        if one.bearer is not None:
            head = one.page.head(one.bearer.start, one.bearer.end)
            if head is not None:
                return f"the {head.text}"
    return "the suspect"


def _answer(about: str, one: Hunted) -> Answer | None:
    labels = scale_named("hunt").labels
    label = labels["one"] if one.caught else labels["other"]
    value = Value(text=one.page.text[one.start : one.end], label=label)
    return make_answer(one.page, about, SLOT, "status", value, one.start, one.end, one.claim)
