"""At what time of day the event of a story came about, where two reports give the hour of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ...model import Claim, OpenQuestion
from ..events.onset_words import is_of_any_story, is_wide, kind_question
from ..events.onsets import Onset
from ..events.places_told import read_places
from ..events.told_hours import Hour, read_hours
from ..events.whenwhere import POINTS, place_fit
from ..page import Page
from ..sameness.judging import Pile
from ..things.entities import Things
from .one_question import Asked
from .times_told import ask_times

SLOT = "hour"
#: Minutes by which two hours in one report may be one, rounded.
_ONE = 15
#: Minutes in which one step follows upon another.
_STEP = 25
#: Sentences in which a report says what its matter is.
_OPENING = 5
_DAY = re.compile(r"(?<!to)(?<!yester)day\b|\d{1,2}(?:st|nd|rd|th)?\s+[A-Z]|[A-Z][a-z]+\.?\s+\d{1,2}\b", re.ASCII)


def ask_hours(
    claims: Mapping[str, Sequence[Claim]],
    things: Things,
    pile: Pile,
    matters: Mapping[str, frozenset[str]],
    asked: Iterable[OpenQuestion],
) -> Asked:
    """Ask for the hour of the one event of a story that reports give an hour of.

    The event is of a kind that the opening of a report names or tells. It goes by its nouns, by what does it, or by a
    word for any event ("the accident"), which is taken for the one kind that reports of the story give hours of. Where
    a report gives two hours for the kind, there were several such events, and nothing is asked.

    Args:
        claims: claims by document.
        things: the named things.
        pile: the documents, grouped into stories.
        matters: the kinds of events that each report opens with.
        asked: questions asked already: hours that one of them holds against each other are not asked for again.

    Returns:
        Questions of time with the slot ``hour``, the events that they are about, and their answers.
    """
    story = pile.story
    told: dict[int, list[Hour]] = defaultdict(list)
    main: dict[int, set[str]] = defaultdict(set)
    for document, page in sorted(things.pages.items()):
        main[story[document]] |= matters[document]
        told[story[document]] += read_hours(page, claims[document])
    found = (pair for number in sorted(told) for pair in _by_kind(told[number], main[number]))
    return ask_times(SLOT, found, asked, _worded, "give the hour of it", len(things.pages))


def _worded(kind: str, found: Sequence[Hour]) -> tuple[str, str]:
    """The question for the hour of an event, and the noun for it."""
    noun = next((hour.onset.noun for hour in found if hour.onset.noun and not hour.onset.general), "")
    return kind_question(kind, noun), noun


def end_of_opening(page: Page, sentences: int = _OPENING) -> int:
    """Where the opening of a report, the sentences in which it says what its matter is, ends."""
    end = page.opening
    for _ in range(sentences):
        while end < len(page.text) and page.text[end].isspace():
            end += 1
        end = max(page.sentence_of(end)[1], end) if end < len(page.text) else end
    return end


def _by_kind(told: Sequence[Hour], main: set[str]) -> Iterator[tuple[str, list[Hour]]]:
    """The hours that reports of one story give of one event of each kind that is its matter."""
    named = [hour for hour in told if not hour.onset.general]
    kinds = sorted({kind for hour in named for kind, _ in hour.onset.kinds} & main)
    groups: list[tuple[str, list[Hour]]] = []
    for kind in kinds:
        own = [hour for hour in named if any(kind == other for other, _ in hour.onset.kinds)]
        if [kind] == [other for other in kinds if not is_of_any_story(other)]:
            own += [hour for hour in told if hour.onset.general and _may_be(hour.onset, kind)]
        parts = sorted({part for hour in own for other, part in hour.onset.kinds if other == kind and part})
        for part in parts or [""]:
            found = [hour for hour in own if (kind, part) in hour.onset.kinds or (len(parts) < 2 and _bare(hour, kind))]
            groups.append((kind, _without_parts(_without_steps(kind, found))))
    taken = set[tuple[str, int]]()
    # Words that can tell of several kinds tell of the one that most reports tell outright.
    for kind, own in sorted(groups, key=lambda group: (-len(_outright(*group)), group[0])):
        free = [hour for hour in own if (hour.page.id, hour.start) not in taken]
        # A part of the day may be that of another event, where the hours alone are of one.
        for found in (free, [hour for hour in free if not hour.part]):
            if len({hour.page.id for hour in found}) > 1 and _of_one(kind, found):
                taken |= {(hour.page.id, hour.start) for hour in found}
                yield kind, sorted(found, key=lambda hour: (hour.page.id, hour.start))
                break


def _outright(kind: str, found: Sequence[Hour]) -> set[str]:
    """Reports that tell the hour of an event itself."""
    return {hour.page.id for hour in found if kind not in hour.onset.steps}


def _without_steps(kind: str, found: list[Hour]) -> list[Hour]:
    """The hours without those of a step that another report's hour of the event follows closely."""
    outright = [hour.minutes for hour in found if kind not in hour.onset.steps]
    return [
        hour for hour in found
        if kind not in hour.onset.steps or not any(0 <= minutes - hour.minutes < _STEP for minutes in outright)
    ]  # fmt: skip


