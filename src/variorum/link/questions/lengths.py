"""How long what a story tells of lasted, where two reports give the length of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ...model import Answer, Claim, Event, OpenQuestion, Value, stable_id
from ...reference import load
from ..answers import make_answer
from ..events.places_told import read_places
from ..events.told_lengths import Length, length_question, read_lengths
from ..events.whenwhere import POINTS, place_fit
from ..former import day_of
from ..page import Page
from ..sameness.judging import Pile
from ..things.entities import Things
from .hours import end_of_opening
from .one_question import Asked, answered_event, make_question, reports_of

#: The slot, and how central it is against an event that as many tell of.
SLOT, _WORTH = "how long", 0.4
#: By how much two lengths that one report gives of one thing may differ.
_ONE = 1.1
#: Days between two reports that may tell of one meeting, flight or hearing.
_SAME = 2


def ask_lengths(
    claims: Mapping[str, Sequence[Claim]], things: Things, pile: Pile, asked: Iterable[OpenQuestion]
) -> Asked:
    """Ask how long a thing lasted that two reports of one story give one length of.

    Args:
        claims: claims by document.
        things: the named things.
        pile: the documents, grouped into stories.
        asked: questions asked already: lengths that one of them holds against each other are not asked for again.

    Returns:
        Questions of time with the slot ``how long``, what they are about, and their answers.
    """
    story = pile.story
    told: dict[tuple[int, str], dict[str, list[Length]]] = defaultdict(lambda: defaultdict(list))
    for document, page in sorted(things.pages.items()):
        for length in read_lengths(page, claims[document], end_of_opening(page)):
            told[story[document], length.kind][document].append(length)
    held = [{_place(answer) for answer in question.answers} for question in asked]
    questions: list[OpenQuestion] = []
    events: list[Event] = []
    answers: list[Answer] = []
    for (_, kind), reports in sorted(told.items()):
        found = [length for own in reports.values() if _is_one(own) for length in own]
        if len({length.page.id for length in found}) < 2 or _in_towns_apart(found) or _days_apart(kind, found):
            continue
        about = stable_id("v", SLOT, kind, found[0].page.id, found[0].claim.id)
        given = [answer for length in found if (answer := _answer(about, length)) is not None]
        spans = {_place(answer) for answer in given}
        if reports_of(given) < 2 or any(ends >= spans for ends in held):
            continue
        share = reports_of(given) / max(len(things.pages), 1)
        noun = next((length.noun for length in found if length.noun), "")
        questions.append(make_question(about, SLOT, "time", length_question(kind, noun), given, _WORTH * share))
        events.append(answered_event(about, kind, noun or kind, given, "tell how long it lasted"))
        answers += given
    return questions, events, answers


def _is_one(own: Sequence[Length]) -> bool:
    """Whether a report gives one length of a thing, however often it tells it."""
    lengths = [length.seconds for length in own]
    return max(lengths) <= _ONE * min(lengths)


def _in_towns_apart(found: Sequence[Length]) -> bool:
    towns = [[place for place in read_places(length.page, length.claim) if place.kind in POINTS] for length in found]
    return any(
        all(place_fit(a, b) == "apart" for a in one for b in other)
        for one in towns for other in towns if one and other
    )  # fmt: skip


def _days_apart(kind: str, found: Sequence[Length]) -> bool:
    """Whether what a story has many of is told by reports of days apart: each tells of the talks of its own day."""
    if not load("lengths")["kinds"][kind].get("opening"):
        return False
    days = sorted(day for length in found if (day := day_of(length.page)))
    return bool(days) and (days[-1] - days[0]).days > _SAME


def _place(answer: Answer) -> tuple[str, int]:
    return answer.span.document, answer.span.end


def _answer(about: str, length: Length) -> Answer | None:
    page: Page = length.page
    time = length.time
    value = Value(text=time.text, time=time)
    return make_answer(page, about, SLOT, "time", value, time.start, time.end, length.claim)
