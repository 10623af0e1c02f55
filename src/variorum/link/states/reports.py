"""What every question of a state is asked from, and the one form in which such questions are handed on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import ParamSpec, Protocol, TypeVar

from ...model import Answer, Claim, Event, OpenQuestion, Value
from ..answers import make_answer
from ..page import Page
from ..questions.one_question import Asked, Placed
from ..sameness.judging import Pile
from ..things.entities import Things

#: A question, and the event that it is about; None where it is about a named thing.
Found = tuple[OpenQuestion, Event | None]


@dataclass(frozen=True, slots=True)
class Reports:
    """What the reports of all stories say, and of what.

    Attributes:
        claims: claims by document, in order.
        things: the named things.
        same: of an entity that may be another, the one that stands for both.
        pile: the documents, grouped into stories.
    """

    claims: Mapping[str, Sequence[Claim]]
    things: Things
    same: dict[str, str]
    pile: Pile

    def each(self) -> Iterator[tuple[int, Page, Sequence[Claim]]]:
        """The story of each document, its page and its claims, in order of the documents."""
        story = self.pile.story
        for document, page in sorted(self.things.pages.items()):
            yield story[document], page, self.claims[document]


class Stretch(Placed, Protocol):
    """What was read in some words of a claim."""

    @property
    def start(self) -> int:
        """Where the words begin."""
        ...

    @property
    def end(self) -> int:
        """Where they end."""
        ...


_Told = TypeVar("_Told", bound=Stretch)
_Args = ParamSpec("_Args")


def state_answers(about: str, slot: str, told: Iterable[_Told], label: Callable[[_Told], str]) -> list[Answer]:
    """The words in which a state is told as answers; words that are too many for one are left out.

    Args:
        about: event or entity.
        slot: which question about it.
        told: what was read, with its words.
        label: the state that it tells, as a reader is shown it.
    """
    found: list[Answer] = []
    for one in told:
        value = Value(text=one.page.text[one.start : one.end], label=label(one))
        answer = make_answer(one.page, about, slot, "status", value, one.start, one.end, one.claim)
        if answer is not None:
            found.append(answer)
    return found


def gathered(ask: Callable[_Args, Iterator[Found]]) -> Callable[_Args, Asked]:
    """Let what yields questions with their events return all of them: the questions, the events and the answers."""

    @wraps(ask)
    def asked(*args: _Args.args, **kwargs: _Args.kwargs) -> Asked:
        found = list(ask(*args, **kwargs))
        questions = [question for question, _ in found]
        events = [event for _, event in found if event is not None]
        return questions, events, [answer for question in questions for answer in question.answers]

    return asked
