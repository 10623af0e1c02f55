"""What reports give as the cause of one event, by kind: a gas leak or arson, bad weather or a broken engine."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from ...model import Argument, Claim
from ...reference import load
from ..asides import aside_at
from ..classes import of_noun
from ..former import is_former, today_of
from ..page import Page
from ..statements.like_words import root
from .causal_clauses import of_clause
from .scales import words_of
from .unknown_causes import Effects, read_unknown

#: The kind of a cause that is not known.
UNKNOWN = "unknown"
#: What the kind of a cause begins with that is no more than thought of.
PERHAPS = "perhaps "
#: Words of a cause that are read for its kind.
_READ = 8


@dataclass(frozen=True, slots=True)
class Cause:
    """A kind of cause that a claim gives.

    Attributes:
        page: the document.
        claim: the claim.
        effect: class or root of the noun of what was caused; empty where the claim does not tell it.
        noun: that noun.
        kind: kind of the cause.
        denied: whether it is said not to be the cause.
        start, end: the words for the cause.
    """

    page: Page
    claim: Claim
    effect: str
    noun: str
    kind: str
    denied: bool
    start: int
    end: int


@cache
def _kinds() -> dict[str, str]:
    found: dict[str, str] = {}
    for kind, words in load("opposite_states")["causes"].items():
        for word in words:
            found.setdefault(word, kind)
    return found


def read_causes(page: Page, claim: Claim, effects: Effects) -> Iterator[Cause]:
    """Read what a claim gives as the cause of an event.

    Args:
        page: its document.
        claim: the claim; a cause of no known kind is none.
        effects: the nouns of what causes are spoken of in the document.
    """
    if claim.head != "verb" or aside_at(page, claim.predicate_start) is not None:
        return
    if (none := read_unknown(page, claim, effects)) is not None and claim.modality != "conditional":
        known, noun = _effect(page, none.stretch, resolved=False)
        if known:
            yield Cause(page, claim, known, noun, UNKNOWN, False, none.start, none.end)
        return
    if is_former(claim.times, today_of(page)):
        return
    if claim.polarity == "affirmed" and (crime := _crime(page, claim)) is not None:
        noun = load("opposite_states")["implied"][crime.lower_]
        kind, sure = _kinds()[crime.lower_], claim.modality == "happened"
        start = claim.predicate_start if sure else crime.idx
        label = kind if sure else f"{PERHAPS}{kind}"
        yield Cause(page, claim, of_noun(noun) or noun, noun, label, False, start, crime.idx + len(crime))
        return
    if claim.modality != "happened":
        return
    denied = claim.polarity == "denied"
    if denied and claim.predicate in words_of("excluding"):
        return  # what is not ruled out is not said to be so
    for effect, start, end, turned in _pairs(page, claim):
        kind = _kind(page, start, end)
        known, noun = _effect(page, effect, _is_resolved(claim, effect)) if effect else ("", "")
        if kind and (known or not effect):
            yield Cause(page, claim, known, noun, kind, denied != turned, start, end)
    for caused in of_clause(page, claim):
        known, noun = (caused.effect, caused.noun) if caused.effect else _effect(page, caused.stretch, resolved=False)
        if known and (kind := _kind(page, caused.start, caused.end)):
            yield Cause(page, claim, known, noun, kind, denied, caused.start, caused.end)


def _crime(page: Page, claim: Claim) -> Any | None:
    """The noun for a crime that brings an event about, where it may be that, or somebody is held for it."""
    charged = claim.predicate in words_of("charging") and claim.modality == "happened"
    if not charged and not (claim.predicate == "be" and claim.modality == "possible"):
        return None
    inside = page.tokens_in(claim.evidence.start, claim.evidence.end)
    return next((token for token in inside if token.lower_ in load("opposite_states")["implied"]), None)


def _pairs(page: Page, claim: Claim) -> Iterator[tuple[tuple[int, int] | None, int, int, bool]]:
    """Stretches of an effect and of its cause, and whether the cause is excluded."""
    parts = claim.parts
    whom = next((part for part in parts if part.role == "object"), None)
    doer, lemma = claim.doer, claim.predicate
    if lemma in words_of("causing") and whom is not None and doer is not None:
        yield _meant(whom), doer.start, doer.end, False
    elif lemma == "blame":
        others = [part for part in parts if part.role in ("other", "reason", "object") and part is not whom]
        behind = next(iter(others), None)
        on = behind is not None and page.text[: behind.start].rstrip().endswith(" on")
        if on and behind is not None and whom is not None:
            yield (whom.start, whom.end), behind.start, behind.end, False
        elif (cause := whom or doer) is not None:
            yield (behind.start, behind.end) if behind else None, cause.start, cause.end, False
    elif lemma in words_of("suspecting") | words_of("excluding") and whom is not None:
        yield _governed(page, whom), whom.start, whom.end, lemma in words_of("excluding")
    elif lemma in ("be", "remain") and claim.subject is not None:
        what = next((part for part in parts if part.role == "attribute"), None)
        if what is not None:
            yield from _of_being(page, claim.subject, what)


def _meant(whom: Argument) -> tuple[int, int]:
    """The words of an argument, or of what it stands for: "a gas pipe had started it"."""
    if whom.resolved_start is not None and whom.resolved_end is not None and whom.text.casefold() in ("it", "that"):
        return whom.resolved_start, whom.resolved_end
    return whom.start, whom.end


def _is_resolved(claim: Claim, effect: tuple[int, int] | None) -> bool:
    """Whether an effect stands outside of its claim, where a pronoun takes it up."""
    return effect is not None and not claim.evidence.start <= effect[0] < claim.evidence.end


def _of_being(page: Page, subject: Argument, what: Argument) -> Iterator[tuple[tuple[int, int] | None, int, int, bool]]:
    """Effect and cause of "the blast was the result of a leak", "the cause was ice", "the fire was arson"."""
    here, there = page.head(subject.start, subject.end), page.head(what.start, what.end)
    if here is None or there is None:
        return
    if here.lemma_ in words_of("cause"):
        yield _governed(page, subject), what.start, what.end, False
    elif there.lemma_ in words_of("cause"):
        yield _governed(page, what), subject.start, subject.end, False
    elif (
        there.lemma_ in words_of("result")
        or page.text[what.start : what.end].casefold().startswith("due to")
        or _kinds().get(there.lemma_.lower()) in ("deliberate", "accident", "electrical")
    ):
        yield (subject.start, subject.end), what.start, what.end, False


def _governed(page: Page, phrase: Argument) -> tuple[int, int] | None:
    """What a noun is of or in: "the cause of the fire", "arson in the fire"."""
    head = page.head(phrase.start, phrase.end)
    for child in head.rights if head is not None else ():
        if child.dep_ == "prep" and child.lower_ in ("of", "in", "behind", "for"):
            for noun in child.children:
                if noun.dep_ == "pobj":
                    return noun.idx, noun.idx + len(noun)
    return None


def _effect(page: Page, stretch: tuple[int, int], resolved: bool) -> tuple[str, str]:
    """The class or root of the noun of an effect that is one event, spoken of as known, and the noun; else empty.

    What a pronoun takes up (``resolved``) is known by then.
    """
    head = page.head(*stretch)
    if head is None or head.pos_ not in ("NOUN", "PROPN") or head.tag_ in ("NNS", "NNPS"):
        return "", ""
    if any(child.lower_ in ("a", "an", "any", "no", "such") for child in head.lefts) and not resolved:
        return "", ""
    if any(child.like_num for child in head.lefts):
        return "", ""  # "the 2019 fire"
    if any(_is_any(noun) for child in head.rights if child.dep_ == "prep" for noun in child.children):
        return "", ""  # "the crash of a truck"
    lemma = head.lemma_.lower()
    return of_noun(lemma) or root(lemma), head.lower_


def _is_any(noun: Any) -> bool:
    return noun.dep_ == "pobj" and any(child.lower_ in ("a", "an", "another") for child in noun.lefts)


def _kind(page: Page, start: int, end: int) -> str:
    """The kind of a cause by its words: the first of the narrow kinds, since "wiring" tells more than "faulty"."""
    found = [_kinds().get(token.lemma_.lower()) for token in page.tokens_in(start, end)[:_READ]]
    if "foul play" in page.text[start:end].casefold():
        return "deliberate"
    kinds = [kind for kind in found if kind]
    narrow = {kind for group in load("opposite_states")["broader"].values() for kind in group}
    broad = load("opposite_states")["broader"]
    return next((kind for kind in kinds if kind in narrow and kind not in broad), kinds[0] if kinds else "")
