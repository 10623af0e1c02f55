"""Which places of one kind a disaster hit hardest, and who was the youngest or the oldest: by names, in two reports."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from msgspec.structs import replace as changed
from rapidfuzz.distance import OSA

from ...model import Answer, Claim, Event, OpenQuestion, Value, stable_id
from ...reference import load, load_words
from ..answers import make_answer
from ..claim_finder import ClaimFinder
from ..former import is_former, today_of
from ..page import Page
from ..questions.one_question import Asked, make_question, reports_of, told_event
from ..sameness.judging import Pile
from ..things.entities import Things
from ..things.folding import fold

#: What the slots begin with, and how central such a question is against an event that as many tell of.
SLOT, _WORTH = "told of thing superlative ", 0.4
_CAPITAL = r"[A-Z][\w'’]+(?:[ -][A-Z][\w'’]+){0,3}"
_NAMES = rf"(?P<names>{_CAPITAL}(?:\s?,\s(?:and\s)?{_CAPITAL}|\sand\s{_CAPITAL}){{0,9}})"
_BE = r"\s(?:is|was|are|were)\s(?:(?:identified|reported|named|listed)\sas\s|reported\sto\sbe\s|said\sto\sbe\s)?"
#: A kind of places behind a number: "the four worst-hit villages", which all are named.
_COUNT = r"(?:[a-z]+\s|\d+\s)?"
#: What may stand before the names again: "were the towns of Orlo and Kusto".
_SORTS = r"(?:the\s)?(?:villages?|towns?|cities|city|districts?)"
#: Letters by which two reports may spell one name otherwise, of so many at least.
_SLIP, _LEAST = 2, 5


@dataclass(frozen=True, slots=True)
class _Told:
    page: Page
    claim: Claim
    kind: str
    noun: str
    names: tuple[str, ...]
    start: int
    end: int


def ask_hardest_hit(claims: Mapping[str, Sequence[Claim]], things: Things, pile: Pile) -> Asked:
    """Ask which villages were hit hardest, or who was the youngest victim.

    Args:
        claims: claims by document.
        things: the named things.
        pile: the documents, grouped into stories.

    Returns:
        Questions of identity whose answers have the names as their label; the events they are about; and all their
        answers.
    """
    told: dict[tuple[int, str, str], list[_Told]] = defaultdict(list)
    for document, page in sorted(things.pages.items()):
        own: dict[tuple[str, str], list[_Told]] = defaultdict(list)
        for one in _read(page, claims[document]):
            own[one.kind, one.noun].append(one)
        for key, found in own.items():
            # A report that gives it twice gives it of two things: two provinces, two days.
            if len({one.names for one in found}) == 1:
                told[(pile.story[document], *key)].append(found[0])
    questions: list[OpenQuestion] = []
    events: list[Event] = []
    answers: list[Answer] = []
    for (_, kind, noun), found in sorted(told.items()):
        named = _spelled_alike(found)
        if not any(set(a.names).isdisjoint(b.names) for a in named for b in named):
            continue
        slot = f"{SLOT}{kind}"
        about = stable_id("v", slot, noun, found[0].page.id, found[0].claim.id)
        given = [answer for one in named if (answer := _answer(about, slot, one)) is not None]
        if reports_of(given) < 2:
            continue
        several = any(len(one.names) > 1 for one in named)
        weight = _WORTH * reports_of(given) / max(len(things.pages), 1)
        questions.append(make_question(about, slot, "identity", _label(kind, noun, several), given, weight))
        events.append(told_event(about, slot, named))
        answers += given
    return questions, events, answers


def _read(page: Page, claims: Sequence[Claim]) -> Iterator[_Told]:
    if not any(mark in page.text for mark in _marks()):
        return
    finder: ClaimFinder | None = None
    for pattern in _patterns():
        for found in pattern.finditer(page.text):
            start, end = found.span("names")
            kind = _kinds().get(re.sub(r"\s?-\s?", " ", found["most"]).casefold(), "")
            if page.sentence_of(found.start())[1] < found.end() or not kind:
                continue
            low, high = page.sentence_of(start)
            if is_former(page.times_between(low, high), today_of(page)) or page.text[end : end + 1].isalnum():
                continue
            finder = finder or ClaimFinder(list(claims))
            claim = finder.near(page, start, end)
            if claim is not None and claim.polarity == "affirmed" and claim.modality == "happened":
                names = re.split(r"\s?,\s(?:and\s)?|\sand\s", found["names"])
                folded = tuple(sorted({"-".join(fold(name).split()) for name in names}))
                yield _Told(page, claim, kind, _singular(found["noun"]), folded, start, end)


def _spelled_alike(found: Sequence[_Told]) -> list[_Told]:
    """The same with each name as the first report has it that spells it nearly so."""
    known: list[str] = []
    spelled: dict[str, str] = {}
    for name in (name for one in found for name in one.names):
        alike = (other for other in known if min(len(name), len(other)) >= _LEAST)
        spelled[name] = next((other for other in alike if OSA.distance(name, other) <= _SLIP), name)
        known.append(spelled[name])
    return [replace(one, names=tuple(sorted({spelled[name] for name in one.names}))) for one in found]


def _answer(about: str, slot: str, one: _Told) -> Answer | None:
    value = Value(text=one.page.text[one.start : one.end], label=" ".join(one.names))
    answer = make_answer(one.page, about, slot, "identity", value, one.start, one.end, one.claim, polarity="affirmed")
    return changed(answer, modality="happened") if answer is not None else None


def _label(kind: str, noun: str, several: bool) -> str:
    if kind != "worst hit":
        return f"Who was the {kind} {noun}?"
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"Which {plural} were hit hardest?" if several else f"Which {noun} was hit hardest?"


def _singular(noun: str) -> str:
    noun = noun.casefold()
    return f"{noun[:-3]}y" if noun.endswith("ies") else noun.removesuffix("s")


@cache
def _kinds() -> dict[str, str]:
    """What kind of superlative each expression tells."""
    return {words: kind for kind, forms in load("personal_particulars")["superlatives"].items() for words in forms}


@cache
def _marks() -> tuple[str, ...]:
    last = {re.split(r"\s", words)[-1] for words, kind in _kinds().items() if kind == "worst hit"}
    return (*sorted(last), *sorted(words for words, kind in _kinds().items() if kind != "worst hit"))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    hit = {words.replace(" ", r"\s?[ -]\s?") for words, kind in _kinds().items() if kind == "worst hit"}
    ages = {words for words, kind in _kinds().items() if kind != "worst hit"}
    places = rf"(?P<noun>{_either(load_words('personal_particulars', 'hit'))})"
    persons = rf"(?P<noun>{_either(load_words('personal_particulars', 'ranked'))})"
    most, age = rf"(?P<most>(?i:{_either(hit)}))", rf"(?P<most>(?i:{_either(ages)}))"
    return tuple(
        re.compile(pattern)
        for pattern in (
            rf"\b[Tt]he\s{_COUNT}{most}\s{places}{_BE}(?:{_SORTS}\sof\s)?{_NAMES}",
            rf"\b[Tt]he\s{places}\sof\s{_NAMES}\s(?:is|was|are|were)\s(?:the\s)?{most}\b(?!\s?[-]?\s?[a-z]+\sby)",
            rf"\b{_NAMES}\s?,\sthe\s{most}\s{places}(?=\s?[,.])",
            rf"\b[Tt]he\s{age}\s{persons}{_BE}(?:\d+-year-old\s)?{_NAMES}",
            rf"\b[Tt]he\s{age}\s{persons}\s?,\s(?:\d+-year-old\s)?{_NAMES}(?=\s?,)",
        )
    )


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))
