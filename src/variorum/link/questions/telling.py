"""Questions of what reports tell in like words, beside those that the event lexicon and the things ask."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from ...model import Answer, Claim, Event, OpenQuestion, stable_id
from ..answers import LONGEST, make_answer
from ..classes import hosts
from ..statements.facets import Facet
from ..statements.parallel_answers import answer_parallel
from ..statements.parallels import Parallel
from ..statements.reading import Statement
from ..statements.shared_phrases import Shared
from ..things.entities import Things
from .event_making import make_told_event
from .natures import words
from .open_questions import open_questions
from .told_questions import QUOTED, told_question

#: How central what reports tell in like words is against an event that as many tell of: in one text's words, in like
#: words of one verb, in other words.
_COPIED, _FIRM, _LOOSE = 0.1, 0.3, 0.2
#: Slots of circumstances, that nobody asks in a quotation where all answer the same.
_ROUND = frozenset({"in what", "with what", "for what", "of what", "to what", "by what", "as what", "how long"})
#: What a question matters less by whose verb tells nothing by itself, or that is no plain English, which is one that
#: strays further than this.
_LIGHT, _STRAYED, _PLAIN = 0.4, 0.35, 2


@dataclass(slots=True)
class Joined:
    """Which stretches of the documents answer one question already.

    Attributes:
        stretches: ``(start, end, number of the question)`` by document and by their starts, told in longest answers.
        own: the same of each question by document, ``(start, end)``.
        slots: the slot of each question.
    """

    stretches: dict[tuple[str, int], list[tuple[int, int, int]]] = field(
        default_factory=lambda: defaultdict[tuple[str, int], list[tuple[int, int, int]]](list)
    )
    own: list[dict[str, list[tuple[int, int]]]] = field(default_factory=list[dict[str, list[tuple[int, int]]]])
    slots: list[str] = field(default_factory=list[str])

    def add(self, question: OpenQuestion) -> None:
        """Take in the answers of a question."""
        own: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for answer in question.answers:
            span = answer.span
            self.stretches[span.document, span.start // LONGEST].append((span.start, span.end, len(self.slots)))
            own[span.document].append((span.start, span.end))
        self.own.append(own)
        self.slots.append(question.slot)

    def holds(self, answers: Iterable[Answer]) -> bool:
        """Whether one question has answers where all of these stand."""
        common: set[int] | None = None
        for answer in answers:
            span, slot = answer.span, answer.slot
            if common is None:
                common = self._at(span.document, span.start, span.end, slot)
            else:
                common = {n for n in common if self._has(n, span.document, span.start, span.end, slot)}
            if not common:
                return False
        return bool(common)

    def _at(self, document: str, start: int, end: int, slot: str) -> set[int]:
        """The questions that have an answer in a stretch."""
        found = set[int]()
        for step in range(start // LONGEST - 1, (end - 1) // LONGEST + 1):
            for first, last, number in self.stretches.get((document, step), ()):
                if number not in found and _one_place(first, last, start, end, self.slots[number] == slot):
                    found.add(number)
        return found

    def _has(self, number: int, document: str, start: int, end: int, slot: str) -> bool:
        """Whether a question has an answer in a stretch."""
        same = self.slots[number] == slot
        return any(_one_place(first, last, start, end, same) for first, last in self.own[number].get(document, ()))


def _one_place(first: int, last: int, start: int, end: int, same: bool) -> bool:
    """Whether two stretches are one answer's: of one slot where they meet, else where they are nearly the same.

    Words inside a longer answer may say something else, unless they answer the same.
    """
    if last <= start or end <= first:
        return False
    return same or 2 * (min(last, end) - max(first, start)) >= max(last - first, end - start)


def ask_told(
    acts: Mapping[str, Parallel],
    shared: Iterable[Shared],
    facets: Mapping[str, list[Facet]],
    things: Things,
    asked: Sequence[OpenQuestion],
    taken: set[tuple[str, int]],
    gathered: list[Answer],
) -> tuple[list[OpenQuestion], list[Event]]:
    """Ask what several reports tell in like words, where no other question joins the same answers.

    Args:
        acts: statements of like words by identifier (that of the event it belongs to, ``+``, its own).
        shared: phrases that reports share.
        facets: facets of each claim by its identifier.
        things: the named things.
        asked: questions asked already.
        taken: ``(document, offset)`` of numbers that answer a question already.
        gathered: all answers so far, to which those put forward here are added.

    Returns:
        The questions, and the events that they are about.
    """
    documents = max(len(things.pages), 1)
    joined = Joined()
    for question in asked:
        joined.add(question)
    questions: list[OpenQuestion] = []
    events: dict[str, Event] = {}

    filled = {(question.about, question.slot) for question in asked}

    def keep(found: list[Answer], parallel: Parallel, identifier: str, weight: float, owner: str = "") -> None:
        gathered.extend(found)
        statuses = {answer.value.status for answer in found if answer.slot == "status"}
        light = all(statement.claim.predicate in words("light") for statement in parallel.statements)
        slots = {answer.slot for answer in found}
        one_deed = bool(frozenset[str].intersection(*(statement.acts for statement in parallel.statements)))
        central = round(weight * len(parallel.documents) / documents, 4)
        made = open_questions(
            found, stand_for=lambda key: key, label=lambda _, slot, __: slot,
            central=lambda _: central,
            # All tell it as done, and with one verb: hardly anybody asks whether it was.
            minor=lambda _, slot: (
                slot == "status" and len(statuses) == 1 and one_deed and (parallel.firm or len(slots) > 1)
            ),
        )  # fmt: skip
        for question in made:
            if joined.holds(question.answers):
                continue
            joined.add(question)
            label, strays = told_question(parallel, question.slot, question.answers)
            whole = strays < QUOTED
            if not label or not (whole or _bears(question)) or _is_idle(question, label):
                continue
            matters = (_LIGHT if light else 1.0) * (_STRAYED if strays > _PLAIN else 1.0) * (1.0 if whole else _STRAYED)
            worded = replace(
                question, label=label, quoted=not whole, loose=not parallel.firm,
                central=round(question.central * matters, 4),
            )  # fmt: skip
            if owner and (owner, question.slot) not in filled:
                filled.add((owner, question.slot))
                key = stable_id("q", owner, question.slot)
                questions.append(replace(worded, id=key, about=owner))
                continue
            questions.append(worded)
            if identifier not in events:
                events[identifier] = make_told_event(identifier, parallel)

    ordered = sorted(acts.items(), key=lambda item: (not item[1].firm, item[0]))
    for key, parallel in ordered:
        owner, _, own = key.partition("+")
        if not own and parallel.key in hosts("background"):
            continue
        identifier = own or owner
        found = answer_parallel(identifier, parallel, facets, taken)
        taken.update((a.span.document, a.span.start) for a in found if a.kind == "quantity")
        weight = _COPIED if parallel.copied else _FIRM if parallel.firm else _LOOSE
        keep(found, parallel, identifier, weight, owner if own else "")
    for group in shared:
        identifier = stable_id("v", "shared", *sorted(f"{p.claim.id} {p.facet.start}" for p in group.phrases))
        keep(list(_of_shared(identifier, group)), _as_parallel(group), identifier, _LOOSE)
    return questions, list(events.values())


def _is_idle(question: OpenQuestion, label: str) -> bool:
    """Whether the answers are words of a set phrase or for anything at all, so that nobody would ask for them."""
    if question.slot != "status" and all(
        f" {a.value.text.casefold()}" in f" {label.casefold()}" for a in question.answers
    ):
        return True  # the question has the answer in it
    said = {answer.value.text.casefold().split()[-1:][0] for answer in question.answers if answer.value.text.split()}
    short = all(len(answer.value.text.split()) < 3 for answer in question.answers)
    return short and question.slot not in ("status", "when", "where") and said <= words("idle")


def _bears(question: OpenQuestion) -> bool:
    """Whether a question that can only be quoted tells more than that reports use the same words."""
    values = {answer.value.entity or answer.value.label or answer.value.text.casefold() for answer in question.answers}
    named = any(answer.value.entity for answer in question.answers)
    if question.slot in _ROUND:
        return len(values) > 1 or named
    return True


def _of_shared(about: str, group: Shared) -> Iterator[Answer]:
    """The phrases of a group as answers to one question, which the first of them gives its form."""
    slot, kind = group.phrases[0].facet.slot, group.phrases[0].facet.kind
    for phrase in group.phrases:
        facet = phrase.facet
        if (facet.kind == "quantity") == (kind == "quantity"):
            answer = make_answer(phrase.page, about, slot, kind, facet.value, facet.start, facet.end, phrase.claim)
            if answer is not None:
                yield answer


def _as_parallel(group: Shared) -> Parallel:
    """The claims of shared phrases as statements, for their labels."""
    claims: dict[str, Claim] = {phrase.claim.id: phrase.claim for phrase in group.phrases}
    pages = {phrase.claim.id: phrase.page for phrase in group.phrases}
    key = group.phrases[0].claim.predicate
    return Parallel(
        key=key,
        statements=[Statement(claim, key) for claim in claims.values()],
        pages=[pages[identifier] for identifier in claims],
        firm=False,
        reasons=group.reasons,
    )
