"""Filters: by what a reader can choose among the questions, and what each question answers to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ..model import Claim, Dossier, Position, Question
from .quote_view import Desk
from .wording import STATES, shortened

#: Names in one list of choices; less frequent ones are found by words.
_MOST = 40
#: Kinds of question as a reader calls them.
_KINDS = {
    "time": "when",
    "quantity": "how many, how much",
    "place": "where",
    "actor": "who or what",
    "status": "whether",
    "identity": "names and offices",
    "reason": "why",
}


@dataclass(frozen=True)
class Choices:
    """What can be chosen: (value, words) by filter; a list of fewer than two is not worth showing."""

    states: tuple[tuple[str, str], ...]
    kinds: tuple[tuple[str, str], ...]
    things: tuple[tuple[str, str], ...]
    said: tuple[tuple[str, str], ...]
    reports: tuple[tuple[str, str], ...]
    dated: bool


@dataclass(frozen=True)
class Traits:
    """What one question answers to.

    Attributes:
        reports: letters of the reports.
        things, said: numbers of things and speakers in :class:`Choices`, as words apart.
        first, last: ISO dates between which lies what the answers tell of; empty where none is told.
    """

    reports: str
    things: str
    said: str
    first: str
    last: str


@dataclass(frozen=True)
class Filters:
    """The choices, and the traits of each question by its identifier."""

    choices: Choices
    traits: dict[str, Traits]


def question_filters(dossier: Dossier, desk: Desk) -> Filters:
    """What the questions of a dossier can be chosen by: relation, kind, thing, speaker, report and time."""
    things = {question.id: _things(question, dossier, desk) for question in dossier.questions}
    said = {question.id: _speakers(question, desk) for question in dossier.questions}
    thing_numbers, said_numbers = _numbered(things.values()), _numbered(said.values())
    traits: dict[str, Traits] = {}
    for question in dossier.questions:
        first, last = _bounds(question, desk)
        documents = {name for position in question.positions for name in position.documents}
        traits[question.id] = Traits(
            reports=" ".join(sorted(desk.letters[name] for name in documents if name in desk.letters)),
            things=" ".join(str(thing_numbers[name]) for name in sorted(things[question.id]) if name in thing_numbers),
            said=" ".join(str(said_numbers[name]) for name in sorted(said[question.id]) if name in said_numbers),
            first=first,
            last=last,
        )
    states = {question.state for question in dossier.questions}
    kinds = {question.kind for question in dossier.questions}
    choices = Choices(
        states=tuple((state, words[0]) for state, words in STATES.items() if state in states),
        kinds=tuple((kind, words) for kind, words in _KINDS.items() if kind in kinds),
        things=tuple((str(number), shortened(name, 50)) for name, number in thing_numbers.items()),
        said=tuple((str(number), shortened(name, 50)) for name, number in said_numbers.items()),
        reports=tuple(
            (desk.letters[one.id], f"{desk.letters[one.id]} {desk.names[one.id]}") for one in dossier.documents
        ),
        dated=any(one.first or one.last for one in traits.values()),
    )
    return Filters(choices, traits)


def _claims(position: Position, desk: Desk) -> Iterable[Claim]:
    return (desk.claims[name] for name in position.claims if name in desk.claims)


def _things(question: Question, dossier: Dossier, desk: Desk) -> set[str]:
    """Names of the things that a question is about or is answered by."""
    found = {question.about}
    for position in question.positions:
        if position.value.entity:
            found.add(position.value.entity)
        for claim in _claims(position, desk):
            if claim.subject is not None and claim.subject.entity:
                found.add(claim.subject.entity)
    return {desk.entities[name] for name in found if name in desk.entities}


def _speakers(question: Question, desk: Desk) -> set[str]:
    """Names of those who are said to have said an answer, in the claims' chains."""
    return {
        link.name
        for position in question.positions
        for claim in _claims(position, desk)
        for link in claim.attribution[:-1]
        if link.name
    }


def _numbered(sets: Iterable[set[str]]) -> dict[str, int]:
    """The most frequent names, numbered in the order of the alphabet."""
    counts = Counter(name for names in sets for name in names)
    most = sorted(counts, key=lambda name: (-counts[name], name))[:_MOST]
    return {name: number for number, name in enumerate(sorted(most, key=lambda name: (name.casefold(), name)))}


def _bounds(question: Question, desk: Desk) -> tuple[str, str]:
    """The days between which lies what the answers tell of, as far as both ends are told."""
    times = [
        time
        for position in question.positions
        for time in (
            [position.value.time]
            if position.value.time is not None
            else [one for claim in _claims(position, desk) for one in claim.times]
        )
    ]
    # Only ISO dates of four-digit years compare as text, and only these can be typed into the filter.
    lowers = sorted(time.lower[:10] for time in times if time.lower and time.lower[:4].isdigit())
    uppers = sorted(time.upper[:10] for time in times if time.upper and time.upper[:4].isdigit())
    return (lowers[0] if lowers else ""), (uppers[-1] if uppers else "")
