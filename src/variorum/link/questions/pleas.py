"""Reading court reports: what somebody is charged with, and that the accused says it is not so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from ...model import Argument, Claim
from ...reference import load, load_words
from ..answers import LONGEST
from ..noun_classes import classes_of
from ..page import Page
from ..statements.like_words import stem

#: What is pleaded to: "not guilty to murder", "a plea of innocent to two counts of theft".
_TO_WHAT = re.compile(r"(?:\s+pleas?\b)?(?:\s+(?:to|of)\s+(?:(?! (?:and|but|on|at|when|before) )[^,.;:\n])+)?")
_CONTENT = frozenset({"NOUN", "VERB", "PROPN"})
#: How far behind the verb of a plea its wording may stand, in characters.
_PLEADED = 60


@dataclass(frozen=True, slots=True)
class Charge:
    """That somebody is charged with a crime, or says that it is not so.

    Attributes:
        page, claim: where it stands.
        denied: whether it is the accused who turns it down.
        accused: who is named as accused; empty for "a man".
        name: how that is worded.
        crimes: stems of the words of the crime; none where a plea names none.
        crime: the words of the crime.
        start, end: the words that are shown.
    """

    page: Page
    claim: Claim
    denied: bool
    accused: frozenset[str]
    name: str
    crimes: frozenset[str]
    crime: str
    start: int
    end: int


def read_charges_and_pleas(page: Page, claims: Sequence[Claim], same: dict[str, str]) -> Iterator[Charge]:
    """The charges and the pleas of a document.

    Args:
        page: the document.
        claims: its claims.
        same: of an entity that may be another, the one that stands for both.
    """
    found = list(_read(page, claims, same))
    named = {one.accused for one in found if one.accused}
    # A report that names one accused means no other by "a man".
    only = next((one for one in found if one.accused), None) if len(named) == 1 else None
    for one in found:
        yield replace(one, accused=only.accused, name=only.name) if only is not None and not one.accused else one


def _read(page: Page, claims: Sequence[Claim], same: dict[str, str]) -> Iterator[Charge]:
    for claim in claims:
        verb = page.token_at(claim.predicate_start) if claim.head == "verb" else None
        if verb is None or claim.modality != "happened":
            continue
        charged = claim.predicate in _words("charge") and claim.polarity == "affirmed"
        who = _accused(claim) if charged else claim.subject
        if who is None or not _is_person(page, who) or (not charged and who.role != "subject"):
            continue
        told = _crime_charged(page, verb) if charged else _turned_down(page, claim, verb)
        if told is None:
            continue
        begin, end = told
        names = frozenset(same.get(thing[2], thing[2]) for thing in page.argument_things(who))
        start = min(claim.predicate_start, begin)
        yield Charge(
            page, claim, not charged, names, who.resolved or who.text, _crimes(page, begin, end), page.text[begin:end],
            start, min(end, start + LONGEST),
        )  # fmt: skip


def one_case(charge: Charge, plea: Charge) -> bool:
    """Whether a plea answers a charge: the same accused, and the same crime where the plea names one."""
    if charge.accused and plea.accused and charge.accused.isdisjoint(plea.accused):
        return False
    if charge.crimes & plea.crimes:
        return True
    return not plea.crimes and bool(charge.accused & plea.accused)


@cache
def _words(name: str) -> frozenset[str]:
    charging = {"deny": "deny", "plea": "plead"}.get(name)
    return load_words("pleas", name) | frozenset(load("comparison")["charging"][charging] if charging else ())


@cache
def _innocent() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, load('pleas')['innocent']))})\b", re.IGNORECASE)


def _accused(claim: Claim) -> Argument | None:
    """Whom a charge is laid to: the object, be it the subject of the passive."""
    parts = [part for part in claim.parts if part.role in ("subject", "object")]
    objects = [part for part in parts if part.role == "object"]
    return objects[0] if objects else None


def _is_person(page: Page, who: Argument) -> bool:
    kinds = {thing[3] for thing in page.argument_things(who)}
    if kinds:
        return "person" in kinds
    head = page.head(who.start, who.end)
    return head is not None and (head.pos_ == "PRON" or "people" in classes_of(head.lemma_.lower()))


def _crime_charged(page: Page, verb: Any) -> tuple[int, int] | None:
    """The words of the crime behind the verb of a charge."""
    for token in sorted((t for t in verb.children if t.i > verb.i and t.lower_ in _words("before")), key=lambda t: t.i):
        child = next((c for c in token.children if c.dep_ in ("pobj", "pcomp")), None)
        if child is not None and (child.pos_ == "VERB" or not _is_time(child)):
            return _stretch(page, child)
    return None


def _is_time(token: Any) -> bool:
    return token.ent_type_ in ("DATE", "TIME")


def _turned_down(page: Page, claim: Claim, verb: Any) -> tuple[int, int] | None:
    """The words by which the accused turns a charge down, with the crime where it is named."""
    told = next((part for part in claim.parts if part.role == "object" and part.start >= claim.predicate_end), None)
    if claim.polarity == "denied" and verb.tag_ == "VBG" and verb.head.lemma_.lower() in _words("deny"):
        return _stretch(page, verb)  # "denied murdering the clerk"
    if claim.predicate in _words("deny"):
        head = page.head(told.start, told.end) if told is not None and claim.polarity == "affirmed" else None
        if head is None:
            return None
        start, end = _stretch(page, head)
        # "denied Ms Vane a hearing" turns no charge down.
        return (start, end) if head.lemma_.lower() in _words("general") or _crimes(page, start, end) else None
    if claim.predicate not in _words("plea"):
        return None
    last = min(claim.predicate_end + _PLEADED, claim.evidence.end)
    found = _innocent().search(page.text, claim.predicate_end, last)
    if found is not None and claim.polarity == "affirmed":
        return found.start(), _behind(page, found.end())
    # "was not guilty": the "not" is read with the verb.
    guilty = next((child for child in verb.children if child.lower_ == "guilty"), None)
    if guilty is None or claim.polarity == "affirmed":
        return None
    return guilty.idx, _behind(page, guilty.idx + len(guilty))


def _behind(page: Page, end: int) -> int:
    """Where the wording of a plea ends: with the crime where "to" or "of" follows."""
    crime = _TO_WHAT.match(page.text, end, end + LONGEST)
    return crime.end() if crime is not None else end


def _stretch(page: Page, token: Any) -> tuple[int, int]:
    start, end = page.core(token.left_edge.idx, token.right_edge.idx + len(token.right_edge))
    return start, min(end, start + LONGEST)


def _crimes(page: Page, start: int, end: int) -> frozenset[str]:
    idle = _words("general") | _words("legal") | _words("innocent") | _words("plea")
    return frozenset(
        stem(token.lemma_.lower())
        for token in page.tokens_in(start, end)
        if token.pos_ in _CONTENT and not _is_time(token) and token.lemma_.lower() not in idle
        and not page.thing_at(token.idx)
    )  # fmt: skip
