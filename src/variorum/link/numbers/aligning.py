"""Numbers of the same in several reports of one story, in whatever words: questions of how many and how much."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from msgspec.structs import replace

from ...model import Answer, Claim, Event, OpenQuestion, Value, stable_id
from ..answers import make_answer
from ..phrasing import has_gap, quotes
from ..sameness.story_groups import Stories
from ..things.entities import Things
from .groups import Aligned, group_numbers
from .index import NumberIndex
from .labels import number_question, number_slot
from .odds import ANOTHER_TIME, FURTHER, ONE_PLACE, may_join, rule_out
from .reading import read_numbers
from .signatures import Number

#: Numbers of a question that each of its numbers is checked against.
_CHECKED = 6
#: How central such a number is against an event that as many reports tell of.
_CENTRAL = 0.35


def align_numbers(
    questions: Sequence[OpenQuestion],
    things: Things,
    claims: Mapping[str, list[Claim]],
    same: Mapping[str, str],
    stories: Stories,
) -> tuple[list[OpenQuestion], list[Event]]:
    """Add to the questions those of numbers that several reports of one story give of the same.

    Where a question has some of them already, the others join it.

    Args:
        questions: questions asked so far.
        things: the named things.
        claims: claims by document.
        same: of an entity that may be another, the one that stands for both.
        stories: the stories with the words of the documents, in order of their identifiers.

    Returns:
        All questions in their order, new ones last, and the events that new ones are about.
    """
    numbers = {document: read_numbers(page, claims[document], same) for document, page in things.pages.items()}
    kinds = {entity: cluster.kind for entity, cluster in things.clusters.items()}
    questions = [checked for question in questions if (checked := _checked(question, numbers, kinds)) is not None]
    homes = _homes(questions, numbers)
    made = group_numbers(numbers, questions, homes, kinds, NumberIndex(numbers, things, stories))
    asked, events = _ask(made, questions, homes, things)
    return [_told_of(question, numbers) for question in asked], events


def _told_of(question: OpenQuestion, numbers: Mapping[str, list[Number]]) -> OpenQuestion:
    """A question of numbers with what each of them tells of."""
    if question.kind != "quantity" or len({answer.span.document for answer in question.answers}) < 2:
        return question
    senses = [number.senses if (number := _number_at(a, numbers)) is not None else () for a in question.answers]
    if not any(senses):
        return question
    answers = (replace(a, senses=tuple(sorted(own))) for a, own in zip(question.answers, senses, strict=True))
    return replace(question, answers=tuple(answers))


def _checked(
    question: OpenQuestion, numbers: Mapping[str, list[Number]], kinds: Mapping[str, str]
) -> OpenQuestion | None:
    """A question without the numbers that cannot be of the same; None where one of like words falls apart by it."""
    if question.kind != "quantity" or len({answer.span.document for answer in question.answers}) < 2:
        return question
    own = [(answer, _number_at(answer, numbers)) for answer in question.answers]
    told = question.slot.startswith("number of ")
    kept: list[Answer] = []
    for answer, number in own:
        bound = number is not None and (number.alone or number.old or number.bounds.further or bool(number.years))
        if number is None or not (told or bound):
            kept.append(answer)
            continue
        elsewhere = (n for a, n in own if n is not None and a.span.document != answer.span.document)
        against = [rule_out(number, n, kinds) for n in islice(elsewhere, _CHECKED)]
        if told and any(against):
            return None
        if not bound or not against or not all(reason in (ANOTHER_TIME, ONE_PLACE, FURTHER) for reason in against):
            kept.append(answer)
    return question if len(kept) == len(own) or not kept else replace(question, answers=tuple(kept))


def _number_at(answer: Answer, numbers: Mapping[str, list[Number]]) -> Number | None:
    own = numbers[answer.span.document]
    place = bisect_left(own, answer.span.start, key=lambda number: number.quantity.start)
    found = own[place] if place < len(own) else None
    return found if found is not None and found.quantity.start < answer.span.end else None


def _homes(questions: Sequence[OpenQuestion], numbers: Mapping[str, list[Number]]) -> dict[tuple[str, int], int]:
    """The question that asks for a number already, one of several reports before one of a single report."""
    found: dict[tuple[str, int], int] = {}
    starts = {document: [number.quantity.start for number in own] for document, own in numbers.items()}
    for position in sorted(
        range(len(questions)), key=lambda n: (len({a.span.document for a in questions[n].answers}) < 2, n)
    ):
        for answer in questions[position].answers:
            if answer.value.quantity is None and answer.kind != "quantity" and questions[position].slot != "how long":
                continue
            own, first = numbers[answer.span.document], starts[answer.span.document]
            for number in own[bisect_left(first, answer.span.start - 40) :]:
                if number.quantity.start >= answer.span.end:
                    break
                if number.quantity.end > answer.span.start:
                    found.setdefault(number.key, position)
    return found


def _ask(
    made: Sequence[Aligned], questions: Sequence[OpenQuestion], homes: Mapping[tuple[str, int], int], things: Things
) -> tuple[list[OpenQuestion], list[Event]]:
    kept = list(questions)
    gone, grown = set[int](), set[int]()
    new: list[OpenQuestion] = []
    events: list[Event] = []
    documents = max(len(things.pages), 1)
    whole: dict[int, set[tuple[str, int]]] = defaultdict(set)
    for key, position in homes.items():
        whole[position].add(key)
    for aligned in made:
        aligned.numbers.sort(key=lambda number: number.key)
        fresh = [
            number for number in aligned.numbers if homes.get(number.key, -1) != aligned.asked or aligned.asked < 0
        ]
        if aligned.asked >= 0:
            question = kept[aligned.asked]
            grown.add(aligned.asked)
            found = _answers(question.about, question.slot, fresh)
            if found:
                answers = sorted((*question.answers, *found), key=lambda a: (a.span.document, a.span.start, a.id))
                kept[aligned.asked] = _without_gap(replace(question, answers=tuple(answers)), aligned, things)
                gone |= _emptied(fresh, questions, homes)
            else:
                kept[aligned.asked] = _without_gap(question, aligned, things)
            continue
        home = _own_question(aligned, questions, homes, whole)
        if home is not None and home not in gone:
            question = kept[home]
            grown.add(home)
            others = [number for number in fresh if homes.get(number.key) != home]
            found = _answers(question.about, question.slot, others)
            answers = sorted((*question.answers, *found), key=lambda a: (a.span.document, a.span.start, a.id))
            kept[home] = _without_gap(replace(question, answers=tuple(answers)), aligned, things)
            gone |= _emptied(others, questions, homes) - {home}
            continue
        gone |= _emptied(fresh, questions, homes)
        slot = number_slot(aligned.numbers)
        about = stable_id("v", "number", slot, *aligned.numbers[0].key)
        found = _answers(about, slot, aligned.numbers)
        if len({answer.span.document for answer in found}) < 2:
            continue
        label = number_question(aligned.numbers, things)
        central = round(_CENTRAL * len(aligned.documents) / documents, 4)
        question = OpenQuestion(
            id=stable_id("q", about, slot), label=label, kind="quantity", about=about, slot=slot, answers=tuple(found),
            central=central,
        )  # fmt: skip
        new.append(question)
        events.append(
            Event(
                id=about, label=label.rstrip("?"), type="number",
                mentions=tuple(answer.span for answer in found),
                claims=tuple(dict.fromkeys(answer.claim for answer in found)),
                reasons=tuple(reason for reason, _ in aligned.reasons.most_common(6)),
            )
        )  # fmt: skip
    return [q for n, q in enumerate(kept) if n not in gone - grown] + new, events


def _without_gap(question: OpenQuestion, aligned: Aligned, things: Things) -> OpenQuestion:
    """The question in words of its own where it was half a question, and the numbers can be asked after."""
    if not quotes(question.label):
        return question
    label = number_question(aligned.numbers, things)
    return question if has_gap(label) else replace(question, label=label)


def _own_question(
    aligned: Aligned,
    questions: Sequence[OpenQuestion],
    homes: Mapping[tuple[str, int], int],
    whole: Mapping[int, set[tuple[str, int]]],
) -> int | None:
    """A question of a single report that asks for one of the numbers, for nothing else, and that all can answer."""
    keys = {number.key for number in aligned.numbers}
    for home in sorted({homes[key] for key in keys if key in homes}):
        if whole[home] <= keys and all(may_join(other, questions[home].slot) for other in aligned.numbers):
            return home
    return None


def _emptied(
    moved: Iterable[Number], questions: Sequence[OpenQuestion], homes: Mapping[tuple[str, int], int]
) -> set[int]:  # fmt: skip
    """Questions of a single report whose answers went over to another question."""
    return {homes[number.key] for number in moved if number.key in homes}


def _answers(about: str, slot: str, numbers: Iterable[Number]) -> list[Answer]:
    found: list[Answer] = []
    for number in numbers:
        quantity = number.quantity
        value = Value(text=quantity.text, quantity=quantity)
        answer = make_answer(
            number.page, about, slot, "quantity", value, quantity.start, quantity.end, number.claim
        )  # fmt: skip
        if answer is not None:
            found.append(answer)
    return found
