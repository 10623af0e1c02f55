"""Accusations and their bare denials: "The ministry accuses the rebels of ...", "they dismissed the charge"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ...model import Answer, Claim, Event, OpenQuestion, Value, stable_id
from ...reference import load
from ..answers import make_answer
from ..page import Page
from ..statements.parallels import Parallel
from ..statements.reading import Statement
from ..things.entities import Things
from .charges import Charge, denied_charge, read_charges, told_of_the_denier
from .event_making import make_told_event
from .one_question import Asked, make_question, reports_of

#: How central such a dispute is against an event that as many tell of.
_WORTH = 0.6


def ask_accusations(claims: Mapping[str, Sequence[Claim]], things: Things) -> Asked:
    """Ask of each accusation that somebody denies whether it is so.

    Args:
        claims: claims by document, in order.
        things: the named things.

    Returns:
        One question of status for each accusation that is denied in any report, with the accusations as affirming
        answers and the denials as denying ones; the events that they are about; and all their answers.
    """
    charges: list[Charge] = []
    denials: list[tuple[Page, Claim, Charge]] = []
    for document, page in sorted(things.pages.items()):
        own = claims[document]
        begin = len(charges)
        charges += [*read_charges(page, own), *told_of_the_denier(page, own)]
        denied = ((claim, denied_charge(page, claim, charges[begin:])) for claim in own)
        denials += [(page, claim, charge) for claim, charge in denied if charge is not None]
    groups = _grouped(charges)
    documents = max(len(things.pages), 1)
    questions: list[OpenQuestion] = []
    events: list[Event] = []
    answers: list[Answer] = []
    for group in groups:
        against = [(page, claim) for page, claim, charge in denials if any(charge is one for one in group)]
        if not against:
            continue
        about = stable_id("v", "accusation", group[0].page.id, group[0].start)
        found = list(_answers(about, group, against))
        pages = [charge.page for charge in group]
        if len({answer.value.status for answer in found}) < 2:
            continue
        key = group[0].claim.predicate
        told = Parallel(key=key, statements=[Statement(c.claim, key) for c in group], pages=pages)
        events.append(make_told_event(about, told))
        share = reports_of(found) / documents
        questions.append(make_question(about, "status", "status", _label(group[0]), found, _WORTH * share))
        answers += found
    return questions, events, answers


def _grouped(charges: Sequence[Charge]) -> list[list[Charge]]:
    """Accusations of one thing: they name one of the accused, and tell of the deed with a word in common."""
    groups: list[list[Charge]] = []
    for charge in charges:
        home = next((group for group in groups if any(_one_charge(charge, other) for other in group)), None)
        if home is None:
            groups.append([charge])
        else:
            home.append(charge)
    return groups


def _one_charge(one: Charge, other: Charge) -> bool:
    shared = one.words & other.words
    if not shared or not one.names & other.names:
        return False
    # Who is accused may be named by the deed alone ("the rebels of waging war for Ruritania").
    return len(shared) > 1 or bool(one.accused & other.accused) or len(one.names & other.names) > 3


def _answers(about: str, group: Sequence[Charge], against: Sequence[tuple[Page, Claim]]) -> Iterator[Answer]:
    for charge in group:
        words = charge.page.text[charge.start : charge.end]
        # Who accuses says that it is so; that it is charged, not settled, is what a reader must see.
        value = Value(text=words, status="happened", label=load("comparison")["alleged"])
        answer = make_answer(
            charge.page, about, "status", "status", value, charge.start, charge.end, charge.told, polarity="affirmed"
        )
        if answer is not None:
            yield answer
    for page, claim in against:
        start = claim.subject.start if claim.subject is not None else claim.predicate_start
        end = max([claim.predicate_end, *(part.end for part in claim.parts if part.role == "object")])
        start, end = min(start, claim.predicate_start), max(end, claim.predicate_end)
        value = Value(text=page.text[start:end], status="denied", label="denied")
        answer = make_answer(page, about, "status", "status", value, start, end, claim, polarity="denied")
        if answer is not None:
            yield answer


def _label(charge: Charge) -> str:
    """The question of an accusation, in its own words: they are somebody's, and no other way of telling it is fair."""
    whom = next((part for part in charge.claim.parts if part.role == "object"), None)
    if charge.claim.predicate not in load("comparison")["charging"]["accuse"] and charge.claim.subject is not None:
        return f"Is it true that {_plain(charge.page.text[charge.claim.subject.start : charge.end])}?"
    accused = _plain(whom.text) if whom is not None else "those accused"
    return f"Is the accusation against {accused} true: {_plain(charge.page.text[charge.start : charge.end])}?"


def _plain(words: str) -> str:
    """Words as print has them, without blanks before marks."""
    return re.sub(r"\s+([,.;’'])", r"\1", " ".join(words.split()))
