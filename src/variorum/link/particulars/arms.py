"""What kind of weapon an attack was done with, where two reports of one story name kinds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from ...model import Answer, Claim, Event, OpenQuestion, Value, stable_id
from ...reference import load, load_words
from ..answers import make_answer
from ..asides import aside_at
from ..classes import of_noun, of_verb
from ..former import is_former, today_of
from ..page import Page
from ..questions.one_question import Asked, make_question, reports_of, told_event
from ..sameness.judging import Pile
from ..things.entities import Things

#: The slot, and how central it is against an event that as many tell of.
SLOT, _WORTH = "arms", 0.5
_ATTACKS = frozenset({"attack", "shooting", "killing", "injury", "theft", "kidnapping"})
#: Words between two kinds that are told as one or the other.
_BETWEEN = 6


@dataclass(frozen=True, slots=True)
class _Told:
    page: Page
    claim: Claim
    kinds: str
    start: int
    end: int


def ask_arms(claims: Mapping[str, Sequence[Claim]], things: Things, pile: Pile) -> Asked:
    """Ask with what weapon the attack of a story was done.

    A report that names two kinds, but not as one or the other, tells of several attackers, and adds nothing.

    Args:
        claims: claims by document, in order.
        things: the named things.
        pile: the documents, grouped into stories.

    Returns:
        Questions of identity with the slot ``arms``, whose answers have the kinds as their label; the events that they
        are about; and all their answers.
    """
    story = pile.story
    told: dict[int, list[_Told]] = defaultdict(list)
    for document, page in sorted(things.pages.items()):
        found = [
            one for claim in claims[document] for one in _read(page, claim)
        ]  # fmt: skip
        if len({one.kinds for one in found}) == 1:
            told[story[document]] += found
    questions: list[OpenQuestion] = []
    events: list[Event] = []
    answers: list[Answer] = []
    for found in (told[number] for number in sorted(told)):
        about = stable_id("v", SLOT, found[0].page.id, found[0].claim.id)
        given = [answer for one in found if (answer := _answer(about, one)) is not None]
        documents = reports_of(given)
        if documents < 2 or len({answer.value.label for answer in given}) < 2:
            continue
        questions.append(
            make_question(
                about, SLOT, "identity", "What weapon was used?", given, _WORTH * documents / max(len(things.pages), 1)
            )
        )
        events.append(told_event(about, SLOT, found))
        answers += given
    return questions, events, answers


def _words(kind: str) -> frozenset[str]:
    return load_words("particulars", kind)


@cache
def _kinds() -> dict[str, str]:
    return {word: kind for kind, words in load("particulars")["arms"].items() for word in words}


def _read(page: Page, claim: Claim) -> Iterator[_Told]:
    """The kinds of weapons that a clause says an attack was done with."""
    if claim.modality != "happened" or claim.polarity != "affirmed":
        return
    first = next((token for token in _behind(page, claim) if token.lemma_.lower() in _kinds()), None)
    if first is None or aside_at(page, claim.predicate_start) is not None or _by_guards(page, claim):
        return
    if is_former(page.times_between(*page.sentence_of(claim.predicate_start)), today_of(page)):
        return
    found = [first, *_or_else(first)]
    kinds = sorted({_kinds()[token.lemma_.lower()] for token in found})
    yield _Told(page, claim, " ".join(kinds), first.idx, found[-1].idx + len(found[-1]))


def _behind(page: Page, claim: Claim) -> Iterator[Any]:
    """The nouns that tell with what the deed of a clause was done."""
    if claim.head == "noun":
        token = page.token_at(claim.predicate_start)
        if token is not None and of_noun(claim.predicate) in _ATTACKS:
            yield from (child for child in token.lefts if child.dep_ in ("compound", "amod"))
        return
    frame = of_verb(claim.predicate)
    attack, uses = frame is not None and frame[0] in _ATTACKS, claim.predicate in _words("using")
    for part in claim.parts:
        if (attack and part.role == "instrument") or (uses and part.role in ("object", "instrument", "other")):
            head = page.head(part.start, part.end)
            if head is not None:
                yield head


def _or_else(token: Any) -> list[Any]:
    """Other kinds that are told as what it may have been instead: "a shotgun or a rifle"."""
    behind = [token.nbor(step) for step in range(1, _BETWEEN) if token.i + step < len(token.doc)]
    alternative = any(word.lower_ == "or" for word in behind[:3])
    return [word for word in behind if alternative and word.lemma_.lower() in _kinds()]


def _by_guards(page: Page, claim: Claim) -> bool:
    """Whether police or soldiers did it, whose weapons are not the attacker's."""
    doer = claim.doer
    inside = page.tokens_in(doer.start, doer.end) if doer is not None else ()
    return any(token.lemma_.lower() in _words("guards") for token in inside)


def _answer(about: str, one: _Told) -> Answer | None:
    value = Value(text=one.page.text[one.start : one.end], label=one.kinds)
    return make_answer(one.page, about, SLOT, "identity", value, one.start, one.end, one.claim)
