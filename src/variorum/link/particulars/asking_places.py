"""Where one deed of a story was done to one thing, where two reports give different places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from ...model import Answer, Argument, Claim, Event, OpenQuestion, Time, stable_id
from ...reference import load
from ..answers import make_answer
from ..asides import aside_at
from ..page import Page
from ..questions.names import is_plural_name, spoken_name
from ..questions.noun_phrases import noun_phrase
from ..questions.one_question import Asked, make_question, reports_of, told_event
from ..sameness.judging import Pile
from ..spots import Spot, read_spot
from ..things.entities import Things
from .anchors import Anchor, read_anchor, same_anchor

#: How central such a question is against an event that as many tell of.
_WORTH = 0.5
#: Words of what a question is about.
_WORDS = 6


@dataclass(frozen=True, slots=True)
class _Told:
    page: Page
    claim: Claim
    deed: str
    anchor: Anchor
    spot: Spot
    days: frozenset[str]


def ask_places(claims: Mapping[str, Sequence[Claim]], things: Things, same: dict[str, str], pile: Pile) -> Asked:
    """Ask where the deeds were done that reports of one story tell of one thing: where the body was found.

    Args:
        claims: claims by document, in order.
        things: the named things.
        same: of an entity that may be another, the one that stands for both.
        pile: the documents, grouped into stories.

    Returns:
        Questions of place with the slot ``whereabouts DEED``; the events that they are about; and all their answers.
    """
    story = pile.story
    told: dict[tuple[int, str, str], list[_Told]] = defaultdict(list)
    for document, page in sorted(things.pages.items()):
        for claim in claims[document]:
            for one in _read(page, claim, same):
                told[story[document], one.deed, one.anchor.kind].append(one)
    questions: list[OpenQuestion] = []
    events: list[Event] = []
    answers: list[Answer] = []
    for (_, deed, _), found in sorted(told.items(), key=lambda item: item[0]):
        for group in _grouped(found):
            about = stable_id("v", "whereabouts", deed, group[0].page.id, group[0].claim.id)
            slot = f"whereabouts {deed}"
            given = [
                answer for one in group
                if (answer := make_answer(
                    one.page, about, slot, "place", one.spot.value, one.spot.start, one.spot.end, one.claim
                )) is not None
            ]  # fmt: skip
            if reports_of(given) < 2:
                continue
            share = reports_of(given) / max(len(things.pages), 1)
            questions.append(make_question(about, slot, "place", _label(group, things), given, _WORTH * share))
            events.append(told_event(about, deed, group))
            answers += given
    return questions, events, answers


@cache
def _deeds() -> tuple[dict[str, Any], ...]:
    return tuple(load("particulars")["deeds"])


def _read(page: Page, claim: Claim, same: dict[str, str]) -> Iterator[_Told]:
    """The deeds of the lexicon that a claim tells as done, with their places."""
    if claim.head != "verb" or claim.modality != "happened" or claim.polarity != "affirmed":
        return
    for deed in _deeds():
        argument = _argument(page, claim, deed)
        if argument is None or aside_at(page, claim.predicate_start) is not None:
            continue
        anchor = read_anchor(page, argument, same)
        if anchor is None or anchor.kind not in deed["of"]:
            continue
        spot = read_spot(page, claim)
        if spot is None:
            continue
        days = _days(page, claim, anchor)
        if days or not deed.get("dated"):
            yield _Told(page, claim, deed["name"], anchor, spot, days)


def _argument(page: Page, claim: Claim, deed: Mapping[str, Any]) -> Argument | None:
    """What a claim's deed is done to, or what does it."""
    lemma = claim.predicate
    ends = deed.get("ends", {}).get(lemma)  # "taken into custody"
    if lemma in deed.get("patient", ()) or (ends and any(part.text.casefold() == ends for part in claim.parts)):
        return next((part for part in claim.parts if part.role == "object"), None)
    if lemma in deed.get("actor", ()):
        takes = next((part.text for part in claim.parts if part.role == "object"), "")
        if (lemma == "take") != (takes == "place"):
            return None
        return claim.doer
    return None


def _days(page: Page, claim: Claim, anchor: Anchor) -> frozenset[str]:
    """The days that a clause tells its deed of."""
    times: list[Time] = [*claim.times, *page.times_between(anchor.bearer.start, anchor.bearer.end)]
    times += page.times_between(claim.evidence.start, claim.evidence.end)
    return frozenset(time.lower[:10] for time in times if time.lower and (time.upper or "")[:10] == time.lower[:10])


def _grouped(found: Sequence[_Told]) -> list[list[_Told]]:
    """What is told of one thing; of what may be either of two things, nothing."""
    groups: list[list[_Told]] = []
    for one in sorted(found, key=lambda one: (-len(one.anchor.telling), one.page.id, one.spot.start)):
        homes = [group for group in groups if all(_of_one(one, other) for other in group)]
        if len(homes) > 1:  # what its own report tells it of is what it means
            homes = [group for group in homes if any(one.page.id == other.page.id for other in group)] or homes
        if len(homes) == 1:
            homes[0].append(one)
        elif not homes:
            groups.append([one])
    return [group for group in groups if len({one.page.id for one in group}) > 1]


def _of_one(one: _Told, other: _Told) -> bool:
    if not same_anchor(one.anchor, other.anchor):
        return False
    return not (one.days and other.days) or not one.days.isdisjoint(other.days)


def _label(group: Sequence[_Told], things: Things) -> str:
    question = next(deed["question"] for deed in _deeds() if deed["name"] == group[0].deed)
    named = sorted({thing for one in group for thing in one.anchor.bearer.things if one.anchor.kind == "person"})
    if named:
        name = spoken_name(things, named[0])
        return question.format(name=name, was="were" if is_plural_name(name) else "was")
    made: set[tuple[int, str]] = set()
    for one in group:
        bearer = one.anchor.bearer
        head = one.page.head(bearer.start, bearer.end)
        words = noun_phrase(one.page, head, _WORDS) if head is not None else ""
        if words and head is not None:
            made.add((len(words), _definite(words)))
    name = min(made)[1] if made else "it"
    return question.format(name=name, was="were" if group[0].anchor.bearer.several else "was")


def _definite(words: str) -> str:
    first, _, rest = words.partition(" ")
    return f"the {rest}" if first.casefold() in ("a", "an", "his", "her", "its", "their") and rest else words
