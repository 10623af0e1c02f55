"""At what time of day the event of a story happened, where two reports give the hour of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...model import Answer, Claim, Event, OpenQuestion, Time, Value, stable_id
from ..answers import make_answer
from ..classes import event_classes, hosts, of_noun, of_verb
from ..page import Page
from ..sameness.judging import Pile
from ..things.entities import Things

#: The slot, and how central it is against an event that as many tell of.
SLOT, _WORTH = "hour", 0.5
_CLOCK = re.compile(r"T(\d\d):(\d\d)$")
#: Minutes by which two hours in one report may be one, rounded.
_ONE = 30


@dataclass(frozen=True, slots=True)
class _Hour:
    page: Page
    claim: Claim
    time: Time
    minutes: int
    kind: str
    noun: str


def ask_hours(
    claims: Mapping[str, Sequence[Claim]], things: Things, pile: Pile
) -> tuple[list[OpenQuestion], list[Event], list[Answer]]:
    """Ask for the hour of the one event of a story that reports give an hour of.

    An event goes by its class, or by a word for any ("the accident"), which is taken for the one class that reports of
    the story give hours of. A report that gives two hours of it tells of several events, and adds nothing.

    Args:
        claims: claims by document.
        things: the named things.
        pile: the documents, grouped into stories.

    Returns:
        Questions of time with the slot ``hour``, the events that they are about, and their answers.
    """
    story = dict(zip(pile.opened, pile.stories.group, strict=True))
    told: dict[int, list[_Hour]] = defaultdict(list)
    for document, page in sorted(things.pages.items()):
        for claim in sorted(claims[document], key=lambda claim: (claim.predicate_start, claim.id)):
            told[story[document]] += _hours(page, claim)
    questions: list[OpenQuestion] = []
    events: list[Event] = []
    answers: list[Answer] = []
    for hours in (told[number] for number in sorted(told)):
        kinds = sorted({hour.kind for hour in hours if hour.kind})
        for kind in kinds or [""]:
            found = [hour for hour in hours if hour.kind == kind or (not hour.kind and len(kinds) < 2)]
            found = [hour for hour in found if _alone(hour, found)]
            if len({hour.page.id for hour in found}) < 2:
                continue
            about = stable_id("v", SLOT, found[0].page.id, found[0].claim.id)
            given = [answer for hour in found if (answer := _answer(about, hour)) is not None]
            noun = next((hour.noun for hour in found if hour.noun), event_classes()[kind].noun if kind else "")
            if len({answer.span.document for answer in given}) < 2 or not noun:
                continue
            share = len({answer.span.document for answer in given}) / max(len(things.pages), 1)
            label = f"At what time of day did the {noun} happen?"
            questions.append(
                OpenQuestion(
                    id=stable_id("q", about, SLOT), label=label, kind="time", about=about, slot=SLOT,
                    answers=tuple(sorted(given, key=lambda a: (a.span.document, a.span.start, a.id))),
                    central=round(_WORTH * share, 4),
                )
            )  # fmt: skip
            mentions = tuple(dict.fromkeys(answer.span for answer in given))
            told_by = tuple(dict.fromkeys(answer.claim for answer in given))
            reason = f"{len(mentions)} reports give the hour of it"
            events.append(
                Event(id=about, label=noun, type=kind or "event", mentions=mentions, claims=told_by, reasons=(reason,))
            )
            answers += given
    return questions, events, answers


def _hours(page: Page, claim: Claim) -> Iterator[_Hour]:
    """The hours at which a claim says that an event happened."""
    if claim.head != "verb" or claim.polarity == "denied" or claim.modality != "happened":
        return
    frame = of_verb(claim.predicate)
    kind, noun = frame[0] if frame else "", ""
    doer = claim.doer
    head = page.head(doer.start, doer.end) if doer is not None else None
    if head is not None and not hosts("fresh").isdisjoint(child.lower_ for child in head.lefts):
        return  # "a second blast"
    if head is not None and head.pos_ == "NOUN" and claim.predicate in hosts("occurrence"):
        lemma = head.lemma_.lower()
        general = lemma in hosts("any_event")
        noun = lemma if general or of_noun(lemma) else ""
        kind = "" if general else of_noun(lemma) or kind
    if (kind and kind not in hosts("sudden")) or not (kind or noun):
        return
    for time in claim.times:
        clock = _CLOCK.search(time.timex or "")
        if clock is not None and time.kind == "time":
            yield _Hour(page, claim, time, 60 * int(clock[1]) + int(clock[2]), kind, noun)


def _alone(hour: _Hour, found: Sequence[_Hour]) -> bool:
    """Whether a report gives no other hour of the event."""
    own = [other.minutes for other in found if other.page.id == hour.page.id]
    return max(own) - min(own) <= _ONE


def _answer(about: str, hour: _Hour) -> Answer | None:
    value = Value(text=hour.time.text, time=hour.time)
    return make_answer(hour.page, about, SLOT, "time", value, hour.time.start, hour.time.end, hour.claim)
