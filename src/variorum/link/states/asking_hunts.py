"""Questions of whether whoever did it was caught, where one report tells of the search and another of the arrest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ...model import OpenQuestion, stable_id
from ..questions.names import spoken_name
from ..questions.one_question import make_question, reports_of, told_event
from .hunts import Hunted, read_hunt
from .reports import Found, Reports, gathered, state_answers
from .scales import scale_named

#: How central such a question is against an event that as many tell of.
_WORTH = 0.5
#: The slot.
SLOT = "state hunt"
#: Statements of a report that answer it.
_MOST = 6


@gathered
def ask_hunts(reports: Reports, asked: Iterable[OpenQuestion]) -> Iterator[Found]:
    """Ask whether the one who is sought by one report was caught, where another report of the story tells of it.

    Args:
        reports: what the reports say.
        asked: questions asked already: what one of them holds against each other is not asked again.

    Yields:
        Questions of status with the slot ``state hunt``, with the events of those about somebody without a name.
    """
    things = reports.things
    stories: dict[int, dict[str, list[Hunted]]] = defaultdict(dict)
    for story, page, claims in reports.each():
        found = [hunted for claim in claims if (hunted := read_hunt(page, claim, reports.same)) is not None]
        if found:
            stories[story][page.id] = found
    held = [
        {answer.claim for answer in question.answers} for question in asked if question.slot == "state custody"
    ]  # fmt: skip
    for _, told in sorted(stories.items()):
        kept = _one_hunt(told)
        ids = {one.claim.id for one in kept}
        if not kept or any(ids & claimed for claimed in held):
            continue
        named = sorted({thing for one in kept if one.bearer for thing in one.bearer.things & things.clusters.keys()})
        about = named[0] if named else stable_id("v", SLOT, kept[0].page.id, kept[0].claim.id)
        given = state_answers(about, SLOT, kept, _label)
        if len({answer.value.label for answer in given}) < 2:
            continue
        name = spoken_name(things, named[0]) if named else _called(kept)
        label = scale_named("hunt").question.format(name=name, was="was")
        weight = _WORTH * reports_of(given) / max(len(things.pages), 1)
        question = make_question(about, SLOT, "status", label[0].upper() + label[1:], given, weight)
        yield question, None if named else told_event(about, "hunt", kept)


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


def _label(one: Hunted) -> str:
    return scale_named("hunt").labels["one" if one.caught else "other"]
