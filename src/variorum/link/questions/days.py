"""On what day the event of a story came about, where the openings of two reports give the day of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ...model import Claim, OpenQuestion
from ..events.onset_words import kind_question, listed
from ..events.told_hours import Hour, read_days
from ..events.whenwhere import days_of
from ..sameness.judging import Pile
from ..things.entities import Things
from .hours import are_told_apart, end_of_opening
from .one_question import Asked
from .times_told import ask_times

SLOT = "when"


def ask_days(
    claims: Mapping[str, Sequence[Claim]],
    things: Things,
    pile: Pile,
    matters: Mapping[str, frozenset[str]],
    asked: Iterable[OpenQuestion],
) -> Asked:
    """Ask for the day of the one event of a story that reports open with, of a kind that does not soon come again.

    Args:
        claims: claims by document.
        things: the named things.
        pile: the documents, grouped into stories.
        matters: the kinds of events that each report opens with.
        asked: questions asked already: days that one of them holds against each other are not asked for again.

    Returns:
        Questions of time with the slot ``when``, the events that they are about, and their answers.
    """
    story = pile.story
    told: dict[int, list[Hour]] = defaultdict(list)
    main: dict[int, list[frozenset[str]]] = defaultdict(list)
    for document, page in sorted(things.pages.items()):
        main[story[document]].append(matters[document])
        told[story[document]] += read_days(page, claims[document], end_of_opening(page))
    found = (pair for number in sorted(told) for pair in _by_kind(told[number], frozenset().union(*main[number])))
    return ask_times(SLOT, found, asked, _worded, "give the day of it", len(things.pages))


def _worded(kind: str, found: Sequence[Hour]) -> tuple[str, str]:
    """The question for the day of an event, and the noun for it."""
    noun = next((day.onset.noun for day in found if day.onset.noun), "")
    return kind_question(kind, noun, "On what day"), noun


def _by_kind(told: Sequence[Hour], main: frozenset[str]) -> Iterator[tuple[str, list[Hour]]]:
    """The days that the openings of reports give of one event of a kind that is their matter."""
    taken = set[tuple[str, int]]()
    for kind in sorted(listed("once") & main):
        own = [day for day in told if kind in {other for other, _ in day.onset.kinds} - day.onset.steps]
        own = [day for day in own if not day.onset.general and (day.page.id, day.start) not in taken]
        parts = {part for day in own for other, part in day.onset.kinds if other == kind and part}
        by_report: dict[str, set[str]] = defaultdict(set)
        for day in own:
            by_report[day.page.id] |= days_of([day.time])
        several = any(len(days) > 1 for days in by_report.values()) or any(day.onset.several for day in own)
        several = several or len(parts) > 1
        if len(by_report) > 1 and not several and not are_told_apart(kind, own):
            taken |= {(day.page.id, day.start) for day in own}
            yield kind, own
