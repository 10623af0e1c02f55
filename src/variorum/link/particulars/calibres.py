"""The calibre of the gun of a story, where two reports that tell of one gun give it otherwise."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from msgspec.structs import replace

from ...model import Answer, Claim, Event, OpenQuestion, Value, stable_id
from ...reference import load, load_words
from ..answers import make_answer
from ..claim_finder import ClaimFinder
from ..page import Page
from ..questions.one_question import Asked, make_question, reports_of, told_event
from ..sameness.judging import Pile
from ..things.entities import Things

SLOT, _WORTH = "told of thing calibre", 0.4
_INCHES = r"(?<![\d.])\.?\s?(?P<inches>\d{2,3})\s?-?\s?cal(?:iber|ibre|\.|\b)"
_METRES = r"(?<![\d.])(?P<metres>\d{1,2}(?:\.\d{1,2})?)\s?-?\s?(?:mm|millimet(?:er|re)s?)\b"
_CALIBRE = re.compile(rf"(?:{_INCHES}|{_METRES})(?=(?P<words>(?:[\s,-]+[\w’'-]+){{1,6}}))", re.IGNORECASE)
#: Letters without which no text gives a calibre.
_MARKS = ("calib", "Calib", " cal.", "-cal", "mm ", "mm-", "millimet")
#: Millimetres of an inch; the widest bore of what one person carries; how far two measures of one bore are apart.
_INCH, _WIDEST, _NEAR = 25.4, 13.0, 0.08


@dataclass(frozen=True, slots=True)
class _Told:
    page: Page
    claim: Claim
    label: str
    noun: str
    start: int
    end: int


def ask_calibres(claims: Mapping[str, Sequence[Claim]], things: Things, pile: Pile) -> Asked:
    """Ask of what calibre the gun of a story was.

    A report that gives two calibres tells of two guns, and adds nothing; so does a story of more than two.

    Args:
        claims: claims by document.
        things: the named things.
        pile: the documents, grouped into stories.

    Returns:
        Questions of identity with the calibre as the label of their answers; the events they are about; and all their
        answers.
    """
    told: dict[tuple[int, str], list[_Told]] = defaultdict(list)
    for document, page in sorted(things.pages.items()):
        found = [one for one in _read(page, claims[document]) if one.noun]
        if len({one.label for one in found}) == 1:
            told[pile.story[document], found[0].noun].append(found[0])
    questions: list[OpenQuestion] = []
    events: list[Event] = []
    answers: list[Answer] = []
    for (_, noun), found in sorted(told.items()):
        labels = {one.label for one in found}
        if len(labels) != 2 or _one_bore(*sorted(labels)):
            continue
        about = stable_id("v", SLOT, found[0].page.id, found[0].claim.id)
        given = [answer for one in found if (answer := _answer(about, one)) is not None]
        if reports_of(given) < 2 or len({answer.value.label for answer in given}) < 2:
            continue
        weight = _WORTH * reports_of(given) / max(len(things.pages), 1)
        questions.append(make_question(about, SLOT, "identity", f"What calibre was the {noun}?", given, weight))
        events.append(told_event(about, SLOT, found))
        answers += given
    return questions, events, answers


def _read(page: Page, claims: Sequence[Claim]) -> Iterator[_Told]:
    finder: ClaimFinder | None = None
    if not any(mark in page.text for mark in _MARKS):
        return
    for found in _CALIBRE.finditer(page.text):
        words = re.findall(r"[^\W\d_]+", found["words"].casefold())
        noun = next((_nouns()[word] for word in words if word in _nouns()), "")
        label = f".{found['inches']}" if found["inches"] else f"{found['metres']}mm"
        if not noun or _bore(label) > _WIDEST:
            continue
        finder = finder or ClaimFinder(list(claims))
        claim = finder.near(page, found.start(), found.end())
        if claim is not None and not _of_guards(page, claim):
            last = next(hit for hit in re.finditer(r"[^\W\d_]+", found["words"]) if hit[0].casefold() in _nouns())
            yield _Told(page, claim, label, noun, found.start(), found.start("words") + last.end())


def _of_guards(page: Page, claim: Claim) -> bool:
    """Whether police or soldiers carry it, whose guns are others than the attacker's."""
    doer = claim.doer
    inside = page.tokens_in(doer.start, doer.end) if doer is not None else ()
    return any(token.lemma_.lower() in load_words("particulars", "guards") for token in inside)


def _bore(label: str) -> float:
    """The bore in millimetres."""
    return float(label[:-2]) if label.endswith("mm") else float(f"0{label}") * _INCH


def _one_bore(one: str, other: str) -> bool:
    """Whether one gives in inches what the other gives in millimetres, as far as names of cartridges tell."""
    mixed = one.endswith("mm") != other.endswith("mm")
    return mixed and abs(_bore(one) - _bore(other)) <= _NEAR * _bore(one)


@cache
def _nouns() -> dict[str, str]:
    return {word: noun for noun, words in load("personal_particulars")["guns"].items() for word in words}


def _answer(about: str, one: _Told) -> Answer | None:
    value = Value(text=one.page.text[one.start : one.end], label=one.label)
    answer = make_answer(one.page, about, SLOT, "identity", value, one.start, one.end, one.claim, polarity="affirmed")
    return replace(answer, modality="happened") if answer is not None else None
