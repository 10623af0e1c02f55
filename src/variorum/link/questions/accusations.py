"""Accusations and their bare denials: "The ministry accuses the rebels of ...", "they dismissed the charge"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...model import Answer, Claim, Event, OpenQuestion, Value, stable_id
from ...reference import load
from ..answers import LONGEST, make_answer
from ..page import Page
from ..statements.parallels import Parallel
from ..statements.reading import Statement
from ..things.entities import Things
from .event_making import make_told_event

_POINTING = frozenset({"this", "that", "it"})
#: A denial takes up an accusation that ends no more than this many characters before it.
_BESIDE = 220
#: How central such a dispute is against an event that as many tell of.
_WORTH = 0.6
_CONTENT = frozenset({"NOUN", "VERB", "ADJ"})
_LIGHT = frozenset({"have", "be", "do", "make", "take", "use"})


@dataclass(slots=True)
class _Charge:
    """An accusation: where the deed is told, whom it names, in which words, and what denies it."""

    page: Page
    claim: Claim
    start: int
    end: int
    accused: frozenset[str]
    names: frozenset[str]
    words: frozenset[str]
    told: Claim


def ask_accusations(
    claims: Mapping[str, Sequence[Claim]], things: Things
) -> tuple[list[OpenQuestion], list[Event], list[Answer]]:
    """Ask of each accusation that somebody denies whether it is so.

    Args:
        claims: claims by document.
        things: the named things.

    Returns:
        One question of status for each accusation that is denied in any report, with the accusations as affirming
        answers and the denials as denying ones; the events that they are about; and all their answers.
    """
    charges: list[_Charge] = []
    denials: list[tuple[Page, Claim, _Charge]] = []
    for document, page in sorted(things.pages.items()):
        own = sorted(claims[document], key=lambda claim: (claim.predicate_start, claim.id))
        begin = len(charges)
        charges += list(_charges(page, own))
        denied = ((claim, _denied(page, claim, charges[begin:])) for claim in own)
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
        reports = {answer.span.document for answer in found}
        questions.append(
            OpenQuestion(
                id=stable_id("q", about, "status"), label=_label(group[0]), kind="status", about=about, slot="status",
                answers=tuple(found), central=round(_WORTH * len(reports) / documents, 4),
            )
        )  # fmt: skip
        answers += found
    return questions, events, answers


def _charges(page: Page, claims: Sequence[Claim]) -> Iterator[_Charge]:
    """The accusations of a document that name who is accused and tell of what."""
    told_at = {claim.predicate_start: claim for claim in claims}
    seen: set[int] = set()
    for claim in claims:
        if (
            claim.predicate not in load("comparison")["charging"]["accuse"]
            or claim.polarity == "denied"
            or claim.predicate_start in seen
        ):
            continue
        verb = page.token_at(claim.predicate_start)
        deed = _deed(verb)
        if verb is None or deed is None:
            continue
        seen.add(claim.predicate_start)
        # A clause of its own that hangs on the deed ends what is told ("..., which deny it").
        start, end = page.core(deed.left_edge.idx, deed.right_edge.idx + len(deed.right_edge))
        end = min(end, start + LONGEST)
        whom = next((part for part in claim.parts if part.role == "object"), None)
        # "the armies of Ruritania" may be cut before the names behind it.
        last = start if whom is not None and whom.start < start else whom.end if whom is not None else 0
        tokens = page.tokens_in(start, end)
        words = {t.lemma_.lower() for t in tokens if t.pos_ in _CONTENT and not page.thing_at(t.idx)}
        accused = _names(page, whom.start, last) if whom is not None else frozenset[str]()
        names = accused | _names(page, start, end)
        if names and words - _LIGHT:
            told = told_at.get(deed.idx, claim)
            yield _Charge(page, claim, start, end, accused, names, frozenset(words - _LIGHT), told)


def _names(page: Page, start: int, end: int) -> frozenset[str]:
    """The names in a stretch: the things that they name, and their words."""
    words = {token.lower_ for token in page.tokens_in(start, end) if token.pos_ == "PROPN"}
    return frozenset({name[2] for name in page.things_in(start, end)} | words)


def _deed(verb: Any) -> Any | None:
    """What stands behind "of": a verb, whether the parse puts it to the accusing or to the accused; else a noun."""
    if verb is None:
        return None
    behind = [token for token in verb.subtree if token.i > verb.i and token.lower_ == "of"]
    for dep, holders in (("pcomp", behind), ("pobj", [token for token in behind if token.head.i == verb.i])):
        for token in holders:
            for child in token.children:
                if child.dep_ == dep:
                    return child
    return None


def _denied(page: Page, claim: Claim, charges: Sequence[_Charge]) -> _Charge | None:
    """The accusation that a claim turns down without telling it again: the one that stands right before it."""
    verbs = load("comparison")["charging"]
    if (
        claim.polarity == "denied"
        or claim.predicate not in (*verbs["deny"], *verbs["decline"])
        or claim.modality != "happened"
    ):
        return None
    told = next((part for part in claim.parts if part.role == "object"), None)
    head = page.head(told.start, told.end) if told is not None else None
    before = [charge for charge in charges if 0 <= claim.predicate_start - charge.end <= _BESIDE]
    if head is None or not before or any(child.dep_ in ("acl", "relcl") for child in head.children):
        return None
    lemma = head.lemma_.lower()
    pointing = head.lower_ in _POINTING or lemma in load("statements")["charged"]
    if lemma not in load("reporting_nouns")["back_references"] and not (pointing and claim.predicate in verbs["deny"]):
        return None
    return max(before, key=lambda charge: charge.end)


def _grouped(charges: Sequence[_Charge]) -> list[list[_Charge]]:
    """Accusations of one thing: they name one of the accused, and tell of the deed with a word in common."""
    groups: list[list[_Charge]] = []
    for charge in charges:
        home = next((group for group in groups if any(_one_charge(charge, other) for other in group)), None)
        if home is None:
            groups.append([charge])
        else:
            home.append(charge)
    return groups


def _one_charge(one: _Charge, other: _Charge) -> bool:
    shared = one.words & other.words
    if not shared or not one.names & other.names:
        return False
    # Who is accused may be named by the deed alone ("the rebels of waging war for Ruritania").
    return len(shared) > 1 or bool(one.accused & other.accused) or len(one.names & other.names) > 3


def _answers(about: str, group: Sequence[_Charge], against: Sequence[tuple[Page, Claim]]) -> Iterator[Answer]:
    for charge in group:
        words = charge.page.text[charge.start : charge.end]
        value = Value(text=words, status="happened", label="happened")
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


def _label(charge: _Charge) -> str:
    """The question of an accusation, in its own words: they are somebody's, and no other way of telling it is fair."""
    deed = " ".join(re.sub(r"\s+([,.;])", r"\1", charge.page.text[charge.start : charge.end]).split())
    whom = next((part for part in charge.claim.parts if part.role == "object"), None)
    accused = re.sub(r"\s+([’'])", r"\1", " ".join(whom.text.split())) if whom is not None else "those accused"
    return f"Is the accusation against {accused} true: {deed}?"
