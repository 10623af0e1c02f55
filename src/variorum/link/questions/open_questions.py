"""Open questions: answers put together by what they are about and which slot they fill."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter

from ...model import Answer, OpenQuestion, stable_id
from ...reference import load

#: Where an answer stands.
_WHERE = attrgetter("span.document", "span.start", "id")
#: How much a slot matters to a reader, beside how central its event or thing is.
_WEIGHT = {
    "killed": 1.0, "range": 1.0, "status": 0.9, "when": 0.9, "injured": 0.9, "magnitude": 0.9, "where": 0.8, "who": 0.8,
    "whom": 0.8, "with what": 0.6, "why": 0.5, "kind": 0.4, "age": 0.3, "name": 0.25,
    **load("thing_slots")["weights"],
}  # fmt: skip
#: What a number of something counted matters.
_COUNT = 0.85
#: From here on a thing is central enough for a question with one answer.
_CENTRAL = 0.5
#: From here on a person is central enough for a question about an office.
_NAMED = 0.2
#: Slots that the words beside a name fill: nobody asks them of one report alone.
_BESIDE = frozenset({*load("thing_slots")["weights"], "name", "age"})
_ALONE = frozenset({"when", "where", "who", "status", "killed", "injured", "range", "magnitude", "speed", "kind"})


def _without_repeats(answers: list[Answer]) -> list[Answer]:
    """Answers without those that say the same again in one document; a count or date may stand there twice."""
    seen: dict[tuple[object, ...], int] = {}
    kept: list[Answer] = []
    for answer in answers:
        value = answer.value
        said = value.status or value.entity or value.label or value.text.casefold()
        key = (answer.span.document, said, answer.modality, answer.polarity, answer.premises)
        times = seen[key] = seen.get(key, 0) + 1
        if times <= (2 if answer.kind in ("quantity", "time") else 1):
            kept.append(answer)
    return kept


def _told_alone(base: str, members: list[Answer], central: float) -> bool:
    """Whether what one document alone says is a question: a denial, numbers at odds, or something central."""
    if base in _ALONE and central >= (_NAMED if base == "kind" else _CENTRAL):
        # Whom one report alone names as behind something is asked of a name, not of a description.
        return base != "who" or any(answer.value.entity for answer in members)
    denied = any(answer.value.status == "denied" for answer in members)
    values = {(q.lower, q.upper) for answer in members if (q := answer.value.quantity) is not None}
    return denied or (len(values) > 1 and base in _ALONE and central >= _NAMED)


def _worth_asking(slot: str, members: list[Answer], documents: int) -> bool:
    """A full name where reports differ in it; what else is told beside a name where two reports tell it."""
    return documents > 1


def open_questions(
    answers: Iterable[Answer],
    stand_for: Callable[[str], str],
    label: Callable[[str, str, Sequence[Answer]], str],
    central: Callable[[str], float],
    minor: Callable[[str, str], bool] = lambda about, slot: False,
) -> tuple[OpenQuestion, ...]:
    """Put answers together into questions.

    A question is kept with two answers or more, or with one where it matters much and is about something central.
    A status is kept where it changes from document to document or somebody denies it.

    Args:
        answers: all answers.
        stand_for: of an event or entity, the one whose questions it shares (itself, or its possible same).
        label: the question in English, of what it is about, its slot and its answers.
        central: how central an event or entity is, 0 to 1.
        minor: whether a slot of something matters little beside its other ones.

    Returns:
        Questions, the most central first.
    """
    groups: dict[tuple[str, str], dict[str, Answer]] = defaultdict(dict)
    for answer in answers:
        groups[(stand_for(answer.about), answer.slot)][answer.id] = answer
    questions: list[OpenQuestion] = []
    for (about, slot), found in sorted(groups.items()):
        members = _without_repeats(sorted(found.values(), key=_WHERE))
        base = slot.partition("@")[0]
        worth = _COUNT if base.startswith("number of ") else _WEIGHT.get(base, 0.6)
        weight = round(central(about) * (0.1 if minor(about, slot) else worth), 4)
        documents = {answer.span.document for answer in members}
        least = _NAMED if base == "kind" else _CENTRAL
        if len(members) < 2 and not (base in _ALONE and central(about) >= least):
            continue
        if len(documents) < 2 and not _told_alone(base, members, central(about)):
            continue
        if base in _BESIDE and not _worth_asking(base, members, len(documents)):
            continue
        statuses = {answer.value.status for answer in members}
        if slot == "status" and len(documents) < 2 and "denied" not in statuses:
            continue
        questions.append(
            OpenQuestion(
                id=stable_id("q", about, slot),
                label=label(about, slot, members),
                kind=members[0].kind,
                about=about,
                slot=slot,
                answers=tuple(members),
                central=weight,
            )
        )
    kept = _without_echoes(questions)
    return tuple(sorted(kept, key=lambda question: (-question.central, question.label, question.id)))


def _without_echoes(questions: list[OpenQuestion]) -> list[OpenQuestion]:
    """Questions without those for a name that another one has asked for, with the same words as answers.

    Who holds an office, what the name of its holder is and what the full name of that person is are one question.
    """
    taken = set[tuple[str, int]]()
    kept: list[OpenQuestion] = []
    order = {"holder": 1, "named": 2, "name": 3}
    for question in sorted(
        questions, key=lambda question: (order.get(question.slot.partition("@")[0], 0), question.id)
    ):
        if question.slot.partition("@")[0] in order:
            spans = {(answer.span.document, answer.span.start) for answer in question.answers}
            if spans <= taken:
                continue
            taken |= spans
        kept.append(question)
    return kept