def _without_parts(found: list[Hour]) -> list[Hour]:
    """The hours without the part of the day that a report tells beside the hour itself."""
    told = {hour.page.id for hour in found if not hour.part}
    return [hour for hour in found if not hour.part or hour.page.id not in told]


def _bare(hour: Hour, kind: str) -> bool:
    return hour.onset.general or (kind, "") in hour.onset.kinds


def _may_be(onset: Onset, kind: str) -> bool:
    return not onset.kinds or any(other == kind for other, _ in onset.kinds)


def _of_one(kind: str, found: Sequence[Hour]) -> bool:
    """Whether hours can be those of one event: no report gives two of it, none tells it of another day or town."""
    if any(hour.onset.several for hour in found):
        return False
    by_report: dict[str, list[int]] = defaultdict(list)
    for hour in found:
        if hour.claim.modality == "happened":
            by_report[hour.page.id].append(hour.minutes)
    if any(max(own) - min(own) > _ONE for own in by_report.values()):
        return False
    days = {day for hour in found if (day := _stated_day(hour))}
    if len(days) > 1:
        return False
    return not are_told_apart(kind, found)


def are_told_apart(kind: str, found: Sequence[Hour]) -> bool:
    """Whether names or towns beside an event tell it apart from that of another report.

    Args:
        kind: the kind of event.
        found: where reports tell when it came about.
    """
    names = [own for hour in found if (own := _names(hour))]
    if any(one.isdisjoint(other) for one in names for other in names):
        return True
    towns = [[place for place in read_places(hour.page, hour.claim) if place.kind in POINTS] for hour in found]
    return not is_wide(kind) and not all(
        any(place_fit(a, b) != "apart" for a in one for b in other)
        for one in towns for other in towns if one and other
    )  # fmt: skip


def _names(hour: Hour) -> frozenset[str]:
    """Names beside what an event befell ("the bank at Barlby")."""
    head = hour.onset.subject
    if head is None:
        return frozenset()
    end = min(
        (child.left_edge.idx for child in head.rights if child.dep_ in ("relcl", "acl")), default=head.right_edge.idx
    )
    inside = hour.page.tokens_in(head.left_edge.idx, end + 1)
    dates = hour.page.times_between(head.left_edge.idx, end + 1)
    return frozenset(
        token.lower_ for token in inside
        if token.pos_ == "PROPN" and token.i != head.i and not any(time.start <= token.idx < time.end for time in dates)
    )  # fmt: skip


def _stated_day(hour: Hour) -> str:
    """The day of an hour, where its words give one that does not hang on the clock of its report ("today")."""
    return (hour.time.lower or hour.time.upper or "")[:10] if _DAY.search(hour.time.text) else ""
